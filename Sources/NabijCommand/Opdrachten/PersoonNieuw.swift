import ArgumentParser
import Termijnen
import Wijkteam

/// What can be said about a person besides the name.
struct PersoonOpties: ParsableArguments {
  @Option(help: ArgumentHelp("Wie het is: moeder, zoon van 7 ...", valueName: "rol"))
  var rol: String?
  @Option(help: ArgumentHelp("Geboortedatum.", valueName: "dag"))
  var geboren: String?
  @Option(help: ArgumentHelp("De taal.", valueName: "taal"))
  var taal: String?
  @Option(
    help: ArgumentHelp("Wat helpt: brief voorlezen, tolk ...; mag vaker.", valueName: "tekst"))
  var helpt: [String] = []

  @MainActor func zet(_ persoon: inout Persoon, _ beurt: Beurt) throws {
    if let rol { persoon.rol = rol }
    if let dag = try beurt.dag(optioneel: geboren, "--geboren", richting: .terug) {
      persoon.geboortedatum = dag
    }
    if let taal { persoon.taal = taal }
    if !helpt.isEmpty { persoon.behoeften = try beurt.teksten(helpt) }
  }
}

/// Adds a person.
struct PersoonNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Zet een persoon erbij; antwoordt het kenmerk.",
    discussion: "Voorbeeld: nabij persoon nieuw CODE --naam Helena --rol moeder --helpt tolk")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("De naam of een schuilnaam.", valueName: "naam"))
  var naam: String

  @OptionGroup var velden: PersoonOpties

  func voer(_ beurt: Beurt) throws {
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code) { _ in
      var persoon = Persoon()
      persoon.id = id
      persoon.naam = naam
      try velden.zet(&persoon, beurt)
      return [.zetPersoon(persoon)]
    }
    try beurt.gemaakt(casus.personen.weergave(id), casus: casus.code)
    beurt.meld("\(naam) staat bij casus \(casus.code).")
  }
}
