import ArgumentParser
import Wijkteam

/// Tells how a life domain stands, as one person sees it.
struct DomeinOpdracht: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "domein", abstract: "Hoe het staat met een levensdomein, zoals iemand het ziet.",
    discussion: """
      Voorbeeld: nabij domein CODE wonen \\
                   --speelt "slapen met z'n drieën op één kamer" \\
                   --wens "een eigen voordeur"
                 nabij domein CODE jeugd --volgens school --goed "komt elke dag"
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("Het levensdomein, bijvoorbeeld wonen.", valueName: "domein"))
  var domein: String

  @Option(help: ArgumentHelp("Wie het zo ziet; anders de inwoner.", valueName: "wie"))
  var volgens: String?
  @Option(help: ArgumentHelp("Wat er speelt.", valueName: "tekst"))
  var speelt: String?
  @Option(help: ArgumentHelp("Wat goed gaat.", valueName: "tekst"))
  var goed: String?
  @Option(help: ArgumentHelp("De wens.", valueName: "tekst"))
  var wens: String?
  @Option(help: ArgumentHelp("De zorg.", valueName: "tekst"))
  var zorg: String?

  func voer(_ beurt: Beurt) throws {
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code) { _ in
      var beeld = Domeinbeeld()
      beeld.id = id
      beeld.domein = Domein(domein)
      beeld.perspectief = volgens ?? ""
      beeld.watSpeelt = try beurt.tekst(optioneel: speelt)
      beeld.watGaatGoed = try beurt.tekst(optioneel: goed)
      beeld.wens = try beurt.tekst(optioneel: wens)
      beeld.zorg = try beurt.tekst(optioneel: zorg)
      return [.geefDomeinbeeld(beeld)]
    }
    try beurt.gemaakt(id.kort, casus: casus.code)
    beurt.meld("Vastgelegd bij \(domein) van casus \(casus.code) (\(casus.roepnaam)).")
  }
}
