/// A thing that can be done on a screen, with everything that is said about it anywhere.
///
/// Dispatch, footer, help, palette, printed key list and tests all read this one record.
public struct Binding<Action: Hashable & Sendable, State>: Sendable {
  /// What happens.
  public var action: Action
  /// Stable name for the key settings of a team or user.
  public var name: String
  /// Ways to press it; each is one key or a few after each other.
  public var sequences: [[Key]]
  /// What it does, in full, for help and palette: "Nieuwe notitie".
  public var label: String
  /// The short word in the footer; `nil` keeps it out of the footer.
  public var footer: String?
  /// Heading in the help.
  public var group: String
  /// Other words that people use for it.
  public var synonyms: [String]
  /// True keeps the hint in the footer, however narrow the screen is.
  public var isPinned: Bool
  /// True keeps it out of the palette: moving and scrolling.
  public var isHiddenInPalette: Bool
  /// Why it cannot be done now; `nil` when it can.
  public var unavailable: @Sendable (State) -> String?

  /// Makes a binding; keys are in notation: `["n n", "<C-n>"]` is n twice, or Ctrl-N.
  ///
  /// Keys that are no notation are left out and reported by `KeyTable.problems`.
  public init(
    _ action: Action, _ keys: [String], _ label: String, footer: String? = nil,
    group: String = "", synonyms: [String] = [], name: String? = nil, pinned: Bool = false,
    hiddenInPalette: Bool = false,
    unavailable: @escaping @Sendable (State) -> String? = { _ in nil }
  ) {
    self.action = action
    self.name = name ?? String(describing: action)
    self.label = label
    self.footer = footer
    self.group = group
    self.synonyms = synonyms
    self.unavailable = unavailable
    isPinned = pinned
    isHiddenInPalette = hiddenInPalette
    sequences = keys.compactMap { Key.sequence($0) }.filter { !$0.isEmpty }
  }

  /// The first way to press it, for hints.
  public var keyLabel: String { sequences.first.map(Self.label(of:)) ?? "" }

  /// All ways to press it.
  public var keyLabels: [String] { sequences.map(Self.label(of:)) }

  /// How a sequence is written for people.
  static func label(of keys: [Key]) -> String { keys.map(\.label).joined(separator: " ") }

  /// The same binding for a screen with a larger action and state.
  public func mapped<Other, Whole>(
    _ action: (Action) -> Other, state: @escaping @Sendable (Whole) -> State
  ) -> Binding<Other, Whole> {
    let reason = unavailable
    var result = Binding<Other, Whole>(
      action(self.action), [], label, footer: footer, group: group, synonyms: synonyms,
      name: name, pinned: isPinned, hiddenInPalette: isHiddenInPalette,
      unavailable: { reason(state($0)) })
    result.sequences = sequences
    return result
  }
}
