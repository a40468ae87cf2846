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
    let kluis = try beurt.sessie().kluis
    let oud = kluis.leden.first { $0.naam == naam.lowercased() }?.rollen ?? []
    try kluis.zetRollen(naam, nieuw)
    beurt.meld("\(Lid(naam.lowercased()).weergave) is nu: \(Rolwoord.tekst(nieuw)).")
    let sleutel = { (rollen: Set<Rol>) in
      (rollen.contains(.teamleider), rollen.contains(.teamleider) || rollen.contains(.dienst))
    }
    let (voor, na) = (sleutel(oud), sleutel(nieuw))
    if voor.0 && !na.0 || voor.1 && !na.1 {
      beurt.meld(
        "De sleutel die bij de oude rol hoorde, is pas echt weg na het vernieuwen van de sleutels "
          + "door de beheerder.")
    }
  }
}
