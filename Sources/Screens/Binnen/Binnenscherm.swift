import Termijnen
import TerminalUI
import Wijkteam

/// What came in and has no casus yet: who waits for a call, since when, for whom.
struct Binnenscherm: Screen {
  static let naam = "binnen"
  static let titel = "Binnengekomen"
  static let toegang: Toegang? = Toegang(
    "I", label: "Binnen",
    synoniemen: [
      "telefoon", "telefoondienst", "terugbellen", "wie belde", "bekend", "aanmeldingen", "inbox",
      "nieuw", "meldingen", "postvak",
    ])
  static func teller(_ gegevens: Gegevens) -> Int? {
    gegevens.voorraad.team.binnen.alle.count {
      $0.open && ($0.waarde.voor == nil || $0.waarde.voor == gegevens.ik)
    }
  }
  static let toetsen: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "Afronden: hoe liep het af?", footer: "afronden",
      group: "Deze regel", synonyms: ["openen", "bekijken", "afhandelen", "teruggebeld"],
      unavailable: Gemeenschappelijk.heeftRij("Er is niets binnengekomen.")),
    Toets(
      .koppelCasus, ["h"], "Hoort bij een casus", footer: "hoort bij", group: "Deze regel",
      synonyms: [
        "koppelen", "verbinden", "bekende inwoner", "toevoegen aan casus", "bestaande casus",
      ],
      unavailable: { $0.focus.onderwerp == nil ? "Kies eerst een regel." : nil }),
    Toets(
      .maakCasus, ["m"], "Er een nieuwe casus van maken", footer: "nieuwe casus",
      group: "Deze regel", synonyms: ["aanmelding", "openen als casus", "intake", "nieuw gezin"],
      unavailable: { $0.focus.onderwerp == nil ? "Kies eerst een regel." : nil }),
  ]
  static func open(_ focus: Focus) -> Binnenscherm? { Binnenscherm() }

  private var gezocht = ""
  private var totaal = 0
  private var gezien: Set<Id> = []
  private var lijst = Lijst<Id>()

  var filter: String? {
    get { gezocht }
    set { gezocht = newValue ?? "" }
  }
  var telling: (zichtbaar: Int, totaal: Int)? {
    (lijst.tabel.rows.filter { $0.id != nil }.count, totaal)
  }
  var kan: Set<Actie> { [.details] }

  static let kolommen = [
    Column.fixed("", 1), Column("Uiterlijk", minimum: 11, maximum: 16),
    Column("Wie", minimum: 8, maximum: 18), Column("Vraag", minimum: 16),
    Column.fixed("Nummer", 14, priority: 1),
    Column("Voor", minimum: 5, maximum: 10, priority: 2),
  ]

  /// On a narrow screen the question has a line of its own.
  private static let smal = [
    Column.fixed("", 1), Column("Uiterlijk", minimum: 11, maximum: 16),
    Column("Wie", minimum: 8), Column("Nummer", minimum: 10, maximum: 16, priority: 1),
    Column("Voor", minimum: 5, maximum: 12, priority: 2),
  ]

  mutating func refresh(_ context: Context) {
    let alle = context.gegevens.voorraad.team.binnen.alle
    let open = alle.filter(\.open)
    gezien.formUnion(open.map(\.waarde.id))
    let zichtbaar = alle.filter { gezien.contains($0.waarde.id) }
      .sorted { a, b in
        switch (a.waarde.terugVoor, b.waarde.terugVoor) {
        case (let links?, let rechts?) where links != rechts: links < rechts
        case (_?, nil): true
        case (nil, _?): false
        default: (a.merk.gebeurdOp, a.waarde.id) < (b.merk.gebeurdOp, b.waarde.id)
        }
      }
    totaal = zichtbaar.count
    let breed = context.body.columns >= 100
    let rijen = zichtbaar.map { rij($0, context) }.filter {
      gezocht.isEmpty || TextFold.matches(gezocht, in: $0.announcement)
    }.flatMap { rij -> [TableRow<Id>] in
      guard !breed, rij.cells.count > 3 else { return [rij] }
      var eerste = rij
      let vraag = eerste.cells.remove(at: 3)
      return [eerste, .detail(Line("  ") + vraag)]
    }
    lijst.neem(
      TableView(
        columns: breed ? Self.kolommen : Self.smal, rows: rijen,
        empty: gezocht.isEmpty
          ? "Niemand wacht op een telefoontje. i legt vast wat er binnenkomt."
          : "Niets past bij dit filter. Esc wist het filter."), in: context.body.rect, context)
  }

  mutating func verlaat() { gezien = [] }

  private func rij(_ ding: Wijkteam.Lopend<Binnengekomen>, _ context: Context) -> TableRow<Id> {
    let binnen = ding.waarde
    let vandaag = context.gegevens.vandaag
    let wie = context.persoon(binnen.wie ?? "onbekend")
    let vraag = context.eigen(Zin.regel(binnen.vraag))
    let voor = binnen.voor?.weergave ?? "wie kan"
    var teken = Line.empty
    var dag = Line("–", .dim)
    if let terug = binnen.terugVoor {
      let telaat = terug < (context.gegevens.nu ?? Moment(vandaag))
      teken = telaat ? Line("!", .red) : terug.dag == vandaag ? Line("~", .amber) : .empty
      let tekst = terug.dag.gezien(vanaf: vandaag) + (terug.tijd.map { " \($0)" } ?? "")
      dag = Line(tekst, telaat ? .red : .normal)
    }
    if let afloop = ding.afloop {
      teken = Line("\(context.thema.glyphs.done)", .good)
      dag = Line(Binnenafloop(rawValue: afloop.waarde.afloop)?.label ?? "klaar", .dim)
    }
    let stijl: Style = ding.open ? .normal : .dim
    return TableRow(
      binnen.id,
      [
        teken, dag, Line(wie, ding.open ? .bold : .dim), Line(vraag, stijl),
        Line(context.namenVerborgen ? "" : binnen.nummer ?? "", stijl), Line(voor, stijl),
      ],
      announcement: [wie, vraag, "terugbellen uiterlijk \(dag.text)", "voor \(voor)"].joined(
        separator: ", "))
  }

  var leeg: Bool { lijst.gekozen == nil }

  func focus(_ context: Context) -> Focus {
    guard let id = lijst.gekozen, let ding = context.gegevens.voorraad.team.binnen[id] else {
      return Focus()
    }
    return Focus(
      onderwerp: ding.open ? Onderwerp(.binnengekomen, id) : nil,
      gebeurtenis: ding.afloop?.merk.id ?? ding.merk.id, naam: ding.waarde.vraag,
      nummer: ding.waarde.nummer)
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    lijst.handle(key, in: context.body.rect, context)
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    let focus = focus(context)
    switch actie {
    case .maakCasus: return [.formulier(Casusformulier.naam, focus)]
    case .koppelCasus, .openen:
      guard focus.onderwerp != nil else { return [] }
      return [
        .formulierMet(
          Afrondformulier.naam, focus,
          velden: actie == .koppelCasus ? ["afloop": Binnenafloop.gekoppeld.rawValue] : [:])
      ]
    case .kopieren: return focus.nummer.map { [.kopieer($0)] } ?? []
    default: return nil
    }
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    let ding = lijst.gekozen.flatMap { context.gegevens.voorraad.team.binnen[$0] }
    return lijst.draw(in: &grid, area, context, detail: ding.map { detail($0, context) } ?? [])
  }

  private func detail(_ ding: Wijkteam.Lopend<Binnengekomen>, _ context: Context) -> [Line] {
    let binnen = ding.waarde
    let vandaag = context.gegevens.vandaag
    var regels: [Line] = [
      Line(context.eigen(binnen.vraag), .bold), .empty,
      Line([Span("Wie  ", .label), Span(context.persoon(binnen.wie ?? "onbekend"))]),
      Line([
        Span("Nummer  ", .label), Span(context.namenVerborgen ? "–" : binnen.nummer ?? "–"),
      ]),
      Line([
        Span("Opgenomen door  ", .label),
        Span("\(ding.merk.door.weergave), \(ding.merk.dag.gezien(vanaf: vandaag))"),
      ]),
    ]
    if let afloop = ding.afloop {
      regels.append(
        Line([
          Span("Afgehandeld  ", .label),
          Span("\(afloop.waarde.afloop) door \(afloop.merk.door.weergave)"),
        ]))
    } else {
      regels += [
        .empty, Line("s g teruggebeld · h hoort bij een casus · m nieuwe casus", .dim),
      ]
    }
    return regels
  }

  func announcement(_ context: Context) -> String { lijst.announcement }
}

extension Actie {
  static let koppelCasus = Actie("koppel-casus")
  static let maakCasus = Actie("maak-casus")
}
