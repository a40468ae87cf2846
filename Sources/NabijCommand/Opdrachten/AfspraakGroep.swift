import ArgumentParser
import Wijkteam

/// Appointments.
struct AfspraakGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "afspraak", abstract: "Afspraken: tijd, plaats, met wie.",
    discussion: """
      Voorbeeld: nabij afspraak nieuw CODE --wanneer "vr 10:00" --met Helena
                 nabij afspraak af CODE ID gehouden
      """,
    subcommands: [AfspraakNieuw.self, AfspraakAf.self, AfspraakLijst.self])

  @OptionGroup var open: OpenOpties
}
