/// One of the answers of a choice.
public struct Option: Hashable, Sendable {
  /// Stored name.
  public var id: String
  /// What people read.
  public var label: String
  /// Why it cannot be chosen now.
  public var reason: String?

  /// Makes an answer.
  public init(_ id: String, _ label: String, reason: String? = nil) {
    self.id = id
    self.label = label
    self.reason = reason
  }
}

/// A choice of one or of several answers.
public struct Choice: Hashable, Sendable {
  /// The answers.
  public var options: [Option]
  /// The chosen answers.
  public private(set) var chosen: Set<String>
  /// True allows several.
  public let allowsSeveral: Bool
  /// The answer that the cursor is on.
  public private(set) var focus: Int
  private var typed = ""
  /// What stood there before the first letter of what is being typed.
  private var before: Answer?

  private struct Answer: Hashable, Sendable {
    var chosen: Set<String>
    var focus: Int
  }

  /// Makes a choice.
  public init(_ options: [Option], chosen: Set<String> = [], allowsSeveral: Bool = false) {
    self.options = options
    self.chosen = chosen
    self.allowsSeveral = allowsSeveral
    focus = options.firstIndex { chosen.contains($0.id) } ?? 0
  }

  /// The chosen answer of a choice of one.
  public var value: String? { options.first { chosen.contains($0.id) }?.id }

  /// The chosen answers in the order in which they are shown.
  public var values: [String] { options.map(\.id).filter { chosen.contains($0) } }

  /// Sets the chosen answers.
  public mutating func choose(_ ids: some Sequence<String>) {
    chosen = Set(ids)
    focus = options.firstIndex { chosen.contains($0.id) } ?? focus
  }

