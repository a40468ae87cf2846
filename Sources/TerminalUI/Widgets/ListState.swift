/// Selection and scrolling of a list; the selection is an identity, never a position.
///
/// Rows are given as identities; `nil` is a heading or a second line, which cannot be selected.
public struct ListState<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The focused item.
  public var selection: ID?
  /// Marked items, to do something with several.
  public var marks: Set<ID>
  /// The first row that is visible.
  public private(set) var top: Int
  /// Where the selection was last seen, for when its item goes away.
  private var lastRow: Int

  /// Makes a state.
  public init(selection: ID? = nil) {
    self.selection = selection
    marks = []
    top = 0
    lastRow = 0
  }

  /// The row of the selection; `nil` when there is none.
  public func row(in rows: [ID?]) -> Int? {
    guard let selection else { return nil }
    return rows.firstIndex { $0 == selection }
  }

  /// Follows a changed list: the same item stays selected wherever it went; when it is gone the item
  /// that took its place is selected.
  public mutating func reconcile(_ rows: [ID?], height: Int) {
    if let row = row(in: rows) {
      lastRow = row
    } else if let near = nearest(to: lastRow, in: rows) {
      lastRow = near
      selection = rows[near]
    } else {
      selection = nil
      lastRow = 0
    }
    marks.formIntersection(rows.compactMap { $0 })
    scroll(rows, height: height)
  }

  /// Follows a changed list without headings.
  public mutating func reconcile(_ rows: [ID], height: Int) {
    reconcile(rows.map(Optional.some), height: height)
  }

  /// Moves with arrows, j and k, pages, half pages, first and last; marks with the space bar.
  public mutating func handle(_ key: Key, rows: [ID?], height: Int) -> Outcome {
    let page = max(1, height - 1)
    switch key {
    case .down, .character("j"): move(by: 1, rows)
    case .up, .character("k"): move(by: -1, rows)
    case .pageDown: move(by: page, rows)
    case .pageUp: move(by: -page, rows)
    case .control("d"): move(by: max(1, height / 2), rows)
    case .control("u"): move(by: -max(1, height / 2), rows)
    case .home, .character("g"): move(to: 0, rows)
    case .end, .character("G"): move(to: rows.count - 1, rows)
    case .enter: return selection == nil ? .ignored : .submitted
    default: return .ignored
    }
    scroll(rows, height: height)
    return .consumed
  }

  /// Moves in a list without headings.
  public mutating func handle(_ key: Key, rows: [ID], height: Int) -> Outcome {
    handle(key, rows: rows.map(Optional.some), height: height)
  }

  /// Marks the focused item, or takes its mark away, and moves to the next one.
  public mutating func toggleMark(rows: [ID?], height: Int) {
    guard let selection else { return }
    if marks.remove(selection) == nil { marks.insert(selection) }
    move(by: 1, rows)
    scroll(rows, height: height)
  }

  /// Marks everything, or nothing when everything was marked.
  public mutating func toggleAllMarks(rows: [ID?]) {
    let all = Set(rows.compactMap { $0 })
    marks = marks == all ? [] : all
  }

  /// What an action applies to: the marked items in list order, or else the focused one.
  public func targets(in rows: [ID?]) -> [ID] {
    let marked = rows.compactMap { $0 }.filter { marks.contains($0) }
    return marked.isEmpty ? selection.map { [$0] } ?? [] : marked
  }

  /// Selects an item and brings it into view.
  public mutating func select(_ id: ID, rows: [ID?], height: Int) {
    guard let row = rows.firstIndex(where: { $0 == id }) else { return }
    selection = id
    lastRow = row
    scroll(rows, height: height)
  }

  /// The rows to draw in an area of this height; pure, so that drawing never changes the state.
  public func window(_ rows: [ID?], height: Int) -> Range<Int> {
    guard height > 0, !rows.isEmpty else { return 0..<0 }
    let first = firstVisible(rows, height: height)
    return first..<min(rows.count, first + height)
  }

  private func firstVisible(_ rows: [ID?], height: Int) -> Int {
    let height = max(1, height)
    var first = min(max(top, 0), max(0, rows.count - height))
    if let row = row(in: rows) {
      if row < first { first = row }
      if row >= first + height { first = row - height + 1 }
      // The heading above the first item comes along when there is room.
      var heading = row
      while heading > 0, rows[heading - 1] == nil { heading -= 1 }
      if heading < first, row - heading < height { first = heading }
    }
    return first
  }

  private mutating func scroll(_ rows: [ID?], height: Int) {
    top = firstVisible(rows, height: height)
  }

  private mutating func move(by distance: Int, _ rows: [ID?]) {
    let from = row(in: rows) ?? min(lastRow, max(0, rows.count - 1))
    var target = min(max(from + distance, 0), rows.count - 1)
    guard target >= 0 else { return }
    let step = distance < 0 ? -1 : 1
    while rows.indices.contains(target), rows[target] == nil { target += step }
    if !rows.indices.contains(target) {
      target += -step
      while rows.indices.contains(target), rows[target] == nil { target -= step }
    }
    choose(target, rows)
  }

  private mutating func move(to row: Int, _ rows: [ID?]) {
    if let near = nearest(to: row, in: rows) { choose(near, rows) }
  }

  private mutating func choose(_ row: Int, _ rows: [ID?]) {
    guard rows.indices.contains(row), let id = rows[row] else { return }
    selection = id
    lastRow = row
  }

  private func nearest(to row: Int, in rows: [ID?]) -> Int? {
    let start = min(max(row, 0), max(0, rows.count - 1))
    guard rows.indices.contains(start) else { return nil }
    return rows[start...].firstIndex { $0 != nil } ?? rows[..<start].lastIndex { $0 != nil }
  }
}
