import ArgumentParser
import Kluis
import Wijkteam

/// Gives casussen and the team new keys, after somebody left and once a year.
struct KluisDraaiSleutels: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "draai-sleutels", abstract: "Geef casussen en het team nieuwe sleutels.",
    discussion: """
      Voorbeeld: nabij kluis draai-sleutels            (waar iemand uit is gegaan)
                 nabij kluis draai-sleutels --team     (ook die van het team)
                 nabij kluis draai-sleutels --alles    (één keer per jaar: alles)

      Trek eerst het lidmaatschap in. Wie wegging, houdt wat hij zag, maar leest
      niets van wat hierna komt. Dit doet alleen casussen waar jij de sleutel van
      hebt: laat elke meelezer het doen. Stopt het halverwege, dan is elke casus nog
      heel; begin gewoon opnieuw.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Flag(help: "Ook de teamsleutel en de sleutels van de teamleiders en de dienst.")
  var team = false

  @Flag(help: "Alle casussen waar jij de sleutel van hebt, en het team.")
  var alles = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let casussen = try alles ? sessie.kluis.casussen : sessie.kluis.teDraaien()
    var gedaan = 0
    try sessie.kluis.onderhoud {
      if team || alles { try sessie.kluis.draaiTeam() }
      try beurt.langwerk { werk in
        for locator in casussen {
          werk.voortgang(.dossiers(gedaan: gedaan, totaal: casussen.count))
          guard !werk.stop() else {
            throw Afgebroken(
              afloop: .geweigerd,
              zin: "Gestopt na \(gedaan) van \(casussen.count) casussen. Elke casus is heel;"
                + " begin opnieuw voor de rest.")
          }
          let casus = try sessie.volledig(KluisBrug.id(locator))
          try sessie.kluis.draai(locator, gevoelig: casus.gevoelig)
          gedaan += 1
        }
      }
    }
    let teamtekst = team || alles ? " en het team" : ""
    try beurt.toon(
      DraaiJson(casussen: gedaan, team: team || alles),
      tekst: gedaan == 0 && teamtekst.isEmpty
        ? "Er hoeft niets: in jouw casussen leest niemand mee die weg is."
        : "Nieuwe sleutels voor \(gedaan) casussen\(teamtekst).")
  }
}

/// `kluis draai-sleutels --json`.
struct DraaiJson: Encodable {
  let casussen: Int
  let team: Bool
}
