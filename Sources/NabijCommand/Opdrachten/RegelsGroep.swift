import ArgumentParser
import Inrichting

/// The kinds of procedures with their terms and sources.
struct RegelsGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "regels", abstract: "De soorten procedures, met termijn en bron.",
    discussion: """
      Voorbeeld: nabij regels
                 nabij regels urgentie
                 nabij regels controleer
                 nabij regels document > termijnen.md
      """,
    subcommands: [RegelsToon.self, RegelsControleer.self, RegelsDocument.self],
    defaultSubcommand: RegelsToon.self)

  @OptionGroup var open: OpenOpties
}
