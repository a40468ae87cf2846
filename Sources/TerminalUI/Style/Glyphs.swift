/// The signs that lines, arrows and marks are drawn with.
public struct Glyphs: Hashable, Sendable {
  /// True when every sign is ASCII.
  public let isASCII: Bool
  /// Straight lines.
  public let horizontal: Character, vertical: Character
  /// Corners of a box, named after where they stand.
  public let topLeft: Character, topRight: Character, bottomLeft: Character, bottomRight: Character
  /// Junctions, named after the side that is closed off: `teeLeft` is `├`.
  public let teeLeft: Character, teeRight: Character, teeTop: Character, teeBottom: Character
  /// Four lines meet.
  public let cross: Character
  /// Heavy straight lines.
  public let heavyHorizontal: Character, heavyVertical: Character
  /// Interrupted straight lines.
  public let dashHorizontal: Character, dashVertical: Character
  /// Slanting lines: `/` and `\`.
  public let rising: Character, falling: Character
  /// Arrow heads.
  public let arrowLeft: Character, arrowRight: Character, arrowUp: Character, arrowDown: Character
  /// A point of a circle, and a filled spot.
  public let dot: Character, spot: Character
  /// What stands in for cut-off text, and for a character that cannot be drawn.
  public let ellipsis: Character, standIn: Character
  /// More text to the left, to the right.
  public let moreLeft: Character, moreRight: Character
  /// Chosen and not chosen, one of several; checked and not checked, any of several.
  public let radioOn: String, radioOff: String, checkOn: String, checkOff: String
  /// Mark before an item in running text.
  public let bullet: Character
  /// Mark for something done.
  public let done: Character
  /// The mark in the margin of the focused row: always the same, with and without colour.
  public let pointer: Character

  /// Box drawing and arrows that every UTF-8 terminal font has; one column each.
  public static let unicode = Glyphs(
    isASCII: false, horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
    bottomRight: "┘", teeLeft: "├", teeRight: "┤", teeTop: "┬", teeBottom: "┴", cross: "┼",
    heavyHorizontal: "━", heavyVertical: "┃", dashHorizontal: "╌", dashVertical: "╎",
    rising: "╱", falling: "╲", arrowLeft: "◄", arrowRight: "►", arrowUp: "▲", arrowDown: "▼",
    dot: "·", spot: "●", ellipsis: "…", standIn: "□", moreLeft: "‹", moreRight: "›",
    radioOn: "(•)", radioOff: "( )", checkOn: "[x]", checkOff: "[ ]", bullet: "•", done: "✓",
    pointer: ">")

  /// The sign of these that stands for a mark in a text; any other character stays as it is.
  func plain(_ character: Character) -> Character {
    switch character {
    case Self.unicode.ellipsis: ellipsis
    case Self.unicode.dot: "-"
    case Self.unicode.bullet: bullet
    case Self.unicode.done: done
    case "–", "—": "-"
    case "“", "”", "„": "\""
    case "‘", "’": "'"
    default: character
    }
  }

  /// Plain ASCII, for terminals and readers that cannot do better.
  public static let ascii = Glyphs(
    isASCII: true, horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+", teeLeft: "+", teeRight: "+", teeTop: "+", teeBottom: "+", cross: "+",
    heavyHorizontal: "=", heavyVertical: "#", dashHorizontal: "-", dashVertical: ":",
    rising: "/", falling: "\\", arrowLeft: "<", arrowRight: ">", arrowUp: "^", arrowDown: "v",
    dot: ".", spot: "o", ellipsis: "~", standIn: "?", moreLeft: "<", moreRight: ">",
    radioOn: "(*)", radioOff: "( )", checkOn: "[x]", checkOff: "[ ]", bullet: "-", done: "v",
    pointer: ">")
}
