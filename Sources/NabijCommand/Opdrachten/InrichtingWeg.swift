import ArgumentParser
import Wijkteam

/// Goes back to the built-in rules for the whole team.
struct InrichtingWeg: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "weg", abstract: "Terug naar de ingebouwde regels, voor het hele team.",
    discussion: """
      Voorbeeld: nabij inrichting weg

      Wat geladen was blijft in de geschiedenis staan: nabij inrichting toon.
      Alleen een teamleider of beheerder kan dit.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  func voer(_ beurt: Beurt) throws {
    try beurt.sessie().zetInrichting(Inrichtingsbestand())
    beurt.meld("De inrichting van het team is weg. De ingebouwde regels gelden weer.")
  }
}
