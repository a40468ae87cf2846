import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// The chain of the procedures of a casus.
struct KetenOpdracht: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "keten", abstract: "Welke procedure op welke wacht, en welke de rest ophoudt.",
    discussion: "Voorbeeld: nabij keten CODE --op 2027-02-01")

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  func voer(_ beurt: Beurt) throws { try Self.toon(code, beurt) }

  @MainActor static func toon(_ code: String, _ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let casus = try beurt.bekijk(code)
    sessie.toon(casus)
    guard let keten = sessie.werk.keten(casus.id) else { return }
    try beurt.toon(
      KetenJson(keten, casus, sessie.werk),
      tekst: Verslag.keten(
        keten, code: casus.code, roepnaam: casus.roepnaam, dag: sessie.leesdag,
        letters: { casus.procedures.weergave($0) }, getekend: !beurt.opties.platteTekst))
  }
}

/// `keten --json`.
struct KetenJson: Encodable {
  struct Schakel: Encodable {
    let procedure: String
    let naam: String
    let instantie: String
    let status: String
    let domeinen: [String]
    let niveau: String?
    let sinds: String?
    let uiterlijk: String?
    let wachtOp: [String]
    let diepte: Int
    let oorzaak: Bool
    let geblokkeerd: Bool
    let klaar: Bool
  }

  let casus: String
  let roepnaam: String
  let schakels: [Schakel]
  let dreigingen: [LetopJson]

  init(_ keten: Keten, _ casus: Casus, _ werk: Werkvoorraad) {
    self.casus = casus.code
    roepnaam = casus.roepnaam
    schakels = keten.schakels.map { schakel in
      Schakel(
        procedure: casus.procedures.weergave(schakel.procedure), naam: schakel.naam,
        instantie: schakel.instantie, status: schakel.status.rawValue,
        domeinen: schakel.domeinen.map(\.naam), niveau: schakel.niveau?.rawValue,
        sinds: schakel.sinds?.iso, uiterlijk: schakel.uiterlijk?.iso,
        wachtOp: schakel.wachtOp.map { casus.procedures.weergave($0) }, diepte: schakel.diepte,
        oorzaak: schakel.oorzaak, geblokkeerd: schakel.geblokkeerd, klaar: schakel.klaar)
    }
    dreigingen = keten.dreigingen.map { LetopJson($0, werk) }
  }
}
