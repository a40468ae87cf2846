import Foundation
import Testing

@testable import Kluis

/// Bent real files into an opening and a check; `NABIJ_FUZZ` is for how many seconds, and
/// `NABIJ_FUZZ_SEED` repeats a run.
@Suite("KluisFuzz")
struct KluisFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["NABIJ_FUZZ"].flatMap(Double.init)
  private static let seed = environment["NABIJ_FUZZ_SEED"].flatMap(UInt64.init) ?? 1

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
    var random = SplitMix(seed: Self.seed)
    let files = sample.files
    let clock = ContinuousClock()
    let end = clock.now + .seconds(Self.seconds ?? 0)
    var round = 0
    while round < 40 || clock.now < end {
      round += 1
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
        #expect(found == wanted, "seed \(Self.seed), round \(round)")
      }
      _ = try? kluis.teamkaarten()
      _ = try? kluis.append(bytes("verder"), to: .team)
      _ = try? controleer(map: "/kluis", fs: disk.fs, kluis: kluis)
      kluis.sluit()
    }
  }
}
