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
  static func open(_ sessie: Sessie) throws -> Int32 {
    let inrichting = try Inrichting.ingebouwd()
    let gegevens = try gegevens(sessie, inrichting)
    let map = sessie.kluis.map
    let terminal: Terminal
    do {
      terminal = try Terminal()
    } catch {
      throw Gebruiksfout(error.description)
    }
    defer { terminal.close() }
    var instellingen = Scherminstellingen()
    instellingen.thema = thema(terminal, sessie.wereld.omgeving)
    var programma = Schermprogramma(
      sessie, gegevens: gegevens, instellingen: instellingen, size: terminal.size
    ) { wachtwoord in
      let kluis = try KluisOpener.open(
        map: map, lid: sessie.ik.naam, wachtwoord: wachtwoord, wereld: sessie.wereld)
      return Sessie(
        kluis: kluis, instellingen: sessie.instellingen, wereld: sessie.wereld,
        peildag: sessie.peildag)
    }
    programma.stuur(.concepten(try concepten(sessie)))
    _ = terminal.run(&programma)
    programma.sessie?.sluit()
    return 0
  }

  /// What the screens start from: my own casussen; the others are read while no key waits.
  static func gegevens(_ sessie: Sessie, _ inrichting: Inrichting) throws -> Gegevens {
    if sessie.kluis.ik.rollen.contains(.teamleider) { try sessie.leesLeidkaarten() }
    _ = try sessie.vouwVerder(hoogstens: .max)
    let gebruikt = Set(
      sessie.werk.casussen.values.flatMap { $0.procedures.alle.map(\.soort) })
    return Gegevens(
      voorraad: sessie.werk, ik: sessie.ik, leden: sessie.leden.sorted(),
      domeinen: inrichting.levensdomeinen.map { Domeinkeuze(Domein($0.id), naam: $0.naam) },
      soorten: gebruikt.sorted().compactMap { sessie.instellingen.soortregel($0) },
      eigen: try sessie.eigenDossier(), alleenLezen: sessie.peildag != nil,
      banier: sessie.peildag.map { "Je kijkt naar \($0.lang): alleen lezen." })
  }

  private static func concepten(_ sessie: Sessie) throws -> [Concept] {
    try sessie.concepten().compactMap { naam in
      guard let sleutel = Conceptbytes.sleutel(naam), let bytes = try sessie.concept(naam) else {
        return nil
      }
      return Conceptbytes.decode(bytes, sleutel)
    }
  }

  private static func thema(_ terminal: Terminal, _ omgeving: [String: String]) -> Theme {
    var thema: Theme = omgeving["NABIJ_THEMA"] == "licht" ? .licht : .standard
    if terminal.colors == 0 { thema = .mono }
    return terminal.showsUnicode ? thema : thema.ascii
  }
}
