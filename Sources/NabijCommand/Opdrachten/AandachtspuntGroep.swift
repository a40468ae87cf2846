import ArgumentParser
import Wijkteam

/// Signals that stay open until they are followed up.
struct AandachtspuntGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "aandachtspunt", abstract: "Signalen die iemand moet opvolgen.",
    subcommands: [AandachtspuntNieuw.self, AandachtspuntAf.self])

  @OptionGroup var open: OpenOpties
}
