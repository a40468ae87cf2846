/// The line above the footer: what just happened, or what is wrong.
public struct StatusLine: Hashable, Sendable {
  /// The sentence.
  public var text: String
  /// Notice, error, amber or plain.
  public var style: Style

  /// Makes a line.
  public init(_ text: String = "", _ style: Style = .notice) {
    self.text = text
    self.style = style
  }

  /// A sentence about something that went well.
  public static func notice(_ text: String) -> StatusLine { StatusLine(text, .notice) }

  /// A sentence about something that is wrong; recognisable without colour.
  public static func error(_ text: String) -> StatusLine { StatusLine("! \(text)", .error) }

  /// Draws the line.
  public func draw(in grid: inout Grid, _ area: Rect) {
    grid.write(text, at: area.origin, style, width: area.columns)
  }
}

/// The fixed parts of every screen: title row, body, status row and footer.
public struct ScreenFrame: Hashable, Sendable {
  /// The title row.
  public let header: Rect
  /// Room for the screen itself.
  public let body: Rect
  /// One row for messages; empty on very low screens.
  public let status: Rect
  /// One row for keys; empty when there is only room for one row.
  public let footer: Rect

  /// Divides a screen; the body keeps at least one row as long as there is one.
  public init(_ size: Size) {
    let area = size.rect
    header = area.top(size.rows >= 3 ? 1 : 0)
    let below = area.droppingTop(header.rows)
    footer = below.bottom(size.rows >= 2 ? 1 : 0)
    let middle = below.droppingBottom(footer.rows)
    status = middle.bottom(size.rows >= 5 ? 1 : 0)
    body = middle.droppingBottom(status.rows)
  }

  /// Draws title row, status and footer; the right text of the title row gives way first.
  public func draw(
    in grid: inout Grid, title: Line, right: Line = .empty, status line: StatusLine = StatusLine(),
    footer keys: Line
  ) {
    let titled = title.restyled { $0 == .normal ? .title : $0 }
    grid.write(titled, at: header.origin, width: header.columns)
    if !header.isEmpty, titled.columns + right.columns + 2 <= header.columns {
      grid.write(
        right.restyled { $0 == .normal ? .dim : $0 }, in: header.right(right.columns), .leading)
    }
    if !status.isEmpty { line.draw(in: &grid, status) }
    if !footer.isEmpty { grid.write(keys, at: footer.origin, width: footer.columns) }
  }
}
