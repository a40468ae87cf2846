import Termijnen
import Testing

@testable import Wijkteam

@Suite("Let op: met reden geopend")
struct NuGeopendTests {
  @Test("een vlag per opening, tot wie blijft zegt dat die gezien is")
  func vlag() {
    var geval = Geval()
    geval.voeg("2026-11-02", .nuGeopend(NuOpening("moeder belt")), door: "daan")
    let opening = geval.vastgelegd[geval.vastgelegd.count - 1].id
    #expect(geval.niveau("nu-geopend", op: "2026-11-02") == .info)
    #expect(
      geval.letop(op: "2026-11-03").first { $0.regel == "nu-geopend" }?.feiten.last
        == "De reden: moeder belt")
    geval.voeg("2026-11-04", .openingGezien(OpeningGezien([opening])))
    #expect(geval.niveau("nu-geopend", op: "2026-11-04") == nil)
    geval.voeg("2026-11-05", .nuGeopend(NuOpening("weer")), door: "daan")
    #expect(geval.niveau("nu-geopend", op: "2026-11-05") == .info)
  }

  @Test("een gesloten casus houdt deze vlag")
  func gesloten() {
    var geval = Geval()
    geval.voeg("2026-11-02", .nuGeopend(NuOpening("vraag van de rechtbank")), door: "daan")
    geval.veld("2026-11-03", .status, Veldwaarde(tekst: "gesloten"))
    #expect(geval.niveau("nu-geopend", op: "2026-11-04") == .info)
  }
}
