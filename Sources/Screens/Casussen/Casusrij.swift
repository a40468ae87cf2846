import Termijnen
import TerminalUI
import Wijkteam

/// A casus as a row of a list.
struct Casusrij {
  let rij: TableRow<Id>

  static func kolommen(namenVerborgen: Bool) -> [Column] {
    let naam = Column("Roepnaam", minimum: 8, maximum: 20)
    return [
      .fixed("", 1), namenVerborgen ? .fixed("Code", 6) : naam,
      namenVerborgen
        ? Column("", minimum: 1, maximum: 1, priority: 9) : .fixed("Code", 5, priority: 1),
      Column("Domeinen", minimum: 8, maximum: 20, priority: 3),
      Column.fixed("!", 2, alignment: .trailing),
      Column.fixed("~", 2, priority: 2, alignment: .trailing),
      Column("Wat speelt er", minimum: 22),
      Column("Gesproken", minimum: 9, maximum: 10, priority: 4),
      Column("Volgende", minimum: 8, maximum: 10, priority: 5),
      Column("Vast", minimum: 6, maximum: 10, priority: 2),
    ]
  }

  init(_ regel: Casusregel, _ context: Context) {
    let vandaag = context.gegevens.vandaag
    let niveau: Niveau? = regel.rood > 0 ? .rood : regel.oranje > 0 ? .oranje : nil
    let naam = context.naamkort(regel.id, regel.roepnaam, regel.code)
    let verhaal = regel.oorzaak ?? Self.kop(regel, context) ?? Self.rust(regel)
    var domeinen = Line.empty
    let luidste = regel.domeinen.sorted {
      ($0.niveau.map { $0 == .rood ? 0 : 1 } ?? 2) < ($1.niveau.map { $0 == .rood ? 0 : 1 } ?? 2)
    }
    for (domein, niveau) in luidste {
      if !domeinen.spans.isEmpty { domeinen += Line(" ") }
      domeinen += Line(
        "\(domein.naam.prefix(4))\(niveau?.teken ?? "")", niveau?.stijl ?? .normal)
    }
    let vast = regel.vast?.weergave ?? "niemand"
    rij = TableRow(
      regel.id,
      [
        Line(niveau?.teken ?? "", niveau?.stijl ?? .normal), Line(naam, .bold),
        context.namenVerborgen ? .empty : Line(regel.code, .dim), domeinen,
        Line(regel.rood > 0 ? "\(regel.rood)" : "", .red),
        Line(regel.oranje > 0 ? "\(regel.oranje)" : "", .amber),
        Line(verhaal, niveau == nil ? .dim : .normal),
        Line(regel.laatsteContact?.korter(vandaag) ?? "nog niet"),
        Line(regel.volgendeDatum?.korter(vandaag) ?? ""),
        Line(vast, regel.vast == nil ? .amber : .normal),
      ],
      announcement: [
        naam, "code \(regel.code)", regel.rood > 0 ? "\(regel.rood) rood" : nil,
        regel.oranje > 0 ? "\(regel.oranje) oranje" : nil, verhaal,
        "vast: \(vast)",
      ].compactMap { $0 }.joined(separator: ", "))
  }

  private static func kop(_ regel: Casusregel, _ context: Context) -> String? {
    guard context.namenVerborgen else { return regel.kop }
    return context.gegevens.voorraad.letop[regel.id]?.first.map { context.kop($0) }
  }

  private static func rust(_ regel: Casusregel) -> String {
    regel.modus == .spoed ? "spoed" : regel.status.label
  }

  /// What stands beside the list: the goal and the let op.
  static func detail(_ id: Id, _ context: Context) -> [Line] {
    guard let casus = context.gegevens.casus(id) else { return [] }
    var regels: [Line] = [Line(context.naam(casus), .title)]
    let letop = context.gegevens.voorraad.letop[id] ?? []
    if letop.isEmpty { regels.append(Line("Geen let op.", .dim)) }
    for vlag in letop.prefix(8) {
      regels.append(
        Line([
          Span("\(vlag.niveau.teken) ", vlag.niveau.stijl), Span(context.kop(vlag)),
        ]))
    }
    regels += [
      .empty,
      Line([Span("Vast  ", .label), Span(casus.vast?.weergave ?? "niemand blijft")]),
      Line([Span("Tweede  ", .label), Span(casus.tweede?.weergave ?? "–")]),
      Line([Span("Stand  ", .label), Span(casus.status.label)]),
      .empty, Line("Enter opent de casus.", .dim),
    ]
    return regels
  }
}
