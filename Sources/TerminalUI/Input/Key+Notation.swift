extension Key {
  private static let names: [(String, Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Up", .up),
    ("Down", .down), ("Left", .left), ("Right", .right), ("S-Up", .shiftUp),
    ("S-Down", .shiftDown), ("S-Left", .shiftLeft), ("S-Right", .shiftRight), ("C-Up", .controlUp),
    ("C-Down", .controlDown), ("C-Left", .controlLeft), ("C-Right", .controlRight),
    ("C-Home", .controlHome), ("C-End", .controlEnd), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")), ("Lt", .character("<")),
  ]

  /// The key with this notation: `j`, `<Enter>`, `<C-p>`, `<S-Tab>`, `<F1>`, `<Space>`, `<Lt>`.
  public init?(notation: String) {
    if notation.count == 1, let character = notation.first, !character.isWhitespace {
      self = .character(character)
      return
    }
    guard notation.hasPrefix("<"), notation.hasSuffix(">") else { return nil }
    let name = notation.dropFirst().dropLast()
    if let found = Key.names.first(where: { $0.0.lowercased() == name.lowercased() }) {
      self = found.1
    } else if name.lowercased().hasPrefix("c-"), name.count == 3, let letter = name.last,
      letter.isASCII, letter.isLetter || "\\]^_@".contains(letter)
    {
      self = .control(Character(letter.lowercased()))
    } else if name.lowercased().hasPrefix("f"), let number = Int(name.dropFirst()),
      (1...12).contains(number)
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The notation of the key; a paste has none and gives its first characters between quotes.
  public var notation: String {
    switch self {
    case .character(" "): return "<Space>"
    case .character("<"): return "<Lt>"
    case .character(let character): return String(character)
    case .control(let letter): return "<C-\(letter)>"
    case .function(let number): return "<F\(number)>"
    case .paste(let text): return "\"\(text.prefix(20))\""
    default:
      return Key.names.first { $0.1 == self }.map { "<\($0.0)>" } ?? ""
    }
  }

  /// What the key is called in a footer or help line.
  public var label: String {
    switch self {
    case .character(" "): return "Spatie"
    case .character(let character): return String(character)
    case .control(let letter): return "Ctrl-\(letter.uppercased())"
    case .function(let number): return "F\(number)"
    case .up: return "↑"
    case .down: return "↓"
    case .left: return "←"
    case .right: return "→"
    case .paste: return "plakken"
    default:
      let name = notation.dropFirst().dropLast()
      return String(name).replacing("S-", with: "Shift-").replacing("C-", with: "Ctrl-")
    }
  }

  /// What a reader says for the key.
  public var spoken: String {
    switch self {
    case .up: "pijl omhoog"
    case .down: "pijl omlaag"
    case .left: "pijl links"
    case .right: "pijl rechts"
    case .character("?"): "vraagteken"
    case .character("/"): "schuine streep"
    case .character(":"): "dubbele punt"
    case .character("!"): "uitroepteken"
    case .character("["): "haakje openen"
    case .character("]"): "haakje sluiten"
    case .character("*"): "sterretje"
    case .character(let character) where character.isUppercase: "hoofdletter \(character)"
    default: label
    }
  }

  /// Keys written after each other: `jj <Enter> s w`; `nil` when a part is no key.
  public static func sequence(_ text: String) -> [Key]? {
    var result: [Key] = []
    for part in text.split(separator: " ") {
      var rest = part
      while let first = rest.first {
        if first == "<", let end = rest.firstIndex(of: ">") {
          guard let key = Key(notation: String(rest[...end])) else { return nil }
          result.append(key)
          rest = rest[rest.index(after: end)...]
        } else {
          result.append(.character(first))
          rest = rest.dropFirst()
        }
      }
    }
    return result
  }

  /// False for keys that many terminals cannot tell from another one; those are never bound.
  public var isDistinct: Bool {
    switch self {
    case .control(let letter): !"imh[j".contains(letter)
    case .paste: false
    default: true
    }
  }

  /// The printable character of the key, if it has one.
  public var character: Character? {
    if case .character(let character) = self { return character }
    return nil
  }
}
