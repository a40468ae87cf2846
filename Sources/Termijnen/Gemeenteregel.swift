/// What a municipality has arranged differently for a kind; nil keeps the national value.
public struct Gemeenteregel: Hashable, Sendable {
  /// The name of the municipality.
  public var gemeente: String
  /// Who decides there.
  public var beslist: String?
  /// What day 0 is there, where that is not the receipt.
  public var klokstart: String?
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
  /// From when to when the rule holds; without dates of its own those of the source.
  public var geldig: Geldigheid
  /// The values that hold for another time than the rule.
  public var geldigheden: [Gemeentewaarde: Geldigheid]

  /// A municipal rule; everything that is not given stays national.
  public init(
    gemeente: String, beslist: String? = nil, voorbeeldinstantie: String? = nil,
    termijn: Termijn? = nil, verlenging: Termijn? = nil, mededeling: Mededelingsregel? = nil,
    opschorting: Bool? = nil, atw: Atwregel? = nil, uitvoerder: Uitvoerder? = nil,
    toelichting: String? = nil, bron: Bron, geldig: Geldigheid? = nil,
    geldigheden: [Gemeentewaarde: Geldigheid] = [:]
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
    self.geldig = geldig ?? bron.geldig
    self.geldigheden = geldigheden
  }

  /// From when to when one value holds.
  public func geldig(_ waarde: Gemeentewaarde) -> Geldigheid { geldigheden[waarde] ?? geldig }
}

/// A value that a municipality can have arranged differently, by its name in the configuration.
public enum Gemeentewaarde: String, CaseIterable, Hashable, Sendable {
  case beslist, voorbeeldinstantie, termijn, verlenging, mededeling, opschorting, atw, uitvoerder
  case toelichting, klokstart
}

extension Soortregel {
  /// The rule of a municipality, whatever the capitals; nil when there is none.
  ///
  /// - Parameter dag: chooses among rules with a validity: the one of that day, else the last one
  ///   before it; nil takes the last one.
  public func gemeenteregel(voor gemeente: String, op dag: Dag? = nil) -> Gemeenteregel? {
    let gezocht = gemeente.lowercased()
    var gevonden: Gemeenteregel?
    for regel in gemeenten
    where regel.gemeente == gemeente || regel.gemeente.lowercased() == gezocht {
      if let dag {
        if regel.geldig.geldt(op: dag) { return regel }
        if let van = regel.geldig.van, dag < van { continue }
      }
      if let al = gevonden, (al.geldig.van ?? .eerste) > (regel.geldig.van ?? .eerste) { continue }
      gevonden = regel
    }
    return gevonden
  }

  /// Says that the rule of the municipality does not hold on day 0, or that there is none where the
  /// term can differ; nil when there is nothing to say.
  func gemeentewaarschuwing(_ feiten: Termijnfeiten) -> String? {
    guard let gemeente = feiten.gemeente else { return nil }
    guard !gemeenten.isEmpty else {
      guard perGemeente else { return nil }
      return "Voor \(gemeente) staan geen eigen regels in de inrichting. Er is met de landelijke "
        + "regels gerekend."
    }
    guard let laatste = gemeenteregel(voor: gemeente) else { return nil }
    let dag = feiten.ontvangen
    guard let lokaal = gemeenteregel(voor: gemeente, op: dag) else {
      let van = laatste.geldig.van ?? dag
      return
        "De regels van \(laatste.gemeente) in de inrichting gelden vanaf \(van.langZonderWeekdag), en "
        + "dag 0 ligt daarvoor. Er is met de landelijke regels gerekend."
    }
    let voorbij = lokaal.waarden.compactMap { lokaal.geldig($0).tot }.filter { $0 < dag }.min()
    guard let voorbij else {
      // What is not sure there, the reader of the date has to know.
      if let zin = lokaal.toelichting { return "\(lokaal.gemeente): \(zin)" }
      guard lokaal.bron.zekerheid <= .nakijken else { return nil }
      return
        "De regels van \(lokaal.gemeente) zijn niet zeker. Kijk ze na (\(lokaal.bron.artikel))."
    }
    return "Een regel van \(lokaal.gemeente) in de inrichting gold tot en met "
      + "\(voorbij.langZonderWeekdag). Kijk na wat nu geldt (\(lokaal.bron.artikel))."
  }

