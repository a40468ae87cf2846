import Termijnen
import TerminalUI
import Wijkteam

/// A row of Vandaag.
enum Vandaagrij: Hashable, Sendable {
  case letop(Letopsleutel)
  case afspraak(Id, Id)
  case nogGeenNotitie(Id, Id)
  case gelukt(Id, Int)
  case meer, ook
}

/// What was on the screen during this visit, so that a row that was just handled does not vanish.
struct Vandaagbezoek: Equatable, Sendable {
  var dag: Dag?
  var blokken: [Volgorde: [LetOp]] = [:]
}

/// The rows of Vandaag, in the order of the house.
struct Vandaaginhoud: Equatable, Sendable {
  struct Regel: Equatable, Sendable {
    var letop: LetOp
    /// It was handled during this visit: it stays, dimmed.
    var klaar = false
  }

  static let kolommen = [
    Column.fixed("", 1), Column("", minimum: 6, maximum: 14),
    Column("", minimum: 12), Column("", minimum: 6, maximum: 16, alignment: .trailing, whole: true),
  ]

  var letop: [Letopsleutel: LetOp] = [:]
  private var blokken: [(volgorde: Volgorde, regels: [Regel])] = []
  private var overzicht = Vandaagoverzicht()

  init() {}

  /// Works the blocks out; whatever was there earlier in this visit and is gone now, was handled.
  init(_ overzicht: Vandaagoverzicht, bezoek: inout Vandaagbezoek, vandaag: Dag) {
    self.overzicht = overzicht
    if bezoek.dag != vandaag { bezoek = Vandaagbezoek(dag: vandaag) }
    let nu = Set(overzicht.blokken.flatMap(\.letop).map { Letopsleutel($0) })
    for volgorde in [Volgorde.onomkeerbaar, .wachtOpOns, .houdtOp, .overig] {
      let nieuw = overzicht.blokken.first { $0.volgorde == volgorde }?.letop ?? []
      var regels = nieuw.map { Regel(letop: $0) }
      for (plaats, oud) in (bezoek.blokken[volgorde] ?? []).enumerated()
      where !nu.contains(Letopsleutel(oud)) {
        regels.insert(Regel(letop: oud, klaar: true), at: min(plaats, regels.count))
      }
      bezoek.blokken[volgorde] = regels.map(\.letop)
      for regel in regels { letop[Letopsleutel(regel.letop)] = regel.letop }
      if !regels.isEmpty { blokken.append((volgorde, regels)) }
    }
  }

  static func == (a: Vandaaginhoud, b: Vandaaginhoud) -> Bool {
    a.letop == b.letop && a.blokken.map(\.volgorde) == b.blokken.map(\.volgorde)
      && a.blokken.map(\.regels) == b.blokken.map(\.regels)
      && a.overzicht.afspraken == b.overzicht.afspraken
      && a.overzicht.gelukt == b.overzicht.gelukt
      && a.overzicht.nogGeenNotitie == b.overzicht.nogGeenNotitie
  }

  /// A block under its heading, with the rows that fit a filter.
  private struct Blok {
    var volgorde: Volgorde
    var regels: [Regel]

    /// Lines that a row takes.
    func lijnen(_ regel: Regel) -> Int {
      volgorde == .houdtOp && regel.letop.nummer != nil && !regel.klaar ? 2 : 1
    }

    /// Lines that the block takes with its heading.
    var lijnen: Int { regels.reduce(1) { $0 + lijnen($1) } }
  }

  private func passend(_ filter: String, _ context: Context) -> [Blok] {
    blokken.compactMap { blok in
      let regels = blok.regels.filter { filter.isEmpty || past($0.letop, filter, context) }
      return regels.isEmpty ? nil : Blok(volgorde: blok.volgorde, regels: regels)
    }
  }

  private func past(_ letop: LetOp, _ filter: String, _ context: Context) -> Bool {
    let wie = letop.casus.flatMap { context.gegevens.casus($0) }.map { context.naam($0) }
    return TextFold.matches(filter, in: "\(wie ?? "binnen") \(context.kop(letop))")
  }

  /// Lines that everything takes together.
  func lijnen(_ context: Context, filter: String) -> Int {
    passend(filter, context).reduce(0) { $0 + $1.lijnen }
      + (filter.isEmpty ? staart(context, .ruim).count : 0)
  }

