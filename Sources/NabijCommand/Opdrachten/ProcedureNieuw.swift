import ArgumentParser
import Termijnen
import Wijkteam

/// Starts a procedure.
struct ProcedureNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Begin een procedure; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij procedure nieuw CODE --soort urgentie \\
                   --instantie "gemeente Almere"
                 nabij procedure nieuw CODE --soort bijzondere-bijstand \\
                   --instantie "gemeente H." \\
                   --wacht-op P
                 nabij procedure nieuw CODE --soort overig \\
                   --naam "werkervaringsplaats" \\
                   --instantie "de bakkerij"

      Welke soorten er zijn staat in 'nabij regels'. Is de aanvraag al binnen bij de
      instantie, zeg dat dan met: nabij procedure ontvangen CODE P --datum DAG
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("De soort, zie 'nabij regels'; of overig.", valueName: "soort"))
  var soort: String

  @Option(help: ArgumentHelp("Bij wie het loopt.", valueName: "instantie"))
  var instantie: String

  @Option(help: ArgumentHelp("Een eigen naam; nodig bij overig.", valueName: "naam"))
  var naam: String?

  @Option(help: ArgumentHelp("Procedure die eerst klaar moet zijn; mag vaker.", valueName: "p"))
  var wachtOp: [String] = []

  @Option(help: ArgumentHelp("Levensdomein; mag vaker.", valueName: "domein"))
  var domein: [String] = []

  @Option(
    help: ArgumentHelp("De gemeente, als de regel per gemeente verschilt.", valueName: "naam"))
  var gemeente: String?

  @Flag(help: "Ons eigen team beslist of voert uit.")
  var eigenTeam = false

  @Option(
    help: ArgumentHelp("De dag waarop de instantie zou reageren (overig).", valueName: "dag"))
  var reactieVoor: String?

  @Option(
    help: ArgumentHelp("Bij bezwaar of beroep: tegen welke procedure.", valueName: "p"))
  var tegen: String?

  @OptionGroup(title: "OOK METEEN") var velden: ProcedureVelden

  func voer(_ beurt: Beurt) throws {
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code) { casus in
      [.startProcedure(try gegevens(id, casus, beurt))] + (try velden.opdrachten(id, beurt))
    }
    let kort = casus.procedures.weergave(id)
    try beurt.gemaakt(kort, casus: casus.code)
    beurt.meld("Procedure \(kort) staat bij casus \(casus.code) (\(casus.roepnaam)).")
  }

  @MainActor private func gegevens(
    _ id: Id, _ casus: Casus, _ beurt: Beurt
  ) throws -> Proceduregegevens {
    var gegevens = Proceduregegevens()
    gegevens.id = id
    gegevens.soort = soort.lowercased()
    gegevens.naam = naam
    gegevens.instantie = instantie
    gegevens.gemeente = gemeente
    gegevens.domeinen = domein.map { Domein($0) }
    if domein.isEmpty, let regel = try beurt.instellingen().soortregel(gegevens.soort) {
      let bekend = try beurt.instellingen().domeinen
      gegevens.domeinen = regel.levensdomeinen.map { Domein($0) }.filter(bekend.contains)
    }
    gegevens.eigenTeam = eigenTeam
    gegevens.wachtOp = try wachtOp.map { try casus.procedure(kort: $0).id }
    gegevens.reactieVoor = try beurt.dag(
      optioneel: reactieVoor, "--reactie-voor", richting: .vooruit)
    gegevens.tegen = try tegen.map { try casus.procedure(kort: $0).id }
    return gegevens
  }
}
