/// Columns that text takes on the screen, and the signs that it is drawn with.
///
/// Emoji, flags, joined sequences, control characters and unassigned characters become one stand-in
/// of one column at draw time, because terminals disagree about them and then shift what follows.
public enum TextWidth {
  /// Columns that a text takes when it is drawn in one row.
  public static func columns(_ text: String) -> Int {
    var total = 0
    forEachGlyph(in: text) { glyph in
      total += Int(glyph.width)
      return true
    }
    return total
  }

  /// Columns that one character takes: 0, 1, 2 or more for some scripts.
  public static func columns(of character: Character) -> Int {
    if character.isPlainASCII { return 1 }
    var total = 0
    forEachGlyph(of: character, standIn: 0x25A1) { glyph in
      total += Int(glyph.width)
      return true
    }
    return total
  }

  /// Calls `body` for each sign of a text until it answers false.
  ///
  /// Newline and tab become a space; marks without a base stand on a space.
  public static func forEachGlyph(
    in text: String, glyphs: Glyphs = .unicode, _ body: (Glyph) -> Bool
  ) {
    let standIn = glyphs.standIn.unicodeScalars.first?.value ?? 0x3F
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      // Printable ASCII before another ASCII byte is a whole character: nearly all text.
      if byte >= 0x20, byte < 0x7F, next == bytes.endIndex || bytes[next] < 0x80 {
        guard body(Glyph(base: UInt32(byte))) else { return }
        index = next
      } else {
        let character = glyphs.isASCII ? glyphs.plain(text[index]) : text[index]
        guard forEachGlyph(of: character, standIn: standIn, body) else { return }
        index = text.index(after: index)
      }
    }
  }

  /// Tells whether a character is drawn as the stand-in.
  public static func isReplaced(_ character: Character) -> Bool {
    guard !character.isPlainASCII else { return false }
    return isJoined(character)
      || character.unicodeScalars.contains { WidthTable.kind($0) == .unsafe && !isBlank($0) }
  }

  @discardableResult
  private static func forEachGlyph(
    of character: Character, standIn: UInt32, _ body: (Glyph) -> Bool
  ) -> Bool {
    if isJoined(character) { return body(Glyph(base: standIn)) }
    var pending: Glyph?
    for scalar in character.unicodeScalars {
      switch WidthTable.kind(scalar) {
      case .spacing(let width):
        if let done = pending, !body(done) { return false }
        pending = Glyph(base: scalar.value, width: width)
      case .mark:
        if pending == nil { pending = .space }
        pending?.add(mark: scalar.value)
      case .hidden: continue
      case .unsafe:
        if scalar == "\r", character == "\r\n" { continue }
        if let done = pending, !body(done) { return false }
        pending = Glyph(base: isBlank(scalar) ? 0x20 : standIn)
      }
    }
    if let pending { return body(pending) }
    return true
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || scalar == "\r"
  }

  /// True for a sequence that terminals draw as one picture of unknown width.
  private static func isJoined(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, first.value >= 0x23 else { return false }
    if (0x1F1E6...0x1F1FF).contains(first.value) { return true }
    guard scalars.index(after: scalars.startIndex) != scalars.endIndex else { return false }
    var hasPicture = false
    for scalar in scalars {
      switch scalar.value {
      case 0xFE0F, 0x20E3, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: return true
      default: if scalar.value > 0xFF, scalar.properties.isEmoji { hasPicture = true }
      }
    }
    return hasPicture && scalars.contains { $0.value == 0x200D }
  }
}

extension Character {
  /// True for one printable ASCII scalar: the path of nearly all text.
  var isPlainASCII: Bool {
    guard let value = asciiValue else { return false }
    return value >= 0x20 && value < 0x7F
  }
}
