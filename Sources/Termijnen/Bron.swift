/// How sure a fact of the law is, as the source table marks it.
public enum Zekerheid: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Read in the consolidated text of the law.
  case wettekst
  /// Read in another source: a ruling, a page of the government or a municipality.
  case bron
  /// Judgement from practice: a norm of the team, not a rule of law.
  case praktijk
  /// Not found in a source; to be checked.
  case nakijken
  /// Do not build on it without a check.
  case onzeker

  private var rang: Int {
    switch self {
    case .wettekst: 4
    case .bron: 3
    case .praktijk: 2
    case .nakijken: 1
    case .onzeker: 0
    }
  }

  /// Less sure comes first.
  public static func < (links: Zekerheid, rechts: Zekerheid) -> Bool { links.rang < rechts.rang }
}

/// From when to when something holds; both ends count.
public struct Geldigheid: Hashable, Sendable {
  /// The first day, or nil when it always did.
  public var van: Dag?
  /// The last day, or nil when no end is known.
  public var tot: Dag?

  /// Valid from `van` up to and including `tot`.
  public init(van: Dag? = nil, tot: Dag? = nil) {
    self.van = van
    self.tot = tot
  }

  /// True when a day lies within.
  public func geldt(op dag: Dag) -> Bool {
    if let van, dag < van { return false }
    if let tot, dag > tot { return false }
    return true
  }
}

/// Where a value comes from; immutable and shared by all the values that cite it.
public final class Bron: Hashable, Sendable {
  /// The name by which `config/` refers to it.
  public let id: String
  /// Readable reference: `Awb 4:13`.
  public let artikel: String
  /// Juriconnect reference, where the BWB number is known for sure.
  public let jci: String?
  /// A page on the internet, where the source is not a law.
  public let url: String?
  /// How sure it is.
  public let zekerheid: Zekerheid
  /// From when to when the text holds.
  public let geldig: Geldigheid
  /// When somebody last looked it up.
  public let gecontroleerdOp: Dag
  /// Before which day somebody has to look again.
  public let controleerVoor: Dag?
  /// What to know about it, in one sentence.
  public let toelichting: String?

  /// A source.
  public init(
    id: String, artikel: String, jci: String? = nil, url: String? = nil,
    zekerheid: Zekerheid, geldig: Geldigheid = Geldigheid(), gecontroleerdOp: Dag,
    controleerVoor: Dag? = nil, toelichting: String? = nil
  ) {
    self.id = id
    self.artikel = artikel
    self.jci = jci
    self.url = url
    self.zekerheid = zekerheid
    self.geldig = geldig
    self.gecontroleerdOp = gecontroleerdOp
    self.controleerVoor = controleerVoor
    self.toelichting = toelichting
  }

  /// True when every part is the same.
  public static func == (links: Bron, rechts: Bron) -> Bool {
    links === rechts
      || (links.id == rechts.id && links.artikel == rechts.artikel && links.jci == rechts.jci
        && links.url == rechts.url && links.zekerheid == rechts.zekerheid
        && links.geldig == rechts.geldig && links.gecontroleerdOp == rechts.gecontroleerdOp
        && links.controleerVoor == rechts.controleerVoor
        && links.toelichting == rechts.toelichting)
  }

  /// The name and the reference are enough to tell sources apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(artikel)
  }
}

/// A value together with its source and validity.
public struct Gegeven<Waarde: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public var waarde: Waarde
  /// Where it comes from.
  public var bron: Bron
  /// From when to when this value holds.
  public var geldig: Geldigheid

  /// A value with its source; without a validity of its own it has that of the source.
  public init(_ waarde: Waarde, bron: Bron, geldig: Geldigheid? = nil) {
    self.waarde = waarde
    self.bron = bron
    self.geldig = geldig ?? bron.geldig
  }
}
