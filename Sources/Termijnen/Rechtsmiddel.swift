/// A way to have something looked at again.
public enum Rechtsmiddelsoort: String, CaseIterable, Hashable, Sendable {
  case bezwaar, beroep
  case administratiefBeroep = "administratief-beroep"
  case voorlopigeVoorziening = "voorlopige-voorziening"
  case beroepNietTijdig = "beroep-niet-tijdig"
  case klacht, ombudsman, kantonrechter
  case kortGeding = "kort-geding"
  case hogerBeroep = "hoger-beroep"
  case escalatie, anders
}

/// One remedy against a step.
public struct Rechtsmiddel: Hashable, Sendable {
  /// Which remedy.
  public var soort: Rechtsmiddelsoort
  /// What to do, in plain Dutch.
  public var wat: String
  /// Within which term, where there is one.
  public var termijn: Termijn?
  /// With whom.
  public var bij: String?

  /// A remedy.
  public init(_ soort: Rechtsmiddelsoort, wat: String, termijn: Termijn? = nil, bij: String? = nil)
  {
    self.soort = soort
    self.wat = wat
    self.termijn = termijn
    self.bij = bij
  }
}
