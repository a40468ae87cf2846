/// What happens with text that does not fit.
public enum Overflow: Hashable, Sendable {
  /// Cut off.
  case clip
  /// Cut off with a sign that says so.
  case ellipsis
}

/// On which side text stands.
public enum Alignment: Hashable, Sendable {
  /// At the left.
  case leading
  /// In the middle.
  case center
  /// At the right; for numbers.
  case trailing
}

/// A rectangle of cells; everything that screens draw ends up in one.
///
/// Drawing outside the grid is ignored, never an error.
public struct Grid: Hashable, Sendable {
  /// The measure.
  public let size: Size
  /// The signs for lines and marks.
  public let glyphs: Glyphs
  /// False draws no frames.
  public let borders: Bool
  /// The cells, row after row.
  public private(set) var cells: [Cell]

  /// Makes an empty grid with the signs of a theme.
  public init(_ size: Size, theme: Theme = .standard) {
    self.init(size, glyphs: theme.glyphs, borders: theme.borders)
  }

  /// Makes an empty grid with these signs.
  public init(_ size: Size, glyphs: Glyphs, borders: Bool) {
    self.size = size
    self.glyphs = glyphs
    self.borders = borders
    cells = [Cell](repeating: .blank, count: size.rows * size.columns)
  }

  /// The area of the whole grid.
  public var rect: Rect { size.rect }

  /// The cell at a place; blank outside the grid.
  public subscript(row: Int, column: Int) -> Cell {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return .blank }
    return cells[row * size.columns + column]
  }

  /// Puts a sign at a place and repairs the halves of wide signs that it breaks.
  public mutating func put(_ glyph: Glyph, _ style: Style, row: Int, column: Int) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    let index = row * size.columns + column
    if cells[index].glyph.width != 1 { breakWide(row: row, column: column) }
    if glyph.width == 2 {
      guard column + 1 < size.columns else {
        cells[index] = Cell(.space, style)
        return
      }
      if cells[index + 1].glyph.width != 1 { breakWide(row: row, column: column + 1) }
      cells[index] = Cell(glyph, style)
      cells[index + 1] = Cell(Glyph(base: 0x20, width: 0), style)
    } else {
      cells[index] = Cell(glyph, style)
    }
  }

  /// Puts one character at a place.
  public mutating func put(_ character: Character, _ style: Style = .normal, at point: Point) {
    var column = point.column
    TextWidth.forEachGlyph(in: String(character), glyphs: glyphs) { glyph in
      put(glyph, style, row: point.row, column: column)
      column += Int(glyph.width)
      return true
    }
  }

  /// Changes the style of all cells in an area.
  public mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    let area = area.intersection(rect)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      for index in (row * size.columns + area.column)..<(row * size.columns + area.endColumn) {
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Fills an area with one character of one column.
  public mutating func fill(_ area: Rect, with character: Character = " ", _ style: Style = .normal)
  {
    let area = area.intersection(rect)
    guard !area.isEmpty else { return }
    var glyph = Glyph.space
    TextWidth.forEachGlyph(in: String(character), glyphs: glyphs) {
      glyph = $0
      return false
    }
    guard glyph.width == 1 else { return }
    let cell = Cell(glyph, style)
    for row in area.row..<area.endRow {
      breakWide(row: row, column: area.column)
      if area.endColumn < size.columns { breakWide(row: row, column: area.endColumn) }
      for index in (row * size.columns + area.column)..<(row * size.columns + area.endColumn) {
        cells[index] = cell
      }
    }
  }

  /// The text of one row, right-trimmed.
  public func text(row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    var result = String.UnicodeScalarView()
    for column in 0..<size.columns {
      result.append(contentsOf: cells[row * size.columns + column].scalars)
    }
    while result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Replaces the half of a wide sign that would be left over at a place by a space.
  private mutating func breakWide(row: Int, column: Int) {
    let index = row * size.columns + column
    switch cells[index].glyph.width {
    case 2 where column + 1 < size.columns:
      cells[index + 1].glyph = .space
      cells[index].glyph = .space
    case 0 where column > 0:
      cells[index - 1].glyph = .space
      cells[index].glyph = .space
    default: break
    }
  }
}
