import Wijkteam

/// Reproducible random numbers (SplitMix64): the same seed gives the same caseload everywhere.
struct Toeval: RandomNumberGenerator, Sendable {
  private var stand: UInt64

  init(zaad: UInt64) { stand = zaad }

  mutating func next() -> UInt64 {
    stand &+= 0x9e37_79b9_7f4a_7c15
    var z = stand
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func id() -> Id { Id(hoog: next(), laag: next()) }

  /// A number in a range, both ends included.
  mutating func getal(_ van: Int, _ tot: Int) -> Int {
    tot <= van ? van : van + Int(next() % UInt64(tot - van + 1))
  }

  /// True `procent` times out of a hundred.
  mutating func kans(_ procent: Int) -> Bool { getal(1, 100) <= procent }

  /// One of a list that is not empty; the fallback is for the compiler.
  mutating func uit<T>(_ lijst: [T], anders: T) -> T {
    lijst.isEmpty ? anders : lijst[Int(next() % UInt64(lijst.count))]
  }

  mutating func uit(_ lijst: [String]) -> String { uit(lijst, anders: "") }
}
