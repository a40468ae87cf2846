import ArgumentParser
import Termijnen
import Wijkteam

/// Adds or changes a way to reach somebody.
struct PersoonBereik: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "bereik", abstract: "Een nummer of adres erbij; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij persoon bereik CODE P 06-12345678 --tijden "alleen 10-14 uur"
                 nabij persoon bereik CODE P --wijzig B --tot gisteren

      Een nummer met een laatste dag (--tot) blijft vindbaar als "niet bellen".
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Argument(help: ArgumentHelp("De letters van de persoon.", valueName: "p"))
  var persoon: String

  @Argument(help: ArgumentHelp("Het nummer, adres of mailadres, of -.", valueName: "waarde"))
  var waarde: String?

  @Option(help: ArgumentHelp("telefoon, adres, mail of deur.", valueName: "soort"))
  var soort: String?
  @Option(help: ArgumentHelp("De letters van een nummer dat er al staat.", valueName: "b"))
  var wijzig: String?
  @Option(
    help: ArgumentHelp("Van wie het is, als het niet van de persoon zelf is.", valueName: "wie"))
  var vanWie: String?
  @Option(help: ArgumentHelp("Eerste dag.", valueName: "dag"))
  var van: String?
  @Option(help: ArgumentHelp("Laatste dag; daarna is het 'niet bellen'.", valueName: "dag"))
  var tot: String?
  @Option(help: ArgumentHelp("Wanneer het lukt, in eigen woorden.", valueName: "tekst"))
  var tijden: String?
  @Option(
    help: ArgumentHelp(
      "niet-inspreken, niet-appen, leest-een-ander-mee, geheim-adres of "
        + "niet-alleen-op-huisbezoek; mag vaker.", valueName: "woord"))
  var pasOp: [String] = []

  func voer(_ beurt: Beurt) throws {
    var gezet = Id.nul
    let casus = try beurt.schrijf(in: code) { casus in
      var bereik = try bestaand(casus) ?? Bereikbaarheid()
      if bereik.id == .nul { bereik.id = beurt.wereld.nieuwId() }
      gezet = bereik.id
      bereik.persoon = try casus.personen.vind(persoon, "Persoon", in: casus)
      if let waarde = try beurt.tekst(optioneel: waarde) { bereik.waarde = waarde }
      if let soort {
        bereik.soort = try beurt.keuze(soort, "--soort")
      } else if wijzig == nil {
        bereik.soort = Self.soort(bereik.waarde)
      }
      if let vanWie { bereik.vanWie = vanWie }
      if let dag = try beurt.dag(optioneel: van, "--van") { bereik.van = dag }
      if let dag = try beurt.dag(optioneel: tot, "--tot") { bereik.tot = dag }
      if let tijden = try beurt.tekst(optioneel: tijden) { bereik.tijden = tijden }
      if !pasOp.isEmpty {
        bereik.waarschuwingen = try pasOp.map { try beurt.keuze($0, "--pas-op") }
      }
      return [.zetBereikbaarheid(bereik)]
    }
    try beurt.gemaakt(casus.bereikbaarheid.weergave(gezet), casus: casus.code)
    beurt.meld("Bereikbaarheid vastgelegd bij casus \(casus.code).")
  }

  @MainActor private func bestaand(_ casus: Casus) throws -> Bereikbaarheid? {
    guard let wijzig else { return nil }
    let id = try casus.bereikbaarheid.vind(wijzig, "Nummer of adres", in: casus)
    return casus.bereikbaarheid[id]?.waarde
  }

  private static func soort(_ waarde: String) -> Bereiksoort {
    if waarde.contains("@") { return .mail }
    return waarde.contains { $0.isLetter } ? .adres : .telefoon
  }
}
