import Termijnen
import Testing

@testable import Wijkteam

@Suite("Let op: gelijktijdig gewijzigd")
struct GelijktijdigTests {
  @Test("een vlag per gegeven, tot iemand kiest")
  func vlag() {
    var geval = Geval()
    geval.voeg("2026-11-02", .casusveldGezet(Casusveldzetting(.wijk, Veldwaarde(tekst: "Noord"))))
    let eerste = geval.vastgelegd[geval.vastgelegd.count - 1].id
    #expect(geval.niveau("gelijktijdig", op: "2026-11-03") == nil)
    geval.voeg(
      "2026-11-03", .casusveldGezet(Casusveldzetting(.wijk, Veldwaarde(tekst: "Zuid"))),
      door: "daan")
    let tweede = geval.vastgelegd[geval.vastgelegd.count - 1].id
    #expect(geval.niveau("gelijktijdig", op: "2026-11-03") == .info)
    let vlaggen = geval.letop(op: "2026-11-04").filter { $0.regel == "gelijktijdig" }
    #expect(vlaggen.count == 1)
    #expect(vlaggen.first?.kop == "Gelijktijdig gewijzigd: wijk")
    #expect(vlaggen.first?.feiten.joined().contains("Daan zette op") == true)
    geval.voeg(
      "2026-11-05",
      .casusveldGezet(
        Casusveldzetting(.wijk, Veldwaarde(tekst: "Noord"), vervangt: [eerste, tweede])))
    #expect(geval.niveau("gelijktijdig", op: "2026-11-05") == nil)
  }
}
