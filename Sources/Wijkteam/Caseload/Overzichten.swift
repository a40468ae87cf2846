public import Termijnen

/// What Vandaag shows: what needs somebody today, in the order of the house.
public struct Vandaagoverzicht: Sendable {
  /// One block under one heading.
  public struct Blok: Sendable {
    /// The place of the block.
    public var volgorde: Volgorde
    /// The heading.
    public var kop: String
    /// The flags in it, in order.
    public var letop: [LetOp]
  }

  /// The blocks, in the order of the house.
  public var blokken: [Blok] = []
  /// Appointments of today, by hour.
  public var afspraken: [Afspraakregel] = []
  /// What worked in the last days: decisions carried out, promises kept, letters with good news.
  public var gelukt: [Geluktregel] = []
  /// Appointments that are over and have no note yet.
  public var nogGeenNotitie: [Afspraakregel] = []

  /// An empty overview.
  public init() {}
}

/// An appointment in a list.
public struct Afspraakregel: Sendable, Hashable {
  /// The casus.
  public var casus: Id
  /// The speakable code of the casus.
  public var code: String
  /// The name that the team uses for it.
  public var roepnaam: String
  /// The appointment.
  public var afspraak: Afspraak
}

/// Something that worked.
public struct Geluktregel: Sendable, Hashable {
  /// The casus.
  public var casus: Id
  /// The speakable code of the casus.
  public var code: String
  /// The name that the team uses for it.
  public var roepnaam: String
  /// The day on which it worked.
  public var dag: Dag
  /// What worked, in one line.
  public var wat: String
}

/// One line of the list of casussen.
public struct Casusregel: Sendable, Hashable {
  /// The casus.
  public var id: Id
  /// The speakable code of the casus.
  public var code: String
  /// The name that the team uses for it.
  public var roepnaam: String
  /// The neighbourhood; nil when it is not known or hidden.
  public var wijk: String?
  /// Where the casus stands.
  public var status: Casusstatus
  /// How it is worked on.
  public var modus: Modus
  /// The domains that play, each with the loudest let op in it.
  public var domeinen: [(domein: Domein, niveau: Niveau?)]
  /// How many red let op.
  public var rood: Int
  /// How many amber let op.
  public var oranje: Int
  /// The let op on top.
  public var kop: String?
  /// The procedure that holds up the rest, in words.
  public var oorzaak: String?
  /// The last day on which somebody of the household was reached.
  public var laatsteContact: Dag?
  /// The next day on which something is planned.
  public var volgendeDatum: Dag?
  /// Who stays with the casus; nil is "niemand blijft".
  public var vast: Lid?

  /// Whether two lines show the same.
  public static func == (a: Casusregel, b: Casusregel) -> Bool { a.id == b.id && a.hash == b.hash }

  /// Hashes what the line shows.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(hash)
  }

  private var hash: [String] {
    let data = [laatsteContact, volgendeDatum].map { $0.map { "\($0.nummer)" } ?? "" }
    return [code, roepnaam, wijk ?? "", status.rawValue, modus.rawValue, kop ?? "", oorzaak ?? ""]
      + ["\(rood)/\(oranje)", vast?.naam ?? ""] + data
      + domeinen.map { $0.domein.naam + ($0.niveau?.rawValue ?? "") }
  }
}

/// By what a list of casussen is sorted; the previous choice is the second key.
public enum Casussortering: String, Keuze {
  case letop, roepnaam, code
  case laatsteContact = "laatste-contact"
  case volgendeDatum = "volgende-datum"
  case vast, wijk
}

/// A casus in which a name, a street or a number is known: enough to say whom to call.
public struct Bekendtreffer: Sendable, Hashable {
  /// The casus.
  public var casus: Id
  /// The speakable code of the casus.
  public var code: String
  /// The name that the team uses for it.
  public var roepnaam: String
  /// Who stays with the casus.
  public var vast: Lid?
  /// The second person.
  public var tweede: Lid?
  /// On what it was found: naam, adres, nummer.
  public var waarop: String
}

