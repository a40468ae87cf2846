import Termijnen
import Wijkteam

extension Brieftoets {
  /// An advance: only where money is decided on.
  static func voorschot(_ stand: Briefstand) throws(Weigering) -> [String] {
    try nogNietBesloten(stand)
    _ = try ingediend(stand)
    if stand.regel.id.hasSuffix("voorschot"), stand.voorschotgrond == nil {
      throw Weigering(
        .tegenspraak,
        "\(stand.regel.naam) is zelf al een verzoek om een voorschot. Duurt het te lang, dan past de brief "
          + "'herinnering' of 'ingebrekestelling'.")
    }
    guard let grond = stand.voorschotgrond else {
      throw Weigering(
        .tegenspraak,
        "Bij \(stand.regel.naam) bestaat geen voorschot. Wat vandaag nodig is, kan soms uit leefgeld, "
          + "een noodfonds of bijzondere bijstand komen.")
    }
    guard grond.id == "awb-4-95" else { return [] }
    return [
      "Dit voorschot rust op de algemene regel van Awb 4:95. De instantie mag het geven, maar hoeft "
        + "dat niet."
    ]
  }
}
