extension Grid {
  /// Writes text in one row, at most `width` columns; answers how many columns it took.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, _ style: Style = .normal, width: Int? = nil,
    overflow: Overflow = .ellipsis
  ) -> Int {
    guard point.row >= 0, point.row < size.rows, point.column < size.columns else { return 0 }
    let room = min(width ?? .max, size.columns - point.column)
    guard room > 0 else { return 0 }
    var column = point.column
    let end = point.column + room
    var fits = true
    TextWidth.forEachGlyph(in: text, glyphs: glyphs) { glyph in
      guard column + Int(glyph.width) <= end else {
        fits = false
        return false
      }
      if column >= 0 { put(glyph, style, row: point.row, column: column) }
      column += Int(glyph.width)
      return true
    }
    if !fits, overflow == .ellipsis { markCut(row: point.row, end: end, style: style) }
    return fits ? column - point.column : room
  }

  /// Writes a line of several styles in one row; answers how many columns it took.
  @discardableResult
  public mutating func write(
    _ line: Line, at point: Point, width: Int? = nil, overflow: Overflow = .ellipsis
  ) -> Int {
    let room = min(width ?? .max, max(0, size.columns - point.column))
    var used = 0
    for span in line.spans {
      let left = room - used
      if left <= 0 {
        if overflow == .ellipsis, !span.text.isEmpty, used > 0 {
          markCut(row: point.row, end: point.column + room, style: span.style)
        }
        return used
      }
      used += write(
        span.text, at: point.moved(columns: used), span.style, width: left, overflow: overflow)
    }
    return used
  }

  /// Writes a line in an area of one row with an alignment.
  public mutating func write(_ line: Line, in area: Rect, _ alignment: Alignment) {
    let free = max(0, area.columns - line.columns)
    let shift =
      switch alignment {
      case .leading: 0
      case .center: free / 2
      case .trailing: free
      }
    write(line, at: area.origin.moved(columns: shift), width: area.columns - shift)
  }

  /// Writes lines below each other in an area, without wrapping.
  public mutating func write(_ lines: some Sequence<Line>, in area: Rect) {
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      write(line, at: area.origin.moved(rows: offset), width: area.columns)
    }
  }

  /// Draws a horizontal line.
  public mutating func horizontalLine(at point: Point, columns: Int, _ style: Style = .border) {
    guard borders, columns > 0 else { return }
    fill(
      Rect(row: point.row, column: point.column, rows: 1, columns: columns),
      with: glyphs.horizontal, style)
  }

  /// Draws a vertical line.
  public mutating func verticalLine(at point: Point, rows: Int, _ style: Style = .border) {
    guard borders, rows > 0 else { return }
    fill(
      Rect(row: point.row, column: point.column, rows: rows, columns: 1), with: glyphs.vertical,
      style)
  }

  /// Draws a frame with an optional title and answers the area inside.
  ///
  /// Without borders only the title is written; the inside stays the same, so nothing jumps.
  @discardableResult
  public mutating func box(
    _ area: Rect, title: Line? = nil, _ style: Style = .border, focused: Bool = false
  ) -> Rect {
    guard area.rows >= 2, area.columns >= 2 else { return area.inset() }
    let style = focused ? style.adding(.bold) : style
    if borders {
      let width = area.columns - 2
      let last = area.endRow - 1
      let right = area.endColumn - 1
      horizontalLine(at: area.origin.moved(columns: 1), columns: width, style)
      horizontalLine(at: Point(row: last, column: area.column + 1), columns: width, style)
      verticalLine(at: area.origin.moved(rows: 1), rows: area.rows - 2, style)
      verticalLine(at: Point(row: area.row + 1, column: right), rows: area.rows - 2, style)
      put(glyphs.topLeft, style, at: area.origin)
      put(glyphs.topRight, style, at: Point(row: area.row, column: right))
      put(glyphs.bottomLeft, style, at: Point(row: last, column: area.column))
      put(glyphs.bottomRight, style, at: Point(row: last, column: right))
    }
    if let title, area.columns > 4 {
      let marked = focused ? Line("\(glyphs.pointer) ", .title) + title : title
      write(
        Line(" ") + marked + Line(" "), at: area.origin.moved(columns: 1), width: area.columns - 2)
    }
    return area.inset()
  }

  /// Puts another grid on this one.
  public mutating func draw(_ other: Grid, at point: Point) {
    for row in 0..<other.size.rows {
      for column in 0..<other.size.columns {
        let cell = other[row, column]
        guard !cell.isContinuation else { continue }
        put(cell.glyph, cell.style, row: point.row + row, column: point.column + column)
      }
    }
  }

  private mutating func markCut(row: Int, end: Int, style: Style) {
    put(glyphs.ellipsis, style, at: Point(row: row, column: end - 1))
  }
}
