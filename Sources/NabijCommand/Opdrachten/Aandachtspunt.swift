import ArgumentParser
import Wijkteam

/// Signals that stay open until they are followed up.
struct AandachtspuntGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "aandachtspunt", abstract: "Signalen die iemand moet opvolgen.",
    subcommands: [AandachtspuntNieuw.self, AandachtspuntAf.self])

  @OptionGroup var open: OpenOpties
}

/// Notes a signal.
struct AandachtspuntNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Leg een signaal vast; antwoordt het kenmerk.",
    discussion: "Voorbeeld: nabij aandachtspunt nieuw CODE --domein werk")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Wat opvalt, of - voor de standaardinvoer.", valueName: "tekst"))
  var tekst: String?

  @Option(help: ArgumentHelp("Het levensdomein.", valueName: "domein"))
  var domein: String?

  func voer(_ beurt: Beurt) throws {
    let tekst = try beurt.tekst(self.tekst, vraag: "Wat valt op")
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code, metTekst: tekst) { _ in
      var punt = Aandachtspunt()
      punt.id = id
      punt.tekst = tekst
      punt.domein = domein.map { Domein($0) }
      return [.zetAandachtspunt(punt)]
    }
    try beurt.gemaakt(casus.aandachtspunten.weergave(id), casus: casus.code)
    beurt.meld("Aandachtspunt staat open bij casus \(casus.code) (\(casus.roepnaam)).")
  }
}

/// Follows a signal up, or closes it.
struct AandachtspuntAf: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "af", abstract: "Een signaal is opgevolgd, of wordt gesloten met een reden.",
    discussion: """
      Voorbeeld: nabij aandachtspunt af CODE A opgevolgd "zoon gaat naar het jongerenpunt"
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
    let tekst = try beurt.tekst(self.tekst, vraag: "Wat is ermee gedaan")
    let casus = try beurt.schrijf(in: code, metTekst: tekst) { casus in
      let id = try casus.aandachtspunten.vind(punt, "Aandachtspunt", in: casus)
      return [.rondAandachtspuntAf(id, afloop, tekst)]
    }
    beurt.meld("Aandachtspunt \(punt) van casus \(casus.code): \(afloop.label).")
  }
}
