import ArgumentParser
import Termijnen
import Wijkteam

/// The people of a household.
struct PersoonGroep: Opdrachtgroep {
  static let configuration = CommandConfiguration(
    commandName: "persoon", abstract: "De mensen van een huishouden, en hoe je ze bereikt.",
    subcommands: [
      PersoonNieuw.self, PersoonZet.self, PersoonBereik.self, PersoonMachtiging.self,
      PersoonLevensfeit.self,
    ])

  @OptionGroup var open: OpenOpties
}

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
    if !helpt.isEmpty { persoon.behoeften = helpt }
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

/// Changes a person.
struct PersoonZet: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "zet", abstract: "Werk een persoon bij.",
    discussion: "Voorbeeld: nabij persoon zet CODE P --taal Tigrinya --helpt tolk")
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de persoon.", valueName: "p"))
  var persoon: String

  @Option(help: ArgumentHelp("De naam of een schuilnaam.", valueName: "naam"))
  var naam: String?

  @OptionGroup var velden: PersoonOpties

  func voer(_ beurt: Beurt) throws {
    let casus = try beurt.schrijf(in: code) { casus in
      let id = try casus.personen.vind(persoon, "Persoon", in: casus)
      guard var wie = casus.personen[id]?.waarde else { return [] }
      if let naam { wie.naam = naam }
      try velden.zet(&wie, beurt)
      return [.zetPersoon(wie)]
    }
    beurt.meld("Bijgewerkt bij casus \(casus.code).")
  }
}
