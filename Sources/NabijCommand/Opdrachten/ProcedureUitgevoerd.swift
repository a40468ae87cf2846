import ArgumentParser
import Wijkteam

/// What was decided is done.
struct ProcedureUitgevoerd: Nabijopdracht, Stapopdracht {
  static let configuration = CommandConfiguration(
    commandName: "uitgevoerd", abstract: "Het besluit is uitgevoerd: het geld of de hulp is er.",
    discussion: "Voorbeeld: nabij procedure uitgevoerd CODE P --datum 4-12")
  static let soort = Stapsoort.uitgevoerd

  @OptionGroup var open: OpenOpties
  @OptionGroup var stap: StapOpties
}
