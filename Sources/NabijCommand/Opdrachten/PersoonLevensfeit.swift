import ArgumentParser
import Wijkteam

/// Notes a death or a move.
struct PersoonLevensfeit: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "levensfeit", abstract: "Iemand is overleden of verhuisd.",
    discussion: "Voorbeeld: nabij persoon levensfeit CODE P verhuisd --datum 1-11")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de persoon.", valueName: "p"))
  var persoon: String

  @Argument(help: ArgumentHelp("overleden of verhuisd.", valueName: "feit"))
  var feit: String

  @Option(help: ArgumentHelp("Een toelichting.", valueName: "tekst"))
  var tekst: String?

  func voer(_ beurt: Beurt) throws {
    let casus = try beurt.schrijf(in: code) { casus in
      var melding = Levensfeitmelding()
      melding.persoon = try casus.personen.vind(persoon, "Persoon", in: casus)
      melding.feit = try beurt.keuze(feit, "feit")
      melding.tekst = try beurt.tekst(optioneel: tekst)
      return [.meldLevensfeit(melding)]
    }
    beurt.meld("Vastgelegd bij casus \(casus.code).")
  }
}
