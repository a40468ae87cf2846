import ArgumentParser
import Kluis

/// Puts damaged files right.
struct KluisHerstel: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "herstel", abstract: "Zet beschadigde bestanden goed.",
    discussion: """
      Voorbeeld: nabij kluis herstel
                 nabij kluis herstel --van /media/usb/nabij
                 nabij kluis herstel --van /media/usb/nabij --zonder-wachtwoord

      Eerst, zonder sleutel: wat een tweede exemplaar heeft of in de reservekopie
      staat, wordt teruggezet als de controle daarna klopt. Dan, met je wachtwoord,
      je eigen bestanden: een regel die niet af was gaat eraf, wat nog niet
      bevestigd was wordt bevestigd. Wat beschadigd was blijft ernaast staan. Als
      root gaat ook weg wat van een gewiste casus nog staat en van een ander is.
      Einde 3: niet alles kon hersteld worden.
      """)
  static let aard = Opdrachtaard.zonderKluis
  var verandert: Bool { true }

  @OptionGroup var open: OpenOpties

  @Option(help: ArgumentHelp("De map met de reservekopie.", valueName: "map"))
  var van: String?

  @Flag(help: "Alleen wat zonder sleutel kan.")
  var zonderWachtwoord = false

  func voer(_ beurt: Beurt) throws {
    let map = try Toegang(wereld: beurt.wereld, opties: open).map()
    let verslag = try beurt.langwerk { werk in
      try herstelBestanden(
        map: map, uit: van, fs: beurt.wereld.schijf, voortgang: werk.voortgang, stop: werk.stop)
    }
    var meldingen = verslag.na.meldingen
    if !zonderWachtwoord {
      let kluis = try beurt.sessie().kluis
      let gevonden = try kluis.herstelEigen(hersteld: verslag.hersteld)
      meldingen += (gevonden + kluis.meldingen).filter { !meldingen.contains($0) }
    }
    let heel = !meldingen.contains { $0.ernst == .ernstig }
    var regels =
      verslag.hersteld.isEmpty
      ? ["Er hoefde niets te worden teruggezet, of er was niets beters."]
      : ["Teruggezet: \(verslag.hersteld.count) bestanden."] + verslag.hersteld.map { "  " + $0 }
    if !verslag.gewist.isEmpty {
      regels.append("Van gewiste casussen weggehaald: \(verslag.gewist.count) bestanden.")
    }
    regels += verslag.geweigerd.map {
      "Er is iets beters voor \($0), maar hier mag het niet worden geschreven. Doe dit als root."
    }
    regels += meldingen.map { Beurt.regel($0) }
    regels.append(heel ? "De kluis is heel." : "Niet alles is hersteld; zie de regels hierboven.")
    try beurt.toon(
      HerstelJson(
        heel: heel, hersteld: verslag.hersteld, gewist: verslag.gewist,
        geweigerd: verslag.geweigerd,
        meldingen: meldingen.map { ControleJson.Melding($0) }),
      tekst: regels.joined(separator: "\n"))
    if !heel { throw Uitgang(code: Afloop.beschadigd.rawValue) }
  }
}

/// `kluis herstel --json`.
struct HerstelJson: Encodable {
  let heel: Bool
  let hersteld: [String]
  let gewist: [String]
  let geweigerd: [String]
  let meldingen: [ControleJson.Melding]
}
