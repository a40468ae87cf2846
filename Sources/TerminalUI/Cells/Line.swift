/// A piece of text in one style.
public struct Span: Hashable, Sendable {
  /// The text as stored; made safe when it is drawn.
  public var text: String
  /// What it is.
  public var style: Style

  /// Makes a piece.
  public init(_ text: String, _ style: Style = .normal) {
    self.text = text
    self.style = style
  }
}

/// One line of text in several styles.
public struct Line: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The pieces from left to right.
  public var spans: [Span]

  /// Makes a line from pieces.
  public init(_ spans: [Span]) { self.spans = spans }

  /// Makes a line in one style.
  public init(_ text: String, _ style: Style = .normal) { spans = [Span(text, style)] }

  /// Makes a plain line.
  public init(stringLiteral value: String) { self.init(value) }

  /// An empty line.
  public static let empty = Line([])

  /// The text without styles.
  public var text: String { spans.map(\.text).joined() }

  /// Columns that the line takes.
  public var columns: Int { spans.reduce(0) { $0 + TextWidth.columns($1.text) } }

  /// The same line with every style changed.
  public func restyled(_ change: (Style) -> Style) -> Line {
    Line(spans.map { Span($0.text, change($0.style)) })
  }

  /// The same line as part of the focused row.
  public var highlighted: Line { restyled(\.highlighted) }

  /// Two lines after each other.
  public static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }

  /// Adds a line at the end.
  public static func += (left: inout Line, right: Line) { left.spans += right.spans }
}

extension [Line] {
  /// The lines after each other with a separator between them.
  public func joined(separator: Line) -> Line {
    var result = Line.empty
    for (index, line) in enumerated() {
      if index > 0 { result += separator }
      result += line
    }
    return result
  }
}
