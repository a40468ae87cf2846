import Termijnen
import TerminalUI
import Wijkteam

/// A casus as a row of a list.
struct Casusrij {
  let rij: TableRow<Id>

  /// How wide the columns with words of their own have to be: by column.
  static func breedtes(_ regels: [Casusregel], _ context: Context) -> [Int: Int] {
    var naam = 8
    var domeinen = 8
    var vast = 4
    for regel in regels {
      naam = max(naam, TextWidth.columns(regel.roepnaam))
      domeinen = max(domeinen, regel.domeinen.count * 5 - 1)
      vast = max(vast, regel.vast?.naam.count ?? 7)
    }
    return [0: min(naam, 20), 2: min(domeinen, 14), 8: min(vast, 10)]
  }

  static func kolommen(_ breedtes: [Int: Int], namenVerborgen: Bool) -> [Column] {
    func vast(_ titel: String, _ plaats: Int, _ anders: Int, priority: Int) -> Column {
      let breedte = breedtes[plaats] ?? anders
      return Column(titel, minimum: min(10, breedte), maximum: breedte, priority: priority)
    }
    return [
      namenVerborgen ? .fixed("Code", 6) : vast("Roepnaam", 0, 12, priority: 0),
      namenVerborgen ? .fixed("", 1, priority: 9) : .fixed("Code", 4, priority: 1),
      vast("Domeinen", 2, 12, priority: 3), .fixed("!", 2, alignment: .trailing),
      .fixed("~", 2, alignment: .trailing), Column("Wat speelt er", minimum: 26),
      Column("Laatst", minimum: 6, maximum: 8, priority: 4),
      Column("Volgend", minimum: 7, maximum: 8, priority: 5), vast("Vast", 8, 6, priority: 2),
    ]
  }

  init(_ regel: Casusregel, _ context: Context) {
    let vandaag = context.gegevens.vandaag
    let niveau: Niveau? = regel.rood > 0 ? .rood : regel.oranje > 0 ? .oranje : nil
    let naam = context.naamkort(regel.id, regel.roepnaam, regel.code)
    let verhaal = Self.kop(regel, context) ?? Self.rust(regel)
    var domeinen = Line.empty
    let luidste = regel.domeinen.sorted {
      ($0.niveau.map { $0 == .rood ? 0 : 1 } ?? 2) < ($1.niveau.map { $0 == .rood ? 0 : 1 } ?? 2)
    }
    for (domein, niveau) in luidste {
      if !domeinen.spans.isEmpty { domeinen += Line(" ") }
      domeinen += Line(
        "\(domein.naam.prefix(3))\(niveau?.teken ?? "")", niveau?.stijl ?? .normal)
    }
    let vast = regel.vast?.weergave ?? "niemand"
    rij = TableRow(
      regel.id,
      [
        Line(naam, .bold),
        context.namenVerborgen ? .empty : Line(regel.code, .dim), domeinen,
        Line(regel.rood > 0 ? "\(regel.rood)" : "", .red),
        Line(regel.oranje > 0 ? "\(regel.oranje)" : "", .amber),
        Line(verhaal, niveau == nil ? .dim : .normal),
        Line(regel.laatsteContact?.korter(vandaag) ?? "–"),
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
    guard context.namenVerborgen else { return regel.oorzaak ?? regel.kop }
    let letop = context.gegevens.voorraad.letop[regel.id] ?? []
    return (letop.first { $0.regel == "oorzaak" } ?? letop.first).map { context.kop($0) }
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
      Line([
        Span("Gesproken  ", .label),
        Span(
          casus.laatstePersoonlijkeContact?.gezien(vanaf: context.gegevens.vandaag) ?? "nog niet"),
      ]),
      Line([
        Span("Volgende  ", .label),
        Span(
          context.gegevens.voorraad.regel(id)?.volgendeDatum?
            .gezien(vanaf: context.gegevens.vandaag) ?? "–"),
      ]),
      .empty, Line("Enter opent de casus.", .dim),
    ]
    return regels
  }
}
