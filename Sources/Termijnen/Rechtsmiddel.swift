/// A way to have something looked at again.
public enum Rechtsmiddelsoort: String, CaseIterable, Hashable, Sendable {
  case bezwaar, beroep
  case administratiefBeroep = "administratief-beroep"
  case voorlopigeVoorziening = "voorlopige-voorziening"
  case beroepNietTijdig = "beroep-niet-tijdig"
  case klacht, ombudsman, kantonrechter
  case kortGeding = "kort-geding"
  case hogerBeroep = "hoger-beroep"
  /// Against a judgment at which the resident was not heard.
  case verzet
  case escalatie, anders

  /// True for what exists only against a decision of a public body.
  var bestuursrechtelijk: Bool {
    switch self {
    case .bezwaar, .beroep, .administratiefBeroep, .voorlopigeVoorziening, .beroepNietTijdig,
      .ombudsman:
      true
    default: false
    }
  }

  /// Its name in a sentence.
  public var label: String { rawValue.replacing("-", with: " ") }
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
