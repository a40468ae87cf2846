import Termijnen
import TerminalUI
import Wijkteam

/// The whole caseload for the teamleider: what stalls and where, never who is slow.
struct Caseloadscherm: Screen {
  static let naam = "caseload"
  static let titel = "Caseload"
  static let toegang: Toegang? = Toegang(
    "L", label: "Caseload",
    synoniemen: [
      "teamleider", "overzicht", "wat stokt", "instanties", "niemand blijft", "werkvoorraad",
      "stagneert", "wachttijden", "rapport", "teamoverleg", "sturing",
    ])
  static let toetsen: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "De casussen hierachter bekijken", footer: "bekijken",
      group: "In de lijst", synonyms: ["openen", "casussen", "inzoomen"])
  ]

  /// What a row stands for.
  enum Rij: Hashable, Sendable {
    case instantie(String)
    case soort(String)
    case casus(Id)
    case letop(Id, Letopsleutel)
    case gelukt(Id, String)
  }

  /// The questions that the screen answers, one label each.
  enum Vraag: String, CaseIterable, Sendable {
    case instantie, soort, niemand, stil, zwaar, snel, gelukt

    var label: String {
      switch self {
      case .instantie: "Per instantie"
      case .soort: "Per soort"
      case .niemand: "Niemand blijft"
      case .stil: "Geen contact"
      case .zwaar: "Zwaar en oud"
      case .snel: "Snel te winnen"
      case .gelukt: "Gelukt"
      }
    }

    /// The label where all of them have to stand on a line of eighty.
    var kort: String {
      switch self {
      case .instantie: "Instantie"
      case .soort: "Soort"
      case .niemand: "Niemand"
      case .stil: "Contact"
      case .zwaar: "Zwaar"
      case .snel: "Snel"
      case .gelukt: "Gelukt"
      }
    }

    /// What the figures answer, and what they do not say.
    var uitleg: String {
      switch self {
      case .instantie:
        "Waar ligt het werk stil, en hoe lang? Zegt niets over wie daar werkt. wd is werkdagen."
      case .soort: "Welke soort stap stokt bij ons het meest? Zegt niets over waarom."
      case .niemand: "Bij welke casussen blijft nu niemand? Stille gezinnen vragen niet om hulp."
      case .stil: "Wie hebben we lang niet gesproken? Rust kan ook goed zijn: vraag het na."
      case .zwaar: "Waar speelt het meeste het langst? Geen oordeel over inwoner of werker."
      case .snel: "Wat kan met één gesprek of brief weer bewegen?"
      case .gelukt: "Wat is er de laatste weken wél gelukt?"
      }
    }
  }

  private(set) var lijst = Lijst<Rij>()
  private var vraag = Vraag.instantie
  private var tekst = ""
  private var aantallen: [Vraag: Int] = [:]
  private var casussen = 0
  /// What stands beside each row.
  private var details: [Rij: [Line]] = [:]

  static func open(_ focus: Focus) -> Caseloadscherm? { Caseloadscherm() }

  var filter: String? {
    get { tekst }
    set { tekst = newValue ?? "" }
  }

  var kan: Set<Actie> { [.details] }

  func ondertitel(_ context: Context) -> String {
    Zin.aantal(casussen, "lopende casus", "lopende casussen")
  }

  func labels(_ context: Context) -> [Label] {
    Vraag.allCases.map { vraag in
      let aantal = aantallen[vraag].map { " \($0)" } ?? ""
      let naam = context.body.columns < 120 ? vraag.kort : vraag.label
      return Label(naam + aantal, gekozen: vraag == self.vraag)
    }
  }

  var leeg: Bool { lijst.gekozen == nil }

  func focus(_ context: Context) -> Focus {
    switch lijst.gekozen {
    case .casus(let id), .gelukt(let id, _): Focus(casus: id, naam: context.naam(casus: id))
    case .letop(let id, let letop):
      Focus(
        casus: id, procedure: letop.procedure ?? letop.onderwerp, regel: letop.regel,
        naam: context.naam(casus: id))
    default: Focus()
    }
  }

  mutating func refresh(_ context: Context) {
    let overzicht = context.gegevens.voorraad.caseload()
    casussen = overzicht.casussen
    aantallen = [
      .niemand: overzicht.niemandBlijft.count, .stil: overzicht.stil.count,
      .zwaar: overzicht.zwaarEnOud.count, .snel: overzicht.snelTeWinnen.count,
      .gelukt: overzicht.gelukt.count,
    ]
    details = [:]
    lijst.neem(tabel(overzicht, context), in: vlak(context), context)
  }

  private func vlak(_ context: Context) -> Rect { context.body.rect.droppingTop(2) }

  private mutating func tabel(_ overzicht: Caseloadoverzicht, _ context: Context) -> TableView<Rij>
  {
    let leeg: Line = tekst.isEmpty ? "Niets om te laten zien." : "Niets past bij “\(tekst)”."
    switch vraag {
    case .instantie, .soort:
      let regels = vraag == .instantie ? overzicht.perInstantie : overzicht.perSoort
      for regel in regels { details[sleutel(regel)] = detail(regel, context) }
      return TableView(
        columns: [
          Column(vraag == .instantie ? "Instantie" : "Soort", minimum: 18),
          .fixed("open", 5, alignment: .trailing), .fixed("stil", 5, alignment: .trailing),
          .fixed("te laat", 7, alignment: .trailing),
          .fixed("mediaan", 8, priority: 1, alignment: .trailing),
          .fixed("langste", 8, priority: 1, alignment: .trailing),
        ], rows: regels.filter { past([naam($0, context)]) }.map { rij($0, context) }, empty: leeg)
    case .niemand: return casustabel(overzicht.niemandBlijft, leeg, context)
    case .stil: return casustabel(overzicht.stil, leeg, context)
    case .zwaar: return casustabel(overzicht.zwaarEnOud, leeg, context)
    case .snel: return letoptabel(overzicht.snelTeWinnen, leeg, context)
    case .gelukt: return gelukttabel(overzicht.gelukt, leeg, context)
    }
  }

  private func past(_ teksten: [String]) -> Bool {
    tekst.isEmpty || Zoekwoorden(tekst).past(teksten)
  }

  private func naam(_ regel: Caseloadoverzicht.Stilstandregel, _ context: Context) -> String {
    guard vraag == .soort else { return regel.naam }
    if let soort = soort(regel.naam, context) { return soort.naam }
    return context.namenVerborgen ? Openbaar.andereStap : regel.naam
  }

  /// The kind that a group is called after; nil for a name that somebody typed.
  private func soort(_ naam: String, _ context: Context) -> Soortregel? {
    context.gegevens.soorten.first { $0.id != "overig" && ($0.id == naam || $0.naam == naam) }
  }

  private func sleutel(_ regel: Caseloadoverzicht.Stilstandregel) -> Rij {
    vraag == .instantie ? .instantie(regel.naam) : .soort(regel.naam)
  }

  /// The casussen behind a group, the one that is open longest first.
  private func detail(
    _ regel: Caseloadoverzicht.Stilstandregel, _ context: Context
  ) -> [Line] {
    [Line(naam(regel, context), .bold), .empty]
      + regel.casussen.map { Line("\u{B7} \(context.naam(casus: $0))") }
      + [.empty, Line("Enter toont deze casussen.", .dim)]
  }

  /// What asks attention in a casus, the loudest first.
  private func detail(_ casus: Casus, _ context: Context) -> [Line] {
    var regels = [Line(context.naam(casus), .bold), .empty]
    for letop in context.gegevens.voorraad.letop[casus.id] ?? [] {
      regels.append(Line("\(letop.niveau.teken) \(context.kop(letop))", letop.niveau.stijl))
    }
    return regels
  }

  private func rij(
    _ regel: Caseloadoverzicht.Stilstandregel, _ context: Context
  ) -> TableRow<Rij> {
    let naam = naam(regel, context)
    return TableRow(
      sleutel(regel),
      [
        Line(naam, .bold), Line("\(regel.open)"),
        Line("\(regel.stil)", regel.stil > 0 ? .amber : .dim),
        Line("\(regel.telaat)", regel.telaat > 0 ? .red : .dim), werkdagen(regel.mediaan),
        werkdagen(regel.langste),
      ],
      announcement: "\(naam): \(regel.open) open, \(regel.stil) stil, \(regel.telaat) te laat. "
        + "Mediaan \(regel.mediaan ?? 0) werkdagen, langste \(regel.langste ?? 0).")
  }

  private func werkdagen(_ aantal: Int?) -> Line { Line(aantal.map { "\($0) wd" } ?? "") }

  private mutating func casustabel(
    _ ids: [Id], _ leeg: Line, _ context: Context
  ) -> TableView<Rij> {
    let casussen = ids.compactMap { context.gegevens.casus($0) }.filter {
      past([$0.code, context.namenVerborgen ? "" : $0.roepnaam])
    }
    for casus in casussen { details[.casus(casus.id)] = detail(casus, context) }
    return TableView(
      columns: [
        Column("Casus", minimum: 14, maximum: 28), Column("Vast", minimum: 8, maximum: 14),
        .fixed("gesproken", 16, priority: 1), Column("Bovenaan", minimum: 16, priority: 2),
      ], rows: casussen.map { rij($0, context) }, empty: leeg)
  }

  private func rij(_ casus: Casus, _ context: Context) -> TableRow<Rij> {
    let vandaag = context.gegevens.vandaag
    let laatste = casus.laatstePersoonlijkeContact?.gezien(vanaf: vandaag) ?? "nog niet"
    let bovenaan = context.gegevens.voorraad.letop[casus.id]?.first
    let kop = bovenaan.map { context.kop($0) } ?? ""
    let vast = casus.vast?.weergave ?? "niemand"
    return TableRow(
      .casus(casus.id),
      [
        Line(context.naam(casus), .bold), Line(vast, casus.vast == nil ? .amber : .normal),
        Line(laatste), Line(kop, bovenaan?.niveau.stijl ?? .dim),
      ],
      announcement: "\(context.naam(casus)), vast \(vast), laatst gesproken \(laatste). "
        + kop)
  }

  private mutating func letoptabel(
    _ letop: [LetOp], _ leeg: Line, _ context: Context
  ) -> TableView<Rij> {
    // On a narrow screen the first step has a line of its own: it ends with the number to call.
    let breed = Detailvlak(vlak(context), context, rijen: .max / 2).lijst.columns >= 110
    for punt in letop {
      guard let id = punt.casus else { continue }
      details[.letop(id, Letopsleutel(punt))] = context.detail(punt)
    }
    let rijen = letop.flatMap { punt -> [TableRow<Rij>] in
      guard let id = punt.casus else { return [] }
      let wie = context.naam(casus: id)
      let kop = context.kop(punt)
      let nummer = context.nummer(punt)
      // What to do names people and desks; with names hidden the desk and its number are enough.
      let actie =
        context.namenVerborgen
        ? nummer.map { "bel \($0)" } ?? "" : punt.acties.first?.wat ?? ""
      guard past([wie, kop, context.bij(punt)]) else { return [] }
      let rij = TableRow<Rij>(
        .letop(id, Letopsleutel(punt)),
        [
          Line(punt.niveau.teken, punt.niveau.stijl), Line(wie, .bold), Line(kop), Line(actie),
        ],
        announcement: "\(wie): \(kop). \(actie)")
      return breed || actie.isEmpty ? [rij] : [rij, .detail(Line("  \(actie)", .dim))]
    }
    var kolommen = [
      Column.fixed("", 1), Column("Casus", minimum: 12, maximum: 24), Column("Wat", minimum: 16),
    ]
    if breed { kolommen.append(Column("Eerste stap", minimum: 16, priority: 1)) }
    return TableView(columns: kolommen, rows: rijen, empty: leeg)
  }

  private mutating func gelukttabel(
    _ gelukt: [Geluktregel], _ leeg: Line, _ context: Context
  ) -> TableView<Rij> {
    for regel in gelukt {
      let wat = context.namenVerborgen ? "er is iets gelukt" : regel.wat
      details[.gelukt(regel.casus, regel.wat)] = [
        Line(context.naam(casus: regel.casus), .bold), .empty, Line(wat, .good),
        Line(regel.dag.lang, .dim),
      ]
    }
    let rijen = gelukt.filter { past([context.namenVerborgen ? "" : $0.wat, $0.code]) }.map {
      regel in
      let wat = context.namenVerborgen ? "er is iets gelukt" : regel.wat
      let dag = regel.dag.gezien(vanaf: context.gegevens.vandaag)
      return TableRow<Rij>(
        .gelukt(regel.casus, regel.wat),
        [Line(dag, .dim), Line(context.naam(casus: regel.casus), .bold), Line(wat, .good)],
        announcement: "\(dag), \(context.naam(casus: regel.casus)): \(wat)")
    }
    return TableView(
      columns: [
        .fixed("Wanneer", 16), Column("Casus", minimum: 12, maximum: 24),
        Column("Wat", minimum: 16),
      ], rows: rijen, empty: leeg)
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    lijst.handle(key, in: vlak(context), context)
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    for (plaats, keuze) in Vraag.allCases.enumerated() where actie == .cijfer(plaats + 1) {
      vraag = keuze
      tekst = ""
      refresh(context)
      return []
    }
    guard actie == .openen else { return nil }
    switch lijst.gekozen {
    case .instantie(let naam): return casussen("bij", naam)
    case .soort(let naam):
      let soort = soort(naam, context)
      return casussen(
        "soort", soort?.id ?? (context.namenVerborgen ? "overig" : naam))
    case .casus, .letop, .gelukt:
      if let scherm = Procedurescherm.open(focus(context)) { return [.ga(scherm)] }
      return Casusscherm.open(focus(context)).map { [.ga($0)] } ?? []
    case nil: return []
    }
  }

  /// The casussen of the whole team behind a row.
  private func casussen(_ veld: String, _ waarde: String) -> [Reactie] {
    let zonder = waarde.filter { !"\"\u{201C}\u{201D}".contains($0) }
    return [.ga(Casussenscherm(alle: "\(veld):\"\(zonder)\""))]
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    grid.write(
      Omslag.regels(Line(vraag.uitleg, .dim), area.columns, hoogstens: 2), in: area.top(2))
    let detail = lijst.gekozen.flatMap { details[$0] } ?? []
    return lijst.draw(in: &grid, area.droppingTop(2), context, detail: detail)
  }

  func announcement(_ context: Context) -> String { lijst.announcement }
}
