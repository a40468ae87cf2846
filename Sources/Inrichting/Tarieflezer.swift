import Termijnen

/// Reads `dwangsom.yaml`: the amounts of Awb 4:17 by date of receipt of the notice.
enum Tarieflezer {
  static func lees(
    _ bestand: Bestand, _ bronnen: Bronnen
  ) throws(Inrichtingsfouten) -> [Dwangsomtarief] {
    let verslag = Verslag(bestand.pad)
    let tarieven = tarieven(try Veld.wortel(bestand, verslag), bronnen)
    try verslag.sluit()
    return tarieven
  }

  /// The tariffs in a table; what is wrong is recorded.
  static func tarieven(_ veld: Veld, _ bronnen: Bronnen) -> [Dwangsomtarief] {
    let tabel = veld.tabel(["tarieven"])
    var tarieven: [Dwangsomtarief] = []
    for veld in tabel.verplicht("tarieven")?.lijst() ?? [] {
      let rij = veld.tabel(["van", "tot", "schijven", "bron"])
      let van = rij.verplicht("van")?.dag()
      let tot = rij["tot"]?.dag()
      let bron = bronnen.bron(rij.verplicht("bron"))
      let schijven = rij.verplicht("schijven")?.lijst().compactMap { veld -> Schijf? in
        let schijf = veld.tabel(["dagen", "per-dag"])
        let dagen = schijf.verplicht("dagen")?.getal(1...1000)
        let perDag = schijf.verplicht("per-dag")?.getal(1...100_000)
        guard let dagen, let perDag else { return nil }
        return Schijf(dagen: dagen, perDag: perDag)
      }
      guard let van, let bron, let schijven else { continue }
      if let vorige = tarieven.last, (vorige.geldig.tot ?? .laatste) >= van {
        veld.meld("Dit tarief begint voordat het vorige is afgelopen.")
      }
      tarieven.append(
        Dwangsomtarief(geldig: Geldigheid(van: van, tot: tot), schijven: schijven, bron: bron))
    }
    return tarieven
  }
}
