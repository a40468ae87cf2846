/// Makes text from outside safe before it is stored or shown.
public enum Sanitizer {
  /// Text for one row: no control characters, no direction overrides, composed (NFC).
  ///
  /// A newline or tab becomes one space.
  public static func line(_ text: String) -> String { clean(text, newlines: false) }

  /// Text of several rows: as `line`, but every kind of line end becomes `\n` and a tab four spaces.
  public static func text(_ text: String) -> String { clean(text, newlines: true) }

  /// The text without terminal sequences, whole: `ESC [ 3 1 m` leaves nothing behind, not `[31m`.
  ///
  /// A string to the terminal (OSC, DCS, ...) that never ends loses only its first two characters, so
  /// that no words go with it.
  public static func withoutSequences(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\u{1B}" || isC1($0) }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let end = EscapeSequence.end(scalars, from: index) {
        index = end
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  private static func isC1(_ scalar: Unicode.Scalar) -> Bool {
    (0x80...0x9F).contains(scalar.value)
  }

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

  /// Cleans only the lines that are not plain; nil when the text has control characters.
  ///
  /// No instruction to a terminal and no composition goes past a line end, so the outcome is the same.
  private static func lineByLine(_ text: String) -> String? {
    var lines = false
    for byte in text.utf8 {
      if byte == 0x0A { lines = true } else if byte < 0x20 || byte == 0x7F { return nil }
    }
    guard lines else { return nil }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var first = true
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !first { result += "\n" }
      first = false
      let plain = line.allSatisfy { $0 < 0x7F }
      result += plain ? Substring(line) : Substring(clean(String(Substring(line)), newlines: true))
    }
    return result
  }

  private static func clean(_ text: String, newlines: Bool) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    if newlines, let quick = lineByLine(text) { return quick }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in withoutSequences(text).unicodeScalars {
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

/// Where the instructions to a terminal begin and end (ECMA-48).
enum EscapeSequence {
  /// The place behind the sequence that begins here; nil when none does.
  static func end(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    // NUL stands for the end: it is part of no sequence.
    func at(_ index: Int) -> UInt32 { index < scalars.count ? scalars[index].value : 0 }
    switch at(start) {
    case 0x9B: return control(at, start + 1)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: return string(at, start + 1)
    case 0x1B:
      switch at(start + 1) {
      case 0x5B: return control(at, start + 2)
      case 0x50, 0x58, 0x5D, 0x5E, 0x5F: return string(at, start + 2)
      // Choosing a character set: one more character belongs to it.
      case 0x23, 0x25, 0x28...0x2B, 0x2D...0x2F: return at(start + 2) == 0 ? nil : start + 3
      default: return nil
      }
    default: return nil
    }
  }

  /// Parameters, intermediates and one final character.
  private static func control(_ at: (Int) -> UInt32, _ start: Int) -> Int {
    var index = start
    while (0x30...0x3F).contains(at(index)) { index += 1 }
    while (0x20...0x2F).contains(at(index)) { index += 1 }
    if (0x40...0x7E).contains(at(index)) { index += 1 }
    return index
  }

  /// Up to BEL or ST; on a line that ends first only the beginning is an instruction.
  private static func string(_ at: (Int) -> UInt32, _ start: Int) -> Int {
    var index = start
    while true {
      switch at(index) {
      case 0x07, 0x9C: return index + 1
      case 0x1B: return at(index + 1) == 0x5C ? index + 2 : start
      case 0, 0x0A, 0x0D: return start
      default: index += 1
      }
    }
  }
}
