import Termijnen
public import TerminalUI
public import Wijkteam

/// The whole state of the program on screen.
public struct Model: Sendable {
  /// What is known; the effects fill it.
  public internal(set) var gegevens: Gegevens
  /// What the user or team set.
  var instellingen: Scherminstellingen
  /// Where the user is and what they are doing.
  var stand: Stand
  /// The key table of each screen, with the keys of the settings.
  let tabellen: [String: Toetsentabel]
  /// Sentences about key settings that cannot be used.
  public let toetsproblemen: [String]

  /// Starts on Vandaag.
  public init(
    _ gegevens: Gegevens, instellingen: Scherminstellingen = Scherminstellingen(), size: Size
  ) {
    self.gegevens = gegevens
    self.instellingen = instellingen
    stand = Stand(size: size)
    (tabellen, toetsproblemen) = Schermen.tabellen(instellingen.toetsen)
    ververs()
  }

  /// The screen that is shown.
  var scherm: any Screen { stand.stapel.last?.scherm ?? Vandaagscherm() }

  /// The key table of the screen that is shown.
  var tabel: Toetsentabel {
    tabellen[scherm.naam] ?? Schermen.tabel(type(of: scherm))
  }

  /// What the screen may look at.
  var context: Context {
    Context(
      gegevens: gegevens, body: Indeling(stand.size, kop: 0).body.size,
      namenVerborgen: stand.namenVerborgen,
      details: stand.details, thema: instellingen.thema)
  }

  /// The context with the measure of the body, once the lines above it are known.
  var schermcontext: Context {
    var context = context
    context.body = indeling(context).body.size
    return context
  }

  func indeling(_ context: Context) -> Indeling {
    Indeling(
      stand.size, kop: scherm.kop(context).count + (scherm.labels(context).isEmpty ? 0 : 1))
  }

  /// What decides whether actions are possible now.
  var situatie: Situatie {
    var situatie = Situatie(gegevens: gegevens)
    situatie.focus = scherm.focus(schermcontext)
    situatie.ongedaan = stand.ongedaan.last.map { woorden($0.wat) }
    situatie.opnieuw = stand.opnieuw.last.map { woorden($0.wat) }
    situatie.kanTerug = stand.stapel.count > 1
    situatie.kanVooruit = !stand.vooruit.isEmpty
    situatie.kanEsc =
      situatie.kanTerug || scherm.filter?.isEmpty == false || scherm.gemarkeerd > 0
      || scherm.uitgeklapt
    situatie.heeftRij = !scherm.leeg
    situatie.kan = scherm.kan
    if scherm.filter != nil { situatie.kan.insert(.filter) }
    situatie.heeftBerichten =
      !gegevens.berichten.isEmpty || gegevens.banier != nil || !stand.gezegd.isEmpty
    situatie.heeftConcepten = !stand.concepten.isEmpty || !stand.weggegooid.isEmpty
    return situatie
  }

  /// Whether the visible screen shows the members with their keys.
  public var toontTeam: Bool { scherm.vraagtTeam }

  /// The casus that the visible screen or its row is about.
  public var casusInBeeld: Id? { scherm.focus(schermcontext).casus ?? scherm.inzage }

  /// Works the rows of the visible screen out again when the data changed.
  mutating func ververs(altijd: Bool = false) {
    guard let laatste = stand.stapel.indices.last else { return }
    guard altijd || stand.stapel[laatste].versie != gegevens.versie else { return }
    stand.stapel[laatste].versie = gegevens.versie
    let context = schermcontext
    stand.stapel[laatste].scherm.refresh(context)
  }

  /// Lets the visible screen change itself.
  mutating func metScherm<Uitkomst>(_ doe: (inout any Screen, Context) -> Uitkomst) -> Uitkomst? {
    guard let laatste = stand.stapel.indices.last else { return nil }
    let context = schermcontext
    return doe(&stand.stapel[laatste].scherm, context)
  }

  /// What was done, in the words that may be seen now.
  func woorden(_ wat: Omschrijving) -> String { wat.tekst(verborgen: stand.namenVerborgen) }

  /// The number of the next request.
  mutating func verzoek(_ lopend: Wachtend) -> Verzoek {
    stand.volgnummer += 1
    let verzoek = Verzoek(stand.volgnummer)
    stand.lopend[verzoek] = lopend
    return verzoek
  }

  /// True when the user wants to end the program.
  public var eindigt: Bool { stand.eindigt }

  /// The measure of the terminal.
  public var size: Size { stand.size }

