/// What a key leads to, after the keys that were pressed before it.
public enum KeyMatch<Action: Hashable & Sendable>: Hashable, Sendable {
  /// Do this.
  case action(Action)
  /// It exists, but not now: the label and the reason.
  case unavailable(label: String, reason: String)
  /// More keys are needed; these are the ones so far.
  case pending([Key])
  /// The key means nothing here.
  case none
}

/// A key that can follow a prefix.
public struct Continuation: Hashable, Sendable {
  /// The key.
  public var key: Key
  /// What it does, or the title of what can follow.
  public var label: String
  /// Why it cannot be done now.
  public var reason: String?
}

/// All bindings of one screen, in the order of footer and help.
public struct KeyTable<Action: Hashable & Sendable, State>: Sendable {
  /// The name of the screen for help and key list.
  public var title: String
  /// The bindings.
  public var bindings: [Binding<Action, State>]
  /// Titles of prefixes: `["n": "nieuw"]`.
  public var prefixes: [[Key]: String]

  /// Makes a table; prefix titles are given in key notation.
  public init(
    _ title: String, prefixes: [String: String] = [:], _ bindings: [Binding<Action, State>]
  ) {
    self.title = title
    self.bindings = bindings
    self.prefixes = [:]
    for (notation, name) in prefixes {
      if let keys = Key.sequence(notation) { self.prefixes[keys] = name }
    }
  }

  /// The table with more bindings after its own; a later binding never hides an earlier one.
  public func adding(_ more: [Binding<Action, State>]) -> KeyTable {
    var result = self
    result.bindings += more
    return result
  }

  /// The binding of an action.
  public func binding(for action: Action) -> Binding<Action, State>? {
    bindings.first { $0.action == action }
  }

  /// Looks up a key after the keys of a prefix.
  public func match(_ key: Key, after pending: [Key] = [], in state: State) -> KeyMatch<Action> {
    let pressed = pending + [key]
    var longer = false
    for binding in bindings {
      for sequence in binding.sequences where sequence.starts(with: pressed) {
        guard sequence.count == pressed.count else {
          longer = true
          continue
        }
        if let reason = binding.unavailable(state) {
          return .unavailable(label: binding.label, reason: reason)
        }
        return .action(binding.action)
      }
    }
    return longer ? .pending(pressed) : .none
  }

  /// What can follow a prefix, each key once.
  public func continuations(after pending: [Key], in state: State) -> [Continuation] {
    var result: [Continuation] = []
    for binding in bindings {
      for sequence in binding.sequences
      where sequence.count > pending.count && sequence.starts(with: pending) {
        let key = sequence[pending.count]
        guard !result.contains(where: { $0.key == key }) else { continue }
        if sequence.count == pending.count + 1 {
          result.append(
            Continuation(key: key, label: binding.label, reason: binding.unavailable(state)))
        } else {
          let title = prefixes[pending + [key]] ?? "\(binding.label)…"
          result.append(Continuation(key: key, label: title, reason: nil))
        }
      }
    }
    return result
  }
}

/// The keys of a half-typed sequence; part of the model of a screen.
public struct KeyInput: Hashable, Sendable {
  /// The keys so far.
  public private(set) var pending: [Key]

  /// Makes an empty input.
  public init() { pending = [] }

  /// Feeds a key; remembers a prefix, forgets it when the sequence ends, fails or Esc is pressed.
  public mutating func feed<Action, State>(
    _ key: Key, to table: KeyTable<Action, State>, in state: State
  ) -> KeyMatch<Action> {
    if !pending.isEmpty, key == .escape {
      pending = []
      return .pending([])
    }
    let match = table.match(key, after: pending, in: state)
    if case .pending(let keys) = match { pending = keys } else { pending = [] }
    return match
  }

  /// Forgets a half-typed sequence.
  public mutating func cancel() { pending = [] }
}
