import ArgumentParser
import Termijnen
import Wijkteam

/// What every list of things in a casus asks: of which casus, and whether what is done stands in it too.
struct Lijstopties: ParsableArguments {
  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Flag(help: "Ook wat klaar is.")
  var alles = false

  /// Reads the casus as a look, and prints its things as lines or as JSON.
  @MainActor func toon<Regel: Encodable>(
    _ beurt: Beurt, _ regels: (Casus) -> [Regel], tekst: (Casus, Dag) -> String
  ) throws {
    let sessie = try beurt.sessie()
    let casus = try beurt.bekijk(code)
    let gekozen = regels(casus)
    try beurt.toon(gekozen, tekst: tekst(casus, sessie.leesdag), leeg: gekozen.isEmpty)
  }
}