  /// This kind as it works for one step: in its municipality, in its variant.
  public func voor(_ feiten: Termijnfeiten) -> Soortregel {
    var regel =
      feiten.gemeente == nil ? self : voor(gemeente: feiten.gemeente, op: feiten.ontvangen)
    if let id = feiten.variant, let variant = varianten.first(where: { $0.id == id }) {
      if !variant.gewoneTermijn { regel.termijnen = [variant.termijn] }
      if let dwangsom = variant.dwangsom {
        regel.dwangsom = dwangsom
        regel.dwangsomMits = nil
      }
      if let klokstart = variant.klokstart {
        regel.klokstart = Gegeven(klokstart, bron: variant.termijn.bron)
      }
      if variant.verlenging == false { regel.verlenging = nil }
      if let uiterlijk = variant.uiterlijk { regel.uiterlijk = uiterlijk }
      if let overheid = variant.overheid { regel.overheid = overheid }
      if let klok = variant.klok { regel.klok = klok }
      if let beslist = variant.beslist {
        regel.beslist = Gegeven(beslist, bron: variant.termijn.bron)
      }
      if let watKomt = variant.watKomt { regel.watKomt = watKomt }
      if regel.overheid == false { regel.zonderBestuursrecht() }
      if let mededeling = variant.mededeling { regel.mededeling.waarde = mededeling }
      // A form of a kind without a term is the decision that this form is about.
      if regel.aard == .zonderTermijn { regel.aard = .besluit }
      if let opschorting = variant.opschorting {
        regel.opschorting.waarde = opschorting
        regel.instemming.waarde = opschorting
      }
    }
    // Who decides is known to be no public body, unless one of the forms still can be.
    if regel.overheid == false, feiten.variant == nil,
      !varianten.contains(where: { $0.overheid == true })
    {
      regel.zonderBestuursrecht()
    }
    let eigen = regel.varianten(van: feiten.instantie)
    if feiten.variant == nil, let kortste = eigen.first?.termijn,
      eigen.contains(where: { $0.vraag != nil })
    {
      // Which of its terms holds is not known yet, but none of them is the usual one.
      regel.termijnen = [kortste]
    }
    if let open = regel.openVariant(feiten.variant, bij: feiten.instantie) {
      regel.houdRekening(met: open, feiten)
    }
    // Answered or asked: the ladder is built from what this gives, and does not ask again.
    for plaats in regel.varianten.indices where regel.varianten[plaats].vraag != nil {
      regel.varianten[plaats].vraag = nil
    }
    return regel
  }

  /// Leaves out what exists only against a decision of a public body.
  private mutating func zonderBestuursrecht() {
    rechtsmiddelen.removeAll { $0.waarde.soort.bestuursrechtelijk }
  }

  /// The variant of which nobody said yet whether it applies and that would give the body more time.
  ///
  /// - Parameter instantie: the institution: where it has terms of its own, one of those is asked for.
  public func openVariant(_ gekozen: String?, bij instantie: String? = nil) -> Termijnvariant? {
    guard gekozen == nil, !varianten.isEmpty else { return nil }
    let eigen = varianten(van: instantie)
    if !eigen.isEmpty { return eigen.first { $0.vraag != nil } }
    return varianten.first { $0.vraag != nil && $0.instantie == nil }
  }

  /// The terms that an institution has of its own, in the order of the rules: the shortest first.
  func varianten(van instantie: String?) -> [Termijnvariant] {
    guard let instantie, varianten.contains(where: { $0.instantie != nil }) else { return [] }
    let woorden = instantie.lowercased().split { !$0.isLetter && !$0.isNumber }
    return varianten.filter { variant in
      variant.instantie.map { naam in woorden.contains { $0 == naam.lowercased() } } ?? false
    }
  }

