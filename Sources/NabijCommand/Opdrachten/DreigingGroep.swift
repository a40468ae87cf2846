import ArgumentParser

/// Threats.
struct DreigingGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "dreiging", abstract: "Wat dreigt: uithuisplaatsing, ontruiming, afsluiting ...",
    subcommands: [DreigingNieuw.self, DreigingZet.self])

  @OptionGroup var open: OpenOpties
}
