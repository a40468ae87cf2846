import Termijnen
import TerminalUI
import Wijkteam

/// The procedures: where each lies, since when, by when, and what it waits for.
enum Proceduretab {
  static let kolommen = [
    Column.fixed("", 1), Column("Procedure", minimum: 14, maximum: 28),
    Column("Bij", minimum: 10, maximum: 24, priority: 2), Column("Staat op", minimum: 20),
    Column("Sinds", minimum: 6, maximum: 9, priority: 3),
    Column("Uiterlijk", minimum: 9, maximum: 10), Column("Wacht op", minimum: 16, priority: 4),
  ]

  static func inhoud(_ bron: Tabbron) -> [Casusdeel] {
    let alle = bron.casus.procedures.alle
    let open = alle.filter { !$0.klaar }.sorted { a, b in
      let links = bron.niveau(a.id) ?? .info
      let rechts = bron.niveau(b.id) ?? .info
      if links != rechts { return links > rechts }
      return (a.start.merk.gebeurdOp, a.id) < (b.start.merk.gebeurdOp, b.id)
    }
    return [
      Casusdeel("", open.map { rij($0, bron) }),
      Casusdeel("Klaar", alle.filter(\.klaar).map { rij($0, bron) }),
    ]
  }

  private static func rij(_ procedure: Procedure, _ bron: Tabbron) -> Casusinhoud {
    let stand = Procedurestand(procedure, bron.casus, bron.context)
    let naam = bron.context.naam(procedure)
    let wachtOp = stand.wachtOp.map { bron.context.naam($0) }.joined(separator: ", ")
    let uiterlijk = stand.uiterlijk.map {
      Line($0.korter(bron.vandaag), stand.teLaat ? .red : .normal)
    }
    // Where the column for it has no room, what it waits for is what keeps it where it is.
    let lijst = Detailvlak(bron.context.body.rect, bron.context, rijen: .max / 2).lijst
    let smal = lijst.columns < 100
    let staat = smal && !wachtOp.isEmpty ? "wacht op \(wachtOp)" : stand.woorden
    let klaar: Style = procedure.klaar ? .dim : .normal
    return Casusinhoud(
      sleutel: .procedure(procedure.id),
      cellen: [
        procedure.klaar
          ? Line("\(bron.context.thema.glyphs.done)", .good)
          : Tabbron.teken(bron.niveau(procedure.id)),
        Line(naam, procedure.klaar ? .dim : .bold), Line(procedure.instantie, klaar),
        Line(staat, klaar), Line(stand.sinds.korter(bron.vandaag), klaar),
        uiterlijk ?? .empty, Line(wachtOp, .dim),
      ],
      zin: [
        naam, "bij \(procedure.instantie)", stand.woorden,
        "sinds \(stand.sinds.sinds(vanaf: bron.vandaag))",
        stand.uiterlijk.map { "\(stand.dagwoord) \($0.lang)" },
        wachtOp.isEmpty ? nil : "wacht op \(wachtOp)",
      ].compactMap { $0 }.joined(separator: ", "),
      focus: focus(procedure, naam, bron), detail: stand.detail)
  }

  static func focus(_ procedure: Procedure, _ naam: String, _ bron: Tabbron) -> Focus {
    Focus(
      casus: bron.casus.id, procedure: procedure.id, naam: naam, nummer: procedure.direktNummer)
  }

  /// A procedure as one line in a life domain.
  static func kort(_ procedure: Procedure, _ domein: Domein, _ bron: Tabbron) -> Casusinhoud {
    let stand = Procedurestand(procedure, bron.casus, bron.context)
    let naam = bron.context.naam(procedure)
    return Casusinhoud(
      sleutel: .veld("\(domein.naam)/\(Veld.sleutel(procedure.id))"),
      cellen: [
        Tabbron.teken(bron.niveau(procedure.id)), Line("procedure", .label),
        Line("\(naam) bij \(procedure.instantie): \(stand.woorden)"),
        Line(stand.uiterlijk.map { "\(stand.dagwoord) \($0.korter(bron.vandaag))" } ?? ""),
      ],
      zin: "\(naam) bij \(procedure.instantie), \(stand.woorden)",
      focus: focus(procedure, naam, bron), detail: stand.detail)
  }
}
