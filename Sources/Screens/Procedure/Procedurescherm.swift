import Termijnen
import TerminalUI
import Wijkteam

/// One procedure: one date, what to say on the phone, what to do next, what waits for it.
struct Procedurescherm: Screen {
  static let naam = "procedure"
  static let titel = "Procedure"
  static let toetsen: [Toets] = [
    Toets(
      .afleiding, ["a"], "Hoe is deze dag berekend?", footer: "berekening", group: "Deze procedure",
      synonyms: [
        "termijn", "artikel", "wet", "opschorting", "uitleg", "waarom deze dag",
        "wanneer moeten ze", "wettelijke termijn", "beslistermijn", "rekensom",
      ])
  ]

  let casus: Id
  let procedure: Id
  /// Whether the derivation is shown in the list, for a narrow terminal.
  private var metAfleiding = false
  private var lijst = Lijst<Procedurerij>()
  private var rijen: [Procedurerij: Casusinhoud] = [:]

  init(_ casus: Id, _ procedure: Id) {
    self.casus = casus
    self.procedure = procedure
  }

  static func == (a: Procedurescherm, b: Procedurescherm) -> Bool {
    a.casus == b.casus && a.procedure == b.procedure && a.lijst == b.lijst
      && a.metAfleiding == b.metAfleiding
  }

  static func open(_ focus: Focus) -> Procedurescherm? {
    guard let casus = focus.casus, let procedure = focus.procedure else { return nil }
    return Procedurescherm(casus, procedure)
  }

  var inzage: Id? { casus }
  var kan: Set<Actie> { [.details] }

  private func stand(_ context: Context) -> Procedurestand? {
    guard let casus = context.gegevens.casus(casus), let procedure = casus.procedures[procedure]
    else { return nil }
    return Procedurestand(procedure, casus, context)
  }

  func ondertitel(_ context: Context) -> String {
    guard let stand = stand(context) else { return "" }
    let procedure = Zin.kort(context.naam(stand.procedure), max(16, context.body.columns / 3))
    let ruimte = context.titelruimte(Self.titel, procedure + " · ")
    return "\(procedure) · \(context.naam(stand.casus, hoogstens: ruimte))"
  }

  func kop(_ context: Context) -> [Line] {
    guard let stand = stand(context) else { return [] }
    let procedure = stand.procedure
    let wie =
      context.namenVerborgen ? "" : procedure.persoonAanBalie.map { ", \($0)" } ?? ""
    return [
      Line([
        Span("Ligt bij ", .label), Span("\(procedure.instantie)\(wie)", .bold),
        Span(" · \(stand.woorden) sinds \(stand.sinds.sinds(vanaf: context.gegevens.vandaag))"),
      ]),
      stand.zin,
    ]
  }

  mutating func refresh(_ context: Context) {
    guard let stand = stand(context) else {
      lijst = Lijst()
      rijen = [:]
      return
    }
    let delen = Procedureinhoud(
      stand, metAfleiding: metAfleiding,
      breedte: context.body.columns >= Detailvlak.breed
        ? Detailvlak(context.body.rect, context, rijen: 0).lijst.columns : context.body.columns
    ).delen
    rijen = [:]
    var tabelrijen: [TableRow<Procedurerij>] = []
    for deel in delen where !deel.rijen.isEmpty {
      tabelrijen.append(.heading(Line(deel.kop, .header)))
      for (sleutel, inhoud) in deel.rijen {
        rijen[sleutel] = inhoud
        if let breed = inhoud.breed {
          tabelrijen.append(.wide(sleutel, breed, announcement: inhoud.zin))
        } else {
          tabelrijen.append(TableRow(sleutel, inhoud.cellen, announcement: inhoud.zin))
        }
        tabelrijen += inhoud.onder.map { .detail($0) }
      }
    }
    lijst.neem(
      TableView(
        columns: Tabbron.tekstkolommen, rows: tabelrijen,
        empty: "Er is nog niets gebeurd. s o legt vast dat het daar is ontvangen.",
        showsHeader: false),
      in: context.body.rect, context)
  }

  func focus(_ context: Context) -> Focus {
    var focus = lijst.gekozen.flatMap { rijen[$0]?.focus } ?? Focus()
    focus.casus = casus
    if focus.procedure == nil { focus.procedure = procedure }
    if focus.nummer == nil { focus.nummer = stand(context)?.procedure.direktNummer }
    return focus
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    lijst.handle(key, in: context.body.rect, context)
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    switch actie {
    case .afleiding:
      metAfleiding.toggle()
      refresh(context)
      return []
    case .openen:
      guard let sleutel = lijst.gekozen else { return [] }
      if case .ander(let id) = sleutel { return [.ga(Procedurescherm(casus, id))] }
      guard let stand = stand(context), let rij = rijen[sleutel] else { return [] }
      if let keuze = Gelijktijdigformulier.opening(rij.focus, context) { return keuze }
      return [.lees(context.naam(stand.procedure), rij.detail + [.empty] + stand.afleiding)]
    case .kopieren: return [.menu(Self.kopieren)]
    default: return nil
    }
  }

  private static let kopieren = Menu(
    "kopieren", titel: "Kopiëren",
    keuzes: [
      Menukeuze("n", "nummer", "het telefoonnummer"), Menukeuze("k", "kenmerk", "het kenmerk"),
      Menukeuze("b", "belkaart", "de belkaart"), Menukeuze("r", "regel", "deze regel"),
    ])

  mutating func gekozen(_ keuze: String, menu: String, _ context: Context) -> [Reactie] {
    guard let stand = stand(context) else { return [] }
    switch keuze {
    case "nummer": return [.kopieer(stand.procedure.direktNummer ?? "")]
    case "kenmerk": return [.kopieer(stand.procedure.kenmerk ?? "")]
    case "belkaart":
      return [.kopieer(Belkaart(stand: stand).regels.map(\.text).joined(separator: "\n"))]
    default: return [.kopieer(lijst.announcement)]
    }
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    guard let stand = stand(context) else {
      grid.write(
        "Deze procedure is er niet meer. Esc gaat terug.", at: area.origin, .dim,
        width: area.columns)
      return area.origin
    }
    let rij = lijst.gekozen.flatMap { rijen[$0]?.detail } ?? []
    return lijst.draw(
      in: &grid, area, context,
      detail: rij.isEmpty ? stand.afleiding : rij + [.empty] + stand.afleiding)
  }

  func announcement(_ context: Context) -> String {
    let zin = stand(context).map { $0.zin.text } ?? ""
    return lijst.gekozen == nil ? zin : lijst.announcement
  }
}

extension Actie {
  static let afleiding = Actie("afleiding")
}
