import ArgumentParser
import Termijnen
import Wijkteam

/// Makes an appointment.
struct AfspraakNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Maak een afspraak; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij afspraak nieuw CODE --wanneer "vr 10:00" \\
                   --plaats "bij haar thuis" \\
                   --met Helena --waarover "formulier invullen"
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Dag en tijd.", valueName: "dag"))
  var wanneer: String
  @Option(help: ArgumentHelp("De plaats.", valueName: "tekst"))
  var plaats: String?
  @Option(help: ArgumentHelp("Met wie.", valueName: "naam"))
  var met: String?
  @Option(help: ArgumentHelp("Waarover, of - voor de standaardinvoer.", valueName: "tekst"))
  var waarover: String?
  @Option(help: ArgumentHelp("Wie van het team gaat.", valueName: "lid"))
  var wie: String?

  func voer(_ beurt: Beurt) throws {
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code) { _ in
      var afspraak = Afspraak()
      afspraak.id = id
      afspraak.wanneer = try beurt.moment(wanneer, "--wanneer", richting: .dichtstbij)
      afspraak.plaats = try beurt.tekst(optioneel: plaats)
      afspraak.met = met
      afspraak.wat = try beurt.tekst(optioneel: waarover)
      afspraak.wie = wie.map { Lid($0) }
      return [.maakAfspraak(afspraak)]
    }
    try beurt.gemaakt(casus.afspraken.weergave(id), casus: casus.code)
    beurt.meld("Afspraak staat bij casus \(casus.code) (\(casus.roepnaam)).")
  }
}