  /// Moves the safe date to the end under the variant, and asks for it first.
  private mutating func houdRekening(met open: Termijnvariant, _ feiten: Termijnfeiten) {
    veiligeTermijn = open.termijn
    let vraag = (open.vraag ?? "").metKleineLetter
    let wij = (feiten.uitvoerder ?? uitvoerder) == .eigenTeam
    let gewoon = termijnen.first.map { ", anders \($0.waarde.lang)" } ?? ""
    treden.append(
      Gegeven(
        Tredetekst(
          .bellen,
          wat: wij
            ? "Kijk na: \(vraag) En wie van ons doet dit, en wanneer is het klaar?"
            : "Bel: \(vraag) Vraag ook: is het binnen, is het compleet en bij wie ligt het?",
          reden: "Dan is de termijn \(open.termijn.waarde.lang)\(gewoon). Leg vast wat je hoort. "
            + "Tot dan telt de langste.", moment: .direct), bron: open.termijn.bron))
  }

  /// This kind as it works in a municipality; without a rule for it, the kind itself.
  ///
  /// - Parameter dag: day 0, which chooses among values with a validity; nil takes the last ones.
  public func voor(gemeente: String?, op dag: Dag? = nil) -> Soortregel {
    guard let gemeente, !gemeenten.isEmpty else { return self }
    guard let lokaal = gemeenteregel(voor: gemeente, op: dag) else {
      guard gemeenteregel(voor: gemeente) != nil else { return self }
      var regel = self
      regel.gemeenten = []
      return regel
    }
    var regel = self
    let bron = lokaal.bron
    // What starts later does not hold yet; what has ended is the best that is known, with a warning.
    func geef<Waarde>(_ waarde: Waarde?, _ naam: Gemeentewaarde) -> Waarde? {
      if let dag, let van = lokaal.geldig(naam).van, dag < van { return nil }
      return waarde
    }
    func gegeven<Waarde>(_ waarde: Waarde?, _ naam: Gemeentewaarde) -> Gegeven<Waarde>? {
      geef(waarde, naam).map { Gegeven($0, bron: bron, geldig: lokaal.geldig(naam)) }
    }
    if let beslist = gegeven(lokaal.beslist, .beslist) { regel.beslist = beslist }
    if let klokstart = gegeven(lokaal.klokstart, .klokstart) {
      regel.klokstart = klokstart
      regel.klok = .gebeurtenis
    }
    if let naam = geef(lokaal.voorbeeldinstantie, .voorbeeldinstantie) {
      regel.voorbeeldinstantie = naam
    }
    if let termijn = gegeven(lokaal.termijn, .termijn) { regel.termijnen = [termijn] }
    if let verlenging = gegeven(lokaal.verlenging, .verlenging) { regel.verlenging = verlenging }
    if let mededeling = gegeven(lokaal.mededeling, .mededeling) { regel.mededeling = mededeling }
    if let opschorting = gegeven(lokaal.opschorting, .opschorting) {
      regel.opschorting = opschorting
    }
    if let atw = gegeven(lokaal.atw, .atw) { regel.atw = atw }
    if let uitvoerder = geef(lokaal.uitvoerder, .uitvoerder) { regel.uitvoerder = uitvoerder }
    if let toelichting = geef(lokaal.toelichting, .toelichting) { regel.toelichting = toelichting }
    regel.gemeenten = []
    return regel
  }
}

extension Gemeenteregel {
  /// The values that are different here.
  var waarden: [Gemeentewaarde] {
    Gemeentewaarde.allCases.filter { naam in
      switch naam {
      case .beslist: beslist != nil
      case .voorbeeldinstantie: voorbeeldinstantie != nil
      case .termijn: termijn != nil
      case .verlenging: verlenging != nil
      case .mededeling: mededeling != nil
      case .opschorting: opschorting != nil
      case .atw: atw != nil
      case .uitvoerder: uitvoerder != nil
      case .toelichting: toelichting != nil
      case .klokstart: klokstart != nil
      }
    }
  }
}
