/// How a casus is worked on.
public enum Modus: String, Keuze {
  case uitzoeken, spoed
}

/// Where a casus stands; the last four ask attention only on their look-again date.
public enum Casusstatus: String, Keuze {
  case aangemeld, lopend, rust, waakvlam, overdracht, gesloten

  /// Whether a look-again date belongs to it.
  public var kijktTerug: Bool { self == .rust || self == .waakvlam || self == .overdracht }
}

/// Which way a goal goes: holding on is a goal too.
public enum Doelrichting: String, Keuze {
  case vooruit, vasthouden
}

/// Who is meant to move at this moment.
public enum Partij: String, Keuze {
  case instantie, team, inwoner, netwerk, derde
}

/// A way to reach a person.
public enum Bereiksoort: String, Keuze {
  case telefoon, adres, mail, deur
}

/// What to mind before using a number or an address.
public enum Bereikwaarschuwing: String, Keuze {
  case nietInspreken = "niet-inspreken"
  case nietAppen = "niet-appen"
  case leestEenAnderMee = "leest-een-ander-mee"
  case geheimAdres = "geheim-adres"
  case nietAlleen = "niet-alleen-op-huisbezoek"
}

/// On what ground somebody speaks for somebody else.
public enum Machtigingsoort: String, Keuze {
  case machtiging, bewindvoerder, mentor, gezag, toestemming
}

/// Something in a life that changes who can be reached.
public enum Levensfeit: String, Keuze {
  case overleden, verhuisd
}

/// The circle of the network: how near somebody is.
public enum Kring: String, Keuze {
  case nabij, vriend, bekend, buurt
}

/// What kind of contact in the network it is.
public enum Netwerksoort: String, Keuze {
  case persoon, groep, plek, initiatief
}

/// How far somebody takes part; stepping back is not failure.
public enum Netwerkdeelname: String, Keuze {
  case genoemd, uitgenodigd
  case doetMee = "doet-mee"
  case stapjeTerug = "stapje-terug"
}

/// What is given or received.
public enum Steunsoort: String, Keuze {
  case praktisch, gezelschap, advies, emotioneel
  case geldGift = "geld-gift"
  case geldLening = "geld-lening"
}

/// A channel of contact.
public enum Kanaal: String, Keuze {
  case bellen, deur, app, mail, brief, balie, kaartje, portaal
}

/// What came of an attempt.
public enum Contactresultaat: String, Keuze {
  case geenGehoor = "geen-gehoor"
  case inDeWacht = "in-de-wacht-afgebroken"
  case beltTerug = "belt-terug"
  case gesproken
  case ingesproken
  case verzonden
  case ontvangen

  /// Whether the other side was really spoken or heard from.
  public var bereikt: Bool { self == .gesproken || self == .beltTerug || self == .ontvangen }
}

/// The outcome of a decision.
public enum Uitkomst: String, Keuze {
  case toegekend, deels, afgewezen
  case buitenBehandeling = "buiten-behandeling"

  /// Whether something has to be carried out after it.
  public var vraagtUitvoering: Bool { self == .toegekend || self == .deels }
}

/// Where a procedure stands.
public enum Procedurestatus: String, Keuze {
  case voorbereiding, ingediend
  case inBehandeling = "in-behandeling"
  case aanvullingGevraagd = "aanvulling-gevraagd"
  case verdaagd, besluit, uitgevoerd, ingetrokken
}

/// What happened in a procedure.
public enum Stapsoort: String, Keuze {
  case ingediend, ontvangen, bevestigd, aanvulling, aangevuld, opschorting, verdaagd, instemming
  case ingebrekestelling, besluit, uitgevoerd, ingetrokken
}

/// Why a step stands still; the system comes first and the resident is never the cause.
public enum Stilstandoorzaak: String, Keuze {
  case regelPastNiet = "regel-past-niet"
  case verkeerdeGeldpot = "verkeerde-geldpot"
  case digitaleDrempel = "digitale-drempel"
  case taal
  case besluitNietUitgevoerd = "besluit-niet-uitgevoerd"
  case wachtlijst
  case overdracht
  case geenAntwoord = "geen-antwoord"
  case overheidsfout
  case anders
}

/// The four ways of standing still; only the first is red.
public enum Stilstand: String, Keuze {
  case vastgelopen
  case bewustWachten = "bewust-wachten"
  case nogGeenAntwoord = "nog-geen-antwoord"
  case inOverdracht = "in-overdracht"
}

/// Who made a promise.
public enum Belover: String, Keuze {
  case team, instantie, inwoner, netwerk
}

/// How a promise ended.
public enum Toezeggingsafloop: String, Keuze {
  case nagekomen
  case nietGelukt = "niet-gelukt"
}

/// How an appointment ended.
public enum Afspraakafloop: String, Keuze {
  case gehouden, verzet, vervallen
  case nietGelukt = "niet-gelukt"
}

/// What threatens.
public enum Dreigingsoort: String, Keuze {
  case uithuisplaatsing, ontruiming, afsluiting, beslag, gijzeling, sanctie
  case eindeHulp = "einde-hulp"
  case uitzetting, anders
}

/// Kind of letter.
public enum Postsoort: String, Keuze {
  case besluit, aanvraagformulier, vraag, aanmaning, dagvaarding, rekening, belofte
  case goedNieuws = "goed-nieuws"
  case informatie, anders
}

/// Whether the resident was there.
public enum Inwonerbij: String, Keuze {
  case ja
  case metInstemming = "met-instemming"
  case nee
}

/// Who of those who may read the casus may read a note.
public enum Zichtbaarheid: String, Keuze {
  case casus
  case alleenTeam = "alleen-team"
}

/// How a signal in a domain was closed.
public enum Aandachtspuntafloop: String, Keuze {
  case opgevolgd, gesloten
}

/// How something that came in was settled.
public enum Binnenafloop: String, Keuze {
  case teruggebeld, gekoppeld, vervallen
}

/// A life domain, by its word in the configuration (`schulden`, `wonen`, `jeugd`, `werk`, ...).
public struct Domein: Hashable, Comparable, Sendable, TLVValue {
  /// The word.
  public let naam: String

  /// Makes a domain from its word.
  public init(_ naam: String) { self.naam = naam.lowercased() }

  /// The word.
  public var tlv: [UInt8] { naam.tlv }

  /// Reads a word.
  public init(tlv: ArraySlice<UInt8>) throws(TLVFout) { self.init(try String(tlv: tlv)) }

  /// Orders by word.
  public static func < (a: Domein, b: Domein) -> Bool { a.naam < b.naam }
}
