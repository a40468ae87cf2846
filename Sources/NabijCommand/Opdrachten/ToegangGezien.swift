import ArgumentParser
import Wijkteam

/// Says that somebody who stays with the casus saw that it was opened.
struct ToegangGezien: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "gezien", abstract: "Ik heb gezien dat een collega deze casus met reden opende.",
    discussion: "Voorbeeld: nabij toegang gezien CODE")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    try sessie.zieOpening(try sessie.zoekCasus(code))
    beurt.meld("Vastgelegd dat je het gezien hebt.")
  }
}
