import ArgumentParser

/// Bureaucratic steps.
struct ProcedureGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "procedure", abstract: "Wat er bij een instantie loopt.",
    discussion: """
      Voorbeeld: nabij procedure nieuw CODE --soort urgentie \\
                   --instantie "gemeente A."
                 nabij procedure ontvangen CODE P --datum 10-8
                 nabij procedure toon CODE P
      """,
    subcommands: [
      ProcedureNieuw.self, ProcedureIngediend.self, ProcedureOntvangen.self,
      ProcedureBevestigd.self, ProcedureAanvulling.self, ProcedureAangevuld.self,
      ProcedureOpschorting.self, ProcedureVerdaagd.self, ProcedureInstemming.self,
      ProcedureIngebrekestelling.self,
      ProcedureBesluit.self, ProcedureUitgevoerd.self, ProcedureIngetrokken.self,
      ProcedureZet.self, ProcedureToon.self, ProcedureLijst.self,
    ])

  @OptionGroup var open: OpenOpties
}
