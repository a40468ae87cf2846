import Testing

@testable import TerminalUI

struct KeyTests {
  @Test(
    "Notation and key are each other's inverse",
    arguments: [
      "j", "<Enter>", "<Esc>", "<C-p>", "<S-Tab>", "<F12>", "<Space>", "<Lt>", "<PgDn>", "?", "é",
      "<C-Left>", "<S-Up>",
    ])
  func notation(text: String) throws {
    let key = try #require(Key(notation: text))
    #expect(key.notation == text)
    #expect(!key.label.isEmpty && !key.spoken.isEmpty)
  }

  @Test("What is no key is refused", arguments: ["", " ", "<>", "<Knop>", "<F13>", "<C-é>", "ab"])
  func wrong(text: String) {
    #expect(Key(notation: text) == nil)
  }

  @Test("A sequence is written as people type it")
  func sequence() {
    #expect(
      Key.sequence("jj <Enter> s w") == [
        .character("j"), .character("j"), .enter, .character("s"), .character("w"),
      ])
    #expect(Key.sequence("<Knop>") == nil)
    #expect(Key.sequence("")?.isEmpty == true)
  }

  @Test("Keys that terminals mix up are known")
  func distinct() {
    for letter in "imh[j" { #expect(!Key.control(letter).isDistinct) }
    #expect(Key.control("s").isDistinct)
  }
}
