/// Folds text for searching: small letters without accents, so that `zoe` finds `Zoë`.
public enum TextFold {
  /// The folded text.
  public static func fold(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      if character.isASCII {
        result.append(contentsOf: character.lowercased())
      } else {
        result.append(contentsOf: ascii(character).lowercased())
      }
    }
    return result
  }

  /// A character in ASCII where there is a natural spelling, otherwise the character itself.
  public static func ascii(_ character: Character) -> String {
    guard let first = character.unicodeScalars.first, !character.isASCII else {
      return String(character)
    }
    switch first {
    case "ß": return "ss"
    case "æ": return "ae"
    case "Æ": return "AE"
    case "œ": return "oe"
    case "Œ": return "OE"
    case "ĳ": return "ij"
    case "Ĳ": return "IJ"
    case "þ": return "th"
    case "Þ": return "Th"
    case "ð": return "d"
    case "ı": return "i"
    case "‘", "’", "‚", "′": return "'"
    case "“", "”", "„", "″": return "\""
    case "–", "—", "−", "‑", "─", "━", "╌": return "-"
    case "│", "┃", "╎": return "|"
    case "…": return "..."
    case "•", "·": return "."
    case "€": return "EUR"
    case "\u{A0}", "\u{202F}", "\u{2009}": return " "
    default: break
    }
    if first.isASCII { return String(Character(first)) }
    return baseLetter(first) ?? String(character)
  }

  /// True when every word of the query occurs in the text; both are folded.
  public static func matches(_ query: String, in text: String) -> Bool {
    let folded = fold(text)
    return fold(query).split(separator: " ").allSatisfy { folded.contains($0) }
  }

  /// The letter that a Latin letter with an accent is made from, taken from its Unicode name.
  private static func baseLetter(_ scalar: Unicode.Scalar) -> String? {
    guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
      let words = scalar.properties.name?.split(separator: " "), words.count > 3,
      words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1
    else { return nil }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
  }
}
