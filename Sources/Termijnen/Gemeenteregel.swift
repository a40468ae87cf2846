/// What a municipality has arranged differently for a kind; nil keeps the national value.
public struct Gemeenteregel: Hashable, Sendable {
  /// The name of the municipality.
  public var gemeente: String
  /// Who decides there.
  public var beslist: String?
  /// The desk there.
  public var voorbeeldinstantie: String?
  /// The term in the by-law.
  public var termijn: Termijn?
  /// The extension in the by-law.
  public var verlenging: Termijn?
  /// What a notice of more time does there.
  public var mededeling: Mededelingsregel?
  /// Whether a request for papers suspends the term there.
  public var opschorting: Bool?
  /// Whether the by-law follows the Atw.
  public var atw: Atwregel?
  /// Who carries it out there.
  public var uitvoerder: Uitvoerder?
  /// What to know.
  public var toelichting: String?
  /// The by-law or page.
  public var bron: Bron

  /// A municipal rule; everything that is not given stays national.
  public init(
    gemeente: String, beslist: String? = nil, voorbeeldinstantie: String? = nil,
    termijn: Termijn? = nil, verlenging: Termijn? = nil, mededeling: Mededelingsregel? = nil,
    opschorting: Bool? = nil, atw: Atwregel? = nil, uitvoerder: Uitvoerder? = nil,
    toelichting: String? = nil, bron: Bron
  ) {
    self.gemeente = gemeente
    self.beslist = beslist
    self.voorbeeldinstantie = voorbeeldinstantie
    self.termijn = termijn
    self.verlenging = verlenging
    self.mededeling = mededeling
    self.opschorting = opschorting
    self.atw = atw
    self.uitvoerder = uitvoerder
    self.toelichting = toelichting
    self.bron = bron
  }
}

extension Soortregel {
  /// The rule of a municipality, whatever the capitals; nil when there is none.
  public func gemeenteregel(voor gemeente: String) -> Gemeenteregel? {
    if let gelijk = gemeenten.first(where: { $0.gemeente == gemeente }) { return gelijk }
    let gezocht = gemeente.lowercased()
    return gemeenten.first { $0.gemeente.lowercased() == gezocht }
  }

  /// This kind as it works for one step: in its municipality, in its variant.
  func voor(_ feiten: Termijnfeiten) -> Soortregel {
    var regel = feiten.gemeente == nil ? self : voor(gemeente: feiten.gemeente)
    if let id = feiten.variant, let variant = varianten.first(where: { $0.id == id }) {
      if let dwangsom = variant.dwangsom { regel.dwangsom = dwangsom }
      if let opschorting = variant.opschorting {
        regel.opschorting.waarde = opschorting
        regel.instemming.waarde = opschorting
      }
    }
    return regel
  }

  /// This kind as it works in a municipality; without a rule for it, the kind itself.
  public func voor(gemeente: String?) -> Soortregel {
    guard let gemeente, !gemeenten.isEmpty, let lokaal = gemeenteregel(voor: gemeente) else {
      return self
    }
    var regel = self
    let bron = lokaal.bron
    if let beslist = lokaal.beslist { regel.beslist = Gegeven(beslist, bron: bron) }
    if let naam = lokaal.voorbeeldinstantie { regel.voorbeeldinstantie = naam }
    if let termijn = lokaal.termijn { regel.termijnen = [Gegeven(termijn, bron: bron)] }
    if let verlenging = lokaal.verlenging { regel.verlenging = Gegeven(verlenging, bron: bron) }
    if let mededeling = lokaal.mededeling { regel.mededeling = Gegeven(mededeling, bron: bron) }
    if let opschorting = lokaal.opschorting { regel.opschorting = Gegeven(opschorting, bron: bron) }
    if let atw = lokaal.atw { regel.atw = Gegeven(atw, bron: bron) }
    if let uitvoerder = lokaal.uitvoerder { regel.uitvoerder = uitvoerder }
    if let toelichting = lokaal.toelichting { regel.toelichting = toelichting }
    regel.gemeenten = []
    return regel
  }
}
