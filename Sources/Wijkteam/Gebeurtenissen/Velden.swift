public import Termijnen

/// The fields of a casus that are set one at a time.
public enum Casusveld: String, Keuze {
  case code, roepnaam, wijk, modus, status, vast, tweede
  case volgendContact = "volgend-contact"
  case contactritme, doel
  case gevraagdeOplossing = "gevraagde-oplossing"
  case watSpeelt = "wat-speelt"
  case grondslag
  case verwerkingsdoel = "doel-verwerking"
  case gevoelig
  case externNummer = "extern-nummer"
}

/// The fields of a procedure that are set one at a time.
public enum Procedureveld: String, Keuze {
  case naam, instantie, eigenaar
  case persoonAanBalie = "persoon-aan-balie"
  case kenmerk
  case direktNummer = "direct-nummer"
  case kanaal
  case vraagtVanInwoner = "vraagt-van-inwoner"
  case compleet
  case wachtOp = "wacht-op"
  case wachtOpPartij = "wacht-op-partij"
  case oorzaak
  case stilstand
  case ingebrekestellingGewenst = "ingebrekestelling-gewenst"
  case drempel
  case reactieVoor = "reactie-voor"
  case watBewoog = "wat-bewoog"
  case variant
  case gemeente
  case bezwaarGewenst = "bezwaar-gewenst"
  case melding, berekeningsjaar
}

/// The value of a field: only the parts that the field uses are filled.
public struct Veldwaarde: TLVRecord {
  /// A word or text.
  public var tekst: String?
  /// A reason, or the second half of the value (the direction of a goal, the name of a system).
  public var reden: String?
  /// A member.
  public var lid: Lid?
  /// A day.
  public var dag: Dag?
  /// A number, in the unit of the field.
  public var getal: Int?
  /// Yes or no.
  public var ja: Bool?
  /// Things by identity.
  public var ids: [Id] = []

  /// An empty value.
  public init() {}

  /// Makes a value.
  public init(
    tekst: String? = nil, reden: String? = nil, lid: Lid? = nil, dag: Dag? = nil,
    getal: Int? = nil, ja: Bool? = nil, ids: [Id] = []
  ) {
    self.tekst = tekst
    self.reden = reden
    self.lid = lid
    self.dag = dag
    self.getal = getal
    self.ja = ja
    self.ids = ids
  }

  /// The numbered fields.
  public static let velden: [TLVField<Veldwaarde>] = [
    .init(1, \.tekst), .init(2, \.reden), .init(3, \.lid), .init(4, \.dag), .init(5, \.getal),
    .init(6, \.ja), .init(7, \.ids),
  ]
}

/// A field of the casus got a value.
public struct Casusveldzetting: TLVRecord {
  /// The field.
  public var veld = Casusveld.roepnaam
  /// Its new value; empty clears it.
  public var waarde = Veldwaarde()
  /// The writes that the author saw and that this one replaces.
  public var vervangt: [GebeurtenisId] = []

  /// An empty record.
  public init() {}

  /// Makes the setting of a field.
  public init(_ veld: Casusveld, _ waarde: Veldwaarde, vervangt: [GebeurtenisId] = []) {
    self.veld = veld
    self.waarde = waarde
    self.vervangt = vervangt
  }

  /// The numbered fields.
  public static let velden: [TLVField<Casusveldzetting>] = [
    .init(1, \.veld), .init(2, \.waarde), .init(3, \.vervangt),
  ]
}

/// A field of a procedure got a value.
public struct Procedureveldzetting: TLVRecord {
  /// The procedure.
  public var procedure = Id.nul
  /// The field.
  public var veld = Procedureveld.kenmerk
  /// Its new value; empty clears it.
  public var waarde = Veldwaarde()
  /// The writes that the author saw and that this one replaces.
  public var vervangt: [GebeurtenisId] = []

  /// An empty record.
  public init() {}

  /// Makes the setting of a field.
  public init(
    _ procedure: Id, _ veld: Procedureveld, _ waarde: Veldwaarde, vervangt: [GebeurtenisId] = []
  ) {
    self.procedure = procedure
    self.veld = veld
    self.waarde = waarde
    self.vervangt = vervangt
  }

  /// The numbered fields.
  public static let velden: [TLVField<Procedureveldzetting>] = [
    .init(1, \.procedure), .init(2, \.veld), .init(3, \.waarde), .init(4, \.vervangt),
  ]
}

/// A record as a whole, new or changed, with the versions that it replaces.
public struct Vervanging<Inhoud: TLVRecord>: TLVRecord {
  /// The record as it is now.
  public var inhoud = Inhoud()
  /// The versions that the author saw and that this one replaces; empty for a new record.
  public var vervangt: [GebeurtenisId] = []

  /// An empty record.
  public init() {}

  /// Makes a new record or a new version of one.
  public init(_ inhoud: Inhoud, vervangt: [GebeurtenisId] = []) {
    self.inhoud = inhoud
    self.vervangt = vervangt
  }

  /// The numbered fields.
  public static var velden: [TLVField<Vervanging<Inhoud>>] {
    [.init(1, \.inhoud), .init(2, \.vervangt)]
  }
}
