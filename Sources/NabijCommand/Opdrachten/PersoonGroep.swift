import ArgumentParser
import Wijkteam

/// The people of a household.
struct PersoonGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "persoon", abstract: "De mensen van een huishouden, en hoe je ze bereikt.",
    discussion: """
      Voorbeeld: nabij persoon nieuw CODE --naam Helena --rol moeder
                 nabij persoon bereik CODE P 06-12345678
      """,
    subcommands: [
      PersoonNieuw.self, PersoonZet.self, PersoonBereik.self, PersoonMachtiging.self,
      PersoonLevensfeit.self,
    ])

  @OptionGroup var open: OpenOpties
}
