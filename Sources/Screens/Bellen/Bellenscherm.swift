import Termijnen
import TerminalUI
import Wijkteam

/// All open calls, grouped by institution: one morning on the telephone.
struct Bellenscherm: Screen {
  static let naam = "bellen"
  static let titel = "Bellen"
  static let toegang: Toegang? = Toegang(
    "B", label: "Bellen",
    synoniemen: ["telefoon", "nabellen", "instanties", "wie moet ik bellen", "belronde"])
  static let toetsen: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "Procedure en belkaart openen", footer: "belkaart",
      group: "In de lijst", synonyms: ["wat moet ik zeggen", "kenmerk", "openen"]),
    Toets(
      .alleenMijn, ["m"], "Alleen mijn casussen, of alles", footer: "mijn/alle",
      group: "In de lijst", synonyms: ["van mij", "van het team", "iedereen"]),
  ]

  /// One call: a procedure, or a promise that belongs to none.
  struct Regel: Hashable, Sendable {
    var casus: Id
    var procedure: Id?
    var toezegging: Id?
  }

  private(set) var lijst = Lijst<Regel>()
  private var regels: [Regel: Belregel] = [:]
  private var alleenMijn = true
  private var tekst = ""
  private var totaal = 0

  static func open(_ focus: Focus) -> Bellenscherm? { Bellenscherm() }

  var filter: String? {
    get { tekst }
    set { tekst = newValue ?? "" }
  }
  var telling: (zichtbaar: Int, totaal: Int)? { (regels.count, totaal) }
  var kan: Set<Actie> { [.markeren] }

  func ondertitel(_ context: Context) -> String {
    alleenMijn ? "mijn casussen" : "alle casussen die je mag lezen"
  }

  func focus(_ context: Context) -> Focus {
    guard let gekozen = lijst.gekozen, let regel = regels[gekozen] else { return Focus() }
    return Focus(
      casus: gekozen.casus, procedure: gekozen.procedure,
      onderwerp: gekozen.toezegging.map { Onderwerp(.toezegging, $0) }, naam: regel.naam,
      nummer: regel.nummer)
  }

  mutating func refresh(_ context: Context) {
    let groepen = context.gegevens.voorraad.bellen(voor: alleenMijn ? context.gegevens.ik : nil)
    totaal = groepen.reduce(0) { $0 + $1.regels.count }
    regels = [:]
    var rijen: [TableRow<Regel>] = []
    for groep in groepen {
      let passend = groep.regels.filter { past($0, bij: groep.instantie, context) }
      guard !passend.isEmpty else { continue }
      let aantal = passend.count == 1 ? "1 gesprek" : "\(passend.count) gesprekken"
      rijen.append(.heading(Line("\(groep.instantie)  ·  \(aantal)")))
      for regel in passend {
        let id = Regel(
          casus: regel.casus, procedure: regel.procedure, toezegging: regel.toezegging)
        regels[id] = regel
        rijen.append(rij(id, regel, bij: groep.instantie, context))
      }
    }
    lijst.neem(
      TableView(
        columns: [
          .fixed("", 1), Column("Casus", minimum: 10, maximum: 22),
          Column("Waarover", minimum: 16, maximum: 30), Column("Nummer", minimum: 12, maximum: 18),
          Column("Wie", minimum: 8, maximum: 18, priority: 2),
          Column("Waarom", minimum: 16, priority: 1),
        ], rows: rijen,
        empty: tekst.isEmpty
          ? "Er is nu niemand die je hoeft te bellen."
          : "Geen gesprek past bij “\(tekst)”. Esc wist het filter."),
      context.body.rect)
  }

  private func past(_ regel: Belregel, bij instantie: String, _ context: Context) -> Bool {
    guard !tekst.isEmpty else { return true }
    let zoek = Zoekwoorden(tekst)
    let naam = context.namenVerborgen ? "" : regel.roepnaam
    return zoek.past([instantie, regel.naam, regel.code, naam, regel.persoon ?? "", regel.waarom])
  }

  private func rij(
    _ id: Regel, _ regel: Belregel, bij instantie: String, _ context: Context
  ) -> TableRow<Regel> {
    let wie = context.namenVerborgen ? regel.code : regel.roepnaam
    let persoon = regel.persoon ?? ""
    let nummer = regel.nummer ?? "—"
    var zin = "\(wie): \(regel.naam) bij \(instantie). \(regel.waarom)"
    if let nummer = regel.nummer { zin += " Bel \(nummer)." }
    if let kenmerk = regel.kenmerk { zin += " Kenmerk \(kenmerk)." }
    return TableRow(
      id,
      [
        Line(regel.niveau.teken, regel.niveau.stijl), Line(wie, .bold), Line(regel.naam),
        Line(nummer, regel.nummer == nil ? .dim : .key), Line(persoon, .dim), Line(regel.waarom),
      ], announcement: zin)
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    lijst.handle(key, context.body.rect)
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    switch actie {
    case .openen:
      guard let gekozen = lijst.gekozen else { return [] }
      if let scherm = Procedurescherm.open(focus(context)) { return [.ga(scherm)] }
      return Casusscherm.open(Focus(casus: gekozen.casus)).map { [.ga($0)] } ?? []
    case .alleenMijn:
      alleenMijn.toggle()
      refresh(context)
      return []
    case .markeren:
      lijst.stand.toggleMark(rows: lijst.tabel.ids, height: context.body.rows)
      return []
    case .allesMarkeren:
      lijst.stand.toggleAllMarks(rows: lijst.tabel.ids)
      return []
    case .nieuw("contact"): return contact(context)
    default: return nil
    }
  }

  /// One call may be about several procedures of one casus: the marked ones.
  private func contact(_ context: Context) -> [Reactie]? {
    let gekozen = lijst.stand.targets(in: lijst.tabel.ids)
    guard gekozen.count > 1, let eerste = gekozen.first else { return nil }
    guard gekozen.allSatisfy({ $0.casus == eerste.casus }) else {
      return [
        .zeg(
          .fout(
            "De gemarkeerde gesprekken horen bij meer dan één casus. Leg ze per casus vast: "
              + "een casus blijft voor wie hem mag lezen."))
      ]
    }
    let procedures = gekozen.compactMap(\.procedure)
    guard let procedure = procedures.first else { return nil }
    return [
      .formulierMet(
        "contact", Focus(casus: eerste.casus, procedure: procedure, naam: "gesprek"),
        velden: ["procedures": procedures.map(\.kort).joined(separator: ",")])
    ]
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    lijst.draw(in: &grid, area)
  }

  func announcement(_ context: Context) -> String { lijst.announcement }
}

extension Actie {
  static let alleenMijn = Actie("alleen-mijn")
}
