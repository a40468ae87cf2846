/// A text to read that scrolls.
public struct Paragraph: Hashable, Sendable {
  /// The text, one line per paragraph.
  public var lines: [Line]
  /// The first drawn line that is visible.
  public internal(set) var top: Int

  /// Makes a text.
  public init(_ lines: [Line]) {
    self.lines = lines
    top = 0
  }

  /// Makes a plain text.
  public init(_ text: String) {
    self.init(TextFit.paragraphs(of: text).map { Line(String($0)) })
  }

  /// The lines as they are drawn in a width.
  public func wrapped(columns: Int) -> [Line] {
    lines.flatMap { TextFit.wrap($0, columns: columns) }
  }

  /// Arrows, j and k, pages, half pages, space, first and last.
  public mutating func handle(_ key: Key, size: Size) -> Outcome {
    let count = wrapped(columns: max(1, size.columns - 1)).count
    let last = max(0, count - size.rows)
    let page = max(1, size.rows - 1)
    switch key {
    case .down, .character("j"): top += 1
    case .up, .character("k"): top -= 1
    case .pageDown, .character(" "): top += page
    case .pageUp: top -= page
    case .control("d"): top += max(1, size.rows / 2)
    case .control("u"): top -= max(1, size.rows / 2)
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = last
    default: return .ignored
    }
    top = min(max(top, 0), last)
    return .consumed
  }

  /// Goes to the next (or previous) drawn line that contains the text; answers whether there is one.
  public mutating func find(_ query: String, size: Size, forward: Bool = true) -> Bool {
    let drawn = wrapped(columns: max(1, size.columns - 1))
    guard !query.isEmpty, !drawn.isEmpty else { return false }
    let wanted = TextFold.fold(query)
    let step = forward ? 1 : -1
    for distance in 1...drawn.count {
      let index = (top + step * distance + 2 * drawn.count) % drawn.count
      if TextFold.fold(drawn[index].text).contains(wanted) {
        top = index
        return true
      }
    }
    return false
  }

  /// Draws the text with a mark at the edge where there is more; answers the first visible line.
  @discardableResult
  public func draw(in grid: inout Grid, _ area: Rect) -> Point {
    guard !area.isEmpty else { return area.origin }
    let drawn = wrapped(columns: max(1, area.columns - 1))
    let first = min(top, max(0, drawn.count - 1))
    grid.write(drawn.dropFirst(first), in: area.droppingRight(1))
    let edge = area.endColumn - 1
    if first > 0 { grid.put(grid.glyphs.arrowUp, .key, at: Point(row: area.row, column: edge)) }
    if first + area.rows < drawn.count {
      grid.put(grid.glyphs.arrowDown, .key, at: Point(row: area.endRow - 1, column: edge))
    }
    return area.origin
  }
}
