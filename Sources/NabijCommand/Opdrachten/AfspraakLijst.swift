import ArgumentParser
import Reports
import Wijkteam

/// The appointments of a casus.
struct AfspraakLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "De afspraken die nog openstaan.",
    discussion: "Voorbeeld: nabij afspraak lijst CODE --alles")

  @OptionGroup var open: OpenOpties

  @OptionGroup var lijst: Lijstopties

  func voer(_ beurt: Beurt) throws {
    try lijst.toon(beurt) { casus in
      casus.afspraken.alle.filter { lijst.alles || $0.open }.map {
        AfspraakJson($0.waarde, id: casus.afspraken.weergave($0.waarde.id), code: casus.code)
      }
    } tekst: {
      Verslag.afspraken($0, dag: $1, alles: lijst.alles)
    }
  }
}
