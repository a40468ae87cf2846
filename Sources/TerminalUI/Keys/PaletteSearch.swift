/// Something that the palette can do or open.
public struct PaletteItem<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What it is.
  public var id: ID
  /// What it does, in full.
  public var label: String
  /// The ways to press it.
  public var keys: [String]
  /// Other words.
  public var synonyms: [String]
  /// Why it cannot be done now.
  public var reason: String?

  /// Makes an item.
  public init(
    id: ID, label: String, keys: [String] = [], synonyms: [String] = [], reason: String? = nil
  ) {
    self.id = id
    self.label = label
    self.keys = keys
    self.synonyms = synonyms
    self.reason = reason
  }
}

/// Finds by name, by key and by the user's own word, without minding accents and capitals.
public enum PaletteSearch {
  /// The items that fit the query, best first; all of them in their own order for an empty query.
  public static func search<ID>(_ query: String, in items: [PaletteItem<ID>]) -> [PaletteItem<ID>] {
    let trimmed = query.split(separator: " ").joined(separator: " ")
    guard !trimmed.isEmpty else { return items }
    let folded = TextFold.fold(trimmed)
    return items.enumerated()
      .compactMap { offset, item -> (score: Int, offset: Int, item: PaletteItem<ID>)? in
        guard let score = score(item, query: folded, asTyped: trimmed) else { return nil }
        return (score, offset, item)
      }
      .sorted { ($0.score, $0.offset) < ($1.score, $1.offset) }
      .map(\.item)
  }

  /// How well an item fits, lower is better; `nil` when it does not.
  private static func score<ID>(_ item: PaletteItem<ID>, query: String, asTyped: String) -> Int? {
    if item.keys.contains(where: { $0 == asTyped || $0.filter { $0 != " " } == asTyped }) {
      return 0
    }
    let label = TextFold.fold(item.label)
    let synonyms = item.synonyms.map { TextFold.fold($0) }
    if label.hasPrefix(query) { return 1 }
    if synonyms.contains(where: { $0 == query }) { return 2 }
    if startsWord(query, in: label) { return 3 }
    if synonyms.contains(where: { startsWord(query, in: $0) }) { return 4 }
    let words = query.split(separator: " ")
    let all = ([label] + synonyms).joined(separator: " ")
    if words.allSatisfy({ all.contains($0) }) { return 5 }
    if item.keys.contains(where: { TextFold.fold($0) == query }) { return 6 }
    return query.count >= 3 && isSubsequence(query, of: label) ? 7 : nil
  }

  private static func startsWord(_ query: String, in text: String) -> Bool {
    text.hasPrefix(query) || text.contains(" \(query)")
  }

  private static func isSubsequence(_ query: String, of text: String) -> Bool {
    var rest = text[...]
    for character in query where character != " " {
      guard let index = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
