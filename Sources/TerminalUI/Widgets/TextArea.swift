/// A field of many lines, wrapped between words.
public struct TextArea: Hashable, Sendable {
  private var buffer: TextBuffer
  /// Example text while the field is empty.
  public var placeholder: String
  private var wantedColumn: Int?
  private var top = 0

  /// Makes a field; the insertion point is at the end.
  public init(_ text: String = "", limit: Int = 100_000, placeholder: String = "") {
    buffer = TextBuffer(Sanitizer.text(text), limit: limit)
    self.placeholder = placeholder
  }

  /// The text, lines separated by `\n`.
  public var text: String {
    get { buffer.text }
    set {
      buffer = TextBuffer(Sanitizer.text(newValue), limit: buffer.limit)
      wantedColumn = nil
    }
  }

  /// Most characters that fit.
  public var limit: Int { buffer.limit }
  /// True when nothing was typed.
  public var isEmpty: Bool { buffer.characters.isEmpty }
  /// Characters before the insertion point.
  public var position: Int { buffer.position }
  /// True when there is nothing but white space.
  public var isBlank: Bool { buffer.characters.allSatisfy(\.isWhitespace) }
  /// The beginning of the text, for a sentence about the field.
  var beginning: String { String(buffer.characters.prefix(200)) }
  /// Counts changes of the text.
  var revision: Int { buffer.revision.count }

  /// Edits; Enter is a new line, Esc cancelled; a paste of many lines comes in at once.
  ///
  /// Up on the first line and down on the last one are ignored, so that a form can move on.
  /// - Parameter size: the measure it was drawn in, for moving by drawn lines.
  public mutating func handle(_ key: Key, size: Size) -> Outcome {
    let columns = max(1, size.columns - 1)
    switch key {
    case .escape: return .cancelled
    case .enter: return finish(insert("\n"), size)
    case .paste(let text): return finish(insert(Sanitizer.text(text)), size)
    case .up: return finish(moveLines(-1, columns), size, keepsColumn: true)
    case .down: return finish(moveLines(1, columns), size, keepsColumn: true)
    case .pageUp: return finish(moveLines(-max(1, size.rows - 1), columns), size, keepsColumn: true)
    case .pageDown:
      return finish(moveLines(max(1, size.rows - 1), columns), size, keepsColumn: true)
    case .controlHome:
      buffer.move(to: 0)
      return finish(.consumed, size)
    case .controlEnd:
      buffer.move(to: buffer.characters.count)
      return finish(.consumed, size)
    default: return finish(buffer.handle(key, line: paragraph), size)
    }
  }

  /// Draws the field and answers where the insertion point is.
  @discardableResult
  public func draw(in grid: inout Grid, _ area: Rect, focused: Bool = true) -> Point {
    guard !area.isEmpty else { return area.origin }
    grid.fill(area, .field)
    if isEmpty {
      let style = Style(.placeholder, .underline)
      grid.write(
        TextFit.wrap(placeholder, columns: area.columns).map { Line($0, style) }, in: area)
      return area.origin
    }
    let lines = layout(columns: max(1, area.columns - 1))
    let current = lineIndex(in: lines)
    let first = firstVisible(current: current, count: lines.count, rows: area.rows)
    for (offset, range) in lines.dropFirst(first).prefix(area.rows).enumerated() {
      let text = String(buffer.characters[range].filter { !$0.isNewline })
      grid.write(
        text, at: area.origin.moved(rows: offset), .field, width: area.columns - 1, overflow: .clip)
    }
    let edge = area.endColumn - 1
    if first > 0 { grid.put(grid.glyphs.arrowUp, .key, at: Point(row: area.row, column: edge)) }
    if first + area.rows < lines.count {
      grid.put(grid.glyphs.arrowDown, .key, at: Point(row: area.endRow - 1, column: edge))
    }
    let before = buffer.shapes[lines[current].lowerBound..<buffer.position]
    let column = before.reduce(0) { $0 + $1.width }
    return area.origin.moved(rows: current - first, columns: min(column, area.columns - 1))
  }

  private mutating func insert(_ text: String) -> Outcome {
    let left = buffer.insert(text)
    return left > 0 ? .refused(buffer.leftOut(left)) : .consumed
  }

  private mutating func finish(
    _ outcome: Outcome, _ size: Size, keepsColumn: Bool = false
  )
    -> Outcome
  {
    guard outcome != .ignored else { return outcome }
    if !keepsColumn { wantedColumn = nil }
    let lines = layout(columns: max(1, size.columns - 1))
    top = firstVisible(current: lineIndex(in: lines), count: lines.count, rows: size.rows)
    return outcome
  }

  /// The stretch of the paragraph that the insertion point is in.
  private var paragraph: Range<Int> {
    let before = buffer.shapes[..<buffer.position].lastIndex(where: \.isNewline)
    let after = buffer.shapes[buffer.position...].firstIndex(where: \.isNewline)
    return (before.map { $0 + 1 } ?? 0)..<(after ?? buffer.characters.count)
  }

  /// The drawn lines as stretches of the text; a newline belongs to the line that it ends.
  private func layout(columns: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while true {
      let end = buffer.shapes[start...].firstIndex(where: \.isNewline)
      result += TextFit.wrapRanges(
        buffer.shapes[start..<(end ?? buffer.shapes.count)], columns: columns)
      guard let end else { return result }
      start = end + 1
    }
  }

  private func lineIndex(in lines: [Range<Int>]) -> Int {
    lines.lastIndex { $0.lowerBound <= buffer.position } ?? 0
  }

  private func firstVisible(current: Int, count: Int, rows: Int) -> Int {
    let rows = max(1, rows)
    let first = min(max(top, 0), max(0, count - rows))
    if current < first { return current }
    return current >= first + rows ? current - rows + 1 : first
  }

  private mutating func moveLines(_ distance: Int, _ columns: Int) -> Outcome {
    let lines = layout(columns: columns)
    let current = lineIndex(in: lines)
    let target = min(max(current + distance, 0), lines.count - 1)
    guard target != current else { return .ignored }
    let before = buffer.shapes[lines[current].lowerBound..<buffer.position]
    let column = wantedColumn ?? before.reduce(0) { $0 + $1.width }
    wantedColumn = column
    var used = 0
    var index = lines[target].lowerBound
    // The end of a wrapped line is the beginning of the next one, so stop one character earlier.
    let next = lines.indices.contains(target + 1) ? lines[target + 1].lowerBound : nil
    let wraps = next == lines[target].upperBound
    let end =
      wraps
      ? max(lines[target].lowerBound, lines[target].upperBound - 1)
      : lines[target].upperBound
    while index < end {
      let width = buffer.shapes[index].width
      if used + width > column { break }
      used += width
      index += 1
    }
    buffer.move(to: index)
    return .consumed
  }
}
