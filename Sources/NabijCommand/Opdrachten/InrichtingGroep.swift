import ArgumentParser

/// The rules of the team.
struct InrichtingGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "inrichting", abstract: "De regels en drempels die dit team zelf anders heeft.",
    discussion: """
      Voorbeeld: nabij inrichting toon
                 nabij regels controleer --bestand ons-team.yaml
                 nabij inrichting laad ons-team.yaml
                 nabij inrichting weg
      """,
    subcommands: [InrichtingToon.self, InrichtingLaad.self, InrichtingWeg.self])
}
