import ArgumentParser

/// Threats.
struct DreigingGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "dreiging", abstract: "Wat dreigt: uithuisplaatsing, ontruiming, afsluiting ...",
    discussion: """
      Voorbeeld: nabij dreiging nieuw CODE --soort ontruiming \\
                   --door "Wonen Oost" --wanneer "1-12 9:00"
                 nabij dreiging zet CODE ID --hulp "Wgs-spoed aangevraagd"
      """,
    subcommands: [DreigingNieuw.self, DreigingZet.self, DreigingLijst.self])

  @OptionGroup var open: OpenOpties
}
