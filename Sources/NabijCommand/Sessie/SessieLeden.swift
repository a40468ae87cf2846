import Kluis
import Wijkteam

extension Sessie {
  /// With which running casussen somebody stays, as sentences: where nobody is left after that person
  /// goes, and where somebody is.
  func blijftBij(_ lid: Lid) throws -> [String] {
    var vast: Set<String> = []
    var tweede: Set<String> = []
    func tel(_ code: String, _ eerste: Lid?, _ ander: Lid?) {
      let blijft = eerste.map { $0 != lid && leden.contains($0) } ?? false
      if eerste == lid || (ander == lid && !blijft) {
        vast.insert(code)
      } else if ander == lid {
        tweede.insert(code)
      }
    }
    for kaart in try teamkaarten().values where kaart.status != .gesloten {
      tel(kaart.code, kaart.vast, kaart.tweede)
    }
    for id in casusIds {
      guard let casus = try leesbaar(id), casus.loopt else { continue }
      // What the casus itself says is newer than its card.
      vast.remove(casus.code)
      tweede.remove(casus.code)
      tel(casus.code, casus.vast, casus.tweede)
    }
    var zinnen: [String] = []
    if !vast.isEmpty {
      zinnen.append(
        "\(lid.weergave) blijft nu bij: \(vast.sorted().joined(separator: ", "))."
          + " Na het intrekken blijft daar niemand; dat staat dan bij let op.")
    }
    if !tweede.isEmpty {
      zinnen.append(
        "\(lid.weergave) is nog tweede bij: \(tweede.sorted().joined(separator: ", "))."
          + " Daar blijft de vaste contactpersoon.")
    }
    return zinnen
  }

  /// Withdraws a member; answers what has to be done after it, as sentences.
  func trekIn(_ lid: Lid) throws -> [String] {
    try kluis.trekIn(lid.naam)
    return [
      "\(lid.weergave) is ingetrokken: openen kan niet meer en er komen geen sleutels meer bij.",
      "Geef nu nieuwe sleutels: nabij kluis draai-sleutels --team. Elke meelezer van een casus van "
        + "\(lid.weergave) doet daarna: nabij kluis draai-sleutels.",
    ]
  }

  /// Gives a member other roles; answers what has to be said about it.
  func zetRollen(_ naam: String, _ nieuw: Set<Rol>) throws -> [String] {
    let oud = kluis.leden.first { $0.naam == naam.lowercased() }?.rollen ?? []
    try kluis.zetRollen(naam, nieuw)
    let sleutel = { (rollen: Set<Rol>) in
      (rollen.contains(.teamleider), rollen.contains(.teamleider) || rollen.contains(.dienst))
    }
    let (voor, na) = (sleutel(oud), sleutel(nieuw))
    guard voor.0 && !na.0 || voor.1 && !na.1 else { return [] }
    return [
      "De sleutel die bij de oude rol hoorde, is pas echt weg na het vernieuwen van de sleutels "
        + "door de beheerder."
    ]
  }

  /// Gives every key that is missing and that I can give, not those that were only asked for; answers
  /// how many.
  func geefSleutels() throws -> Int {
    let mijn = try sleutelmist().filter { $0.gevers.contains(ik) && $0.waarom != "gevraagd" }
    for een in mijn { try geefToegang(een.casus, aan: een.lid) }
    return mijn.count + (try kluis.geefRolsleutels())
  }
}
