import Termijnen
import TerminalUI
public import Wijkteam

/// Something about the members of the team and their keys.
public enum Teamdaad: Hashable, Sendable {
  /// Asks for the eight words of somebody who waits; the answer asks whether they are the same.
  case woorden(String, Set<Teamrol>)
  /// Makes somebody a member, after the words were compared.
  case bevestig(String, woorden: [String], Set<Teamrol>)
  /// Gives a member other roles.
  case rollen(Lid, Set<Teamrol>)
  /// Asks what leaving would leave behind; the answer asks before it is done.
  case voorIntrekken(Lid)
  /// Withdraws a member.
  case trekIn(Lid)
  /// Gives one key that is missing.
  case geef(Sleutelgemis.Sleutel, Lid)
  /// Gives everything that is missing and that I can give.
  case geefAlles
  /// Asks for six words that nobody thought up, for a new passphrase.
  case wachtzin
  /// Gives me another passphrase.
  case wachtwoord(oud: String, nieuw: String)
  /// Makes me another recovery code; it is read once.
  case herstelcode(wachtwoord: String)

  /// Whether it adds something to the store.
  public var schrijft: Bool {
    switch self {
    case .woorden, .voorIntrekken, .wachtzin: false
    default: true
    }
  }

  /// What was done, for the message.
  var wat: Omschrijving {
    switch self {
    case .woorden, .voorIntrekken, .wachtzin: "gelezen"
    case .bevestig(let naam, _, _): "\(Lid(naam.lowercased()).weergave) is lid en kan nu openen"
    case .rollen(let lid, let rollen):
      "\(lid.weergave) is nu \(Teamlid(lid, rollen: rollen).rolwoorden)"
    case .trekIn(let lid): "\(lid.weergave) is ingetrokken"
    case .geef(_, let lid): "sleutel gegeven aan \(lid.weergave)"
    case .geefAlles: "gegeven wat jij kunt geven"
    case .wachtwoord: "nieuw wachtwoord; het oude werkt niet meer"
    case .herstelcode: "nieuwe herstelcode; de oude werkt niet meer"
    }
  }
}

extension Model {
  /// Performs what a screen or form asks about the team.
  mutating func vraagTeam(_ daad: Teamdaad) -> [Effect] {
    stand.melding = .bezig(daad.schrijft ? "Opslaan…" : "Even kijken…")
    return [.team(verzoek(.team(wat: daad.wat)), daad)]
  }

  /// Takes the answer: a sentence, a text to read, a question, or the words for a passphrase.
  mutating func neemTeam(_ antwoord: Antwoord, _ wat: Omschrijving) -> [Effect] {
    switch antwoord {
    case .opgeslagen: stand.melding = .opgeslagen("Opgeslagen: \(woorden(wat)).")
    case .gelezen(let titel, let regels):
      stand.melding = .opgeslagen("Opgeslagen: \(woorden(wat)).")
      leg(.lezer(Leeslaag(titel, regels.map { Line($0) })))
    case .navraag(let zin, let ja, let daad):
      leg(.vraag(Vraag(zin, ja: ja, .team(daad))))
    case .wachtzin(let zin):
      return open(formulier: Wachtwoordformulier.naam, Focus(naam: zin))
    default: zeg(antwoord)
    }
    return []
  }
}
