@testable import NabijCommand
import Termijnen
import Testing

@MainActor
@Suite("De tijd in Amsterdam")
struct AmsterdamTests {
  @Test(
    "zomertijd gaat in op de laatste zondag van maart en uit op die van oktober",
    arguments: [
      (1_774_745_999_000, "2026-03-29T01:59"), (1_774_746_000_000, "2026-03-29T03:00"),
      (1_792_889_999_000, "2026-10-25T02:59"), (1_792_890_000_000, "2026-10-25T02:00"),
      (0, "1970-01-01T01:00"), (1_795_215_599_000, "2026-11-20T23:59"),
      (1_795_219_200_000, "2026-11-21T01:00"),
    ] as [(Int64, String)])
  func grens(_ geval: (Int64, String)) {
    #expect(Amsterdam.moment(geval.0).iso == geval.1)
  }

  @Test("heen en terug blijft gelijk, het hele jaar door")
  func heenEnTerug() throws {
    let begin = try #require(Dag(2026, 1, 1))
    for dag in 0..<365 {
      for minuut in [0, 200, 720, 1_439] {
        let moment = Moment(begin.plus(dagen: dag), minuut: minuut)
        // The hour that is skipped in March does not exist.
        if moment.iso.hasPrefix("2026-03-29T02") { continue }
        #expect(Amsterdam.moment(Amsterdam.ms(moment)) == moment)
      }
    }
  }

  @Test("ver voor en ver na blijft een dag", arguments: [Int64.min, -1, Int64.max])
  func uitersten(_ ms: Int64) {
    let moment = Amsterdam.moment(ms)
    #expect((Dag.eerste...Dag.laatste).contains(moment.dag))
  }
}
