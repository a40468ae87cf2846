import ArgumentParser
import Wijkteam

/// A letter was opened: what is in it.
struct PostOpen: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Een brief is opengemaakt: wat staat erin.",
    discussion: """
      Voorbeeld: nabij post open CODE B --van "Wonen Oost" --soort aanmaning \\
                   --reageer-voor 1-12
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de brief.", valueName: "b"))
  var brief: String

  @Option(help: ArgumentHelp("De afzender.", valueName: "naam"))
  var van: String?

  @OptionGroup var velden: PostOpties

  func voer(_ beurt: Beurt) throws {
    let casus = try beurt.schrijf(in: code) { casus in
      let id = try casus.post.vind(brief, "Brief", in: casus)
      guard var post = casus.post[id]?.waarde else { return [] }
      post.geopend = true
      if let van { post.afzender = van }
      try velden.zet(&post, casus, beurt)
      return [.zetPost(post)]
    }
    beurt.meld("Brief \(brief) van casus \(casus.code) is open.")
  }
}
