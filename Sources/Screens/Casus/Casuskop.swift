import Termijnen
import TerminalUI
import Wijkteam

/// What always stands above a casus: the goal in own words, and what to mind.
struct Casuskop {
  let regels: [Line]

  init(_ casus: Casus, _ context: Context) {
    let doel: Line
    if context.namenVerborgen {
      doel = Line([Span("Doel  ", .label), Span("(verborgen)", .dim)])
    } else if let tekst = casus.doel ?? casus.agenda.last?.waarde.tekst {
      doel = Line([Span("Doel  ", .label), Span("“\(Zin.regel(tekst))”", .bold)])
    } else {
      doel = Line([
        Span("Doel  ", .label),
        Span("nog niet gevraagd. n v schrijft op wat de inwoner zelf wil.", .dim),
      ])
    }
    regels = [doel, Self.veiligheid(casus, context)]
  }

  /// The safety line: what dreigt with its hour, and what to mind before calling or going there.
  private static func veiligheid(_ casus: Casus, _ context: Context) -> Line {
    let vandaag = context.gegevens.vandaag
    var lijn = Line("Veilig  ", .label)
    let dreigingen = casus.dreigingen.alle.filter(\.open).map(\.waarde).sorted {
      ($0.wanneer ?? Moment(.laatste)) < ($1.wanneer ?? Moment(.laatste))
    }
    for dreiging in dreigingen.prefix(2) {
      var tekst = dreiging.soort.label
      if let wanneer = dreiging.wanneer {
        tekst += " \(wanneer.dag.gezien(vanaf: vandaag))"
        if let tijd = wanneer.tijd { tekst += " \(tijd)" }
      }
      let hulp = dreiging.hulp == nil ? " (nog geen hulp)" : " (hulp loopt)"
      lijn += Line("! \(tekst)", .red) + Line("\(hulp)  ", dreiging.hulp == nil ? .red : .dim)
    }
    let geldig = casus.bereikbaarheid.alle.map(\.waarde).filter { bereik in
      bereik.tot.map { $0 >= vandaag } ?? true
    }
    let soorten = Bereikwaarschuwing.allCases.filter { soort in
      geldig.contains { $0.waarschuwingen.contains(soort) }
    }
    for soort in soorten { lijn += Line("~ \(soort.label)  ", .amber) }
    if dreigingen.isEmpty, soorten.isEmpty {
      lijn += Line("niets bijzonders genoteerd", .dim)
    }
    return lijn
  }
}
