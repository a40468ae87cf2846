public import Screens
import Termijnen
import TerminalUI
import Wijkteam

extension Proefwereld {
  /// The team as the screen of the team shows it.
  public var teamstand: Teamstand {
    var stand = Teamstand(
      leden: leden.map { Teamlid($0, rollen: rollen[$0] ?? [.generalist]) }
        + [Teamlid(Lid("nora"), rollen: [.generalist], actief: false)],
      wachtend: wachtend, gemis: gemis, teDraaien: 2)
    for plaats in stand.leden.indices where ingetrokken.contains(stand.leden[plaats].lid) {
      stand.leden[plaats].actief = false
    }
    return stand
  }

  /// Performs what is asked about members and keys, in memory.
  mutating func voer(_ verzoek: Verzoek, _ daad: Teamdaad) -> [Message] {
    teamdaden.append(daad)
    let antwoord: Antwoord
    switch daad {
    case .woorden(let naam, let rollen):
      let woorden = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"]
      antwoord = .navraag(
        "De acht woorden van \(naam):\n\n\(woorden.prefix(4).joined(separator: " "))\n"
          + "\(woorden.suffix(4).joined(separator: " "))\n\nKlopt dat?",
        ja: "ja, bevestigen", .bevestig(naam, woorden: woorden, rollen))
    case .bevestig(let naam, _, let nieuw):
      let lid = Lid(naam.lowercased())
      leden.append(lid)
      rollen[lid] = nieuw
      wachtend = 0
      antwoord = .opgeslagen(Opslag(casus: nil))
    case .rollen(let lid, let nieuw):
      rollen[lid] = nieuw
      antwoord = .opgeslagen(Opslag(casus: nil))
    case .voorIntrekken(let lid):
      antwoord = .navraag(
        "Wil je \(lid.weergave) intrekken? Dit kan niet terug.", ja: "intrekken", .trekIn(lid))
    case .trekIn(let lid):
      ingetrokken.insert(lid)
      antwoord = .gelezen("\(lid.weergave) gaat weg", ["Geef nu nieuwe sleutels."])
    case .geef(let sleutel, let lid):
      gemis.removeAll { $0.sleutel == sleutel && $0.lid == lid }
      antwoord = .opgeslagen(Opslag(casus: nil))
    case .geefAlles:
      gemis.removeAll { $0.gevers.contains(ik) }
      antwoord = .opgeslagen(Opslag(casus: nil))
    case .wachtzin: antwoord = .wachtzin("boom fiets tafel lamp regen stoel")
    case .wachtwoord: antwoord = .opgeslagen(Opslag(casus: nil))
    case .herstelcode: antwoord = .gelezen("Je nieuwe herstelcode", ["CODE-OP-PAPIER"])
    }
    return [.gewijzigd([.team(teamstand)]), .antwoord(verzoek, antwoord)]
  }
}
