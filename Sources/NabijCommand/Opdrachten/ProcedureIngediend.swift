import ArgumentParser
import Wijkteam

/// The papers were handed in.
struct ProcedureIngediend: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "ingediend", abstract: "De aanvraag is ingediend.",
    discussion: "Voorbeeld: nabij procedure ingediend CODE P --datum 12-10")
  static let soort = Stapsoort.ingediend

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}
