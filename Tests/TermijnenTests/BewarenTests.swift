import Termijnen
import Testing

@Suite("Bewaren") struct BewarenTests {
  @Test("Jaren tellen zonder Atw; zonder termijn is er geen dag") func bewaren() {
    let wmo = Bewaartermijn(
      id: "wmo", wat: "Wmo-dossier", termijn: t("15j"), start: "de laatste wijziging",
      bron: proefbron)
    #expect(wmo.bewaarTot(vanaf: d("2028-02-29")) == d("2043-02-28"))
    #expect(wmo.bewaarTot(vanaf: d("2026-12-25")) == d("2041-12-25"))
    #expect(wmo.bewaarTot(vanaf: .laatste) == .laatste)
    let onbekend = Bewaartermijn(
      id: "x", wat: "x", termijn: nil, start: "x", bron: proefbron)
    #expect(onbekend.bewaarTot(vanaf: d("2026-12-25")) == nil)
  }
}
