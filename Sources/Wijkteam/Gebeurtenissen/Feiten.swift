public import Termijnen

/// A casus was opened.
public struct CasusGeopend: TLVRecord {
  /// The casus; the same identity as its folder in the store.
  public var id = Id.nul
  /// The speakable code, drawn against those in use.
  public var code = ""
  /// The name that the team uses; not the real one.
  public var roepnaam = ""
  /// The neighbourhood; nil is not known.
  public var wijk: String?
  /// How it is worked on.
  public var modus = Modus.uitzoeken
  /// Who stays with the casus; nil is nobody yet.
  public var vast: Lid?
  /// The second person; nil is nobody yet.
  public var tweede: Lid?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<CasusGeopend>] = [
    .init(1, \.id), .init(2, \.code), .init(3, \.roepnaam), .init(4, \.wijk), .init(5, \.modus),
    .init(6, \.vast), .init(7, \.tweede),
  ]
}

/// A member is shut out of this casus, or let in again.
public struct Uitsluiting: TLVRecord {
  /// The member.
  public var lid = Lid("")
  /// True shuts out, false lets in again.
  public var uitgesloten = true
  /// Why; nil when nobody said.
  public var reden: String?

  /// An empty record.
  public init() {}

  /// Makes an exclusion or its end.
  public init(_ lid: Lid, uitgesloten: Bool, reden: String?) {
    self.lid = lid
    self.uitgesloten = uitgesloten
    self.reden = reden
  }

  /// The numbered fields.
  public static let velden: [TLVField<Uitsluiting>] = [
    .init(1, \.lid), .init(2, \.uitgesloten), .init(3, \.reden),
  ]
}

/// What the resident wants, in own words; earlier versions stay.
public struct Agenda: TLVRecord {
  /// The own words.
  public var tekst = ""

  /// An empty record.
  public init() {}

  /// Makes a version of the agenda.
  public init(_ tekst: String) { self.tekst = tekst }

  /// The numbered fields.
  public static let velden: [TLVField<Agenda>] = [.init(1, \.tekst)]
}

/// Something in the life of a person that changes who can be reached.
public struct Levensfeitmelding: TLVRecord {
  /// The person in this casus.
  public var persoon = Id.nul
  /// What happened.
  public var feit = Levensfeit.verhuisd
  /// What is good to know about it.
  public var tekst: String?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Levensfeitmelding>] = [
    .init(1, \.persoon), .init(2, \.feit), .init(3, \.tekst),
  ]
}

/// A step was taken in a procedure.
public struct Procedurestap: TLVRecord {
  /// The procedure.
  public var procedure = Id.nul
  /// The step.
  public var stap = Processtap()

  /// An empty record.
  public init() {}

  /// Makes a step of a procedure.
  public init(_ procedure: Id, _ stap: Processtap) {
    self.procedure = procedure
    self.stap = stap
  }

  /// The numbered fields.
  public static let velden: [TLVField<Procedurestap>] = [.init(1, \.procedure), .init(2, \.stap)]
}

/// Something that was open is settled: an aandachtspunt, toezegging, afspraak, dreiging, letter.
public struct Afronding: TLVRecord {
  /// What is settled.
  public var id = Id.nul
  /// The word of its outcome (`Toezeggingsafloop`, `Afspraakafloop`, `Aandachtspuntafloop`, ...).
  public var afloop = ""
  /// What was done, or why.
  public var tekst: String?
  /// For something that came in: the casus that it was attached to.
  public var casus: Id?

  /// An empty record.
  public init() {}

  /// Makes the settling of something.
  public init(_ id: Id, afloop: String, tekst: String?, casus: Id? = nil) {
    self.id = id
    self.afloop = afloop
    self.tekst = tekst
    self.casus = casus
  }

  /// The numbered fields.
  public static let velden: [TLVField<Afronding>] = [
    .init(1, \.id), .init(2, \.afloop), .init(3, \.tekst), .init(4, \.casus),
  ]
}

/// An event no longer counts; it stays readable with the reason.
public struct Correctie: TLVRecord {
  /// The event that no longer counts.
  public var gebeurtenis = GebeurtenisId(segment: .nul, volgnummer: 0, plaats: 0)
  /// Why.
  public var reden = ""

  /// An empty record.
  public init() {}

  /// Makes a correction of one event.
  public init(_ gebeurtenis: GebeurtenisId, reden: String) {
    self.gebeurtenis = gebeurtenis
    self.reden = reden
  }

  /// The numbered fields.
  public static let velden: [TLVField<Correctie>] = [.init(1, \.gebeurtenis), .init(2, \.reden)]
}

/// A let op sleeps until a day, with a reason.
public struct Letopuitstel: TLVRecord {
  /// The rule of the let op.
  public var regel = ""
  /// What it is about: a procedure, a toezegging, ...; nil is the casus itself.
  public var onderwerp: Id?
  /// The day on which it may be heard again.
  public var tot: Dag?
  /// Why it may rest.
  public var reden = ""

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Letopuitstel>] = [
    .init(1, \.regel), .init(2, \.onderwerp), .init(3, \.tot), .init(4, \.reden),
  ]
}

/// A saved view of the list of casussen, on a digit.
public struct Weergave: TLVRecord {
  /// The digit, 1-9.
  public var cijfer = 1
  /// The name of the view.
  public var naam = ""
  /// The filter as typed; empty clears the view.
  public var filter = ""
  /// The word of `Casussortering`; nil is the usual one.
  public var sortering: String?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Weergave>] = [
    .init(1, \.cijfer), .init(2, \.naam), .init(3, \.filter), .init(4, \.sortering),
  ]
}
