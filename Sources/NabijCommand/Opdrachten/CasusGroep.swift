import ArgumentParser

/// Casussen.
struct CasusGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "casus", abstract: "Een casus openen of bijwerken.",
    subcommands: [CasusNieuw.self, CasusZet.self, CasusKies.self])

  @OptionGroup var open: OpenOpties
}
