import ArgumentParser
import Wijkteam

/// Removes a draft.
struct ConceptWeg: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "weg", abstract: "Gooi een concept weg.",
    discussion: "Voorbeeld: nabij concept weg NAAM")

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De naam van het concept.", valueName: "naam"))
  var naam: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    _ = try sessie.leesConcept(naam)
    try sessie.gooiConceptWeg(naam)
    beurt.meld("Concept \(naam) is weg.")
  }
}
