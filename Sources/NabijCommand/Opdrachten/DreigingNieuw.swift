import ArgumentParser
import Termijnen
import Wijkteam

/// Reports a threat.
struct DreigingNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Leg vast wat er dreigt; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij dreiging nieuw CODE --soort uithuisplaatsing \\
                   --door jeugdzorg --wanneer 27-11
                 nabij dreiging nieuw CODE --soort ontruiming --door "Wonen Oost" \\
                   --wanneer "1-12 9:00" --hulp "Wgs-spoed aangevraagd"
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(
    help: ArgumentHelp(
      Dreigingsoort.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "soort"))
  var soort: String

  @Option(help: ArgumentHelp("Wie het doet of wil doen.", valueName: "naam"))
  var door: String

  @Option(help: ArgumentHelp("De dag, of dag en tijd, als die bekend is.", valueName: "dag"))
  var wanneer: String?

  @Option(help: ArgumentHelp("Welke hulp ertegen loopt.", valueName: "tekst"))
  var hulp: String?

  @Option(help: ArgumentHelp("Een toelichting.", valueName: "tekst"))
  var toelichting: String?

  func voer(_ beurt: Beurt) throws {
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code) { _ in
      var dreiging = Dreiging()
      dreiging.id = id
      dreiging.soort = try beurt.keuze(soort, "--soort")
      dreiging.door = door
      dreiging.wanneer = try wanneer.map {
        try beurt.moment($0, "--wanneer", richting: .dichtstbij)
      }
      dreiging.hulp = try beurt.tekst(optioneel: hulp)
      dreiging.toelichting = try beurt.tekst(optioneel: toelichting)
      return [.zetDreiging(dreiging)]
    }
    try beurt.gemaakt(casus.dreigingen.weergave(id), casus: casus.code)
    beurt.meld("Dreiging vastgelegd bij casus \(casus.code) (\(casus.roepnaam)).")
  }
}
