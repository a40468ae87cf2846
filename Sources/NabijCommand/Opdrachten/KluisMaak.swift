import ArgumentParser
import Kluis

/// `kluis maak --json`; the recovery code goes to the person and never to a pipe.
struct KluisgemaaktJson: Encodable {
  let kluis: String
  let naam: String
  let lid: String
}

/// Makes a kluis with its first member.
struct KluisMaak: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "maak", abstract: "Maak een nieuwe, lege kluis.",
    discussion: """
      Voorbeeld: nabij kluis maak ~/kluis --naam "Wijkteam Noord" --lid kitty

      Jij wordt het eerste lid: teamleider, beheerder en generalist. De herstelcode
      komt op de foutuitvoer; schrijf die over op papier en bewaar hem niet bij de
      kluis.
      """)
  static let aard = Opdrachtaard.zonderKluis
  var verandert: Bool { true }

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De map voor de kluis.", valueName: "map"))
  var map: String?

  @Option(help: ArgumentHelp("De naam van het team.", valueName: "naam"))
  var naam: String

  func voer(_ beurt: Beurt) throws {
    let toegang = Toegang(wereld: beurt.wereld, opties: open)
    guard let lid = toegang.lid else {
      throw Gebruiksfout("Zeg met --lid hoe jij heet in het team, bijvoorbeeld --lid kitty.")
    }
    let plek = try map ?? toegang.map()
    let (kluis, herstelcode) = try KluisOpener.maak(
      map: plek, naam: naam, lid: lid, wachtwoord: try toegang.aangebodenWachtwoord(),
      wereld: beurt.wereld)
    kluis.sluit()
    if open.json {
      beurt.uit(try Json.encode(KluisgemaaktJson(kluis: plek, naam: naam, lid: lid)))
    }
    if beurt.wereld.onversleuteldeSwap() { beurt.meld(Hygiene.swap) }
    beurt.meld("De kluis van \(naam) staat in \(plek).")
    beurt.meldGeheim(
      "Herstelcode (schrijf over op papier, bewaar hem niet bij de kluis):", herstelcode)
    let plaats =
      map == nil ? "" : "Zet in je profiel: export NABIJ_KLUIS=\(plek) (anders telkens --kluis).\n"
    beurt.meld("\(plaats)Verder met: nabij --kluis \(plek) casus nieuw --roepnaam NAAM")
  }
}
