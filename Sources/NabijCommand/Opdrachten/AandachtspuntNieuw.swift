import ArgumentParser
import Wijkteam

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
    let tekst = try beurt.tekst(self.tekst, vraag: "Wat valt op", in: code)
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code) { _ in
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
