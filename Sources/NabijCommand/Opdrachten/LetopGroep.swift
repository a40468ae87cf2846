import ArgumentParser
import Wijkteam

/// The let op: all of them, those of one casus, or let one sleep.
struct LetopGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "letop", abstract: "Wat aandacht vraagt, waarom, bij wie, en wat je kunt doen.",
    discussion: """
      Voorbeeld: nabij letop
                 nabij letop --casus CODE --json
                 nabij letop uitstel CODE stil --onderwerp P --tot +1w \\
                   --reden "belt vrijdag"
      """,
    subcommands: [LetopToon.self, LetopUitstel.self], defaultSubcommand: LetopToon.self)

  @OptionGroup var open: OpenOpties
}
