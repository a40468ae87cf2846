import Termijnen
import TerminalUI
import Wijkteam

/// What the palette leads to.
enum Paletkeuze: Hashable, Sendable {
  case actie(Actie)
  case casus(Id)
  /// A draft, by its place in the list of all.
  case concept(Int)
}

/// The palette: finds by name, by key and by one's own word.
struct Paletlaag: Equatable, Sendable {
  /// Everything that can be done here, what was done before first.
  let acties: [PaletteItem<Paletkeuze>]
  /// What fits what was typed.
  private(set) var gevonden: [PaletteItem<Paletkeuze>]
  var zoek = TextField("", limit: 80, placeholder: "wat wil je doen?")
  var lijst = ListState<Paletkeuze>()

  init(_ acties: [PaletteItem<Paletkeuze>]) {
    self.acties = acties
    gevonden = acties
    lijst.reconcile(gevonden.map(\.id), height: 20)
  }

  /// Searches again, with the casussen that fit what was typed.
  mutating func zoekOpnieuw(_ casussen: [PaletteItem<Paletkeuze>], rijen: Int) {
    gevonden = PaletteSearch.search(zoek.text, in: acties + casussen)
    lijst = ListState()
    lijst.reconcile(gevonden.map(\.id), height: rijen)
  }

  var gekozen: PaletteItem<Paletkeuze>? { gevonden.first { $0.id == lijst.selection } }

  mutating func handle(_ key: Key, rijen: Int) -> Outcome {
    let ids = gevonden.map(\.id)
    switch key {
    case .escape: return .cancelled
    case .enter: return .submitted
    case .up, .down, .pageUp, .pageDown:
      return lijst.handle(key, rows: ids, height: rijen)
    case .tab: return lijst.handle(.down, rows: ids, height: rijen)
    case .backTab: return lijst.handle(.up, rows: ids, height: rijen)
    default:
      return zoek.handle(key).isHandled ? .consumed : .ignored
    }
  }

  func draw(in grid: inout Grid, _ size: Size) -> Point {
    let vlak = Paneel.groot(in: size)
    let binnen = Paneel.teken(in: &grid, vlak, titel: "Opdracht", voet: "Enter doet · Esc sluit")
    grid.write(": ", at: binnen.origin, .label)
    let cursor = zoek.draw(in: &grid, binnen.top(1).droppingLeft(2))
    // The list is never longer than what can be seen of it around the choice.
    let inhoud = binnen.droppingTop(1)
    let zichtbaar = lijst.window(gevonden.map { .some($0.id) }, height: inhoud.rows)
    let rijen = gevonden[zichtbaar].map { item -> TableRow<Paletkeuze> in
      var label = Line(item.label, item.reason == nil ? .normal : .disabled)
      if let reden = item.reason { label += Line("  (nu niet: \(reden))", .dim) }
      return TableRow(
        item.id, [label, Line(item.keys.prefix(2).joined(separator: "  "), .key)],
        announcement: item.label)
    }
    let tabel = TableView(
      columns: [Column("", minimum: 20), Column.fixed("", 10, priority: 1)], rows: rijen,
      empty: "Niets gevonden. Probeer een ander woord, of ? voor alle toetsen.",
      showsHeader: false)
    tabel.draw(in: &grid, inhoud, ListState(selection: lijst.selection))
    return cursor
  }

  var zin: String { gekozen.map { "\($0.label), \($0.keys.first ?? "")" } ?? "niets gevonden" }
}
