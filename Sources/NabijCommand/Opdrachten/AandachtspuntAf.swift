import ArgumentParser
import Wijkteam

/// Follows a signal up, or closes it.
struct AandachtspuntAf: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "af", abstract: "Een signaal is opgevolgd, of wordt gesloten met een reden.",
    discussion: """
      Voorbeeld: nabij aandachtspunt af CODE A opgevolgd "zoon is weer op school"
                 nabij aandachtspunt af CODE A gesloten "bleek een misverstand"
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van het aandachtspunt.", valueName: "a"))
  var punt: String

  @Argument(help: ArgumentHelp("opgevolgd of gesloten.", valueName: "afloop"))
  var afloop: String

  @Argument(help: ArgumentHelp("Wat ermee gedaan is, of waarom het dicht kan.", valueName: "tekst"))
  var tekst: String?

  func voer(_ beurt: Beurt) throws {
    let afloop = try beurt.keuze(self.afloop, "afloop", Aandachtspuntafloop.self)
    let tekst = try beurt.tekst(self.tekst, vraag: "Wat is ermee gedaan", in: code)
    let casus = try beurt.schrijf(in: code) { casus in
      let id = try casus.aandachtspunten.vind(punt, "Aandachtspunt", in: casus)
      return [.rondAandachtspuntAf(id, afloop, tekst)]
    }
    beurt.meld("Aandachtspunt \(punt) van casus \(casus.code): \(afloop.label).")
  }
}
