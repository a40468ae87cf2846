/// What a step is, which decides the words and the remedies.
public enum Aard: String, CaseIterable, Hashable, Sendable {
  /// A decision on an application.
  case besluit
  /// A factual act with a term: a talk, an inquiry, an answer.
  case handeling
  /// A time that has to pass before something may be done.
  case wachttijd
  /// A judge decides.
  case rechter
  /// Something that someone else will do on a day: eviction, cut-off.
  case dreiging
  /// The resident has to do something before the end; nobody else can be late.
  case eigenTermijn = "eigen-termijn"
  /// No term in law: only norms of the team.
  case zonderTermijn = "zonder-termijn"
}

/// Who carries a step out.
public enum Uitvoerder: String, CaseIterable, Hashable, Sendable {
  /// We do: where it is late, we are late.
  case eigenTeam = "eigen-team"
  /// A desk of the municipality.
  case gemeente
  /// Someone else.
  case ander
}

/// From which event the clock of a kind runs.
public enum Klok: String, CaseIterable, Hashable, Sendable {
  /// Day 0 is the day that is given.
  case ontvangst
  /// Day 0 is the last day of the term for objection to a decision (Awb 7:10 lid 1).
  case eindeBezwaartermijn = "einde-bezwaartermijn"
  /// Day 0 is the day that is given, and on it something else happened than the receipt.
  case gebeurtenis
}

/// What a notice of the body that it needs more time does (Awb 4:14).
public enum Mededelingsregel: String, CaseIterable, Hashable, Sendable {
  /// No such notice exists here.
  case geen
  /// It is information only; the legal term stands (lid 1).
  case informatie
  /// Given within the term, it moves the legal end (lid 3; WIA 102 lid 5).
  case verschuift
}

/// Whether the Algemene termijnenwet applies to the term of a kind.
public enum Atwregel: String, CaseIterable, Hashable, Sendable {
  /// Law or AMvB: it applies unless art. 4 excludes the term.
  case ja
  /// It does not apply.
  case nee
  /// By-law or policy, taken as if it applies.
  case instelbaarAan = "instelbaar-aan"
  /// By-law or policy, taken as if it does not apply.
  case instelbaarUit = "instelbaar-uit"
  /// Not known: the strict reading without, the wide one with.
  case beide
  /// A term of the European Union: always shifted (Regulation 1182/71).
  case eu

  @inline(__always)
  func geldt(ruim: Bool) -> Bool {
    switch self {
    case .ja, .instelbaarAan, .eu: true
    case .nee, .instelbaarUit: false
    case .beide: ruim
    }
  }
}

/// A fixed day of the year on which a term ends at the latest, counted from the year of the allowance.
public struct Vastedag: Hashable, Sendable {
  /// The month, 1-12.
  public var maand: Int
  /// The day of the month, 1-31.
  public var dag: Int
  /// How many years after the year that it is about.
  public var jaren: Int

  /// A fixed day.
  public init(maand: Int, dag: Int, jaren: Int) {
    self.maand = maand
    self.dag = dag
    self.jaren = jaren
  }

  /// The day for a year; nil outside 1583-9999.
  public func dag(jaar: Int) -> Dag? { Dag(jaar + jaren, maand, dag) }
}

/// Another term for the same kind: with a committee, abroad, in an institution.
public struct Termijnvariant: Hashable, Sendable {
  /// The name by which a fact chooses it.
  public var id: String
  /// When it applies, in plain Dutch.
  public var naam: String
  /// The term.
  public var termijn: Gegeven<Termijn>
  /// Whether the penalty exists, where this differs from the kind.
  public var dwangsom: Gegeven<Dwangsomregel>?
  /// Whether requests for papers and consent count (Awb 4:15), where this differs from the kind.
  public var opschorting: Bool?
  /// The question that settles whether it applies; until somebody answered, it moves the safe date.
  public var vraag: String?

