import Termijnen
import TerminalUI
import Wijkteam

/// Searches everything that the user may read; the hits come while typing.
struct Zoekscherm: Screen {
  static let naam = "zoeken"
  static let titel = "Zoeken"
  static let filtertMeteen = true
  static let toegang: Toegang? = Toegang(
    "Z", label: "Zoeken",
    synoniemen: [
      "vinden", "waar staat", "naam", "nummer", "notitie terugvinden", "zoeken",
      "telefoonnummer zoeken", "opzoeken", "wie is dit",
    ])
  static let toetsen: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "Openen waar het staat", footer: "openen", group: "In de lijst",
      synonyms: ["ga naar", "bekijken", "erheen"])
  ]

  /// One hit: where and what; the number tells hits in the same thing apart.
  struct Treffer: Hashable, Sendable {
    var casus: Id
    var soort: String
    var onderwerp: Id?
    var nummer: Int
  }

  /// A search that has begun, and the version of the data that it looks through.
  private struct Zoekslag: Equatable, Sendable {
    var zoek: Zoekgang
    var versie: Int
  }

  /// More hits than this do not help anybody to find something.
  static let hoogstens = 200

  private(set) var lijst = Lijst<Treffer>()
  /// The hit of the row.
  var gekozenTreffer: Treffer? { lijst.gekozen }
  private var treffers: [Treffer: Zoektreffer] = [:]
  private var tekst = ""
  /// The search that goes on while nobody presses a key, and the data that it began with.
  private var gang: Zoekslag?

  static func open(_ focus: Focus) -> Zoekscherm? { Zoekscherm() }

  var filter: String? {
    get { tekst }
    set { tekst = newValue ?? "" }
  }

  func ondertitel(_ context: Context) -> String {
    let aantal = treffers.count
    if context.namenVerborgen { return "namen zijn verborgen" }
    if teKort {
      return "typ minstens twee letters"
        + (context.gegevens.zonderInzage ? "; alleen in je eigen casussen" : "")
    }
    if let (gelezen, van) = context.gegevens.geladen {
      return "zoekt\u{2026} \(gelezen) van \(van) casussen gelezen"
    }
    if gang != nil { return "zoekt\u{2026}" }
    return aantal >= Self.hoogstens
      ? "de eerste \(aantal) plekken; typ meer om te verfijnen"
      : aantal == 1 ? "1 plek" : "\(aantal) plekken"
  }

  /// Whether there is too little to look for.
  private var teKort: Bool { tekst.filter { !$0.isWhitespace }.count < 2 }

  var leeg: Bool { lijst.gekozen == nil }

  func focus(_ context: Context) -> Focus {
    guard let gekozen = lijst.gekozen else { return Focus() }
    return Focus(
      casus: gekozen.casus, procedure: gekozen.soort == "procedure" ? gekozen.onderwerp : nil,
      naam: context.naam(casus: gekozen.casus))
  }

  /// Begins to search; what is not found at once comes in `werk`, and the hits stand there till then.
  mutating func refresh(_ context: Context) {
    gang = nil
    guard !teKort, !context.namenVerborgen else { return toon([], context) }
    gang = Zoekslag(
      zoek: Zoekgang(tekst, in: context.gegevens.voorraad, hoogstens: Self.hoogstens),
      versie: context.gegevens.versie)
    werk(context)
  }

  var heeftWerk: Bool { gang != nil }

  mutating func werk(_ context: Context) {
    guard var nu = gang else { return }
    // A place in a casus that changed meanwhile is another place.
    guard nu.versie == context.gegevens.versie else { return refresh(context) }
    nu.zoek.verder(context.gegevens.voorraad)
    guard nu.zoek.klaar else {
      gang = nu
      return
    }
    gang = nil
    toon(magGezien(nu.zoek.treffers(context.gegevens.voorraad), context.gegevens), context)
  }

  private mutating func toon(_ gevonden: [Zoektreffer], _ context: Context) {
    treffers = [:]
    var rijen: [TableRow<Treffer>] = []
    var vorige: Id?
    // The place in the list is no part of what a row is: something new above it moves it.
    var aantallen: [Treffer: Int] = [:]
    for treffer in gevonden {
      let eerste = Treffer(
        casus: treffer.casus, soort: treffer.soort, onderwerp: treffer.onderwerp, nummer: 0)
      var id = eerste
      id.nummer = aantallen[eerste, default: 0]
      aantallen[eerste] = id.nummer + 1
      if vorige != treffer.casus {
        vorige = treffer.casus
        rijen.append(.heading(Line(context.naam(casus: treffer.casus))))
      }
      treffers[id] = treffer
      rijen.append(rij(id, treffer, context))
    }
    let leeg: Line =
      context.namenVerborgen
      ? "Namen zijn verborgen. Zoeken zou tonen welke code bij een naam hoort. P toont namen."
      : teKort
        ? "Zoek op naam, nummer, kenmerk, woord uit een notitie of een brief. Druk op / en typ."
        : context.gegevens.geladen != nil
          ? "Nog niets gevonden voor “\(tekst)”. Nog niet alle casussen zijn gelezen; dit gaat vanzelf verder."
          : "Niets gevonden voor “\(tekst)” in de casussen die je mag lezen."
    lijst.neem(
      TableView(
        columns: [
          .fixed("Waar", 12), .fixed("Wanneer", 12, priority: 1),
          Column("Wat er staat", minimum: 20),
        ], rows: rijen, empty: leeg), context.body.rect)
  }

  /// What may be looked at: where no look can be written down, only my own casussen.
  private func magGezien(_ gevonden: [Zoektreffer], _ gegevens: Gegevens) -> [Zoektreffer] {
    guard gegevens.zonderInzage else { return gevonden }
    return gevonden.filter { treffer in
      let casus = gegevens.voorraad.casussen[treffer.casus]
      return casus?.vast == gegevens.ik || casus?.tweede == gegevens.ik
    }
  }

  func getoond(_ context: Context) -> Set<Id> {
    let vlak = context.body.rect
    let zichtbaar = lijst.stand.window(lijst.tabel.ids, height: lijst.tabel.height(in: vlak))
    return Set(lijst.tabel.ids[zichtbaar].compactMap { $0?.casus })
  }

  private func rij(
    _ id: Treffer, _ treffer: Zoektreffer, _ context: Context
  ) -> TableRow<Treffer> {
    let dag = treffer.dag.map {
      $0.jaar == context.gegevens.vandaag.jaar ? $0.kort : $0.kortMetJaar
    }
    let wat = gemarkeerd(treffer)
    let wie = context.naam(casus: treffer.casus)
    return TableRow(
      id, [Line(treffer.soort, .label), Line(dag ?? "", .dim), wat],
      announcement: "\(wie), \(treffer.soort)\(dag.map { " van \($0)" } ?? ""): \(wat.text)")
  }

  private func gemarkeerd(_ treffer: Zoektreffer) -> Line {
    let letters = Array(treffer.tekst)
    let begin = min(max(0, treffer.bereik.lowerBound), letters.count)
    let einde = min(max(begin, treffer.bereik.upperBound), letters.count)
    return Line([
      Span(String(letters[..<begin])), Span(String(letters[begin..<einde]), .match),
      Span(String(letters[einde...])),
    ])
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    lijst.handle(key, context.body.rect)
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    guard actie == .openen else { return nil }
    guard let gekozen = lijst.gekozen else { return [.doe(.filter)] }
    if gekozen.soort == "procedure", let scherm = Procedurescherm.open(focus(context)) {
      return [.ga(scherm)]
    }
    return [.ga(Casusscherm(gekozen.casus, op: gekozen.onderwerp))]
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    lijst.draw(in: &grid, area)
  }

  func announcement(_ context: Context) -> String { lijst.announcement }
}
