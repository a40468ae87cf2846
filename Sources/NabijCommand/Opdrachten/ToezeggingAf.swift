import ArgumentParser
import Wijkteam

/// Settles a promise.
struct ToezeggingAf: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "af", abstract: "Een toezegging is nagekomen, of niet gelukt.",
    discussion: """
      Voorbeeld: nabij toezegging af CODE T nagekomen
                 nabij toezegging af CODE T niet-gelukt \\
                   --uitleg "formulier is veranderd"
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de toezegging.", valueName: "t"))
  var toezegging: String

  @Argument(help: ArgumentHelp("nagekomen of niet-gelukt.", valueName: "afloop"))
  var afloop: String

  @Option(help: ArgumentHelp("Een uitleg; nodig bij niet-gelukt.", valueName: "tekst"))
  var uitleg: String?

  func voer(_ beurt: Beurt) throws {
    let afloop = try beurt.keuze(self.afloop, "afloop", Toezeggingsafloop.self)
    let uitleg = try beurt.tekst(optioneel: self.uitleg)
    if afloop == .nietGelukt, Schoon.leeg(uitleg ?? "") {
      throw Gebruiksfout("Zeg met --uitleg waarom het niet lukte; een paar woorden is genoeg.")
    }
    let casus = try beurt.schrijf(in: code) { casus in
      let id = try casus.toezeggingen.vind(toezegging, "Toezegging", in: casus)
      return [.handelToezeggingAf(id, afloop, uitleg: uitleg)]
    }
    beurt.meld("Toezegging \(toezegging) van casus \(casus.code): \(afloop.label).")
  }
}
