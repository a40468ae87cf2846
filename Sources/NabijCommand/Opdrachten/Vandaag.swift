import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// What needs somebody today.
struct Vandaag: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "vandaag", abstract: "Wat vandaag aandacht vraagt, het zwaarste eerst.",
    discussion: """
      Voorbeeld: nabij vandaag
                 nabij vandaag --op 2026-12-08
                 nabij vandaag --team
      """)

  @OptionGroup var open: OpenOpties

  @Flag(help: "Van het hele team, niet alleen van jou.")
  var team = false

  func voer(_ beurt: Beurt) throws { try Self.toon(beurt, team: team) }

  @MainActor static func toon(_ beurt: Beurt, team: Bool = false) throws {
    let sessie = try beurt.sessie()
    let werk = try sessie.werkvoorraad()
    try beurt.meldVerlopen(soorten: werk.soortenInGebruik)
    if sessie.peildag == nil {
      for zin in try sessie.dagbericht() + sessie.meteenbericht() { beurt.meld(zin) }
    }
    let overzicht = werk.vandaag(voor: team ? nil : sessie.ik)
    try beurt.toon(
      VandaagJson(overzicht, werk, dag: sessie.leesdag),
      tekst: Verslag.vandaag(
        overzicht, dag: sessie.leesdag, team: werk.team, naam: { werk.naam($0) }))
  }
}

/// `vandaag --json`.
struct VandaagJson: Encodable {
  struct Blok: Encodable {
    let volgorde: Int
    let kop: String
    let letop: [LetopJson]
  }
  struct Gelukt: Encodable {
    let casus: String
    let dag: String
    let wat: String
  }

  let dag: String
  let blokken: [Blok]
  let afspraken: [AfspraakJson]
  let nogGeenNotitie: [AfspraakJson]
  let gelukt: [Gelukt]

  init(_ overzicht: Vandaagoverzicht, _ werk: Werkvoorraad, dag: Dag) {
    self.dag = dag.iso
    blokken = overzicht.blokken.map {
      Blok(
        volgorde: $0.volgorde.rawValue, kop: $0.kop, letop: $0.letop.map { LetopJson($0, werk) })
    }
    afspraken = overzicht.afspraken.map { AfspraakJson($0, werk) }
    nogGeenNotitie = overzicht.nogGeenNotitie.map { AfspraakJson($0, werk) }
    gelukt = overzicht.gelukt.map { Gelukt(casus: $0.code, dag: $0.dag.iso, wat: $0.wat) }
  }
}

/// An appointment in JSON.
struct AfspraakJson: Encodable {
  let id: String
  let casus: String
  let wanneer: String?
  let wat: String?
  let met: String?
  let plaats: String?
  let wie: String?

  init(_ regel: Afspraakregel, _ werk: Werkvoorraad) {
    let id = werk.casussen[regel.casus]?.afspraken.weergave(regel.afspraak.id)
    self.init(regel.afspraak, id: id ?? regel.afspraak.id.kort, code: regel.code)
  }

  init(_ afspraak: Afspraak, id: String, code: String) {
    self.id = id
    casus = code
    wanneer = afspraak.wanneer?.iso
    wat = afspraak.wat
    met = afspraak.met
    plaats = afspraak.plaats
    wie = afspraak.wie?.naam
  }
}
