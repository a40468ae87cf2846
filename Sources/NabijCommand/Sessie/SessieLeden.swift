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
}
