import ArgumentParser
import Wijkteam

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
