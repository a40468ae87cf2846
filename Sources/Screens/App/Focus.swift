import Termijnen
import TerminalUI
import Wijkteam

/// The kind of thing that a row stands for.
enum Onderwerpsoort: String, Hashable, Sendable {
  case toezegging, afspraak, dreiging, post, aandachtspunt, notitie, contact, persoon
  case bereikbaarheid, machtiging, netwerkcontact, hulpverlener, domeinbeeld, processtap
  case binnengekomen
}

/// A thing by its identity.
struct Onderwerp: Hashable, Sendable {
  /// What it is.
  var soort: Onderwerpsoort
  /// Which one.
  var id: Id

  /// Names a thing.
  init(_ soort: Onderwerpsoort, _ id: Id) {
    self.soort = soort
    self.id = id
  }
}

/// What the focused row is about: what forms start from and what status keys act on.
struct Focus: Hashable, Sendable {
  /// The casus of the row or of the screen.
  var casus: Id?
  /// The procedure of the row or of the screen.
  var procedure: Id?
  /// The thing of the row when it is not a procedure.
  var onderwerp: Onderwerp?
  /// The event behind the row: what a correction takes back.
  var gebeurtenis: GebeurtenisId?
  /// The let op of the row: its rule, for putting it off.
  var regel: String?
  /// What a person calls the row; used in questions such as "Klopt dit?".
  var naam: String
  /// The direct number of the row, for copying.
  var nummer: String?

  /// Names what a row is about.
  init(
    casus: Id? = nil, procedure: Id? = nil, onderwerp: Onderwerp? = nil,
    gebeurtenis: GebeurtenisId? = nil, regel: String? = nil, naam: String = "",
    nummer: String? = nil
  ) {
    self.casus = casus
    self.procedure = procedure
    self.onderwerp = onderwerp
    self.gebeurtenis = gebeurtenis
    self.regel = regel
    self.naam = naam
    self.nummer = nummer
  }
}

/// What decides whether an action is possible now: what the `unavailable` of a binding looks at.
struct Situatie: Sendable {
  /// What the focused row is about.
  var focus = Focus()
  /// Everything that is known.
  var gegevens: Gegevens
  /// What undo would undo, and redo would do again, in words.
  var ongedaan: String?
  var opnieuw: String?
  /// Whether there is a view before or after this one.
  var kanTerug = false
  var kanVooruit = false
  /// Whether Esc does something, and Enter has a row to open.
  var kanEsc = true
  var heeftRij = true
  /// Whether the store said anything, or somebody did.
  var heeftBerichten = false
  /// Whether something was typed that is not saved.
  var heeftConcepten = false
  /// Whether the list of this screen can be filtered, sorted, marked or shown with details.
  var kan: Set<Actie> = []

  /// A situation without a focus.
  init(gegevens: Gegevens) { self.gegevens = gegevens }
}

/// The bindings of Nabij: one record for dispatch, footer, help, palette, key list and tests.
typealias Toets = Binding<Actie, Situatie>

/// The key table of one screen.
typealias Toetsentabel = KeyTable<Actie, Situatie>
