import ArgumentParser
import Reports
import Wijkteam

/// Opens a casus without a key of one's own, with a reason.
struct ToegangNu: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nu", abstract: "Nu openen met reden: lees een casus zonder eigen sleutel.",
    discussion: """
      Voorbeeld: nabij toegang nu CODE --reden "moeder in paniek, Kitty is ziek"

      Voor wie dienst heeft. De reden wordt eerst vastgelegd en is te lezen voor
      wie er blijft en voor de teamleider. Een gevoelige casus gaat zo niet open.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Waarom het niet kan wachten.", valueName: "tekst"))
  var reden: String?

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let (id, code) = try sessie.zoekOokZonderSleutel(code)
    guard !sessie.casusIds.contains(id) else {
      throw Weigering(
        .tegenspraak, "Je leest al mee in casus \(code). Open haar gewoon: nabij toon \(code).")
    }
    let reden = try beurt.tekst(self.reden, vraag: "Waarom kan dit niet wachten")
    try sessie.openNu(id, reden: reden)
    beurt.meld("De reden is vastgelegd; wie er blijft ziet hem.")
    let casus = try sessie.bekijk(id)
    sessie.toon(casus)
    try beurt.toonCasus(casus, sessie)
  }
}
