/// A refusal: one Dutch sentence for the user that says what is wrong, where, and what to do.
public struct Weigering: Error, Equatable, Sendable {
  /// Why it was refused, for programs.
  public enum Reden: String, Sendable {
    /// The text or value cannot be read or is outside what is possible.
    case invoer
    /// It contradicts what is known.
    case tegenspraak
    /// What is referred to is not there.
    case onbekend
    /// Somebody else may do it.
    case geenToegang
  }

  /// The kind of refusal.
  public let reden: Reden
  /// The sentence for the user.
  public let zin: String

  /// Makes a refusal.
  public init(_ reden: Reden, _ zin: String) {
    self.reden = reden
    self.zin = zin
  }
}
