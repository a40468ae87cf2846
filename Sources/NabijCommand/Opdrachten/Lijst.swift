import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// The list of casussen.
struct Lijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "De casussen, met wat er bovenaan staat.",
    discussion: """
      Voorbeeld: nabij lijst
                 nabij lijst "rood vast:ik"
                 nabij lijst "domein:wonen bij:almere -stil" \\
                   --sorteer laatste-contact

      Filter: woorden, rood, oranje, stil, spoed, en status:, domein:, wijk:, vast:,
      tweede:, soort:, bij:, modus:, regel:. Een min ervoor keert het om.
      """)

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("Welke casussen.", valueName: "filter"))
  var filter: [String] = []

  @Option(
    help: ArgumentHelp(
      Casussortering.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "volgorde"))
  var sorteer: String?

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let sortering: Casussortering = try beurt.keuze(optioneel: sorteer, "--sorteer") ?? .letop
    let werk = try sessie.werkvoorraad()
    let regels = try werk.lijst(
      filter.joined(separator: " "), sortering: sortering, ik: sessie.ik)
    try beurt.toon(
      regels.map { CasusregelJson($0) }, tekst: Verslag.lijst(regels, dag: sessie.leesdag),
      leeg: regels.isEmpty)
  }
}

/// One line of `lijst --json`.
struct CasusregelJson: Encodable {
  struct Domeinstand: Encodable {
    let domein: String
    let niveau: String?
  }

  let code: String
  let roepnaam: String
  let wijk: String?
  let status: String
  let modus: String
  let domeinen: [Domeinstand]
  let rood: Int
  let oranje: Int
  let kop: String?
  let oorzaak: String?
  let laatsteContact: String?
  let volgendeDatum: String?
  let vast: String?

  init(_ regel: Casusregel) {
    code = regel.code
    roepnaam = regel.roepnaam
    wijk = regel.wijk
    status = regel.status.rawValue
    modus = regel.modus.rawValue
    domeinen = regel.domeinen.map {
      Domeinstand(domein: $0.domein.naam, niveau: $0.niveau?.rawValue)
    }
    rood = regel.rood
    oranje = regel.oranje
    kop = regel.kop
    oorzaak = regel.oorzaak
    laatsteContact = regel.laatsteContact?.iso
    volgendeDatum = regel.volgendeDatum?.iso
    vast = regel.vast?.naam
  }
}
