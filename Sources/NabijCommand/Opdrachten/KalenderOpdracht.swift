import ArgumentParser
import Termijnen

/// The free days of a year.
struct KalenderOpdracht: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "kalender", abstract: "De feestdagen van een jaar, met de grond.",
    discussion: "Voorbeeld: nabij kalender 2027 --json")
  static let aard = Opdrachtaard.zonderKluis

  @OptionGroup var open: OpenOpties

  @OptionGroup var regels: InrichtingOptie

  @Argument(help: ArgumentHelp("Het jaar; anders dit jaar.", valueName: "jaar"))
  var jaar: String?

  func voer(_ beurt: Beurt) throws {
    try beurt.gebruik(inrichting: regels.inrichting)
    let gevraagd = try jaar.map(Self.lees) ?? beurt.vandaag.jaar
    let kalender = try beurt.instellingen().kalender
    let dagen = kalender.feestdagen(in: gevraagd)
    if let zin = kalender.waarschuwing(jaar: gevraagd) { beurt.meld(zin) }
    try beurt.toon(
      dagen.map { FeestdagJson(datum: $0.dag.iso, naam: $0.naam, grond: $0.grond) },
      tekst: dagen.map { "\($0.dag.kortMetJaar)  \($0.naam) (\($0.grond))" }
        .joined(separator: "\n"))
  }

  private static func lees(_ tekst: String) throws -> Int {
    guard let jaar = Int(tekst), (1583...9999).contains(jaar) else {
      throw Gebruiksfout("'\(tekst)' is geen jaar van 1583 tot en met 9999.")
    }
    return jaar
  }
}

/// A free day in JSON.
struct FeestdagJson: Encodable {
  let datum: String
  let naam: String
  let grond: String
}
