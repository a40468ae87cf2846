/// What came of typed text: a value, or a sentence that says what is wrong.
public enum Parsed: Hashable, Sendable {
  /// The value in its stored form.
  case value(String)
  /// What is wrong and what to do.
  case problem(String)
}

/// The rules of dates, passed in: this library knows no calendar.
///
/// A date is opaque text here, for instance `2026-03-14`.
public struct DateRules: Sendable {
  /// Today.
  public var today: String
  /// Reads what was typed: `14-3`, `+2w`, `vr`.
  public var parse: @Sendable (String) -> Parsed
  /// A date so many days and months later; the same date when that does not exist.
  public var shift: @Sendable (_ date: String, _ days: Int, _ months: Int) -> String
  /// How a date is shown: `za 14 maart 2026`.
  public var show: @Sendable (String) -> String

  /// Makes the rules.
  public init(
    today: String, parse: @escaping @Sendable (String) -> Parsed,
    shift: @escaping @Sendable (_ date: String, _ days: Int, _ months: Int) -> String,
    show: @escaping @Sendable (String) -> String
  ) {
    self.today = today
    self.parse = parse
    self.shift = shift
    self.show = show
  }

  /// Dates are any text that is typed; for forms without date fields.
  public static let none = DateRules(
    today: "", parse: { .value($0) }, shift: { date, _, _ in date }, show: { $0 })
}

/// A field for a date: step with keys or type it freely.
///
/// `+` and `-` step a day, PgUp and PgDn a month, `v` is today; a digit or letter after one of these
/// makes it typed text, so that `+2w` and `vr` work as well.
public struct DateField: Hashable, Sendable {
  /// The date, when there is one; typed text counts only after `resolve`.
  public private(set) var value: String?
  /// The text while it is being typed.
  public private(set) var typed: TextField
  private var lastKey: Character?
  private var valueBefore: String?

  /// Makes a field.
  public init(_ value: String? = nil) {
    self.value = value
    typed = TextField("", limit: 40)
  }

  /// True when there is no date and nothing was typed.
  public var isEmpty: Bool { value == nil && typed.isEmpty }

  /// Steps or edits; Enter reads what was typed and is submitted or refused.
  public mutating func handle(_ key: Key, _ rules: DateRules) -> Outcome {
    defer { if key != .character("+"), key != .character("-") { lastKey = lastKey(after: key) } }
    switch key {
    case .escape: return .cancelled
    case .enter:
      if let problem = resolve(rules) { return .refused(problem) }
      return .submitted
    case .pageUp: return step(rules, months: -1)
    case .pageDown: return step(rules, months: 1)
    case .character("="): return typed.isEmpty ? step(rules, days: 1) : .consumed
    case .character("+") where typed.isEmpty && value != nil: return sign("+", rules, 1)
    case .character("-") where typed.isEmpty && value != nil: return sign("-", rules, -1)
    case .character("v") where typed.isEmpty && !rules.today.isEmpty:
      valueBefore = value
      value = rules.today
      return .consumed
    case .character(let character):
      if typed.isEmpty {
        if let last = lastKey {
          value = valueBefore
          typed.text = String(last)
        }
        value = nil
      }
      return typed.handle(.character(character))
    case .paste:
      value = nil
      return typed.handle(key)
    case .backspace, .delete, .control("u"), .control("w"):
      if typed.isEmpty {
        value = nil
        return .consumed
      }
      return typed.handle(key)
    case .left, .right, .home, .end: return typed.isEmpty ? .consumed : typed.handle(key)
    default: return .ignored
    }
  }

  /// Reads typed text; answers a sentence when it is no date.
  public mutating func resolve(_ rules: DateRules) -> String? {
    lastKey = nil
    guard !typed.isEmpty else { return nil }
    switch rules.parse(typed.text) {
    case .value(let date):
      value = date
      typed.text = ""
      return nil
    case .problem(let sentence): return sentence
    }
  }

  /// Draws the field and answers where the insertion point is.
  @discardableResult
  public func draw(
    in grid: inout Grid, _ area: Rect, _ rules: DateRules, focused: Bool = true
  ) -> Point {
    guard let value, typed.isEmpty else {
      var shown = typed
      shown.placeholder = focused ? "14-3, +2w, v = vandaag" : ""
      return shown.draw(in: &grid, area, focused: focused)
    }
    grid.fill(area.top(1), .field)
    grid.write(rules.show(value), at: area.origin, .field, width: area.columns)
    return area.origin
  }

  private mutating func step(_ rules: DateRules, days: Int = 0, months: Int = 0) -> Outcome {
    if let problem = resolve(rules) { return .refused(problem) }
    value = rules.shift(value ?? rules.today, days, months)
    return .consumed
  }

  private mutating func sign(_ sign: Character, _ rules: DateRules, _ days: Int) -> Outcome {
    valueBefore = value
    let outcome = step(rules, days: days)
    lastKey = sign
    return outcome
  }

  private func lastKey(after key: Key) -> Character? {
    if case .character("v") = key, typed.isEmpty { return "v" }
    return nil
  }
}
