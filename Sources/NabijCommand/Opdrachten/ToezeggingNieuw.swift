import ArgumentParser
import Termijnen
import Wijkteam

/// Notes a promise.
struct ToezeggingNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Leg een toezegging vast; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij toezegging nieuw CODE --van team --wat "formulier invullen" \\
                   --voor vr
                 nabij toezegging nieuw CODE --van instantie --wie "gemeente H." \\
                   --wat "besluit op de aanvraag" --voor 1-12 --procedure P
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("team, instantie, inwoner of netwerk.", valueName: "wie"))
  var van: String

  @Option(help: ArgumentHelp("Wat er beloofd is.", valueName: "tekst"))
  var wat: String?

  @Option(help: ArgumentHelp("De laatste dag ervoor.", valueName: "dag"))
  var voor: String

  @Option(help: ArgumentHelp("Wie het beloofde, als dat niet het team is.", valueName: "naam"))
  var wie: String?

  @Option(help: ArgumentHelp("Aan wie.", valueName: "naam"))
  var aan: String?

  @Option(help: ArgumentHelp("Onder welke voorwaarde.", valueName: "tekst"))
  var voorwaarde: String?

  @Option(help: ArgumentHelp("Over welke procedure.", valueName: "p"))
  var procedure: String?

  func voer(_ beurt: Beurt) throws {
    let id = beurt.wereld.nieuwId()
    let wat = try beurt.tekst(self.wat, vraag: "Wat is er beloofd", in: code)
    let casus = try beurt.schrijf(in: code) { casus in
      var toezegging = Toezegging()
      toezegging.id = id
      toezegging.van = try beurt.keuze(van, "--van")
      toezegging.wie = wie
      toezegging.aan = aan
      toezegging.wat = wat
      toezegging.voor = try beurt.dag(voor, "--voor", richting: .dichtstbij)
      toezegging.voorwaarde = try beurt.tekst(optioneel: voorwaarde)
      toezegging.procedure = try procedure.map { try casus.procedure(kort: $0).id }
      return [.doeToezegging(toezegging)]
    }
    try beurt.gemaakt(casus.toezeggingen.weergave(id), casus: casus.code)
    beurt.meld("Toezegging vastgelegd bij casus \(casus.code) (\(casus.roepnaam)).")
  }
}
