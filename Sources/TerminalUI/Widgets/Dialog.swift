/// An answer to a question.
public struct DialogAnswer<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What it is.
  public var id: ID
  /// What people read: a verb, not "ja".
  public var label: String
  /// The key that chooses it.
  public var key: Character?

  /// Makes an answer.
  public init(_ id: ID, _ label: String, key: Character? = nil) {
    self.id = id
    self.label = label
    self.key = key
  }
}

/// A question that names the thing it is about; the first answer is the safe one and the default.
public struct Dialog<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The question.
  public var title: String
  /// What will happen, and to what.
  public var message: Line
  /// The answers, the safe one first.
  public var answers: [DialogAnswer<ID>]
  /// The focused answer.
  public private(set) var focus: Int

  /// Makes a question; the safe answer has the focus and is what Esc gives.
  public init(
    _ title: String, _ message: Line, safe: DialogAnswer<ID>, _ others: [DialogAnswer<ID>]
  ) {
    self.title = title
    self.message = message
    answers = [safe] + others
    focus = 0
  }

  /// The focused answer: the chosen one after `submitted`.
  public var selection: ID { answers[min(focus, answers.count - 1)].id }

  /// Arrows and Tab move; Enter or the key of an answer is `submitted`; Esc is `cancelled`.
  ///
  /// Every other key is swallowed, so that typing on cannot answer.
  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .left, .up, .backTab: focus = max(0, focus - 1)
    case .right, .down, .tab: focus = min(answers.count - 1, focus + 1)
    case .enter: return .submitted
    case .escape:
      focus = 0
      return .cancelled
    case .character(let character):
      if let index = answers.firstIndex(where: { $0.key == character }) {
        focus = index
        return .submitted
      }
    default: break
    }
    return .consumed
  }

  /// Pairs of answers whose keys lie next to each other on a keyboard: too easy to mistake.
  public var adjacentKeys: [String] {
    let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map(Array.init)
    func place(_ key: Character) -> (Int, Int)? {
      for (row, letters) in rows.enumerated() {
        if let column = letters.firstIndex(of: key) { return (row, column) }
      }
      return nil
    }
    var result: [String] = []
    let keys = answers.compactMap(\.key)
    for (index, first) in keys.enumerated() {
      for second in keys.dropFirst(index + 1) {
        guard let one = place(first), let two = place(second) else { continue }
        if abs(one.0 - two.0) <= 1, abs(one.1 - two.1) <= 1 { result.append("\(first)\(second)") }
      }
    }
    return result
  }

  /// The sentence: question, message and focused answer.
  public var announcement: String {
    "\(title) \(message.text) \(answers[min(focus, answers.count - 1)].label)"
  }

  /// The measure that it likes within a screen, frame included.
  public func preferredSize(in size: Size) -> Size {
    let columns = min(max(44, TextWidth.columns(title) + 6), max(size.columns - 4, 10))
    let lines = TextFit.wrap(message, columns: columns - 4).count
    return Size(rows: lines + answers.count + 4, columns: columns)
  }

  /// Draws the question in a frame; the cursor stands on the focused answer.
  @discardableResult
  public func draw(in grid: inout Grid, _ area: Rect) -> Point {
    grid.fill(area)
    let inner = grid.box(area, title: Line(title, .title), focused: true).inset(rows: 0, columns: 1)
    let text = TextFit.wrap(message, columns: inner.columns)
    let room = max(0, inner.rows - answers.count - 1)
    grid.write(text, in: inner.top(room))
    let below = inner.bottom(min(answers.count, inner.rows))
    var cursor = below.origin
    for (index, answer) in answers.enumerated().prefix(below.rows) {
      let isFocus = index == focus
      let at = below.origin.moved(rows: index)
      let key = answer.key.map { "\($0)  " } ?? ""
      let pointer = isFocus ? "\(grid.glyphs.pointer) " : "  "
      grid.write(
        Line(pointer, isFocus ? .selected : .normal) + Line(key, isFocus ? .selected : .key)
          + Line(answer.label, isFocus ? .selected : .normal), at: at, width: below.columns)
      if isFocus { cursor = at }
    }
    return cursor
  }
}
