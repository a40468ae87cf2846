public import Termijnen

/// A bureaucratic step at an institution, as it was started.
public struct Proceduregegevens: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// The kind: an id of `config/termijnen`, or `overig`.
  public var soort = "overig"
  /// Own name; needed for `overig`.
  public var naam: String?
  /// The institution that decides.
  public var instantie = ""
  /// Municipality, for kinds whose rule differs per municipality.
  public var gemeente: String?
  /// The life domains that it belongs to.
  public var domeinen: [Domein] = []
  /// Whether our own team decides or carries out: then we are the ones who are late.
  public var eigenTeam = false
  /// Procedures that must be done before this one can go on.
  public var wachtOp: [Id] = []
  /// For `overig`: the day before which the institution said it would react.
  public var reactieVoor: Dag?
  /// For bezwaar and beroep: the procedure whose decision is disputed.
  public var tegen: Id?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Proceduregegevens>] = [
    .init(1, \.id), .init(2, \.soort), .init(3, \.naam), .init(4, \.instantie),
    .init(5, \.gemeente), .init(6, \.domeinen), .init(7, \.eigenTeam), .init(8, \.wachtOp),
    .init(9, \.reactieVoor), .init(10, \.tegen),
  ]
}

/// One thing that happened in a procedure; its day is the day of the event.
public struct Processtap: TLVRecord {
  /// What happened.
  public var soort = Stapsoort.ontvangen
  /// For a request for papers: the day before which they must be in; nil is a letter without a term.
  public var hersteltermijn: Dag?
  /// For verdaagd: the new last day that the institution names (Awb 4:14, 7:10 lid 3); for
  /// instemming: the day up to which the resident agreed to wait.
  public var uiterlijk: Dag?
  /// For verdaagd and instemming: a number of weeks.
  public var weken: Int?
  /// The outcome of a decision; nil is not known yet.
  public var uitkomst: Uitkomst?
  /// For a decision: the day from which it works.
  public var ingang: Dag?
  /// For opschorting: why the term stands still (Awb 4:15 lid 1 b, lid 2 b and c).
  public var grond: Opschortgrond?
  /// For opschorting: the day on which it ended; nil while it lasts.
  public var einde: Dag?
  /// For ingetrokken, instemming and opschorting: whether it is on paper; an oral withdrawal leaves the procedure
  /// open, an oral consent does not move the term (Awb 4:15 lid 2 a).
  public var schriftelijk = true
  /// What is good to know about it.
  public var tekst: String?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Processtap>] = [
    .init(1, \.soort), .init(2, \.hersteltermijn), .init(3, \.uiterlijk), .init(4, \.weken),
    .init(5, \.uitkomst), .init(6, \.ingang), .init(7, \.schriftelijk), .init(8, \.tekst),
    .init(9, \.grond), .init(10, \.einde),
  ]
}

/// A contact or an attempt; it belongs to the casus and may touch several procedures.
public struct Contact: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// The procedures that it was about; empty is about the casus as a whole.
  public var procedures: [Id] = []
  /// The channel.
  public var kanaal = Kanaal.bellen
  /// What came of it.
  public var resultaat = Contactresultaat.gesproken
  /// With whom, or with which desk.
  public var metWie: String?
  /// The number that was used: "laatst gelukt op" is computed from it.
  public var nummer: String?
  /// What was said, in short.
  public var tekst: String?
  /// Whether it was with the resident or the family, not with a desk.
  public var metInwoner = false

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Contact>] = [
    .init(1, \.id), .init(2, \.procedures), .init(3, \.kanaal), .init(4, \.resultaat),
    .init(5, \.metWie), .init(6, \.nummer), .init(7, \.tekst), .init(8, \.metInwoner),
  ]
}

/// A promise, ours or theirs.
public struct Toezegging: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// Who promised.
  public var van = Belover.team
  /// Who promised, when it is not the team: a name or desk.
  public var wie: String?
  /// To whom.
  public var aan: String?
  /// What was promised.
  public var wat = ""
  /// The last day for it.
  public var voor: Dag?
  /// Under which condition.
  public var voorwaarde: String?
  /// The procedure that it is about.
  public var procedure: Id?
  /// The contact in which it was said.
  public var contact: Id?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Toezegging>] = [
    .init(1, \.id), .init(2, \.van), .init(3, \.wie), .init(4, \.aan), .init(5, \.wat),
    .init(6, \.voor), .init(7, \.voorwaarde), .init(8, \.procedure), .init(9, \.contact),
  ]
}

/// An appointment.
public struct Afspraak: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// Day and, mostly, hour; nil is refused by `decide`.
  public var wanneer: Moment?
  /// Where.
  public var plaats: String?
  /// With whom.
  public var met: String?
  /// About what.
  public var wat: String?
  /// Who of the team goes; nil is the vaste contactpersoon.
  public var wie: Lid?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Afspraak>] = [
    .init(1, \.id), .init(2, \.wanneer), .init(3, \.plaats), .init(4, \.met), .init(5, \.wat),
    .init(6, \.wie),
  ]
}

extension Opschortgrond: Keuze {}
