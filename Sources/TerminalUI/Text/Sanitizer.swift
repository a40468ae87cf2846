/// Makes text from outside safe before it is stored or shown.
public enum Sanitizer {
  /// Text for one row: no control characters, no direction overrides, composed (NFC).
  ///
  /// A newline or tab becomes one space.
  public static func line(_ text: String) -> String { clean(text, newlines: false) }

  /// Text of several rows: as `line`, but every kind of line end becomes `\n` and a tab four spaces.
  public static func text(_ text: String) -> String { clean(text, newlines: true) }

  /// Tells whether cleaning would change more than line ends, tabs and composition.
  public static func isSuspicious(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      !["\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}"].contains(scalar) && isForbidden(scalar)
    }
  }

  /// Control characters (C0, C1, DEL), direction overrides and isolates, and other invisible
  /// instructions to a terminal or reader.
  public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE001F:
      true
    default: false
    }
  }

  private static func clean(_ text: String, newlines: Bool) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      let isReturn = scalar == "\r"
      switch scalar {
      case "\n" where afterReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        result.append(newlines ? "\n" : " ")
      case "\t": result.append(contentsOf: (newlines ? "    " : " ").unicodeScalars)
      default: if !isForbidden(scalar) { result.append(scalar) }
      }
      afterReturn = isReturn
    }
    return Composer.nfc(String(result))
  }
}
