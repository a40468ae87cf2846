import ArgumentParser
import Wijkteam

/// Gives somebody the key of a casus.
struct ToegangGeef: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "geef", abstract: "Laat een collega meelezen in een casus.",
    discussion: """
      Voorbeeld: nabij toegang geef CODE esra

      Dit kan wie meeleest; bij een gevoelige casus wie er blijft of een teamleider.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Wie mag meelezen.", valueName: "lid"))
  var lid: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let id = try sessie.zoekCasus(code)
    let lid = Lid(lid.lowercased())
    try sessie.geefToegang(id, aan: lid)
    beurt.meld("\(lid.weergave) leest nu mee in casus \(try sessie.volledig(id).code).")
  }
}
