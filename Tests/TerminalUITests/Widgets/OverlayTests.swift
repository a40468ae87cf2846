import Testing

@testable import TerminalUI

struct OverlayTests {
  private var question: Dialog<String> {
    Dialog(
      "Casus afsluiten?", "Je sluit de casus van Helena af. Open procedures: 2.",
      safe: DialogAnswer("terug", "Niet afsluiten", key: "n"),
      [DialogAnswer("sluit", "Casus van Helena afsluiten", key: "a")])
  }

  @Test("A question starts at the safe answer and names the object")
  func dialog() {
    var dialog = question
    #expect(dialog.selection == "terug")
    #expect(dialog.handle(.character("j")) == .consumed)
    #expect(dialog.selection == "terug")
    #expect(dialog.handle(.down) == .consumed)
    #expect(dialog.handle(.enter) == .submitted)
    #expect(dialog.selection == "sluit")
    #expect(dialog.handle(.escape) == .cancelled)
    #expect(dialog.selection == "terug")
    #expect(dialog.handle(.character("a")) == .submitted)
    #expect(dialog.announcement.contains("Helena"))
  }

  @Test("Keys of answers that lie next to each other are found")
  func adjacent() {
    #expect(question.adjacentKeys.isEmpty)
    let bad = Dialog(
      "?", "", safe: DialogAnswer(1, "Annuleren", key: "a"), [DialogAnswer(2, "Sluiten", key: "s")])
    #expect(bad.adjacentKeys == ["as"])
  }

