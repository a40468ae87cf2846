import TerminalUI

/// Draws in an empty grid and gives its rows back, right-trimmed.
func rows(
  _ rows: Int, _ columns: Int, theme: Theme = .standard, _ draw: (inout Grid) -> Void
)
  -> [String]
{
  var grid = Grid(Size(rows: rows, columns: columns), theme: theme)
  draw(&grid)
  return grid.rows
}

extension Grid {
  /// All rows as text.
  var rows: [String] { (0..<size.rows).map { text(row: $0) } }

  /// The style map, one letter per cell, right-trimmed of ordinary text.
  var styles: [String] {
    (0..<size.rows).map { row in
      var letters = (0..<size.columns).map { self[row, $0].style.letter }
      while letters.last == "." { letters.removeLast() }
      return String(letters)
    }
  }

  /// True when no wide sign is cut in half.
  var isSound: Bool {
    (0..<size.rows).allSatisfy { row in
      (0..<size.columns).allSatisfy { column in
        switch self[row, column].glyph.width {
        case 0: column > 0 && self[row, column - 1].glyph.width == 2
        case 2: column + 1 < size.columns && self[row, column + 1].glyph.width == 0
        default: true
        }
      }
    }
  }
}

/// A generator with a seed, so that a failure can be repeated (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var result = state
    result = (result ^ (result >> 30)) &* 0xBF58_476D_1CE4_E5B9
    result = (result ^ (result >> 27)) &* 0x94D0_49BB_1331_11EB
    return result ^ (result >> 31)
  }
}

/// Texts that break naive counting.
let awkward = [
  "", "a", "Zoë", "Zoe\u{308}", "作者", "e\u{301}", "a\u{200B}b", "🇳🇱", "👩‍👩‍👧", "☎️", "1️⃣", "🙂", "\u{7}",
  "\u{1B}[31mrood", "a\tb", "regel\nregel", "a\r\nb", "\u{202E}om", "ﷺ", "\u{E000}", "각",
  "\u{1100}\u{1161}",
  "ij", "ĳ", "ß", "\u{301}", "क्षि", "a\u{AD}b", "𠮷", "\u{FFFD}", "Van den Bergh-Şahin",
  "🏴\u{E0067}\u{E007F}",
]

/// Every kind of key, for random walks.
let anyKeys: [Key] =
  [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
    .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .controlUp, .controlDown, .controlLeft,
    .controlRight, .controlHome, .controlEnd, .home, .end, .pageUp, .pageDown, .function(1),
    .function(12), .paste(""), .paste("een\ntwee\r\ndrie \u{1B}[0m"), .paste("作者 👩‍👩‍👧 e\u{301}"),
  ] + "aAejkgGvz019+-=/ ?*é作🙂\u{301}\u{200D}".map(Key.character)
  + "abdefkswuyzlc".map(Key.control)
