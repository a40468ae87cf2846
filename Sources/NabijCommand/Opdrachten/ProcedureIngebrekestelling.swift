import ArgumentParser
import Wijkteam

/// The resident put the institution in default.
struct ProcedureIngebrekestelling: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "ingebrekestelling",
    abstract: "De instantie heeft de ingebrekestelling van de inwoner ontvangen.",
    discussion: "Voorbeeld: nabij procedure ingebrekestelling CODE P --datum 8-12")
  static let soort = Stapsoort.ingebrekestelling

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}
