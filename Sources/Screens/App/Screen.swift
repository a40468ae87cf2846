import Termijnen
import TerminalUI
import Wijkteam

/// One screen: its state and everything it can do.
///
/// One folder per screen, one line in `Schermen.alle`.
///
/// How to add one:
/// 1. Make a folder with a struct that holds only what the screen itself needs (selection, filter)
///    and the rows that it worked out; everything else comes with the `Context`.
/// 2. `refresh` works the rows out; it is called when the screen appears and when the data changed,
///    never while a dialog or form lies on top. `draw` and `focus` only read.
/// 3. Put its own keys in `toetsen`; moving, filter, sorting, help, palette, undo and all forms come
///    with `Gemeenschappelijk`. Name a new action in an extension of `Actie` beside the screen.
/// 4. `perform` answers with `Reactie`s: another screen, a form, a menu, a question, commands. It
///    never changes anything itself.
/// 5. Give it a `toegang` when it can be reached from everywhere, add it to `Schermen.alle`, and
///    record goldens (`Tests/ScreensTests`): a test fails until both sizes are there.
protocol Screen: Equatable, Sendable {
  /// The stable name, in key settings and golden files.
  static var naam: String { get }
  /// The name that people read.
  static var titel: String { get }
  /// How it is reached from everywhere; nil when only from another screen.
  static var toegang: Toegang? { get }
  /// The number behind the word in the bar; nil or 0 shows none.
  static func teller(_ gegevens: Gegevens) -> Int?
  /// Its own keys; one that has the action of a common key takes its place.
  static var toetsen: [Toets] { get }
  /// Titles of its own prefixes.
  static var prefixen: [String: String] { get }
  /// Whether it starts with the keys going to the filter: a screen that is nothing without it.
  static var filtertMeteen: Bool { get }
  /// Opens it from somewhere else; nil when the focus does not hold what it needs.
  static func open(_ focus: Focus) -> Self?

  /// The casus whose content it shows: opening it is an inzage.
  var inzage: Id? { get }
  /// Whether it shows the members with their keys: those are read when it opens.
  var vraagtTeam: Bool { get }
  /// The casussen of which content stands in the rows that can be seen, as in hits of a search.
  func getoond(_ context: Context) -> Set<Id>
  /// The filter; nil when the screen has no list that can be filtered.
  var filter: String? { get set }
  /// How many rows are shown, and how many there are.
  var telling: (zichtbaar: Int, totaal: Int)? { get }
  /// How many rows are marked.
  var gemarkeerd: Int { get }
  /// Whether there is no row to open.
  var leeg: Bool { get }
  /// Whether more than one screenful is shown, and Esc goes back to one.
  var uitgeklapt: Bool { get }
  /// Goes back to one screenful.
  mutating func klapIn(_ context: Context)
  /// Takes all marks away.
  mutating func wisMarkeringen()
  /// Which common actions make sense here: `.sorteren`, `.markeren`, `.details`, `.paneel`.
  var kan: Set<Actie> { get }

  /// The labels at the top that the digits choose from; the chosen one is marked.
  func labels(_ context: Context) -> [Label]
  /// Lines that stay above the body: the goal and the safety line.
  func kop(_ context: Context) -> [Line]
  /// What stands behind the name of the screen in the first line.
  func ondertitel(_ context: Context) -> String
  /// What the focused row is about.
  func focus(_ context: Context) -> Focus
  /// Works the rows out again; the selection stays on the same thing.
  mutating func refresh(_ context: Context)
  /// Whether something of this screen goes on while nobody presses a key.
  var heeftWerk: Bool { get }
  /// Does one part of that: a millisecond or two.
  mutating func werk(_ context: Context)
  /// Handles a key that is in no table: moving.
  mutating func handle(_ key: Key, _ context: Context) -> Outcome
  /// Does an action; nil when it is not one of this screen.
  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]?
  /// Takes the answer of a menu that it opened.
  mutating func gekozen(_ keuze: String, menu: String, _ context: Context) -> [Reactie]
  /// Forgets what only belonged to this visit.
  mutating func verlaat()
  /// Draws the body and answers where the cursor stands.
  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point
  /// The sentence that a colleague would say about the focused row.
  func announcement(_ context: Context) -> String
}

