/// What breaking into lines needs to know of a character, in one byte.
struct CharacterShape: Hashable, Sendable {
  private let bits: UInt8

  init(_ character: Character) {
    if character.isPlainASCII {
      switch character {
      case " ": bits = 1 | 16
      case "-", "/": bits = 1 | 64
      case "0"..."9": bits = 1 | 128
      default: bits = 1
      }
    } else if character.isNewline {
      bits = 1 | 32
    } else {
      // More than fifteen columns in one character exist only to disturb; they are cut off.
      bits = UInt8(min(TextWidth.columns(of: character), 15))
    }
  }

  /// Columns.
  var width: Int { Int(bits & 15) }
  /// A space: a line may break behind it.
  var isSpace: Bool { bits & 16 != 0 }
  /// The end of a paragraph.
  var isNewline: Bool { bits & 32 != 0 }
  /// A line may break behind it, within a word.
  var allowsBreak: Bool { bits & 64 != 0 }
  /// A digit: a date or number is not broken before it.
  var isDigit: Bool { bits & 128 != 0 }
}
