import Testing

@testable import TerminalUI

struct ThemeTests {
  @Test("Every role has its own letter")
  func letters() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test("The focused row is reversed in every theme, also with a level", arguments: Theme.all)
  func selection(theme: Theme) {
    for role in Role.allCases {
      #expect(theme.attributes(for: Style(role).highlighted).flags.contains(.reverse), "\(role)")
    }
  }

  @Test("Mono has no colour and still tells red, title and key from plain text")
  func mono() {
    #expect(Theme.mono.isMonochrome)
    for role in [Role.red, .amber, .error, .title, .key, .header, .field] {
      #expect(!Theme.mono.attributes(for: Style(role)).flags.isEmpty, "\(role)")
    }
  }

  @Test("Colours of the light theme are readable on white")
  func light() {
    let bad: Set<Color> = [.yellow, .cyan, .white, .brightYellow, .brightCyan, .brightWhite]
    for role in Role.allCases {
      let look = Theme.licht.attributes(for: Style(role))
      #expect(look.foreground.map { !bad.contains($0) } ?? true, "\(role)")
    }
  }

  @Test("ASCII signs are ASCII and take one column, as the others do")
  func glyphs() {
    for glyphs in [Glyphs.unicode, .ascii] {
      let signs = Mirror(reflecting: glyphs).children.compactMap { $0.value as? Character }
      #expect(signs.count >= 30)
      for sign in signs {
        #expect(TextWidth.columns(of: sign) == 1)
        #expect(!glyphs.isASCII || sign.isASCII)
      }
    }
  }

  @Test("Themes are found by name")
  func names() {
    #expect(Theme.named("licht") == .licht)
    #expect(Theme.named("paars") == nil)
  }
}
