import Testing

@testable import Wijkteam

@Suite("Let op: kijk terug")
struct KijkTerugTests {
  @Test(
    "rust vraagt aandacht vanaf de dag om terug te kijken",
    arguments: ["rust", "waakvlam", "overdracht"])
  func dag(_ status: String) {
    var geval = Geval()
    geval.veld("2026-10-05", .status, Veldwaarde(tekst: status, dag: Geval.dag("2026-12-01")))
    #expect(
      geval.reeks("kijk-terug", ["2026-11-30", "2026-12-01", "2026-12-02"])
        == [nil, .oranje, .oranje])
  }

  @Test("een nieuwe dag of lopend haalt de vlag weg")
  func opheffen() {
    var geval = Geval()
    geval.veld("2026-10-05", .status, Veldwaarde(tekst: "rust", dag: Geval.dag("2026-12-01")))
    let eerste = geval.vastgelegd.last.map { [$0.id] } ?? []
    geval.voeg(
      "2026-12-01",
      .casusveldGezet(
        Casusveldzetting(
          .status, Veldwaarde(tekst: "rust", dag: Geval.dag("2027-02-01")), vervangt: eerste)))
    #expect(geval.niveau("kijk-terug", op: "2026-12-02") == nil)
  }
}
