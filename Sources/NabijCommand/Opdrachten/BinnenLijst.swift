import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// What came in and is not settled.
struct BinnenLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "Wat er binnenkwam en nog openstaat.",
    discussion: "Voorbeeld: nabij binnen lijst")

  @OptionGroup var open: OpenOpties

  @Flag(help: "Ook wat klaar is.")
  var alles = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let team = try sessie.team()
    let gekozen = team.binnen.alle.filter { alles || $0.open }
    try beurt.toon(
      gekozen.map { BinnenJson($0, team) },
      tekst: Verslag.binnen(team, dag: sessie.leesdag, alles: alles),
      leeg: gekozen.isEmpty)
  }
}

/// A message in JSON.
struct BinnenJson: Encodable {
  let id: String
  let vraag: String
  let wie: String?
  let nummer: String?
  let terugVoor: String?
  let voor: String?
  let gemeldOp: String
  let door: String
  let afloop: String?

  init(_ bericht: Lopend<Binnengekomen>, _ team: Teamdossier) {
    id = team.binnen.weergave(bericht.waarde.id)
    vraag = bericht.waarde.vraag
    wie = bericht.waarde.wie
    nummer = bericht.waarde.nummer
    terugVoor = bericht.waarde.terugVoor?.iso
    voor = bericht.waarde.voor?.naam
    gemeldOp = bericht.merk.gebeurdOp.iso
    door = bericht.merk.door.naam
    afloop = bericht.afloop?.waarde.afloop
  }
}