  /// The rows that fit in a height; nil is as many as a person can walk through.
  ///
  /// What cannot be undone, who waits for us and what holds up the rest each keep at least one row;
  /// what does not fit is counted behind the heading.
  func rijen(
    _ context: Context, hoogte: Int?, filter: String
  ) -> [TableRow<Vandaagrij>] {
    let blokken = passend(filter, context)
    let nodig = blokken.reduce(0) { $0 + $1.lijnen }
    var onder = filter.isEmpty ? staart(context, .alles) : []
    guard let hoogte, nodig + onder.count > hoogte else {
      return nodig <= Self.meeste
        ? blokken.flatMap { rijen($0, Set($0.regels.indices), context) } + onder
        : gekort(blokken, Self.meeste, "Filter met / om ze te vinden", context) + onder
    }
    // The tail gives way first, and then the rest of the rows.
    let minst = blokken.filter { $0.volgorde != .overig }
      .reduce(1) { $0 + 1 + ($1.regels.map($1.lijnen).min() ?? 1) }
    for maat in Staartmaat.allCases.dropFirst() where !onder.isEmpty {
      onder = staart(context, maat)
      if minst + onder.count + maat.lucht <= hoogte { break }
    }
    if nodig + onder.count <= hoogte {
      return blokken.flatMap { rijen($0, Set($0.regels.indices), context) } + onder
    }
    // Where there is no room at all below, the last line counts that as well.
    let ook = onder.count == 1 ? kortgeteld : ""
    if !ook.isEmpty { onder = [] }
    return gekort(
      blokken, max(1, hoogte - onder.count), "Enter toont alles", ook: ook, context) + onder
  }

  /// More rows than this nobody walks through.
  private static let meeste = 500

  /// The blocks in fewer lines than they take, with a row at the end that says how many are left.
  private func gekort(
    _ blokken: [Blok], _ hoogte: Int, _ meer: String, ook: String = "", _ context: Context
  ) -> [TableRow<Vandaagrij>] {
    var over = hoogte - 1
    var gekozen = [Set<Int>](repeating: [], count: blokken.count)
    func neem(_ blok: Int, _ regel: Int) -> Bool {
      let kop = gekozen[blok].isEmpty ? 1 : 0
      let lijnen = kop + blokken[blok].lijnen(blokken[blok].regels[regel])
      guard lijnen <= over else { return false }
      over -= lijnen
      gekozen[blok].insert(regel)
      return true
    }
    let voorop = blokken.indices.filter { blokken[$0].volgorde != .overig }
    for blok in voorop {
      let regels = blokken[blok].regels
      _ = neem(blok, regels.firstIndex { !$0.klaar } ?? 0)
    }
    // What is red comes before what is amber, whatever block it stands in.
    for rood in [true, false] {
      for blok in blokken.indices {
        for (plaats, regel) in blokken[blok].regels.enumerated()
        where !gekozen[blok].contains(plaats) && (!rood || regel.letop.niveau == .rood) {
          if !neem(blok, plaats) { break }
        }
      }
    }
    var rijen: [TableRow<Vandaagrij>] = []
    for blok in blokken.indices where !gekozen[blok].isEmpty {
      rijen += self.rijen(blokken[blok], gekozen[blok], context)
    }
    let rest = zip(blokken, gekozen).reduce(0) { $0 + $1.0.regels.count - $1.1.count }
    guard rest > 0 || !ook.isEmpty else { return rijen }
    let nog = rest > 0 ? "nog \(rest)" : ""
    let geteld = [nog, ook].filter { !$0.isEmpty }.joined(separator: " \u{B7} ")
    return rijen + [
      .wide(
        .meer, Line([Span("  \(geteld)", .bold), Span("  (\(meer))", .dim)]),
        announcement: "\(geteld), \(meer)")
    ]
  }

  /// The chosen rows of a block under its heading, which counts the others.
  private func rijen(
    _ blok: Blok, _ gekozen: Set<Int>, _ context: Context
  ) -> [TableRow<Vandaagrij>] {
    let rest = blok.regels.count - gekozen.count
    var kop = Line(blok.volgorde.kop, .header)
    if rest > 0 { kop += Line("  · nog \(rest)", .dim) }
    return [.heading(kop)]
      + gekozen.sorted().flatMap { rij(blok.regels[$0], blok.volgorde, context) }
  }

  /// How many let op fit a filter.
  func zichtbaar(_ filter: String, _ context: Context) -> Int {
    passend(filter, context).reduce(0) { $0 + $1.regels.count }
  }

  private func rij(
    _ regel: Regel, _ volgorde: Volgorde, _ context: Context
  ) -> [TableRow<Vandaagrij>] {
    let letop = regel.letop
    let casus = letop.casus.flatMap { context.gegevens.casus($0) }
    let wie = casus.map { context.kort($0) } ?? "binnen"
    let kop = context.kop(letop)
    let sleutel = Vandaagrij.letop(Letopsleutel(letop))
    if regel.klaar {
      let gedaan = context.thema.glyphs.done
      return [
        TableRow(
          sleutel,
          [Line("\(gedaan)", .good), Line(wie, .dim), Line(kop, .dim), Line("gedaan", .dim)],
          announcement: "\(wie), \(kop), gedaan")
      ]
    }
    let rij = TableRow(
      sleutel,
      [
        Line(letop.niveau.teken, letop.niveau.stijl), Line(wie, .bold), Line(kop),
        context.dag(letop),
      ],
      announcement: [wie, letop.niveau.gesproken, kop, context.dag(letop).text].joined(
        separator: ", "))
    guard volgorde == .houdtOp, let nummer = letop.nummer else { return [rij] }
    return [
      rij,
      .detail(
        Line([
          Span("  bel ", .dim), Span(nummer, .bold), Span(" · \(context.bij(letop))", .dim),
        ])),
    ]
  }

