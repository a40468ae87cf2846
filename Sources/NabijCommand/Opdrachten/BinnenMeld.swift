import ArgumentParser
import Wijkteam

/// Notes what came in.
struct BinnenMeld: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "meld", abstract: "Leg vast wie er belde en waarvoor; antwoordt het kenmerk.",
    discussion:
      "Voorbeeld: nabij binnen \"vraag over huur\" --wie \"Yara A.\" --terug-voor morgen"
  )
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De vraag in één regel.", valueName: "tekst"))
  var vraag: String?

  @Option(help: ArgumentHelp("Wie er belde.", valueName: "naam"))
  var wie: String?
  @Option(help: ArgumentHelp("Het nummer.", valueName: "nummer"))
  var nummer: String?
  @Option(help: ArgumentHelp("Vóór wanneer terugbellen.", valueName: "dag"))
  var terugVoor: String?
  @Option(help: ArgumentHelp("Voor wie van het team.", valueName: "lid"))
  var voor: String?

  func voer(_ beurt: Beurt) throws {
    if let vraag, !vraag.contains(" ") {
      let namen = BinnenGroep.configuration.subcommands.compactMap { $0.configuration.commandName }
      if let bedoeld = Gelijkend.dichtstbij(vraag, in: namen, hoogstens: 1).first {
        throw Gebruiksfout("'\(vraag)' ken ik niet. Bedoel je 'nabij binnen \(bedoeld)'?")
      }
    }
    var binnen = Binnengekomen()
    binnen.id = beurt.wereld.nieuwId()
    binnen.vraag = try beurt.tekst(vraag, vraag: "Wat is de vraag")
    binnen.wie = wie
    binnen.nummer = nummer
    binnen.terugVoor = try terugVoor.map { try beurt.moment($0, "--terug-voor") }
    binnen.voor = voor.map { Lid($0) }
    try beurt.sessie().voerUit(.meldBinnen(binnen), op: try beurt.gebeurdOp())
    beurt.onbewaard = []
    try beurt.gemaakt(try beurt.sessie().team().binnen.weergave(binnen.id))
    beurt.meld("Vastgelegd bij binnengekomen.")
  }
}
