import Termijnen
import Testing

@Suite("Wat terugkomt, en hoe ver bijstand teruggaat") struct RekenaarBijstandTests {
  private func terug(melding: String?) -> Termijnberekening {
    var regel = besluitregel("8w")
    regel.terugwerken = Gegeven(t("3m"), bron: proefbron)
    return bereken(
      Termijnfeiten(ontvangen: d("2026-06-08"), melding: melding.map { d($0) }), regel: regel,
      kalender: kalender, op: d("2026-06-08"))
  }

  @Test("Terugwerken telt vanaf de melding, niet vanaf de aanvraag") func melding() {
    let uitkomst = terug(melding: "2026-05-31")
    #expect(uitkomst.terugTot == d("2026-02-28"))
    #expect(uitkomst.dag0 == d("2026-06-08"))
    #expect(
      uitkomst.regels.contains {
        $0.tekst
          == "De inwoner meldde zich op zondag 31 mei 2026. Dat is de gewone eerste dag. Vraagt de "
          + "situatie dat, dan kan bijstand teruggaan tot zaterdag 28 februari 2026."
      })
    #expect(terug(melding: nil).terugTot == d("2026-03-08"))
  }

  @Test("Een melding van na de aanvraag is een tegenspraak en telt niet") func tegenspraak() {
    let uitkomst = terug(melding: "2026-06-09")
    #expect(uitkomst.terugTot == nil)
    #expect(uitkomst.waarschuwingen.contains { $0.contains("van na de aanvraag") })
  }

  @Test("F31: na het eerste voorschot komt elke vier weken het volgende, tot het besluit")
  func volgende() {
    var regel = besluitregel("4w")
    regel.aard = .handeling
    regel.herhaling = Gegeven(t("4w"), bron: proefbron)
    func op(_ dag: String, besluit: String? = nil) -> Dag? {
      bereken(
        Termijnfeiten(ontvangen: d("2026-12-02"), besluit: besluit.map { d($0) }), regel: regel,
        kalender: kalender, op: d(dag)
      ).volgende
    }
    #expect(op("2026-12-10") == d("2027-01-27"))
    #expect(op("2027-01-27") == d("2027-01-27"))
    #expect(op("2027-01-28") == d("2027-02-24"))
    #expect(op("2027-01-28", besluit: "2027-01-20") == nil)
  }
}
