import ArgumentParser
import TerminalUI
import Wijkteam

/// The program: from words to an exit code.
public enum Programma {
  /// Runs one command line (without the name of the program) and answers the exit code.
  public static func voer(_ getypt: [String], _ wereld: Wereld) -> Int32 {
    let argumenten = getypt.map { Sanitizer.withoutSequences($0) }
    if argumenten != getypt {
      wereld.fout("In wat je typte stonden stuurtekens voor de terminal. Die zijn weggelaten.\n")
    }
    let opdracht: any ParsableCommand
    do {
      opdracht = try Nabij.parseAsRoot(argumenten)
    } catch {
      if let zin = onbekendeOpdracht(argumenten) {
        wereld.fout(Sanitizer.text(zin) + "\n")
        return Afloop.gebruik.rawValue
      }
      return ontleedfout(error, wereld)
    }
    if let groep = opdracht as? any Opdrachtgroep {
      return zonderSubopdracht(groep, wereld)
    }
    guard let opdracht = opdracht as? any Nabijopdracht else {
      var opdracht = opdracht
      do { try opdracht.run() } catch { return ontleedfout(error, wereld) }
      return Afloop.goed.rawValue
    }
    return voer(opdracht, wereld)
  }

  static func voer(_ opdracht: any Nabijopdracht, _ wereld: Wereld) -> Int32 {
    let beurt = Beurt(wereld: wereld, opties: opdracht.open)
    defer { beurt.sluit() }
    do {
      try nagekeken(opdracht)
      try beurt.leesEigen()
      try opdracht.voer(beurt)
      return nagekeken(beurt, opdracht, Afloop.goed.rawValue)
    } catch let fout as Uitgang {
      return fout.code
    } catch {
      beurt.bewaarTeksten()
      return nagekeken(beurt, opdracht, einde(error, wereld))
    }
  }

  /// What was read is complete, or it is said that it is not, and the program ends with 3.
  ///
  /// What was written is written: then it is only said.
  private static func nagekeken(
    _ beurt: Beurt, _ opdracht: any Nabijopdracht, _ code: Int32
  ) -> Int32 {
    let heel = !beurt.kijkNa()
    let leest = type(of: opdracht).aard == .lezen
    let overtroeft = [Afloop.goed.rawValue, Afloop.geweigerd.rawValue].contains(code)
    return heel || !leest || !overtroeft ? code : Afloop.beschadigd.rawValue
  }

  private static func einde(_ fout: any Error, _ wereld: Wereld) -> Int32 {
    let (afloop, zin) = Afloop.van(fout) ?? (.geweigerd, "Er ging iets mis: \(fout)")
    wereld.fout(Sanitizer.text(zin) + "\n")
    return afloop.rawValue
  }

  /// `--op` belongs to reading and `--datum` to writing; nothing is passed over in silence.
  private static func nagekeken(_ opdracht: any Nabijopdracht) throws {
    let aard = type(of: opdracht).aard
    if aard != .schrijven, opdracht.open.datum != nil {
      throw Gebruiksfout(
        "--datum zegt wanneer iets gebeurde en hoort bij een opdracht die iets vastlegt. "
          + "Wil je kijken alsof het een andere dag is, gebruik dan --op.")
    }
    if aard == .schrijven, opdracht.open.op != nil {
      throw Gebruiksfout(
        "--op is alleen om te lezen. Gebruik --datum om te zeggen wanneer het gebeurde.")
    }
  }

  private static func ontleedfout(_ fout: any Error, _ wereld: Wereld) -> Int32 {
    let tekst = Sanitizer.text(Nabij.fullMessage(for: fout, columns: 80))
    if Nabij.exitCode(for: fout) == .success {
      wereld.uit(Vertaling.hulp(tekst) + "\n")
      return Afloop.goed.rawValue
    }
    wereld.fout(Vertaling.fout(tekst) + "\n")
    return Afloop.gebruik.rawValue
  }

  /// A first word, or a second one after a group, that is no subcommand: nil when they are known.
  private static func onbekendeOpdracht(_ argumenten: [String]) -> String? {
    var opdrachten = Nabij.opdrachten
    for (diepte, woord) in argumenten.prefix(2).enumerated() {
      guard !woord.hasPrefix("-"), woord != "help", !opdrachten.isEmpty else { return nil }
      if let gevonden = opdrachten.first(where: { $0.configuration.commandName == woord }) {
        let isGroep =
          gevonden is any Opdrachtgroep.Type && gevonden.configuration.defaultSubcommand == nil
        opdrachten = isGroep ? gevonden.configuration.subcommands : []
        continue
      }
      let namen = opdrachten.compactMap { $0.configuration.commandName }
      let lijkt = Gelijkend.dichtstbij(woord.lowercased(), in: namen, hoogstens: 1).first
      let bedoeld = lijkt.map { "Bedoel je '\($0)'? " } ?? ""
      let boven = diepte == 0 ? "nabij" : "nabij \(argumenten[0])"
      return "De opdracht '\(woord)' ken ik niet. \(bedoeld)Zie '\(boven) --help'."
    }
    return nil
  }

  private static func zonderSubopdracht(_ groep: any Opdrachtgroep, _ wereld: Wereld) -> Int32 {
    let soort = type(of: groep)
    let namen = soort.configuration.subcommands.compactMap { $0.configuration.commandName }
    let naam = soort.configuration.commandName ?? ""
    wereld.fout(
      """
      Zeg erbij wat je met \(naam) wilt doen: \(namen.joined(separator: ", ")).
      Zie 'nabij \(naam) --help'.

      """)
    return Afloop.gebruik.rawValue
  }
}

/// Ends with an exit code and says nothing more.
struct Uitgang: Error {
  let code: Int32
}
