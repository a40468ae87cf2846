import ArgumentParser
import Inrichting
import Wijkteam

/// Takes a file with rules into use for the whole team.
struct InrichtingLaad: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "laad", abstract: "Laat het hele team met dit bestand werken.",
    discussion: """
      Voorbeeld: nabij inrichting laad ons-team.yaml

      Het bestand wordt eerst nagekeken, als bij 'nabij regels controleer'.
      Klopt er iets niet, dan verandert er niets. Het komt in de kluis: iedereen van
      het team werkt er daarna mee. Een nieuw bestand vervangt het vorige helemaal.
      Alleen een teamleider of beheerder kan dit.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("Het bestand (YAML).", valueName: "bestand"))
  var bestand: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    try sessie.magInrichten()
    let nieuw = try beurt.teambestand(bestand).bestand
    let naam = bestand.split(separator: "/").last.map(String.init) ?? bestand
    try sessie.zetInrichting(Inrichtingsbestand(naam: naam, tekst: nieuw.tekst))
    beurt.meld("\(naam) is geladen. Iedereen van het team werkt er nu mee.")
    for zin in InrichtingToon.onderdelen(nieuw) { beurt.meld("- \(zin)") }
  }
}
