import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// All open calls, by institution.
struct Bellen: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "bellen", abstract: "Wie je moet bellen, per instantie.",
    discussion: "Voorbeeld: nabij bellen")

  @OptionGroup var open: OpenOpties

  @Flag(help: "Van het hele team, niet alleen van jou.")
  var team = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let werk = try sessie.werkvoorraad()
    let groepen = werk.bellen(voor: team ? nil : sessie.ik)
    try beurt.toon(
      groepen.map { BelgroepJson($0, werk) }, tekst: Verslag.bellen(groepen, dag: sessie.leesdag),
      leeg: groepen.allSatisfy(\.regels.isEmpty))
  }
}

/// The calls at one institution in JSON.
struct BelgroepJson: Encodable {
  struct Regel: Encodable {
    let casus: String
    let roepnaam: String
    let procedure: String?
    let naam: String
    let kenmerk: String?
    let persoon: String?
    let nummer: String?
    let waarom: String
    let niveau: String
    let laatste: String?
  }

  let instantie: String
  let regels: [Regel]

  init(_ groep: Belgroep, _ werk: Werkvoorraad) {
    instantie = groep.instantie
    regels = groep.regels.map { regel in
      Regel(
        casus: regel.code, roepnaam: regel.roepnaam,
        procedure: regel.procedure.flatMap { id in
          werk.casussen[regel.casus]?.procedures.weergave(id)
        }, naam: regel.naam, kenmerk: regel.kenmerk, persoon: regel.persoon, nummer: regel.nummer,
        waarom: regel.waarom, niveau: regel.niveau.rawValue, laatste: regel.laatste?.iso)
    }
  }
}