  /// Seconds without a key after which `Message.rust` is wanted, after `seconden` have passed.
  public func volgendeRust(na seconden: Int) -> Int? {
    var momenten: [Int] = []
    if !concepten.isEmpty || !ongenoteerd.isEmpty { momenten.append(1) }
    if stand.slot == .open, let leeg = instellingen.leegNa { momenten.append(leeg) }
    if !stand.slot.dicht, let slot = instellingen.slotNa { momenten.append(slot) }
    return momenten.filter { $0 > seconden }.min()
  }

  /// Whether `Message.werk` is wanted: something of the visible screen is not finished.
  public var heeftWerk: Bool {
    stand.slot == .open && stand.lagen.isEmpty && scherm.heeftWerk
  }

  /// Does one part of what goes on without keys.
  mutating func werk() {
    guard heeftWerk else { return }
    _ = metScherm { $0.werk($1) }
  }

  /// Finishes what goes on, before a key is held against what it finds.
  mutating func maakWerkAf() {
    while heeftWerk { werk() }
  }

  var heeftFormulier: Bool {
    stand.lagen.contains { if case .formulier = $0 { true } else { false } }
  }
}

/// Where the user is and what they are doing: everything that tests compare.
struct Stand: Equatable, Sendable {
  /// The measure of the terminal.
  var size: Size
  /// The screens, the visible one last: back takes it off.
  var stapel: [Schermvak]
  /// The screens that back took off: forward puts them back.
  var vooruit: [Schermvak] = []
  /// What lies on top of the screen, the topmost last.
  var lagen: [Laag] = []
  /// Keys of a half-typed sequence.
  var toetsen = KeyInput()
  /// Whether keys go to the filter.
  var filtert = false
  /// The sentence at the bottom.
  var melding: Melding?
  /// What was said from outside in this session, the last one last: a message goes away with a key.
  var gezegd: [String] = []
  /// Whether the screen is open, blank or locked.
  var slot = Slot.open
  /// Whether names are hidden.
  var namenVerborgen = false
  /// How many terminals show this session; nil where nobody can join.
  var meekijkers: Int?
  /// Whether the detail pane is wanted; nil is only on a wide terminal.
  var details: Bool?
  /// What was typed and not saved.
  var concepten: [Conceptsleutel: Concept] = [:]
  /// How many drafts were begun in this session.
  var conceptnummer = 0
  /// What was thrown away in this session, and can be fetched back.
  var weggegooid: [Concept] = []
  /// What waits for an answer.
  var lopend: [Verzoek: Wachtend] = [:]
  /// The number of the last request.
  var volgnummer = 0
  /// What undo and redo can do, the next one last.
  var ongedaan: [Daad] = []
  var opnieuw: [Daad] = []
  /// The casussen whose content was opened in this session.
  var ingezien: Set<Id> = []
  /// The casussen of which something stood in the hits of a search in this session, and that is noted.
  var opgezocht: Set<Id> = []
  /// What was done through the palette, the last one last.
  var paletgeschiedenis: [String] = []
  /// True once, to repair a damaged screen.
  var herteken = false
  /// True when the user wants to end the program.
  var eindigt = false

  init(size: Size) {
    self.size = size
    stapel = [Schermvak(Vandaagscherm())]
  }
}

/// What lies on top of the screen.
enum Laag: Equatable, Sendable {
  case hulp(Hulplaag)
  case palet(Paletlaag)
  case menu(Menu, gekozen: Int)
  case vraag(Vraag)
  case formulier(Formulierlaag)
  case lezer(Leeslaag)
}

/// What waits for an answer.
enum Wachtend: Equatable, Sendable {
  /// The form on top is being saved.
  case formulier(Conceptsleutel, wat: Omschrijving, opdrachten: Int)
  /// A command without a form.
  case daad(wat: Omschrijving, opdrachten: Int)
  case ongedaan(Daad)
  case opnieuw(Daad)
  case openen(Schermvak, Id)
  /// Back or forward to a screen whose casus was not looked at yet in this session.
  case verder(Id, terug: Bool)
  /// The content of the screen under the lock.
  case heropenen(Id)
  case toegang(wat: Omschrijving)
  case team(wat: Omschrijving)
  case bekend(String)
  case kopie
  case ontgrendelen
}

/// Whether the screen can be seen.
enum Slot: Equatable, Sendable {
  /// It can.
  case open
  /// Blank until a key is pressed; or until the short code is typed.
  case leeg(code: TextField?, pogingen: Int)
  /// Until the passphrase is typed.
  case vergrendeld(TextField, bezig: Bool, fout: String?)

  /// Whether keys of the user reach nothing but the lock.
  var dicht: Bool {
    if case .vergrendeld = self { return true }
    return false
  }
}
