import ArgumentParser
import Kluis

/// Puts a backup back in an empty folder, opens it and counts: the only proof that it works.
struct KluisOefening: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "oefening", abstract: "Oefen het terugzetten van een reservekopie.",
    discussion: """
      Voorbeeld: nabij kluis oefening /media/usb/nabij oefening
                 nabij kluis oefening /media/usb/nabij oefening --papier
                 nabij kluis oefening /media/usb/nabij map --herstelcode-bestand F

      Zet de kopie terug in een lege map, opent alles wat jij mag lezen (met
      --papier: alles, met de herstelcode van wie de kluis maakte), telt, en zegt
      hoe lang het duurde. De echte kluis wordt niet aangeraakt. Haal de map daarna
      weg. Doe dit elke maand.
      """)
  static let aard = Opdrachtaard.zonderKluis

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De map met de reservekopie.", valueName: "van"))
  var van: String

  @Argument(help: ArgumentHelp("Een lege map om in te oefenen.", valueName: "naar"))
  var naar: String

  @Flag(help: "Open met de herstelcode op papier in plaats van met je wachtwoord.")
  var papier = false

  @Option(
    help: ArgumentHelp(
      "Als --papier, met de code op de eerste regel van een bestand (voor cron).",
      valueName: "bestand"))
  var herstelcodeBestand: String?

  func voer(_ beurt: Beurt) throws {
    let toegang = Toegang(wereld: beurt.wereld, opties: open)
    let sleutel: Oefensleutel
    if let herstelcodeBestand {
      sleutel = .herstelcode(try toegang.eersteRegel(herstelcodeBestand))
    } else if papier {
      guard let code = beurt.wereld.vraag(.geheim("Herstelcode: ")), !code.isEmpty else {
        throw Gebruiksfout("Er is geen herstelcode getypt. Er is niets gedaan.")
      }
      sleutel = .herstelcode(code)
    } else {
      guard let lid = toegang.lid else {
        throw Gebruiksfout("Zeg met --lid wie je bent, of oefen met --papier.")
      }
      sleutel = .lid(lid, wachtwoord: try toegang.wachtwoord())
    }
    let wereld = beurt.wereld
    let verslag = try beurt.langwerk { werk in
      try oefenHerstel(
        van: van, naar: naar, sleutel: sleutel,
        tijdelijk: Plaatsen(staat: naar + "/.oefening", runtime: naar + "/.oefening/run"),
        fs: wereld.schijf, klok: wereld.klok, beleid: wereld.kdf, voortgang: werk.voortgang,
        stop: werk.stop)
    }
    let rapport = verslag.terug.controle
    let seconden = Double(verslag.duurMs) / 1000
    let regels = [
      "Teruggezet: \(verslag.terug.bestanden) bestanden, sleutels van \(verslag.terug.sleutelmap).",
      KluisControleer.tekst(rapport),
      "Geopend: \(verslag.leesbaar) van \(verslag.casussen) casussen, \(verslag.regels) regels.",
      "Duur: \(Self.tiende(seconden)) seconden.",
      verslag.geslaagd
        ? "De oefening is geslaagd. Haal \(naar) nu weg: er staan sleutels in."
        : "De oefening is NIET geslaagd. Zoek dit uit voor je op deze kopie vertrouwt. Haal \(naar)"
          + " daarna weg: er staan sleutels in.",
    ]
    try beurt.toon(
      OefenJson(
        geslaagd: verslag.geslaagd, bestanden: verslag.terug.bestanden,
        sleutelmap: verslag.terug.sleutelmap, casussen: verslag.casussen,
        leesbaar: verslag.leesbaar, regels: verslag.regels, duurMs: verslag.duurMs),
      tekst: regels.joined(separator: "\n"))
    if !verslag.geslaagd { throw Uitgang(code: Afloop.beschadigd.rawValue) }
  }

  @MainActor private static func tiende(_ seconden: Double) -> String {
    let tienden = Int((seconden * 10).rounded())
    return "\(tienden / 10),\(tienden % 10)"
  }
}

/// `kluis oefening --json`.
struct OefenJson: Encodable {
  let geslaagd: Bool
  let bestanden: Int
  let sleutelmap: String
  let casussen: Int
  let leesbaar: Int
  let regels: Int
  let duurMs: Int64
}
