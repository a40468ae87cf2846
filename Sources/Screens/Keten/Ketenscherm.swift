import Termijnen
import TerminalUI
import Wijkteam

/// The procedures of a casus as a drawn chain over the domains; what holds up the rest is marked.
struct Ketenscherm: Screen {
  static let naam = "keten"
  static let titel = "Keten"
  static let toegang: Toegang? = Toegang(
    "K", label: nil,
    synoniemen: [
      "samenhang", "wat wacht op wat", "oorzaak", "ketting", "volgorde van stappen", "keten",
      "stappenplan", "samenhang procedures", "blokkade",
    ])
  static let toetsen: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "Procedure openen", footer: "openen", group: "In de tekening",
      synonyms: ["bekijken", "belkaart", "bellen"],
      unavailable: Gemeenschappelijk.heeftRij("Deze casus heeft nog geen procedures.")),
    Toets(
      .naarOorzaak, ["O"], "Naar de stap die de rest ophoudt", footer: "oorzaak",
      group: "In de tekening",
      synonyms: [
        "knelpunt", "waar ligt het aan", "eerste stap", "oorzaak", "wat houdt het op", "blokkade",
      ]),
    Toets(
      .tekeningAan, ["t"], "Als vakken of als regels tekenen", footer: "vakken/regels",
      group: "In de tekening",
      synonyms: ["tekening", "boom", "lijst", "plaatje", "schema", "vakken"]),
  ]

  let casus: Id
  private(set) var schakels: [Ketenschakel] = []
  private(set) var blok = Ketenblok()
  /// The first lines: what dreigt, and what comes first.
  private var bovenaan: [Line] = []
  private(set) var keuze: Id?
  private var dozen = true

  init(casus: Id) { self.casus = casus }

  var leeg: Bool { keuze == nil }

  static func open(_ focus: Focus) -> Ketenscherm? {
    focus.casus.map { casus in
      var scherm = Ketenscherm(casus: casus)
      scherm.keuze = focus.procedure
      return scherm
    }
  }

  var inzage: Id? { casus }

  func ondertitel(_ context: Context) -> String { context.titelnaam(casus, Self.titel) }

  func focus(_ context: Context) -> Focus {
    let procedure = gekozen.flatMap { context.gegevens.procedure($0.id, in: casus) }
    return Focus(
      casus: casus, procedure: procedure?.id, naam: gekozen?.naam ?? "de keten",
      nummer: procedure?.direktNummer)
  }

  private var gekozen: Ketenschakel? { schakels.first { $0.id == keuze } }

  mutating func refresh(_ context: Context) {
    let keten = context.gegevens.voorraad.keten(casus) ?? Keten()
    schakels = Ketenschakel.van(keten, casus: casus, context)
    blok = Ketenblok.tekening(schakels, in: context.body, dozen: dozen && context.thema.borders)
    bovenaan = Ketenkop.regels(keten, schakels, casus: casus, context)
    if gekozen == nil { keuze = eersteOorzaak?.id ?? leesvolgorde.first.map { schakels[$0].id } }
  }

  private var eersteOorzaak: Ketenschakel? {
    leesvolgorde.map { schakels[$0] }.first { schakel in
      switch schakel.stand {
      case .oorzaak, .kring: true
      case .wacht, .loopt, .klaar: false
      }
    }
  }

  /// The links from top to bottom, as they stand in the drawing.
  private var leesvolgorde: [Int] {
    blok.plekken.sorted { ($0.vlak.row, $0.vlak.column) < ($1.vlak.row, $1.vlak.column) }
      .map(\.nummer)
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    switch key {
    case .down: stap(1, 0)
    case .up: stap(-1, 0)
    case .right: stap(0, 1)
    case .left: stap(0, -1)
    case .pageDown, .control("d"): for _ in 0..<5 { stap(1, 0) }
    case .pageUp, .control("u"): for _ in 0..<5 { stap(-1, 0) }
    case .home: keuze = leesvolgorde.first.map { schakels[$0].id }
    case .end: keuze = leesvolgorde.last.map { schakels[$0].id }
    default: return .ignored
    }
    return .consumed
  }

  /// To the nearest link in a direction; left and right follow the chain where it is drawn in lines.
  private mutating func stap(_ rijen: Int, _ kolommen: Int) {
    guard let hier = blok.plekken.first(where: { schakels[$0.nummer].id == keuze }) else { return }
    if kolommen != 0, case .regel = hier.vorm {
      let naar =
        kolommen < 0
        ? schakels[hier.nummer].nodig.last
        : schakels.indices.first { schakels[$0].nodig.contains(hier.nummer) }
      if let naar { keuze = schakels[naar].id }
      return
    }
    let ver: [(nummer: Int, afstand: Int)] = blok.plekken.compactMap { plek in
      let omlaag = (plek.vlak.row - hier.vlak.row) * rijen.signum()
      let opzij = (plek.vlak.column - hier.vlak.column) * kolommen.signum()
      guard omlaag + opzij > 0 else { return nil }
      let scheef =
        rijen != 0
        ? abs(plek.vlak.column - hier.vlak.column) : 3 * abs(plek.vlak.row - hier.vlak.row)
      return (plek.nummer, omlaag + opzij + scheef)
    }
    if let naast = ver.min(by: { ($0.afstand, $0.nummer) < ($1.afstand, $1.nummer) }) {
      keuze = schakels[naast.nummer].id
    }
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    switch actie {
    case .openen: return Procedurescherm.open(focus(context)).map { [.ga($0)] } ?? []
    case .tekeningAan:
      dozen.toggle()
      refresh(context)
      return []
    case .naarOorzaak:
      guard let oorzaak = eersteOorzaak else {
        return [.zeg(.weet("Er is nu geen stap die de andere ophoudt."))]
      }
      keuze = oorzaak.id
      return []
    default: return nil
    }
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    guard !schakels.isEmpty else {
      grid.write(
        TextFit.wrap(Line(Self.leeg, .dim), columns: area.columns), in: area)
      return area.origin
    }
    let laag = area.rows < 14
    let kop = bovenaan.flatMap { Omslag.regels($0, area.columns, hoogstens: laag ? 1 : 2) }
      .prefix(laag ? 2 : 6)
    grid.write(kop, in: area)
    let uitleg = Omslag.regels(
      Line(announcement(context)), area.columns, hoogstens: laag ? 2 : 4)
    let legenda = area.rows >= 18
    let vlak = area.droppingTop(kop.count + (kop.isEmpty || laag ? 0 : 1))
      .droppingBottom(uitleg.count + 1 + (legenda ? 1 : 0))
    let cursor = Ketentekenaar(
      schakels: schakels, blok: blok, keuze: keuze, glyphs: grid.glyphs
    ).draw(in: &grid, vlak)
    let voet = area.droppingTop(vlak.endRow - area.row)
    grid.horizontalLine(at: voet.origin, columns: voet.columns)
    grid.write(uitleg, in: voet.droppingTop(1))
    if legenda {
      grid.write(Self.legenda(grid.glyphs), at: voet.bottom(1).origin, width: voet.columns)
    }
    return cursor
  }

  static let leeg =
    "Deze casus heeft nog geen procedures. n p begint er een. Wat op wat wacht zie je dan hier."

  private static func legenda(_ glyphs: Glyphs) -> Line {
    let lijn = "\(glyphs.horizontal)\(glyphs.horizontal)\(glyphs.arrowRight)"
    return Line(
      "A \(lijn) B: B wacht op A   !! houdt op   ! rood   ~ oranje   \(glyphs.done) klaar",
      .dim)
  }

  func announcement(_ context: Context) -> String { gekozen?.zin ?? Self.leeg }
}

extension Actie {
  static let naarOorzaak = Actie("naar-oorzaak")
}
