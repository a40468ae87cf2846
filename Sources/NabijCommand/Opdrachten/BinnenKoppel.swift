import ArgumentParser
import Wijkteam

/// Attaches what came in to a casus.
struct BinnenKoppel: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "koppel", abstract: "Koppel een bericht aan een casus.",
    discussion: "Voorbeeld: nabij binnen koppel B CODE")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De letters van het bericht.", valueName: "b"))
  var bericht: String

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Een toelichting.", valueName: "tekst"))
  var tekst: String?

  func voer(_ beurt: Beurt) throws {
    let id = try beurt.bericht(bericht)
    let casus = try beurt.casusId(code)
    let tekst = try beurt.tekst(optioneel: self.tekst)
    try beurt.sessie().voerUit(
      .handelBinnenAf(id, .gekoppeld, tekst: tekst, casus: casus), op: try beurt.gebeurdOp())
    beurt.onbewaard = []
    beurt.meld("Bericht \(bericht) hoort nu bij casus \(code).")
  }
}
