import ArgumentParser
import Wijkteam

/// The people of a household.
struct PersoonGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "persoon", abstract: "De mensen van een huishouden, en hoe je ze bereikt.",
    subcommands: [
      PersoonNieuw.self, PersoonZet.self, PersoonBereik.self, PersoonMachtiging.self,
      PersoonLevensfeit.self,
    ])

  @OptionGroup var open: OpenOpties
}
