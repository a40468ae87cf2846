/// What a widget did with a key.
public enum Outcome: Hashable, Sendable {
  /// Nothing; the key is for whoever is below.
  case ignored
  /// It changed something, or swallowed the key on purpose.
  case consumed
  /// Enter on the focused thing, or the form was saved.
  case submitted
  /// Esc: away from here, nothing done.
  case cancelled
  /// Not possible; the sentence says why and what to do.
  case refused(String)

  /// True when the key went no further.
  public var isHandled: Bool { self != .ignored }
}
