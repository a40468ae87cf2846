import ArgumentParser
import Kluis

/// Makes another recovery code for me.
struct LidHerstelcode: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "herstelcode",
    abstract: "Maak een nieuwe herstelcode; de oude werkt dan niet meer.",
    discussion: """
      Voorbeeld: nabij lid herstelcode

      De code komt op de foutuitvoer. Schrijf haar over op papier en bewaar dat
      niet bij de kluis. Was jij het die de kluis maakte, bewaar dan ook de eerste
      code: die opent de herstelsleutel van het team.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let wachtwoord = try Toegang(wereld: beurt.wereld, opties: open).wachtwoord()
    let code = try sessie.kluis.nieuweHerstelcode(wachtwoord: wachtwoord)
    beurt.meldGeheim(
      "Je nieuwe herstelcode (schrijf over op papier, bewaar hem niet bij de kluis):", code)
    beurt.meld("Je oude herstelcode opent je sleutels niet meer.")
  }
}
