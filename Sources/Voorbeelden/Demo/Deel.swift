/// A part of a note: what was said, what was seen, what the writer makes of it, or none of these.
enum Deel {
  case gezegd(String)
  case gezien(String)
  case betekenis(String)
  case tekst(String)

  /// The parts as the one text of a note.
  static func tekst(_ delen: [Deel]) -> String {
    delen.map { deel in
      switch deel {
      case .gezegd(let tekst): "gezegd: \(tekst)"
      case .gezien(let tekst): "gezien: \(tekst)"
      case .betekenis(let tekst): "betekenis: \(tekst)"
      case .tekst(let tekst): tekst
      }
    }.joined(separator: "\n")
  }
}
