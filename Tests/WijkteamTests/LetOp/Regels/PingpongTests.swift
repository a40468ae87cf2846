import Testing

@testable import Wijkteam

@Suite("Let op: pingpong")
struct PingpongTests {
  @Test("twee keer om stukken vragen is oranje, één keer met een datum niet")
  func tweeKeer() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1)
    geval.stap("2026-10-05", 1, .aanvulling) { $0.hersteltermijn = Geval.dag("2026-11-30") }
    #expect(geval.niveau("pingpong", op: "2026-10-06") == nil)
    geval.stap("2026-10-07", 1, .aangevuld)
    geval.stap("2026-10-12", 1, .aanvulling) { $0.hersteltermijn = Geval.dag("2026-11-30") }
    #expect(geval.niveau("pingpong", op: "2026-10-12") == .oranje)
    geval.stap("2026-10-20", 1, .besluit) { $0.uitkomst = .toegekend }
    #expect(geval.niveau("pingpong", op: "2026-10-20") == nil)
  }

  @Test("een vraag zonder datum zet de klok niet stil, en dat staat erbij")
  func zonderDatum() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1)
    geval.stap("2026-10-05", 1, .aanvulling)
    #expect(
      geval.letop("pingpong", op: "2026-10-05").first?.feiten.last?.hasSuffix(
        "De termijn van de instantie loopt dan gewoon door.") == true)
    geval.stap("2026-10-07", 1, .aangevuld)
    #expect(geval.niveau("pingpong", op: "2026-10-07") == nil)
  }
}
