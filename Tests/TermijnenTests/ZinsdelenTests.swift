import Testing

@testable import Termijnen

@Suite("Delen van zinnen") struct ZinsdelenTests {
  @Test("een hoofdletter vooraan, ook met een accent of zonder letter") func hoofdletter() {
    #expect("één dag".metHoofdletter == "Één dag")
    #expect("8 weken".metHoofdletter == "8 weken")
    #expect("".metHoofdletter.isEmpty)
  }

  @Test("een opsomming heeft komma's en één en") func opsomming() {
    #expect([String]().opsomming.isEmpty)
    #expect(["a"].opsomming == "a")
    #expect(["a", "b"].opsomming == "a en b")
    #expect(["a", "b", "c"].opsomming == "a, b en c")
    #expect(["a", "b", "c"].opsomming(met: "of") == "a, b of c")
  }
}
