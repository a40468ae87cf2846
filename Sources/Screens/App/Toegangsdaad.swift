import Termijnen
import TerminalUI
public import Wijkteam

/// Something about who may read a casus; it goes to the store, not to the events of a form.
public enum Toegangsdaad: Hashable, Sendable {
  /// Lets a colleague read along.
  case geef(Lid)
  /// Takes that away.
  case neem(Lid)
  /// Says no to who asked.
  case weiger(Lid, String?)
  /// Says that an opening with a reason was seen.
  case gezien
  /// Asks who looked; answered with a text to read.
  case wieKeek
  /// Asks for access to the casus with this code.
  case vraag(code: String, waarvoor: String?)
  /// Opens the casus with this code at once, with a reason.
  case nuOpenen(code: String, reden: String)

  /// Whether it adds something to the store.
  var schrijft: Bool { self != .wieKeek }
}

extension Model {
  /// Performs what a screen or form asks about access.
  mutating func vraagToegang(_ daad: Toegangsdaad, casus: Id?, wat: Omschrijving) -> [Effect] {
    stand.melding = .bezig(daad == .wieKeek ? "Zoeken wie er keek…" : "Opslaan…")
    return [.toegang(verzoek(.toegang(wat: wat)), daad, casus: casus)]
  }

  /// Takes the answer: a text to read, a casus that opens, or a sentence.
  mutating func neemToegang(_ antwoord: Antwoord, _ wat: Omschrijving) -> [Effect] {
    switch antwoord {
    case .opgeslagen: stand.melding = .opgeslagen("Opgeslagen: \(woorden(wat)).")
    case .gelezen(let titel, let regels):
      leg(.lezer(Leeslaag(titel, regels.map { Line($0) })))
    case .geopend(let id):
      stand.ingezien.insert(id)
      return ga(naar: Casusscherm(id))
    default: zeg(antwoord)
    }
    return []
  }

  /// A casus of which I have no key: who has duty may open it with a reason.
  mutating func zonderSleutel(_ code: String, _ zin: String, kanNu: Bool) -> [Effect] {
    stand.melding = .fout(zin)
    guard kanNu, !gegevens.alleenLezen else { return [] }
    return open(formulier: Nuopenformulier.naam, Focus(naam: code), velden: ["code": code])
  }
}
