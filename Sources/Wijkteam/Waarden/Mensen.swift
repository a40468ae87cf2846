public import Termijnen

/// A person of or around the household. Name or alias only is enough.
public struct Persoon: TLVRecord {
  public var id = Id.nul
  /// Name or alias.
  public var naam = ""
  /// What the person is in the household ("moeder", "zoon van 7").
  public var rol: String?
  public var geboortedatum: Dag?
  public var taal: String?
  /// What helps: brief voorlezen, samen bellen, tolk.
  public var behoeften: [String] = []

  public init() {}

  public static let velden: [TLVField<Persoon>] = [
    .init(1, \.id), .init(2, \.naam), .init(3, \.rol), .init(4, \.geboortedatum),
    .init(5, \.taal), .init(6, \.behoeften),
  ]
}

/// A way to reach a person; an old number stays findable as "niet bellen".
public struct Bereikbaarheid: TLVRecord {
  public var id = Id.nul
  /// The person in this casus.
  public var persoon = Id.nul
  public var soort = Bereiksoort.telefoon
  /// The number, the address or the mail address as typed.
  public var waarde = ""
  /// Whose it is, when it is not the person's own ("telefoon van haar broer").
  public var vanWie: String?
  public var van: Dag?
  public var tot: Dag?
  /// Times at which it works, in own words ("alleen 10-14 uur").
  public var tijden: String?
  public var waarschuwingen: [Bereikwaarschuwing] = []

  public init() {}

  public static let velden: [TLVField<Bereikbaarheid>] = [
    .init(1, \.id), .init(2, \.persoon), .init(3, \.soort), .init(4, \.waarde), .init(5, \.vanWie),
    .init(6, \.van), .init(7, \.tot), .init(8, \.tijden), .init(9, \.waarschuwingen),
  ]
}

/// Who may speak for whom.
public struct Machtiging: TLVRecord {
  public var id = Id.nul
  /// Who may speak.
  public var gemachtigde = ""
  /// For whom: a person in this casus.
  public var voor: Id?
  public var soort = Machtigingsoort.machtiging
  /// What it covers, in own words.
  public var waarvoor: String?
  public var tot: Dag?

  public init() {}

  public static let velden: [TLVField<Machtiging>] = [
    .init(1, \.id), .init(2, \.gemachtigde), .init(3, \.voor), .init(4, \.soort),
    .init(5, \.waarvoor), .init(6, \.tot),
  ]
}

/// One thing that somebody in the network gives or receives.
public struct Steun: TLVRecord {
  public var soort = Steunsoort.praktisch
  /// In own words ("past woensdag op de kinderen").
  public var wat = ""

  public init() {}

  /// Makes one thing given or received.
  public init(_ soort: Steunsoort, _ wat: String) {
    self.soort = soort
    self.wat = wat
  }

  public static let velden: [TLVField<Steun>] = [.init(1, \.soort), .init(2, \.wat)]
}

/// Somebody near: a person, group, place or initiative, with own limits and consent.
public struct Netwerkcontact: TLVRecord {
  public var id = Id.nul
  public var naam = ""
  public var soort = Netwerksoort.persoon
  public var kring = Kring.bekend
  /// Near to whom: a person in this casus; nil is the household.
  public var van: Id?
  /// What they are: tante, buurvrouw, JIM, maatje, diaken.
  public var rol: String?
  public var betaald = false
  public var geeft: [Steun] = []
  public var krijgt: [Steun] = []
  public var deelname = Netwerkdeelname.genoemd
  /// What they may know.
  public var magWeten: String?
  /// Whether they themselves agreed to stand here; nil is not asked.
  public var instemming: Bool?
  /// Own limits, in own words.
  public var grenzen: String?
  /// Who steps in when they cannot.
  public var achterwacht: String?
  public var bereikbaar: String?
  public var kijkTerug: Dag?
  public var laatsteContact: Dag?
  /// What it does, in own words.
  public var effect: String?
  /// Whether the tie is interrupted at the moment.
  public var onderbroken = false

  public init() {}

  public static let velden: [TLVField<Netwerkcontact>] = [
    .init(1, \.id), .init(2, \.naam), .init(3, \.soort), .init(4, \.kring), .init(5, \.van),
    .init(6, \.rol), .init(7, \.betaald), .init(8, \.geeft), .init(9, \.krijgt),
    .init(10, \.deelname), .init(11, \.magWeten), .init(12, \.instemming), .init(13, \.grenzen),
    .init(14, \.achterwacht), .init(15, \.bereikbaar), .init(16, \.kijkTerug),
    .init(17, \.laatsteContact), .init(18, \.effect), .init(19, \.onderbroken),
  ]
}

/// A professional around the household, from-to: one strip of the *behangrol*.
public struct Hulpverlener: TLVRecord {
  public var id = Id.nul
  public var organisatie = ""
  public var naam: String?
  public var rol: String?
  public var nummer: String?
  public var van: Dag?
  public var tot: Dag?

  public init() {}

  public static let velden: [TLVField<Hulpverlener>] = [
    .init(1, \.id), .init(2, \.organisatie), .init(3, \.naam), .init(4, \.rol), .init(5, \.nummer),
    .init(6, \.van), .init(7, \.tot),
  ]
}
