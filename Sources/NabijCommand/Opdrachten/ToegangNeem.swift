import ArgumentParser
import Kluis
import Wijkteam

/// Takes the key of a casus away.
struct ToegangNeem: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "neem", abstract: "Laat een collega niet meer meelezen in een casus.",
    discussion: """
      Voorbeeld: nabij toegang neem CODE daan

      Wat iemand gelezen heeft, komt niet terug. Dit kan wie er blijft, of een
      teamleider.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Wie niet meer meeleest.", valueName: "lid"))
  var lid: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let id = try sessie.zoekCasus(code)
    let naam = try sessie.volledig(id).code
    let lid = Lid(lid.lowercased())
    let afname = try sessie.neemToegang(id, van: lid)
    beurt.meld("\(lid.weergave) leest niet meer mee in casus \(naam).")
    if afname.gebleven > 0 {
      beurt.meld(
        "Een sleutelbestand van \(lid.weergave) is door een collega gemaakt en blijft daarom nog staan."
          + " Het telt niet meer mee.")
    }
  }
}
