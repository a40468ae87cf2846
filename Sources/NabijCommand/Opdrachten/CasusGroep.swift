import ArgumentParser

/// Casussen.
struct CasusGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "casus", abstract: "Een casus openen of bijwerken.",
    discussion: """
      Voorbeeld: nabij casus nieuw --roepnaam Helena --vast kitty
                 nabij casus zet CODE --volgend-contact vr
      """,
    subcommands: [CasusNieuw.self, CasusZet.self, CasusKies.self])

  @OptionGroup var open: OpenOpties
}
