import ArgumentParser
import Kluis

/// Gives me another passphrase, with the old one or with the recovery code.
struct LidWachtwoord: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "wachtwoord",
    abstract: "Kies een ander wachtwoord, ook als je het oude kwijt bent.",
    discussion: """
      Voorbeeld: nabij lid wachtwoord
                 nabij --lid esra lid wachtwoord --herstelcode

      Met --herstelcode typ je de code van papier in plaats van het oude wachtwoord.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Flag(help: "Je oude wachtwoord is kwijt: typ de herstelcode.")
  var herstelcode = false

  @Option(
    help: ArgumentHelp(
      "Bestand met het nieuwe wachtwoord op de eerste regel.", valueName: "bestand"))
  var nieuwBestand: String?

  func voer(_ beurt: Beurt) throws {
    let toegang = Toegang(wereld: beurt.wereld, opties: open)
    if herstelcode { return try metCode(beurt, toegang) }
    let sessie = try beurt.sessie()
    let oud = try toegang.wachtwoord()
    try sessie.kluis.wijzigWachtwoord(oud: oud, nieuw: try nieuw(toegang))
    beurt.meld("Je wachtwoord is gewijzigd. Het oude werkt niet meer.")
  }

  @MainActor private func metCode(_ beurt: Beurt, _ toegang: Toegang) throws {
    guard let lid = toegang.lid else {
      throw Gebruiksfout("Zeg met --lid wie je bent, bijvoorbeeld --lid esra.")
    }
    guard let code = beurt.wereld.vraag(.geheim("Herstelcode: ")), !code.isEmpty else {
      throw Gebruiksfout("Er is geen herstelcode. Typ haar als erom gevraagd wordt.")
    }
    try KluisOpener.toetsHerstelcode(
      map: try toegang.map(), lid: lid, herstelcode: code, wereld: beurt.wereld)
    let kluis = try KluisOpener.herstel(
      map: try toegang.map(), lid: lid, herstelcode: code, nieuw: try nieuw(toegang),
      wereld: beurt.wereld)
    kluis.sluit()
    beurt.meld(
      "Je nieuwe wachtwoord werkt. De herstelcode blijft geldig; maak een nieuwe met "
        + "'nabij lid herstelcode' als iemand haar gezien kan hebben.")
  }

  @MainActor private func nieuw(_ toegang: Toegang) throws -> String {
    if let nieuwBestand { return try toegang.lang(try toegang.eersteRegel(nieuwBestand)) }
    return try toegang.aangeboden()
  }
}
