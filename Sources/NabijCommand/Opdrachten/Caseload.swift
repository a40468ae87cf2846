import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// The caseload of the team.
struct Caseload: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "caseload", abstract: "Voor de teamleider: wat stilstaat, en waar niemand blijft.",
    discussion: """
      Voorbeeld: nabij caseload
                 nabij caseload --zonder-namen
      """)

  @OptionGroup var open: OpenOpties

  @Flag(help: "Alleen codes, voor een scherm waar anderen meekijken.")
  var zonderNamen = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let werk = try sessie.werkvoorraad()
    let kleinste = zonderNamen ? werk.context.drempels.kleinsteGroep : 1
    let geteld = werk.caseload(kleinsteGroep: kleinste)
    let overzicht = zonderNamen ? geteld.openbaar(werk) : geteld
    try beurt.toon(
      CaseloadJson(overzicht, werk, namen: !zonderNamen),
      tekst: Verslag.caseload(
        overzicht, dag: sessie.leesdag, naam: werk.naam, namen: !zonderNamen,
        kleinsteGroep: kleinste))
  }
}

/// `caseload --json`: codes; the flags say names unless they are left out.
struct CaseloadJson: Encodable {
  struct Regel: Encodable {
    let naam: String
    let open: Int
    let stil: Int
    let telaat: Int
    let mediaan: Int?
    let langste: Int?
    let casussen: [String]
  }

  let casussen: Int
  let perInstantie: [Regel]
  let perSoort: [Regel]
  let niemandBlijft: [String]
  let stil: [String]
  let zwaarEnOud: [String]
  let snelTeWinnen: [LetopJson]

  init(_ overzicht: Caseloadoverzicht, _ werk: Werkvoorraad, namen: Bool) {
    func codes(_ ids: [Id]) -> [String] { ids.compactMap { werk.naam($0)?.code } }
    func regels(_ regels: [Caseloadoverzicht.Stilstandregel]) -> [Regel] {
      regels.map {
        Regel(
          naam: $0.naam, open: $0.open, stil: $0.stil, telaat: $0.telaat, mediaan: $0.mediaan,
          langste: $0.langste, casussen: codes($0.casussen))
      }
    }
    casussen = overzicht.casussen
    perInstantie = regels(overzicht.perInstantie)
    perSoort = regels(overzicht.perSoort)
    niemandBlijft = codes(overzicht.niemandBlijft)
    stil = codes(overzicht.stil)
    zwaarEnOud = codes(overzicht.zwaarEnOud)
    snelTeWinnen = overzicht.snelTeWinnen.map { LetopJson($0, werk, namen: namen) }
  }
}
