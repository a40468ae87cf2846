import Termijnen

@testable import Wijkteam

/// Seeded pseudo-random numbers (SplitMix64), so that a failure can be repeated.
struct Toeval: RandomNumberGenerator {
  private var staat: UInt64
  /// The days that are drawn from.
  var dagen = 19_000...21_500
  /// Put before every text, to find it again.
  var stempel = ""

  init(_ zaad: UInt64) { staat = zaad }

  mutating func next() -> UInt64 {
    staat &+= 0x9E37_79B9_7F4A_7C15
    var z = staat
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func kans(_ opDe: Int) -> Bool { Int.random(in: 0..<max(1, opDe), using: &self) == 0 }
  mutating func getal(_ bereik: ClosedRange<Int>) -> Int { Int.random(in: bereik, using: &self) }
  mutating func id() -> Id { Id(hoog: next(), laag: next()) }
  mutating func dag() -> Dag { Dag.begrensd(getal(dagen)) }
  mutating func een<K: CaseIterable>(_: K.Type) -> K where K.AllCases: RandomAccessCollection {
    let alle = K.allCases
    return alle[alle.index(alle.startIndex, offsetBy: getal(0...(alle.count - 1)))]
  }
  mutating func uit<T>(_ lijst: [T]) -> T? { lijst.randomElement(using: &self) }

  mutating func tekst() -> String {
    let woorden = ["huur", "brief van José", "€ 40", "é", "", "regel\ntwee", "\u{1F600}", "ja"]
    return stempel + (0..<getal(0...4)).map { _ in uit(woorden) ?? "" }.joined(separator: " ")
  }

  mutating func moment() -> Moment {
    Moment(dag(), minuut: kans(2) ? getal(0...1439) : nil)
  }

  mutating func misschien<T>(_ maak: (inout Toeval) -> T) -> T? { kans(2) ? maak(&self) : nil }
}
