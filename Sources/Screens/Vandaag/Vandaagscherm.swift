import Termijnen
import TerminalUI
import Wijkteam

/// What needs me today? One screenful, in the order of the house.
struct Vandaagscherm: Screen {
  static let naam = "vandaag"
  static let titel = "Vandaag"
  static let toegang: Toegang? = Toegang(
    "V", label: "Vandaag",
    synoniemen: [
      "start", "begin", "wat moet ik doen", "overzicht", "home", "agenda", "taken", "vandaag",
      "actielijst", "dringend", "let op",
    ])
  static let toetsen: [Toets] = []
  static func open(_ focus: Focus) -> Vandaagscherm? { Vandaagscherm() }

  /// Whether the whole team is shown.
  var heelTeam = false
  /// Whether more than one screenful is shown.
  var alles = false
  private var lijst = Lijst<Vandaagrij>()
  private var inhoud = Vandaaginhoud()
  private var bezoek = Vandaagbezoek()

  private var gezocht = ""
  private var gevonden = 0

  var filter: String? {
    get { gezocht }
    set { gezocht = newValue ?? "" }
  }
  var telling: (zichtbaar: Int, totaal: Int)? { (gevonden, inhoud.letop.count) }
  var kan: Set<Actie> { [.details] }
  var leeg: Bool { lijst.gekozen == nil }
  var uitgeklapt: Bool { alles }

  mutating func klapIn(_ context: Context) {
    alles = false
    opmaak(context)
  }

  func labels(_ context: Context) -> [Label] {
    [Label("Van mij", gekozen: !heelTeam), Label("Hele team", gekozen: heelTeam)]
  }

  func ondertitel(_ context: Context) -> String { "" }

  mutating func refresh(_ context: Context) {
    let lid = heelTeam ? nil : context.gegevens.ik
    inhoud = Vandaaginhoud(
      context.gegevens.voorraad.vandaag(voor: lid), bezoek: &bezoek,
      vandaag: context.gegevens.vandaag)
    opmaak(context)
  }

  /// Lays the rows out in the room that there is.
  private mutating func opmaak(_ context: Context) {
    let hoogte = inhoud.lijnen(context, filter: gezocht)
    let vlak = Detailvlak(context.body.rect, context, rijen: hoogte).lijst
    let rijen = inhoud.rijen(context, hoogte: alles ? nil : vlak.rows, filter: gezocht)
    gevonden = inhoud.zichtbaar(gezocht, context)
    lijst.neem(
      TableView(
        columns: Vandaaginhoud.kolommen, rows: rijen,
        empty: !gezocht.isEmpty
          ? "Niets past bij dit filter. Esc wist het filter."
          : context.gegevens.voorraad.casussen.isEmpty && context.gegevens.geladen == nil
            ? "Er is nog geen casus. n c begint er een; i legt vast wie er belt of iets vraagt."
            : heelTeam
              ? "Er is vandaag niets dat op het team wacht."
              : "Er is vandaag niets dat op jou wacht. C toont je casussen, 2 het hele team.",
        showsHeader: false), in: context.body.rect, context)
  }

  mutating func verlaat() {
    bezoek = Vandaagbezoek()
    alles = false
  }

  /// How many appointments, notes to come and things that worked are shown.
  var staartregels: Int {
    lijst.tabel.ids.count { id in
      switch id {
      case .afspraak, .nogGeenNotitie, .gelukt: true
      default: false
      }
    }
  }

  func focus(_ context: Context) -> Focus {
    switch lijst.gekozen {
    case .letop(let sleutel):
      guard let letop = inhoud.letop[sleutel] else { return Focus() }
      return context.focus(letop)
    case .afspraak(let casus, let id), .nogGeenNotitie(let casus, let id):
      return Focus(casus: casus, onderwerp: Onderwerp(.afspraak, id), naam: "afspraak")
    case .gelukt(let casus, _): return Focus(casus: casus)
    case .meer, .ook, nil: return Focus()
    }
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    lijst.handle(key, in: context.body.rect, context)
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    switch actie {
    case .cijfer(1), .cijfer(2):
      heelTeam = actie == .cijfer(2)
      bezoek = Vandaagbezoek()
      refresh(context)
      return []
    case .openen: return openen(context)
    case .kopieren:
      let focus = focus(context)
      return [.kopieer(focus.nummer ?? focus.naam)]
    default: return nil
    }
  }

  private mutating func openen(_ context: Context) -> [Reactie] {
    switch lijst.gekozen {
    case .letop(let sleutel): return inhoud.letop[sleutel].map { context.doel($0) } ?? []
    case .afspraak(let casus, let id), .nogGeenNotitie(let casus, let id):
      return [.ga(Casusscherm(casus, op: id))]
    case .gelukt(let casus, _): return [.ga(Casusscherm(casus))]
    case .meer, .ook:
      alles = true
      opmaak(context)
      return []
    case nil: return []
    }
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    lijst.draw(in: &grid, area, context, detail: detail(context))
  }

  private func detail(_ context: Context) -> [Line] {
    if case .letop(let sleutel) = lijst.gekozen, let letop = inhoud.letop[sleutel] {
      return context.detail(letop)
    }
    return [Line("Kies een regel om te zien waarom hij er staat.", .dim)]
  }

  func announcement(_ context: Context) -> String { lijst.announcement }
}
