import Testing

@testable import TerminalUI

private enum Doing: String, Hashable, Sendable { case note, step, open, undo, help, move }

private let table = KeyTable<Doing, Bool>(
  "Casussen", prefixes: ["n": "nieuw"],
  [
    Binding(.move, ["j", "<Down>"], "Volgende", group: "Bewegen", hiddenInPalette: true),
    Binding(.open, ["<Enter>"], "Casus openen", footer: "openen", synonyms: ["bekijken"]),
    Binding(
      .note, ["n n"], "Nieuwe notitie", footer: "notitie", synonyms: ["schrijven", "verslag"]),
    Binding(.step, ["n s"], "Nieuwe stap", footer: "stap", synonyms: ["afhandelen"]),
    Binding(.undo, ["u"], "Ongedaan maken", footer: "ongedaan", synonyms: ["terugdraaien"]) {
      $0 ? nil : "er is niets om ongedaan te maken"
    },
    Binding(.help, ["?", "<F1>"], "Hulp", footer: "hulp", synonyms: ["toetsen"], pinned: true),
  ])

struct KeyTableTests {
  @Test("A key leads to its action")
  func match() {
    #expect(table.match(.enter, in: true) == .action(.open))
    #expect(table.match(.down, in: true) == .action(.move))
    #expect(table.match(.character("x"), in: true) == .none)
  }

  @Test("An action that is not possible says why")
  func unavailable() {
    #expect(table.match(.character("u"), in: true) == .action(.undo))
    #expect(
      table.match(.character("u"), in: false)
        == .unavailable(label: "Ongedaan maken", reason: "er is niets om ongedaan te maken"))
  }

  @Test("A prefix waits for the rest, Esc ends it")
  func prefix() {
    var input = KeyInput()
    #expect(input.feed(.character("n"), to: table, in: true) == .pending([.character("n")]))
    #expect(input.feed(.character("s"), to: table, in: true) == .action(.step))
    #expect(input.pending.isEmpty)
    _ = input.feed(.character("n"), to: table, in: true)
    #expect(input.feed(.escape, to: table, in: true) == .pending([]))
    _ = input.feed(.character("n"), to: table, in: true)
    #expect(input.feed(.character("q"), to: table, in: true) == .none)
    #expect(input.pending.isEmpty)
  }

  @Test("What can follow a prefix is shown, with its title")
  func continuations() {
    #expect(
      table.continuations(after: [], in: true).first { $0.key == .character("n") }?.label == "nieuw"
    )
    #expect(
      table.continuations(after: [.character("n")], in: true).map(\.label) == [
        "Nieuwe notitie", "Nieuwe stap",
      ])
    #expect(
      table.footer(columns: 80, pending: [.character("n")], in: true).text
        == "nieuw: n nieuwe notitie  s nieuwe stap  Esc annuleer")
  }

  @Test("A narrow footer drops other hints first and keeps help")
  func footer() {
    #expect(
      table.footer(columns: 80, in: true).text
        == "Enter openen  n n notitie  n s stap  u ongedaan  ? hulp")
    #expect(table.footer(columns: 30, in: true).text == "Enter openen  ? hulp")
    #expect(table.footer(columns: 3, in: true).text == "? hulp")
    // What does not work here is not named; the help says why.
    #expect(!table.footer(columns: 80, in: false).spans.contains { $0.text == "u" })
  }

  @Test("The palette finds by name, own word and key, without minding accents")
  func search() {
    let items = table.paletteItems(in: false)
    func first(_ query: String) -> Doing? { PaletteSearch.search(query, in: items).first?.id }
    #expect(first("notitie") == .note)
    #expect(first("afhandelen") == .step)
    #expect(first("afh") == .step)
    #expect(first("NIEUWE ST") == .step)
    #expect(first("n s") == .step)
    #expect(first("?") == .help)
    #expect(first("vérslag") == .note)
    #expect(first("ongdn") == .undo)
    #expect(first("xyzzy") == nil)
    #expect(PaletteSearch.search("", in: items).map(\.id) == [.open, .note, .step, .undo, .help])
    #expect(items.first { $0.id == .undo }?.reason == "er is niets om ongedaan te maken")
  }

  @Test("A sound table has no problems")
  func sound() {
    #expect(table.problems == [])
  }

  @Test("Clashes, prefixes without title and keys that terminals mix up are found")
  func problems() {
    let bad = KeyTable<Doing, Bool>(
      "Fout",
      [
        Binding(.note, ["n"], "Notitie", synonyms: ["a"]),
        Binding(.step, ["n s"], "", synonyms: ["b"]),
        Binding(.open, ["s", "<C-m>"], "Openen"),
        Binding(.undo, ["s"], "Ongedaan", synonyms: ["c"]),
        Binding(.help, ["<Onzin>"], "Hulp", synonyms: ["d"]),
      ])
    #expect(
      bad.problems
        == [
          "Ctrl-M: Ctrl-M is op veel terminals een andere toets", "help: geen toets",
          "n: begin van een reeks zonder titel", "n: is note, en ook het begin van step",
          "open: geen ander woord om op te zoeken", "s: zowel open als undo",
          "step: geen omschrijving",
        ].sorted())
  }

  @Test("Own keys replace the standard ones; mistakes are said and nothing changes")
  func rebound() {
    let good = table.rebound(["note": ["<F5>"]])
    #expect(good.problems.isEmpty)
    #expect(good.table.match(.function(5), in: true) == .action(.note))
    let bad = table.rebound(["note": ["u"], "dansen": ["d"], "open": ["<Onzin>"]])
    #expect(bad.problems.count == 3)
    #expect(bad.table.match(.character("u"), in: true) == .action(.undo))
  }

  @Test("Help is grouped and the key list is complete")
  func help() {
    let sections = table.help(in: false)
    #expect(sections.map(\.title) == ["Bewegen", "Casussen"])
    #expect(sections[0].entries[0].keys == ["j", "↓"])
    let markdown = table.markdown
    for binding in table.bindings { #expect(markdown.contains("| \(binding.label) |")) }
    #expect(markdown.hasPrefix("## Casussen\n"))
  }

  @Test("A table for a part of a screen serves in the whole")
  func mapped() {
    let whole = KeyTable<String, [Bool]>(
      "Alles",
      table.bindings.map { $0.mapped({ "deel-\($0)" }, state: { $0.first ?? false }) })
    #expect(whole.match(.enter, in: []) == .action("deel-open"))
    #expect(whole.match(.character("u"), in: [false]) != .action("deel-undo"))
  }
}
