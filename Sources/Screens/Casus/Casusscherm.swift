import Termijnen
import TerminalUI
import Wijkteam

/// One casus: the goal and the safety line always on top, tabs below.
struct Casusscherm: Screen {
  static let naam = "casus"
  static let titel = "Casus"
  static let toetsen: [Toets] = []

  let casus: Id
  private(set) var tab: Casustab
  private var gezocht = ""
  private var totaal = 0
  private var inhoud: [Casusregelsleutel: Casusinhoud] = [:]
  private var lijsten: [Casustab: Lijst<Casusregelsleutel>] = [:]
  /// The thing to select when the screen appears.
  private var op: Id?

  static func open(_ focus: Focus) -> Casusscherm? {
    focus.casus.map { Casusscherm($0, op: focus.onderwerp?.id) }
  }

  /// Opens a casus, on the tab of a thing in it.
  init(_ casus: Id, tab: Casustab = .overzicht, op: Id? = nil) {
    self.casus = casus
    self.tab = tab
    self.op = op
  }

  static func == (a: Casusscherm, b: Casusscherm) -> Bool {
    a.casus == b.casus && a.tab == b.tab && a.gezocht == b.gezocht && a.lijsten == b.lijsten
  }

  var inzage: Id? { casus }
  var filter: String? {
    get { gezocht }
    set { gezocht = newValue ?? "" }
  }
  var telling: (zichtbaar: Int, totaal: Int)? {
    (lijst.tabel.rows.filter { $0.id != nil }.count, totaal)
  }
  var gemarkeerd: Int { lijst.stand.marks.count }
  mutating func wisMarkeringen() { lijsten[tab]?.stand.marks = [] }
  var kan: Set<Actie> {
    tab == .procedures ? [.details, .paneel, .markeren] : [.details, .paneel]
  }

  private var lijst: Lijst<Casusregelsleutel> { lijsten[tab] ?? Lijst() }

  func labels(_ context: Context) -> [Label] {
    Casustab.allCases.map { Label($0.titel, gekozen: $0 == tab) }
  }

  func ondertitel(_ context: Context) -> String {
    guard let casus = context.gegevens.casus(casus) else { return "" }
    var delen: [String] = []
    if casus.status != .lopend { delen.append(casus.status.label) }
    if casus.modus == .spoed { delen.append("spoed") }
    delen.append(casus.vast.map { "vast: \($0.weergave)" } ?? "niemand blijft")
    let rest = delen.joined(separator: " · ")
    let ruimte = context.titelruimte(Self.titel, " · " + rest)
    return "\(context.naam(casus, hoogstens: ruimte)) · \(rest)"
  }

  func kop(_ context: Context) -> [Line] {
    guard let casus = context.gegevens.casus(casus) else { return [] }
    return Casuskop(casus, context).regels
  }

  mutating func refresh(_ context: Context) {
    guard let casus = context.gegevens.casus(casus) else {
      inhoud = [:]
      lijsten[tab] = Lijst()
      return
    }
    if let op, let plaats = Casustab.van(op, in: casus) { tab = plaats }
    let bron = Tabbron(casus: casus, context: context)
    let delen = tab.inhoud(bron)
    inhoud = [:]
    var rijen: [TableRow<Casusregelsleutel>] = []
    totaal = 0
    for deel in delen {
      totaal += deel.regels.count
      let passend = deel.regels.filter {
        gezocht.isEmpty || TextFold.matches(gezocht, in: $0.zin + " " + deel.kop)
      }
      guard !passend.isEmpty else { continue }
      if !deel.kop.isEmpty { rijen.append(.heading(Line(deel.kop, .header))) }
      for regel in passend {
        inhoud[regel.sleutel] = regel
        rijen.append(regel.rij)
        rijen += regel.onder.map { .detail($0) }
      }
    }
    let tabel = TableView(
      columns: tab.kolommen, rows: rijen,
      empty: gezocht.isEmpty ? tab.leeg : "Niets past bij dit filter. Esc wist het filter.",
      showsHeader: tab.kolommen.contains { !$0.title.isEmpty })
    var lijst = lijst
    if let gezocht = op, let regel = inhoud.values.first(where: { $0.gaatOver(gezocht) }) {
      lijst.stand.selection = regel.sleutel
    }
    op = nil
    lijst.neem(tabel, in: context.body.rect, context)
    lijsten[tab] = lijst
  }