extension Screen {
  static var toegang: Toegang? { nil }
  static var prefixen: [String: String] { [:] }
  static func teller(_ gegevens: Gegevens) -> Int? { nil }
  static var filtertMeteen: Bool { false }
  static func open(_ focus: Focus) -> Self? { nil }
  var inzage: Id? { nil }
  var vraagtTeam: Bool { false }
  func getoond(_ context: Context) -> Set<Id> { [] }
  var filter: String? {
    get { nil }
    set {}
  }
  var telling: (zichtbaar: Int, totaal: Int)? { nil }
  var gemarkeerd: Int { 0 }
  var leeg: Bool { false }
  var uitgeklapt: Bool { false }
  var heeftWerk: Bool { false }
  mutating func werk(_ context: Context) {}
  mutating func klapIn(_ context: Context) {}
  mutating func wisMarkeringen() {}
  var kan: Set<Actie> { [] }
  func labels(_ context: Context) -> [Label] { [] }
  func kop(_ context: Context) -> [Line] { [] }
  func ondertitel(_ context: Context) -> String { "" }
  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? { nil }
  mutating func gekozen(_ keuze: String, menu: String, _ context: Context) -> [Reactie] {
    []
  }
  mutating func verlaat() {}

  /// The stable name.
  var naam: String { Self.naam }

  func isEqual(_ other: any Screen) -> Bool { (other as? Self) == self }
}

/// How a screen is reached from everywhere.
struct Toegang: Sendable {
  /// The key, in notation; a capital letter.
  var toets: String
  /// The word in the bar at the top; nil keeps it out of the bar.
  var label: String?
  /// Other words that people use for it.
  var synoniemen: [String]
  /// What it needs when it cannot be opened.
  var nodig: String

  /// Says how a screen is reached.
  init(
    _ toets: String, label: String?, synoniemen: [String], nodig: String = "Kies eerst een casus."
  ) {
    self.toets = toets
    self.label = label
    self.synoniemen = synoniemen
    self.nodig = nodig
  }
}

/// A label at the top of a screen: a tab or a saved view.
struct Label: Hashable, Sendable {
  /// The word.
  var tekst: String
  /// Whether it is the chosen one.
  var gekozen: Bool

  /// Makes a label.
  init(_ tekst: String, gekozen: Bool = false) {
    self.tekst = tekst
    self.gekozen = gekozen
  }
}

/// What a screen may look at besides its own state.
struct Context: Sendable {
  /// Everything that is known.
  var gegevens: Gegevens
  /// The measure of the body of the screen.
  var body: Size
  /// Whether names are hidden: somebody may be looking.
  var namenVerborgen: Bool
  /// Whether the detail pane is wanted; nil is where there is room for it.
  var details: Bool?
  /// The texts of the theme's signs.
  var thema: Theme

  /// Makes a context.
  init(
    gegevens: Gegevens, body: Size, namenVerborgen: Bool = false, details: Bool? = nil,
    thema: Theme = .standard
  ) {
    self.gegevens = gegevens
    self.body = body
    self.namenVerborgen = namenVerborgen
    self.details = details
    self.thema = thema
  }
}

/// What a screen asks of the program.
enum Reactie: Sendable {
  /// Goes to another screen; back returns here.
  case ga(any Screen)
  /// Goes back to the screen before this one.
  case terug
  /// Opens a form by its name.
  case formulier(String, Focus)
  /// Opens a form to change what is there, or with something filled in.
  case formulierMet(String, Focus, velden: [String: String])
  /// Asks to choose from a list; the answer comes in `gekozen`.
  case menu(Menu)
  /// Asks before doing something; the answers are not on neighbouring keys.
  case vraag(Vraag)
  /// Stores commands; the words are for the message and for undo.
  case voerUit([Opdracht], casus: Id, wat: Omschrijving)
  /// Stores a command on the dossier of the team.
  case voerTeamUit(Teamopdracht, wat: Omschrijving)
  /// Stores a command on the own dossier.
  case voerEigenUit(Eigenopdracht, wat: Omschrijving)
  /// Changes or asks who may read a casus.
  case toegang(Toegangsdaad, casus: Id, wat: Omschrijving)
  /// Changes or asks something about members and their keys.
  case team(Teamdaad)
  /// Copies text.
  case kopieer(String)
  /// Shows a text over the whole screen.
  case lees(String, [Line])
  /// Does a common action.
  case doe(Actie)
  /// Says something.
  case zeg(Melding)
}

/// A screen in the stack, comparable.
struct Schermvak: Equatable, Sendable {
  /// The screen.
  var scherm: any Screen
  /// The version of the data that its rows were worked out for.
  var versie = -1

  /// Wraps a screen.
  init(_ scherm: any Screen) { self.scherm = scherm }

  /// Equal screens with equal state.
  static func == (a: Schermvak, b: Schermvak) -> Bool {
    a.scherm.isEqual(b.scherm)
  }
}
