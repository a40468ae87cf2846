import ArgumentParser
import Wijkteam

/// The text of a draft.
struct ConceptToon: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "toon", abstract: "De tekst van een concept.",
    discussion: """
      Voorbeeld: nabij concept toon NAAM
                 nabij concept toon NAAM | nabij notitie CODE -
      """)

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De naam van het concept.", valueName: "naam"))
  var naam: String

  func voer(_ beurt: Beurt) throws { beurt.uit(try beurt.sessie().leesConcept(naam)) }
}
