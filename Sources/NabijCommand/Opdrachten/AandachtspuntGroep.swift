import ArgumentParser
import Wijkteam

/// Signals that stay open until they are followed up.
struct AandachtspuntGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "aandachtspunt", abstract: "Signalen die iemand moet opvolgen.",
    discussion: """
      Voorbeeld: nabij aandachtspunt nieuw CODE --domein werk
                 nabij aandachtspunt af CODE A opgevolgd
      """,
    subcommands: [AandachtspuntNieuw.self, AandachtspuntAf.self])

  @OptionGroup var open: OpenOpties
}
