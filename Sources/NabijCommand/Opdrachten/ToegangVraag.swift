import ArgumentParser
import Wijkteam

/// Asks for the key of a casus.
struct ToegangVraag: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "vraag", abstract: "Vraag of je mag meelezen in een casus.",
    discussion: """
      Voorbeeld: nabij toegang vraag CODE "ik neem vrijdag de telefoon over"

      Noem geen namen: het hele team kan deze zin lezen.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Waarvoor, in één regel.", valueName: "tekst"))
  var tekst: String?

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let (id, code) = try sessie.zoekOokZonderSleutel(code)
    guard !sessie.casusIds.contains(id) else {
      throw Weigering(.tegenspraak, "Je leest al mee in casus \(code).")
    }
    try sessie.vraagToegang(id, code: code, waarvoor: try beurt.tekst(optioneel: tekst))
    beurt.onbewaard = []
    let kaart = try sessie.teamkaarten()[id]
    let wie = [kaart?.vast, kaart?.tweede].compactMap { $0?.weergave }
    beurt.meld(
      "Gevraagd. \(wie.isEmpty ? "De teamleider" : wie.joined(separator: " en ")) ziet het bij let op."
    )
  }
}
