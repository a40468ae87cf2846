import ArgumentParser
import Wijkteam

/// Letters.
struct PostGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "post", abstract: "Brieven: binnen, open, afgehandeld.",
    discussion: """
      Voorbeeld: nabij post nieuw CODE --aantal 11 --dicht
                 nabij post open CODE B --van "Wonen Oost" --soort aanmaning
                 nabij post af CODE B "regeling afgesproken"
      """,
    subcommands: [PostNieuw.self, PostOpen.self, PostAf.self, PostLijst.self])

  @OptionGroup var open: OpenOpties
}
