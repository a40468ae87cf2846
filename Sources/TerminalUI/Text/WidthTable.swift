/// Columns per scalar, from our own tables, so that every machine counts the same.
///
/// Follows the East Asian Width property (UAX #11, W and F) and the rule of `wcwidth` that marks and
/// format characters take no column.
enum WidthTable {
  /// Ranges that take two columns, in order.
  static let wide: [(UInt32, UInt32)] = [
    (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0),
    (0x23F3, 0x23F3), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F),
    (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5),
    (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5),
    (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728),
    (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797),
    (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
    (0x2E80, 0x2E99), (0x2E9B, 0x2EF3), (0x2F00, 0x2FD5), (0x2FF0, 0x2FFB), (0x3000, 0x303E),
    (0x3041, 0x3096), (0x3099, 0x30FF), (0x3105, 0x312F), (0x3131, 0x318E), (0x3190, 0x31E3),
    (0x31F0, 0x321E), (0x3220, 0x3247), (0x3250, 0x4DBF), (0x4E00, 0xA48C), (0xA490, 0xA4C6),
    (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE52),
    (0xFE54, 0xFE66), (0xFE68, 0xFE6B), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x16FE4),
    (0x17000, 0x187F7), (0x18800, 0x18CD5), (0x1AFF0, 0x1B2FB), (0x1F004, 0x1F004),
    (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F200, 0x1F202),
    (0x1F210, 0x1F23B), (0x1F240, 0x1F248), (0x1F250, 0x1F251), (0x1F260, 0x1F265),
    (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1F9FF),
    (0x1FA70, 0x1FAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
  ]

  /// Tells whether a scalar takes two columns.
  static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wide.count - 1
    while low <= high {
      let middle = (low + high) / 2
      if value < wide[middle].0 {
        high = middle - 1
      } else if value > wide[middle].1 {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  /// What a scalar is when it is drawn.
  enum Kind: Hashable {
    /// Takes this many columns.
    case spacing(UInt8)
    /// Joins the sign before it.
    case mark
    /// Is not drawn at all.
    case hidden
    /// Cannot be drawn safely: a stand-in takes its place.
    case unsafe
  }

  /// Sorts a scalar into one of the kinds.
  static func kind(_ scalar: Unicode.Scalar) -> Kind {
    let value = scalar.value
    if value < 0x300 {
      if value >= 0x20, value < 0x7F { return .spacing(1) }
      if value < 0xA0 { return .unsafe }
      return value == 0xAD ? .hidden : .spacing(1)
    }
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069: return .unsafe
    case 0x2028, 0x2029: return .unsafe
    case 0xFE0E: return .hidden
    // Vowels and finals of Hangul join the leading consonant before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return .mark
    default: break
    }
    let properties = scalar.properties
    if properties.isEmojiPresentation || properties.isEmojiModifier { return .unsafe }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .format: return .hidden
    case .unassigned, .privateUse, .surrogate, .control: return .unsafe
    default: return .spacing(isWide(value) ? 2 : 1)
    }
  }
}
