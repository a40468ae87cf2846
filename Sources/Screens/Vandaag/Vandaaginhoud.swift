import Termijnen
import TerminalUI
import Wijkteam

/// A row of Vandaag.
enum Vandaagrij: Hashable, Sendable {
  case letop(Letopsleutel)
  case afspraak(Id, Id)
  case nogGeenNotitie(Id, Id)
  case gelukt(Id, Int)
  case meer
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
    Column("", minimum: 22), Column("", minimum: 6, maximum: 16, priority: 1, alignment: .trailing),
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

  /// A row before it is drawn up: only what fits on the screen is.
  private enum Plek {
    case kop(Volgorde)
    case regel(Regel, Volgorde)

    /// Lines that it takes.
    var lijnen: Int {
      if case .regel(let regel, .houdtOp) = self, regel.letop.nummer != nil, !regel.klaar {
        return 2
      }
      return 1
    }
  }

  private func plekken(_ filter: String, _ context: Context) -> [Plek] {
    blokken.flatMap { blok -> [Plek] in
      let regels = blok.regels.filter { filter.isEmpty || past($0.letop, filter, context) }
      guard !regels.isEmpty else { return [] }
      return [.kop(blok.volgorde)] + regels.map { .regel($0, blok.volgorde) }
    }
  }

  private func past(_ letop: LetOp, _ filter: String, _ context: Context) -> Bool {
    let wie = letop.casus.flatMap { context.gegevens.casus($0) }.map { context.naam($0) }
    return TextFold.matches(filter, in: "\(wie ?? "binnen") \(context.kop(letop))")
  }

  /// Lines that everything takes together.
  func lijnen(_ context: Context, filter: String) -> Int {
    plekken(filter, context).reduce(0) { $0 + $1.lijnen }
      + (filter.isEmpty ? staart(context, ruim: true).count : 0)
  }

  /// The rows that fit in a height, with "nog 7" when there are more; nil is as many as a person can
  /// walk through.
  func rijen(
    _ context: Context, hoogte: Int?, filter: String
  ) -> [TableRow<Vandaagrij>] {
    let onder = filter.isEmpty ? staart(context, ruim: (hoogte ?? 99) >= 14) : []
    let alle = plekken(filter, context)
    let nodig = alle.reduce(0) { $0 + $1.lijnen }
    var plek = nodig
    if let hoogte, nodig + onder.count > hoogte { plek = max(3, hoogte - onder.count - 1) }
    plek = min(plek, 500)
    var zichtbaar: [TableRow<Vandaagrij>] = []
    var getoond = 0
    vullen: for ding in alle {
      let ruimte = plek - zichtbaar.count
      // A heading never stands alone at the end.
      guard ding.lijnen <= ruimte else { break vullen }
      switch ding {
      case .kop(let volgorde):
        guard ruimte > 1 else { break vullen }
        zichtbaar.append(.heading(Line(volgorde.kop, .header)))
      case .regel(let regel, let volgorde):
        zichtbaar += rij(regel, volgorde, context)
        getoond += 1
      }
    }
    let over = alle.count { if case .regel = $0 { true } else { false } } - getoond
    guard over > 0 else { return zichtbaar + onder }
    let meer = hoogte == nil ? "Filter met / om ze te vinden" : "Enter toont alles"
    zichtbaar.append(
      .wide(
        .meer, Line([Span("  nog \(over)", .bold), Span("  (\(meer))", .dim)]),
        announcement: "nog \(over), \(meer)"))
    return zichtbaar + onder
  }

  /// How many let op fit a filter.
  func zichtbaar(_ filter: String, _ context: Context) -> Int {
    plekken(filter, context).count { if case .regel = $0 { true } else { false } }
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

  /// Today's appointments, notes that are still to come, and what worked.
  private func staart(_ context: Context, ruim: Bool) -> [TableRow<Vandaagrij>] {
    var rijen: [TableRow<Vandaagrij>] = []
    if !overzicht.afspraken.isEmpty {
      rijen.append(.heading(Line("Afspraken vandaag", .header)))
      rijen += overzicht.afspraken.prefix(ruim ? 4 : 2).map { afspraak($0, context, gedaan: false) }
    }
    guard ruim else { return rijen }
    if !overzicht.nogGeenNotitie.isEmpty {
      rijen.append(.heading(Line("Nog geen notitie", .header)))
      rijen += overzicht.nogGeenNotitie.prefix(2).map { afspraak($0, context, gedaan: true) }
    }
    if !overzicht.gelukt.isEmpty {
      rijen.append(.heading(Line("Wat lukte", .header)))
      rijen += overzicht.gelukt.prefix(2).enumerated().map { plaats, regel in
        let wie = context.naamkort(regel.casus, regel.roepnaam, regel.code)
        return TableRow(
          .gelukt(regel.casus, plaats),
          [
            Line("\(context.thema.glyphs.done)", .good), Line(wie),
            Line(context.namenVerborgen ? "er is iets gelukt" : regel.wat),
            Line(regel.dag.gezien(vanaf: context.gegevens.vandaag), .dim),
          ], announcement: "gelukt: \(wie)\(context.namenVerborgen ? "" : ", " + regel.wat)")
      }
    }
    return rijen
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
