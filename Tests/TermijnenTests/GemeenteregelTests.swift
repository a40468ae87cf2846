import Termijnen
import Testing

@Suite("Regels van een gemeente") struct GemeenteregelTests {
  private var regel: Soortregel {
    var regel = besluitregel("8w")
    regel.gemeenten = [
      Gemeenteregel(
        gemeente: "Voorbeeldstad", beslist: "de regio", termijn: t("6w"), verlenging: t("4w"),
        mededeling: .informatie, opschorting: false, atw: .nee,
        bron: Bron(
          id: "v", artikel: "Verordening Voorbeeldstad", zekerheid: .bron,
          gecontroleerdOp: d("2026-11-20")))
    ]
    return regel
  }

  private func einde(_ gemeente: String?) -> Termijnberekening {
    bereken(
      Termijnfeiten(ontvangen: d("2026-11-13"), gemeente: gemeente), regel: regel,
      kalender: kalender, op: d("2026-11-21"))
  }

  @Test("De verordening gaat voor, met haar eigen bron") func lokaal() {
    let uitkomst = einde("voorbeeldstad")
    #expect(uitkomst.verwacht == d("2026-12-25"))
    #expect(uitkomst.regels.contains { $0.artikel == "Verordening Voorbeeldstad" })
    #expect(uitkomst.waarschuwingen.isEmpty)
  }

  @Test("Een gemeente zonder eigen regels geeft de landelijke, met een waarschuwing") func elders()
  {
    let uitkomst = einde("Elders")
    #expect(uitkomst.verwacht == d("2027-01-08"))
    #expect(uitkomst.waarschuwingen.count == 1)
    #expect(einde(nil).waarschuwingen.isEmpty)
  }
}
