import ArgumentParser

/// Promises.
struct ToezeggingGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "toezegging", abstract: "Wat wij beloofden, en wat zij toezeggen.",
    discussion: """
      Voorbeeld: nabij toezegging nieuw CODE --van team --voor vr
                 nabij toezegging af CODE ID nagekomen
      """,
    subcommands: [ToezeggingNieuw.self, ToezeggingAf.self, ToezeggingLijst.self])

  @OptionGroup var open: OpenOpties
}
