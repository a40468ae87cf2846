import ArgumentParser
import Wijkteam

/// Shuts a colleague out of a casus.
struct ToegangSluitUit: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "sluit-uit",
    abstract: "Een collega ziet deze casus nergens: geen sleutel, geen kaart.",
    discussion: """
      Voorbeeld: nabij toegang sluit-uit CODE daan --reden "is de broer"

      Voor familie, buren en vrienden. Het gaat voor op elk beleid van het team.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Wie de casus niet mag zien.", valueName: "lid"))
  var lid: String

  @Option(help: ArgumentHelp("Waarom.", valueName: "tekst"))
  var reden: String?

  func voer(_ beurt: Beurt) throws {
    let lid = Lid(lid.lowercased())
    let casus = try beurt.schrijf(in: code) { _ in
      [.sluitUit(lid, reden: try beurt.tekst(optioneel: reden))]
    }
    beurt.meld("\(lid.weergave) ziet casus \(casus.code) niet meer.")
  }
}
