import ArgumentParser
import Wijkteam

/// What came in and has no casus yet.
struct BinnenGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "binnen", abstract: "Wat er binnenkwam en nog geen casus heeft.",
    discussion: """
      Voorbeeld: nabij binnen "vraag over huur" --wie "mevrouw A." \\
                   --nummer 06-12345678 \\
                   --terug-voor "vandaag 16:00"
                 nabij binnen lijst
      """,
    subcommands: [BinnenMeld.self, BinnenLijst.self, BinnenAf.self, BinnenKoppel.self],
    defaultSubcommand: BinnenMeld.self)

  @OptionGroup var open: OpenOpties
}
