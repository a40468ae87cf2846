import Termijnen
import TerminalUI
import Wijkteam

/// A sentence at the bottom about what just happened.
enum Melding: Hashable, Sendable {
  /// It is on disk.
  case opgeslagen(String)
  /// Good to know.
  case weet(String)
  /// It could not be done; what to do instead.
  case fout(String)
  /// It is being done.
  case bezig(String)

  /// The sentence.
  var zin: String {
    switch self {
    case .opgeslagen(let zin), .weet(let zin), .fout(let zin), .bezig(let zin): zin
    }
  }

  var blijft: Bool {
    if case .bezig = self { return true }
    return false
  }
}

/// What was done, for the message and for undo: what kind of thing, and apart from it the words that
/// somebody typed, because they may hold a name.
struct Omschrijving: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// What it was, without anything that somebody typed: "toezegging".
  var wat: String
  /// The words of somebody.
  var eigen: String?

  init(_ wat: String, eigen: String? = nil) {
    self.wat = wat
    self.eigen = eigen
  }

  init(stringLiteral wat: String) { self.init(wat) }

  /// The words for the screen.
  func tekst(verborgen: Bool) -> String {
    guard let eigen, !verborgen else { return wat }
    return "\(wat) \(eigen)"
  }
}

/// A question before something is done.
///
/// Enter does it, Esc does not.
struct Vraag: Equatable, Sendable {
  /// The question, naming what will happen.
  var zin: String
  /// What Enter does: "terughalen".
  var ja: String
  /// What Enter stands for.
  var antwoord: Antwoordopja

  init(_ zin: String, ja: String, _ antwoord: Antwoordopja) {
    self.zin = zin
    self.ja = ja
    self.antwoord = antwoord
  }
}

/// What a yes leads to.
enum Antwoordopja: Equatable, Sendable {
  case ongedaan(Daad)
  case opnieuw(Daad)
  case einde
  case uitvoeren([Effect], wat: String)
  case kies(menu: String, keuze: String)
  case leegConcept
  case team(Teamdaad)
}

/// Something that was stored and that undo can take back.
struct Daad: Hashable, Sendable {
  /// The casus; nil is what came in, which belongs to the whole team.
  var casus: Id?
  /// The events that it made.
  var gebeurtenissen: [GebeurtenisId]
  /// What it was, in words: "notitie bij Helena".
  var wat: Omschrijving
}

/// A list to choose from, opened by a screen.
struct Menu: Equatable, Sendable {
  /// Which menu, for `Screen.gekozen`.
  var naam: String
  /// The title.
  var titel: String
  /// The choices: a key of one letter, a stored word and what people read.
  var keuzes: [Menukeuze]
  /// The action that opened it: pressing its key again chooses this word.
  var herhaal: (actie: Actie, keuze: String)?

  /// Makes a menu.
  init(
    _ naam: String, titel: String, keuzes: [Menukeuze],
    herhaal: (actie: Actie, keuze: String)? = nil
  ) {
    self.naam = naam
    self.titel = titel
    self.keuzes = keuzes
    self.herhaal = herhaal
  }

  /// Equal menus offer the same.
  static func == (a: Menu, b: Menu) -> Bool {
    a.naam == b.naam && a.titel == b.titel && a.keuzes == b.keuzes
      && a.herhaal?.actie == b.herhaal?.actie && a.herhaal?.keuze == b.herhaal?.keuze
  }
}

/// One choice of a menu.
struct Menukeuze: Hashable, Sendable {
  /// The letter that chooses it at once.
  var toets: Character
  /// The word that the screen gets.
  var id: String
  /// What people read.
  var label: String
  /// Why it cannot be chosen now.
  var reden: String?

  /// Makes a choice.
  init(_ toets: Character, _ id: String, _ label: String, reden: String? = nil) {
    self.toets = toets
    self.id = id
    self.label = label
    self.reden = reden
  }
}
