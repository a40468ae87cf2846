import Termijnen
import Testing

@Suite("Uitgewerkte datums: opschorting (4:15)") struct VoorbeeldenOpschortingTests {
  private func reken(
    _ feiten: Termijnfeiten, _ termijn: String = "8w", op: String
  )
    -> Termijnberekening
  {
    bereken(feiten, regel: besluitregel(termijn), kalender: kalender, op: d(op))
  }

  @Test("F64 aangevuld binnen de termijn") func aangevuld() {
    let uitkomst = reken(
      Termijnfeiten(
        ontvangen: d("2026-10-05"),
        aanvullingen: [
          Aanvulling(
            brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-28"))
        ]), op: "2026-11-21")
    #expect(uitkomst.opgeschort == 8)
    #expect(uitkomst.ruw == d("2026-11-30"))
    #expect(uitkomst.verwacht == d("2026-12-08"))
    #expect(uitkomst.veilig == d("2026-12-09"))
    #expect(uitkomst.loptOpschorting == nil)
  }

  @Test(
    "F65 niets ontvangen, hersteltermijn verstrijkt; F67 stukken pas na de hersteltermijn",
    arguments: [nil, "2026-11-09"])
  func nietOfLaat(_ aangevuld: String?) {
    let uitkomst = reken(
      Termijnfeiten(
        ontvangen: d("2026-10-05"),
        aanvullingen: [
          Aanvulling(
            brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: aangevuld.map { d($0) })
        ]), op: "2026-11-21")
    #expect(uitkomst.opgeschort == 13)
    #expect(uitkomst.verwacht == d("2026-12-14"))
    #expect(uitkomst.veilig == d("2026-12-14"))
  }

  @Test("F69 einde na opschorting op Tweede Kerstdag") func kerst() {
    let uitkomst = reken(
      Termijnfeiten(
        ontvangen: d("2026-10-12"),
        aanvullingen: [
          Aanvulling(
            brief: d("2026-11-06"), termijn: d("2026-12-04"), aangevuld: d("2026-11-26"))
        ]), op: "2026-11-30")
    #expect(uitkomst.opgeschort == 19)
    #expect(uitkomst.verwacht == d("2026-12-28"))
    #expect(uitkomst.veilig == d("2026-12-28"))
  }

  @Test("F71 Wmo-aanvraag met hersteltermijn") func wmo() {
    let uitkomst = reken(
      Termijnfeiten(
        ontvangen: d("2026-12-07"),
        aanvullingen: [
          Aanvulling(
            brief: d("2026-12-09"), termijn: d("2026-12-23"), aangevuld: d("2026-12-21"))
        ]), "2w", op: "2026-12-21")
    #expect(uitkomst.opgeschort == 11)
    #expect(uitkomst.verwacht == d("2027-01-04"))
    #expect(uitkomst.veilig == d("2027-01-04"))
  }

  @Test("F73 instemming met uitstel (4:15 lid 2 a)") func instemming() {
    let uitkomst = reken(
      Termijnfeiten(ontvangen: d("2026-10-05"), instemmingen: [Instemming(.duur(t("3w")))]),
      op: "2026-11-21")
    #expect(uitkomst.ruw == d("2026-11-30"))
    #expect(uitkomst.verwacht == d("2026-12-21"))
    #expect(uitkomst.veilig == d("2026-12-21"))
  }

  @Test("F74 4:14 lid 3: mededeling met datum") func mededeling() {
    let uitkomst = reken(
      Termijnfeiten(
        ontvangen: d("2026-09-25"),
        mededelingen: [Mededeling(datum: d("2026-11-18"), uiterlijk: d("2026-12-25"))]),
      op: "2026-11-21")
    #expect(uitkomst.ruw == d("2026-11-20"))
    #expect(uitkomst.verwacht == d("2026-12-25"))
    #expect(uitkomst.veilig == d("2026-12-28"))
    #expect(uitkomst.ingebrekestelling?.vanaf == d("2026-12-29"))
  }
}