  /// How much stands below the let op, from much to nothing.
  private enum Staartmaat: CaseIterable {
    case alles, ruim, gewoon, krap, geen

    /// How many rows of each kind: appointments, notes to come, what worked.
    var hoogstens: (afspraken: Int, notities: Int, gelukt: Int) {
      switch self {
      case .alles: (.max, .max, .max)
      case .ruim: (4, 2, 2)
      case .gewoon: (3, 0, 1)
      case .krap: (2, 0, 0)
      case .geen: (0, 0, 0)
      }
    }

    /// Lines that must be left for more than one row of each block.
    var lucht: Int {
      switch self {
      case .alles, .ruim: 8
      case .gewoon: 4
      case .krap: 1
      case .geen: 0
      }
    }
  }

  /// What stands below, in as few words as there are.
  private var kortgeteld: String {
    let afspraken = overzicht.afspraken.count
    let andere = overzicht.nogGeenNotitie.count + overzicht.gelukt.count
    var delen: [String] = []
    if afspraken > 0 { delen.append("\(afspraken) \(afspraken == 1 ? "afspraak" : "afspraken")") }
    if andere > 0 { delen.append("\(andere) andere") }
    return "ook " + delen.joined(separator: ", ")
  }

  /// Today's appointments, notes that are still to come, and what worked.
  private func staart(_ context: Context, _ maat: Staartmaat) -> [TableRow<Vandaagrij>] {
    let hoogstens = maat.hoogstens
    var rijen: [TableRow<Vandaagrij>] = []
    var rest: [String] = []
    // What is left out is counted: nobody may think that the day ends with the last line.
    func voeg(_ kop: String, _ van: Int, _ woord: String, _ deel: [TableRow<Vandaagrij>]) {
      let over = van - deel.count
      if over > 0 { rest.append("\(over) \(woord)") }
      guard !deel.isEmpty else { return }
      let telling = over > 0 ? Line("  · nog \(over)", .dim) : .empty
      rijen += [.heading(Line(kop, .header) + telling)] + deel
    }
    let afspraken = overzicht.afspraken.count
    voeg(
      "Afspraken vandaag", afspraken,
      afspraken - hoogstens.afspraken == 1 || afspraken == 1 ? "afspraak" : "afspraken",
      overzicht.afspraken.prefix(hoogstens.afspraken).map { afspraak($0, context, gedaan: false) })
    voeg(
      "Nog geen notitie", overzicht.nogGeenNotitie.count, "zonder notitie",
      overzicht.nogGeenNotitie.prefix(hoogstens.notities)
        .map { afspraak($0, context, gedaan: true) })
    voeg(
      "Wat lukte", overzicht.gelukt.count, "gelukt",
      overzicht.gelukt.prefix(hoogstens.gelukt).enumerated().map { gelukt($1, $0, context) })
    guard !rest.isEmpty else { return rijen }
    let zin = rest.joined(separator: ", ")
    return rijen + [
      .wide(
        .ook, Line([Span("  ook \(zin)", .bold), Span("  (Enter)", .dim)]),
        announcement: "ook nog \(zin), Enter toont alles")
    ]
  }

  private func gelukt(
    _ regel: Geluktregel, _ plaats: Int, _ context: Context
  ) -> TableRow<Vandaagrij> {
    let wie = context.naamkort(regel.casus, regel.roepnaam, regel.code)
    return TableRow(
      .gelukt(regel.casus, plaats),
      [
        Line("\(context.thema.glyphs.done)", .good), Line(wie),
        Line(context.namenVerborgen ? "er is iets gelukt" : regel.wat),
        Line(regel.dag.gezien(vanaf: context.gegevens.vandaag), .dim),
      ], announcement: "gelukt: \(wie)\(context.namenVerborgen ? "" : ", " + regel.wat)")
  }

  private func afspraak(
    _ regel: Afspraakregel, _ context: Context, gedaan: Bool
  ) -> TableRow<Vandaagrij> {
    let wie = context.naamkort(regel.casus, regel.roepnaam, regel.code)
    let met = regel.afspraak.met.map { context.persoon($0) }
    let wat =
      context.namenVerborgen
      ? "afspraak"
      : [regel.afspraak.wat, met.map { "met \($0)" }, regel.afspraak.plaats]
        .compactMap { $0 }.joined(separator: " · ")
    let tijd = regel.afspraak.wanneer.map { wanneer in
      gedaan
        ? wanneer.dag.gezien(vanaf: context.gegevens.vandaag) : wanneer.tijd ?? "vandaag"
    }
    return TableRow(
      gedaan
        ? .nogGeenNotitie(regel.casus, regel.afspraak.id)
        : .afspraak(regel.casus, regel.afspraak.id),
      [Line(""), Line(wie), Line(wat.isEmpty ? "afspraak" : wat), Line(tijd ?? "", .bold)],
      announcement: "\(tijd ?? ""), \(wie), \(wat)")
  }
}

extension Context {
  /// What a casus of an overview is called in a narrow place.
  func naamkort(_ id: Id, _ roepnaam: String, _ code: String) -> String {
    namenVerborgen || roepnaam.isEmpty ? code : roepnaam
  }
}
