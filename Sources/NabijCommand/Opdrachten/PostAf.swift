import ArgumentParser
import Wijkteam

/// A letter was dealt with.
struct PostAf: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "af", abstract: "Een brief is afgehandeld.",
    discussion: "Voorbeeld: nabij post af CODE B \"betalingsregeling afgesproken\"")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de brief.", valueName: "b"))
  var brief: String

  @Argument(help: ArgumentHelp("Wat ermee gedaan is.", valueName: "tekst"))
  var tekst: String?

  func voer(_ beurt: Beurt) throws {
    let tekst = try beurt.tekst(self.tekst, vraag: "Wat is ermee gedaan", in: code)
    let casus = try beurt.schrijf(in: code) { casus in
      [.handelPostAf(try casus.post.vind(brief, "Brief", in: casus), tekst)]
    }
    beurt.meld("Brief \(brief) van casus \(casus.code) is afgehandeld.")
  }
}
