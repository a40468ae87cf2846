import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// One procedure in full.
struct ProcedureToon: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "toon", abstract: "Eén procedure: belkaart, wat er gebeurde, de termijn.",
    discussion: "Voorbeeld: nabij procedure toon CODE P")

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de procedure.", valueName: "p"))
  var procedure: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let casus = try beurt.bekijk(code)
    let procedure = try casus.procedure(kort: self.procedure)
    let context = sessie.letopcontext
    sessie.toon(casus)
    let vlaggen = (sessie.werk.letop[casus.id] ?? []).filter { $0.procedure == procedure.id }
    try beurt.toon(
      ProcedureJson(procedure, casus, context, afleiding: true),
      tekst: Verslag.procedure(procedure, in: casus, letop: vlaggen, context: context))
  }
}
