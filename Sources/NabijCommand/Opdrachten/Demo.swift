import ArgumentParser
import Kluis
import Reports
import Termijnen
import Voorbeelden
import Wijkteam

/// `demo --json`: where the demo is, when it stays, and the casus to begin with.
struct DemoJson: Encodable {
  let kluis: String?
  let wachtwoord: String?
  let lid: String
  let helena: String
}

/// Makes a kluis with an invented caseload and opens it.
struct Demo: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Een kluis vol verzonnen casussen, om te proberen.",
    discussion: """
      Voorbeeld: nabij demo
                 nabij demo --map ~/nabij-demo

      Zonder --map verdwijnt de demo als je stopt. Met --map blijft zij: de kluis in
      MAP/kluis en het wachtwoord in MAP/wachtwoord. Alle mensen in de demo zijn
      verzonnen.
      """)
  static let aard = Opdrachtaard.zonderKluis

  @OptionGroup var open: OpenOpties

  @Option(help: ArgumentHelp("Bewaar de demo in deze map.", valueName: "map"))
  var map: String?

  func voer(_ beurt: Beurt) throws {
    if let map, [map + "/wachtwoord", map + "/kluis"].contains(where: beurt.wereld.bestaat) {
      throw Weigering(
        .tegenspraak, "In \(map) staat al een demo. Kies een andere map, of gooi die eerst weg.")
    }
    let plek = try map ?? beurt.wereld.tijdelijkeMap()
    defer { if map == nil { beurt.wereld.ruimOp(plek) } }
    var wereld = beurt.wereld
    wereld.schijf = HaastigeSchijf(wereld.schijf)
    if map == nil {
      // Nothing of a demo that goes away stays behind in the folders of the user.
      wereld.omgeving["XDG_STATE_HOME"] = plek + "/staat"
      wereld.omgeving["XDG_RUNTIME_DIR"] = plek + "/staat"
    }
    let wachtwoord = Self.wachtwoord(wereld)
    try wereld.schrijfBestand(plek + "/wachtwoord", Array((wachtwoord + "\n").utf8), 0o600)
    let instellingen = try beurt.instellingen()
    var toeval = SystemRandomNumberGenerator()
    let demo = Voorbeelden.demo(nu: wereld.nu, kalender: instellingen.kalender, ids: &toeval)
    try Demospel(
      kluis: plek + "/kluis", wachtwoord: wachtwoord, wereld: wereld, instellingen: instellingen
    ).speel(Voorbeelden.team, naam: "Wijkteam De Brug", demo)
    if open.json {
      return beurt.uit(
        try Json.encode(
          DemoJson(
            kluis: map == nil ? nil : plek + "/kluis",
            wachtwoord: map == nil ? nil : plek + "/wachtwoord", lid: "kitty", helena: demo.helena))
      )
    }
    if map != nil {
      beurt.uit("\(plek)/kluis")
      beurt.uit("\(plek)/wachtwoord")
    }
    wereld.schijf = beurt.wereld.schijf
    let kluis = try KluisOpener.open(
      map: plek + "/kluis", lid: "kitty", wachtwoord: wachtwoord, wereld: wereld)
    beurt.neem(Sessie(kluis: kluis, instellingen: instellingen, wereld: wereld))
    try toon(beurt, keten: demo.helena)
    beurt.sluit()
  }

  @MainActor private func toon(_ beurt: Beurt, keten code: String) throws {
    if beurt.wereld.terminal, !open.platteTekst, let schermen = beurt.wereld.schermen {
      let afloop = try schermen(try beurt.sessie(), try beurt.schermopties())
      if afloop != 0 { throw Uitgang(code: afloop) }
    } else {
      try Vandaag.toon(beurt)
      beurt.uit("")
      try KetenOpdracht.toon(code, beurt)
    }
  }

  /// Six groups of random letters that can be read aloud.
  @MainActor private static func wachtwoord(_ wereld: Wereld) -> String {
    (0..<6).map { _ in Spreekletters.kort(wereld.nieuwId(), aantal: 5) }.joined(separator: "-")
  }
}
