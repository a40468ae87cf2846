import Testing

@testable import TerminalUI

struct SanitizerTests {
  @Test("Control characters and direction overrides are taken out")
  func controls() {
    #expect(Sanitizer.line("a\u{1B}]0;kwaad\u{7}b\u{9B}c\u{202E}d\u{7F}e\u{0}") == "abde")
    #expect(Sanitizer.isSuspicious("a\u{1B}[2J"))
    #expect(!Sanitizer.isSuspicious("Zoë\n\tAns\r\n"))
  }

  @Test(
    "A terminal sequence goes whole, and takes no words with it",
    arguments: [
      ("rood \u{1B}[31mof\u{1B}[0m niet", "rood of niet"), ("\u{1B}[1;38;5;208mA\u{1B}[m", "A"),
      ("\u{1B}]8;;https://x.nl\u{1B}\\link\u{1B}]8;;\u{7}!", "link!"),
      ("\u{1B}Pq#0\u{1B}\\na", "na"), ("\u{1B}(Ba", "a"), ("\u{9D}0;titel\u{9C}b", "b"),
      ("\u{1B}]0;nooit af\nen verder", "0;nooit af\nen verder"), ("a\u{1B}", "a"),
      ("a\u{1B}[", "a"), ("a\u{1B}[31", "a"), ("\u{1B}niet", "niet"),
      ("[31m hoort erbij", "[31m hoort erbij"),
    ])
  func sequences(text: String, expected: String) {
    #expect(Sanitizer.text(text) == expected)
  }

  @Test("Every kind of line end becomes one")
  func lineEnds() {
    #expect(Sanitizer.text("a\r\nb\rc\nd\u{2028}e\u{85}f") == "a\nb\nc\nd\ne\nf")
    #expect(Sanitizer.text("a\r\r\n\nb") == "a\n\n\nb")
    #expect(Sanitizer.line("a\r\nb\tc") == "a b c")
    #expect(Sanitizer.text("a\tb") == "a    b")
  }

  @Test(
    "Letters with accents are composed",
    arguments: [
      ("Zoe\u{308}", "Zo\u{EB}"), ("e\u{301}e\u{301}n", "\u{E9}\u{E9}n"),
      ("S\u{327}ahin", "\u{15E}ahin"),
      ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}"), ("e\u{323}\u{302}", "\u{1EC7}"),
      ("\u{212B}", "\u{C5}"),
      ("\u{3B1}\u{301}", "\u{3AC}"), ("\u{438}\u{306}", "\u{439}"), ("x\u{301}", "x\u{301}"),
      ("I\u{307}", "\u{130}"),
    ])
  func composed(text: String, expected: String) {
    #expect(Array(Sanitizer.line(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("A long text is cleaned line by line to the same", arguments: awkward)
  func lineByLine(text: String) {
    let alone = Sanitizer.text(text)
    let long = "plain\n" + text + "\n\u{308}plain \u{9B}31mred\n\nZoe\u{308}"
    let expected = "plain\n" + alone + "\n\u{308}plain red\n\nZo\u{EB}"
    #expect(Array(Sanitizer.text(long).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Cleaning keeps the meaning and is done in one go", arguments: awkward)
  func stable(text: String) {
    let once = Sanitizer.text(text)
    #expect(Array(Sanitizer.text(once).unicodeScalars) == Array(once.unicodeScalars))
    #expect(!once.unicodeScalars.contains { $0 != "\n" && Sanitizer.isForbidden($0) })
  }
}
