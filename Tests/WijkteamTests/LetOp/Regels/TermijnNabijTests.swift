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
}
