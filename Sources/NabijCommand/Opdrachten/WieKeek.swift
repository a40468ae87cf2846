import ArgumentParser
import Kluis
import Termijnen
import Wijkteam

/// Who looked into a casus.
struct WieKeek: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "wie-keek", abstract: "Wie er in een casus keek, en wie toegang gaf of kreeg.",
    discussion: """
      Voorbeeld: nabij wie-keek CODE
                 nabij wie-keek CODE --sinds -1m --json

      Kijken wordt één keer per sessie vastgelegd, voordat de casus op het scherm
      komt.
      """)

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Alleen vanaf deze dag.", valueName: "dag"))
  var sinds: String?

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let id = try sessie.zoekCasus(code)
    let vanaf = try beurt.dag(optioneel: sinds, "--sinds", richting: .terug)
    let code = try sessie.volledig(id).code
    let gekeken = try sessie.wieKeek(id).filter { regel in
      vanaf.map { Amsterdam.dag(regel.opMs) >= $0 } ?? true
    }
    let opgezocht = try sessie.kluis.opzoekingen().filter { zoek in
      zoek.codes.contains(code) && (vanaf.map { Amsterdam.dag(zoek.opMs) >= $0 } ?? true)
    }
    let regels =
      (gekeken.map { WieKeekJson($0) } + opgezocht.map { WieKeekJson($0) }).sorted { $0.ms < $1.ms }
    try beurt.toon(
      regels,
      tekst: regels.isEmpty
        ? "Er is nog niets vastgelegd." : regels.map(\.zin).joined(separator: "\n"))
  }
}

/// One line of `wie-keek --json`.
struct WieKeekJson: Encodable {
  let lid: String
  let wat: String
  let op: String
  let reden: String?
  let ms: Int64

  enum CodingKeys: String, CodingKey { case lid, wat, op, reden }

  init(_ regel: Kijkregel) {
    lid = regel.lid
    wat = regel.soort.rawValue
    op = Amsterdam.moment(regel.opMs).iso
    reden = regel.reden
    ms = regel.opMs
  }

  init(_ zoek: Opzoeking) {
    lid = zoek.lid
    wat = "opgezocht"
    op = Amsterdam.moment(zoek.opMs).iso
    reden = nil
    ms = zoek.opMs
  }

  var zin: String {
    let woorden = [
      "inzage": "keek", "nu-open": "opende met reden", "gegeven": "gaf toegang",
      "genomen": "nam toegang af", "uitvoer": "voerde uit", "opgezocht": "vond dit met 'bekend'",
    ]
    let wie = lid.isEmpty ? "een onbekend apparaat" : Lid(lid).weergave
    return "\(Amsterdam.moment(ms).kort)  \(wie) \(woorden[wat] ?? wat)"
      + (reden.map { ": \($0)" } ?? "")
  }
}
