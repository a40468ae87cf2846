import ArgumentParser

/// Promises.
struct ToezeggingGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "toezegging", abstract: "Wat wij beloofden, en wat zij toezeggen.",
    subcommands: [ToezeggingNieuw.self, ToezeggingAf.self, ToezeggingLijst.self])

  @OptionGroup var open: OpenOpties
}
