/// The help of a screen: all keys in groups, searchable by typing.
public struct HelpOverlay: Hashable, Sendable {
  /// What was typed to search.
  public private(set) var query: TextField
  private var text: Paragraph

  /// Makes the help, at the top, with nothing searched.
  public init() {
    query = TextField("", limit: 60, placeholder: "typ om te zoeken")
    text = Paragraph([])
  }

  /// Typing searches; arrows and pages scroll; Esc, F1 and Enter close (`cancelled`).
  public mutating func handle(_ key: Key, _ sections: [HelpSection], size: Size) -> Outcome {
    switch key {
    case .escape, .enter, .function(1): return .cancelled
    case .character("?") where query.isEmpty: return .cancelled
    case .up, .down, .pageUp, .pageDown:
      let top = text
      text = Paragraph(lines(sections, columns: size.columns))
      text.keepPosition(of: top)
      return text.handle(key, size: size)
    default:
      let outcome = query.handle(key)
      if outcome != .ignored { text = Paragraph([]) }
      return outcome == .ignored ? .consumed : outcome
    }
  }

  /// Draws the help in a frame; the cursor stands in the search field.
  @discardableResult
  public func draw(
    in grid: inout Grid, _ area: Rect, title: String, _ sections: [HelpSection]
  )
    -> Point
  {
    grid.fill(area)
    let inner = grid.box(area, title: Line("Hulp: \(title)", .title), focused: true)
    var page = Paragraph(lines(sections, columns: inner.columns))
    page.keepPosition(of: text)
    page.draw(in: &grid, inner.droppingTop(2))
    grid.write("Zoek ", at: inner.origin, .label)
    return query.draw(in: &grid, inner.top(1).droppingLeft(5).left(30))
  }

  /// The size of the text part for an area, for `handle`.
  public static func textSize(in area: Rect) -> Size { area.inset().droppingTop(2).size }

  private func lines(_ sections: [HelpSection], columns: Int) -> [Line] {
    var result: [Line] = []
    let keyColumns = min(22, columns / 3)
    for section in sections {
      let entries = section.entries.filter { entry in
        query.isEmpty
          || TextFold.matches(
            query.text, in: ([entry.label] + entry.keys + entry.synonyms).joined(separator: " "))
          || entry.keys.contains(query.text)
      }
      guard !entries.isEmpty else { continue }
      if !result.isEmpty { result.append(.empty) }
      result.append(Line(section.title, .header))
      for entry in entries {
        let keys = TextFit.pad(entry.keys.joined(separator: ", "), to: keyColumns)
        var line = Line("  \(keys)  ", entry.reason == nil ? .key : .disabled)
        line += Line(entry.label, entry.reason == nil ? .normal : .disabled)
        if let reason = entry.reason { line += Line(" (nu niet: \(reason))", .disabled) }
        result.append(line)
      }
    }
    return result.isEmpty ? [Line("Niets gevonden. Probeer een ander woord.", .dim)] : result
  }
}

extension Paragraph {
  /// Takes over how far another text was scrolled.
  mutating func keepPosition(of other: Paragraph) { top = other.top }
}
