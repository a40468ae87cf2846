import ArgumentParser
import Kluis
import Termijnen
import Voorbeelden
import Wijkteam

/// Makes a kluis of a named size, for measuring.
struct Genereer: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "genereer", abstract: "Maak een kluis van een bepaalde grootte, om te meten.",
    discussion: """
      Voorbeeld: nabij genereer --casussen 800 --notities 100000 --zaad 1 \\
                   --map ~/nabij-groot

      De kluis komt in MAP/kluis, het wachtwoord in MAP/wachtwoord. Dezelfde
      getallen geven op dezelfde dag dezelfde casussen.
      """)
  static let aard = Opdrachtaard.zonderKluis

  @OptionGroup var open: OpenOpties

  @Option(help: ArgumentHelp("Hoeveel casussen.", valueName: "aantal"))
  var casussen: Int
  @Option(help: ArgumentHelp("Hoeveel notities over alle casussen samen.", valueName: "aantal"))
  var notities: Int
  @Option(help: ArgumentHelp("Het begin van het toeval.", valueName: "getal"))
  var zaad: UInt64 = 1
  @Option(help: ArgumentHelp("De map waarin het komt.", valueName: "map"))
  var map: String

  func voer(_ beurt: Beurt) throws {
    guard (1...20_000).contains(casussen), (0...2_000_000).contains(notities) else {
      throw Gebruiksfout("Neem 1 tot en met 20.000 casussen en hoogstens 2.000.000 notities.")
    }
    let instellingen = try beurt.instellingen()
    let wachtwoord = "nabij-genereer-\(zaad)"
    try beurt.wereld.schrijfBestand(map + "/wachtwoord", Array((wachtwoord + "\n").utf8), 0o600)
    let generator = Voorbeelden.generator(
      casussen: casussen, notities: notities, zaad: zaad, nu: beurt.wereld.nu,
      kalender: instellingen.kalender)
    var wereld = beurt.wereld
    wereld.schijf = HaastigeSchijf(wereld.schijf)
    let spel = Demospel(
      kluis: map + "/kluis", wachtwoord: wachtwoord, wereld: wereld, instellingen: instellingen)
    let sessies = try spel.maak(generator.leden, naam: "Wijkteam \(zaad)", wereld)
    defer { for sessie in sessies.values { sessie.sluit() } }
    var gedaan = 0
    for deel in generator {
      try Generatiespel(sessies: sessies).speel(deel)
      gedaan += 1
      if gedaan % 100 == 0 { beurt.meld("\(gedaan) van \(casussen) casussen") }
    }
    beurt.uit("\(map)/kluis")
    beurt.uit("\(map)/wachtwoord")
  }
}

/// Writes one generated casus: the steps of one writer in a row go with one sync.
struct Generatiespel {
  let sessies: [Lid: Sessie]

  func speel(_ deel: Generator.Deel) throws {
    var namen: [Id: Id] = [:]
    var rij: [Voorbeeldstap] = []
    func schrijf() throws {
      defer { rij = [] }
      guard let eerste = rij.first, let sessie = sessies[eerste.door],
        let id = namen[deel.casus.id]
      else { return }
      try sessie.lees(opnieuw: id)
      try sessie.voerUit(
        groep: rij.compactMap { stap in
          guard case .casus(_, let opdracht) = stap.vertaald(namen).werk else { return nil }
          return (opdracht, stap.gebeurdOp)
        }, in: id)
    }
    for stap in deel.stappen {
      if case .casus(let id, .openCasus(let opening)) = stap.werk {
        guard let sessie = sessies[stap.door] else { continue }
        namen[id] = try sessie.openCasus(
          opening, code: opening.code, meelezers: deel.casus.meelezers,
          gevoelig: deel.casus.gevoelig, op: stap.gebeurdOp)
        for ander in sessies.values { try ander.ververs() }
        continue
      }
      if let laatste = rij.last, laatste.door != stap.door { try schrijf() }
      rij.append(stap)
    }
    try schrijf()
    for sessie in sessies.values { if let id = namen[deel.casus.id] { sessie.vergeet(id) } }
  }
}
