import ArgumentParser
import Termijnen
import Wijkteam

/// Changes a threat: what help runs, or that it is gone.
struct DreigingZet: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "zet", abstract: "Leg vast welke hulp loopt, of dat de dreiging weg is.",
    discussion: """
      Voorbeeld: nabij dreiging zet CODE D --hulp "spoedurgentie aangevraagd"
                 nabij dreiging zet CODE D \\
                   --vervallen "moeder en kinderen wonen nu veilig"
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de dreiging.", valueName: "d"))
  var dreiging: String

  @Option(help: ArgumentHelp("Welke hulp ertegen loopt.", valueName: "tekst"))
  var hulp: String?

  @Option(help: ArgumentHelp("Waarom het niet meer dreigt.", valueName: "tekst"))
  var vervallen: String?

  @Option(help: ArgumentHelp("Wie het doet of wil doen.", valueName: "naam"))
  var door: String?

  @Option(help: ArgumentHelp("De dag, of dag en tijd.", valueName: "dag"))
  var wanneer: String?

  @Option(help: ArgumentHelp("Een toelichting.", valueName: "tekst"))
  var toelichting: String?

  func voer(_ beurt: Beurt) throws {
    let casus = try beurt.schrijf(in: code) { casus in
      let id = try casus.dreigingen.vind(dreiging, "Dreiging", in: casus)
      return try opdrachten(id, casus, beurt)
    }
    beurt.meld("Dreiging \(dreiging) van casus \(casus.code) is bijgewerkt.")
  }

  @MainActor private func opdrachten(_ id: Id, _ casus: Casus, _ beurt: Beurt) throws -> [Opdracht]
  {
    let anders = hulp != nil || door != nil || wanneer != nil || toelichting != nil
    if let vervallen = try beurt.tekst(optioneel: vervallen) {
      guard !anders else { throw Gebruiksfout("--vervallen staat op zichzelf. Laat de rest weg.") }
      return [.laatDreigingVervallen(id, vervallen)]
    }
    guard anders, var dreiging = casus.dreigingen[id]?.waarde else {
      throw Gebruiksfout("Zeg wat er verandert: --hulp, --vervallen, --wanneer of --door.")
    }
    if let hulp = try beurt.tekst(optioneel: hulp) { dreiging.hulp = hulp }
    if let door { dreiging.door = door }
    if let toelichting = try beurt.tekst(optioneel: toelichting) {
      dreiging.toelichting = toelichting
    }
    if let wanneer {
      dreiging.wanneer = try beurt.moment(wanneer, "--wanneer", richting: .dichtstbij)
    }
    return [.zetDreiging(dreiging)]
  }
}
