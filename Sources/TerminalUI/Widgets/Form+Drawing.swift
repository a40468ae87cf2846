extension Form {
  private struct Place {
    var index: Int
    var row: Int
    var rows: Int
  }

  /// Width of the fields in an area: labels stand beside them when there is room, else above.
  public func fieldColumns(in area: Rect) -> Int {
    isWide(area) ? area.columns - labelColumns(in: area) - 3 : max(1, area.columns - 2)
  }

  /// The sentence for the focused field.
  public var announcement: String { announcement(dates: .none) }

  /// The sentence for the focused field, with dates as people say them.
  public func announcement(dates: DateRules) -> String {
    guard fields.indices.contains(focus) else { return title }
    let field = fields[focus]
    var parts = [field.label]
    if field.isRequired { parts.append("nodig") }
    let spoken = field.spoken(dates)
    if !field.isEmpty, !spoken.isEmpty { parts.append(spoken) }
    if let error = field.error ?? message { parts.append(error) }
    return parts.joined(separator: ", ")
  }

  /// Draws the form, scrolled so that the focused field is visible; answers the insertion point.
  @discardableResult
  public func draw(in grid: inout Grid, _ area: Rect, dates: DateRules = .none) -> Point {
    guard !area.isEmpty else { return area.origin }
    let places = layout(in: area)
    var top = 0
    if let place = places.first(where: { $0.index == focus }) {
      let room = area.rows
      let total = places.last.map { $0.row + $0.rows } ?? 0
      if total > room {
        top = min(max(0, place.row + place.rows / 2 - room / 2), total - room)
        if place.row < top || place.rows > room { top = place.row }
      }
    }
    var page = Grid(
      Size(rows: max(area.rows, 1) + 24, columns: area.columns), glyphs: grid.glyphs,
      borders: grid.borders)
    var cursor = area.origin
    for place in places where place.row + place.rows > top && place.row < top + area.rows {
      let at = Rect(row: place.row - top, column: 0, rows: place.rows, columns: area.columns)
      let point = draw(fields[place.index], in: &page, at, area, dates, place.index == focus)
      if place.index == focus { cursor = point.moved(rows: area.row, columns: area.column) }
    }
    grid.draw(page.cropped(to: area.size), at: area.origin)
    if top > 0 {
      grid.put(grid.glyphs.arrowUp, .key, at: Point(row: area.row, column: area.endColumn - 1))
    }
    if let last = places.last, last.row + last.rows > top + area.rows {
      grid.put(
        grid.glyphs.arrowDown, .key, at: Point(row: area.endRow - 1, column: area.endColumn - 1))
    }
    return area.clamp(cursor)
  }

  private func draw(
    _ field: FormField<ID>, in grid: inout Grid, _ at: Rect, _ area: Rect, _ dates: DateRules,
    _ isFocus: Bool
  ) -> Point {
    if case .note = field.content {
      return field.draw(in: &grid, at, dates, focused: false)
    }
    let label = field.label + (field.isRequired ? " *" : "")
    let pointer = isFocus ? "\(grid.glyphs.pointer) " : "  "
    let style: Style = isFocus ? .label.adding(.bold) : .label
    let wide = isWide(area)
    let labels = labelColumns(in: area)
    grid.write(pointer + label, at: at.origin, style, width: wide ? labels + 2 : at.columns)
    var inner = wide ? at.droppingLeft(labels + 3) : at.droppingTop(1).droppingLeft(2)
    let below = notes(field, isFocus, columns: inner.columns)
    let content = inner.droppingBottom(below.count)
    let cursor = field.draw(in: &grid, content, dates, focused: isFocus)
    inner = inner.bottom(below.count)
    grid.write(below, in: inner)
    return cursor
  }

  /// The error, or else the hint of the focused field, below the field.
  private func notes(_ field: FormField<ID>, _ isFocus: Bool, columns: Int) -> [Line] {
    if let error = field.error {
      return TextFit.wrap(Line("! \(error)", .error), columns: columns)
    }
    // What stands below its own field is not said again below the next one.
    if isFocus, let message, !fields.contains(where: { $0.error == message }) {
      return TextFit.wrap(Line("! \(message)", .error), columns: columns)
    }
    guard isFocus, !field.hint.isEmpty else { return [] }
    return TextFit.wrap(Line(field.hint, .dim), columns: columns)
  }

  private func layout(in area: Rect) -> [Place] {
    let places = layout(in: area, choices: 8)
    let spare = area.rows - (places.last.map { $0.row + $0.rows } ?? 0)
    return spare > 0 ? layout(in: area, choices: 8 + spare) : places
  }

  private func layout(in area: Rect, choices: Int) -> [Place] {
    var row = 0
    let columns = fieldColumns(in: area)
    return fields.indices.map { index in
      let field = fields[index]
      let isFocus = index == focus
      var rows = field.rows(
        focused: isFocus, columns: field.isFocusable ? columns : area.columns, atMost: choices)
      if field.isFocusable {
        rows += notes(field, isFocus, columns: columns).count + (isWide(area) ? 0 : 1)
      }
      defer { row += rows }
      return Place(index: index, row: row, rows: rows)
    }
  }

  private func isWide(_ area: Rect) -> Bool { area.columns >= 56 }

  private func labelColumns(in area: Rect) -> Int {
    let longest = fields.map { TextWidth.columns($0.label) + ($0.isRequired ? 2 : 0) }.max() ?? 0
    return min(max(longest, 8), area.columns * 2 / 5)
  }
}

extension Grid {
  /// The left upper part of the grid.
  func cropped(to size: Size) -> Grid {
    var result = Grid(size, glyphs: glyphs, borders: borders)
    for row in 0..<min(size.rows, self.size.rows) {
      for column in 0..<min(size.columns, self.size.columns) {
        let cell = self[row, column]
        if !cell.isContinuation { result.put(cell.glyph, cell.style, row: row, column: column) }
      }
    }
    return result
  }
}