  private var gekozen: Casusinhoud? { lijst.gekozen.flatMap { inhoud[$0] } }

  var leeg: Bool { lijst.gekozen == nil }

  func focus(_ context: Context) -> Focus {
    var focus = gekozen?.focus ?? Focus()
    focus.casus = casus
    return focus
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    switch key {
    case .right: return kies(tab.volgende(1), context)
    case .left: return kies(tab.volgende(-1), context)
    default:
      var lijst = lijst
      let uitkomst = lijst.handle(key, in: context.body.rect, context)
      lijsten[tab] = lijst
      return uitkomst
    }
  }

  private mutating func kies(_ nieuw: Casustab, _ context: Context) -> Outcome {
    tab = nieuw
    gezocht = ""
    refresh(context)
    return .consumed
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    if let cijfer = (1...9).first(where: { actie == .cijfer($0) }) {
      let tabs = Casustab.allCases
      guard cijfer <= tabs.count else { return [] }
      _ = kies(tabs[cijfer - 1], context)
      return []
    }
    switch actie {
    case .paneel:
      _ = kies(tab.volgende(1), context)
      return []
    case .paneelTerug:
      _ = kies(tab.volgende(-1), context)
      return []
    case .openen: return openen(context)
    case .markeren, .allesMarkeren:
      var lijst = lijst
      if actie == .markeren {
        lijst.stand.toggleMark(
          rows: lijst.tabel.ids,
          height: lijst.tabel.height(in: lijst.vlak(context.body.rect, context).lijst))
      } else {
        lijst.stand.toggleAllMarks(rows: lijst.tabel.ids)
      }
      lijsten[tab] = lijst
      return []
    case .nieuw("contact"): return contact()
    case .kopieren: return [.menu(Kopieermenu.menu)]
    default: return nil
    }
  }

  /// One call about several procedures: the marked ones.
  private func contact() -> [Reactie]? {
    let gekozen = lijst.stand.targets(in: lijst.tabel.ids).compactMap { inhoud[$0]?.focus }
    let procedures = gekozen.compactMap(\.procedure)
    guard tab == .procedures, procedures.count > 1 else { return nil }
    return [
      .formulierMet(
        "contact",
        Focus(
          casus: casus, procedure: procedures[0], naam: "gesprek",
          nummer: gekozen.compactMap(\.nummer).first),
        velden: ["procedures": procedures.map { Veld.sleutel($0) }.joined(separator: "\n")])
    ]
  }

  private func openen(_ context: Context) -> [Reactie] {
    guard let regel = gekozen else { return [] }
    if let keuze = Gelijktijdigformulier.opening(regel.focus, context) { return keuze }
    if let procedure = regel.focus.procedure { return [.ga(Procedurescherm(casus, procedure))] }
    if let onderwerp = regel.naar,
      let nieuw = context.gegevens.casus(casus).flatMap({
        Casustab.van(onderwerp, in: $0)
      }), nieuw != tab
    {
      return [.ga(Casusscherm(casus, op: onderwerp))]
    }
    return [.lees(regel.cellen.count > 1 ? regel.cellen[1].text : tab.titel, regel.detail)]
  }

  mutating func gekozen(_ keuze: String, menu: String, _ context: Context) -> [Reactie] {
    guard let casus = context.gegevens.casus(casus) else { return [] }
    return [.kopieer(Kopieermenu.tekst(keuze, casus, gekozen, context))]
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    guard context.gegevens.casus(casus) != nil else {
      grid.write(
        "Deze casus is er niet meer voor jou. Esc gaat terug.", at: area.origin, .dim,
        width: area.columns)
      return area.origin
    }
    return lijst.draw(in: &grid, area, context, detail: gekozen?.detail ?? [])
  }

  func announcement(_ context: Context) -> String { lijst.announcement }
}
