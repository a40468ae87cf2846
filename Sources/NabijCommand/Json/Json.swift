import FoundationEssentials

/// JSON as the program writes it: stable keys in alphabetical order, described in `docs/json.md`.
enum Json {
  static func encode(_ waarde: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(waarde), as: UTF8.self)
  }
}

/// What a writing command answers that made nothing with an id.
struct GedaanJson: Encodable {
  let casus: String?
}

/// The id of what a writing command made.
struct GemaaktJson: Encodable {
  let id: String
  let casus: String?
}
