import ArgumentParser
import Kluis
import Termijnen
import Wijkteam

/// Signs an order to erase a casus, or shows the orders.
struct KluisWis: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "wis", abstract: "Laat een casus wissen: twee mensen tekenen, met een grond.",
    discussion: """
      Voorbeeld: nabij kluis wis k7mp --grond bewaartermijn \\
                   --toelichting "15 jaar voorbij"
                 nabij kluis wis k7mp --trek-terug
                 nabij kluis wis                (wat er getekend en gewist is)

      Een teamleider of beheerder tekent, daarna een tweede met dezelfde grond; bij
      de tweede wordt er meteen gewist. Eerst gaan de kernbestanden weg: dan leest
      niemand er nog iets van. Komt er later iets van terug, dan wordt het opnieuw
      gewist. Gronden: bewaartermijn, verzoek, onterecht. Met grond bewaartermijn
      kijkt Nabij of de termijn voorbij is. Zolang de tweede niet heeft getekend,
      trek je je handtekening terug met --trek-terug. Op een gedeelde computer gaan
      bestanden van een collega pas weg als die nabij opent, of als root doet: nabij
      kluis herstel --zonder-wachtwoord. Wissen kan niet ongedaan worden gemaakt;
      in reservekopieën is de casus na 35 dagen onleesbaar.
      """)
  static let aard = Opdrachtaard.schrijven

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De casus.", valueName: "code"))
  var code: String?

  @Option(help: ArgumentHelp("bewaartermijn, verzoek of onterecht.", valueName: "grond"))
  var grond: String?

  @Option(help: ArgumentHelp("Waarom, in een paar woorden.", valueName: "tekst"))
  var toelichting: String?

  @Flag(help: "Zonder vraag; voor een script.")
  var ja = false

  @Flag(help: "Ik heb nagegaan dat de bewaartermijn voorbij is; voor wie de casus niet kan lezen.")
  var termijnNagegaan = false

  @Flag(help: "Trek je handtekening terug, zolang de opdracht niet volledig is.")
  var trekTerug = false

  static let kentDag = true
  var aardNu: Opdrachtaard { code == nil ? .lezen : .schrijven }

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    guard let code else { return try lijst(beurt, sessie) }
    if trekTerug {
      try sessie.kluis.trekWisTerug(try zoek(code, sessie))
      return beurt.meld(
        "Je handtekening onder de wisopdracht voor casus \(code) is teruggetrokken.")
    }
    guard let grond, let keuze = Wisgrond.allCases.first(where: { $0.woord == grond.lowercased() })
    else {
      let woorden = Wisgrond.allCases.map(\.woord).joined(separator: ", ")
      throw Gebruiksfout("Zeg met --grond waarom deze casus weg mag: \(woorden).")
    }
    let locator = try zoek(code, sessie)
    let bekend = try sessie.kluis.wisopdrachten().first { $0.locator == locator }
    guard bekend != nil || !Schoon.leeg(toelichting ?? "") else {
      throw Gebruiksfout("Zeg met --toelichting waarom, in een paar woorden.")
    }
    if keuze == .bewaartermijn { try kijkTermijn(beurt, sessie, locator, code) }
    if !ja {
      let antwoord = beurt.wereld.vraag(
        .regel("Casus \(code) wissen kan niet ongedaan worden gemaakt. Typ de code nog een keer: "))
      guard Schoon.regel(antwoord ?? "").lowercased() == code.lowercased() else {
        throw Afgebroken(afloop: .geweigerd, zin: "De code is niet herhaald. Er is niets gewist.")
      }
    }
    let opdracht = try sessie.kluis.onderhoud {
      try sessie.kluis.wis(locator, grond: keuze, toelichting: Schoon.regel(toelichting ?? ""))
    }
    let json = WisJson(opdracht, code: code)
    let tekst =
      switch json.stand {
      case "gewist":
        "Casus \(code) is gewist. Bewijs: nabij kluis wis, en nabij kluis controleer."
      case "wacht-op-tweede":
        "Getekend door \(opdracht.getekend.joined(separator: ", ")). Een tweede teamleider of"
          + " beheerder moet tekenen met: nabij kluis wis \(code) --grond \(keuze.woord)"
      default:
        "De opdracht voor casus \(code) is compleet, maar nog NIET alles is gewist: er staan"
          + " bestanden van een ander account. Laat die collega nabij openen, of laat root doen:"
          + " nabij kluis herstel --zonder-wachtwoord."
      }
    try beurt.toon(json, tekst: tekst)
  }

  /// Nothing is erased because its term is over while the term still runs.
  @MainActor private func kijkTermijn(
    _ beurt: Beurt, _ sessie: Sessie, _ locator: Locator, _ code: String
  ) throws {
    if sessie.kluis.casussen.contains(locator) {
      let casus = try sessie.volledig(KluisBrug.id(locator))
      guard !casus.loopt else {
        throw Weigering(
          .tegenspraak,
          "Casus \(code) loopt nog, dus de bewaartermijn is niet begonnen. Er is niets getekend.")
      }
      if let oordeel = Bewaaroordeel(
        casus, sessie.instellingen.bewaartermijnen, soortregel: sessie.instellingen.soortregel)
      {
        if oordeel.isVoorbij(op: sessie.vandaag) { return }
        guard oordeel.bewaarTot == nil else {
          let regel = BewaarJson(casus, oordeel, op: sessie.vandaag)
          throw Weigering(
            .tegenspraak,
            "De bewaartermijn is niet voorbij. \(regel.tekst) Er is niets getekend.")
        }
      }
    }
    if termijnNagegaan { return }
    let vraag =
      "Nabij kan hier niet zien of de bewaartermijn van casus \(code) voorbij is. Heb je dat"
      + " nagegaan? (ja of nee) "
    guard !ja, let antwoord = beurt.wereld.vraag(.regel(vraag)) else {
      throw Weigering(
        .tegenspraak,
        "Nabij kan hier niet zien of de bewaartermijn van casus \(code) voorbij is. Ga het na en zet"
          + " er dan --termijn-nagegaan bij. Er is niets getekend.")
    }
    guard try beurt.jaNee(antwoord, "Antwoord") else {
      throw Afgebroken(afloop: .geweigerd, zin: "Er is niets getekend.")
    }
  }

  /// By code, also of a casus that I hold no key for; or by the name of its folder.
  @MainActor private func zoek(_ code: String, _ sessie: Sessie) throws -> Locator {
    if let locator = Locator(hex: code.lowercased()) { return locator }
    let codes = try sessie.codes()
    let gevonden = codes[Schoon.regel(code).lowercased()] ?? []
    if gevonden.count == 1, let id = gevonden.first { return KluisBrug.locator(id) }
    if gevonden.count > 1 {
      let mappen = gevonden.map { KluisBrug.locator($0).hex }.sorted().joined(separator: ", ")
      throw Weigering(
        .invoer, "De code '\(code)' is dubbel. Noem de map van de casus: \(mappen).")
    }
    return KluisBrug.locator(try sessie.zoekCasus(code))
  }

  @MainActor private func lijst(_ beurt: Beurt, _ sessie: Sessie) throws {
    let kaarten = try sessie.teamkaarten()
    let opdrachten = try sessie.kluis.wisopdrachten().map {
      WisJson($0, code: kaarten[KluisBrug.id($0.locator)]?.code)
    }
    try beurt.toon(
      opdrachten,
      tekst: opdrachten.isEmpty
        ? "Er zijn geen wisopdrachten." : opdrachten.map { $0.regel }.joined(separator: "\n"))
  }
}

/// One line of `kluis wis --json`.
struct WisJson: Encodable {
  let map: String
  let code: String?
  let grond: String
  let toelichting: String
  let getekend: [String]
  let op: String
  let stand: String

  init(_ opdracht: Wisopdracht, code: String?) {
    map = opdracht.locator.hex
    self.code = code
    grond = opdracht.grond.woord
    toelichting = opdracht.toelichting
    getekend = opdracht.getekend
    op = Amsterdam.dag(opdracht.opMs).iso
    stand =
      !opdracht.geldig ? "wacht-op-tweede" : opdracht.uitgevoerd ? "gewist" : "nog-bestanden-over"
  }

  /// For people.
  var regel: String {
    let wat =
      switch stand {
      case "gewist": "gewist"
      case "wacht-op-tweede": "wacht op een tweede handtekening"
      default: "nog niet helemaal gewist, er staan nog bestanden"
      }
    return "\(code ?? String(map.prefix(8))): \(wat). Grond: \(grond), \(op),"
      + " getekend door \(getekend.joined(separator: " en "))."
      + (toelichting.isEmpty ? "" : " \(toelichting)")
  }
}
