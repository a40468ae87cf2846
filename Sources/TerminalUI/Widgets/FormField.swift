/// What a field of a form holds.
public enum FieldContent: Hashable, Sendable {
  /// One line.
  case text(TextField)
  /// Several lines, drawn in this many rows.
  case area(TextArea, rows: Int)
  /// One or several of a list.
  case choice(Choice)
  /// A date.
  case date(DateField)
  /// Explanation between fields; cannot be focused.
  case note(Line)
}

/// A field of a form: name, content, and what is wrong with it.
public struct FormField<ID: Hashable & Sendable>: Hashable, Sendable {
  /// Which field it is.
  public var id: ID
  /// The name that people read.
  public var label: String
  /// One sentence of help while it is focused.
  public var hint: String
  /// True when it may not stay empty.
  public var isRequired: Bool
  /// What it holds.
  public var content: FieldContent
  /// What is wrong, as a sentence.
  public var error: String?

  /// Makes a field.
  public init(
    _ id: ID, _ label: String, _ content: FieldContent, required: Bool = false, hint: String = ""
  ) {
    self.id = id
    self.label = label
    self.content = content
    self.hint = hint
    isRequired = required
  }

  /// A field of one line.
  public static func text(
    _ id: ID, _ label: String, _ value: String = "", required: Bool = false, hint: String = "",
    limit: Int = 500, placeholder: String = "", isSecret: Bool = false
  ) -> FormField {
    let field = TextField(value, limit: limit, placeholder: placeholder, isSecret: isSecret)
    return FormField(id, label, .text(field), required: required, hint: hint)
  }

  /// A field of several lines.
  public static func area(
    _ id: ID, _ label: String, _ value: String = "", rows: Int = 6, required: Bool = false,
    hint: String = "", limit: Int = 100_000, placeholder: String = ""
  ) -> FormField {
    let area = TextArea(value, limit: limit, placeholder: placeholder)
    return FormField(id, label, .area(area, rows: rows), required: required, hint: hint)
  }

  /// A choice of one.
  public static func choice(
    _ id: ID, _ label: String, _ options: [Option], value: String? = nil, required: Bool = false,
    hint: String = ""
  ) -> FormField {
    let choice = Choice(options, chosen: value.map { [$0] } ?? [])
    return FormField(id, label, .choice(choice), required: required, hint: hint)
  }

  /// A choice of several.
  public static func choices(
    _ id: ID, _ label: String, _ options: [Option], values: [String] = [], required: Bool = false,
    hint: String = ""
  ) -> FormField {
    let choice = Choice(options, chosen: Set(values), allowsSeveral: true)
    return FormField(id, label, .choice(choice), required: required, hint: hint)
  }

  /// A date.
  public static func date(
    _ id: ID, _ label: String, _ value: String? = nil, required: Bool = false, hint: String = ""
  ) -> FormField {
    FormField(id, label, .date(DateField(value)), required: required, hint: hint)
  }

  /// Explanation between fields.
  public static func note(_ id: ID, _ line: Line) -> FormField {
    FormField(id, "", .note(line))
  }

  /// True when it can be typed in or chosen from.
  public var isFocusable: Bool {
    if case .note = content { return false }
    return true
  }

  /// True when nothing was filled in.
  public var isEmpty: Bool {
    switch content {
    case .text(let field): field.text.allSatisfy(\.isWhitespace)
    case .area(let area, _): area.isBlank
    case .choice(let choice): choice.values.isEmpty
    case .date(let date): date.isEmpty
    case .note: true
    }
  }

  /// The content as text, for drafts: chosen answers and lines separated by `\n`.
  public var draft: String {
    get {
      switch content {
      case .text(let field): field.text
      case .area(let area, _): area.text
      case .choice(let choice): choice.values.joined(separator: "\n")
      case .date(let date): date.value ?? date.typed.text
      case .note: ""
      }
    }
    set {
      switch content {
      case .text(var field):
        field.text = newValue
        content = .text(field)
      case .area(var area, let rows):
        area.text = newValue
        content = .area(area, rows: rows)
      case .choice(var choice):
        choice.choose(newValue.split(separator: "\n").map(String.init))
        content = .choice(choice)
      case .date: content = .date(DateField(newValue.isEmpty ? nil : newValue))
      case .note: break
      }
    }
  }

  /// Rows of the content.
  func rows(focused: Bool, columns: Int, atMost: Int = 8) -> Int {
    switch content {
    case .text, .date: 1
    case .area(_, let rows): max(1, rows)
    case .choice(let choice): choice.rows(focused: focused, atMost: atMost)
    case .note(let line): TextFit.wrap(line, columns: columns).count
    }
  }

  /// A number that changes with the text or choice.
  var revision: Int {
    switch content {
    case .text(let field): field.revision
    case .area(let area, _): area.revision
    case .choice(let choice): choice.chosen.hashValue
    case .date(let date): date.hashValue
    case .note: 0
    }
  }

  /// What is said about the content.
  func spoken(_ dates: DateRules) -> String {
    switch content {
    case .area(let area, _): area.beginning.split(separator: "\n").joined(separator: ", ")
    case .text(let field): field.isSecret ? "" : field.text
    case .choice(let choice):
      choice.options.filter { choice.chosen.contains($0.id) }.map(\.label).joined(separator: ", ")
    case .date(let date): date.value.map(dates.show) ?? date.typed.text
    case .note: ""
    }
  }

  mutating func handle(_ key: Key, _ rules: DateRules, columns: Int) -> Outcome {
    let taken = content
    // The text is not kept twice while it changes, or every key would copy it.
    content = .note(.empty)
    switch consume taken {
    case .text(var field):
      defer { content = .text(field) }
      return field.handle(key)
    case .area(var area, let rows):
      defer { content = .area(area, rows: rows) }
      return area.handle(key, size: Size(rows: rows, columns: columns))
    case .choice(var choice):
      defer { content = .choice(choice) }
      return choice.handle(key)
    case .date(var date):
      defer { content = .date(date) }
      return date.handle(key, rules)
    case .note(let line):
      content = .note(line)
      return .ignored
    }
  }

  func draw(in grid: inout Grid, _ area: Rect, _ rules: DateRules, focused: Bool) -> Point {
    switch content {
    case .text(let field): return field.draw(in: &grid, area, focused: focused)
    case .area(let text, _): return text.draw(in: &grid, area, focused: focused)
    case .choice(let choice): return choice.draw(in: &grid, area, focused: focused)
    case .date(let date): return date.draw(in: &grid, area, rules, focused: focused)
    case .note(let line):
      grid.write(TextFit.wrap(line, columns: area.columns), in: area)
      return area.origin
    }
  }
}
