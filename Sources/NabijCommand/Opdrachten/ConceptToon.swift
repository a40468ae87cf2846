import ArgumentParser
import Wijkteam

/// The text of a draft.
struct ConceptToon: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "toon", abstract: "De tekst van een concept.",
    discussion: """
      Voorbeeld: nabij concept toon 1
                 nabij concept toon 1 | nabij notitie CODE -

      Het nummer staat in 'nabij concept lijst'.
      """)

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("Het nummer of de naam van het concept.", valueName: "naam"))
  var naam: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let gevonden = try sessie.conceptnaam(naam)
    let inhoud = Conceptinhoud(gevonden, try sessie.concept(gevonden) ?? [])
    beurt.uit(inhoud.tekst)
    for regel in inhoud.erbij { beurt.meld(regel) }
  }
}
