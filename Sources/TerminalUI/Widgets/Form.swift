/// A form: fields with one focus, errors per field, and drafts.
public struct Form<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The name of the form.
  public var title: String
  /// The fields from top to bottom.
  public var fields: [FormField<ID>]
  /// The focused field.
  public private(set) var focus: Int
  /// The last sentence about something that could not be done.
  public private(set) var message: String?
  /// True once something was changed.
  public private(set) var isChanged = false

  /// Makes a form; the first field that can be filled in has the focus.
  public init(_ title: String, _ fields: [FormField<ID>]) {
    self.title = title
    self.fields = fields
    focus = fields.firstIndex(where: \.isFocusable) ?? 0
  }

  /// A field by its identity.
  public subscript(_ id: ID) -> FormField<ID>? { fields.first { $0.id == id } }

  /// The text of a field; empty when there is no such field.
  public func text(_ id: ID) -> String { self[id]?.draft ?? "" }

  /// The chosen answer of a choice of one.
  public func choice(_ id: ID) -> String? {
    if case .choice(let choice)? = self[id]?.content { return choice.value }
    return nil
  }

  /// The chosen answers of a choice.
  public func choices(_ id: ID) -> [String] {
    if case .choice(let choice)? = self[id]?.content { return choice.values }
    return []
  }

  /// The date in a field.
  public func date(_ id: ID) -> String? {
    if case .date(let date)? = self[id]?.content { return date.value }
    return nil
  }

  /// The identity of the focused field.
  public var focusedID: ID? { fields.indices.contains(focus) ? fields[focus].id : nil }

  /// Changes a field.
  public mutating func update(_ id: ID, _ change: (inout FormField<ID>) -> Void) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    change(&fields[index])
  }

  /// Puts the focus on a field.
  public mutating func focus(_ id: ID) {
    guard let index = fields.firstIndex(where: { $0.id == id && $0.isFocusable }) else { return }
    focus = index
  }

  /// Says what is wrong with a field and goes there.
  public mutating func setError(_ id: ID, _ sentence: String) {
    update(id) { $0.error = sentence }
    focus(id)
    message = sentence
  }

  /// Everything that was filled in, for a draft.
  public var draft: [ID: String] {
    var result: [ID: String] = [:]
    for field in fields where field.isFocusable && !field.isEmpty { result[field.id] = field.draft }
    return result
  }

  /// Fills in a draft; fields that are not in it stay as they are.
  public mutating func restore(_ draft: [ID: String]) {
    for index in fields.indices {
      if let text = draft[fields[index].id] { fields[index].draft = text }
    }
    isChanged = !draft.isEmpty
  }

  /// Tab, Shift-Tab and arrows move; Ctrl-S saves; Enter goes on and saves on the last field.
  ///
  /// `submitted` comes only when everything required is filled in; Esc is `cancelled`.
  /// - Parameter columns: the width of the fields, as `fieldColumns` gives it.
  public mutating func handle(_ key: Key, dates: DateRules = .none, columns: Int = 76) -> Outcome {
    message = nil
    switch key {
    case .tab: return leave(dates, 1)
    case .backTab: return leave(dates, -1)
    case .control("s"): return submit(dates)
    default: break
    }
    guard fields.indices.contains(focus) else { return key == .escape ? .cancelled : .ignored }
    let before = fields[focus].revision
    let outcome = fields[focus].handle(key, dates, columns: columns)
    if fields[focus].revision != before {
      isChanged = true
      fields[focus].error = nil
    }
    switch outcome {
    case .submitted: return isLast ? submit(dates) : leave(dates, 1)
    case .ignored where key == .down: return leave(dates, 1, stops: true)
    case .ignored where key == .up: return leave(dates, -1, stops: true)
    case .refused(let sentence):
      message = sentence
      return outcome
    default: return outcome
    }
  }

  /// Checks everything and answers whether the form can be saved; goes to the first problem.
  public mutating func validate(_ dates: DateRules = .none) -> Bool {
    var firstWrong: Int?
    for index in fields.indices {
      var problem: String?
      if case .date(var date) = fields[index].content {
        problem = date.resolve(dates)
        fields[index].content = .date(date)
      }
      if problem == nil, fields[index].isRequired, fields[index].isEmpty {
        problem = Self.missing(fields[index].label)
      }
      fields[index].error = problem
      if problem != nil, firstWrong == nil { firstWrong = index }
    }
    guard let firstWrong else { return true }
    focus = firstWrong
    message = fields[firstWrong].error
    return false
  }

  /// The sentence for a field that may not stay empty; a label that is a question keeps its mark.
  private static func missing(_ label: String) -> String {
    let words = label.prefix(1).lowercased() + label.dropFirst()
    return "Vul dit nog in: \(words)\(label.hasSuffix("?") ? "" : ".")"
  }

  private mutating func submit(_ dates: DateRules) -> Outcome {
    validate(dates) ? .submitted : .refused(message ?? "")
  }

  private var isLast: Bool {
    !fields.indices.contains { $0 > focus && fields[$0].isFocusable }
  }

  /// Moves the focus; a date that cannot be read is reported but does not hold anybody.
  private mutating func leave(_ dates: DateRules, _ step: Int, stops: Bool = false) -> Outcome {
    if fields.indices.contains(focus), case .choice(var choice) = fields[focus].content {
      choice.leave()
      fields[focus].content = .choice(choice)
    }
    if fields.indices.contains(focus), case .date(var date) = fields[focus].content {
      fields[focus].error = date.resolve(dates)
      message = fields[focus].error
      fields[focus].content = .date(date)
    }
    let order = fields.indices.filter { fields[$0].isFocusable }
    guard let place = order.firstIndex(of: focus) else { return .ignored }
    let next = place + step
    if order.indices.contains(next) {
      focus = order[next]
    } else if stops {
      return .ignored
    } else {
      focus = order[step > 0 ? 0 : order.count - 1]
    }
    return .consumed
  }
}
