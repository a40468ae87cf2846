import ArgumentParser
import Termijnen
import Wijkteam

/// Adds somebody near.
struct NetwerkNieuw: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "nieuw", abstract: "Zet iemand uit het netwerk erbij; antwoordt het kenmerk.",
    discussion: """
      Voorbeeld: nabij netwerk nieuw CODE --naam "tante Rosa" --kring nabij \\
                   --rol tante \\
                   --geeft "praktisch: past op de kinderen" \\
                   --krijgt "gezelschap: samen koken"

      Voor geeft en krijgt kan een woord staan: praktisch, gezelschap, advies,
      emotioneel, geld-gift of geld-lening.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("Naam van de persoon, groep of plek.", valueName: "naam"))
  var naam: String

  @Option(help: ArgumentHelp("nabij, vriend, bekend of buurt.", valueName: "kring"))
  var kring: String

  @OptionGroup var velden: NetwerkOpties

  func voer(_ beurt: Beurt) throws {
    let id = beurt.wereld.nieuwId()
    let casus = try beurt.schrijf(in: code) { casus in
      var contact = Netwerkcontact()
      contact.id = id
      contact.naam = naam
      contact.kring = try beurt.keuze(kring, "--kring")
      try velden.zet(&contact, casus, beurt)
      return [.zetNetwerkcontact(contact)]
    }
    try beurt.gemaakt(casus.netwerk.weergave(id), casus: casus.code)
    beurt.meld("\(naam) staat in het netwerk van casus \(casus.code).")
  }
}

/// What can be said about somebody near besides name and circle.
struct NetwerkOpties: ParsableArguments {
  @Option(help: ArgumentHelp("persoon, groep, plek of initiatief.", valueName: "soort"))
  var soort: String?
  @Option(help: ArgumentHelp("Wat iemand is: tante, buurvrouw, maatje ...", valueName: "rol"))
  var rol: String?
  @Option(help: ArgumentHelp("Van wie: letters van een persoon.", valueName: "p"))
  var van: String?
  @Option(help: ArgumentHelp("Wat iemand geeft; mag vaker.", valueName: "tekst"))
  var geeft: [String] = []
  @Option(help: ArgumentHelp("Wat iemand krijgt; mag vaker.", valueName: "tekst"))
  var krijgt: [String] = []
  @Option(
    help: ArgumentHelp("genoemd, uitgenodigd, doet-mee of stapje-terug.", valueName: "deelname"))
  var deelname: String?
  @Option(help: ArgumentHelp("Wat iemand mag weten.", valueName: "tekst"))
  var magWeten: String?
  @Option(
    help: ArgumentHelp("Vindt iemand het goed om hier te staan: ja of nee.", valueName: "ja|nee"))
  var instemming: String?
  @Option(help: ArgumentHelp("Grenzen, in eigen woorden.", valueName: "tekst"))
  var grenzen: String?
  @Option(help: ArgumentHelp("Wie het overneemt als het niet lukt.", valueName: "wie"))
  var achterwacht: String?
  @Option(help: ArgumentHelp("Hoe iemand te bereiken is.", valueName: "tekst"))
  var bereikbaar: String?
  @Option(help: ArgumentHelp("Dag om samen terug te kijken.", valueName: "dag"))
  var kijkTerug: String?
  @Option(help: ArgumentHelp("Dag van het laatste contact.", valueName: "dag"))
  var laatsteContact: String?
  @Option(help: ArgumentHelp("Wat het doet, in eigen woorden.", valueName: "tekst"))
  var effect: String?
  @Option(help: ArgumentHelp("Of het contact nu stil ligt: ja of nee.", valueName: "ja|nee"))
  var onderbroken: String?
  @Option(help: ArgumentHelp("Of het betaald is: ja of nee.", valueName: "ja|nee"))
  var betaald: String?

  @MainActor func zet(_ contact: inout Netwerkcontact, _ casus: Casus, _ beurt: Beurt) throws {
    if let soort { contact.soort = try beurt.keuze(soort, "--soort") }
    if let rol { contact.rol = rol }
    if let van { contact.van = try casus.personen.vind(van, "Persoon", in: casus) }
    if !geeft.isEmpty { contact.geeft = try beurt.teksten(geeft).map(Self.steun) }
    if !krijgt.isEmpty { contact.krijgt = try beurt.teksten(krijgt).map(Self.steun) }
    if let deelname { contact.deelname = try beurt.keuze(deelname, "--deelname") }
    if let magWeten = try beurt.tekst(optioneel: magWeten) { contact.magWeten = magWeten }
    if let instemming { contact.instemming = try beurt.jaNee(instemming, "--instemming") }
    if let grenzen = try beurt.tekst(optioneel: grenzen) { contact.grenzen = grenzen }
    if let achterwacht { contact.achterwacht = achterwacht }
    if let bereikbaar = try beurt.tekst(optioneel: bereikbaar) { contact.bereikbaar = bereikbaar }
    if let dag = try beurt.dag(optioneel: kijkTerug, "--kijk-terug", richting: .vooruit) {
      contact.kijkTerug = dag
    }
    if let dag = try beurt.dag(optioneel: laatsteContact, "--laatste-contact", richting: .terug) {
      contact.laatsteContact = dag
    }
    if let effect = try beurt.tekst(optioneel: effect) { contact.effect = effect }
    if let onderbroken { contact.onderbroken = try beurt.jaNee(onderbroken, "--onderbroken") }
    if let betaald { contact.betaald = try beurt.jaNee(betaald, "--betaald") }
  }

  /// "advies: helpt met brieven", "gezelschap", or own words alone (then it is practical).
  static func steun(_ tekst: String) -> Steun {
    let delen = tekst.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let woord = Schoon.regel(String(delen.first ?? "")).lowercased()
    guard let soort = Steunsoort(rawValue: woord) else { return Steun(.praktisch, tekst) }
    return Steun(soort, delen.count > 1 ? Schoon.regel(String(delen[1])) : "")
  }
}
