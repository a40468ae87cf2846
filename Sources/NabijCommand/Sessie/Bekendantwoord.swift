import Kluis
import Termijnen
public import Wijkteam

/// What phone duty learns: whether somebody is known, and who to call.
public struct Bekendantwoord: Sendable, Hashable {
  /// Whether there is a casus.
  public let bekend: Bool
  /// Who to call.
  public let bel: [Lid]
  /// Whether a part of the cards could not be read: then somebody may be known who was not found.
  public var onvolledig = false

  /// The answer in one sentence, or two.
  public var zin: String {
    guard bekend else {
      return onvolledig
        ? "Niet gevonden, maar een deel van de teamkaarten is beschadigd: het antwoord kan onvolledig "
          + "zijn. Vraag het in het team."
        : "Niet bekend, voor zover jij dat mag weten."
    }
    guard !bel.isEmpty else { return "Bekend. Niemand blijft erbij: bel de teamleider." }
    return "Bekend. Bel \(bel.map(\.weergave).joined(separator: " of "))."
  }
}

extension Sessie {
  /// Whether a name, street, date or number is known, and with whom; no dossier is opened.
  public func bekend(_ tekst: String) throws -> Bekendantwoord {
    guard !Schoon.leeg(tekst) else {
      throw Weigering(
        .invoer,
        "Wie zoek je? Typ een achternaam, een straat met nummer, een geboortedatum of een nummer.")
    }
    var gevonden: [Id: [Lid?]] = [:]
    var codes: Set<String> = []
    for treffer in try werkvoorraad().bekend(tekst) {
      gevonden[treffer.casus] = [treffer.vast, treffer.tweede]
      if let code = werk.casussen[treffer.casus]?.code { codes.insert(code) }
    }
    // What I may not read is known by the tokens on its card only.
    let groepen = try Herkenningswoorden.gezocht(tekst).map { woorden in
      Set(try kluis.herkenning(woorden).map { Herkenning($0) })
    }.filter { !$0.isEmpty }
    if !groepen.isEmpty {
      for (id, kaart) in try teamkaarten()
      where gevonden[id] == nil && groepen.contains(where: { $0.isSubset(of: kaart.herkenning) })
        && dossiers[id]?.volledig.uitgesloten[ik] == nil
      {
        gevonden[id] = [kaart.vast, kaart.tweede]
        codes.insert(kaart.code)
      }
    }
    try noteerOpzoeken(codes.sorted())
    let bel = Set(gevonden.values.flatMap { $0 }.compactMap { $0 })
    return Bekendantwoord(
      bekend: !gevonden.isEmpty, bel: bel.sorted(), onvolledig: try kluis.kaartenBeschadigd())
  }

  /// Each look-up is written down; while somebody types, the same answer once a minute.
  private func noteerOpzoeken(_ codes: [String]) throws {
    let nu = wereld.klok()
    if let laatste = laatsteOpzoeking, laatste.codes == codes, abs(nu - laatste.op) < 60_000 {
      return
    }
    // A gevoelig casus, and one that somebody is shut out of, is not named to the whole team.
    let kaarten = try teamkaarten()
    let open = Set(kaarten.values.filter { !$0.gevoelig }.map(\.code))
    try kluis.noteerOpzoeken(codes.filter { open.contains($0) })
    laatsteOpzoeking = (codes, nu)
  }
}
