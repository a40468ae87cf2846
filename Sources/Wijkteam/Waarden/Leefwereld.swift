public import Termijnen

/// How things stand in one life domain, as one person sees it; perspectives stay side by side.
public struct Domeinbeeld: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// The life domain.
  public var domein = Domein("")
  /// Whose view: the resident, a name, an organisation.
  public var perspectief = "inwoner"
  /// What is going on.
  public var watSpeelt: String?
  /// What goes well.
  public var watGaatGoed: String?
  /// What is wished for.
  public var wens: String?
  /// What gives worry.
  public var zorg: String?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Domeinbeeld>] = [
    .init(1, \.id), .init(2, \.domein), .init(3, \.perspectief), .init(4, \.watSpeelt),
    .init(5, \.watGaatGoed), .init(6, \.wens), .init(7, \.zorg),
  ]
}

/// A signal that stays open until it is followed up or closed with a reason.
public struct Aandachtspunt: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// The life domain; nil is none in particular.
  public var domein: Domein?
  /// The signal, in one sentence.
  public var tekst = ""

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Aandachtspunt>] = [
    .init(1, \.id), .init(2, \.domein), .init(3, \.tekst),
  ]
}

/// A note: one text, in which marks keep said, seen and meant apart (see `Notitiedeel`).
public struct Notitie: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// The text with its marks.
  public var tekst = ""
  /// The channel; nil is not told.
  public var hoe: Kanaal?
  /// Who were there.
  public var aanwezig: [String] = []
  /// Whether the resident was there; nil is not told.
  public var inwonerbij: Inwonerbij?
  /// Whether something about the resident was decided; only then the next field is asked.
  public var besluitOverInwoner = false
  /// Why the resident was not there.
  public var zonderInwonerReden: String?
  /// The life domains that it is about.
  public var domeinen: [Domein] = []
  /// The people that it is about: of the household or the network.
  public var over: [Id] = []
  /// Who of the readers of the casus may read it.
  public var zichtbaarheid = Zichtbaarheid.casus

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Notitie>] = [
    .init(1, \.id), .init(2, \.tekst), .init(3, \.hoe), .init(4, \.aanwezig),
    .init(5, \.inwonerbij), .init(6, \.besluitOverInwoner), .init(7, \.zonderInwonerReden),
    .init(8, \.domeinen), .init(9, \.over), .init(10, \.zichtbaarheid),
  ]
}

/// A letter, or a pile of letters that came together.
public struct Post: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// Who sent it; may be empty for a pile.
  public var afzender = ""
  /// What kind of letter it is.
  public var soort = Postsoort.anders
  /// How many letters this line stands for; a pile may be logged as one line.
  public var aantal = 1
  /// The date on the letter.
  public var gedateerd: Dag?
  /// Whether it was opened.
  public var geopend = true
  /// Cents; positive is to pay, negative is to receive.
  public var bedrag: Int?
  /// The day before which one must react.
  public var reageerVoor: Dag?
  /// The procedure that it belongs to.
  public var procedure: Id?
  /// What it says.
  public var watStaatErin: String?
  /// Where the original is.
  public var origineel: String?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Post>] = [
    .init(1, \.id), .init(2, \.afzender), .init(3, \.soort), .init(4, \.aantal),
    .init(5, \.gedateerd), .init(6, \.geopend), .init(7, \.bedrag), .init(8, \.reageerVoor),
    .init(9, \.procedure), .init(10, \.watStaatErin), .init(11, \.origineel),
  ]
}

/// A threat: something that is done to people, by whom, when, and what help runs against it.
public struct Dreiging: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// What threatens.
  public var soort = Dreigingsoort.anders
  /// By whom; empty is not known.
  public var door = ""
  /// The day, and the hour when it is known; nil while no date is known.
  public var wanneer: Moment?
  /// What help runs against it; none is red.
  public var hulp: String?
  /// What is good to know about it.
  public var toelichting: String?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Dreiging>] = [
    .init(1, \.id), .init(2, \.soort), .init(3, \.door), .init(4, \.wanneer), .init(5, \.hulp),
    .init(6, \.toelichting),
  ]
}

/// Something that came in and has no casus yet.
public struct Binnengekomen: TLVRecord {
  /// Its identity.
  public var id = Id.nul
  /// The question in one line.
  public var vraag = ""
  /// Who asked.
  public var wie: String?
  /// The number to call back.
  public var nummer: String?
  /// Call back before this moment.
  public var terugVoor: Moment?
  /// For which member; nil is for whoever picks it up.
  public var voor: Lid?

  /// An empty record.
  public init() {}

  /// The numbered fields.
  public static let velden: [TLVField<Binnengekomen>] = [
    .init(1, \.id), .init(2, \.vraag), .init(3, \.wie), .init(4, \.nummer), .init(5, \.terugVoor),
    .init(6, \.voor),
  ]
}
