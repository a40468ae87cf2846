import ArgumentParser

/// Texts that could not be written yet; sealed, on this computer only.
struct ConceptGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "concept", abstract: "Teksten die nog niet vastgelegd konden worden.",
    discussion: """
      Voorbeeld: nabij concept lijst
                 nabij concept toon 1
      """,
    subcommands: [ConceptLijst.self, ConceptToon.self, ConceptWeg.self])

  @OptionGroup var open: OpenOpties
}
