import ArgumentParser
import Wijkteam

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
