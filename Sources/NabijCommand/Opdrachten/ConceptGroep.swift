import ArgumentParser
import Wijkteam

/// Texts that could not be written yet; sealed, on this computer only.
struct ConceptGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "concept", abstract: "Teksten die nog niet vastgelegd konden worden.",
    subcommands: [ConceptLijst.self, ConceptToon.self, ConceptWeg.self])

  @OptionGroup var open: OpenOpties
}

/// The names of all drafts.
struct ConceptLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "De namen van alle concepten.",
    discussion: "Voorbeeld: nabij concept lijst")

  @OptionGroup var open: OpenOpties

  func voer(_ beurt: Beurt) throws {
    let namen = try beurt.sessie().concepten()
    if open.json { return beurt.uit(try Json.encode(namen)) }
    if namen.isEmpty { return beurt.meld("Er zijn geen concepten.") }
    for naam in namen { beurt.uit(naam) }
  }
}

/// The text of a draft.
struct ConceptToon: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "toon", abstract: "De tekst van een concept.",
    discussion: """
      Voorbeeld: nabij concept toon NAAM
                 nabij concept toon NAAM | nabij notitie CODE -
      """)

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De naam van het concept.", valueName: "naam"))
  var naam: String

  func voer(_ beurt: Beurt) throws { beurt.uit(try beurt.sessie().leesConcept(naam)) }
}

/// Removes a draft.
struct ConceptWeg: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "weg", abstract: "Gooi een concept weg.",
    discussion: "Voorbeeld: nabij concept weg NAAM")

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De naam van het concept.", valueName: "naam"))
  var naam: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    _ = try sessie.leesConcept(naam)
    try sessie.gooiConceptWeg(naam)
    beurt.meld("Concept \(naam) is weg.")
  }
}
