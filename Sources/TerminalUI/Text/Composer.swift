/// Composes letters with accents (NFC) for the scripts that people type here.
///
/// Swift compares canonically, so a table of composed letters finds every decomposed spelling.
/// Covers Latin, Greek, Cyrillic and Hangul; other text is returned as it is.
enum Composer {
  private static let table: [Character: Unicode.Scalar] = {
    var result: [Character: Unicode.Scalar] = [:]
    let ranges: [ClosedRange<UInt32>] = [
      0xC0...0x17F, 0x1A0...0x1B0, 0x1CD...0x233, 0x386...0x3CE, 0x400...0x4F9, 0x1E00...0x1FFC,
    ]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let character = Character(scalar)
      if result[character] == nil { result[character] = scalar }
    }
    return result
  }()

  /// The composed form of a text.
  static func nfc(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.contains(where: { $0.value >= 0x300 && isComposable($0) }) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text { result.append(compose(character)) }
    return result
  }

  /// The composed form of one character.
  static func compose(_ character: Character) -> Character {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count > 1 || scalars.first.map(isComposable) == true else { return character }
    if let hangul = composeHangul(scalars) { return Character(hangul) }
    if let composed = table[character] { return Character(composed) }
    guard scalars.count > 2 else { return character }
    // Compose the base with as many marks as there is a letter for; the others stay behind it.
    var base = scalars[0]
    var rest: [Unicode.Scalar] = []
    for mark in scalars.dropFirst() {
      var pair = String.UnicodeScalarView()
      pair.append(contentsOf: [base, mark])
      let joined = String(pair)
      if rest.isEmpty, joined.count == 1, let composed = table[Character(joined)] {
        base = composed
      } else {
        rest.append(mark)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: [base] + rest)
    let joined = String(view)
    return joined.count == 1 ? Character(joined) : character
  }

  private static func isComposable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x1100...0x11FF, 0x1F71...0x1FFD, 0x212B: true
    default: false
    }
  }

  private static func composeHangul(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    guard scalars.count == 2 || scalars.count == 3, (0x1100...0x1112).contains(scalars[0].value),
      (0x1161...0x1175).contains(scalars[1].value)
    else { return nil }
    let lead = scalars[0].value - 0x1100
    let vowel = scalars[1].value - 0x1161
    var tail: UInt32 = 0
    if scalars.count == 3 {
      guard (0x11A8...0x11C2).contains(scalars[2].value) else { return nil }
      tail = scalars[2].value - 0x11A7
    }
    return Unicode.Scalar(0xAC00 + (lead * 21 + vowel) * 28 + tail)
  }
}
