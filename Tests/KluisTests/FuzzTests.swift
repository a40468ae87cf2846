import Foundation
import Testing

@testable import Kluis

/// Bent real files into an opening and a check.
///
/// `NABIJ_FUZZ` is for how many seconds. Each round has a seed of its own, from `NABIJ_FUZZ_SEED` on;
/// the one that is tried stands in the file `NABIJ_FUZZ_LAST`, so that it is known after a crash too. A
/// seed that ever failed goes into `corpus` for good.
@Suite("KluisFuzz")
struct KluisFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["NABIJ_FUZZ"].flatMap(Double.init)
  private static let seed = environment["NABIJ_FUZZ_SEED"].flatMap(UInt64.init) ?? 1

  /// Seeds that are tried every time; one that fails some day is added here and stays.
  private static let corpus: [UInt64] = Array(1...40)

  private func bend(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bent = bytes
    for _ in 0...(random.next() % 4) {
      let place = bent.isEmpty ? 0 : Int(random.next() % UInt64(bent.count))
      switch random.next() % 6 {
      case 0 where !bent.isEmpty: bent[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bent.removeLast(min(bent.count, Int(random.next() % 200)))
      case 2: bent.insert(contentsOf: [0xFF, 0xFF, 0xFF, 0x7F], at: place)
      case 3 where bent.count > 4:
        for index in place..<min(bent.count, place + 4) { bent[index] = 0xFF }
      case 4 where !bent.isEmpty:
        let length = min(bent.count - place, Int(random.next() % 300))
        bent += bent[place..<(place + length)]
      default:
        let length = min(bent.count - place, Int(random.next() % 300))
        bent.removeSubrange(place..<(place + length))
      }
    }
    return bent
  }

  @Test("a store with bent files opens, refuses or reports, and never stops the program")
  func bentFiles() throws {
    let sample = try DamageTests.sample.get()
    let files = sample.files
    let clock = ContinuousClock()
    let end = clock.now + .seconds(Self.seconds ?? 0)
    var waiting = Self.corpus[...]
    var fresh = Self.seed
    while true {
      guard let seed = waiting.popFirst() ?? (clock.now < end ? fresh : nil) else { break }
      fresh = seed == fresh ? fresh &+ 1 : fresh
      if let last = Self.environment["NABIJ_FUZZ_LAST"] {
        try "\(seed)\n".write(toFile: last, atomically: false, encoding: .utf8)
      }
      var random = SplitMix(seed: seed)
      let disk = sample.host.on(sample.image.afterKill())
      for _ in 0...(random.next() % 3) {
        let file = files[Int(random.next() % UInt64(files.count))]
        disk.fs.overwrite(file.path, bend(file.bytes, &random))
      }
      _ = try? controleer(map: "/kluis", fs: disk.fs)
      guard let kluis = try? disk.open() else { continue }
      for locator in kluis.casussen {
        let found = (try? kluis.frames(of: .casus(locator))).map(texts) ?? []
        let wanted = sample.texts.filter { found.contains($0) }
        #expect(found == wanted, "seed \(seed)")
      }
      _ = try? kluis.teamkaarten()
      _ = try? kluis.append(bytes("verder"), to: .team)
      _ = try? controleer(map: "/kluis", fs: disk.fs, kluis: kluis)
      kluis.sluit()
    }
  }
}
