/// A letter in which the body asks for papers (Awb 4:5, 4:15 lid 1 a).
public struct Aanvulling: Hashable, Sendable {
  /// The day on which the letter was sent.
  public var brief: Dag
  /// The last day that the letter gives; nil when it names none, and then nothing is suspended.
  public var termijn: Dag?
  /// The day on which the body had everything.
  public var aangevuld: Dag?

  /// A request for papers.
  public init(brief: Dag, termijn: Dag? = nil, aangevuld: Dag? = nil) {
    self.brief = brief
    self.termijn = termijn
    self.aangevuld = aangevuld
  }
}

/// Another ground on which a term stands still (Awb 4:15).
public enum Opschortgrond: String, CaseIterable, Hashable, Sendable {
  /// Information was asked from a body abroad, and the applicant was told (lid 1 b).
  case buitenland
  /// The delay can be attributed to the applicant (lid 2 b).
  case aanvrager
  /// Force majeure (lid 2 c); the body has to say so as soon as it can (lid 3).
  case overmacht

  /// When it holds, in plain Dutch.
  public var zin: String {
    switch self {
    case .buitenland: "er zijn gegevens uit het buitenland gevraagd"
    case .aanvrager: "het wachten komt door de aanvrager"
    case .overmacht: "er is overmacht"
    }
  }

  /// The paragraph of Awb 4:15.
  public var artikel: String {
    switch self {
    case .buitenland: "Awb 4:15 lid 1 b"
    case .aanvrager: "Awb 4:15 lid 2 b"
    case .overmacht: "Awb 4:15 lid 2 c"
    }
  }
}

/// A suspension that does not come from a request for papers.
public struct Opschorting: Hashable, Sendable {
  /// Why.
  public var grond: Opschortgrond
  /// The first day of the delay; for abroad the day on which the applicant was told.
  public var vanaf: Dag
  /// The day on which it ended; nil while it lasts.
  public var einde: Dag?
  /// Whether the body told the applicant in writing.
  public var gemeld: Bool

  /// A suspension.
  public init(_ grond: Opschortgrond, vanaf: Dag, einde: Dag? = nil, gemeld: Bool = true) {
    self.grond = grond
    self.vanaf = vanaf
    self.einde = einde
    self.gemeld = gemeld
  }
}

/// How much delay an applicant agreed to.
public enum Uitstel: Hashable, Sendable {
  /// A length of time.
  case duur(Termijn)
  /// Up to and including a day.
  case tot(Dag)
}

/// Consent of the applicant with delay (Awb 4:15 lid 2 a, 7:10 lid 4).
public struct Instemming: Hashable, Sendable {
  /// How much.
  public var uitstel: Uitstel
  /// The day of the consent, where known.
  public var op: Dag?
  /// Only written consent counts; "prima" on the telephone does not.
  public var schriftelijk: Bool

  /// A consent.
  public init(_ uitstel: Uitstel, op: Dag? = nil, schriftelijk: Bool = true) {
    self.uitstel = uitstel
    self.op = op
    self.schriftelijk = schriftelijk
  }
}

/// A notice of the body that it will be later (Awb 4:14).
public struct Mededeling: Hashable, Sendable {
  /// The day on which it was sent.
  public var datum: Dag
  /// The last day that it names.
  public var uiterlijk: Dag

  /// A notice.
  public init(datum: Dag, uiterlijk: Dag) {
    self.datum = datum
    self.uiterlijk = uiterlijk
  }
}

/// An extension that the law lets the body give itself (for instance Awb 7:10 lid 3).
public struct Verdaging: Hashable, Sendable {
  /// The day on which it was told, where known.
  public var op: Dag?
  /// How long; nil is the longest that the kind allows.
  public var duur: Termijn?
  /// The last day that was named; it counts as far as the kind allows.
  public var tot: Dag?

  /// An extension.
  public init(op: Dag? = nil, duur: Termijn? = nil, tot: Dag? = nil) {
    self.op = op
    self.duur = duur
    self.tot = tot
  }
}

