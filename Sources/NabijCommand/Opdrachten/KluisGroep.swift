import ArgumentParser

/// The store itself.
struct KluisGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "kluis", abstract: "De kluis maken of nakijken.",
    subcommands: [KluisMaak.self, KluisControleer.self])

  @OptionGroup var open: OpenOpties
}
