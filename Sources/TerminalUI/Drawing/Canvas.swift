/// How a line is drawn; never the only carrier of meaning, there is a sentence beside it.
public enum LineKind: Hashable, Sendable {
  /// An ordinary line.
  case thin
  /// A heavy line: much contact, much support.
  case thick
  /// An interrupted line: contact that was broken or is strained.
  case interrupted
  /// Single points.
  case dotted
}

/// Which ends of a line have an arrow head.
public struct ArrowEnds: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A head at the beginning.
  public static let start = ArrowEnds(rawValue: 1)
  /// A head at the end.
  public static let end = ArrowEnds(rawValue: 2)
  /// A head at both ends.
  public static let both: ArrowEnds = [.start, .end]
}

/// A drawing in characters: lines, arrows, ellipses, boxes with text, connections.
///
/// Straight connections that meet are joined; text always wins from lines.
public struct Canvas: Hashable, Sendable {
  /// The measure.
  public let size: Size
  var grid: Grid
  /// Which neighbours a straight line in a cell leads to: 1 up, 2 right, 4 down, 8 left.
  private var joints: [UInt8]
  /// Cells that hold text and are never drawn over.
  private var occupied: [Bool]

  /// Makes an empty drawing with the signs of a theme.
  public init(_ size: Size, theme: Theme = .standard) {
    self.init(size, glyphs: theme.glyphs)
  }

  /// Makes an empty drawing with these signs.
  public init(_ size: Size, glyphs: Glyphs) {
    self.size = size
    grid = Grid(size, glyphs: glyphs, borders: true)
    joints = [UInt8](repeating: 0, count: size.rows * size.columns)
    occupied = [Bool](repeating: false, count: size.rows * size.columns)
  }

  /// Writes text; lines that are drawn later stop at it.
  @discardableResult
  public mutating func text(
    _ line: Line, at point: Point, width: Int? = nil, overflow: Overflow = .ellipsis
  ) -> Int {
    let used = grid.write(line, at: point, width: width, overflow: overflow)
    for column in max(0, point.column)..<max(0, point.column, point.column + used) {
      if let index = index(point.row, column) { occupied[index] = true }
    }
    return used
  }

  /// Tells whether a text of this width can stand here without touching another text.
  public func isFree(_ point: Point, columns: Int) -> Bool {
    guard point.row >= 0, point.row < size.rows, point.column >= 0,
      point.column + columns <= size.columns
    else { return false }
    return (point.column..<point.column + max(0, columns)).allSatisfy {
      index(point.row, $0).map { !occupied[$0] } ?? false
    }
  }

  /// Draws a straight line between two points, with arrow heads.
  public mutating func line(
    from start: Point, to end: Point, _ kind: LineKind = .thin, arrows: ArrowEnds = [],
    _ style: Style = .normal
  ) {
    let points = Canvas.points(from: start, to: end)
    for (step, point) in points.enumerated() {
      if kind == .interrupted, step % 3 == 2 { continue }
      if kind == .dotted, step % 2 == 1 { continue }
      plot(sign(at: step, in: points, kind), style, at: point)
    }
    guard points.count > 1 else { return }
    if arrows.contains(.end) { head(from: points[points.count - 2], to: end, style) }
    if arrows.contains(.start) { head(from: points[1], to: start, style) }
  }

  /// Draws an ellipse; on most screens twice as many columns as rows looks round.
  public mutating func ellipse(
    center: Point, rows: Int, columns: Int, _ kind: LineKind = .dotted, _ style: Style = .border
  ) {
    guard rows > 0, columns > 0, rows <= Size.limit, columns <= Size.limit else { return }
    for point in Ellipse(center: center, rows: rows, columns: columns).points {
      if kind == .interrupted, (point.column + point.row) % 3 == 0 { continue }
      plot(kind == .thick ? grid.glyphs.spot : grid.glyphs.dot, style, at: point)
    }
  }

  /// Draws a box with lines of text in it and answers its area.
  @discardableResult
  public mutating func box(_ lines: [Line], at area: Rect, _ style: Style = .border) -> Rect {
    grid.fill(area)
    grid.box(area, style)
    let inner = area.inset()
    grid.write(lines, in: inner)
    let all = area.intersection(size.rect)
    if !all.isEmpty {
      for row in all.row..<all.endRow {
        for column in all.column..<all.endColumn {
          if let index = index(row, column) { occupied[index] = true }
        }
      }
    }
    return area
  }

