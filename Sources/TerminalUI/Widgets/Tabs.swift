/// Tabs on one row; the number before a name is its key.
public struct Tabs<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The names in order.
  public var labels: [String]
  private let ids: [ID]
  /// The tab that is open.
  public var selection: ID

  /// Makes tabs.
  public init(_ items: [(id: ID, label: String)], selection: ID) {
    ids = items.map(\.id)
    labels = items.map(\.label)
    self.selection = selection
  }

  /// Digits choose, Left and Right go to the neighbour.
  public mutating func handle(_ key: Key) -> Outcome {
    let current = ids.firstIndex(of: selection) ?? 0
    switch key {
    case .character(let digit):
      guard digit.isASCII, let number = digit.wholeNumberValue, number > 0,
        ids.indices.contains(number - 1)
      else { return .ignored }
      selection = ids[number - 1]
    case .right where current + 1 < ids.count: selection = ids[current + 1]
    case .left where current > 0: selection = ids[current - 1]
    default: return .ignored
    }
    return .consumed
  }

  /// Draws the tabs; on a narrow screen the names around the open one are kept.
  @discardableResult
  public func draw(in grid: inout Grid, _ area: Rect) -> Point {
    guard !area.isEmpty, let current = ids.firstIndex(of: selection) else { return area.origin }
    let lines = labels.enumerated().map { index, label -> Line in
      let isOpen = index == current
      let name = isOpen ? "[\(label)]" : " \(label) "
      let style: Style = isOpen ? .title.adding(.reverse) : .normal
      return Line(index < 9 ? "\(index + 1)" : " ", isOpen ? .title : .key) + Line(name, style)
    }
    var first = 0
    while first < current,
      lines[first...current].reduce(0, { $0 + $1.columns + 1 }) > area.columns - 2
    {
      first += 1
    }
    var column = 0
    var cursor = area.origin
    if first > 0 {
      grid.put(grid.glyphs.moreLeft, .key, at: area.origin)
      column = 1
    }
    for index in first..<lines.count {
      let width = lines[index].columns
      let isLast = index == lines.count - 1
      guard column + width + (isLast ? 0 : 1) <= area.columns || index == current else {
        grid.put(
          grid.glyphs.moreRight, .key,
          at: area.origin.moved(columns: min(column, area.columns - 1)))
        break
      }
      let at = area.origin.moved(columns: column)
      grid.write(lines[index], at: at, width: area.columns - column)
      if index == current { cursor = at }
      column += width + 1
    }
    return area.clamp(cursor)
  }
}
