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
        redPijp(argumenten, wereld)
        return Afloop.gebruik.rawValue
      }
      let code = ontleedfout(error, wereld, zonder: dagoptiesZonderZin(argumenten))
      if code != Afloop.goed.rawValue { redPijp(argumenten, wereld) }
      return code
    }
    if let groep = opdracht as? any Opdrachtgroep {
      return zonderSubopdracht(groep, wereld)
    }
    guard let opdracht = opdracht as? any Nabijopdracht else {
      var opdracht = opdracht
      do { try opdracht.run() } catch {
        return ontleedfout(error, wereld, zonder: dagoptiesZonderZin(argumenten))
      }
      return Afloop.goed.rawValue
    }
    return voer(opdracht, wereld, pijp: leestPijp(argumenten))
  }

  /// Whether a text was sent along for `-`.
  private static func leestPijp(_ argumenten: [String]) -> Bool {
    argumenten.contains { $0 == "-" || ($0.hasPrefix("--") && $0.hasSuffix("=-")) }
  }

  /// Keeps the text that was sent along to a command that could not even be read.
  private static func redPijp(_ argumenten: [String], _ wereld: Wereld) {
    guard leestPijp(argumenten) else { return }
    var gedeeld: [String] = []
    for (plaats, woord) in argumenten.enumerated() {
      if OpenOpties.metWaarde.contains(where: { woord.hasPrefix($0 + "=") }) {
        gedeeld.append(woord)
      } else if OpenOpties.metWaarde.contains(woord), argumenten.indices.contains(plaats + 1) {
        gedeeld += [woord, argumenten[plaats + 1]]
      }
    }
    guard let opties = (try? OpenOpties.parse(gedeeld)) ?? (try? OpenOpties.parse([])) else {
      return
    }
    let beurt = Beurt(wereld: wereld, opties: opties)
    defer { beurt.sluit() }
    beurt.leesPijp()
    beurt.bewaarTeksten()
  }

  static func voer(
    _ opdracht: any Nabijopdracht, _ wereld: Wereld, pijp: Bool = false
  ) -> Int32 {
    let beurt = Beurt(wereld: wereld, opties: opdracht.open)
    defer { beurt.sluit() }
    do {
      try nagekeken(opdracht)
      try beurt.leesEigen()
      try opdracht.voer(beurt)
      if opdracht.aardNu == .schrijven { try beurt.besluit() }
      return nagekeken(beurt, opdracht, Afloop.goed.rawValue)
    } catch let fout as Uitgang {
      return fout.code
    } catch {
      let code = einde(error, wereld)
      if pijp, opdracht.aardNu == .schrijven { beurt.leesPijp() }
      beurt.bewaarTeksten()
      return nagekeken(beurt, opdracht, code)
    }
  }

  /// What was read is complete, or it is said that it is not, and the program ends with 3.
  ///
  /// What was written is written: then it is only said.
  private static func nagekeken(
    _ beurt: Beurt, _ opdracht: any Nabijopdracht, _ code: Int32
  ) -> Int32 {
    let heel = !beurt.kijkNa()
    let leest = opdracht.aardNu == .lezen
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
    let aard = opdracht.aardNu
    if aard != .schrijven, opdracht.open.datum != nil {
      throw Gebruiksfout(
        "--datum zegt wanneer iets gebeurde en hoort bij een opdracht die iets vastlegt. "
          + "Wil je kijken alsof het een andere dag is, gebruik dan --op.")
    }
    if aard == .schrijven, opdracht.open.op != nil {
      throw Gebruiksfout(
        "--op is alleen om te lezen. Gebruik --datum om te zeggen wanneer het gebeurde.")
    }
    if opdracht.verandert, opdracht.open.alleenLezen {
      throw Afgebroken(
        afloop: .geweigerd,
        zin:
          "Met --alleen-lezen kan niets worden vastgelegd. Er is niets veranderd. Laat die optie "
          + "weg om wel iets vast te leggen.")
    }
    if aard == .zonderKluis, !type(of: opdracht).kentDag, opdracht.open.op != nil {
      throw Gebruiksfout("--op doet hier niets: deze opdracht kijkt naar geen dag. Laat --op weg.")
    }
  }

  /// Which of `--op` and `--datum` mean nothing to the command that was typed.
  private static func dagoptiesZonderZin(_ getypt: [String]) -> [String] {
    var opdrachten = Nabij.opdrachten
    var gevonden: (any ParsableCommand.Type)?
    for woord in zonderOpties(getypt) where !woord.hasPrefix("-") && woord != "help" {
      guard let volgende = opdrachten.first(where: { $0.configuration.commandName == woord })
      else { break }
      gevonden = volgende
      opdrachten = volgende.configuration.subcommands
    }
    guard let soort = gevonden as? any Nabijopdracht.Type else { return [] }
    switch soort.aard {
    case .lezen: return ["--datum"]
    case .schrijven: return soort.kentDag ? [] : ["--op"]
    case .zonderKluis: return soort.kentDag ? ["--datum"] : ["--op", "--datum"]
    }
  }

  private static func ontleedfout(
    _ fout: any Error, _ wereld: Wereld, zonder opties: [String] = []
  ) -> Int32 {
    let tekst = Sanitizer.text(Nabij.fullMessage(for: fout, columns: 80))
    if Nabij.exitCode(for: fout) == .success {
      wereld.uit(Vertaling.hulp(tekst, zonder: opties) + "\n")
      return Afloop.goed.rawValue
    }
    wereld.fout(Vertaling.fout(tekst) + "\n")
    return Afloop.gebruik.rawValue
  }

  /// A first word, or a second one after a group, that is no subcommand: nil when they are known.
  private static func onbekendeOpdracht(_ getypt: [String]) -> String? {
    var opdrachten = Nabij.opdrachten
    let argumenten = zonderOpties(getypt)
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

  /// Without the options of every subcommand that stand in front.
  private static func zonderOpties(_ argumenten: [String]) -> ArraySlice<String> {
    var rest = argumenten[...]
    while let eerste = rest.first {
      if ["--json", "--platte-tekst"].contains(eerste)
        || OpenOpties.metWaarde.contains(where: { eerste.hasPrefix($0 + "=") })
      {
        rest = rest.dropFirst()
      } else if OpenOpties.metWaarde.contains(eerste) {
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    return Array(rest)[...]
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
