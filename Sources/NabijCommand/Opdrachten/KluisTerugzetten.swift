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
                 nabij kluis terugzetten --eigenaren /media/usb/nabij /srv/terug

      Nooit over een bestaande kluis heen: eerst in een lege map, dan nakijken, dan
      pas de map wisselen. Daarna zegt een teamleider of beheerder met --bevestig
      dat het zo hoort; dan weet iedereen welke regels bij het terugzetten verloren
      zijn. Op een gedeelde computer doet root het terugzetten: dan krijgt elk
      bestand zijn eigenaar terug. Deed een ander het, dan zet root alleen de
      eigenaren met --eigenaren.
      """)
  static let aard = Opdrachtaard.zonderKluis
  var verandert: Bool { true }

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

  @Flag(help: "Zet alleen eigenaren en rechten zoals ze in de reservekopie staan (root).")
  var eigenaren = false

  @Flag(help: "Niet eerst vragen.")
  var ja = false

  func voer(_ beurt: Beurt) throws {
    if bevestig {
      guard van == nil, naar == nil else {
        throw Gebruiksfout("Bij --bevestig horen geen mappen: noem de kluis met --kluis.")
      }
      let kluis = try beurt.sessie().kluis
      if try !ja && !kluis.terugzettenTeZien() {
        let vraag =
          "Op deze computer is niet te zien dat er iets is teruggezet. Toch bevestigen? (ja of nee) "
        guard let antwoord = beurt.wereld.vraag(.regel(vraag)) else {
          throw Afgebroken(
            afloop: .geweigerd,
            zin: "Op deze computer is niet te zien dat er iets is teruggezet. Er is niets"
              + " bevestigd. Weet je het zeker, zet er dan --ja bij.")
        }
        guard try beurt.jaNee(antwoord, "Antwoord") else {
          throw Afgebroken(afloop: .geweigerd, zin: "Er is niets bevestigd.")
        }
      }
      try kluis.bevestigTerugzetten()
      return beurt.meld("Vastgelegd: in deze kluis is een reservekopie teruggezet.")
    }
    guard let van, let naar else {
      throw Gebruiksfout(
        "Noem twee mappen: waar de reservekopie staat, en een lege map voor de kluis.")
    }
    if eigenaren {
      let verslag = try zetEigenaren(van: van, naar: naar, fs: beurt.wereld.schijf)
      try beurt.toon(EigenarenJson(verslag), tekst: Self.zin(verslag, van, naar))
      if verslag.over > 0 || !verslag.lijst { throw Uitgang(code: Afloop.geweigerd.rawValue) }
      return
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
        controle: ControleJson(rapport, heel: rapport.gaaf, dag: beurt.vandaag.iso),
        eigenaren: EigenarenJson(verslag.eigenaren)),
      tekst: """
        \(verslag.bestanden) bestanden teruggezet in \(naar), met de sleutels van \
        \(verslag.sleutelmap).
        \(Self.zin(verslag.eigenaren, van, naar))
        \(KluisControleer.tekst(rapport))
        """)
    if !rapport.gaaf { throw Uitgang(code: Afloop.beschadigd.rawValue) }
  }
}

extension KluisTerugzetten {
  /// Whether everybody can write again in what is theirs, and what to do when not.
  @MainActor fileprivate static func zin(
    _ verslag: Eigenaarsverslag, _ van: String, _ naar: String
  ) -> String {
    guard verslag.lijst else {
      return "In deze reservekopie staat niet van wie de bestanden zijn. Zet eigenaar en groep zelf"
        + " goed, anders kan niemand schrijven."
    }
    guard verslag.over > 0 else {
      return "Eigenaar en rechten van \(verslag.gezet) bestanden en mappen zijn zoals in de kopie."
    }
    return "Van \(verslag.over) bestanden en mappen is de eigenaar niet teruggezet: dat kan alleen"
      + " root. Tot dan kunnen de anderen hier niet schrijven. Doe als root:"
      + " nabij kluis terugzetten --eigenaren \(van) \(naar)"
  }
}

/// What became of owners, in JSON.
struct EigenarenJson: Encodable {
  let lijst: Bool
  let gezet: Int
  let nietGezet: Int

  init(_ verslag: Eigenaarsverslag) {
    lijst = verslag.lijst
    gezet = verslag.gezet
    nietGezet = verslag.over
  }
}

/// `kluis terugzetten --json`.
struct TerugJson: Encodable {
  let bestanden: Int
  let sleutelmap: String
  let controle: ControleJson
  let eigenaren: EigenarenJson
}
