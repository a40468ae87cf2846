import Termijnen
import TerminalUI
import Wijkteam

/// Where the details of the focused row stand: beside the list, or below it on a narrow terminal.
struct Detailvlak {
  /// From this many columns the details stand beside the list.
  static let breed = 110

  let lijst: Rect
  let detail: Rect?

  /// Divides an area; without a choice of the user the details stand below a short list as well.
  ///
  /// - Parameter rijen: how many rows the list has.
  init(_ area: Rect, _ context: Context, rijen: Int) {
    let breed = area.columns >= Self.breed
    let plek = area.rows - rijen >= 6 && rijen > 0
    guard context.details ?? (breed || plek), area.rows >= 6 else {
      lijst = area
      detail = nil
      return
    }
    if !breed, context.details == nil {
      lijst = area.top(rijen)
      detail = area.droppingTop(rijen + 1)
    } else if breed {
      let breedte = min(56, area.columns * 2 / 5)
      lijst = area.droppingRight(breedte + 3)
      detail = area.right(breedte)
    } else {
      let hoogte = min(10, area.rows / 2)
      lijst = area.droppingBottom(hoogte)
      detail = area.bottom(hoogte).droppingTop(1)
    }
  }

  /// Draws the line between the two and the text.
  func draw(_ regels: [Line], in grid: inout Grid, titel: String = "") {
    guard let detail else { return }
    if detail.column > lijst.column {
      grid.verticalLine(
        at: Point(row: detail.row, column: detail.column - 2), rows: detail.rows)
    } else {
      grid.horizontalLine(
        at: Point(row: detail.row - 1, column: detail.column), columns: detail.columns)
    }
    let gewikkeld = regels.flatMap { regel in
      regel.spans.isEmpty ? [Line.empty] : TextFit.wrap(regel, columns: detail.columns)
    }
    grid.write(gewikkeld, in: detail)
    if gewikkeld.count > detail.rows, detail.rows > 0 {
      grid.write(
        Line("\(grid.glyphs.ellipsis)", .dim), in: detail.bottom(1), .trailing)
    }
  }
}