  /// Draws a connection with right angles: from a point to a column, and on to the end point.
  ///
  /// Connections that cross or meet are joined with the right corner or tee.
  public mutating func connect(
    from start: Point, to end: Point, bendAt column: Int? = nil, arrow: Bool = true,
    _ style: Style = .normal
  ) {
    let bend = column ?? (start.column + end.column) / 2
    let corners = [
      start, Point(row: start.row, column: bend), Point(row: end.row, column: bend), end,
    ]
    for (from, to) in zip(corners, corners.dropFirst()) where from != to {
      join(from: from, to: to, style)
    }
    guard arrow else { return }
    let before = corners.last { $0 != end } ?? start
    if before != end { head(from: before, to: end, style) }
  }

  /// Copies the drawing into a grid; empty places leave the grid as it is.
  public func draw(in target: inout Grid, at point: Point) {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = grid[row, column]
        guard cell != .blank, !cell.isContinuation else { continue }
        target.put(cell.glyph, cell.style, row: point.row + row, column: point.column + column)
      }
    }
  }

  private func index(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return nil }
    return row * size.columns + column
  }

  private mutating func plot(_ sign: Character, _ style: Style, at point: Point) {
    guard let index = index(point.row, point.column), !occupied[index] else { return }
    joints[index] = 0
    grid.put(sign, style, at: point)
  }

  private mutating func head(from: Point, to: Point, _ style: Style) {
    let glyphs = grid.glyphs
    let rows = to.row - from.row
    let columns = to.column - from.column
    let sign: Character
    if abs(columns) >= abs(rows) {
      sign = columns < 0 ? glyphs.arrowLeft : glyphs.arrowRight
    } else {
      sign = rows < 0 ? glyphs.arrowUp : glyphs.arrowDown
    }
    plot(sign, style, at: to)
  }

  private func sign(at step: Int, in points: [Point], _ kind: LineKind) -> Character {
    let glyphs = grid.glyphs
    let here = points[step]
    let before = step > 0 ? points[step - 1] : here
    let after = step + 1 < points.count ? points[step + 1] : here
    let rows = after.row - before.row
    let columns = after.column - before.column
    if kind == .dotted { return glyphs.dot }
    if rows == 0 {
      return kind == .thick
        ? glyphs.heavyHorizontal
        : kind == .interrupted ? glyphs.dashHorizontal : glyphs.horizontal
    }
    if columns == 0 {
      return kind == .thick
        ? glyphs.heavyVertical : kind == .interrupted ? glyphs.dashVertical : glyphs.vertical
    }
    if kind == .thick { return glyphs.spot }
    return (rows < 0) == (columns > 0) ? glyphs.rising : glyphs.falling
  }

  private mutating func join(from start: Point, to end: Point, _ style: Style) {
    let rows = (end.row - start.row).signum()
    let columns = (end.column - start.column).signum()
    let forward: UInt8 = rows < 0 ? 1 : rows > 0 ? 4 : columns > 0 ? 2 : 8
    let backward: UInt8 = forward == 1 ? 4 : forward == 4 ? 1 : forward == 2 ? 8 : 2
    for point in Canvas.points(from: start, to: end) {
      guard let index = index(point.row, point.column), !occupied[index] else { continue }
      if point != end { joints[index] |= forward }
      if point != start { joints[index] |= backward }
      grid.put(joint(joints[index]), style, at: point)
    }
  }

  private func joint(_ directions: UInt8) -> Character {
    let glyphs = grid.glyphs
    switch directions {
    case 3: return glyphs.bottomLeft
    case 6: return glyphs.topLeft
    case 9: return glyphs.bottomRight
    case 12: return glyphs.topRight
    case 7: return glyphs.teeLeft
    case 13: return glyphs.teeRight
    case 14: return glyphs.teeTop
    case 11: return glyphs.teeBottom
    case 15: return glyphs.cross
    case 1, 4, 5: return glyphs.vertical
    default: return glyphs.horizontal
    }
  }
}
