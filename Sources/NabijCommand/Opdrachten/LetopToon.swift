import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// All let op, or those of one casus, in full.
struct LetopToon: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "toon", abstract: "Wat aandacht vraagt, met feiten, bron en wat je kunt doen.",
    discussion: "Voorbeeld: nabij letop --casus CODE --op +1m")

  @OptionGroup var open: OpenOpties

  @Option(help: ArgumentHelp("Alleen van deze casus.", valueName: "code"))
  var casus: String?

  @Flag(help: "Ook wat rust.")
  var slapend = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let vlaggen: [LetOp]
    let werk: Werkvoorraad
    if let casus {
      let id = try sessie.zoekCasus(casus)
      try sessie.magZien(try sessie.casus(id))
      sessie.toon(try sessie.casus(id))
      werk = sessie.werk
      vlaggen = (werk.letop[id] ?? []) + (slapend ? werk.slapend(id) : [])
    } else {
      werk = try sessie.werkvoorraad()
      vlaggen = werk.alleLetop + (slapend ? werk.casussen.keys.sorted().flatMap(werk.slapend) : [])
    }
    try beurt.toon(
      vlaggen.map { LetopJson($0, werk) },
      tekst: Verslag.letop(
        vlaggen, dag: sessie.leesdag, naam: { werk.naam($0) },
        letters: { vlag in
          vlag.procedure.flatMap { id in
            vlag.casus.flatMap { werk.casussen[$0]?.procedures.weergave(id) }
          } ?? werk.letters(vlag)
        }), leeg: vlaggen.isEmpty)
  }
}
