import Testing

@testable import Wijkteam

@Suite("Let op: termijn nabij")
struct TermijnNabijTests {
  @Test("van tien werkdagen ervoor tot en met de laatste dag")
  func grens() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1)
    #expect(
      geval.reeks("termijn-nabij", ["2026-11-11", "2026-11-12", "2026-11-26", "2026-11-27"])
        == [nil, .oranje, .oranje, nil])
    let letop = geval.letop("termijn-nabij", op: "2026-11-20").first
    #expect(letop?.sinds == Geval.dag("2026-11-12"))
    #expect(letop?.kop == "Besluit uiterlijk 26 november: urgentieverklaring bij gemeente Almere")
  }

  @Test("een besluit haalt de vlag weg")
  func opheffen() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1)
    geval.stap("2026-11-16", 1, .besluit) { $0.uitkomst = .toegekend }
    #expect(geval.niveau("termijn-nabij", op: "2026-11-16") == nil)
  }

  @Test("zonder wettelijke termijn komt de vlag niet")
  func zonderTermijn() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, "voedselbank")
    #expect(geval.niveau("termijn-nabij", op: "2026-11-20") == nil)
  }

  @Test(
    "wat niemand beslist staat bij wat niet terug kan, en niet nog eens hier",
    arguments: [("beslagvrije-voet", "2026-11-06"), ("ontruiming", "2026-11-26")])
  func zonderBeslisser(_ soort: String, _ ontvangen: String) {
    var geval = Geval()
    geval.procedure(ontvangen, 1, soort)
    #expect(geval.niveau("termijn-nabij", op: "2026-11-27") == nil)
    #expect(geval.niveau("onomkeerbaar", op: "2026-11-27") == .rood)
  }

  @Test("de bellijst zegt bij een eigen termijn wie het moet doen")
  func bellen() throws {
    var geval = Geval()
    geval.procedure("2026-11-06", 1, "beslagvrije-voet")
    var werk = Werkvoorraad(context: Geval.context(op: "2026-11-27"))
    werk.zet(geval.casus(op: "2026-11-27"))
    let regel = try #require(werk.bellen().first?.regels.first)
    #expect(regel.waarom == "Helena moet dit zelf doen, uiterlijk 4 december: nog 5 werkdagen.")
  }

  @Test("een richtgetal is geen dag waarop iemand moet beslissen, en niemand is te laat")
  func richtgetal() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, "kwijtschelding-gem")
    #expect(geval.niveau("termijn-nabij", op: "2026-11-20") == nil)
    #expect(geval.niveau("termijn-verstreken", op: "2026-12-08") == nil)
  }
}
