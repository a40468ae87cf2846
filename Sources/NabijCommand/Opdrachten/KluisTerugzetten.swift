import ArgumentParser
import Kluis
import Termijnen

/// Makes a kluis again from a backup.
struct KluisTerugzetten: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "terugzetten", abstract: "Zet een reservekopie terug in een lege map.",
    discussion: """
      Voorbeeld: nabij kluis terugzetten /media/usb/nabij /srv/nabij-terug
                 nabij --kluis /srv/nabij-terug kluis terugzetten --bevestig

      Nooit over een bestaande kluis heen: eerst in een lege map, dan nakijken, dan
      pas de map wisselen. Daarna zegt een teamleider of beheerder met --bevestig
      dat het zo hoort; dan weet iedereen welke regels bij het terugzetten verloren
      zijn.
      """)
  static let aard = Opdrachtaard.zonderKluis

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De map met de reservekopie.", valueName: "van"))
  var van: String?

  @Argument(help: ArgumentHelp("De lege map waar de kluis in komt.", valueName: "naar"))
  var naar: String?

  @Option(
    help: ArgumentHelp(
      "Welke kopie van de sleutels (anders de nieuwste).", valueName: "naam"))
  var sleutels: String?

  @Flag(help: "Teken dat er is teruggezet (teamleider of beheerder).")
  var bevestig = false

  func voer(_ beurt: Beurt) throws {
    if bevestig {
      guard van == nil, naar == nil else {
        throw Gebruiksfout("Bij --bevestig horen geen mappen: noem de kluis met --kluis.")
      }
      try beurt.sessie().kluis.bevestigTerugzetten()
      return beurt.meld("Vastgelegd: in deze kluis is een reservekopie teruggezet.")
    }
    guard let van, let naar else {
      throw Gebruiksfout(
        "Noem twee mappen: waar de reservekopie staat, en een lege map voor de kluis.")
    }
    let verslag = try beurt.langwerk { werk in
      try zetTerug(
        van: van, sleutels: sleutels, naar: naar, fs: beurt.wereld.schijf,
        voortgang: werk.voortgang, stop: werk.stop)
    }
    let rapport = verslag.controle
    try beurt.toon(
      TerugJson(
        bestanden: verslag.bestanden, sleutelmap: verslag.sleutelmap,
        controle: ControleJson(rapport, heel: rapport.gaaf, dag: beurt.vandaag.iso)),
      tekst: """
        \(verslag.bestanden) bestanden teruggezet in \(naar), met de sleutels van \
        \(verslag.sleutelmap).
        \(KluisControleer.tekst(rapport))
        """)
    if !rapport.gaaf { throw Uitgang(code: Afloop.beschadigd.rawValue) }
  }
}

/// `kluis terugzetten --json`.
struct TerugJson: Encodable {
  let bestanden: Int
  let sleutelmap: String
  let controle: ControleJson
}
