/// What a person typed could not be read as a date, a moment or a term.
public struct Leesfout: Error, Hashable, Sendable, CustomStringConvertible {
  /// One or two Dutch sentences: what is wrong and what to type instead.
  public let zin: String

  /// An error with this sentence.
  public init(_ zin: String) {
    self.zin = zin
  }

  /// The sentence.
  public var description: String { zin }
}
