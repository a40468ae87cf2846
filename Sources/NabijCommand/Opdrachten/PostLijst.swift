import ArgumentParser
import Reports
import Wijkteam

/// The letters of a casus.
struct PostLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "De brieven die nog liggen.",
    discussion: "Voorbeeld: nabij post lijst CODE --alles")

  @OptionGroup var open: OpenOpties

  @OptionGroup var lijst: Lijstopties

  func voer(_ beurt: Beurt) throws {
    try lijst.toon(beurt) { casus in
      CasusJson.post(casus).filter { lijst.alles || $0.open }
    } tekst: {
      Verslag.post($0, dag: $1, alles: lijst.alles)
    }
  }
}
