import ArgumentParser
import Wijkteam

/// The institution has it.
struct ProcedureOntvangen: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "ontvangen", abstract: "De instantie heeft de aanvraag; hier begint de termijn.",
    discussion: "Voorbeeld: nabij procedure ontvangen CODE P --datum 2026-10-12")
  static let soort = Stapsoort.ontvangen

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}
