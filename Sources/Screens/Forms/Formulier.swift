import Termijnen
import TerminalUI
public import Wijkteam

/// A form: its fields, and what comes of them.
///
/// One file per form, one line in `Formulieren.alle`.
///
/// Fields are known by a short word; the words are also the names in drafts. Few fields are required:
/// one sentence is enough.
protocol Formulier: Sendable {
  /// The stable name, also of its drafts.
  static var naam: String { get }
  /// What it makes: "Nieuwe notitie".
  static var titel: String { get }
  /// The word in the list of what can follow `n` or `s`.
  static var kort: String { get }
  /// The keys that open it; empty when only a screen opens it.
  static var toetsen: [String] { get }
  /// The short word in the footer; nil keeps it out.
  static var voet: String? { get }
  /// The heading in the help.
  static var groep: String { get }
  /// Other words that people use for it.
  static var synoniemen: [String] { get }
  /// Why it cannot be opened from this row; nil when it can.
  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String?
  /// The fields, filled in with what is known.
  static func velden(_ bron: Formulierbron) -> [FormField<String>]
  /// Changes fields that depend on others, after a key.
  static func stem(_ form: inout Form<String>, _ bron: Formulierbron)
  /// What to store.
  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending
  /// Words in refusals with the field that they are about, the first that fits.
  static var wegwijzer: [(String, String)] { get }
  /// The field that a refusal is about.
  static func veld(_ weigering: Weigering, _ form: Form<String>) -> String?
  /// Whether the name or number in a field is looked up while it is typed.
  static var zoektBekend: [String] { get }
  /// Whether it changes what is there, so that a colleague may be changing the same.
  static func herziet(_ bron: Formulierbron) -> Bool
  /// What a draft belongs to: a form about nothing in particular has one place for all rows.
  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?)
  /// Fields that show what is not so any more, with a sentence about who changed it.
  static func intussen(
    _ form: Form<String>, _ bron: Formulierbron
  ) -> [(veld: String, zin: String)]
  /// Whether a draft is still about something that stands open.
  static func past(_ concept: Concept, _ bron: Formulierbron) -> Bool
  /// Whether said, seen and meant are kept apart in it.
  static var kentTekens: Bool { get }
  /// Whether it begins with words that somebody typed earlier: not while names are hidden.
  static func begintMetNamen(_ bron: Formulierbron) -> Bool
}

extension Formulier {
  static var kort: String { titel }
  static var voet: String? { nil }
  static var groep: String { "Nieuw" }
  static var zoektBekend: [String] { [] }
  static func begintMetNamen(_ bron: Formulierbron) -> Bool { bron.wijzigt }
  static func herziet(_ bron: Formulierbron) -> Bool { bron.wijzigt }
  static var kentTekens: Bool { false }
  static func intussen(
    _ form: Form<String>, _ bron: Formulierbron
  ) -> [(veld: String, zin: String)] { [] }
  static func past(_ concept: Concept, _ bron: Formulierbron) -> Bool { true }
  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (focus.casus, wijzigt ? focus.onderwerp?.id ?? focus.procedure : focus.procedure)
  }
  static func stem(_ form: inout Form<String>, _ bron: Formulierbron) {}
  static var wegwijzer: [(String, String)] { [] }
  static func veld(_ weigering: Weigering, _ form: Form<String>) -> String? {
    wegwijzer.first { weigering.zin.contains($0.0) && form[$0.1] != nil }?.1
  }
  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? {
    focus.casus == nil ? "Kies eerst een casus." : nil
  }
}

/// What a form starts from.
struct Formulierbron: Sendable {
  /// The row that it was opened on.
  var focus: Focus
  /// Everything that is known.
  var gegevens: Gegevens
  /// True when the thing of the row is changed, false when a new one is made.
  var wijzigt: Bool
  /// Whether names are hidden.
  var namenVerborgen = false

  /// The casus that the form is about.
  var casus: Casus? { focus.casus.flatMap { gegevens.casus($0) } }
  /// The procedure that the form is about.
  var procedure: Procedure? { focus.procedure.flatMap { casus?.procedures[$0] } }
}

