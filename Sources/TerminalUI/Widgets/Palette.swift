/// The palette: type a word, choose a thing; finds by name, synonym and key.
public struct Palette<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What was typed.
  public var query: TextField
  /// The state of the list of hits.
  public private(set) var list: ListState<ID>
  /// Earlier queries, the newest last.
  public var history: [String]
  /// The last reason why something was not possible.
  public private(set) var message: String?
  private var recall: Int?

  /// Makes a palette.
  public init(history: [String] = [], placeholder: String = "wat wil je doen?") {
    query = TextField("", limit: 200, placeholder: placeholder)
    list = ListState()
    self.history = history
  }

  /// What was chosen, after `submitted`.
  public var selection: ID? { list.selection }

  /// Typing searches; arrows move through the hits, and through history while nothing is typed.
  ///
  /// Enter is `submitted`, or `refused` with the reason; Esc is `cancelled`.
  public mutating func handle(_ key: Key, items: [PaletteItem<ID>], height: Int = 10) -> Outcome {
    message = nil
    let ids = PaletteSearch.search(query.text, in: items).map(\.id)
    switch key {
    case .escape: return .cancelled
    case .up where (query.isEmpty || recall != nil) && !history.isEmpty && isAtTop(ids):
      let index = max(0, (recall ?? history.count) - 1)
      recall = index
      query.text = history[index]
      return follow(items, height)
    case .down, .up, .pageDown, .pageUp: return list.handle(key, rows: ids, height: height)
    case .enter:
      if list.selection == nil || !ids.contains(where: { $0 == list.selection }) {
        list.selection = ids.first
      }
      guard let chosen = items.first(where: { $0.id == list.selection }) else {
        let sentence = "Niets gevonden voor ‘\(query.text)’. Probeer een ander woord."
        message = sentence
        return .refused(sentence)
      }
      if let reason = chosen.reason {
        message = reason
        return .refused(reason)
      }
      if !query.isEmpty {
        history.removeAll { $0 == query.text }
        history.append(query.text)
      }
      return .submitted
    default:
      recall = nil
      let outcome = query.handle(key)
      guard outcome != .ignored else { return .consumed }
      _ = follow(items, height)
      return outcome
    }
  }

  /// The sentence: the focused hit.
  public func announcement(_ items: [PaletteItem<ID>]) -> String {
    let hits = PaletteSearch.search(query.text, in: items)
    guard let item = hits.first(where: { $0.id == list.selection }) ?? hits.first else {
      return "Niets gevonden"
    }
    return ([item.label] + item.keys.prefix(1) + [item.reason].compactMap { $0 })
      .joined(separator: ", ")
  }

  /// Draws field and hits in a frame; the cursor stands in the field.
  @discardableResult
  public func draw(in grid: inout Grid, _ area: Rect, items: [PaletteItem<ID>]) -> Point {
    grid.fill(area)
    let inner = grid.box(area, title: Line("Opdracht", .title), focused: true)
    let hits = PaletteSearch.search(query.text, in: items)
    var state = list
    if !hits.contains(where: { $0.id == state.selection }) { state.selection = hits.first?.id }
    let table = TableView(
      columns: [
        Column("", minimum: 16), Column("", minimum: 8, maximum: 16, priority: 1),
      ],
      rows: hits.map { item in
        let style: Style = item.reason == nil ? .normal : .disabled
        let label = item.label + (item.reason.map { " (\($0))" } ?? "")
        return TableRow(
          item.id, [Line(label, style), Line(item.keys.joined(separator: ", "), .key)],
          announcement: item.label)
      }, empty: Line(message ?? "Niets gevonden. Probeer een ander woord."), showsHeader: false)
    var list = inner.droppingTop(2)
    if let message, !hits.isEmpty {
      grid.write(Line("! \(message)", .error), at: list.bottom(1).origin, width: list.columns)
      list = list.droppingBottom(1)
    }
    table.draw(in: &grid, list, state)
    grid.write("\(grid.glyphs.pointer) ", at: inner.origin, .key)
    return query.draw(in: &grid, inner.top(1).droppingLeft(2))
  }

  private func isAtTop(_ ids: [ID]) -> Bool {
    list.selection == nil || list.selection == ids.first || recall != nil
  }

  private mutating func follow(_ items: [PaletteItem<ID>], _ height: Int) -> Outcome {
    let ids = PaletteSearch.search(query.text, in: items).map(\.id)
    list = ListState(selection: ids.first)
    list.reconcile(ids, height: height)
    return .consumed
  }
}
