import ArgumentParser
import Reports
import Wijkteam

/// The threats of a casus.
struct DreigingLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "Wat er dreigt.",
    discussion: "Voorbeeld: nabij dreiging lijst CODE --alles")

  @OptionGroup var open: OpenOpties

  @OptionGroup var lijst: Lijstopties

  func voer(_ beurt: Beurt) throws {
    try lijst.toon(beurt) { casus in
      CasusJson.dreigingen(casus).filter { lijst.alles || $0.open }
    } tekst: {
      Verslag.dreigingen($0, dag: $1, alles: lijst.alles)
    }
  }
}
