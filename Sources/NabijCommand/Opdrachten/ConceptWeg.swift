import ArgumentParser
import Wijkteam

/// Removes a draft.
struct ConceptWeg: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "weg", abstract: "Gooi een concept weg.",
    discussion: "Voorbeeld: nabij concept weg 1")

  var verandert: Bool { true }

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("Het nummer of de naam van het concept.", valueName: "naam"))
  var naam: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    try sessie.gooiConceptWeg(try sessie.conceptnaam(naam))
    beurt.meld("Concept \(naam) is weg.")
  }
}
