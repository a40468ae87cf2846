import Testing

@testable import TerminalUI

struct TextWidthTests {
  @Test(
    "Text takes the columns that terminals give it",
    arguments: [
      ("", 0), ("abc", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("作者", 4), ("e\u{301}", 1),
      ("a\u{200B}b", 2),
      ("ĳ", 1), ("Çelik-Şahin", 11), ("각", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("a\u{AD}b", 2),
      ("\u{2019}s", 2), ("€ 1.250", 7), ("𠮷", 2), ("ｱ", 1), ("Ａ", 2), ("a\nb", 3), ("a\r\nb", 3),
      ("\t", 1), ("–…", 2), ("─│►", 3), ("\u{301}", 1),
    ])
  func columns(text: String, expected: Int) {
    #expect(TextWidth.columns(text) == expected)
  }

  @Test(
    "What terminals disagree about is one stand-in of one column",
    arguments: [
      "🇳🇱", "👩‍👩‍👧", "☎️", "1️⃣", "🙂", "👍🏽", "\u{7}", "\u{1B}", "\u{9B}", "\u{202E}", "\u{E000}", "\u{378}",
    ])
  func standIn(text: String) {
    #expect(TextWidth.columns(text) == 1)
    #expect(rows(1, 4) { $0.write(text, at: .origin) } == ["□"])
    #expect(rows(1, 4, theme: .standard.ascii) { $0.write(text, at: .origin) } == ["?"])
    #expect(text.allSatisfy(TextWidth.isReplaced))
  }

  @Test("Letters in a text never change because of a picture beside them")
  func neighbours() {
    #expect(rows(1, 20) { $0.write("a🇳🇱b👩‍👩‍👧c", at: .origin) } == ["a□b□c"])
  }

  @Test("Marks stay with their letter in one cell")
  func marks() {
    var grid = Grid(Size(rows: 1, columns: 3))
    grid.write("x\u{301}\u{323}y", at: .origin)
    #expect(grid[0, 0].scalars.count == 3)
    #expect(grid[0, 1].text == "y")
  }

  @Test("Counting equals drawing", arguments: awkward)
  func drawing(text: String) {
    var grid = Grid(Size(rows: 1, columns: 60))
    let used = grid.write(text, at: .origin)
    #expect(used == TextWidth.columns(text))
    #expect(grid.isSound)
  }

  @Test("The width table is in order and without overlap")
  func table() {
    for (one, next) in zip(WidthTable.wide, WidthTable.wide.dropFirst()) {
      #expect(one.0 <= one.1)
      #expect(one.1 < next.0)
    }
  }
}