  /// The word by which a fact says that none of the variants applies.
  public static let gewoon = "gewoon"
  /// Whether the body may extend, where this differs from the kind: false takes that away.
  public var verlenging: Bool?
  /// What day 0 is, where this differs from the kind.
  public var klokstart: String?
  /// The fixed last day, where this differs from the kind.
  public var uiterlijk: Gegeven<Vastedag>?
  /// Whether a public body does it, where this differs from the kind.
  public var overheid: Bool?
  /// What a notice of more time does, where this differs from the kind.
  public var mededeling: Mededelingsregel?
  /// The institution of which this is one of the terms; without it, it can be of any.
  public var instantie: String?
  /// From which event the clock runs, where this differs from the kind.
  public var klok: Klok?
  /// Who decides, where this differs from the kind.
  public var beslist: String?
  /// What comes at the end, where this differs from the kind.
  public var watKomt: String?
  /// Whether the term is the usual one, also where a municipality has its own.
  public var gewoneTermijn = false

  /// A variant.
  public init(
    id: String, naam: String, termijn: Gegeven<Termijn>, dwangsom: Gegeven<Dwangsomregel>? = nil,
    opschorting: Bool? = nil, verlenging: Bool? = nil, klokstart: String? = nil,
    uiterlijk: Gegeven<Vastedag>? = nil, vraag: String? = nil, overheid: Bool? = nil,
    mededeling: Mededelingsregel? = nil, instantie: String? = nil
  ) {
    self.id = id
    self.naam = naam
    self.termijn = termijn
    self.dwangsom = dwangsom
    self.opschorting = opschorting
    self.vraag = vraag
    self.verlenging = verlenging
    self.klokstart = klokstart
    self.uiterlijk = uiterlijk
    self.overheid = overheid
    self.mededeling = mededeling
    self.instantie = instantie
  }
}

/// Everything that is known about one kind of step; each value with its source.
public struct Soortregel: Hashable, Sendable, Identifiable {
  /// The name in `config/`, on the command line and in the store.
  public var id: String
  /// The name on screen.
  public var naam: String
  /// A shorter name for a column.
  public var kort: String
  /// What a step of this kind is.
  public var aard: Aard
  /// Who decides.
  public var beslist: Gegeven<String>
  /// Who carries it out, unless the step itself says otherwise.
  public var uitvoerder: Uitvoerder
  /// Whether a public body does it, so that the complaint and the ombudsman of Awb 9 are there; nil
  /// where that follows from the rest.
  public var overheid: Bool?
  /// The legal basis.
  public var grondslag: [Bron]
  /// What day 0 is, in plain Dutch.
  public var klokstart: Gegeven<String>
  /// From which event day 0 is taken.
  public var klok: Klok
  /// The term by period of validity (day 0 chooses), empty when there is none.
  public var termijnen: [Gegeven<Termijn>]
  /// Other terms for the same kind.
  public var varianten: [Termijnvariant]
  /// A longer term under which the body may still be on time: moves only the safe date.
  public var veiligeTermijn: Gegeven<Termijn>?
  /// The fixed day on which it ends at the latest.
  public var uiterlijk: Gegeven<Vastedag>?
  /// After this time it is due again, and so on until the decision.
  public var herhaling: Gegeven<Termijn>?
  /// How far before the melding the right can begin.
  public var terugwerken: Gegeven<Termijn>?
  /// Whether the law sets the term; otherwise it is a number to reckon with, and nobody is late by law.
  public var wettelijk = true
  /// The longest extension that the body may give itself.
  public var verlenging: Gegeven<Termijn>?
  /// What a notice of more time does.
  public var mededeling: Gegeven<Mededelingsregel>
  /// Whether a request for papers suspends the term.
  public var opschorting: Gegeven<Bool>
  /// Whether such a request counts only in the wide reading.
  public var opschortingAlleenRuim = false
  /// Whether written consent with delay moves the end.
  public var instemming: Gegeven<Bool>
  /// Whether the Algemene termijnenwet applies.
  public var atw: Gegeven<Atwregel>
  /// Whether the penalty for not deciding exists.
  public var dwangsom: Gegeven<Dwangsomregel>
  /// What has to be so for the penalty and the notice of default, in plain Dutch; nil is nothing more.
  public var dwangsomMits: String?
  /// Whether a notice of default opens the way to the court (Awb 6:12); nil is where the penalty exists.
  public var nietTijdig: Gegeven<Bool>?
  /// What can be done against a decision or an act.
  public var rechtsmiddelen: [Gegeven<Rechtsmiddel>]
  /// Where the law names no length but says at once: the source of that.
  public var meteen: Bron?
  /// What comes at the end, with its article: `het gesprek`; nil follows from what the kind is.
  public var watKomt: String?
  /// Where a step of this kind usually stands still.
  public var stilvalpunten: [Gegeven<String>]
  /// What helps, in plain Dutch.
  public var acties: [Gegeven<String>]
  /// The amounts that belong to this kind, each with its source and validity.
  public var bedragen: [Gegeven<Bedrag>] = []
  /// Steps of the ladder that belong to this kind.
  public var treden: [Gegeven<Tredetekst>]
  /// The norms of the team.
  public var normen: Normen
  /// Ids of the levensdomeinen in which the step lies.
  public var levensdomeinen: [String]
  /// Other words by which people look for it.
  public var synoniemen: [String]
  /// A desk as an example.
  public var voorbeeldinstantie: String?
  /// What to know, in one or two sentences.
  public var toelichting: String?
  /// From when to when the kind exists.
  public var geldig: Geldigheid
  /// When somebody last looked at the whole file.
  public var gecontroleerdOp: Dag
  /// Before which day somebody has to look again.
  public var controleerVoor: Dag?
  /// What is different in a municipality.
  public var gemeenten: [Gemeenteregel]
  /// Whether the term can differ by municipality (by-law or policy), also where no rule is known.
  public var perGemeente: Bool
  /// The open points of the law.
  public var lezingen: Lezingen

