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
    self.tabel.columns = Self.passend(tabel)
    stand.reconcile(tabel.ids, height: tabel.height(in: vlak))
  }

  /// Columns with a limit become no wider than what stands in them, so that the text gets the room.
  private static func passend(_ tabel: TableView<ID>) -> [Column] {
    tabel.columns.enumerated().map { plaats, kolom in
      guard let grens = kolom.maximum, grens > 1 else { return kolom }
      var breedte = TextWidth.columns(kolom.title)
      for rij in tabel.rows where !rij.spans && rij.cells.indices.contains(plaats) {
        breedte = max(breedte, rij.cells[plaats].columns)
        if breedte >= grens { break }
      }
      breedte = max(1, min(breedte, grens))
      return Column(
        kolom.title, minimum: kolom.whole ? breedte : min(kolom.minimum, breedte),
        maximum: breedte, priority: kolom.priority, alignment: kolom.alignment,
        whole: kolom.whole)
    }
  }

  /// Takes over new rows of a list with details beside or below it.
  mutating func neem(_ tabel: TableView<ID>, in body: Rect, _ context: Context) {
    self.tabel = tabel
    self.tabel.columns = Self.passend(tabel)
    stand.reconcile(tabel.ids, height: tabel.height(in: vlak(body, context).lijst))
  }

  /// Where the list and its details stand.
  func vlak(_ body: Rect, _ context: Context) -> Detailvlak {
    Detailvlak(body, context, rijen: hoogte)
  }

  /// Moves in a list with details.
  mutating func handle(_ key: Key, in body: Rect, _ context: Context) -> Outcome {
    handle(key, vlak(body, context).lijst)
  }

  /// Draws the list and the details of its focused row.
  func draw(in grid: inout Grid, _ body: Rect, _ context: Context, detail: [Line]) -> Point {
    let vlak = vlak(body, context)
    vlak.draw(detail, in: &grid)
    return draw(in: &grid, vlak.lijst)
  }

  /// Rows with the column names.
  var hoogte: Int {
    // An empty list says what helps, over as many rows as that takes.
    tabel.rows.isEmpty ? 1_000 : tabel.rows.count + (tabel.showsHeader ? 1 : 0)
  }

  mutating func handle(_ key: Key, _ vlak: Rect) -> Outcome { tabel.handle(key, &stand, in: vlak) }

  func draw(in grid: inout Grid, _ vlak: Rect, focused: Bool = true) -> Point {
    tabel.draw(in: &grid, vlak, stand, focused: focused)
  }

  var gekozen: ID? { stand.selection }
  var announcement: String { tabel.announcement(stand) }
}
