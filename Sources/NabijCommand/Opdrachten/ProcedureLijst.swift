import ArgumentParser
import Reports
import Wijkteam

/// The procedures of a casus.
struct ProcedureLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "De procedures van een casus.",
    discussion: "Voorbeeld: nabij procedure lijst CODE")

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let casus = try beurt.bekijk(code)
    let context = sessie.letopcontext
    try beurt.toon(
      casus.procedures.alle.map { ProcedureJson($0, casus, context, afleiding: false) },
      tekst: Verslag.procedures(casus, context: context), leeg: casus.procedures.isLeeg)
  }
}
