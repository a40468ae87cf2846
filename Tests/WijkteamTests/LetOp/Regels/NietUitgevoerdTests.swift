import Termijnen
import Testing

@testable import Wijkteam

@Suite("Let op: niet uitgevoerd")
struct NietUitgevoerdTests {
  static func geval(ingang: String? = nil) -> Geval {
    var geval = Geval()
    geval.procedure("2026-09-01", 1)
    geval.stap("2026-10-01", 1, .besluit) {
      $0.uitkomst = .toegekend
      $0.ingang = ingang.map { Geval.dag($0) }
    }
    return geval
  }

  @Test("toegekend is nog niet gedaan: oranje en rood volgens de soort")
  func drempels() {
    #expect(
      Self.geval().reeks(
        "niet-uitgevoerd", ["2026-10-14", "2026-10-15", "2026-10-28", "2026-10-29"])
        == [nil, .oranje, .oranje, .rood])
  }

  @Test("een ingangsdatum die nog komt, telt pas vanaf die dag")
  func ingang() {
    #expect(
      Self.geval(ingang: "2026-11-02").reeks("niet-uitgevoerd", ["2026-11-13", "2026-11-16"])
        == [nil, .oranje])
  }

  @Test("uitgevoerd haalt de vlag weg")
  func opheffen() {
    var geval = Self.geval()
    geval.stap("2026-10-29", 1, .uitgevoerd)
    #expect(geval.niveau("niet-uitgevoerd", op: "2026-10-29") == nil)
  }

  @Test("na een afwijzing is er niets uit te voeren")
  func afgewezen() {
    var geval = Geval()
    geval.procedure("2026-09-01", 1)
    geval.stap("2026-10-01", 1, .besluit) { $0.uitkomst = .afgewezen }
    #expect(geval.niveau("niet-uitgevoerd", op: "2026-11-20") == nil)
  }

  @Test(
    "een gesprek, een antwoord of een onderzoek wordt niet uitgevoerd", arguments: [true, false])
  func geenBesluit(isBesluit: Bool) throws {
    let geval = Self.geval()
    let soort = try #require(geval.casus(op: "2026-11-20").procedures.alle.first?.soort)
    var context = Geval.context(op: "2026-11-20")
    let regel = context.soortregel(soort)
    context.soortregel = {
      guard $0 == soort, var nieuw = regel else { return nil }
      if !isBesluit { nieuw.aard = .handeling }
      return nieuw
    }
    let beeld = Casusbeeld(geval.casus(op: "2026-11-20"), context)
    #expect(NietUitgevoerd.beoordeel(beeld, context).isEmpty == !isBesluit)
  }
}
