import Termijnen
import TerminalUI
public import Wijkteam

/// Which draft: at most one for each form and thing.
public struct Conceptsleutel: Hashable, Sendable {
  /// The name of the form.
  public var formulier: String
  /// The casus, if the form is about one.
  public var casus: Id?
  /// The procedure or thing that the form is about.
  public var onderwerp: Id?

  /// Names a draft.
  public init(formulier: String, casus: Id? = nil, onderwerp: Id? = nil) {
    self.formulier = formulier
    self.casus = casus
    self.onderwerp = onderwerp
  }
}

/// What was typed and not saved yet.
public struct Concept: Hashable, Sendable {
  /// Which draft.
  public var sleutel: Conceptsleutel
  /// The text of each field that was filled in.
  public var velden: [String: String]

  /// Makes a draft.
  public init(_ sleutel: Conceptsleutel, velden: [String: String]) {
    self.sleutel = sleutel
    self.velden = velden
  }
}
