/// A column of a table.
public struct Column: Hashable, Sendable {
  /// The name above it.
  public var title: String
  /// Fewest columns that it needs to be of use.
  public var minimum: Int
  /// Most columns that it takes; `nil` lets it share what is left.
  public var maximum: Int?
  /// Columns with a high number disappear first on a narrow screen; 0 never does.
  public var priority: Int
  /// Side on which the text stands.
  public var alignment: Alignment
  /// Whether what stands in it is of no use in part: a day, a number to call.
  public var whole: Bool

  /// Makes a column.
  public init(
    _ title: String, minimum: Int, maximum: Int? = nil, priority: Int = 0,
    alignment: Alignment = .leading, whole: Bool = false
  ) {
    self.whole = whole
    self.title = title
    self.minimum = max(1, minimum)
    self.maximum = maximum.map { max($0, max(1, minimum)) }
    self.priority = priority
    self.alignment = alignment
  }

  /// A column of a fixed width.
  public static func fixed(
    _ title: String, _ columns: Int, priority: Int = 0, alignment: Alignment = .leading
  ) -> Column {
    Column(title, minimum: columns, maximum: columns, priority: priority, alignment: alignment)
  }
}

/// A row of a table: an item, or a heading between items.
public struct TableRow<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The item; `nil` for a heading or second line.
  public var id: ID?
  /// One line per column; one line over the whole width for a heading.
  public var cells: [Line]
  /// True writes the first cell over the whole width.
  public var spans: Bool
  /// The sentence that a colleague would say about this row.
  public var announcement: String

  /// Makes a row for an item.
  public init(_ id: ID, _ cells: [Line], announcement: String) {
    self.id = id
    self.cells = cells
    self.announcement = announcement
    spans = false
  }

  private init(wide line: Line, id: ID?, announcement: String) {
    self.id = id
    self.announcement = announcement
    cells = [line]
    spans = true
  }

  /// A heading between rows; cannot be selected.
  public static func heading(_ line: Line) -> TableRow {
    TableRow(
      wide: Line(line.spans.map { $0.style == .normal ? Span($0.text, .header) : $0 }), id: nil,
      announcement: line.text)
  }

  /// A line that belongs to the row above it; cannot be selected.
  public static func detail(_ line: Line) -> TableRow {
    TableRow(wide: Line("  ") + line, id: nil, announcement: line.text)
  }

  /// A row that is one line over the whole width.
  public static func wide(_ id: ID, _ line: Line, announcement: String) -> TableRow {
    TableRow(wide: line, id: id, announcement: announcement)
  }
}

