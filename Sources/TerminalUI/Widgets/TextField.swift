/// A field of one line; edited as in the shell.
public struct TextField: Hashable, Sendable {
  private var buffer: TextBuffer
  /// Example text while the field is empty.
  public var placeholder: String
  /// True shows a dot for every character: passphrases.
  public var isSecret: Bool

  /// Makes a field; the insertion point is at the end.
  public init(
    _ text: String = "", limit: Int = 500, placeholder: String = "", isSecret: Bool = false
  ) {
    buffer = TextBuffer(Sanitizer.line(text), limit: limit)
    self.placeholder = placeholder
    self.isSecret = isSecret
  }

  /// The text.
  public var text: String {
    get { buffer.text }
    set { buffer = TextBuffer(Sanitizer.line(newValue), limit: buffer.limit) }
  }

  /// Most characters that fit.
  public var limit: Int { buffer.limit }
  /// True when nothing was typed.
  public var isEmpty: Bool { buffer.characters.isEmpty }
  /// Characters before the insertion point.
  public var position: Int { buffer.position }
  /// Counts changes of the text.
  var revision: Int { buffer.revision.count }

  /// Edits; Enter is submitted, Esc cancelled; a paste comes in at once, on one line.
  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .enter: return .submitted
    case .escape: return .cancelled
    case .paste(let text):
      let left = buffer.insert(Sanitizer.line(text.trimmingNewlines))
      return left > 0 ? .refused(buffer.leftOut(left)) : .consumed
    default: return buffer.handle(key, line: 0..<buffer.characters.count)
    }
  }

  /// Draws the field in one row and answers where the insertion point is.
  @discardableResult
  public func draw(in grid: inout Grid, _ area: Rect, focused: Bool = true) -> Point {
    guard !area.isEmpty else { return area.origin }
    grid.fill(area.top(1), .field)
    if isEmpty {
      grid.write(placeholder, at: area.origin, Style(.placeholder, .underline), width: area.columns)
      return area.origin
    }
    let shown = isSecret ? buffer.characters.map { _ in Character("*") } : buffer.characters
    let before = shown.prefix(buffer.position).reduce(0) { $0 + TextWidth.columns(of: $1) }
    let total = shown.dropFirst(buffer.position).reduce(before) {
      $0 + TextWidth.columns(of: $1)
    }
    // One column stays free for the insertion point behind the last character.
    var offset = 0
    if total + 1 > area.columns, focused {
      offset = max(0, min(before - area.columns * 2 / 3, total + 1 - area.columns))
    }
    var column = -offset
    for character in shown {
      let width = TextWidth.columns(of: character)
      if column >= 0, column + width <= area.columns {
        grid.put(character, .field, at: area.origin.moved(columns: column))
      }
      column += width
      if column >= area.columns { break }
    }
    if offset > 0 { grid.put(grid.glyphs.moreLeft, .key, at: area.origin) }
    if total - offset > area.columns {
      grid.put(grid.glyphs.moreRight, .key, at: area.origin.moved(columns: area.columns - 1))
    }
    return area.origin.moved(columns: min(before - offset, area.columns - 1))
  }
}

extension String {
  /// The text without line ends at its beginning and end, as pasted lines often have.
  var trimmingNewlines: String {
    var rest = self[...]
    while rest.first?.isNewline == true { rest = rest.dropFirst() }
    while rest.last?.isNewline == true { rest = rest.dropLast() }
    return String(rest)
  }
}
