import Termijnen
import Testing

@Suite("Een vaste laatste dag in het jaar") struct VastedagTests {
  private func reken(
    _ dag0: String, jaar: Int? = nil, variant: String? = nil
  ) -> Termijnberekening {
    var regel = besluitregel("6m", atw: .nee)
    regel.uiterlijk = Gegeven(Vastedag(maand: 12, dag: 31, jaren: 1), bron: proefbron)
    regel.varianten = [
      Termijnvariant(
        id: "laat", naam: "laat aangevraagd", termijn: Gegeven(t("6m"), bron: proefbron),
        uiterlijk: Gegeven(Vastedag(maand: 4, dag: 30, jaren: 2), bron: proefbron))
    ]
    return bereken(
      Termijnfeiten(ontvangen: d(dag0), variant: variant, berekeningsjaar: jaar), regel: regel,
      kalender: kalender, op: d(dag0))
  }

  @Test("De vaste dag gaat voor als de termijn later eindigt") func eerder() {
    let bekend = reken("2026-08-01", jaar: 2025)
    #expect(bekend.ruw == d("2027-02-01"))
    #expect(bekend.verwacht == d("2026-12-31") && bekend.veilig == d("2026-12-31"))
    #expect(bekend.eindgrond == .vasteDag)
    #expect(bekend.regels.contains { $0.tekst.contains("in elk geval donderdag 31 december 2026") })
  }

  @Test("Is het jaar niet bekend, dan rekent alleen de strenge lezing met het jaar ervoor")
  func onbekend() {
    let onbekend = reken("2026-08-01")
    #expect(onbekend.verwacht == d("2026-12-31"))
    #expect(onbekend.veilig == d("2027-02-01"))
    #expect(onbekend.waarschuwingen.contains { $0.contains("gerekend met 2025") })
    #expect(onbekend.regels.contains { $0.tekst.hasPrefix("Gaat het over een ander jaar") })
  }

  @Test("Eindigt de termijn eerder, of was de dag al voorbij, dan verandert er niets") func later()
  {
    #expect(reken("2026-03-01", jaar: 2025).verwacht == d("2026-09-01"))
    #expect(reken("2026-08-01", jaar: 2024).verwacht == d("2027-02-01"))
  }

  @Test("Een variant heeft een eigen vaste dag") func variant() {
    #expect(reken("2026-12-01", jaar: 2025, variant: "laat").verwacht == d("2027-04-30"))
  }
}
