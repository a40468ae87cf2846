import Glibc

/// How the terminal is opened.
public nonisolated struct TerminalOptions: Hashable, Sendable {
  /// False uses no colour at all; the default follows `NO_COLOR`.
  public var usesColor: Bool
  /// True reports when the window gets or loses the focus, for blanking.
  public var reportsFocus: Bool
  /// True wipes what the terminal kept of scrolled-off lines at the end.
  public var clearsScrollback: Bool
  /// Fixed window title, without names of people; `nil` leaves the title alone.
  public var title: String?
  /// Where standard error goes while the screen is up; `nil` is nowhere.
  public var logPath: String?
  /// What the user reads after a crash, when the terminal was restored.
  public var crashText: String

  /// Makes the options; the defaults are those of the program.
  public init(
    usesColor: Bool = !Environment.wantsNoColor, reportsFocus: Bool = true,
    clearsScrollback: Bool = true, title: String? = nil, logPath: String? = nil,
    crashText: String = "Nabij is onverwacht gestopt. Wat als opgeslagen gemeld was, is bewaard.\n"
  ) {
    self.usesColor = usesColor
    self.reportsFocus = reportsFocus
    self.clearsScrollback = clearsScrollback
    self.title = title
    self.logPath = logPath
    self.crashText = crashText
  }
}

/// What the environment says about the terminal.
public nonisolated enum Environment {
  /// True when `NO_COLOR` is set and not empty (no-color.org).
  public static var wantsNoColor: Bool { !value("NO_COLOR").isEmpty }

  /// The kind of terminal.
  public static var terminalName: String { value("TERM") }

  /// True inside tmux or screen, where others may be watching.
  public static var isMultiplexed: Bool { !value("TMUX").isEmpty || !value("STY").isEmpty }

  /// A variable; empty when it is not set.
  public static func value(_ name: String) -> String {
    guard let text = getenv(name) else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: text, count: strlen(text)).map(UInt8.init(bitPattern:)),
      as: UTF8.self)
  }
}
