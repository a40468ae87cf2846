import ArgumentParser
import Wijkteam

/// The papers are in.
struct ProcedureAangevuld: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "aangevuld", abstract: "De gevraagde stukken zijn binnen bij de instantie.",
    discussion: "Voorbeeld: nabij procedure aangevuld CODE P --datum 26-10")
  static let soort = Stapsoort.aangevuld

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}
