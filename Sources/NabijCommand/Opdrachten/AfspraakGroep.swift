import ArgumentParser
import Wijkteam

/// Appointments.
struct AfspraakGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "afspraak", abstract: "Afspraken: tijd, plaats, met wie.",
    subcommands: [AfspraakNieuw.self, AfspraakAf.self])

  @OptionGroup var open: OpenOpties
}
