import Termijnen

/// A domain of life, as a team can add its own.
public struct Levensdomein: Hashable, Sendable, Identifiable {
  /// The word in the store and on the command line.
  public let id: String
  /// The name on screen.
  public let naam: String
  /// Other words by which people look for it.
  public let synoniemen: [String]

  /// A domain.
  public init(id: String, naam: String, synoniemen: [String] = []) {
    self.id = id
    self.naam = naam
    self.synoniemen = synoniemen
  }
}

/// Reads `domeinen.yaml`.
enum Domeinlezer {
  static func lees(_ bestand: Bestand) throws(Inrichtingsfouten) -> [Levensdomein] {
    let verslag = Verslag(bestand.pad)
    let tabel = try Veld.wortel(bestand, verslag).tabel(["domeinen"])
    let domeinen = tabel.verplicht("domeinen").map(lijst) ?? []
    try verslag.sluit()
    return domeinen
  }

  static func lijst(_ veld: Veld) -> [Levensdomein] {
    var gezien = Set<String>()
    return veld.lijst().compactMap { veld in
      let rij = veld.tabel(["id", "naam", "synoniemen"])
      let id = rij.verplicht("id")?.tekst()
      let naam = rij.verplicht("naam")?.tekst()
      guard let id, let naam else { return nil }
      if !gezien.insert(id).inserted { veld.meld("Het domein \(id) staat er twee keer.") }
      if id.contains(where: { !($0.isLowercase && $0.isASCII) && $0 != "-" }) {
        veld.meld("De id van een domein bestaat uit kleine letters en streepjes.")
      }
      return Levensdomein(id: id, naam: naam, synoniemen: rij["synoniemen"]?.teksten() ?? [])
    }
  }
}