  /// A kind with a name, a source and otherwise nothing: no term, no suspension, no penalty.
  public init(id: String, naam: String, aard: Aard = .zonderTermijn, bron: Bron) {
    self.id = id
    self.naam = naam
    self.kort = naam
    self.aard = aard
    self.beslist = Gegeven("onbekend", bron: bron)
    self.uitvoerder = .ander
    self.grondslag = [bron]
    self.klokstart = Gegeven("de dag van ontvangst", bron: bron)
    self.klok = .ontvangst
    self.termijnen = []
    self.varianten = []
    self.mededeling = Gegeven(.geen, bron: bron)
    self.opschorting = Gegeven(false, bron: bron)
    self.instemming = Gegeven(false, bron: bron)
    self.atw = Gegeven(.nee, bron: bron)
    self.dwangsom = Gegeven(.geen, bron: bron)
    self.rechtsmiddelen = []
    self.stilvalpunten = []
    self.acties = []
    self.treden = []
    self.normen = Normen()
    self.levensdomeinen = []
    self.synoniemen = []
    self.geldig = Geldigheid()
    self.gecontroleerdOp = bron.gecontroleerdOp
    self.controleerVoor = bron.controleerVoor
    self.gemeenten = []
    self.perGemeente = false
    self.lezingen = Lezingen()
  }

  /// The term for a step with this day 0, or nil when the kind has none.
  public func termijn(dag0: Dag, variant: String? = nil) -> Gegeven<Termijn>? {
    if let variant, let gevonden = varianten.first(where: { $0.id == variant }),
      !gevonden.gewoneTermijn
    {
      return gevonden.termijn
    }
    if termijnen.count == 1 { return termijnen[0] }
    return termijnen.first { $0.geldig.geldt(op: dag0) } ?? termijnen.last
  }

  /// What day 0 is in a form, in plain Dutch; that of the kind where the form says nothing else.
  public func klokstart(vorm: String?) -> String {
    vorm.flatMap { id in varianten.first { $0.id == id }?.klokstart } ?? klokstart.waarde
  }

  /// True when the law (or a by-law) sets a term.
  public var heeftTermijn: Bool { !termijnen.isEmpty || !varianten.isEmpty }

  /// True when a written notice of default makes sense, with a penalty or only for the court.
  public var kentIngebrekestelling: Bool {
    nietTijdig?.waarde ?? dwangsom.waarde.kentIngebrekestelling
  }

  /// What has to be so for a notice of default in a variant; nil when nothing has to be asked.
  public func mits(_ variant: String?) -> String? {
    let gekozen = variant.flatMap { id in varianten.first { $0.id == id } }
    return gekozen?.dwangsom == nil ? dwangsomMits : nil
  }

  /// What comes at the end, with its article.
  public var komt: String {
    if let watKomt { return watKomt }
    switch aard {
    case .besluit: return Self.hetBesluit
    case .rechter: return "de uitspraak"
    default: return "het antwoord"
    }
  }

