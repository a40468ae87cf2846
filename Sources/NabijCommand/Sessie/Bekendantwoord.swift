import Kluis
import Termijnen
public import Wijkteam

/// What phone duty learns: whether somebody is known, and who to call.
public struct Bekendantwoord: Sendable, Hashable {
  /// Whether there is a casus.
  public let bekend: Bool
  /// Who to call.
  public let bel: [Lid]

  /// The answer in one sentence.
  public var zin: String {
    guard bekend else { return "Niet bekend, voor zover jij dat mag weten." }
    guard !bel.isEmpty else { return "Bekend. Niemand blijft erbij: bel de teamleider." }
    return "Bekend. Bel \(bel.map(\.weergave).joined(separator: " of "))."
  }
}

extension Sessie {
  /// Whether a name, a street or a number is known, and with whom; no dossier is opened.
  public func bekend(_ tekst: String) throws -> Bekendantwoord {
    guard !Schoon.leeg(tekst) else {
      throw Weigering(.invoer, "Wie zoek je? Typ een naam, een straat of een nummer.")
    }
    var gevonden: [Id: [Lid?]] = [:]
    for treffer in try werkvoorraad().bekend(tekst) {
      gevonden[treffer.casus] = [treffer.vast, treffer.tweede]
    }
    // What I may not read is known by the tokens on its card only.
    let tekens = Set(
      try kluis.herkenning(Herkenningswoorden.gezocht(tekst)).map { Herkenning($0) })
    if !tekens.isEmpty {
      for (id, kaart) in try teamkaarten()
      where gevonden[id] == nil && tekens.isSubset(of: kaart.herkenning) {
        gevonden[id] = [kaart.vast, kaart.tweede]
      }
    }
    let bel = Set(gevonden.values.flatMap { $0 }.compactMap { $0 })
    return Bekendantwoord(bekend: !gevonden.isEmpty, bel: bel.sorted())
  }
}
