public import TerminalUI

/// What the program asks of the terminal between two frames.
public nonisolated enum TerminalRequest: Hashable, Sendable {
  /// Pause as Ctrl-Z does.
  case suspend
  /// Send every cell again.
  case redraw
  /// Run a program on the terminal; the status comes back in `finished`.
  case run([String])
}

/// What came of a slice of background work.
public nonisolated struct IdleResult: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Makes a result from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// There is more to do.
  public static let more = IdleResult(rawValue: 1)
  /// The screen should be drawn again.
  public static let draw = IdleResult(rawValue: 2)
}

/// A program on the terminal: events in, frames out.
public protocol TerminalApp {
  /// The theme that frames are drawn in.
  var theme: Theme { get }
  /// True ends the loop.
  var wantsQuit: Bool { get }
  /// When a `tick` is wanted, for locking and midnight; `nil` for never.
  var deadline: ContinuousClock.Instant? { get }
  /// Takes an event.
  mutating func handle(_ event: TerminalEvent)
  /// The program is about to be paused, and may never come back: keep what was typed.
  mutating func willPause()
  /// Draws the screen.
  mutating func frame(_ size: Size) -> Frame
  /// Something for the terminal to do; asked after every event until it is `nil`.
  mutating func nextRequest() -> TerminalRequest?
  /// A program that was run has ended; -1 when it could not be started.
  mutating func finished(_ program: [String], status: Int)
  /// Does a few milliseconds of background work; called only while no key is waiting.
  mutating func idle() -> IdleResult
}

extension TerminalApp {
  /// The standard theme.
  public var theme: Theme { .standard }
  /// No ticks.
  public var deadline: ContinuousClock.Instant? { nil }
  /// Keeps nothing.
  public mutating func willPause() {}
  /// Asks nothing.
  public mutating func nextRequest() -> TerminalRequest? { nil }
  /// Does nothing with the status.
  public mutating func finished(_ program: [String], status: Int) {}
  /// Has no background work.
  public mutating func idle() -> IdleResult { [] }
}