/// A table or list: columns that give way on a narrow screen, rows, and a sentence when it is empty.
///
/// The first two columns hold the margin: `>` for the focused row, `*` for a marked one.
public struct TableView<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The columns; empty gives rows over the whole width.
  public var columns: [Column]
  /// The rows.
  public var rows: [TableRow<ID>]
  /// What is shown instead of rows; names the key that helps.
  public var empty: Line
  /// True shows the column names.
  public var showsHeader: Bool

  /// Makes a table.
  public init(
    columns: [Column] = [], rows: [TableRow<ID>], empty: Line = "Niets gevonden.",
    showsHeader: Bool = true
  ) {
    self.columns = columns
    self.rows = rows
    self.empty = empty
    self.showsHeader = showsHeader && !columns.isEmpty
  }

  /// The identities, for `ListState`.
  public var ids: [ID?] { rows.map(\.id) }

  /// Rows that fit below the column names in an area.
  public func height(in area: Rect) -> Int { max(0, area.rows - (showsHeader ? 1 : 0)) }

  /// The sentence of the focused row; the empty sentence when there is none.
  public func announcement(_ state: ListState<ID>) -> String {
    guard let row = state.row(in: ids) else { return empty.text }
    return rows[row].announcement
  }

  /// Handles a key with the rows and height of this table.
  public func handle(_ key: Key, _ state: inout ListState<ID>, in area: Rect) -> Outcome {
    state.handle(key, rows: ids, height: height(in: area))
  }

  /// Draws the table and answers where the cursor stands: on the focused row.
  @discardableResult
  public func draw(
    in grid: inout Grid, _ area: Rect, _ state: ListState<ID>, focused: Bool = true
  ) -> Point {
    let margin = 2
    let inner = area.droppingLeft(margin)
    guard !inner.isEmpty else { return area.origin }
    let widths = Self.widths(of: columns, in: inner.columns)
    var body = area
    if showsHeader {
      var line = Rect(row: area.row, column: inner.column, rows: 1, columns: inner.columns)
      for (index, width) in widths {
        grid.write(
          Line(columns[index].title, .header), in: line.left(width), columns[index].alignment)
        line = line.droppingLeft(width + 1)
      }
      body = area.droppingTop(1)
    }
    guard !rows.isEmpty else {
      grid.write(
        TextFit.wrap(empty.restyled { $0 == .normal ? .dim : $0 }, columns: inner.columns),
        in: body.droppingLeft(margin))
      return body.origin
    }
    var cursor = body.origin
    let window = state.window(ids, height: body.rows)
    for (offset, index) in window.enumerated() {
      let row = rows[index]
      let line = Rect(row: body.row + offset, column: area.column, rows: 1, columns: area.columns)
      let isSelected = row.id != nil && row.id == state.selection
      draw(row, in: &grid, line.droppingLeft(margin), widths)
      if let id = row.id, state.marks.contains(id) {
        grid.write("*", at: line.origin.moved(columns: 1), .marked)
      }
      guard isSelected else { continue }
      cursor = line.origin
      grid.put(grid.glyphs.pointer, focused ? .bold : .dim, at: line.origin)
      if focused { grid.restyle(line) { $0.highlighted } }
    }
    drawMore(in: &grid, body, window)
    return cursor
  }

  /// Says in the margin that the list goes on above or below.
  private func drawMore(in grid: inout Grid, _ body: Rect, _ window: Range<Int>) {
    func put(_ glyph: Character, _ row: Int) {
      let place = Point(row: row, column: body.column)
      let free = [place, place.moved(columns: 1)].first { grid[$0.row, $0.column].glyph == .space }
      if let free { grid.put(glyph, .key, at: free) }
    }
    if window.lowerBound > 0 { put(grid.glyphs.arrowUp, body.row) }
    if window.upperBound < rows.count { put(grid.glyphs.arrowDown, body.row + window.count - 1) }
  }

  private func draw(
    _ row: TableRow<ID>, in grid: inout Grid, _ line: Rect, _ widths: [(index: Int, width: Int)]
  ) {
    if row.spans || columns.isEmpty {
      grid.write(row.cells.joined(separator: "  "), at: line.origin, width: line.columns)
      return
    }
    var line = line
    for (index, width) in widths {
      if row.cells.indices.contains(index) {
        grid.write(row.cells[index], in: line.left(width), columns[index].alignment)
      }
      line = line.droppingLeft(width + 1)
    }
  }

  /// Which columns are shown in a width, and how wide; the least important ones give way first.
  static func widths(of columns: [Column], in total: Int) -> [(index: Int, width: Int)] {
    var shown = Array(columns.indices)
    func needed() -> Int { shown.reduce(-1) { $0 + columns[$1].minimum + 1 } }
    while shown.count > 1, needed() > total,
      let victim = shown.max(by: {
        (columns[$0].priority, $0) < (columns[$1].priority, $1)
      })
    {
      if columns[victim].priority == 0 { break }
      shown.removeAll { $0 == victim }
    }
    var left = max(0, total - needed())
    var result = shown.map { (index: $0, width: columns[$0].minimum) }
    // Columns with a limit are filled first, what is left is shared by the ones without.
    for position in result.indices {
      guard let maximum = columns[result[position].index].maximum else { continue }
      let more = min(left, maximum - result[position].width)
      result[position].width += more
      left -= more
    }
    var open = result.indices.filter { columns[result[$0].index].maximum == nil }.count
    for position in result.indices
    where open > 0 && columns[result[position].index].maximum == nil {
      let share = left / open
      result[position].width += share
      left -= share
      open -= 1
    }
    return result
  }
}
