import ArgumentParser
import Kluis

/// Confirms a new member after the eight words were compared.
struct LidBevestig: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "bevestig",
    abstract: "Bevestig een nieuw lid na het vergelijken van acht woorden.",
    discussion: """
      Voorbeeld: nabij lid bevestig esra
                 nabij lid bevestig esra --rol teamleider --rol generalist
                 nabij lid bevestig esra --woorden "de acht woorden van esra"

      Vergelijk de woorden met de persoon zelf, aan tafel of aan de telefoon; niet
      per mail. Dit kan een teamleider of beheerder.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("Wie erbij komt.", valueName: "naam"))
  var naam: String

  @Option(
    help: ArgumentHelp(
      "generalist, teamleider, beheerder, functionaris of dienst; mag vaker.", valueName: "rol"))
  var rol: [String] = []

  @Option(help: ArgumentHelp("De acht woorden die het nieuwe lid voorleest.", valueName: "tekst"))
  var woorden: String?

  func voer(_ beurt: Beurt) throws {
    let rollen = rol.isEmpty ? [Rol.generalist] : try rol.map { try Rolwoord.lees($0) }
    let kluis = try beurt.sessie().kluis
    let gehoord: [String]
    if let woorden {
      // Somebody who types along with what is read aloud puts commas between the words.
      gehoord = woorden.split { $0 == "," || $0.isWhitespace }.map(String.init)
    } else {
      gehoord = try kluis.vingerafdruk(van: naam)
      let vraag =
        "De acht woorden van \(naam):\n  \(gehoord.joined(separator: " "))\n"
        + "Leest \(naam) precies deze woorden voor? (ja of nee) "
      guard let antwoord = beurt.wereld.vraag(.regel(vraag)) else {
        throw Gebruiksfout(
          "Zonder toetsenbord heb ik de acht woorden nodig: --woorden \"...\". Er is niets veranderd."
        )
      }
      guard try beurt.jaNee(antwoord, "Antwoord") else {
        throw Afgebroken(
          afloop: .geweigerd,
          zin:
            "Niet bevestigd, er is niets veranderd. Laat \(naam) het nog eens voorlezen; blijven "
            + "de woorden anders, waarschuw dan de beheerder.")
      }
    }
    try kluis.bevestig(naam: naam, woorden: gehoord, rollen: Set(rollen))
    beurt.meld("\(naam) is lid (\(Rolwoord.tekst(Set(rollen)))) en kan nu openen.")
  }
}

/// The words for roles.
enum Rolwoord {
  static let woorden: [(Rol, String)] = [
    (.generalist, "generalist"), (.teamleider, "teamleider"), (.beheerder, "beheerder"),
    (.functionaris, "functionaris"), (.dienst, "dienst"),
  ]

  static func lees(_ tekst: String) throws -> Rol {
    if let rol = woorden.first(where: { $0.1 == tekst.lowercased() }) { return rol.0 }
    throw Gebruiksfout(
      "De rol '\(tekst)' ken ik niet. Kies uit: \(woorden.map(\.1).joined(separator: ", ")).")
  }

  static func lijst(_ rollen: Set<Rol>) -> [String] {
    woorden.filter { rollen.contains($0.0) }.map(\.1)
  }

  static func tekst(_ rollen: Set<Rol>) -> String {
    rollen.isEmpty ? "geen rol" : lijst(rollen).joined(separator: ", ")
  }
}
