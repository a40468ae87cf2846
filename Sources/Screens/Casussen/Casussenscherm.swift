import Termijnen
import TerminalUI
import Wijkteam

/// The list of casussen: filter, order, saved views on the digits.
struct Casussenscherm: Screen {
  static let naam = "casussen"
  static let titel = "Casussen"
  static let toegang: Toegang? = Toegang(
    "C", label: "Casussen",
    synoniemen: [
      "lijst", "alle casussen", "mijn casussen", "caseload", "gezinnen", "inwoners", "dossiers",
      "wie heb ik",
    ])
  static let toetsen: [Toets] = [
    Toets(
      .bewaarWeergave, ["v"], "Dit filter op een cijfer bewaren", group: "In de lijst",
      synonyms: [
        "weergave", "opslaan", "snelfilter", "tabblad", "favoriet", "bewaar filter", "vaste lijst",
        "eigen weergave",
      ])
  ]
  static func open(_ focus: Focus) -> Casussenscherm? { Casussenscherm() }

  init() {}

  /// All casussen that fit a filter.
  init(alle filter: String) {
    basis = ""
    gezocht = filter
  }

  /// A view on a digit: the user's own, or one that the program starts with.
  struct Weergavekeuze: Equatable, Sendable {
    var cijfer: Int
    var naam: String
    var filter: String
    var sortering: Casussortering?
  }

  /// The filter of the chosen view.
  private var basis = "vast:ik"
  /// What was typed on top of it.
  private var gezocht = ""
  private var sortering = Casussortering.letop
  private var daarna: Casussortering?
  private var omgekeerd = false
  private var fout: String?
  private var regels: [Casusregel] = []
  private var totaal = 0
  private var breedtes: [Int: Int] = [:]
  private var lijst = ListState<Id>()
  private var getelde = ""

  var filter: String? {
    get { gezocht }
    set { gezocht = newValue ?? "" }
  }
  var telling: (zichtbaar: Int, totaal: Int)? { (regels.count, totaal) }
  var kan: Set<Actie> { [.sorteren, .details] }

  private static let begin: [Weergavekeuze] = [
    .init(cijfer: 1, naam: "Van mij", filter: "vast:ik"),
    .init(cijfer: 2, naam: "Alle", filter: ""),
    .init(cijfer: 3, naam: "Rood", filter: "rood"),
    .init(cijfer: 4, naam: "Niemand blijft", filter: "vast:niemand"),
    .init(cijfer: 5, naam: "Stil", filter: "stil"),
  ]

  /// The views on the digits, without gaps at the end.
  private func weergaven(_ context: Context) -> [Weergavekeuze] {
    let eigen = context.gegevens.eigen.weergaven
    let laatste = max(Self.begin.count, eigen.keys.max() ?? 0)
    return (1...max(laatste, 1)).map { cijfer in
      if let weergave = eigen[cijfer] {
        return Weergavekeuze(
          cijfer: cijfer, naam: weergave.naam, filter: weergave.filter,
          sortering: weergave.sortering.flatMap(Casussortering.init))
      }
      return Self.begin.first { $0.cijfer == cijfer }
        ?? Weergavekeuze(cijfer: cijfer, naam: "–", filter: "")
    }
  }

  func labels(_ context: Context) -> [Label] {
    weergaven(context).map {
      // The name of an own view is what somebody typed.
      Label(
        context.namenVerborgen && context.gegevens.eigen.weergaven[$0.cijfer] != nil
          ? "eigen" : $0.naam,
        gekozen: $0.filter == basis && ($0.sortering ?? sortering) == sortering)
    }
  }

  private var samen: String { [basis, gezocht].filter { !$0.isEmpty }.joined(separator: " ") }

  func ondertitel(_ context: Context) -> String {
    sortering == .letop && !omgekeerd
      ? "" : "op \(Self.woord(sortering))\(omgekeerd ? ", omgekeerd" : "")"
  }

  mutating func refresh(_ context: Context) {
    let voorraad = context.gegevens.voorraad
    do throws(Weigering) {
      regels = try voorraad.lijst(
        samen, sortering: sortering, daarna: daarna, ik: context.gegevens.ik,
        alleenCodes: context.namenVerborgen)
      if omgekeerd { regels.reverse() }
      let telling = "\(context.gegevens.versie) \(basis)"
      if gezocht.isEmpty {
        totaal = regels.count
      } else if telling != getelde {
        totaal = try voorraad.lijst(basis, ik: context.gegevens.ik).count
      }
      getelde = telling
      fout = nil
    } catch {
      // The list stays as it was while a filter is half typed.
      fout = error.zin
    }
    breedtes = Casusrij.breedtes(regels, context)
    lijst.reconcile(ids, height: hoogte(context))
  }

  private var ids: [Id] { regels.map(\.id) }

  /// Rows with the column names; an empty list says what helps.
  private var rijen: Int { regels.isEmpty ? 1_000 : regels.count + 1 }