/// What is wrong with a field, as a sentence.
struct Veldfout: Error, Hashable, Sendable {
  /// The field; nil when it is about the whole form.
  var veld: String?
  /// The sentence.
  var zin: String

  init(_ veld: String?, _ zin: String) {
    self.veld = veld
    self.zin = zin
  }
}

/// What a form asks to store.
struct Verzending: Sendable {
  /// Where it goes.
  enum Soort: Sendable {
    /// Commands on a casus, as one frame.
    case casus(Id, [Opdracht])
    /// A new casus, with what is known at once.
    case nieuweCasus(CasusGeopend, daarna: [Opdracht], uitBinnen: Id?)
    /// A command on the dossier of the team.
    case team(Teamopdracht)
    /// A command on the own dossier.
    case eigen(Eigenopdracht)
    /// Something about who may read a casus.
    case toegang(Id?, Toegangsdaad)
    /// Something about the members of the team and their keys.
    case leden(Teamdaad)
    /// The code that lifts the blank screen in this session.
    case korteCode(String)
  }

  /// Where it goes.
  var soort: Soort
  /// When it happened; nil is today.
  var gebeurdOp: Moment?
  /// What it is, for the message and for undo: "notitie bij Helena".
  var wat: Omschrijving

  /// How many commands it is.
  var aantal: Int {
    if case .casus(_, let opdrachten) = soort { return opdrachten.count }
    return 1
  }
}

/// The registry of forms: one line for each.
///
/// Order is that of the help.
enum Formulieren {
  /// All forms.
  static let alle: [any Formulier.Type] = [
    Notitieformulier.self,
    Contactformulier.self,
    Binnenformulier.self,
    Toezeggingformulier.self,
    Afspraakformulier.self,
    Procedureformulier.self,
    Postformulier.self,
    Dreigingformulier.self,
    Aandachtspuntformulier.self,
    Domeinformulier.self,
    Netwerkformulier.self,
    Hulpverlenerformulier.self,
    Persoonformulier.self,
    Bereikformulier.self,
    Machtigingformulier.self,
    Casusformulier.self,
    Casusgegevensformulier.self,
    Uitsluitformulier.self,
    Toegangformulier.self,
    Toegangsvraagformulier.self,
    Nuopenformulier.self,
    Stapformulier.self,
    Proceduregegevensformulier.self,
    Afrondformulier.self,
    Uitstelformulier.self,
    Gelijktijdigformulier.self,
    Correctieformulier.self,
    Weergaveformulier.self,
    Kortecodeformulier.self,
    Bevestigformulier.self,
    Rollenformulier.self,
    Wachtwoordformulier.self,
    Herstelcodeformulier.self,
  ]

  /// The form with this name.
  static func met(_ naam: String) -> (any Formulier.Type)? { alle.first { $0.naam == naam } }

  /// The form that changes the thing of a row; nil when it cannot be changed.
  static func bewerkt(_ focus: Focus) -> String? {
    switch focus.onderwerp?.soort {
    case .notitie: "correctie"
    case .dreiging: "dreiging"
    case .post: "post"
    case .persoon: "persoon"
    case .bereikbaarheid: "bereikbaarheid"
    case .machtiging: "machtiging"
    case .netwerkcontact: "netwerkcontact"
    case .hulpverlener: "hulpverlener"
    case .some: nil
    case nil:
      focus.procedure != nil
        ? "proceduregegevens" : focus.casus != nil ? "casusgegevens" : nil
    }
  }
}

extension Id {
  /// A provisional identity inside one command: the effects put a fresh one in its place, the same
  /// one wherever it stands.
  public static func voorlopig(_ nummer: Int) -> Id {
    Id(hoog: 0, laag: UInt64(max(1, min(nummer, 0xFFFF))))
  }

  /// Whether it is provisional.
  public var isVoorlopig: Bool { hoog == 0 && laag > 0 && laag <= 0xFFFF }
}
