import Termijnen
import TerminalUI
import Wijkteam

/// The procedures of a casus as a drawn chain over the domains; what holds up the rest is marked.
struct Ketenscherm: Screen {
  static let naam = "keten"
  static let titel = "Keten"
  static let toegang: Toegang? = Toegang(
    "K", label: nil,
    synoniemen: ["samenhang", "wat wacht op wat", "oorzaak", "ketting", "volgorde van stappen"])
  static let toetsen: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "Procedure openen", footer: "openen", group: "In de tekening",
      synonyms: ["bekijken", "belkaart"]),
    Toets(
      .naarOorzaak, ["O"], "Naar de stap die de rest ophoudt", footer: "oorzaak",
      group: "In de tekening", synonyms: ["knelpunt", "waar ligt het aan", "eerste stap"]),
  ]

  let casus: Id
  private var keten = Ketengegevens()
  private var tekening = Ketentekening()
  private var keuze: Id?

  init(casus: Id) { self.casus = casus }

  static func open(_ focus: Focus) -> Ketenscherm? {
    focus.casus.map { casus in
      var scherm = Ketenscherm(casus: casus)
      scherm.keuze = focus.procedure
      return scherm
    }
  }

  var inzage: Id? { casus }

  func ondertitel(_ context: Context) -> String { context.naam(casus: casus) }

  func focus(_ context: Context) -> Focus {
    let procedure = keuze.flatMap { context.gegevens.procedure($0, in: casus) }
    return Focus(
      casus: casus, procedure: keuze, naam: procedure.map { context.naam($0) } ?? "de keten",
      nummer: procedure?.direktNummer)
  }

  mutating func refresh(_ context: Context) {
    let nieuw = context.gegevens.voorraad.keten(casus) ?? Keten()
    keten = Ketengegevens(nieuw)
    tekening = Ketentekening(nieuw, breedte: context.body.columns)
    if tekening.vak(keuze) == nil {
      keuze = keten.schakels.first { $0.oorzaak }?.procedure ?? keten.schakels.first?.procedure
    }
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    switch key {
    case .down: keuze = tekening.buur(van: keuze, rijen: 1, kolommen: 0)
    case .up: keuze = tekening.buur(van: keuze, rijen: -1, kolommen: 0)
    case .left: keuze = tekening.buur(van: keuze, rijen: 0, kolommen: -1)
    case .right: keuze = tekening.buur(van: keuze, rijen: 0, kolommen: 1)
    case .home: keuze = tekening.vakken.first?.id
    case .end: keuze = tekening.vakken.last?.id
    default: return .ignored
    }
    return .consumed
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    switch actie {
    case .openen: return Procedurescherm.open(focus(context)).map { [.ga($0)] } ?? []
    case .naarOorzaak:
      guard let oorzaak = keten.schakels.first(where: { $0.oorzaak }) else {
        return [.zeg(.weet("Er is nu geen stap die de andere ophoudt."))]
      }
      keuze = oorzaak.procedure
      return []
    default: return nil
    }
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    guard !keten.schakels.isEmpty else {
      grid.write(
        Line("Deze casus heeft nog geen procedures. Met n p leg je er een vast.", .dim),
        at: area.origin, width: area.columns)
      return area.origin
    }
    let uitleg = uitlegregels(context, area.columns)
    let dreiging = Array(dreigingsregels(context).prefix(2))
    grid.write(dreiging, in: area.top(dreiging.count))
    let tekenvlak = area.droppingTop(dreiging.isEmpty ? 0 : dreiging.count + 1)
      .droppingBottom(min(uitleg.count + 1, max(0, area.rows - 8)))
    let cursor = teken(in: &grid, tekenvlak, context)
    let onder = area.droppingTop(tekenvlak.endRow - area.row + 1)
    grid.write(uitleg, in: onder)
    return cursor
  }

  /// Draws the part of the chain around the chosen link.
  private func teken(in grid: inout Grid, _ vlak: Rect, _ context: Context) -> Point {
    var canvas = Canvas(tekening.maat, glyphs: grid.glyphs)
    for schakel in keten.schakels {
      guard let vak = tekening.vak(schakel.procedure) else { continue }
      canvas.box(tekst(schakel, context), at: tekening.vlak(vak), rand(schakel))
    }
    for schakel in keten.schakels {
      guard let naar = tekening.vak(schakel.procedure) else { continue }
      for eerder in schakel.wachtOp {
        guard let van = tekening.vak(eerder), van.kolom < naar.kolom else { continue }
        let begin = tekening.vlak(van)
        let einde = tekening.vlak(naar)
        canvas.connect(
          from: Point(row: begin.row + 1, column: begin.endColumn),
          to: Point(row: einde.row + 1, column: einde.column - 1),
          bendAt: einde.column - 3, schakel.geblokkeerd ? .red : .dim)
      }
    }
    let gekozen =
      tekening.vak(keuze).map { tekening.vlak($0) }
      ?? Rect(
        row: 0, column: 0, rows: 1, columns: 1)
    let rij = max(0, min(gekozen.endRow - vlak.rows, tekening.maat.rows - vlak.rows))
    let boven = gekozen.row < rij ? gekozen.row : rij
    let kolom = max(0, gekozen.endColumn - vlak.columns)
    var deel = Grid(vlak.size, theme: context.thema)
    canvas.draw(in: &deel, at: Point(row: -boven, column: -kolom))
    grid.draw(deel, at: vlak.origin)
    return Point(
      row: vlak.row + max(0, gekozen.row - boven + 1),
      column: vlak.column + max(0, gekozen.column - kolom + 1))
  }

  private func rand(_ schakel: Keten.Schakel) -> Style {
    if schakel.procedure == keuze { return .bold }
    if schakel.klaar { return .dim }
    return schakel.niveau?.stijl ?? .border
  }

  private func tekst(_ schakel: Keten.Schakel, _ context: Context) -> [Line] {
    let gekozen = schakel.procedure == keuze
    let teken = schakel.oorzaak ? "!!" : schakel.niveau?.teken ?? (schakel.klaar ? "v" : " ")
    let stijl: Style =
      schakel.oorzaak ? .red : schakel.niveau?.stijl ?? (schakel.klaar ? .good : .normal)
    let naam = Line([
      Span(gekozen ? ">" : " "), Span(teken + " ", stijl), Span(schakel.naam, .bold),
    ])
    let datum =
      schakel.klaar
      ? "klaar"
      : schakel.uiterlijk.map { "uiterlijk \($0.kort)" } ?? schakel.sinds.map { "sinds \($0.kort)" }
    let tweede = [schakel.instantie, datum].compactMap { $0 }.joined(separator: " · ")
    return [gekozen ? naam.highlighted : naam, Line("  " + tweede, .dim)]
  }

  private func dreigingsregels(_ context: Context) -> [Line] {
    keten.dreigingen.map { Line("! \($0.kop)", $0.niveau.stijl) }
  }

  private func uitlegregels(_ context: Context, _ breedte: Int) -> [Line] {
    TextFit.wrap(announcement(context), columns: breedte).prefix(4).map { Line($0) }
  }

  func announcement(_ context: Context) -> String {
    guard let schakel = keten.schakels.first(where: { $0.procedure == keuze }) else {
      return "Deze casus heeft nog geen procedures."
    }
    var zin = "\(schakel.naam) bij \(schakel.instantie): \(schakel.status.label)"
    if let sinds = schakel.sinds { zin += " sinds \(sinds.kort)" }
    if let uiterlijk = schakel.uiterlijk, !schakel.klaar { zin += ", uiterlijk \(uiterlijk.kort)" }
    zin += "."
    let voor = namen(
      schakel.wachtOp.filter { id in
        keten.schakels.contains { $0.procedure == id && !$0.klaar }
      })
    if !voor.isEmpty { zin += " Wacht op \(voor)." }
    let na = namen(
      keten.schakels.filter { $0.wachtOp.contains(schakel.procedure) }.map(\.procedure))
    if !na.isEmpty, !schakel.klaar {
      zin += schakel.oorzaak ? " Dit houdt de rest op: \(na)." : " Hierop wacht: \(na)."
    }
    let domeinen = schakel.domeinen.map { context.gegevens.naam($0) }.joined(separator: ", ")
    return domeinen.isEmpty ? zin : zin + " Domein: \(domeinen)."
  }

  private func namen(_ ids: [Id]) -> String {
    ids.compactMap { id in keten.schakels.first { $0.procedure == id }?.naam }
      .joined(separator: ", ")
  }
}

/// The chain as the screen keeps it, comparable.
struct Ketengegevens: Equatable, Sendable {
  var schakels: [Keten.Schakel] = []
  var dreigingen: [LetOp] = []

  init() {}

  init(_ keten: Keten) {
    schakels = keten.schakels
    dreigingen = keten.dreigingen
  }

  static func == (a: Ketengegevens, b: Ketengegevens) -> Bool {
    a.dreigingen == b.dreigingen && a.schakels.map(\.procedure) == b.schakels.map(\.procedure)
      && a.schakels.map(\.status) == b.schakels.map(\.status)
  }
}

extension Actie {
  static let naarOorzaak = Actie("naar-oorzaak")
}
