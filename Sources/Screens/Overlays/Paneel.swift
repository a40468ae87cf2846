import Termijnen
import TerminalUI
import Wijkteam

/// Boxes on top of a screen.
enum Paneel {
  /// Nearly the whole screen, for help and palette.
  static func groot(in size: Size) -> Rect {
    let marge = size.columns >= 60 ? 4 : 0
    return size.rect.centered(
      Size(
        rows: max(3, size.rows - (size.rows >= 20 ? 4 : 2)),
        columns: min(size.columns - marge, 96)))
  }

  /// A small box in the middle.
  static func klein(in size: Size, regels: Int, breedte: Int) -> Rect {
    size.rect.centered(Size(rows: regels + 2, columns: min(breedte + 4, size.columns)))
  }

  /// A box above the message line, for what can follow a prefix.
  static func onder(in size: Size, regels: Int, breedte: Int) -> Rect {
    let vrij = size.rect.droppingTop(1).droppingBottom(2)
    let hoog = min(regels + 2, vrij.rows)
    return vrij.bottom(hoog).left(min(breedte + 4, vrij.columns))
  }

  /// Clears an area and draws its frame; answers the area inside.
  static func teken(
    in grid: inout Grid, _ vlak: Rect, titel: String, voet: String? = nil
  ) -> Rect {
    // Without a frame nothing but empty space keeps the box apart from what lies below it.
    grid.fill(
      grid.borders
        ? vlak : Rect(row: vlak.row, column: 0, rows: vlak.rows, columns: grid.size.columns))
    let binnen = grid.box(vlak, title: Line(titel, .title))
    if let voet, vlak.columns > TextWidth.columns(voet) + 6 {
      let onder = vlak.bottom(1).inset(rows: 0, columns: 2)
      grid.write(Line(" \(voet) ", .dim), in: onder, .trailing)
    }
    return binnen.inset(rows: 0, columns: 1)
  }
}
