import ArgumentParser
import Kluis
import Wijkteam

/// Gives a member other roles.
struct LidRol: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "rol", abstract: "Geef een lid andere rollen.",
    discussion: """
      Voorbeeld: nabij lid rol esra generalist dienst

      Noem alle rollen die het lid straks heeft. 'dienst' is wie een gewone casus
      met reden nu mag openen; een teamleider mag dat altijd. Dit kan een
      teamleider of beheerder.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("Het lid.", valueName: "naam"))
  var naam: String

  @Argument(
    help: ArgumentHelp(
      "generalist, teamleider, beheerder, functionaris, dienst.", valueName: "rol"))
  var rollen: [String]

  func voer(_ beurt: Beurt) throws {
    let nieuw = Set(try rollen.map { try Rolwoord.lees($0) })
    let zinnen = try beurt.sessie().zetRollen(naam, nieuw)
    beurt.meld("\(Lid(naam.lowercased()).weergave) is nu: \(Rolwoord.tekst(nieuw)).")
    for zin in zinnen { beurt.meld(zin) }
  }
}
