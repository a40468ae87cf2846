import Testing

@testable import TerminalUI

struct TextFoldTests {
  @Test("Searching does not mind accents and capitals")
  func folding() {
    #expect(
      TextFold.fold("Zoë Çelik-ŞAHİN Ølgaard Ĳssel Großmann")
        == "zoe celik-sahin olgaard ijssel grossmann")
    #expect(TextFold.fold("e\u{301}e\u{301}n") == "een")
    #expect(TextFold.fold("作者") == "作者")
  }

  @Test("Every word of a query has to be somewhere")
  func matching() {
    #expect(TextFold.matches("bijstand ZOE", in: "Bijzondere bijstand van Zoë"))
    #expect(!TextFold.matches("bijstand jan", in: "Bijzondere bijstand van Zoë"))
    #expect(TextFold.matches("", in: "alles"))
  }

  @Test("Signs have an ASCII spelling for terminals without UTF-8")
  func ascii() {
    #expect("‘één’ – € 5…".flatMap { TextFold.ascii($0) } == Array("'een' - EUR 5..."))
  }
}
