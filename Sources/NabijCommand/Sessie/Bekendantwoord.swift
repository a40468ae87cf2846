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
    let treffers = try werkvoorraad().bekend(tekst)
    var bel: [Lid] = []
    for lid in treffers.flatMap({ [$0.vast, $0.tweede] }).compactMap({ $0 })
    where !bel.contains(lid) {
      bel.append(lid)
    }
    return Bekendantwoord(bekend: !treffers.isEmpty, bel: bel)
  }
}
