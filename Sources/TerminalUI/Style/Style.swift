/// What a piece of text is; the theme decides what it looks like.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case normal
  /// Less important text.
  case dim
  /// The title of a screen, pane or dialog.
  case title
  /// The row of column names above a table, or a heading between rows.
  case header
  /// The line with keys at the bottom.
  case footer
  /// The name of a key.
  case key
  /// The row or choice that has the focus.
  case selected
  /// The inside of a field that can be typed in.
  case field
  /// Example text in an empty field.
  case placeholder
  /// The name of a field.
  case label
  /// A sentence that says what is wrong.
  case error
  /// Level red: cannot wait.
  case red
  /// Level amber: this week.
  case amber
  /// Level info.
  case info
  /// What worked.
  case good
  /// Lines around and between panes.
  case border
  /// The part of a text that was searched for.
  case match
  /// A thing that cannot be done now; the reason is given elsewhere.
  case disabled
  /// A message about what just happened.
  case notice
  /// A row that was marked to do something with several.
  case marked

  /// The letter in the style map of a golden screen.
  public var letter: Character {
    switch self {
    case .normal: "."
    case .dim: "d"
    case .title: "t"
    case .header: "h"
    case .footer: "f"
    case .key: "k"
    case .selected: "s"
    case .field: "v"
    case .placeholder: "p"
    case .label: "l"
    case .error: "e"
    case .red: "r"
    case .amber: "a"
    case .info: "i"
    case .good: "g"
    case .border: "b"
    case .match: "m"
    case .disabled: "u"
    case .notice: "n"
    case .marked: "q"
    }
  }
}

/// Extra looks on top of a role.
public struct StyleFlags: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier letters.
  public static let bold = StyleFlags(rawValue: 1)
  /// Foreground and background swapped.
  public static let reverse = StyleFlags(rawValue: 2)
  /// A line below.
  public static let underline = StyleFlags(rawValue: 4)
  /// Fainter letters, where the terminal can.
  public static let dim = StyleFlags(rawValue: 8)
}

/// A role with extra flags: the only style that screens use; it holds no colour.
public struct Style: Hashable, Sendable {
  /// What the text is.
  public var role: Role
  /// Extra looks.
  public var flags: StyleFlags

  /// Makes a style.
  public init(_ role: Role, _ flags: StyleFlags = []) {
    self.role = role
    self.flags = flags
  }

  /// Ordinary text.
  public static let normal = Style(.normal)
  /// Ordinary text in heavier letters.
  public static let bold = Style(.normal, .bold)
  /// Less important text.
  public static let dim = Style(.dim)
  /// A title.
  public static let title = Style(.title)
  /// Column names and headings.
  public static let header = Style(.header)
  /// The bottom line.
  public static let footer = Style(.footer)
  /// The name of a key.
  public static let key = Style(.key)
  /// The focused row.
  public static let selected = Style(.selected)
  /// The inside of a field.
  public static let field = Style(.field)
  /// Example text in an empty field.
  public static let placeholder = Style(.placeholder)
  /// The name of a field.
  public static let label = Style(.label)
  /// What is wrong.
  public static let error = Style(.error)
  /// Level red.
  public static let red = Style(.red)
  /// Level amber.
  public static let amber = Style(.amber)
  /// Level info.
  public static let info = Style(.info)
  /// What worked.
  public static let good = Style(.good)
  /// Lines and frames.
  public static let border = Style(.border)
  /// Found text.
  public static let match = Style(.match)
  /// Not possible now.
  public static let disabled = Style(.disabled)
  /// What just happened.
  public static let notice = Style(.notice)
  /// A marked row.
  public static let marked = Style(.marked)

  /// The same style with more flags.
  public func adding(_ more: StyleFlags) -> Style { Style(role, flags.union(more)) }

  /// The style of the same text in the focused row: the level stays readable, the row reversed.
  public var highlighted: Style {
    switch role {
    case .normal, .dim, .selected: .selected
    default: adding(.reverse)
    }
  }

  /// The letter in the style map of a golden screen; a capital or sign when there are flags.
  public var letter: Character {
    if flags.isEmpty { return role.letter }
    if role != .normal { return Character(role.letter.uppercased()) }
    if flags.contains(.reverse) { return "#" }
    if flags.contains(.underline) { return "_" }
    return flags.contains(.bold) ? "*" : ":"
  }
}
