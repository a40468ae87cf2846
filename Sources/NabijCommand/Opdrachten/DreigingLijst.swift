import ArgumentParser
import Reports
import Wijkteam

/// The threats of a casus.
struct DreigingLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "Wat er dreigt.",
    discussion: "Voorbeeld: nabij dreiging lijst CODE --alles")

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Flag(help: "Ook wat klaar is.")
  var alles = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let casus = try beurt.bekijk(code)
    let gekozen = CasusJson.dreigingen(casus).filter { alles || $0.open }
    try beurt.toon(
      gekozen, tekst: Verslag.dreigingen(casus, dag: sessie.leesdag, alles: alles),
      leeg: gekozen.isEmpty)
  }
}
