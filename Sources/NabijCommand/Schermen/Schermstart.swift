import Inrichting
import Kluis
import Screens
import TerminalDriver
import TerminalUI
import Termijnen
import Wijkteam

/// Opens the screens on a session and answers the exit code.
enum Schermstart {
  /// Runs until the user or the system ends it; the terminal is restored on every path.
  static func open(_ sessie: Sessie, _ opties: Schermopties) throws -> Int32 {
    let gegevens = try gegevens(sessie, opties)
    let terminal: Terminal
    do {
      terminal = try Terminal()
    } catch {
      throw Gebruiksfout(error.description)
    }
    defer { terminal.close() }
    let omgeving = sessie.wereld.omgeving
    let thema = opties.thema(
      kleuren: terminal.colors, unicode: terminal.showsUnicode, omgeving)
    let meekijkers = Meekijkers(omgeving)
    defer { meekijkers?.einde() }
    var instellingen = opties.scherminstellingen(thema)
    instellingen.venster = Conceptbytes.venster(sessie.versId())
    var programma = Schermprogramma(
      sessie, gegevens: gegevens, instellingen: instellingen,
      size: terminal.size, meekijkers: meekijkers, ontsluit: ontsluiter(sessie))
    if let zin = try opties.inrichting.controlezin(
      op: sessie.vandaag, soorten: sessie.werk.soortenInGebruik)
    {
      programma.stuur(.weet(zin))
    }
    let berichten = sessie.hygiene + (sessie.peildag == nil ? try sessie.dagbericht() : [])
    if !berichten.isEmpty {
      programma.stuur(.weet(berichten.joined(separator: " ")))
    }
    let concepten = try concepten(sessie)
    for casus in Set(concepten.compactMap(\.sleutel.casus)) where sessie.casusIds.contains(casus) {
      try? sessie.leesGeheel(casus)
    }
    programma.stuur(programma.voorraadbericht)
    programma.stuur(.concepten(concepten))
    _ = terminal.run(&programma)
    programma.sessie?.sluit()
    return 0
  }

  /// Opens the kluis again after locking; holds nothing of what was read before.
  private static func ontsluiter(_ sessie: Sessie) -> (String) throws -> Sessie {
    let (map, naam, wereld) = (sessie.kluis.map, sessie.ik.naam, sessie.wereld)
    let (instellingen, peildag, basis) = (sessie.ingesteld, sessie.peildag, sessie.basis)
    return { wachtwoord in
      let kluis = try KluisOpener.open(
        map: map, lid: naam, wachtwoord: wachtwoord, wereld: wereld)
      return Sessie(
        kluis: kluis, instellingen: instellingen, wereld: wereld, peildag: peildag, basis: basis)
    }
  }

  /// What the screens start from: my own casussen; the others are read while no key waits.
  static func gegevens(_ sessie: Sessie, _ opties: Schermopties) throws -> Gegevens {
    try eersteCasussen(sessie)
    let eigen = try sessie.eigenDossier()
    let banier = sessie.peildag.map { "Je kijkt naar \($0.lang): alleen lezen." }
    var gegevens = Gegevens(
      voorraad: sessie.werk, ik: sessie.ik, leden: sessie.leden.sorted(),
      domeinen: opties.inrichting.levensdomeinen.map { Domeinkeuze(Domein($0.id), naam: $0.naam) },
      soorten: sessie.werk.soortenInGebruik.compactMap { sessie.instellingen.soortregel($0) },
      eigen: eigen,
      alleenLezen: opties.alleenLezen || sessie.peildag != nil || sessie.kluis.alleenLezen,
      banier: banier)
    gegevens.berichten = sessie.berichten
    let (gelezen, van) = (sessie.gevouwen.count, sessie.casusIds.count)
    if gelezen < van { gegevens.geladen = (gelezen, van) }
    gegevens.zonderInzage = sessie.kluis.alleenLezen
    return gegevens
  }

  /// Reads what the first screen shows; the rest follows while no key waits.
  static func eersteCasussen(_ sessie: Sessie) throws {
    if sessie.kluis.ik.rollen.contains(.teamleider) { try sessie.leesLeidkaarten() }
    _ = try sessie.vouwVerder(hoogstens: .max, alleenEigen: true)
  }

  private static func concepten(_ sessie: Sessie) throws -> [Concept] {
    try sessie.concepten().compactMap { naam in
      guard let sleutel = Conceptbytes.sleutel(naam), let bytes = try sessie.concept(naam) else {
        return nil
      }
      return Conceptbytes.decode(bytes, sleutel)
    }
  }
}
