import ArgumentParser

/// Members of the team.
struct LidGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "lid", abstract: "De leden van het team: erbij, rollen, wachtwoord, eruit.",
    discussion: """
      Voorbeeld: nabij lid nieuw daan
                 nabij lid bevestig daan

      Een nieuw lid begint zelf met 'nabij lid nieuw NAAM' en leest acht woorden
      voor. Een teamleider of beheerder vergelijkt die en doet 'nabij lid bevestig
      NAAM'.
      """,
    subcommands: [
      LidNieuw.self, LidBevestig.self, LidLijst.self, LidRol.self, LidIntrekken.self,
      LidWachtwoord.self, LidHerstelcode.self,
    ])

  @OptionGroup var open: OpenOpties
}
