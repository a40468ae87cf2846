/// Pieces of Dutch sentences that every target above the law clock writes too.
extension StringProtocol {
  /// With a capital first.
  package var metHoofdletter: String { prefix(1).uppercased() + dropFirst() }
  /// As the second half of another sentence.
  package var metKleineLetter: String { prefix(1).lowercased() + dropFirst() }
}

extension [String] {
  /// As one piece of a sentence: `a`, `a en b`, `a, b en c`; empty for none.
  package var opsomming: String { opsomming(met: "en") }

  /// The same with another word before the last.
  package func opsomming(met woord: String) -> String {
    guard let laatste = last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(woord) \(laatste)"
  }
}
