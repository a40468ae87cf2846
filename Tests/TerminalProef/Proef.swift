import Glibc
import TerminalDriver
import TerminalUI

/// What the keys of the list do.
nonisolated enum ProefAction: Hashable {
  case help, palette, field, form, editor, crash, loud, missing, quit, more, theme, mouse, tick
}

/// A list, a field and a form, with everything that a terminal can do to them.
struct Proef: TerminalApp {
  enum Focus: Hashable { case list, field, form, help, palette }

  var theme: Theme
  let mailbox = Mailbox<String>()
  private(set) var deadline: ContinuousClock.Instant?
  private(set) var wantsQuit = false
  private var focus = Focus.list
  private var list = ListState<Int>(selection: 1)
  private var input = KeyInput()
  private var field = TextArea("", placeholder: "typ hier")
  private var form = Form<String>(
    "Bellen",
    [
      .text("wie", "Wie", required: true), .date("wanneer", "Beloofd voor"),
      .choice("hoe", "Hoe", [Option("bellen", "Bellen"), Option("deur", "Aan de deur")]),
      .area("tekst", "Wat", rows: 4),
    ])
  private var help = HelpOverlay()
  private var palette = Palette<ProefAction>()
  private var status = StatusLine()
  private var request: TerminalRequest?
  private var size = Size.standard
  private var slices = 0
  private var mouse = false
  private let keys = Proef.table

  init(theme: Theme) { self.theme = theme }

  private static let table = KeyTable<ProefAction, Bool>(
    "Proef", prefixes: ["n": "nieuw"],
    [
      Binding(.field, ["i"], "Typen", footer: "typen", synonyms: ["notitie"]),
      Binding(.form, ["n b"], "Nieuw belletje", footer: "bellen", synonyms: ["telefoon"]),
      Binding(.more, ["n n"], "Nieuwe rij", synonyms: ["toevoegen"]),
      Binding(.editor, ["e"], "Bewerken", footer: "bewerken", hiddenInPalette: true),
      Binding(.missing, ["m"], "Niet mogelijk", synonyms: ["nooit"]) { _ in "dit is een proef" },
      Binding(.loud, ["p"], "Naar de foutuitvoer schrijven", synonyms: ["print"]),
      Binding(.crash, ["<C-x>"], "Omvallen", hiddenInPalette: true),
      Binding(.theme, ["t"], "Ander thema", synonyms: ["kleur"]),
      Binding(.tick, ["T"], "Straks een tik", synonyms: ["klok"]),
      Binding(.mouse, ["M"], "Muis aan of uit", synonyms: ["klikken"]),
      Binding(.palette, [":", "<C-p>"], "Opdracht", footer: "opdracht", synonyms: ["zoeken"]),
      Binding(.quit, ["q"], "Sluiten", footer: "sluiten", hiddenInPalette: true),
      Binding(.help, ["?", "<F1>"], "Hulp", footer: "hulp", synonyms: ["toetsen"], pinned: true),
    ])

  private var rows: [TableRow<Int>] {
    (1...40).map { number in
      let name = number == 3 ? "Zoë Çelik" : number == 5 ? "作者 Jørgen" : "Rij \(number)"
      return TableRow(
        number, [Line(name), Line("\(number)", .amber)], announcement: "\(name), nummer \(number)")
    }
  }

  private var table: TableView<Int> {
    TableView(
      columns: [Column("Naam", minimum: 10), .fixed("Nr", 4, priority: 1, alignment: .trailing)],
      rows: rows)
  }

  mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .key(let key): press(key)
    case .resized(let new): status = .notice("maat \(new)")
    case .focus(let inside): status = .notice(inside ? "venster aan" : "venster uit")
    case .posted: status = .notice("post: \(mailbox.drain().joined(separator: ", "))")
    case .resumed: status = .notice("weer verder")
    case .stop: keepDraft()
    case .click(let point): status = .notice("klik op \(point)")
    case .scroll(let rows): status = .notice("wiel \(rows)")
    case .tick: status = .notice("tik")
    }
  }

  mutating func nextRequest() -> TerminalRequest? {
    defer { request = nil }
    return request
  }

  mutating func finished(_ program: [String], status code: Int) {
    status = .notice("editor klaar: \(code)")
  }

  mutating func idle() -> IdleResult {
    slices += 1
    return slices < 5 ? .more : []
  }

  mutating func frame(_ size: Size) -> Frame {
    self.size = size
    var grid = Grid(size, theme: theme)
    let parts = ScreenFrame(size)
    let keys = keys.footer(columns: size.columns, pending: input.pending, in: true)
    parts.draw(
      in: &grid, title: "Proef", right: "\(size.description)", status: status, footer: keys)
    var cursor = parts.body.origin
    var announcement = ""
    let panes = parts.body.splitRows(.rest, .fixed(min(8, parts.body.rows / 2)))
    list.reconcile(table.ids, height: table.height(in: panes[0]))
    let place = table.draw(in: &grid, panes[0], list, focused: focus == .list)
    let inner = grid.box(panes[1], title: "Veld", focused: focus == .field)
    switch focus {
    case .form:
      grid.fill(parts.body)
      cursor = form.draw(in: &grid, parts.body)
      announcement = form.announcement
    case .field:
      cursor = field.draw(in: &grid, inner)
      announcement = field.text
    default:
      field.draw(in: &grid, inner, focused: false)
      cursor = place
      announcement = table.announcement(list)
    }
    let over = parts.body.centered(Size(rows: 14, columns: 70))
    if focus == .help {
      cursor = help.draw(in: &grid, over, title: "Proef", self.keys.help(in: true))
    }
    if focus == .palette {
      cursor = palette.draw(in: &grid, over, items: self.keys.paletteItems(in: true))
    }
    return Frame(
      grid: grid, cursor: cursor, title: "Proef", announcement: announcement,
      modes: FrameModes(mouse: mouse))
  }

  private mutating func press(_ key: Key) {
    switch focus {
    case .list: pressInList(key)
    case .field:
      let outcome = field.handle(key, size: Size(rows: 6, columns: size.columns - 2))
      if case .refused(let sentence) = outcome { status = .error(sentence) }
      if outcome == .cancelled { focus = .list }
    case .form:
      switch form.handle(key) {
      case .cancelled: focus = .list
      case .submitted:
        status = .notice("opgeslagen: \(form.text("wie"))")
        focus = .list
      default: break
      }
    case .help:
      if help.handle(key, keys.help(in: true), size: Size(rows: 10, columns: 68)) == .cancelled {
        focus = .list
      }
    case .palette:
      switch palette.handle(key, items: keys.paletteItems(in: true)) {
      case .cancelled: focus = .list
      case .submitted:
        focus = .list
        if let action = palette.selection { perform(action) }
      default: break
      }
    }
  }

  private mutating func pressInList(_ key: Key) {
    if case .paste = key {
      status = .notice("plakken kan alleen in een veld")
      return
    }
    if input.pending.isEmpty, list.handle(key, rows: table.ids, height: 10) != .ignored { return }
    switch input.feed(key, to: keys, in: true) {
    case .action(let action): perform(action)
    case .unavailable(let label, let reason): status = .error("\(label): \(reason)")
    case .pending: break
    case .none: status = .notice("toets \(key.notation)")
    }
  }

  private mutating func perform(_ action: ProefAction) {
    switch action {
    case .help: focus = .help
    case .palette: (focus, palette) = (.palette, Palette())
    case .field: focus = .field
    case .form: focus = .form
    case .editor:
      let file = Environment.value("PROEF_BESTAND")
      request = .run([Environment.value("EDITOR"), file])
    case .loud: _ = write(2, "luid en duidelijk\n", 18)
    case .crash: crash([])
    case .tick: deadline = .now + .milliseconds(200)
    case .theme: theme = theme.name == "mono" ? .standard : .mono
    case .quit: wantsQuit = true
    case .mouse: mouse.toggle()
    case .missing, .more: status = .notice("nieuwe rij")
    }
  }

  /// A trap, as a mistake in the program would give.
  private func crash(_ empty: [Int]) { status.keep(empty[slices]) }

  private func keepDraft() {
    let path = Environment.value("PROEF_CONCEPT")
    guard !path.isEmpty, let file = fopen(path, "w") else { return }
    fputs(field.text, file)
    fclose(file)
  }
}

extension StatusLine {
  fileprivate func keep(_ number: Int) {}
}
