import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// Searches all that I may read.
struct Zoek: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "zoek", abstract: "Zoek in alles wat jij mag lezen.",
    discussion: """
      Voorbeeld: nabij zoek werkervaring

      Van elke casus waarin iets wordt gevonden, wordt vastgelegd dat jij erin keek.
      """)

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("Wat je zoekt.", valueName: "woorden"))
  var woorden: [String]

  func voer(_ beurt: Beurt) throws {
    guard !Schoon.leeg(woorden.joined()) else {
      throw Weigering(.invoer, "Wat zoek je? Typ ten minste één woord.")
    }
    let sessie = try beurt.sessie()
    let gevonden = try sessie.werkvoorraad().zoek(woorden.joined(separator: " "))
    let treffers = try sessie.bekijk(gevonden)
    if treffers.count < gevonden.count {
      beurt.meld(
        "Deze kluis is hier alleen te lezen. Daarom zie je alleen treffers in je eigen casussen.")
    }
    try beurt.toon(
      treffers.map { ZoekJson($0) }, tekst: Verslag.zoek(treffers, dag: sessie.leesdag),
      leeg: treffers.isEmpty)
  }
}

/// A hit in JSON.
struct ZoekJson: Encodable {
  let casus: String
  let roepnaam: String
  let soort: String
  let dag: String?
  let tekst: String

  init(_ treffer: Zoektreffer) {
    casus = treffer.code
    roepnaam = treffer.roepnaam
    soort = treffer.soort
    dag = treffer.dag?.iso
    tekst = treffer.tekst
  }
}
