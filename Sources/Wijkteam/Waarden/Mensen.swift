public import Termijnen

/// A person of or around the household.
///
/// Name or alias only is enough.
public struct Persoon: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// Name or alias.
  public var naam = ""
  /// What the person is in the household ("moeder", "zoon van 7").
  public var rol: String?
  /// The birth date; only for dates in the law.
  public var geboortedatum: Dag?
  /// The language to speak.
  public var taal: String?
  /// What helps: brief voorlezen, samen bellen, tolk.
  public var behoeften: [String] = []

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Persoon>] = [
    .init(1, \.id), .init(2, \.naam), .init(3, \.rol), .init(4, \.geboortedatum),
    .init(5, \.taal), .init(6, \.behoeften),
  ]
}

/// A way to reach a person; an old number stays findable as "niet bellen".
public struct Bereikbaarheid: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// The person in this casus; `Id.nul` is the household as a whole.
  public var persoon = Id.nul
  /// What kind of way it is.
  public var soort = Bereiksoort.telefoon
  /// The number, the address or the mail address as typed.
  public var waarde = ""
  /// Whose it is, when it is not the person's own ("telefoon van haar broer").
  public var vanWie: String?
  /// The first day on which it works; nil is always.
  public var van: Dag?
  /// The last day on which it works; after it "niet bellen".
  public var tot: Dag?
  /// Times at which it works, in own words ("alleen 10-14 uur").
  public var tijden: String?
  /// What to mind before using it.
  public var waarschuwingen: [Bereikwaarschuwing] = []

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Bereikbaarheid>] = [
    .init(1, \.id), .init(2, \.persoon), .init(3, \.soort), .init(4, \.waarde), .init(5, \.vanWie),
    .init(6, \.van), .init(7, \.tot), .init(8, \.tijden), .init(9, \.waarschuwingen),
  ]
}

/// Who may speak for whom.
public struct Machtiging: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// Who may speak.
  public var gemachtigde = ""
  /// For whom: a person in this casus.
  public var voor: Id?
  /// On what ground.
  public var soort = Machtigingsoort.machtiging
  /// What it covers, in own words.
  public var waarvoor: String?
  /// The last day; nil has no end.
  public var tot: Dag?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Machtiging>] = [
    .init(1, \.id), .init(2, \.gemachtigde), .init(3, \.voor), .init(4, \.soort),
    .init(5, \.waarvoor), .init(6, \.tot),
  ]
}

/// One thing that somebody in the network gives or receives.
public struct Steun: TLVRecord {
  /// What kind of support.
  public var soort = Steunsoort.praktisch
  /// In own words ("past woensdag op de kinderen").
  public var wat = ""

  /// An empty record.
  public init() {}

  /// Makes one thing given or received.
  public init(_ soort: Steunsoort, _ wat: String) {
    self.soort = soort
    self.wat = wat
  }

  /// The numbered fields.
  public static let velden: [TLVField<Steun>] = [.init(1, \.soort), .init(2, \.wat)]
}

/// Somebody near: a person, group, place or initiative, with own limits and consent.
public struct Netwerkcontact: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// The name or alias.
  public var naam = ""
  /// A person, group, place or initiative.
  public var soort = Netwerksoort.persoon
  /// How near.
  public var kring = Kring.bekend
  /// Near to whom: a person in this casus; nil is the household.
  public var van: Id?
  /// What they are: tante, buurvrouw, JIM, maatje, diaken.
  public var rol: String?
  /// Whether it is paid work.
  public var betaald = false
  /// What they give.
  public var geeft: [Steun] = []
  /// What they receive.
  public var krijgt: [Steun] = []
  /// How far they take part.
  public var deelname = Netwerkdeelname.genoemd
  /// What they may know.
  public var magWeten: String?
  /// Whether they themselves agreed to stand here; nil is not asked.
  public var instemming: Bool?
  /// Own limits, in own words.
  public var grenzen: String?
  /// Who steps in when they cannot.
  public var achterwacht: String?
  /// How to reach them.
  public var bereikbaar: String?
  /// The day to look again whether it still suits them.
  public var kijkTerug: Dag?
  /// The last day on which the team spoke them.
  public var laatsteContact: Dag?
  /// What it does, in own words.
  public var effect: String?
  /// Whether the tie is interrupted at the moment.
  public var onderbroken = false

  /// An empty record.
  public init() {}

  /// The numbered fields.
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
  /// Its identity.
  public var id = Id.nul
  /// The organisation.
  public var organisatie = ""
  /// The name.
  public var naam: String?
  /// What they do.
  public var rol: String?
  /// The direct number.
  public var nummer: String?
  /// The first day.
  public var van: Dag?
  /// The last day; nil is still there.
  public var tot: Dag?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Hulpverlener>] = [
    .init(1, \.id), .init(2, \.organisatie), .init(3, \.naam), .init(4, \.rol), .init(5, \.nummer),
    .init(6, \.van), .init(7, \.tot),
  ]
}
