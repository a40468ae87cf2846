import ArgumentParser
import Wijkteam

/// Lets a colleague in again who was shut out.
struct ToegangLaatToe: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "laat-toe", abstract: "Een collega is niet langer uitgesloten van een casus.",
    discussion: """
      Voorbeeld: nabij toegang laat-toe CODE daan

      De sleutel krijgt die collega daar niet mee: dat is 'nabij toegang geef'.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Wie de casus weer mag zien.", valueName: "lid"))
  var lid: String

  func voer(_ beurt: Beurt) throws {
    let lid = Lid(lid.lowercased())
    let casus = try beurt.schrijf(in: code) { _ in [.laatToe(lid)] }
    beurt.meld("\(lid.weergave) is niet langer uitgesloten van casus \(casus.code).")
  }
}
