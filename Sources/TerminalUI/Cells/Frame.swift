/// What a screen asks of the terminal besides cells; said with every frame, never switched apart.
public struct FrameModes: Hashable, Sendable {
  /// Mouse reports on; off by default because it breaks copying with the mouse.
  public var mouse: Bool
  /// True clears and redraws everything once, for a screen that was damaged from outside.
  public var redraw: Bool
  /// True while the screen shows nothing that may stay visible (blanked or locked).
  public var blank: Bool

  /// Makes the modes; all off by default.
  public init(mouse: Bool = false, redraw: Bool = false, blank: Bool = false) {
    self.mouse = mouse
    self.redraw = redraw
    self.blank = blank
  }
}

/// A whole screen: cells, cursor, title and one sentence.
///
/// The cursor is not optional: it stands on the focused row or field, where a screen reader reads.
public struct Frame: Hashable, Sendable {
  /// The cells.
  public var grid: Grid
  /// Where the hardware cursor stands.
  public var cursor: Point
  /// The name of the screen, without names of people.
  public var title: String
  /// The sentence that a colleague would say about the focused thing.
  public var announcement: String
  /// What the terminal should do besides.
  public var modes: FrameModes

  /// Makes a frame; the cursor is pulled inside the grid.
  public init(
    grid: Grid, cursor: Point, title: String, announcement: String, modes: FrameModes = .init()
  ) {
    self.grid = grid
    self.cursor = grid.size.rect.clamp(cursor)
    self.title = title
    self.announcement = announcement
    self.modes = modes
  }
}
