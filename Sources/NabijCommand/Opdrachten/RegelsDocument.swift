import ArgumentParser
import Inrichting

/// All rules as one document, for people who check them.
struct RegelsDocument: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: "Alle regels als één document, om na te kijken.",
    discussion: """
      Voorbeeld: nabij regels document > termijnen.md

      Met elke soort, haar bronnen, hoe zeker die zijn, en hoe Nabij rekent.
      """)
  static let aard = Opdrachtaard.zonderKluis

  @OptionGroup var open: OpenOpties

  @OptionGroup var regels: InrichtingOptie

  func voer(_ beurt: Beurt) throws {
    try beurt.gebruik(inrichting: regels.inrichting)
    let tekst = try beurt.inrichting().termijnendocument()
    try beurt.toon(RegelboekJson(document: tekst), tekst: tekst)
  }
}

/// `regels document --json`.
struct RegelboekJson: Encodable {
  let document: String
}
