import ArgumentParser
import Wijkteam

/// Changes a professional.
struct HulpverlenerZet: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "zet", abstract: "Werk een hulpverlener bij.",
    discussion: "Voorbeeld: nabij hulpverlener zet CODE H --tot vandaag")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de hulpverlener.", valueName: "h"))
  var hulpverlener: String

  @OptionGroup var velden: HulpverlenerOpties

  func voer(_ beurt: Beurt) throws {
    let casus = try beurt.schrijf(in: code) { casus in
      let id = try casus.hulpverleners.vind(hulpverlener, "Hulpverlener", in: casus)
      guard var hulp = casus.hulpverleners[id]?.waarde else { return [] }
      try velden.zet(&hulp, beurt)
      return [.zetHulpverlener(hulp)]
    }
    beurt.meld("Bijgewerkt bij casus \(casus.code).")
  }
}
