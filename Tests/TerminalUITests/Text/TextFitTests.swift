import Testing

@testable import TerminalUI

struct TextFitTests {
  @Test("Lines break between words and keep the writer's own line ends")
  func wrap() {
    #expect(
      TextFit.wrap("Belde met de woningcorporatie.\n\nZe bellen terug.", columns: 16) == [
        "Belde met de", "woningcorporatie", ".", "", "Ze bellen terug.",
      ])
  }

  @Test("A word that is longer than the line is cut")
  func longWord() {
    #expect(TextFit.wrap("hulpverleningsplan", columns: 7) == ["hulpver", "lenings", "plan"])
  }

  @Test("A line may break after a hyphen")
  func hyphen() {
    #expect(TextFit.wrap("Van den Bergh-Şahin", columns: 15) == ["Van den Bergh-", "Şahin"])
    #expect(TextFit.wrap("te laat sinds za 7-11", columns: 19) == ["te laat sinds za", "7-11"])
  }

  @Test("Wide signs are never cut in half")
  func wide() {
    #expect(TextFit.wrap("作者作", columns: 3) == ["作", "者", "作"])
    #expect(TextFit.truncate("作者作者", to: 6) == "作者…")
    #expect(TextFit.pad("作者", to: 5) == "作者 ")
  }

  @Test("Cut text ends with a sign that says so")
  func truncate() {
    #expect(TextFit.truncate("bijzondere bijstand", to: 10) == "bijzonder…")
    #expect(TextFit.truncate("past", to: 4) == "past")
    #expect(TextFit.truncate("past niet", to: 0) == "")
  }

  @Test("Filled text has exactly the width", arguments: [Alignment.leading, .center, .trailing])
  func pad(alignment: Alignment) {
    for text in awkward {
      for width in [0, 1, 5, 12] {
        #expect(TextWidth.columns(TextFit.pad(text, to: width, alignment)) <= width)
      }
    }
    #expect(TextFit.pad("7", to: 3, .trailing) == "  7")
    #expect(TextFit.pad("ja", to: 5, .center) == " ja  ")
  }

  @Test("Breaking loses no character and no line is too wide")
  func property() {
    var random = Seeded(7)
    for _ in 0..<400 {
      let words = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        awkward.randomElement(using: &random) ?? ""
      }
      let characters = Array(words.joined(separator: " ")).filter { !$0.isNewline }
      let columns = Int.random(in: 1...20, using: &random)
      let ranges = TextFit.wrapRanges(characters, columns: columns)
      #expect(ranges.first?.lowerBound == 0)
      #expect(ranges.last?.upperBound == characters.count)
      for (one, next) in zip(ranges, ranges.dropFirst()) {
        #expect(one.upperBound == next.lowerBound)
        #expect(!one.isEmpty)
      }
      for range in ranges where range.count > 1 {
        var line = characters[range]
        while line.last == " " { line.removeLast() }
        #expect(line.reduce(0) { $0 + TextWidth.columns(of: $1) } <= max(columns, 3))
      }
    }
  }

  @Test("A styled line keeps its styles over the break")
  func styled() {
    let lines = TextFit.wrap(Line("wacht op ") + Line("Woonstad Almere", .red), columns: 12)
    #expect(lines.map(\.text) == ["wacht op", "Woonstad", "Almere"])
    #expect(lines[2].spans.map(\.style) == [.red])
  }
}
