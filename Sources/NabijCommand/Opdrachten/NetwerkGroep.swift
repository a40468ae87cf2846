import ArgumentParser

/// The people around a household.
struct NetwerkGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "netwerk", abstract: "De mensen rond een huishouden.",
    subcommands: [NetwerkNieuw.self, NetwerkZet.self, NetwerkLijst.self])

  @OptionGroup var open: OpenOpties
}
