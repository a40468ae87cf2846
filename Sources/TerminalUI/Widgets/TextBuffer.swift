/// Characters with an insertion point: what one-line and many-line fields have in common.
struct TextBuffer: Hashable, Sendable {
  /// The characters as people count them.
  private(set) var characters: [Character]
  /// Their shapes, at the same places.
  private(set) var shapes: [CharacterShape]
  /// Counts changes of the text; plays no part in comparing.
  private(set) var revision = Revision()
  /// Number of characters before the insertion point.
  private(set) var position: Int
  /// Most characters that fit.
  var limit: Int
  /// What the last Ctrl-K, Ctrl-U or Ctrl-W took away, for Ctrl-Y.
  private var kept: [Character] = []

  init(_ text: String, limit: Int) {
    characters = Array(text)
    shapes = characters.map(CharacterShape.init)
    self.limit = max(limit, characters.count)
    position = characters.count
  }

  var text: String { String(characters) }

  /// Inserts clean text; answers how many characters did not fit.
  mutating func insert(_ text: String) -> Int {
    guard let first = text.first else { return 0 }
    // A mark that is typed after its letter joins it.
    if position > 0, !first.isASCII, !first.isNewline {
      let joined = Sanitizer.line(String(characters[position - 1]) + String(first))
      if joined.count == 1, let character = joined.first {
        replace((position - 1)..<position, with: [character])
        return insert(String(text.dropFirst()))
      }
    }
    let added = Array(text)
    let room = max(0, limit - characters.count)
    replace(position..<position, with: Array(added.prefix(room)))
    position += min(room, added.count)
    return max(0, added.count - room)
  }

  private mutating func replace(_ range: Range<Int>, with new: [Character]) {
    characters.replaceSubrange(range, with: new)
    shapes.replaceSubrange(range, with: new.map(CharacterShape.init))
    revision.count += 1
  }

  mutating func move(to target: Int) { position = min(max(target, 0), characters.count) }

  mutating func move(by distance: Int) { move(to: position + distance) }

  mutating func deleteBackward() -> Bool {
    guard position > 0 else { return false }
    position -= 1
    replace(position..<(position + 1), with: [])
    return true
  }

  mutating func deleteForward() -> Bool {
    guard position < characters.count else { return false }
    replace(position..<(position + 1), with: [])
    return true
  }

  /// Takes a stretch away and keeps it for Ctrl-Y.
  mutating func cut(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<characters.count)
    guard !range.isEmpty else { return }
    kept = Array(characters[range])
    replace(range, with: [])
    position = range.lowerBound
  }

  mutating func putBack() -> Int { insert(String(kept)) }

  /// The beginning of the word before the insertion point.
  var wordStart: Int {
    var index = position
    while index > 0, !isWord(characters[index - 1]) { index -= 1 }
    while index > 0, isWord(characters[index - 1]) { index -= 1 }
    return index
  }

  /// The end of the word after the insertion point.
  var wordEnd: Int {
    var index = position
    while index < characters.count, !isWord(characters[index]) { index += 1 }
    while index < characters.count, isWord(characters[index]) { index += 1 }
    return index
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// The keys that every field shares; `line` is the stretch of the current line.
  mutating func handle(_ key: Key, line: Range<Int>) -> Outcome {
    switch key {
    case .character(let character):
      guard !character.unicodeScalars.contains(where: Sanitizer.isForbidden) else {
        return .consumed
      }
      return insert(String(character)) > 0 ? .refused(full) : .consumed
    case .left, .control("b"): move(by: -1)
    case .right, .control("f"): move(by: 1)
    case .controlLeft: position = wordStart
    case .controlRight: position = wordEnd
    case .home, .control("a"): move(to: line.lowerBound)
    case .end, .control("e"): move(to: line.upperBound)
    case .backspace: _ = deleteBackward()
    case .delete, .control("d"): _ = deleteForward()
    case .control("k"):
      // At the end of a line the line end itself goes.
      let end = position == line.upperBound ? position + 1 : line.upperBound
      cut(position..<max(position, end))
    case .control("u"): cut(line.lowerBound..<max(line.lowerBound, position))
    case .control("w"): cut(wordStart..<position)
    case .control("y"): return putBack() > 0 ? .refused(full) : .consumed
    default: return .ignored
    }
    return .consumed
  }

  var full: String { "Dit veld is vol: er passen \(limit) tekens in." }

  func leftOut(_ count: Int) -> String {
    count == 1
      ? "Het laatste teken paste niet: er passen \(limit) tekens in dit veld."
      : "De laatste \(count) tekens pasten niet: er passen \(limit) tekens in dit veld."
  }
}

/// A counter that never makes two values differ.
struct Revision: Hashable, Sendable {
  var count = 0

  static func == (left: Revision, right: Revision) -> Bool { true }

  func hash(into hasher: inout Hasher) {}
}
