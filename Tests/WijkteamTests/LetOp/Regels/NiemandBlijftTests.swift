import Testing

@testable import Wijkteam

@Suite("Let op: niemand blijft")
struct NiemandBlijftTests {
  @Test("zonder vaste contactpersoon oranje, tot iemand blijft")
  func vast() {
    var geval = Geval("2026-11-02", vast: nil)
    #expect(geval.niveau("niemand-blijft", op: "2026-11-02") == .oranje)
    geval.veld("2026-11-03", .vast, Veldwaarde(lid: Lid("daan")))
    #expect(geval.niveau("niemand-blijft", op: "2026-11-03") == nil)
  }

  @Test("stilte is iets anders: waar iemand blijft is dat geen niemand-blijft")
  func stilte() {
    let geval = Geval("2026-09-01")
    #expect(geval.niveau("niemand-blijft", op: "2026-12-01") == nil)
    #expect(geval.niveau("geen-contact", op: "2026-12-01") == .oranje)
    let alleen = Geval("2026-09-01", vast: nil)
    #expect(alleen.letop("niemand-blijft", op: "2026-12-01").first?.feiten.count == 1)
    #expect(alleen.letop("geen-contact", op: "2026-12-01").first?.feiten.count == 1)
  }

  @Test("rust is gewoon")
  func rust() {
    var geval = Geval("2026-09-01", vast: nil)
    geval.veld("2026-09-02", .status, Veldwaarde(tekst: "waakvlam", dag: Geval.dag("2027-03-01")))
    #expect(geval.niveau("niemand-blijft", op: "2027-02-28") == nil)
  }
}