/// A hit of searching.
public struct Zoektreffer: Sendable, Hashable {
  /// Where it was found: roepnaam, naam, notitie, procedure, netwerk, nummer, post, ...
  public var soort: String
  /// The casus.
  public var casus: Id
  /// The speakable code of the casus.
  public var code: String
  /// The name that the team uses for it.
  public var roepnaam: String
  /// The thing in which it was found; nil is the casus itself.
  public var onderwerp: Id?
  /// The day of the thing, if it has one.
  public var dag: Dag?
  /// The line around the hit.
  public var tekst: String
  /// Where in `tekst` the hit stands, in characters.
  public var bereik: Range<Int>
}

/// All open calls at one institution.
public struct Belgroep: Sendable, Hashable {
  /// The institution.
  public var instantie: String
  /// The calls to make there.
  public var regels: [Belregel]
}

/// One call to make.
public struct Belregel: Sendable, Hashable {
  /// The casus.
  public var casus: Id
  /// The speakable code of the casus.
  public var code: String
  /// The name that the team uses for it.
  public var roepnaam: String
  /// The procedure to call about; nil for a promise that belongs to none.
  public var procedure: Id?
  /// The promise that is past its day, if that is why.
  public var toezegging: Id?
  /// The name of the procedure, or what was promised.
  public var naam: String
  /// The number under which the institution knows it.
  public var kenmerk: String?
  /// The person at the desk.
  public var persoon: String?
  /// The direct number.
  public var nummer: String?
  /// Why to call, in one sentence.
  public var waarom: String
  /// How loud the let op behind it is.
  public var niveau: Niveau
  /// The day of the last contact about it.
  public var laatste: Dag?
}

/// The procedures of a casus as a chain over the domains.
public struct Keten: Sendable {
  /// One procedure in the chain.
  public struct Schakel: Sendable {
    /// The procedure.
    public var procedure: Id
    /// The name of the procedure.
    public var naam: String
    /// The institution that decides.
    public var instantie: String
    /// Where it stands.
    public var status: Procedurestatus
    /// The life domains that it belongs to.
    public var domeinen: [Domein]
    /// The loudest let op about it; nil is none.
    public var niveau: Niveau?
    /// Since when it stands there.
    public var sinds: Dag?
    /// The last day for the institution, when there is one.
    public var uiterlijk: Dag?
    /// The procedures that it waits for.
    public var wachtOp: [Id]
    /// How many links stand before it: 0 waits for nothing.
    public var diepte: Int
    /// Whether it is the one that holds up the rest.
    public var oorzaak: Bool
    /// Whether it waits for a link that is not done.
    public var geblokkeerd: Bool
    /// Whether nothing more is to come.
    public var klaar: Bool
  }

  /// The links, those that wait for nothing first.
  public var schakels: [Schakel] = []
  /// Threats, which stand above everything.
  public var dreigingen: [LetOp] = []

  /// An empty chain.
  public init() {}
}

/// What a teamleider sees of the whole caseload.
///
/// No ranking of people.
public struct Caseloadoverzicht: Sendable {
  /// What stalls at one institution or in one kind of procedure.
  public struct Stilstandregel: Sendable, Hashable {
    /// The institution or the kind of procedure.
    public var naam: String
    /// How many are open.
    public var open: Int
    /// How many of them are silent.
    public var stil: Int
    /// How many of them are past the legal term.
    public var telaat: Int
    /// The median number of working days that they have been open; nil where a small group is suppressed.
    public var mediaan: Int?
    /// The longest number of working days that one has been open; nil where a small group is suppressed.
    public var langste: Int?
    /// The casussen, longest first; empty where a small group is suppressed.
    public var casussen: [Id]
  }

  /// How many casussen are open.
  public var casussen = 0
  /// What stalls, by institution.
  public var perInstantie: [Stilstandregel] = []
  /// What stalls, by kind of procedure.
  public var perSoort: [Stilstandregel] = []
  /// The casussen where nobody stays.
  public var niemandBlijft: [Id] = []
  /// The casussen in which nothing was heard.
  public var stil: [Id] = []
  /// The casussen with the heaviest and oldest let op.
  public var zwaarEnOud: [Id] = []
  /// What one call may solve.
  public var snelTeWinnen: [LetOp] = []
  /// What worked.
  public var gelukt: [Geluktregel] = []

  /// An empty overview.
  public init() {}
}
