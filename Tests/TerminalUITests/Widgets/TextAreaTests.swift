import Testing

@testable import TerminalUI

struct TextAreaTests {
  private let size = Size(rows: 4, columns: 12)

  @Test("A note of fifteen lines is pasted in one go")
  func paste() {
    var area = TextArea()
    let note = (1...15).map { "Regel \($0): gebeld" }.joined(separator: "\r\n")
    #expect(area.handle(.paste(note), size: size) == .consumed)
    #expect(area.text.split(separator: "\n").count == 15)
    #expect(area.position == area.text.count)
  }

  @Test("Text is wrapped between words and the insertion point follows")
  func draw() {
    let area = TextArea("Tante Ans past op de kinderen.\nTot vrijdag.")
    var grid = Grid(size)
    #expect(area.draw(in: &grid, grid.rect) == Point(row: 3, column: 8))
    #expect(grid.rows == ["past op de ▲", "kinderen.", "Tot", "vrijdag."])
  }

  @Test("Arrows move by drawn lines and keep the column")
  func arrows() {
    var area = TextArea("abcdef\nab\nabcdef")
    #expect(area.handle(.up, size: size) == .consumed)
    #expect(area.position == 9)
    _ = area.handle(.up, size: size)
    #expect(area.position == 6)
    #expect(area.handle(.up, size: size) == .ignored)
    _ = area.handle(.down, size: size)
    _ = area.handle(.down, size: size)
    #expect(area.position == 16)
    #expect(area.handle(.down, size: size) == .ignored)
  }

  @Test("Home, End and Ctrl-K are about the line that was typed")
  func lines() {
    var area = TextArea("een\ntwee")
    _ = area.handle(.home, size: size)
    #expect(area.position == 4)
    _ = area.handle(.control("k"), size: size)
    #expect(area.text == "een\n")
    _ = area.handle(.left, size: size)
    _ = area.handle(.control("k"), size: size)
    #expect(area.text == "een")
    _ = area.handle(.controlHome, size: size)
    #expect(area.position == 0)
  }

  @Test("A full note keeps what fits and says how much did not")
  func full() {
    var area = TextArea("", limit: 10)
    #expect(
      area.handle(.paste("1234567890abc"), size: size)
        == .refused("De laatste 3 tekens pasten niet: er passen 10 tekens in dit veld."))
    #expect(area.text == "1234567890")
  }

  @Test("A note of 100,000 characters can be edited")
  func large() {
    var area = TextArea(String(repeating: "Belde één uur. ", count: 6_600), limit: 100_000)
    for key in [Key.up, .controlHome, .character("x"), .enter, .controlEnd, .paste("作者")] {
      #expect(area.handle(key, size: .standard) == .consumed)
    }
    #expect(area.text.count == 99_004)
    #expect(area.text.hasPrefix("x\nBelde"))
  }

  @Test("Where to break is the same for the text as for its shapes", arguments: awkward)
  func shapes(text: String) {
    for character in text where !character.isNewline {
      #expect(CharacterShape(character).width == min(15, TextWidth.columns(of: character)))
    }
  }

  @Test("No key and no text breaks a note")
  func property() {
    var random = Seeded(9)
    for _ in 0..<150 {
      var area = TextArea(
        awkward.shuffled(using: &random).prefix(6).joined(separator: " "), limit: 200)
      for _ in 0..<40 {
        let size = Size(
          rows: Int.random(in: 0...5, using: &random),
          columns: Int.random(in: 0...14, using: &random))
        _ = area.handle(anyKeys.randomElement(using: &random) ?? .up, size: size)
        #expect((0...area.text.count + 40).contains(area.position))
        var grid = Grid(size)
        let point = area.draw(in: &grid, grid.rect)
        #expect(size.rect.isEmpty || grid.rect.contains(point))
        #expect(grid.isSound)
      }
    }
  }
}