  private func hoogte(_ context: Context) -> Int {
    max(0, Detailvlak(vlak(context), context, rijen: rijen).lijst.rows - 1)
  }

  /// Only the rows that can be seen are drawn up.
  private func tabel(_ hoogte: Int, _ context: Context) -> TableView<Id> {
    let zichtbaar = lijst.window(ids.map(Optional.some), height: hoogte)
    return TableView(
      columns: Casusrij.kolommen(breedtes, namenVerborgen: context.namenVerborgen),
      rows: regels[zichtbaar].map { Casusrij($0, context).rij },
      empty: !gezocht.isEmpty
        ? "Geen casus past bij dit filter. Esc wist het filter."
        : basis.isEmpty || context.gegevens.voorraad.casussen.isEmpty
          ? "Er zijn nog geen casussen. n c begint er een."
          : "In deze weergave staat geen casus. 2 toont alle casussen.")
  }

  private func vlak(_ context: Context) -> Rect {
    context.body.rect.droppingBottom(fout == nil ? 0 : 1)
  }

  var leeg: Bool { lijst.selection == nil }

  func focus(_ context: Context) -> Focus {
    guard let id = lijst.selection else { return Focus() }
    return Focus(casus: id, naam: context.naam(casus: id))
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    lijst.handle(key, rows: ids, height: hoogte(context))
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    if let cijfer = (1...9).first(where: { actie == .cijfer($0) }) {
      guard let weergave = weergaven(context).first(where: { $0.cijfer == cijfer }) else {
        return [.zeg(.weet("Op \(cijfer) staat nog niets. v bewaart dit filter op een cijfer."))]
      }
      basis = weergave.filter
      gezocht = ""
      if let eigen = weergave.sortering { sortering = eigen }
      refresh(context)
      return []
    }
    switch actie {
    case .openen: return lijst.selection.map { [.ga(Casusscherm($0))] } ?? []
    case .sorteren: return [.menu(sorteermenu)]
    case .bewaarWeergave:
      return [
        .formulierMet(
          Weergaveformulier.naam, Focus(),
          velden: ["filter": samen, "sortering": sortering.rawValue])
      ]
    case .kopieren:
      return [.kopieer(lijst.selection.flatMap { context.gegevens.casus($0)?.code } ?? "")]
    default: return nil
    }
  }

  private static func woord(_ soort: Casussortering) -> String {
    soort == .letop ? "let op" : soort.label
  }

  private var sorteermenu: Menu {
    let letters: [Casussortering: Character] = [
      .letop: "l", .roepnaam: "r", .code: "c", .laatsteContact: "k", .volgendeDatum: "d",
      .vast: "v", .wijk: "w",
    ]
    var keuzes = Casussortering.allCases.map { soort in
      Menukeuze(
        letters[soort] ?? "?", soort.rawValue,
        Self.woord(soort) + (soort == sortering ? " (nu)" : ""))
    }
    keuzes.append(Menukeuze("o", "omkeren", "omkeren"))
    return Menu("sorteren", titel: "Volgorde", keuzes: keuzes)
  }

  mutating func gekozen(_ keuze: String, menu: String, _ context: Context) -> [Reactie] {
    if let nieuw = Casussortering(rawValue: keuze) {
      if nieuw != sortering { daarna = sortering }
      sortering = nieuw
      omgekeerd = false
    } else {
      omgekeerd.toggle()
    }
    refresh(context)
    return []
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    var rest = area
    if let fout {
      grid.write(Line("! \(fout)", .error), at: area.bottom(1).origin, width: area.columns)
      rest = area.droppingBottom(1)
    }
    let vlak = Detailvlak(rest, context, rijen: rijen)
    vlak.draw(lijst.selection.map { Casusrij.detail($0, context) } ?? [], in: &grid)
    let hoogte = vlak.lijst.rows - 1
    let cursor = tabel(hoogte, context)
      .draw(in: &grid, vlak.lijst, ListState(selection: lijst.selection))
    // The table only gets the rows that fit: what lies above and below is said here.
    let zichtbaar = lijst.window(ids.map(Optional.some), height: hoogte)
    let kant = vlak.lijst.droppingTop(1).origin.moved(columns: 1)
    if zichtbaar.lowerBound > 0 { grid.put(grid.glyphs.arrowUp, .key, at: kant) }
    if zichtbaar.upperBound < ids.count, hoogte > 0 {
      grid.put(grid.glyphs.arrowDown, .key, at: kant.moved(rows: hoogte - 1))
    }
    return cursor
  }

  func announcement(_ context: Context) -> String {
    guard let regel = regels.first(where: { $0.id == lijst.selection }) else {
      return tabel(1, context).empty.text
    }
    return Casusrij(regel, context).rij.announcement
  }
}

extension Actie {
  static let bewaarWeergave = Actie("bewaar-weergave")
}
