public import Termijnen

/// A piece of a line of a letter.
public enum Briefdeel: Hashable, Sendable {
  /// Fixed words.
  case tekst(String)
  /// Something that is filled in.
  case veld(Briefveld)
}

/// What has to be so, or not so, for a paragraph to stand in a letter.
public struct Briefeis: Hashable, Sendable {
  /// The fact.
  public let voorwaarde: Briefvoorwaarde
  /// Whether it has to hold, or not to hold.
  public let geldt: Bool

  /// A demand.
  public init(_ voorwaarde: Briefvoorwaarde, geldt: Bool = true) {
    self.voorwaarde = voorwaarde
    self.geldt = geldt
  }
}

/// A paragraph of a letter, or a list when it has points.
public struct Briefalinea: Hashable, Sendable {
  /// All of them have to be met.
  public let eisen: [Briefeis]
  /// Whether every line is a point of a list.
  public let lijst: Bool
  /// One line for a paragraph; one for each point of a list.
  public let regels: [[Briefdeel]]

  /// A paragraph.
  public init(eisen: [Briefeis], lijst: Bool, regels: [[Briefdeel]]) {
    self.eisen = eisen
    self.lijst = lijst
    self.regels = regels
  }
}

/// A letter of `config/brieven/` with its blanks still open.
public struct Briefsjabloon: Hashable, Sendable, Identifiable {
  /// Which letter.
  public let id: Briefsoort
  /// The name in a list.
  public let naam: String
  /// The subject line.
  public let onderwerp: [Briefdeel]
  /// The paragraphs between salutation and signature.
  public let alineas: [Briefalinea]
  /// What the letter rests on.
  public let bronnen: [Bron]
  /// When somebody last looked at the words.
  public let gecontroleerdOp: Dag
  /// Before which day somebody has to look again.
  public let controleerVoor: Dag?

  /// A letter.
  public init(
    id: Briefsoort, naam: String, onderwerp: [Briefdeel], alineas: [Briefalinea], bronnen: [Bron],
    gecontroleerdOp: Dag, controleerVoor: Dag?
  ) {
    self.id = id
    self.naam = naam
    self.onderwerp = onderwerp
    self.alineas = alineas
    self.bronnen = bronnen
    self.gecontroleerdOp = gecontroleerdOp
    self.controleerVoor = controleerVoor
  }
}
