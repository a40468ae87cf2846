import ArgumentParser
import Wijkteam

/// There is proof of receipt.
struct ProcedureBevestigd: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "bevestigd", abstract: "Er is een ontvangstbevestiging.",
    discussion: "Voorbeeld: nabij procedure bevestigd CODE P --datum gisteren")
  static let soort = Stapsoort.bevestigd

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}
