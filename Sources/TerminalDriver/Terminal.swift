internal import CTerminal
public import TerminalUI

/// The real terminal: the one owner of screen and keyboard.
///
/// Only one is open at a time. `close` may be called twice, and runs at exit in any case.
public final class Terminal {
  private let options: TerminalOptions
  private var drawn: Grid?
  private var looks: [Look?] = []
  private var looksTheme: Theme?
  private var safe: [UInt32: Bool] = [:]
  private var decoder = KeyDecoder()
  private var isOpen = true

  private struct Look {
    var flags: Int32
    var pair: Int32
  }

  /// Opens the screen; the terminal is untouched when that is not possible.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalUnavailable) {
    self.options = options
    let status = Terminal.open(options)
    switch status {
    case CTERMINAL_OK: break
    case CTERMINAL_NO_TTY: throw TerminalUnavailable(.noTerminal)
    case CTERMINAL_UNKNOWN: throw TerminalUnavailable(.unknown(Terminal.shownName))
    case CTERMINAL_TOO_SIMPLE: throw TerminalUnavailable(.tooSimple(Terminal.shownName))
    default: throw TerminalUnavailable(.failed)
    }
  }

  /// The measure at this moment; never kept by anybody.
  public var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cterminal_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// False when the terminal cannot show anything but ASCII; use an ASCII theme then.
  public var showsUnicode: Bool { cterminal_utf8() }

  /// Number of colours in use.
  public var colors: Int { Int(cterminal_colors()) }

  /// Restores the terminal.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    cterminal_close()
  }

  /// Sends what changed since the last frame.
  public func draw(_ frame: Frame, theme: Theme) {
    guard isOpen else { return }
    let theme = colors == 0 ? Theme.mono : theme
    if looksTheme != theme {
      looksTheme = theme
      looks = []
      drawn = nil
    }
    if frame.modes.redraw {
      cterminal_touch()
      drawn = nil
    }
    cterminal_mouse(frame.modes.mouse)
    for change in frame.grid.changes(since: drawn) {
      for column in change.columns {
        put(frame.grid[change.row, column], row: change.row, column: column, theme)
      }
    }
    drawn = frame.grid
    cterminal_flush(Int32(frame.cursor.row), Int32(frame.cursor.column))
  }

  /// Makes the next frame send every cell, for a screen that was damaged from outside.
  public func redraw() {
    cterminal_touch()
    drawn = nil
  }

  /// Pauses as Ctrl-Z does: terminal restored, process group stopped, and on return all set again.
  public func suspend() {
    cterminal_suspend()
    cterminal_stop()
    resume()
  }

  /// Runs a program on the terminal and waits; answers its exit status, or -1 when it did not start.
  public func run(_ arguments: [String]) -> Int {
    guard !arguments.isEmpty, !arguments.contains(where: { $0.utf8.contains(0) }) else { return -1 }
    cterminal_suspend()
    defer { resume() }
    let copies = arguments.map { Terminal.copy($0) }
    defer { copies.forEach { $0.deallocate() } }
    let pointers: [UnsafeMutablePointer<CChar>?] = copies + [nil]
    return pointers.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return -1 }
      return Int(cterminal_run(base))
    }
  }

  /// Takes the terminal again after the process was stopped by others.
  func resume() {
    cterminal_resume()
    drawn = nil
  }

  /// What woke a wait.
  struct Wake: OptionSet {
    let rawValue: Int
    static let input = Wake(rawValue: CTERMINAL_INPUT)
    static let mail = Wake(rawValue: CTERMINAL_MAIL)
    static let suspend = Wake(rawValue: CTERMINAL_SUSPEND)
    static let resumed = Wake(rawValue: CTERMINAL_CONTINUE)
    static let terminate = Wake(rawValue: CTERMINAL_TERMINATE)
    static let hangUp = Wake(rawValue: CTERMINAL_HANGUP)
  }

  /// Waits for keys, mail or a signal.
  func wait(milliseconds: Int?) -> Wake {
    let limit = decoder.isPasting ? min(milliseconds ?? 1_000, 1_000) : milliseconds
    let wake = Wake(rawValue: Int(cterminal_wait(Int32(limit.map { min($0, 60_000) } ?? -1))))
    return wake
  }

  /// The keys that are waiting, at most `limit`; `isMore` is true when there may be others.
  func read(limit: Int, pasteEnds: Bool) -> (events: [TerminalEvent], isMore: Bool) {
    var events: [TerminalEvent] = []
    var count = 0
    while events.count < limit, count < 100_000 {
      count += 1
      let input = cterminal_read()
      if Int(input.kind) == CTERMINAL_RESIZE {
        drawn = nil
        events.append(.resized(size))
        continue
      }
      events += decoder.decode(input)
      if Int(input.kind) == CTERMINAL_NONE {
        if pasteEnds, count == 1 { events += decoder.endPaste() }
        return (events, false)
      }
    }
    return (events, true)
  }

  private func put(_ cell: Cell, row: Int, column: Int, _ theme: Theme) {
    guard !cell.isContinuation else { return }
    let look = look(of: cell.style, theme)
    if cell.glyph.base < 0x7F, cell.glyph.mark1 == 0 {
      var base = cell.glyph.base
      cterminal_put(Int32(row), Int32(column), &base, 1, look.flags, look.pair)
      return
    }
    var scalars: [UInt32] = [cell.glyph.base]
    if cell.glyph.mark1 != 0 {
      scalars += [cell.glyph.mark1, cell.glyph.mark2, cell.glyph.mark3].filter { $0 != 0 }
    }
    if cell.glyph.base >= 0x7F {
      if !showsUnicode {
        scalars = [Terminal.ascii(cell.glyph.base)]
      } else if !isAgreed(cell.glyph) {
        scalars = [0x3F]
      }
      // A stand-in is narrow; the second half of a wide sign is then an ordinary space.
      if cell.glyph.width == 2, scalars.first != cell.glyph.base {
        cterminal_put(Int32(row), Int32(column + 1), [0x20], 1, look.flags, look.pair)
      }
    }
    cterminal_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), look.flags, look.pair)
  }

  /// True when the C library counts the same columns; otherwise everything behind it would shift.
  private func isAgreed(_ glyph: Glyph) -> Bool {
    if let known = safe[glyph.base] { return known }
    let isSame = cterminal_width(glyph.base) == Int32(glyph.width)
    if safe.count > 10_000 { safe = [:] }
    safe[glyph.base] = isSame
    return isSame
  }

  private func look(of style: Style, _ theme: Theme) -> Look {
    let index = Int(style.role.rawValue) * 16 + Int(style.flags.rawValue & 15)
    if looks.isEmpty { looks = [Look?](repeating: nil, count: Role.allCases.count * 16) }
    if let known = looks[index] { return known }
    let attributes = theme.attributes(for: style)
    var flags: Int32 = 0
    for (flag, bit) in [
      (StyleFlags.bold, CTERMINAL_BOLD), (.reverse, CTERMINAL_REVERSE),
      (.underline, CTERMINAL_UNDERLINE), (.dim, CTERMINAL_DIM),
    ] where attributes.flags.contains(flag) {
      flags |= Int32(bit)
    }
    let pair = cterminal_pair(
      attributes.foreground.map { Int32($0.rawValue) } ?? -1,
      attributes.background.map { Int32($0.rawValue) } ?? -1)
    let look = Look(flags: flags, pair: pair)
    looks[index] = look
    return look
  }

  /// The nearest ASCII sign.
  private static func ascii(_ base: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(base),
      let value = TextFold.ascii(Character(scalar)).unicodeScalars.first?.value, value < 0x7F
    else { return 0x3F }
    return value
  }

  /// The kind of terminal without anything that could disturb the sentence it is put in.
  private static var shownName: String {
    String(Sanitizer.line(Environment.terminalName).prefix(40))
  }

  private static func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
    let bytes = text.utf8CString
    let result = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { result[index] = byte }
    return result
  }

  private static func open(_ options: TerminalOptions) -> Int {
    let texts = [options.title, options.logPath, options.crashText].map { $0.map(copy) }
    defer { texts.forEach { $0?.deallocate() } }
    var settings = cterminal_options()
    settings.color = options.usesColor
    settings.focus = options.reportsFocus
    settings.clear_scrollback = options.clearsScrollback
    settings.title = texts[0].map { UnsafePointer($0) }
    settings.log_path = texts[1].map { UnsafePointer($0) }
    settings.crash_text = texts[2].map { UnsafePointer($0) }
    return Int(cterminal_open(&settings))
  }
}
