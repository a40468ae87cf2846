import ArgumentParser

/// The people around a household.
struct NetwerkGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "netwerk", abstract: "De mensen rond een huishouden.",
    discussion: """
      Voorbeeld: nabij netwerk nieuw CODE --naam "tante Rosa" --kring nabij
                 nabij netwerk lijst CODE
      """,
    subcommands: [NetwerkNieuw.self, NetwerkZet.self, NetwerkLijst.self])

  @OptionGroup var open: OpenOpties
}
