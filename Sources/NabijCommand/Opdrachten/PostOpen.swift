import ArgumentParser
import Wijkteam

/// A letter was opened: what is in it.
struct PostOpen: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Een brief is opengemaakt; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij post open CODE B --van "Wonen Oost" --soort aanmaning \\
                   --reageer-voor 1-12
                 nabij post open CODE B --aantal 3

      Van een stapel gaat er één brief open, of zoveel als je met --aantal zegt; de
      rest blijft dicht. Wat open is krijgt dan een eigen kenmerk, en dat is het
      antwoord.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de brief.", valueName: "b"))
  var brief: String

  @Option(help: ArgumentHelp("De afzender.", valueName: "naam"))
  var van: String?

  @Option(help: ArgumentHelp("Hoeveel brieven van een stapel er open zijn.", valueName: "aantal"))
  var aantal: Int?

  @OptionGroup var velden: PostOpties

  func voer(_ beurt: Beurt) throws {
    let vers = beurt.wereld.nieuwId()
    var geopend = Id.nul
    let casus = try beurt.schrijf(in: code) { casus in
      let id = try casus.post.vind(brief, "Brief", in: casus)
      guard let stapel = casus.post[id]?.waarde else { return [] }
      let hoeveel = aantal ?? 1
      guard (1...max(1, stapel.aantal)).contains(hoeveel) else {
        throw Weigering(
          .invoer,
          "--aantal: in deze stapel zitten \(stapel.aantal) brieven. Typ een getal van 1 tot en met "
            + "\(stapel.aantal).")
      }
      var post = stapel
      post.geopend = true
      post.aantal = hoeveel
      if let van { post.afzender = van }
      try velden.zet(&post, casus, beurt)
      guard hoeveel < stapel.aantal else {
        geopend = id
        return [.zetPost(post)]
      }
      post.id = vers
      geopend = vers
      var rest = stapel
      rest.aantal -= hoeveel
      return [.zetPost(post), .zetPost(rest)]
    }
    try beurt.gemaakt(casus.post.weergave(geopend), casus: casus.code)
    beurt.meld(
      geopend == vers
        ? "Open bij casus \(casus.code); de rest van stapel \(brief) blijft zoals die was."
        : "Brief \(brief) van casus \(casus.code) is open.")
  }
}