  @Test("A question is drawn with the answers below the text")
  func drawDialog() {
    let size = question.preferredSize(in: .standard)
    var grid = Grid(size)
    let cursor = question.draw(in: &grid, grid.rect)
    #expect(
      grid.rows == [
        "┌ > Casus afsluiten? ──────────────────────┐",
        "│ Je sluit de casus van Helena af. Open    │",
        "│ procedures: 2.                           │",
        "│                                          │",
        "│                                          │",
        "│ > n  Niet afsluiten                      │",
        "│   a  Casus van Helena afsluiten          │",
        "└──────────────────────────────────────────┘",
      ])
    #expect(cursor.row == 5)
  }

  @Test("A menu chooses by arrow or key and keeps what is not possible visible")
  func menu() {
    var menu = Menu(
      "Nieuw",
      [
        MenuItem("n", "Notitie", key: "n"), MenuItem("s", "Stap", key: "s", reason: "alleen lezen"),
      ])
    #expect(menu.handle(.character("s")) == .refused("alleen lezen"))
    #expect(menu.handle(.up) == .consumed)
    #expect(menu.handle(.enter) == .submitted)
    #expect(menu.selection == "n")
    #expect(menu.handle(.escape) == .cancelled)
    let lines = rows(4, 30) { menu.draw(in: &$0, $0.rect) }
    #expect(lines[1].hasPrefix("│> n  Notitie"))
    #expect(lines[2].contains("s  Stap (alleen lezen)"))
  }

  @Test("Tabs are chosen by digit and stay around the open one when it is narrow")
  func tabs() {
    var tabs = Tabs(
      [(1, "Overzicht"), (2, "Domeinen"), (3, "Procedures"), (4, "Netwerk")], selection: 1)
    #expect(tabs.handle(.character("3")) == .consumed)
    #expect(tabs.selection == 3)
    #expect(tabs.handle(.character("9")) == .ignored)
    #expect(tabs.handle(.right) == .consumed)
    #expect(tabs.handle(.right) == .ignored)
    #expect(
      rows(1, 60) { tabs.draw(in: &$0, $0.rect) } == [
        "1 Overzicht  2 Domeinen  3 Procedures  4[Netwerk]"
      ])
    #expect(rows(1, 20) { tabs.draw(in: &$0, $0.rect) } == ["‹4[Netwerk]"])
    #expect(rows(1, 3) { tabs.draw(in: &$0, $0.rect) } == ["‹4…"])
  }

  @Test("A text to read scrolls, stops at its ends and can be searched")
  func paragraph() {
    var text = Paragraph((1...30).map { "regel \($0)" }.joined(separator: "\n"))
    let size = Size(rows: 5, columns: 20)
    #expect(text.handle(.up, size: size) == .consumed)
    #expect(text.top == 0)
    _ = text.handle(.pageDown, size: size)
    #expect(text.top == 4)
    _ = text.handle(.end, size: size)
    #expect(text.top == 25)
    #expect(text.find("REGEL 7", size: size) == true)
    #expect(text.top == 6)
    #expect(text.find("onvindbaar", size: size) == false)
    let lines = rows(5, 20) { text.draw(in: &$0, $0.rect) }
    #expect(lines[0] == "regel 7            ▲")
    #expect(lines[4] == "regel 11           ▼")
  }

  @Test("The palette searches while typing, remembers and refuses with the reason")
  func palette() {
    let items = [
      PaletteItem(id: 1, label: "Nieuwe notitie", keys: ["n n"], synonyms: ["verslag"]),
      PaletteItem(id: 2, label: "Ongedaan maken", keys: ["u"], reason: "er is niets"),
    ]
    var palette = Palette<Int>()
    for character in "versl" { _ = palette.handle(.character(character), items: items) }
    #expect(palette.handle(.enter, items: items) == .submitted)
    #expect(palette.selection == 1)
    var next = Palette<Int>(history: palette.history)
    _ = next.handle(.up, items: items)
    #expect(next.query.text == "versl")
    next = Palette()
    _ = next.handle(.down, items: items)
    _ = next.handle(.down, items: items)
    #expect(next.handle(.enter, items: items) == .refused("er is niets"))
    _ = next.handle(.paste("bestaat niet"), items: items)
    #expect(next.handle(.enter, items: items).isHandled)
    #expect(next.handle(.escape, items: items) == .cancelled)
    let lines = rows(8, 50) { Palette<Int>().draw(in: &$0, $0.rect, items: items) }
    #expect(lines[3].hasPrefix("│> Nieuwe notitie"))
    #expect(lines[4].contains("Ongedaan maken (er is niets)"))
  }

  @Test("Help is searchable by every word and key")
  func help() {
    let sections = [
      HelpSection(
        title: "Casus",
        entries: [
          HelpEntry(keys: ["n n"], label: "Nieuwe notitie", synonyms: ["verslag"]),
          HelpEntry(keys: ["u"], label: "Ongedaan maken", reason: "er is niets"),
        ])
    ]
    var help = HelpOverlay()
    let size = Size(rows: 6, columns: 60)
    for character in "verslag" {
      #expect(help.handle(.character(character), sections, size: size) == .consumed)
    }
    let lines = rows(9, 70) { help.draw(in: &$0, $0.rect, title: "Casus", sections) }
    #expect(lines.contains { $0.contains("Nieuwe notitie") })
    #expect(!lines.contains { $0.contains("Ongedaan") })
    #expect(help.handle(.escape, sections, size: size) == .cancelled)
    let all = rows(9, 70) { HelpOverlay().draw(in: &$0, $0.rect, title: "Casus", sections) }
    #expect(all.contains { $0.contains("nu niet: er is niets") })
  }

  @Test("The top layer gets the keys; what it leaves goes down; closing takes it away")
  func layers() {
    var stack = LayerStack(["hulp", "menu"])
    var seen: [String] = []
    let outcome = stack.handle { layer in
      seen.append(layer)
      return layer == "menu" ? .ignored : .consumed
    }
    #expect(outcome == .consumed)
    #expect(seen == ["menu", "hulp"])
    #expect(stack.handle { _ in .cancelled } == .cancelled)
    #expect(stack.layers == ["hulp"])
    #expect(LayerStack<String>().isEmpty)
  }
}