/// What happened to one step, as far as the clock needs to know; no person is in it.
public struct Termijnfeiten: Hashable, Sendable {
  /// Day 0: the day of receipt, of the melding or of the event.
  public var ontvangen: Dag
  /// Whether there is proof of receipt.
  public var ontvangstBewezen: Bool
  /// Whether the day of receipt is not known: ``ontvangen`` is then the day on which it was sent in, and
  /// nobody can be called late by it.
  public var ontvangstOnbekend = false
  /// Which of the variants of the kind applies, for instance `commissie`.
  public var variant: String?
  /// Requests for papers.
  public var aanvullingen: [Aanvulling]
  /// Other suspensions.
  public var opschortingen: [Opschorting]
  /// Consents with delay.
  public var instemmingen: [Instemming]
  /// Notices of delay.
  public var mededelingen: [Mededeling]
  /// The extension, where one was told.
  public var verdaging: Verdaging?
  /// For a kind that runs from the end of the term for objection: the day on which the decision that
  /// is objected to was sent.
  public var bestredenBesluit: Dag?
  /// The day on which the resident reported, where that can lie before the application (Pw 44).
  public var melding: Dag?
  /// The year that an allowance is about, where the law counts from it (Awir 19).
  public var berekeningsjaar: Int?
  /// The day on which the decision was sent.
  public var besluit: Dag?
  /// Whether the decision gives (a part of) what was asked; nil when not known.
  public var toegekend: Bool?
  /// Whether the decision has been carried out.
  public var uitgevoerd: Bool
  /// The day on which the body received the written notice of default.
  public var ingebrekestelling: Dag?
  /// Further notices of default: the first that works counts.
  public var latereIngebrekestellingen: [Dag]
  /// The day on which the thing itself happens: the eviction, the cut-off.
  public var dreigtOp: Dag?
  /// The municipality, for its own rules.
  public var gemeente: String?
  /// Who carries it out, where this differs from the kind.
  public var uitvoerder: Uitvoerder?
  /// The institution, where its own terms depend on it.
  public var instantie: String?

  /// Facts; everything that is not given did not happen.
  public init(
    ontvangen: Dag, ontvangstBewezen: Bool = true, variant: String? = nil,
    aanvullingen: [Aanvulling] = [], opschortingen: [Opschorting] = [],
    instemmingen: [Instemming] = [], mededelingen: [Mededeling] = [],
    verdaging: Verdaging? = nil, bestredenBesluit: Dag? = nil, melding: Dag? = nil,
    berekeningsjaar: Int? = nil, besluit: Dag? = nil,
    toegekend: Bool? = nil, uitgevoerd: Bool = false, ingebrekestelling: Dag? = nil,
    latereIngebrekestellingen: [Dag] = [], dreigtOp: Dag? = nil, gemeente: String? = nil,
    uitvoerder: Uitvoerder? = nil
  ) {
    self.ontvangen = ontvangen
    self.ontvangstBewezen = ontvangstBewezen
    self.variant = variant
    self.aanvullingen = aanvullingen
    self.opschortingen = opschortingen
    self.instemmingen = instemmingen
    self.mededelingen = mededelingen
    self.verdaging = verdaging
    self.bestredenBesluit = bestredenBesluit
    self.melding = melding
    self.berekeningsjaar = berekeningsjaar
    self.besluit = besluit
    self.toegekend = toegekend
    self.uitgevoerd = uitgevoerd
    self.ingebrekestelling = ingebrekestelling
    self.latereIngebrekestellingen = latereIngebrekestellingen
    self.dreigtOp = dreigtOp
    self.gemeente = gemeente
    self.uitvoerder = uitvoerder
  }

  /// Whether the clock runs from the end of the term for objection (Awb 7:10 lid 1), and the decision
  /// that the objection is about has no day that can be right.
  func bestredenOnbekend(_ regel: Soortregel) -> Bool {
    guard regel.klok == .eindeBezwaartermijn else { return false }
    return bestredenBesluit.map { $0 > ontvangen } ?? true
  }

  /// The day to compute on when nobody named one: today, unless facts lie ahead of it.
  ///
  /// Then it is a question about the future: the day on which everything has happened.
  public func peildag(vandaag: Dag) -> Dag { max(vandaag, laatsteFeit) }

  /// The last day on which something stated here happened.
  public var laatsteFeit: Dag {
    var laatst = max(ontvangen, bestredenBesluit ?? ontvangen)
    func meet(_ dag: Dag?) { if let dag { laatst = max(laatst, dag) } }
    for aanvulling in aanvullingen {
      meet(aanvulling.brief)
      meet(aanvulling.aangevuld)
    }
    for opschorting in opschortingen {
      meet(opschorting.vanaf)
      meet(opschorting.einde)
    }
    for instemming in instemmingen { meet(instemming.op) }
    for mededeling in mededelingen { meet(mededeling.datum) }
    meet(verdaging?.op)
    meet(besluit)
    meet(ingebrekestelling)
    meet(latereIngebrekestellingen.max())
    return laatst
  }
}

extension Verdaging {
  /// The longer of two: a second extension does not take back the first.
  public func langste(_ later: Verdaging) -> Verdaging {
    switch (tot, later.tot, duur, later.duur) {
    case (let eerst?, let dan?, _, _): dan < eerst ? self : later
    case (nil, nil, let eerst?, let dan?): dan.aantal < eerst.aantal ? self : later
    // Without a length it is the longest that the kind allows.
    case (nil, nil, nil, _): self
    default: later
    }
  }
}
