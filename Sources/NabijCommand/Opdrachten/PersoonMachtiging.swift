import ArgumentParser
import Termijnen
import Wijkteam

/// Adds or changes who may speak for whom.
struct PersoonMachtiging: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "machtiging", abstract: "Wie namens wie mag spreken; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij persoon machtiging CODE --wie "Kitty Blom" --voor P \\
                   --waarvoor "bellen met de gemeente" --tot +1j
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Wie mag spreken.", valueName: "naam"))
  var wie: String?
  @Option(help: ArgumentHelp("Namens wie: letters van een persoon.", valueName: "p"))
  var voor: String?
  @Option(
    help: ArgumentHelp(
      "machtiging, bewindvoerder, mentor, gezag of toestemming.", valueName: "soort"))
  var soort: String?
  @Option(help: ArgumentHelp("Waarvoor het geldt.", valueName: "tekst"))
  var waarvoor: String?
  @Option(help: ArgumentHelp("Laatste dag.", valueName: "dag"))
  var tot: String?
  @Option(help: ArgumentHelp("De letters van een machtiging die er al staat.", valueName: "m"))
  var wijzig: String?

  func voer(_ beurt: Beurt) throws {
    var gezet = Id.nul
    let casus = try beurt.schrijf(in: code) { casus in
      var machtiging = try bestaand(casus) ?? Machtiging()
      if machtiging.id == .nul { machtiging.id = beurt.wereld.nieuwId() }
      gezet = machtiging.id
      if let wie { machtiging.gemachtigde = wie }
      if let voor { machtiging.voor = try casus.personen.vind(voor, "Persoon", in: casus) }
      if let soort { machtiging.soort = try beurt.keuze(soort, "--soort") }
      if let waarvoor = try beurt.tekst(optioneel: waarvoor) { machtiging.waarvoor = waarvoor }
      if let dag = try beurt.dag(optioneel: tot, "--tot") { machtiging.tot = dag }
      return [.zetMachtiging(machtiging)]
    }
    try beurt.gemaakt(casus.machtigingen.weergave(gezet), casus: casus.code)
    beurt.meld("Machtiging vastgelegd bij casus \(casus.code).")
  }

  @MainActor private func bestaand(_ casus: Casus) throws -> Machtiging? {
    guard let wijzig else { return nil }
    let id = try casus.machtigingen.vind(wijzig, "Machtiging", in: casus)
    return casus.machtigingen[id]?.waarde
  }
}
