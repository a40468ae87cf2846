/// A key, or a stretch of text that was pasted in one go.
public enum Key: Hashable, Sendable {
  /// A printable character, the space included.
  case character(Character)
  /// Ctrl with a small letter or one of `\ ] ^ _`.
  case control(Character)
  /// Enter, Escape, Tab, Shift-Tab, Backspace, Delete, Insert.
  case enter, escape, tab, backTab, backspace, delete, insert
  /// Arrows.
  case up, down, left, right
  /// Arrows with Shift.
  case shiftUp, shiftDown, shiftLeft, shiftRight
  /// Arrows and editing keys with Ctrl.
  case controlUp, controlDown, controlLeft, controlRight, controlHome, controlEnd
  /// First, last, one page.
  case home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
  /// Pasted text as it came; clean it before storing.
  case paste(String)
}

/// Everything that reaches the program from outside.
public enum TerminalEvent: Hashable, Sendable {
  /// A key or a paste.
  case key(Key)
  /// The window got another measure.
  case resized(Size)
  /// The window got the focus, or lost it.
  case focus(Bool)
  /// The moment that the program asked for has come.
  case tick
  /// There is something in the mailbox.
  case posted
  /// The program was paused and runs again; the screen is drawn anew.
  case resumed
  /// A press of the first mouse button.
  case click(Point)
  /// The mouse wheel: rows down (positive) or up.
  case scroll(Int)
  /// The system asks to stop.
  case stop(StopReason)
}

/// Why the system asks to stop.
public enum StopReason: Hashable, Sendable {
  /// Somebody or something ended the program (SIGTERM, SIGINT, SIGQUIT).
  case terminated
  /// The terminal went away (SIGHUP).
  case hungUp
}
