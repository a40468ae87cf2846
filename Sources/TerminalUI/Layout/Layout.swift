/// How much room a part of a split area asks for.
public enum Length: Hashable, Sendable {
  /// A fixed number of cells.
  case fixed(Int)
  /// What is left, shared by weight.
  case flexible(Int)
  /// At least this many cells, and a share of what is left by weight 1.
  case atLeast(Int)
  /// A percentage of the whole.
  case percent(Int)

  /// What is left, with weight 1.
  public static let rest = Length.flexible(1)

  /// Divides `total` cells over the lengths; the first ones are served first when it does not fit.
  public static func divide(_ total: Int, over lengths: [Length], gap: Int = 0) -> [Int] {
    guard !lengths.isEmpty else { return [] }
    var left = max(0, total - max(0, gap) * (lengths.count - 1))
    let whole = left
    var result = [Int](repeating: 0, count: lengths.count)
    var weights = 0
    for (index, length) in lengths.enumerated() {
      let wanted: Int
      switch length {
      case .fixed(let cells): wanted = cells
      case .percent(let percent): wanted = whole * min(max(percent, 0), 100) / 100
      case .atLeast(let cells):
        wanted = cells
        weights += 1
      case .flexible(let weight):
        wanted = 0
        weights += min(max(weight, 0), 1_000)
      }
      result[index] = min(max(wanted, 0), left)
      left -= result[index]
    }
    for (index, length) in lengths.enumerated() where weights > 0 {
      let weight: Int
      switch length {
      case .fixed, .percent: continue
      case .atLeast: weight = 1
      case .flexible(let own): weight = min(max(own, 0), 1_000)
      }
      let share = left * weight / weights
      result[index] += share
      left -= share
      weights -= weight
    }
    return result
  }
}

extension Rect {
  /// Splits the area from top to bottom.
  public func splitRows(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    splitRows(lengths, gap: gap)
  }

  /// Splits the area from top to bottom.
  public func splitRows(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    var next = row
    return Length.divide(rows, over: lengths, gap: gap).map { share in
      defer { next += share + gap }
      return Rect(row: next, column: column, rows: share, columns: columns)
    }
  }

  /// Splits the area from left to right.
  public func splitColumns(_ lengths: Length..., gap: Int = 0) -> [Rect] {
    splitColumns(lengths, gap: gap)
  }

  /// Splits the area from left to right.
  public func splitColumns(_ lengths: [Length], gap: Int = 0) -> [Rect] {
    var next = column
    return Length.divide(columns, over: lengths, gap: gap).map { share in
      defer { next += share + gap }
      return Rect(row: row, column: next, rows: rows, columns: share)
    }
  }

  /// The upper rows.
  public func top(_ count: Int) -> Rect {
    Rect(row: row, column: column, rows: min(max(count, 0), rows), columns: columns)
  }

  /// The lower rows.
  public func bottom(_ count: Int) -> Rect {
    let share = min(max(count, 0), rows)
    return Rect(row: endRow - share, column: column, rows: share, columns: columns)
  }

  /// The left columns.
  public func left(_ count: Int) -> Rect {
    Rect(row: row, column: column, rows: rows, columns: min(max(count, 0), columns))
  }

  /// The right columns.
  public func right(_ count: Int) -> Rect {
    let share = min(max(count, 0), columns)
    return Rect(row: row, column: endColumn - share, rows: rows, columns: share)
  }

  /// The area without its upper rows.
  public func droppingTop(_ count: Int) -> Rect { bottom(rows - min(max(count, 0), rows)) }

  /// The area without its lower rows.
  public func droppingBottom(_ count: Int) -> Rect { top(rows - min(max(count, 0), rows)) }

  /// The area without its left columns.
  public func droppingLeft(_ count: Int) -> Rect { right(columns - min(max(count, 0), columns)) }

  /// The area without its right columns.
  public func droppingRight(_ count: Int) -> Rect { left(columns - min(max(count, 0), columns)) }

  /// The area without an edge.
  public func inset(rows edgeRows: Int = 1, columns edgeColumns: Int = 1) -> Rect {
    droppingTop(edgeRows).droppingBottom(edgeRows).droppingLeft(edgeColumns)
      .droppingRight(edgeColumns)
  }

  /// An area of the given measure in the middle of this one, cut to fit.
  public func centered(_ size: Size) -> Rect {
    let height = min(size.rows, rows)
    let width = min(size.columns, columns)
    return Rect(
      row: row + (rows - height) / 2, column: column + (columns - width) / 2, rows: height,
      columns: width)
  }
}
