import ArgumentParser
import Wijkteam

/// Settles an appointment.
struct AfspraakAf: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "af", abstract: "Een afspraak is gehouden, verzet, vervallen of niet gelukt.",
    discussion: "Voorbeeld: nabij afspraak af CODE A gehouden")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de afspraak.", valueName: "a"))
  var afspraak: String

  @Argument(help: ArgumentHelp("gehouden, verzet, vervallen of niet-gelukt.", valueName: "afloop"))
  var afloop: String

  @Option(help: ArgumentHelp("Een toelichting.", valueName: "tekst"))
  var tekst: String?

  func voer(_ beurt: Beurt) throws {
    let afloop = try beurt.keuze(self.afloop, "afloop", Afspraakafloop.self)
    let tekst = try beurt.tekst(optioneel: self.tekst)
    let casus = try beurt.schrijf(in: code) { casus in
      let id = try casus.afspraken.vind(afspraak, "Afspraak", in: casus)
      return [.handelAfspraakAf(id, afloop, tekst)]
    }
    beurt.meld("Afspraak \(afspraak) van casus \(casus.code): \(afloop.label).")
  }
}
