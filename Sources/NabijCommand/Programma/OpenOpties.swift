import ArgumentParser

/// The options that every subcommand has.
struct OpenOpties: ParsableArguments {
  /// Those that take a value.
  static let metWaarde = ["--kluis", "--lid", "--wachtwoord-bestand", "--op", "--datum"]

  @Option(help: ArgumentHelp("De map van de kluis (anders NABIJ_KLUIS).", valueName: "map"))
  var kluis: String?

  @Option(help: ArgumentHelp("Met welke naam je binnenkomt (anders NABIJ_LID).", valueName: "naam"))
  var lid: String?

  @Option(
    help: ArgumentHelp(
      "Bestand met het wachtwoord op de eerste regel (anders NABIJ_WACHTWOORD_BESTAND).",
      valueName: "bestand"))
  var wachtwoordBestand: String?

  @Option(help: ArgumentHelp("Lees alsof het deze dag is.", valueName: "dag"))
  var op: String?

  @Option(
    help: ArgumentHelp("Wanneer het gebeurde: een dag, of een dag en tijd.", valueName: "dag"))
  var datum: String?

  @Flag(help: "Alleen kijken: niets kan worden vastgelegd.")
  var alleenLezen = false

  @Flag(help: "Antwoord als JSON.")
  var json = false

  @Flag(help: "Rechte tekst zonder lijnen, voor een schermlezer.")
  var platteTekst = false
}
