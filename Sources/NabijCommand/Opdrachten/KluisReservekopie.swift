import ArgumentParser
import Kluis
import Termijnen

/// Makes or renews a backup in two classes.
struct KluisReservekopie: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "reservekopie", abstract: "Maak een reservekopie in een map buiten de kluis.",
    discussion: """
      Voorbeeld: nabij kluis reservekopie /media/usb/nabij

      Kan terwijl anderen werken, en vraagt geen wachtwoord. In de map komen er
      twee: 'inhoud' groeit alleen aan en mag jaren blijven; 'sleutels' krijgt elke
      keer een nieuwe map. Sleutels van meer dan 35 dagen oud gaan weg, zodat een
      gewiste casus ook in de kopie niet meer te lezen is. Bewaar 'sleutels' op twee
      plaatsen: zonder sleutels opent niemand iets.
      """)
  static let aard = Opdrachtaard.zonderKluis

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De map voor de reservekopie.", valueName: "map"))
  var naar: String

  func voer(_ beurt: Beurt) throws {
    let map = try Toegang(wereld: beurt.wereld, opties: open).map()
    let nu = beurt.wereld.nu
    let naam = nu.dag.iso + "T" + (nu.tijd ?? "0000").filter { $0 != ":" }
    let verslag = try beurt.langwerk { werk in
      try maakReservekopie(
        map: map, naar: naar, naam: naam, bewaarVanaf: nu.dag.plus(dagen: -35).iso,
        fs: beurt.wereld.schijf, voortgang: werk.voortgang, stop: werk.stop)
    }
    var regels = [
      "Reservekopie in \(naar): \(verslag.inhoud) bestanden met inhoud,"
        + " \(verslag.sleutels) met sleutels; \(verslag.geschreven) geschreven"
        + " (\(verslag.bytes / 1024) KiB).",
      "Sleutels van nu: \(verslag.sleutelmap). Bewaar die op twee plaatsen.",
    ]
    if !verslag.verlopen.isEmpty {
      regels.append("Weggehaald (ouder dan 35 dagen): \(verslag.verlopen.joined(separator: ", ")).")
    }
    regels += verslag.meldingen.map { Beurt.regel($0) }
    try beurt.toon(KopieJson(verslag), tekst: regels.joined(separator: "\n"))
    if !verslag.meldingen.isEmpty { throw Uitgang(code: Afloop.beschadigd.rawValue) }
  }
}

/// `kluis reservekopie --json`.
struct KopieJson: Encodable {
  let inhoud: Int
  let sleutels: Int
  let geschreven: Int
  let bytes: Int
  let sleutelmap: String
  let verlopen: [String]
  let meldingen: [ControleJson.Melding]

  init(_ verslag: Kopieverslag) {
    inhoud = verslag.inhoud
    sleutels = verslag.sleutels
    geschreven = verslag.geschreven
    bytes = verslag.bytes
    sleutelmap = verslag.sleutelmap
    verlopen = verslag.verlopen
    meldingen = verslag.meldingen.map { ControleJson.Melding($0) }
  }
}
