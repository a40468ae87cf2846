import Termijnen
import TerminalUI
import Wijkteam

/// Who may read one casus, who is shut out, who asks, and who opened it with a reason.
struct Toegangscherm: Screen {
  static let naam = "toegang"
  static let titel = "Wie leest mee"
  static let toegang: Toegang? = Toegang(
    "M", label: nil,
    synoniemen: ["toegang", "meelezers", "sleutel", "wie keek", "uitgesloten", "privacy"])
  static let toetsen: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "Kiezen wat er met deze regel moet", footer: "kiezen",
      group: "In de lijst", synonyms: ["weghalen", "toelaten", "geven", "weigeren"]),
    Toets(
      .nieuw("toegang"), ["n e"], "Collega laten meelezen", footer: "laten meelezen",
      group: "Nieuw", synonyms: ["toegang geven", "sleutel geven", "meelezer"],
      unavailable: { Gemeenschappelijk.schrijven($0) }),
    Toets(
      .wieKeek, ["w"], "Wie keek er in deze casus", footer: "wie keek", group: "In de lijst",
      synonyms: ["inzage", "logboek", "gekeken"]),
  ]

  /// What a row stands for.
  enum Rij: Hashable, Sendable {
    case lezer(Lid)
    case uitgesloten(Lid)
    case vrager(Lid, Id)
    case opening(Int)
  }

  let casus: Id
  private(set) var lijst = Lijst<Rij>()

  init(_ casus: Id) { self.casus = casus }

  static func open(_ focus: Focus) -> Toegangscherm? { focus.casus.map { Toegangscherm($0) } }

  var inzage: Id? { casus }

  func ondertitel(_ context: Context) -> String { context.titelnaam(casus, Self.titel) }

  func focus(_ context: Context) -> Focus { Focus(casus: casus, naam: lijst.announcement) }

  mutating func refresh(_ context: Context) {
    guard let casus = context.gegevens.casus(casus) else {
      lijst = Lijst()
      return
    }
    var rijen: [TableRow<Rij>] = []
    func deel(_ kop: String, _ nieuw: [TableRow<Rij>]) {
      guard !nieuw.isEmpty else { return }
      rijen.append(.heading(Line(kop, .header)))
      rijen += nieuw
    }
    deel("Vraagt om mee te lezen", vragers(casus, context))
    deel("Met reden geopend", openingen(casus, context))
    deel(
      casus.gevoelig ? "Leest mee (gevoelig: niet te openen met dienst)" : "Leest mee",
      lezers(casus, context))
    deel(
      "Uitgesloten",
      casus.uitgesloten.sorted { $0.key < $1.key }.map { lid, gemerkt in
        rij(
          .uitgesloten(lid), lid,
          context.namenVerborgen ? "" : gemerkt.waarde.reden ?? "zonder reden", gemerkt.merk.dag)
      })
    lijst.neem(
      TableView(
        columns: [
          Column("", minimum: 8, maximum: 20), Column("", minimum: 20), .fixed("", 12, priority: 1),
        ], rows: rijen, empty: "Wie er meeleest, staat hier zodra de casus is gelezen."),
      context.body.rect)
  }

  private func lezers(_ casus: Casus, _ context: Context) -> [TableRow<Rij>] {
    // The exclusion counts at once, also before the key is gone everywhere.
    let lezers = (context.gegevens.meelezers[casus.id] ?? []).filter {
      casus.uitgesloten[$0] == nil
    }
    return lezers.sorted().map { lid in
      let wat =
        lid == casus.vast
        ? "vaste contactpersoon" : lid == casus.tweede ? "tweede persoon" : "leest mee"
      return rij(.lezer(lid), lid, wat, nil)
    }
  }

  private func vragers(_ casus: Casus, _ context: Context) -> [TableRow<Rij>] {
    context.gegevens.voorraad.team.toegangsvragen.alle
      .filter { $0.open && $0.waarde.casus == casus.id }.map { vraag in
        rij(
          .vrager(vraag.merk.door, vraag.waarde.id), vraag.merk.door,
          context.namenVerborgen ? "(verborgen)" : vraag.waarde.waarvoor ?? "zonder uitleg",
          vraag.merk.dag)
      }
  }

  private func openingen(_ casus: Casus, _ context: Context) -> [TableRow<Rij>] {
    casus.ongezieneOpeningen.enumerated().map { plaats, opening in
      rij(
        .opening(plaats), opening.merk.door,
        context.namenVerborgen ? "(verborgen)" : opening.waarde.reden, opening.merk.dag)
    }
  }

  private func rij(_ sleutel: Rij, _ lid: Lid, _ wat: String, _ dag: Dag?) -> TableRow<Rij> {
    TableRow(
      sleutel, [Line(lid.weergave, .bold), Line(Zin.regel(wat)), Line(dag?.kort ?? "", .dim)],
      announcement: [lid.weergave, wat, dag?.kort ?? ""].filter { !$0.isEmpty }
        .joined(separator: ", "))
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    lijst.handle(key, context.body.rect)
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    switch actie {
    case .wieKeek: return [.toegang(.wieKeek, casus: casus, wat: "wie keek")]
    case .openen: return openen(context)
    default: return nil
    }
  }

  private func openen(_ context: Context) -> [Reactie] {
    guard let gekozen = lijst.gekozen else { return [] }
    if context.gegevens.alleenLezen { return [.zeg(.weet("Je kunt nu alleen lezen."))] }
    let keuzes: [Menukeuze]
    let wie: Lid
    switch gekozen {
    case .lezer(let lid):
      wie = lid
      let hoort = context.gegevens.casus(casus).map { $0.vast == lid || $0.tweede == lid } ?? false
      let reden = hoort ? "zet eerst een ander als vast of tweede" : nil
      keuzes = [
        Menukeuze("n", "neem", "niet meer laten meelezen", reden: reden),
        Menukeuze("u", "sluit-uit", "uitsluiten: ziet deze casus nergens", reden: reden),
      ]
    case .uitgesloten(let lid):
      wie = lid
      keuzes = [Menukeuze("t", "laat-toe", "niet langer uitsluiten")]
    case .vrager(let lid, _):
      wie = lid
      keuzes = [
        Menukeuze("g", "geef", "laten meelezen"), Menukeuze("w", "weiger", "nee zeggen"),
        Menukeuze("l", "lees", "de hele reden lezen"),
      ]
    case .opening(let plaats):
      let openingen = context.gegevens.casus(casus)?.ongezieneOpeningen ?? []
      guard openingen.indices.contains(plaats) else { return [] }
      wie = openingen[plaats].merk.door
      keuzes = [
        Menukeuze("g", "gezien", "ik heb het gezien"),
        Menukeuze("l", "lees", "de hele reden lezen"),
      ]
    }
    return [.menu(Menu("toegang", titel: wie.weergave, keuzes: keuzes))]
  }

  mutating func gekozen(_ keuze: String, menu: String, _ context: Context) -> [Reactie] {
    switch (keuze, lijst.gekozen) {
    case ("neem", .lezer(let lid)?):
      return [.toegang(.neem(lid), casus: casus, wat: "\(lid.weergave) leest niet meer mee")]
    case ("sluit-uit", .lezer(let lid)?):
      return [
        .formulierMet("uitsluiten", focus(context), velden: ["wie": lid.naam, "wat": "uit"])
      ]
    case ("laat-toe", .uitgesloten(let lid)?):
      return [
        .voerUit([.laatToe(lid)], casus: casus, wat: "\(lid.weergave) niet langer uitgesloten")
      ]
    case ("geef", .vrager(let lid, _)?):
      return [.toegang(.geef(lid), casus: casus, wat: "\(lid.weergave) leest mee")]
    case ("weiger", .vrager(let lid, _)?):
      return [.toegang(.weiger(lid, nil), casus: casus, wat: "nee gezegd tegen \(lid.weergave)")]
    case ("lees", .opening(let plaats)?):
      let openingen = context.gegevens.casus(casus)?.ongezieneOpeningen ?? []
      guard openingen.indices.contains(plaats) else { return [] }
      return [lees(openingen[plaats].merk, openingen[plaats].waarde.reden, context)]
    case ("lees", .vrager(_, let id)?):
      let vragen = context.gegevens.voorraad.team.toegangsvragen.alle
      guard let vraag = vragen.first(where: { $0.waarde.id == id }) else { return [] }
      return [lees(vraag.merk, vraag.waarde.waarvoor ?? "Zonder uitleg.", context)]
    case ("gezien", .opening?): return [.toegang(.gezien, casus: casus, wat: "gezien")]
    default: return []
    }
  }

  private func lees(_ merk: Merk, _ reden: String, _ context: Context) -> Reactie {
    let tekst = context.namenVerborgen ? "(verborgen)" : reden
    return .lees(
      "\(merk.door.weergave), \(merk.dag.kort)",
      tekst.split(separator: "\n", omittingEmptySubsequences: false).map { Line(String($0)) })
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    guard context.gegevens.casus(casus) != nil else {
      grid.write(
        "Deze casus is er niet meer voor jou. Esc gaat terug.", at: area.origin, .dim,
        width: area.columns)
      return area.origin
    }
    return lijst.draw(in: &grid, area)
  }

  func announcement(_ context: Context) -> String { lijst.announcement }
}

extension Actie {
  static let wieKeek = Actie("wie-keek")
}
