import ArgumentParser
import Wijkteam

/// Says no to who asked for access.
struct ToegangWeiger: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "weiger", abstract: "Zeg nee tegen wie om toegang vroeg.",
    discussion: "Voorbeeld: nabij toegang weiger CODE daan --uitleg \"bel mij, dan hoor je het\""
  )
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Wie het vroeg.", valueName: "lid"))
  var lid: String

  @Option(help: ArgumentHelp("Waarom niet; het hele team kan dit lezen.", valueName: "tekst"))
  var uitleg: String?

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let id = try sessie.zoekCasus(code)
    let lid = Lid(lid.lowercased())
    try sessie.weigerToegang(id, lid: lid, tekst: try beurt.tekst(optioneel: uitleg))
    beurt.onbewaard = []
    beurt.meld("De vraag van \(lid.weergave) is afgehandeld. Bel even om het uit te leggen.")
  }
}
