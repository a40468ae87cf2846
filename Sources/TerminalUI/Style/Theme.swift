/// One of the sixteen colours of the terminal; what it looks like is the user's own choice.
public enum Color: UInt8, CaseIterable, Hashable, Sendable {
  /// The eight plain colours.
  case black, red, green, yellow, blue, magenta, cyan, white
  /// The eight bright colours.
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan
  /// The brightest colour.
  case brightWhite
}

/// How a style looks: colours (`nil` is the terminal's own) and flags.
public struct Attributes: Hashable, Sendable {
  /// Colour of the letters.
  public var foreground: Color?
  /// Colour behind the letters.
  public var background: Color?
  /// Bold, reverse, underline, dim.
  public var flags: StyleFlags

  /// Makes a look.
  public init(_ foreground: Color? = nil, on background: Color? = nil, _ flags: StyleFlags = []) {
    self.foreground = foreground
    self.background = background
    self.flags = flags
  }
}

/// A mapping from roles to looks, and the signs that lines are drawn with.
public struct Theme: Hashable, Sendable {
  /// Name in the configuration.
  public let name: String
  /// Signs for lines, arrows and marks.
  public var glyphs: Glyphs
  /// False draws no frames at all (`--zonder-kaders`).
  public var borders: Bool
  private var looks: [Attributes]

  /// Makes a theme from the roles that differ from plain text.
  public init(
    name: String, glyphs: Glyphs = .unicode, borders: Bool = true, looks: [Role: Attributes]
  ) {
    self.name = name
    self.glyphs = glyphs
    self.borders = borders
    self.looks = Role.allCases.map { looks[$0] ?? Attributes() }
  }

  /// The look of a style.
  public func attributes(for style: Style) -> Attributes {
    var look = looks[Int(style.role.rawValue)]
    look.flags.formUnion(style.flags)
    return look
  }

  /// The same theme, drawn with plain ASCII signs.
  public var ascii: Theme {
    var copy = self
    copy.glyphs = .ascii
    return copy
  }

  /// The same theme without frames.
  public var withoutBorders: Theme {
    var copy = self
    copy.borders = false
    return copy
  }

  /// True when no role has a colour.
  public var isMonochrome: Bool {
    looks.allSatisfy { $0.foreground == nil && $0.background == nil }
  }

  /// All themes that a user can choose.
  public static let all: [Theme] = [.standard, .licht, .mono]

  /// The theme with this name.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// Readable on a dark and on a light background.
  public static let standard = Theme(
    name: "standaard",
    looks: shared([
      .amber: Attributes(.yellow, .bold), .info: Attributes(.cyan), .key: Attributes(.cyan, .bold),
      .header: Attributes(.cyan),
    ]))

  /// For a white background: no yellow and no cyan letters.
  public static let licht = Theme(
    name: "licht",
    looks: shared([
      .amber: Attributes(.magenta, .bold), .info: Attributes(.blue), .key: Attributes(.blue, .bold),
      .header: Attributes(.blue),
    ]))

  /// No colour at all; reverse, bold and underline only.
  public static let mono = Theme(
    name: "mono",
    looks: [
      .dim: Attributes(.dim), .title: Attributes(.bold), .header: Attributes(.underline),
      .key: Attributes(.bold), .selected: Attributes(.reverse), .field: Attributes(.underline),
      .placeholder: Attributes(.dim), .label: Attributes(), .error: Attributes(.bold),
      .red: Attributes(.bold), .amber: Attributes(.bold), .match: Attributes(.underline),
      .disabled: Attributes(.dim), .notice: Attributes(.bold), .marked: Attributes(.bold),
    ])

  private static func shared(_ own: [Role: Attributes]) -> [Role: Attributes] {
    let base: [Role: Attributes] = [
      .dim: Attributes(.dim), .title: Attributes(.bold), .selected: Attributes(.reverse),
      .field: Attributes(.underline), .placeholder: Attributes(.dim),
      .error: Attributes(.red, .bold), .red: Attributes(.red, .bold), .good: Attributes(.green),
      .border: Attributes(.dim), .match: Attributes(.underline), .disabled: Attributes(.dim),
      .notice: Attributes(.bold), .marked: Attributes(.magenta, .bold),
    ]
    return base.merging(own) { _, new in new }
  }
}

extension Attributes {
  fileprivate init(_ flags: StyleFlags) { self.init(nil, on: nil, flags) }

  fileprivate init(_ color: Color, _ flags: StyleFlags) { self.init(color, on: nil, flags) }
}
