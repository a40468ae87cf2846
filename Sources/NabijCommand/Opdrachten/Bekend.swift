import ArgumentParser
import Termijnen
import Wijkteam

/// Tells whether a person is known, and with whom.
struct Bekend: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "bekend", abstract: "Is deze achternaam, straat of dit nummer bekend, en bij wie?",
    discussion: """
      Voorbeeld: nabij bekend "Kerkstraat 12"
                 nabij bekend 06-12345678
                 nabij bekend 14-3-1985

      Je leest alleen wie je kunt bellen. Er gaat geen dossier open.
      """)

  @OptionGroup var open: OpenOpties

  @Argument(
    help: ArgumentHelp(
      "Een achternaam, straat met nummer, geboortedatum of telefoonnummer.", valueName: "woorden"))
  var woorden: [String]

  func voer(_ beurt: Beurt) throws {
    let antwoord = try beurt.sessie().bekend(woorden.joined(separator: " "))
    try beurt.toon(BekendJson(antwoord), tekst: antwoord.zin)
    if antwoord.onvolledig, !antwoord.bekend { throw Uitgang(code: Afloop.beschadigd.rawValue) }
  }
}

/// `bekend --json`.
struct BekendJson: Encodable {
  let bekend: Bool
  let bel: [String]
  /// Present when a part of the cards could not be read.
  let onvolledig: Bool?

  init(_ antwoord: Bekendantwoord) {
    bekend = antwoord.bekend
    bel = antwoord.bel.map(\.naam)
    onvolledig = antwoord.onvolledig ? true : nil
  }
}
