import ArgumentParser
import Reports
import Wijkteam

/// The appointments of a casus.
struct AfspraakLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "De afspraken die nog openstaan.",
    discussion: "Voorbeeld: nabij afspraak lijst CODE --alles")

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Flag(help: "Ook wat klaar is.")
  var alles = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let casus = try beurt.bekijk(code)
    let gekozen = casus.afspraken.alle.filter { alles || $0.open }.map {
      AfspraakJson($0.waarde, id: casus.afspraken.weergave($0.waarde.id), code: casus.code)
    }
    try beurt.toon(
      gekozen, tekst: Verslag.afspraken(casus, dag: sessie.leesdag, alles: alles),
      leeg: gekozen.isEmpty)
  }
}
