import ArgumentParser
import Kluis

/// Makes the keys of a new member, at that member.
struct LidNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Maak je eigen sleutels als nieuw lid; antwoordt acht woorden.",
    discussion: """
      Voorbeeld: nabij --kluis /srv/nabij/kluis lid nieuw esra

      Je krijgt een wachtwoord van zes woorden aangeboden; een eigen mag ook.
      Niemand anders kent het. Lees de acht woorden voor aan je teamleider of de
      beheerder: die bevestigt je. De herstelcode komt op de foutuitvoer; schrijf
      die over op papier.
      """)
  static let aard = Opdrachtaard.zonderKluis
  var verandert: Bool { true }

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("Hoe jij heet in het team.", valueName: "naam"))
  var naam: String

  func voer(_ beurt: Beurt) throws {
    let toegang = Toegang(wereld: beurt.wereld, opties: open)
    let map = try toegang.map()
    let wachtwoord = try toegang.aangebodenWachtwoord()
    let nieuw = try KluisOpener.meldAan(
      map: map, naam: naam, wachtwoord: wachtwoord, wereld: beurt.wereld)
    try beurt.toon(
      LidNieuwJson(lid: nieuw.naam, woorden: nieuw.woorden),
      tekst: nieuw.woorden.joined(separator: " "))
    let argument = nieuw.naam.contains(" ") ? "\"\(nieuw.naam)\"" : nieuw.naam
    beurt.meld(
      """
      De sleutels van \(nieuw.naam) zijn gemaakt. Lees de acht woorden hierboven voor aan je
      teamleider of de beheerder. Die doet:
      nabij lid bevestig \(argument)
      """)
    beurt.meldGeheim(
      "Herstelcode (schrijf over op papier, bewaar hem niet bij de kluis):", nieuw.herstelcode)
  }
}

/// `lid nieuw --json`.
struct LidNieuwJson: Encodable {
  let lid: String
  let woorden: [String]
}
