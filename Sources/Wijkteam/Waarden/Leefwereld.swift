public import Termijnen

/// How things stand in one life domain, as one person sees it; perspectives stay side by side.
public struct Domeinbeeld: TLVRecord {
  public var id = Id.nul
  public var domein = Domein("")
  /// Whose view: the resident, a name, an organisation.
  public var perspectief = "inwoner"
  public var watSpeelt: String?
  public var watGaatGoed: String?
  public var wens: String?
  public var zorg: String?

  public init() {}

  public static let velden: [TLVField<Domeinbeeld>] = [
    .init(1, \.id), .init(2, \.domein), .init(3, \.perspectief), .init(4, \.watSpeelt),
    .init(5, \.watGaatGoed), .init(6, \.wens), .init(7, \.zorg),
  ]
}

/// A signal that stays open until it is followed up or closed with a reason.
public struct Aandachtspunt: TLVRecord {
  public var id = Id.nul
  public var domein: Domein?
  public var tekst = ""

  public init() {}

  public static let velden: [TLVField<Aandachtspunt>] = [
    .init(1, \.id), .init(2, \.domein), .init(3, \.tekst),
  ]
}

/// A note: one text, in which marks keep said, seen and meant apart (see `Notitiedeel`).
public struct Notitie: TLVRecord {
  public var id = Id.nul
  public var tekst = ""
  public var hoe: Kanaal?
  public var aanwezig: [String] = []
  public var inwonerbij: Inwonerbij?
  /// Whether something about the resident was decided; only then the next field is asked.
  public var besluitOverInwoner = false
  /// Why the resident was not there.
  public var zonderInwonerReden: String?
  public var domeinen: [Domein] = []
  public var over: [Id] = []
  public var zichtbaarheid = Zichtbaarheid.casus

  public init() {}

  public static let velden: [TLVField<Notitie>] = [
    .init(1, \.id), .init(2, \.tekst), .init(3, \.hoe), .init(4, \.aanwezig),
    .init(5, \.inwonerbij), .init(6, \.besluitOverInwoner), .init(7, \.zonderInwonerReden),
    .init(8, \.domeinen), .init(9, \.over), .init(10, \.zichtbaarheid),
  ]
}

/// A letter, or a pile of letters that came together.
public struct Post: TLVRecord {
  public var id = Id.nul
  public var afzender = ""
  public var soort = Postsoort.anders
  /// How many letters this line stands for; a pile may be logged as one line.
  public var aantal = 1
  public var gedateerd: Dag?
  public var geopend = true
  /// Cents; positive is to pay, negative is to receive.
  public var bedrag: Int?
  public var reageerVoor: Dag?
  public var procedure: Id?
  public var watStaatErin: String?
  public var origineel: String?

  public init() {}

  public static let velden: [TLVField<Post>] = [
    .init(1, \.id), .init(2, \.afzender), .init(3, \.soort), .init(4, \.aantal),
    .init(5, \.gedateerd), .init(6, \.geopend), .init(7, \.bedrag), .init(8, \.reageerVoor),
    .init(9, \.procedure), .init(10, \.watStaatErin), .init(11, \.origineel),
  ]
}

/// A threat: something that is done to people, by whom, when, and what help runs against it.
public struct Dreiging: TLVRecord {
  public var id = Id.nul
  public var soort = Dreigingsoort.anders
  public var door = ""
  /// The day, and the hour when it is known; nil while no date is known.
  public var wanneer: Moment?
  /// What help runs against it; none is red.
  public var hulp: String?
  public var toelichting: String?

  public init() {}

  public static let velden: [TLVField<Dreiging>] = [
    .init(1, \.id), .init(2, \.soort), .init(3, \.door), .init(4, \.wanneer), .init(5, \.hulp),
    .init(6, \.toelichting),
  ]
}

/// Something that came in and has no casus yet.
public struct Binnengekomen: TLVRecord {
  public var id = Id.nul
  /// The question in one line.
  public var vraag = ""
  public var wie: String?
  public var nummer: String?
  public var terugVoor: Moment?
  /// For which member; nil is for whoever picks it up.
  public var voor: Lid?

  public init() {}

  public static let velden: [TLVField<Binnengekomen>] = [
    .init(1, \.id), .init(2, \.vraag), .init(3, \.wie), .init(4, \.nummer), .init(5, \.terugVoor),
    .init(6, \.voor),
  ]
}
