import ArgumentParser
import Wijkteam

/// Letters.
struct PostGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "Brieven: binnen, open, afgehandeld.",
    subcommands: [PostNieuw.self, PostOpen.self, PostAf.self])

  @OptionGroup var open: OpenOpties
}