  /// Arrows move, space chooses, letters jump to the answer that starts with them.
  ///
  /// In a choice of one, moving is choosing. Up on the first and down on the last are ignored.
  public mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .down, .right: return move(1)
    case .up, .left: return move(-1)
    case .home: return move(-options.count)
    case .end: return move(options.count)
    case .enter: return .submitted
    case .escape: return .cancelled
    // Within a word a space is a letter: it must not choose what the cursor happens to be on.
    case .character(" ")
    where !typed.isEmpty && (!allowsSeveral || first(typed, skipping: false) == nil):
      return jump(" ")
    case .character(" "):
      typed = ""
      return toggle()
    case .backspace where !typed.isEmpty && first(typed, skipping: false) == nil:
      // Letters that fitted nothing go first; the answer stands.
      typed = ""
      return .consumed
    case .backspace where !allowsSeveral:
      chosen = []
      typed = ""
      return .consumed
    case .character(let character): return jump(character)
    default: return .ignored
    }
  }

  /// Draws the answers below each other, or the chosen ones on one line when there is no focus.
  @discardableResult
  public func draw(in grid: inout Grid, _ area: Rect, focused: Bool = true) -> Point {
    guard !area.isEmpty else { return area.origin }
    guard !options.isEmpty else {
      grid.write("(hier is nog niets te kiezen)", at: area.origin, .dim, width: area.columns)
      return area.origin
    }
    guard focused else {
      let labels = options.filter { chosen.contains($0.id) }.map(\.label)
      grid.fill(area.top(1), .field)
      grid.write(labels.joined(separator: ", "), at: area.origin, .field, width: area.columns)
      return area.origin
    }
    let first = max(0, min(focus - area.rows / 2, options.count - area.rows))
    var cursor = area.origin
    for (offset, option) in options.dropFirst(first).prefix(area.rows).enumerated() {
      let isOn = chosen.contains(option.id)
      let glyphs = grid.glyphs
      let mark =
        allowsSeveral
        ? (isOn ? glyphs.checkOn : glyphs.checkOff) : (isOn ? glyphs.radioOn : glyphs.radioOff)
      let place = area.origin.moved(rows: offset)
      let isFocus = first + offset == focus
      var text = "\(isFocus ? String(glyphs.pointer) : " ") \(mark) \(option.label)"
      if let reason = option.reason { text += " (\(reason))" }
      let style: Style = option.reason == nil ? (isFocus ? .selected : .normal) : .disabled
      grid.write(text, at: place, style, width: area.columns)
      if isFocus { cursor = place }
    }
    let edge = area.endColumn - 1
    if first > 0 {
      grid.put(grid.glyphs.arrowUp, .key, at: Point(row: area.row, column: edge))
    }
    if first + area.rows < options.count {
      grid.put(grid.glyphs.arrowDown, .key, at: Point(row: area.endRow - 1, column: edge))
    }
    return cursor
  }

  /// Rows that it likes to have: all of them, as far as there is room.
  public func rows(focused: Bool, atMost: Int = 8) -> Int {
    focused ? min(max(options.count, 1), max(8, atMost)) : 1
  }

  private mutating func move(_ distance: Int) -> Outcome {
    typed = ""
    let target = min(max(focus + distance, 0), max(0, options.count - 1))
    guard target != focus else { return .ignored }
    focus = target
    return allowsSeveral ? .consumed : select()
  }

  private mutating func toggle() -> Outcome {
    guard options.indices.contains(focus) else { return .consumed }
    let id = options[focus].id
    guard allowsSeveral else { return select() }
    if chosen.remove(id) != nil { return .consumed }
    if let reason = options[focus].reason { return .refused(reason) }
    chosen.insert(id)
    return .consumed
  }

  private mutating func select() -> Outcome {
    guard options.indices.contains(focus) else { return .consumed }
    if let reason = options[focus].reason { return .refused(reason) }
    chosen = [options[focus].id]
    return .consumed
  }

  /// Forgets what was typed to jump: the field is left.
  mutating func leave() { typed = "" }

  /// Jumps to the answer that begins with what was typed, or has a word that does.
  ///
  /// The same letter again goes to the next answer with it. What fits nothing chooses nothing, and is
  /// remembered: half of a word must not choose something else.
  private mutating func jump(_ character: Character) -> Outcome {
    let letter = TextFold.fold(String(character))
    if typed.isEmpty { before = Answer(chosen: chosen, focus: focus) }
    if typed.isEmpty || isAgain(letter) {
      // As long as nothing is chosen, the answer under the cursor counts as well.
      let skips = allowsSeveral || !chosen.isEmpty
      if let found = first(letter, skipping: skips) { return take(found, letter) }
    }
    let attempt = typed + letter
    if let found = first(attempt, skipping: false) { return take(found, attempt) }
    typed = attempt
    // The first letters may have fitted something: half of a word is no answer.
    if let before { (chosen, focus) = (before.chosen, before.focus) }
    return .refused(
      "Niets begint met \u{201C}\(attempt)\u{201D}. Kies met de pijltjes, of wis met Backspace.")
  }

  /// Whether the same letter was typed before, and no answer goes on with both.
  private func isAgain(_ letter: String) -> Bool {
    typed == letter && first(typed + letter, skipping: false) == nil
  }

  private mutating func take(_ place: Int, _ text: String) -> Outcome {
    typed = text
    focus = place
    if allowsSeveral { return .consumed }
    let outcome = select()
    // What cannot be chosen was no answer: the next letter begins anew.
    if case .refused = outcome { typed = "" }
    return outcome
  }

  /// The first answer from the cursor on that begins with a text; else one of which a word does, or its
  /// identity: the word by which commands know it.
  private func first(_ text: String, skipping skips: Bool) -> Int? {
    let order = options.indices.map { (focus + $0 + (skips ? 1 : 0)) % options.count }
    func place(_ fits: (Option) -> Bool) -> Int? { order.first { fits(options[$0]) } }
    return place { TextFold.fold($0.label).hasPrefix(text) }
      ?? place { TextFold.fold($0.label).contains(" " + text) }
      ?? place { TextFold.fold($0.id).hasPrefix(text) }
  }
}