  /// True where what comes at the end is a decision of a public body, and not an inquiry or the answer of a
  /// company.
  public var isBesluit: Bool {
    guard aard == .besluit, overheid != false else { return false }
    return watKomt == nil || watKomt == Self.hetBesluit || (kentDwangsom && dwangsomMits == nil)
  }

  private static let hetBesluit = "het besluit"
  private static let hetAntwoord = "het antwoord"

  /// True where something has to be done after a yes: a decision, and not an answer about data.
  public var wordtUitgevoerd: Bool { isBesluit && watKomt != Self.hetAntwoord }

  /// True where a public body decides and its term is not known: then nobody may say that there is no
  /// notice of default.
  public var ingebrekeOnbekend: Bool {
    guard !heeftTermijn, overheid != false else { return false }
    switch aard {
    case .besluit, .zonderTermijn: return termijnOnbekend
    case .handeling, .wachttijd, .rechter, .dreiging, .eigenTermijn: return false
    }
  }

  /// True where a notice of the body that it needs more time is an extension that it gives itself.
  public var verlengtZelf: Bool { verlenging != nil && mededeling.waarde != .verschuift }

  /// True where what was sent in is an application, and not an objection, a melding or a request for data.
  public var isAanvraag: Bool {
    isBesluit && klok != .eindeBezwaartermijn && watKomt != Self.hetAntwoord
  }

  /// True where a form of the kind follows on what comes at the end, with a clock of its own.
  public func vervolg(op variant: String?) -> Termijnvariant? {
    varianten.first { $0.klokstart != nil && $0.id != variant && $0.watKomt != nil }
  }

  /// True where a receipt has to be confirmed (Awb 2:17): a public body, and a clock or a wait that has to do
  /// with a receipt.
  var bevestigtOntvangst: Bool {
    (heeftOmbudsman || (aard == .besluit && overheid == nil)) && aard != .rechter
      && klok != .gebeurtenis
  }

  /// Whether an incomplete application can be left untreated (Awb 4:5): not an objection (7:14), and
  /// not what is no decision of a public body.
  public var kentBuitenBehandeling: Bool {
    aard == .besluit && klok != .eindeBezwaartermijn && opschorting.waarde && heeftOmbudsman
  }

  /// The remedy that comes first after a decision.
  ///
  /// Against an inquiry before an application there is none.
  public var middelNaBesluit: Gegeven<Rechtsmiddel>? {
    guard isBesluit || aard != .besluit || kentDwangsom else { return nil }
    return rechtsmiddelen.first {
      switch $0.waarde.soort {
      case .bezwaar, .administratiefBeroep: true
      case .beroep: klok == .eindeBezwaartermijn
      case .hogerBeroep: aard == .rechter
      default: false
      }
    }
  }

  /// True where Awb title 9 holds: a public body, as far as the rules tell.
  var heeftOmbudsman: Bool {
    if let overheid { return overheid }
    return isKlacht || uitvoerder != .ander
      || rechtsmiddelen.contains { $0.waarde.soort == .ombudsman || $0.waarde.soort == .bezwaar }
      || klok == .eindeBezwaartermijn
  }

  /// True for the handling of a complaint (Awb title 9).
  var isKlacht: Bool { id == "klacht" }

  /// The article behind a notice of default, or behind there being none.
  var ingebrekebron: String {
    nietTijdig?.bron.artikel ?? dwangsom.bron.artikel
  }

  /// The articles behind the notice of default on the ladder.
  var ingebrekeartikel: String {
    switch dwangsom.waarde {
    case .awb: "Awb 4:17, 6:12"
    case .eigen: "\(dwangsom.bron.artikel), Awb 6:12"
    case .geen: ingebrekebron
    }
  }

  /// True when the law knows a penalty for this kind, of the Awb or its own.
  public var kentDwangsom: Bool { dwangsom.waarde.kentIngebrekestelling }

  /// True when the ladder of this kind counts in hours.
  public var telInUren: Bool {
    normen.dagelijks
      || treden.contains { if case .uren = $0.waarde.moment { true } else { false } }
  }

  /// The least sure mark among the values that decide the date.
  public var zekerheid: Zekerheid {
    var laagst = klokstart.bron.zekerheid
    for termijn in termijnen { laagst = min(laagst, termijn.bron.zekerheid) }
    return min(laagst, opschorting.bron.zekerheid, atw.bron.zekerheid, dwangsom.bron.zekerheid)
  }
}
