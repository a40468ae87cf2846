import ArgumentParser

/// The rules of a team for a command that opens no kluis.
struct InrichtingOptie: ParsableArguments {
  @Option(
    help: ArgumentHelp("Reken met dit bestand met regels van een team.", valueName: "bestand"))
  var inrichting: String?
}
