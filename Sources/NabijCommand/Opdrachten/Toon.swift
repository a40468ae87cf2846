import ArgumentParser
import Reports
import Termijnen
import Wijkteam

/// A casus in full.
struct Toon: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "toon", abstract: "Eén casus: doel, let op, procedures, netwerk, notities.",
    discussion: """
      Voorbeeld: nabij toon CODE
                 nabij toon CODE --alles

      Met --alles ook alle notities en de hele geschiedenis, met de letters om iets
      terug te nemen.
      """)

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Flag(help: "Alles, ook de geschiedenis.")
  var alles = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let casus = try beurt.bekijk(code)
    sessie.toon(casus)
    try beurt.toonCasus(casus, sessie, alles: alles)
  }
}

extension Beurt {
  /// A casus that may be shown, as text or JSON.
  func toonCasus(_ casus: Casus, _ sessie: Sessie, alles: Bool = false) throws {
    let vlaggen = sessie.werk.letop[casus.id] ?? []
    let context = sessie.letopcontext
    var tekst: String {
      let verslag = Verslag.casus(casus, letop: vlaggen, context: context, alles: alles)
      guard alles else { return verslag }
      return verslag
        + Verslag.historie(casus, dag: sessie.leesdag, letters: { $0.letters() })
    }
    try toon(CasusJson(casus, sessie.werk, context), tekst: tekst)
  }
}
