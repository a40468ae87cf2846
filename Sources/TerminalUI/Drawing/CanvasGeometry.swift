extension Canvas {
  /// The cells of a straight line (Bresenham), both ends included.
  static func points(from start: Point, to end: Point) -> [Point] {
    let columns = abs(end.column - start.column)
    let rows = -abs(end.row - start.row)
    let stepColumn = start.column < end.column ? 1 : -1
    let stepRow = start.row < end.row ? 1 : -1
    var error = columns + rows
    var here = start
    var result = [here]
    while here != end {
      let double = 2 * error
      if double >= rows {
        error += rows
        here.column += stepColumn
      }
      if double <= columns {
        error += columns
        here.row += stepRow
      }
      result.append(here)
    }
    return result
  }
}

/// An ellipse in whole cells, by integer arithmetic only, so that every machine draws the same.
public struct Ellipse: Hashable, Sendable {
  /// The middle.
  public var center: Point
  /// Half the height in rows.
  public var rows: Int
  /// Half the width in columns.
  public var columns: Int

  /// Makes an ellipse; half measures are pulled into 1...1000.
  public init(center: Point, rows: Int, columns: Int) {
    self.center = center
    self.rows = min(max(rows, 1), Size.limit)
    self.columns = min(max(columns, 1), Size.limit)
  }

  /// The cells of the edge, without gaps.
  public var points: [Point] {
    var seen: Set<Point> = []
    var result: [Point] = []
    func add(_ row: Int, _ column: Int) {
      let point = Point(row: center.row + row, column: center.column + column)
      if seen.insert(point).inserted { result.append(point) }
    }
    for column in 0...columns {
      let row = Ellipse.height(rows, at: column, of: columns)
      for sign in [-1, 1] {
        add(sign * row, column)
        add(sign * row, -column)
      }
    }
    for row in 0...rows {
      let column = Ellipse.height(columns, at: row, of: rows)
      for sign in [-1, 1] {
        add(row, sign * column)
        add(-row, sign * column)
      }
    }
    return result
  }

  /// A cell on the edge at a number of steps around it, out of `count`, starting at the right.
  ///
  /// The steps are spread by the angle of the ellipse as drawn.
  public func point(step: Int, of count: Int) -> Point {
    guard count > 0 else { return Point(row: center.row, column: center.column + columns) }
    let turn = ((step % count) + count) % count
    let degrees = turn * 360 / count
    let (cosine, sine) = Ellipse.direction(degrees)
    return Point(
      row: center.row + Ellipse.rounded(rows * sine),
      column: center.column
        + Ellipse.rounded(columns * cosine))
  }

  /// Cosine and sine in thousandths, from a table of ten degrees with interpolation.
  static func direction(_ degrees: Int) -> (cosine: Int, sine: Int) {
    let table = [0, 174, 342, 500, 643, 766, 866, 940, 985, 1_000]
    func sine(_ angle: Int) -> Int {
      let angle = ((angle % 360) + 360) % 360
      if angle > 180 { return -sine(angle - 180) }
      let folded = angle > 90 ? 180 - angle : angle
      let low = folded / 10
      guard low < 9 else { return 1_000 }
      return table[low] + (table[low + 1] - table[low]) * (folded % 10) / 10
    }
    return (sine(degrees + 90), sine(degrees))
  }

  private static func rounded(_ thousandths: Int) -> Int {
    (abs(thousandths) + 500) / 1_000 * thousandths.signum()
  }

  /// Height of an ellipse at a distance from the middle, rounded to the nearest cell.
  private static func height(_ height: Int, at distance: Int, of width: Int) -> Int {
    // 4·h²·(w² − d²) / w² ≥ (2y − 1)² gives the rounded root without floating point.
    let target = 4 * height * height * (width * width - distance * distance)
    var low = 0
    var high = height
    while low < high {
      let middle = (low + high + 1) / 2
      let odd = 2 * middle - 1
      if odd * odd * width * width <= target { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
