import ArgumentParser
import Wijkteam

/// The professionals around a household.
struct HulpverlenerGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "hulpverlener", abstract: "De betrokken hulpverleners, van wanneer tot wanneer.",
    discussion: """
      Voorbeeld: nabij hulpverlener nieuw CODE --naam "B. Smit" \\
                   --organisatie jeugdzorg
                 nabij hulpverlener zet CODE ID --tot vandaag
      """,
    subcommands: [HulpverlenerNieuw.self, HulpverlenerZet.self])

  @OptionGroup var open: OpenOpties
}
