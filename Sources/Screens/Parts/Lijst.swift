import Termijnen
import TerminalUI
import Wijkteam

/// A list as a screen holds it: worked-out rows and where the user is in them.
struct Lijst<ID: Hashable & Sendable>: Equatable, Sendable {
  var tabel = TableView<ID>(rows: [])
  var stand = ListState<ID>()

  /// Takes over new rows; the selection stays on the same thing.
  mutating func neem(_ tabel: TableView<ID>, _ vlak: Rect) {
    self.tabel = tabel
    stand.reconcile(tabel.ids, height: tabel.height(in: vlak))
  }

  mutating func handle(_ key: Key, _ vlak: Rect) -> Outcome { tabel.handle(key, &stand, in: vlak) }

  func draw(in grid: inout Grid, _ vlak: Rect, focused: Bool = true) -> Point {
    tabel.draw(in: &grid, vlak, stand, focused: focused)
  }

  var gekozen: ID? { stand.selection }
  var announcement: String { tabel.announcement(stand) }
}
