import Reports
import Termijnen
import Wijkteam

/// A procedure in JSON.
struct ProcedureJson: Encodable {
  struct Stap: Encodable {
    let soort: String
    let datum: String
    let ingevoerd: String
    let door: String
    let uitkomst: String?
    let hersteltermijn: String?
    let uiterlijk: String?
    let weken: Int?
    let ingang: String?
    let grond: String?
    let einde: String?
    let tekst: String?
    let letters: String
  }

  let id: String
  let soort: String
  let naam: String
  let instantie: String
  let status: String
  let klaar: Bool
  /// Absent once it is done.
  let aanZet: String?
  let domeinen: [String]
  let wachtOp: [String]
  let variant: String?
  let gemeente: String?
  let kenmerk: String?
  let nummer: String?
  let persoon: String?
  let uitkomst: String?
  let begonnen: String
  let klokBegon: String?
  let melding: String?
  let berekeningsjaar: Int?
  let stappen: [Stap]
  let termijn: TermijnJson?

  init(_ procedure: Procedure, _ casus: Casus, _ context: Letopcontext, afleiding: Bool) {
    id = casus.procedures.weergave(procedure.id)
    soort = procedure.soort
    naam = Verslag.naam(procedure, context)
    instantie = procedure.instantie
    status = procedure.status.rawValue
    klaar = procedure.klaar
    aanZet = procedure.klaar ? nil : procedure.aanZet.rawValue
    domeinen = procedure.start.waarde.domeinen.map(\.naam)
    wachtOp = procedure.wachtOp.map { casus.procedures.weergave($0) }
    variant = procedure.variant
    gemeente = procedure.gemeente
    kenmerk = procedure.kenmerk
    nummer = procedure.direktNummer
    persoon = procedure.persoonAanBalie
    uitkomst = procedure.besluit?.waarde.uitkomst?.rawValue
    begonnen = procedure.start.merk.gebeurdOp.iso
    klokBegon = procedure.klokBegon?.iso
    melding = procedure.melding?.iso
    berekeningsjaar = procedure.berekeningsjaar
    stappen = procedure.stappen.map { stap in
      Stap(
        soort: stap.waarde.soort.rawValue, datum: stap.merk.gebeurdOp.iso,
        ingevoerd: stap.merk.ingevoerdDag.iso, door: stap.merk.door.naam,
        uitkomst: stap.waarde.uitkomst?.rawValue, hersteltermijn: stap.waarde.hersteltermijn?.iso,
        uiterlijk: stap.waarde.uiterlijk?.iso, weken: stap.waarde.weken,
        ingang: stap.waarde.ingang?.iso, grond: stap.waarde.grond?.rawValue,
        einde: stap.waarde.einde?.iso, tekst: stap.waarde.tekst,
        letters: stap.merk.id.letters())
    }
    termijn = procedure.klok(context, afleiding: afleiding).map {
      TermijnJson($0, soort: procedure.soort, op: context.vandaag)
    }
  }
}
