import Testing

@testable import TerminalUI

struct TextFieldTests {
  private func field(_ text: String, _ keys: String) throws -> TextField {
    var field = TextField(text)
    for key in try #require(Key.sequence(keys)) { _ = field.handle(key) }
    return field
  }

  @Test(
    "Editing works as in the shell",
    arguments: [
      ("een twee", "<C-a> X", "Xeen twee", 1), ("een twee", "<C-a> <C-e> X", "een tweeX", 9),
      ("een twee", "<C-w>", "een ", 4), ("een twee", "<C-u>", "", 0),
      ("een twee", "<C-a> <C-k>", "", 0), ("een twee", "<C-Left> <C-k>", "een ", 4),
      ("een twee", "<C-Left> <C-Left> <C-Right>", "een twee", 3),
      ("een", "<Left> <Backspace>", "en", 1),
      ("een", "<Home> <Delete>", "en", 0), ("een twee", "<C-w> <C-a> <C-y>", "tweeeen ", 4),
      ("Zoë", "<Backspace>", "Zo", 2), ("作者", "<Left> x", "作x者", 2),
      ("", "<Backspace> <Delete>", "", 0),
    ])
  func editing(text: String, keys: String, expected: String, position: Int) throws {
    let field = try field(text, keys)
    #expect(field.text == expected)
    #expect(field.position == position)
  }

  @Test("An accent that is typed after its letter joins it")
  func accents() {
    var field = TextField("Zo")
    _ = field.handle(.character("e"))
    _ = field.handle(.character("\u{308}"))
    #expect(field.text.unicodeScalars.count == 3)
    #expect(field.position == 3)
  }

  @Test("A full field says so and keeps what was there")
  func full() {
    var field = TextField("abc", limit: 4)
    #expect(field.handle(.character("d")) == .consumed)
    #expect(field.handle(.character("e")) == .refused("Dit veld is vol: er passen 4 tekens in."))
    #expect(
      field.handle(.paste("xyz"))
        == .refused("De laatste 3 tekens pasten niet: er passen 4 tekens in dit veld."))
    #expect(field.text == "abcd")
  }

  @Test("A paste is one line of clean text")
  func paste() {
    var field = TextField()
    _ = field.handle(.paste("\n036 - 12 34\u{1B}[0m\nAns\n"))
    #expect(field.text == "036 - 12 34 Ans")
  }

  @Test("Enter and Esc are for others")
  func ends() {
    var field = TextField("x")
    #expect(field.handle(.enter) == .submitted)
    #expect(field.handle(.escape) == .cancelled)
    #expect(field.handle(.tab) == .ignored)
    #expect(field.text == "x")
  }

  @Test("A long text scrolls and says on which side there is more")
  func scrolling() {
    var field = TextField("bijzondere bijstand aanvragen")
    var grid = Grid(Size(rows: 1, columns: 12))
    #expect(field.draw(in: &grid, grid.rect) == Point(row: 0, column: 11))
    #expect(grid.rows == ["‹ aanvragen"])
    _ = field.handle(.home)
    grid = Grid(Size(rows: 1, columns: 12))
    #expect(field.draw(in: &grid, grid.rect) == .origin)
    #expect(grid.rows == ["bijzondere ›"])
  }

  @Test("A secret shows stars, an empty field its example")
  func secret() {
    #expect(rows(1, 9) { TextField("geheim", isSecret: true).draw(in: &$0, $0.rect) } == ["******"])
    #expect(rows(1, 9) { TextField(placeholder: "naam").draw(in: &$0, $0.rect) } == ["naam"])
  }

  @Test("No key and no text breaks a field")
  func property() {
    var random = Seeded(5)
    for _ in 0..<300 {
      var field = TextField(awkward.randomElement(using: &random) ?? "", limit: 30)
      for _ in 0..<30 {
        _ = field.handle(anyKeys.randomElement(using: &random) ?? .up)
        #expect((0...30).contains(field.position))
        #expect(!field.text.unicodeScalars.contains(where: Sanitizer.isForbidden))
        var grid = Grid(Size(rows: 1, columns: Int.random(in: 0...12, using: &random)))
        let point = field.draw(in: &grid, grid.rect)
        #expect(grid.size.columns == 0 || grid.rect.contains(point))
        #expect(grid.isSound)
      }
    }
  }
}
