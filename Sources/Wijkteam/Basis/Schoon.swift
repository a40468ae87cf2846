/// Cleans text from outside before it is kept: no control characters, no hidden direction marks.
public enum Schoon {
  /// The most that one text may hold, in bytes of UTF-8.
  public static let hoogstens = 65_536
  /// The most that one line may hold, in bytes of UTF-8.
  public static let hoogstensRegel = 2_048

  /// One line: line ends and tabs become spaces, other control characters go, ends are trimmed.
  public static func regel(_ tekst: String) -> String {
    var uit = String.UnicodeScalarView()
    var spatie = false
    for teken in tekst.unicodeScalars {
      switch soort(teken) {
      case .gewoon:
        if spatie, !uit.isEmpty { uit.append(" ") }
        spatie = false
        uit.append(teken)
      case .wit, .regeleinde: spatie = true
      case .weg: continue
      }
    }
    return bijgesneden(String(uit))
  }

  /// A text of more lines: line ends and tabs stay, other control characters go, ends are trimmed.
  public static func tekst(_ tekst: String) -> String {
    var uit = String.UnicodeScalarView()
    var naCR = false
    for teken in tekst.unicodeScalars {
      let wasCR = naCR
      naCR = teken == "\r"
      switch soort(teken) {
      case .gewoon, .wit: uit.append(teken)
      case .regeleinde: if !(wasCR && teken == "\n") { uit.append("\n") }
      case .weg: continue
      }
    }
    return bijgesneden(String(uit))
  }

  /// Whether there is nothing in it that a person can see.
  public static func leeg(_ tekst: String) -> Bool {
    tekst.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
        || soort($0) != .gewoon
    }
  }

  private enum Soort { case gewoon, wit, regeleinde, weg }

  private static func soort(_ teken: Unicode.Scalar) -> Soort {
    switch teken.value {
    case 0x09, 0x20: .wit
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .regeleinde
    case 0x00...0x1F, 0x7F...0x9F: .weg
    // Direction marks, zero-width space, word joiner, byte order mark, line-drawing annotations.
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x206F, 0xFEFF,
      0xFFF9...0xFFFB:
      .weg
    default: .gewoon
    }
  }

  private static func bijgesneden(_ tekst: String) -> String {
    var deel = tekst[...]
    while let eerste = deel.first, eerste.isWhitespace { deel.removeFirst() }
    while let laatste = deel.last, laatste.isWhitespace { deel.removeLast() }
    return String(deel)
  }
}
