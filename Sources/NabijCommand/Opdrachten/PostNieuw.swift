import ArgumentParser
import Wijkteam

/// Logs a letter or a pile of letters.
struct PostNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Leg een brief of een stapel vast; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij post nieuw CODE --van "Deurwaarder Jansen" \\
                   --soort aanmaning --bedrag 240,50 --reageer-voor 1-12
                 nabij post nieuw CODE --aantal 11 --dicht
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("De afzender.", valueName: "naam"))
  var van: String?

  @Option(help: ArgumentHelp("Hoeveel brieven het zijn.", valueName: "aantal"))
  var aantal = 1

  @Flag(help: "Nog niet opengemaakt.")
  var dicht = false

  @OptionGroup var velden: PostOpties

  func voer(_ beurt: Beurt) throws {
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code) { casus in
      var post = Post()
      post.id = id
      post.afzender = van ?? ""
      post.aantal = aantal
      post.geopend = !dicht
      try velden.zet(&post, casus, beurt)
      return [.zetPost(post)]
    }
    try beurt.gemaakt(casus.post.weergave(id), casus: casus.code)
    beurt.meld("Post vastgelegd bij casus \(casus.code) (\(casus.roepnaam)).")
  }
}
