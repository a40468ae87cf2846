internal import CTerminal
internal import TerminalUI

/// Makes events of what the C layer reads: pastes as one, stray escape sequences dropped.
nonisolated struct KeyDecoder {
  /// Most scalars of one paste that are kept.
  static let pasteLimit = 2_000_000

  private(set) var isPasting = false
  private var paste = String.UnicodeScalarView()
  private var pasted = 0
  private var escape = Escape.none
  private var bytes = ByteAssembler()

  private enum Escape {
    /// Nothing special.
    case none
    /// Esc was read; the next thing decides.
    case pending
    /// Inside `CSI …`, until a final byte.
    case control
    /// One more byte belongs to it (`SS3`).
    case single
    /// Inside a string sequence, until BEL or `ESC \`.
    case string
  }

  /// Takes one input; `.none` means that nothing is waiting now.
  mutating func decode(_ input: cterminal_input) -> [TerminalEvent] {
    switch Int(input.kind) {
    case CTERMINAL_NONE: return endOfBatch()
    case CTERMINAL_BYTE:
      var events: [TerminalEvent] = []
      for value in bytes.add(UInt8(truncatingIfNeeded: input.value)) { events += character(value) }
      return events
    case CTERMINAL_PASTE_BEGIN:
      isPasting = true
      return endOfBatch()
    case CTERMINAL_PASTE_END: return endPaste()
    case CTERMINAL_KEY:
      if isPasting { return [] }
      let before = endOfBatch()
      guard let key = Self.key(Int(input.value)) else { return before }
      return before + [.key(key)]
    case CTERMINAL_FOCUS_IN: return endOfBatch() + [.focus(true)]
    case CTERMINAL_FOCUS_OUT: return endOfBatch() + [.focus(false)]
    case CTERMINAL_CLICK:
      return [.click(Point(row: Int(input.row), column: Int(input.column)))]
    case CTERMINAL_SCROLL: return [.scroll(input.value == 0 ? -1 : 1)]
    default: return []
    }
  }

  /// Ends a paste whose end never came.
  mutating func endPaste() -> [TerminalEvent] {
    guard isPasting else { return [] }
    defer {
      isPasting = false
      paste = String.UnicodeScalarView()
      pasted = 0
    }
    return [.key(.paste(String(paste)))]
  }

  /// An Esc with nothing behind it is the key itself.
  private mutating func endOfBatch() -> [TerminalEvent] {
    defer { escape = .none }
    if case .pending = escape { return [.key(.escape)] }
    return []
  }

  private mutating func character(_ value: UInt32) -> [TerminalEvent] {
    if isPasting {
      guard pasted < Self.pasteLimit, let scalar = Unicode.Scalar(value) else { return [] }
      paste.append(scalar == "\r" ? "\n" : scalar)
      pasted += 1
      return []
    }
    switch escape {
    case .none: break
    case .pending: return afterEscape(value)
    case .control:
      if (0x40...0x7E).contains(value), value != 0x5B { escape = .none }
      return []
    case .single:
      escape = .none
      return []
    case .string:
      if value == 0x07 || value == 0x5C { escape = .none }
      return []
    }
    if value == 0x1B {
      escape = .pending
      return []
    }
    return Self.plain(value).map { [.key($0)] } ?? []
  }

  /// Something came at once after Esc: a sequence that is not in the table, or Alt with a key.
  private mutating func afterEscape(_ value: UInt32) -> [TerminalEvent] {
    escape = .none
    switch value {
    case 0x1B:
      escape = .pending
      return [.key(.escape)]
    case 0x5B: escape = .control
    case 0x4F: escape = .single
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: escape = .string
    // As in the shell: Alt-B, Alt-F and Alt-Backspace go by words.
    case 0x62: return [.key(.controlLeft)]
    case 0x66: return [.key(.controlRight)]
    case 0x7F: return [.key(.control("w"))]
    default: break
    }
    return []
  }

  private static func plain(_ value: UInt32) -> Key? {
    switch value {
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x01...0x1A:
      return Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
    case 0x1C...0x1F: return Unicode.Scalar(value + 0x40).map { .control(Character($0)) }
    case 0x00, 0x80...0x9F: return nil
    default: return Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }

  private static func key(_ number: Int) -> Key? {
    if (CTERMINAL_F0 + 1...CTERMINAL_F0 + 12).contains(number) {
      return .function(number - CTERMINAL_F0)
    }
    return table[number]
  }

  private static let table: [Int: Key] = [
    CTERMINAL_UP: .up, CTERMINAL_DOWN: .down, CTERMINAL_LEFT: .left, CTERMINAL_RIGHT: .right,
    CTERMINAL_SHIFT_UP: .shiftUp, CTERMINAL_SHIFT_DOWN: .shiftDown,
    CTERMINAL_SHIFT_LEFT: .shiftLeft, CTERMINAL_SHIFT_RIGHT: .shiftRight,
    CTERMINAL_CONTROL_UP: .controlUp, CTERMINAL_CONTROL_DOWN: .controlDown,
    CTERMINAL_CONTROL_LEFT: .controlLeft, CTERMINAL_CONTROL_RIGHT: .controlRight,
    CTERMINAL_CONTROL_HOME: .controlHome, CTERMINAL_CONTROL_END: .controlEnd,
    CTERMINAL_HOME: .home, CTERMINAL_END: .end, CTERMINAL_PAGE_UP: .pageUp,
    CTERMINAL_PAGE_DOWN: .pageDown, CTERMINAL_INSERT: .insert, CTERMINAL_DELETE: .delete,
    CTERMINAL_BACKSPACE: .backspace, CTERMINAL_BACK_TAB: .backTab, CTERMINAL_ENTER: .enter,
  ]
}
