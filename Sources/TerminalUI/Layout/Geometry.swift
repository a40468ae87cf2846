/// The measure of a screen or an area in character cells.
///
/// Both numbers stay between 0 and 1000, so that a strange terminal cannot ask for a huge grid.
public struct Size: Hashable, Sendable, CustomStringConvertible {
  /// Largest number of rows or columns that is drawn.
  public static let limit = 1_000

  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int

  /// Makes a size; numbers outside 0...1000 are pulled in.
  public init(rows: Int, columns: Int) {
    self.rows = min(max(rows, 0), Size.limit)
    self.columns = min(max(columns, 0), Size.limit)
  }

  /// The base size: 24 rows of 80 columns.
  public static let standard = Size(rows: 24, columns: 80)
  /// A wide terminal: 40 rows of 120 columns.
  public static let wide = Size(rows: 40, columns: 120)

  /// The area that covers the whole size.
  public var rect: Rect { Rect(row: 0, column: 0, rows: rows, columns: columns) }

  /// Columns, a cross and rows, as in `80x24`.
  public var description: String { "\(columns)x\(rows)" }
}

/// A cell position, counted from the left upper corner, which is 0,0.
public struct Point: Hashable, Sendable, CustomStringConvertible {
  /// Row from the top.
  public var row: Int
  /// Column from the left.
  public var column: Int

  /// Makes a position; numbers are pulled into ±10,000.
  public init(row: Int, column: Int) {
    self.row = min(max(row, -10_000), 10_000)
    self.column = min(max(column, -10_000), 10_000)
  }

  /// The left upper corner.
  public static let origin = Point(row: 0, column: 0)

  /// The same position moved by a number of rows and columns.
  public func moved(rows: Int = 0, columns: Int = 0) -> Point {
    Point(
      row: row + min(max(rows, -10_000), 10_000),
      column: column + min(max(columns, -10_000), 10_000))
  }

  /// Row and column, counted from one, for people.
  public var description: String { "rij \(row + 1), kolom \(column + 1)" }
}

/// An area of cells; never negative in size.
public struct Rect: Hashable, Sendable {
  /// First row.
  public let row: Int
  /// First column.
  public let column: Int
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int

  /// Makes an area; a negative measure becomes zero.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = min(max(row, -10_000), 10_000)
    self.column = min(max(column, -10_000), 10_000)
    self.rows = min(max(rows, 0), 10_000)
    self.columns = min(max(columns, 0), 10_000)
  }

  /// The left upper cell.
  public var origin: Point { Point(row: row, column: column) }
  /// The measure without the place.
  public var size: Size { Size(rows: rows, columns: columns) }
  /// The first row below the area.
  public var endRow: Int { row + rows }
  /// The first column right of the area.
  public var endColumn: Int { column + columns }
  /// True when there is no cell in it.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// Tells whether a cell lies in the area.
  public func contains(_ point: Point) -> Bool {
    point.row >= row && point.row < endRow && point.column >= column && point.column < endColumn
  }

  /// The area that two areas share.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left, rows: min(endRow, other.endRow) - top,
      columns: min(endColumn, other.endColumn) - left)
  }

  /// The nearest cell inside the area; the origin when the area is empty.
  public func clamp(_ point: Point) -> Point {
    Point(
      row: min(max(point.row, row), max(row, endRow - 1)),
      column: min(max(point.column, column), max(column, endColumn - 1)))
  }
}
