import ArgumentParser
import Wijkteam

/// Opens a casus.
struct CasusNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Open een casus; antwoordt de code.",
    discussion: """
      Voorbeeld: nabij casus nieuw --roepnaam Helena --wijk Noord --vast kitty

      Een roepnaam is genoeg; neem niet de echte naam. Adres, BSN en geboortedatum
      zijn niet nodig.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Option(help: ArgumentHelp("Hoe het team deze casus noemt.", valueName: "naam"))
  var roepnaam: String

  @Option(help: ArgumentHelp("De wijk.", valueName: "wijk"))
  var wijk: String?

  @Flag(help: "Vandaag nog iemand spreken.")
  var spoed = false

  @Option(help: ArgumentHelp("Wie bij deze casus blijft.", valueName: "lid"))
  var vast: String?

  @Option(help: ArgumentHelp("De tweede persoon.", valueName: "lid"))
  var tweede: String?

  @Flag(
    help: "Alleen wie erbij blijft en jij lezen mee; niet te openen met dienst.")
  var gevoelig = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    var opening = CasusGeopend()
    opening.roepnaam = roepnaam
    opening.wijk = wijk
    opening.modus = spoed ? .spoed : .uitzoeken
    opening.vast = vast.map { Lid($0) }
    opening.tweede = tweede.map { Lid($0) }
    let id = try sessie.openCasus(opening, gevoelig: gevoelig, op: try beurt.gebeurdOp())
    let casus = try sessie.volledig(id)
    try beurt.gemaakt(casus.code)
    beurt.meld("Casus \(casus.code) (\(casus.roepnaam)) is open.")
  }
}
