/// A line of a menu.
public struct MenuItem<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What it is.
  public var id: ID
  /// What people read.
  public var label: String
  /// The key that chooses it at once.
  public var key: Key?
  /// Why it cannot be chosen now; it stays visible.
  public var reason: String?

  /// Makes a line.
  public init(_ id: ID, _ label: String, key: Character? = nil, reason: String? = nil) {
    self.id = id
    self.label = label
    self.key = key.map(Key.character)
    self.reason = reason
  }
}

/// A short list of things to do: arrows and Enter, or one key.
public struct Menu<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The name above it.
  public var title: String
  /// The lines.
  public var items: [MenuItem<ID>]
  /// The state of the list.
  public var list: ListState<ID>
  /// The last reason why something was not possible.
  public private(set) var message: String?

  /// Makes a menu; the first line has the focus unless another one is given.
  public init(_ title: String, _ items: [MenuItem<ID>], selection: ID? = nil) {
    self.title = title
    self.items = items
    list = ListState(selection: selection ?? items.first?.id)
  }

  /// The chosen line after `submitted`.
  public var selection: ID? { list.selection }

  /// Arrows move; Enter or the own key of a line is `submitted`; Esc and q are `cancelled`.
  public mutating func handle(_ key: Key) -> Outcome {
    message = nil
    if let item = items.first(where: { $0.key == key }) {
      list.selection = item.id
      return choose()
    }
    switch key {
    case .escape, .character("q"): return .cancelled
    case .enter: return choose()
    default: return list.handle(key, rows: items.map(\.id), height: max(1, items.count))
    }
  }

  /// The sentence of the focused line.
  public var announcement: String {
    guard let item = items.first(where: { $0.id == list.selection }) else { return title }
    return [item.label, item.reason].compactMap { $0 }.joined(separator: ", ")
  }

  /// The measure that it likes, frame included.
  public var preferredSize: Size {
    let widest = items.map { TextWidth.columns(line($0).text) }.max() ?? 0
    return Size(
      rows: items.count + 2, columns: max(widest + 4, TextWidth.columns(title) + 6, 20))
  }

  /// Draws the menu in a frame and answers where the cursor stands.
  @discardableResult
  public func draw(in grid: inout Grid, _ area: Rect) -> Point {
    grid.fill(area)
    let inner = grid.box(area, title: Line(title, .title))
    let rows = items.map { TableRow.wide($0.id, line($0), announcement: $0.label) }
    return TableView(rows: rows).draw(in: &grid, inner, list)
  }

  private func line(_ item: MenuItem<ID>) -> Line {
    let style: Style = item.reason == nil ? .normal : .disabled
    var line = Line.empty
    if let key = item.key {
      line += Line("\(key.label)  ", item.reason == nil ? .key : .disabled)
    }
    line += Line(item.label, style)
    if let reason = item.reason { line += Line(" (\(reason))", .disabled) }
    return line
  }

  private mutating func choose() -> Outcome {
    guard let item = items.first(where: { $0.id == list.selection }) else { return .consumed }
    guard let reason = item.reason else { return .submitted }
    message = reason
    return .refused(reason)
  }
}
