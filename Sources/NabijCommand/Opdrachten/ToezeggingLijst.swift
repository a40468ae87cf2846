import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// The promises of a casus.
struct ToezeggingLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "De toezeggingen die nog openstaan.",
    discussion: "Voorbeeld: nabij toezegging lijst CODE --alles")

  @OptionGroup var open: OpenOpties

  @OptionGroup var lijst: Lijstopties

  func voer(_ beurt: Beurt) throws {
    try lijst.toon(beurt) { casus in
      casus.toezeggingen.alle.filter { lijst.alles || $0.open }.map { ToezeggingJson($0, casus) }
    } tekst: {
      Verslag.toezeggingen($0, dag: $1, alles: lijst.alles)
    }
  }
}

/// A promise in JSON.
struct ToezeggingJson: Encodable {
  let id: String
  let van: String
  let wie: String?
  let aan: String?
  let wat: String
  let voor: String?
  let voorwaarde: String?
  let procedure: String?
  let beloofdOp: String
  let door: String
  let afloop: String?
  let afgehandeldOp: String?
  let uitleg: String?

  init(_ toezegging: Lopend<Toezegging>, _ casus: Casus) {
    let waarde = toezegging.waarde
    id = casus.toezeggingen.weergave(waarde.id)
    van = waarde.van.rawValue
    wie = waarde.wie
    aan = waarde.aan
    wat = waarde.wat
    voor = waarde.voor?.iso
    voorwaarde = waarde.voorwaarde
    procedure = waarde.procedure.map { casus.procedures.weergave($0) }
    beloofdOp = toezegging.merk.gebeurdOp.iso
    door = toezegging.merk.door.naam
    afloop = toezegging.afloop?.waarde.afloop
    afgehandeldOp = toezegging.afloop?.merk.gebeurdOp.iso
    uitleg = toezegging.afloop?.waarde.tekst
  }
}
