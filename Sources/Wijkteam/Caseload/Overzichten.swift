public import Termijnen

/// What Vandaag shows: what needs somebody today, in the order of the house.
public struct Vandaagoverzicht: Sendable {
  /// One block under one heading.
  public struct Blok: Sendable {
    public var volgorde: Volgorde
    public var kop: String
    public var letop: [LetOp]
  }

  public var blokken: [Blok] = []
  /// Appointments of today, by hour.
  public var afspraken: [Afspraakregel] = []
  /// What worked in the last days: decisions carried out, promises kept, letters with good news.
  public var gelukt: [Geluktregel] = []
  /// Appointments that are over and have no note yet.
  public var nogGeenNotitie: [Afspraakregel] = []

  public init() {}
}

/// An appointment in a list.
public struct Afspraakregel: Sendable, Hashable {
  public var casus: Id
  public var code: String
  public var roepnaam: String
  public var afspraak: Afspraak
}

/// Something that worked.
public struct Geluktregel: Sendable, Hashable {
  public var casus: Id
  public var code: String
  public var roepnaam: String
  public var dag: Dag
  public var wat: String
}

/// One line of the list of casussen.
public struct Casusregel: Sendable, Hashable {
  public var id: Id
  public var code: String
  public var roepnaam: String
  public var wijk: String?
  public var status: Casusstatus
  public var modus: Modus
  /// The domains that play, each with the loudest let op in it.
  public var domeinen: [(domein: Domein, niveau: Niveau?)]
  public var rood: Int
  public var oranje: Int
  /// The let op on top.
  public var kop: String?
  /// The procedure that holds up the rest, in words.
  public var oorzaak: String?
  public var laatsteContact: Dag?
  public var volgendeDatum: Dag?
  public var vast: Lid?

  public static func == (a: Casusregel, b: Casusregel) -> Bool { a.id == b.id && a.hash == b.hash }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(hash)
  }

  private var hash: [String] {
    [code, roepnaam, wijk ?? "", status.rawValue, kop ?? "", oorzaak ?? "", "\(rood)/\(oranje)"]
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

/// A hit of searching.
public struct Zoektreffer: Sendable, Hashable {
  /// Where it was found: roepnaam, naam, notitie, procedure, netwerk, nummer, post, ...
  public var soort: String
  public var casus: Id
  public var code: String
  public var roepnaam: String
  public var onderwerp: Id?
  public var dag: Dag?
  /// The line around the hit.
  public var tekst: String
  /// Where in `tekst` the hit stands, in characters.
  public var bereik: Range<Int>
}

/// All open calls at one institution.
public struct Belgroep: Sendable, Hashable {
  public var instantie: String
  public var regels: [Belregel]
}

/// One call to make.
public struct Belregel: Sendable, Hashable {
  public var casus: Id
  public var code: String
  public var roepnaam: String
  public var procedure: Id
  public var naam: String
  public var kenmerk: String?
  public var persoon: String?
  public var nummer: String?
  /// Why to call, in one sentence.
  public var waarom: String
  public var niveau: Niveau
  public var laatste: Dag?
}

/// The procedures of a casus as a chain over the domains.
public struct Keten: Sendable {
  /// One procedure in the chain.
  public struct Schakel: Sendable {
    public var procedure: Id
    public var naam: String
    public var instantie: String
    public var status: Procedurestatus
    public var domeinen: [Domein]
    public var niveau: Niveau?
    public var sinds: Dag?
    public var uiterlijk: Dag?
    public var wachtOp: [Id]
    /// How many links stand before it: 0 waits for nothing.
    public var diepte: Int
    /// Whether it is the one that holds up the rest.
    public var oorzaak: Bool
    /// Whether it waits for a link that is not done.
    public var geblokkeerd: Bool
    public var klaar: Bool
  }

  /// The links, those that wait for nothing first.
  public var schakels: [Schakel] = []
  /// Threats, which stand above everything.
  public var dreigingen: [LetOp] = []

  public init() {}
}

/// What a teamleider sees of the whole caseload. No ranking of people.
public struct Caseloadoverzicht: Sendable {
  /// What stalls at one institution or in one kind of procedure.
  public struct Stilstandregel: Sendable, Hashable {
    public var naam: String
    public var open: Int
    public var stil: Int
    public var telaat: Int
    /// Median and longest number of working days that they have been open.
    public var mediaan: Int
    public var langste: Int
    /// The casussen, longest first; empty where a small group is suppressed.
    public var casussen: [Id]
  }

  public var casussen = 0
  public var perInstantie: [Stilstandregel] = []
  public var perSoort: [Stilstandregel] = []
  public var niemandBlijft: [Id] = []
  public var stil: [Id] = []
  public var zwaarEnOud: [Id] = []
  public var snelTeWinnen: [LetOp] = []
  public var gelukt: [Geluktregel] = []

  public init() {}
}
