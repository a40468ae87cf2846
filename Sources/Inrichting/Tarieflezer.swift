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
    var perioden: [(veld: Veld, geldig: Geldigheid)] = []
    let rijen = tabel.verplicht("tarieven")?.lijst()
    if rijen?.isEmpty == true {
      tabel["tarieven"]?.meld("Noem ten minste één tarief. Zonder tarief is er nooit een dwangsom.")
    }
    for veld in rijen ?? [] {
      let rij = veld.tabel(["van", "tot", "schijven", "bron"])
      _ = rij.verplicht("van")
      let geldig = rij.geldigheid()
      let bron = bronnen.bron(rij.verplicht("bron"))
      let schijven = rij.verplicht("schijven")?.lijst().compactMap { veld -> Schijf? in
        let schijf = veld.tabel(["dagen", "per-dag"])
        let dagen = schijf.verplicht("dagen")?.getal(1...1000)
        let perDag = schijf.verplicht("per-dag")?.getal(1...100_000)
        guard let dagen, let perDag else { return nil }
        return Schijf(dagen: dagen, perDag: perDag)
      }
      if schijven?.isEmpty == true, rij["schijven"]?.lijst().isEmpty == true {
        rij["schijven"]?.meld("Noem ten minste één schijf, met dagen en per-dag.")
      }
      guard let geldig, geldig.van != nil, let bron, let schijven else { continue }
      perioden.append((veld, geldig))
      tarieven.append(Dwangsomtarief(geldig: geldig, schijven: schijven, bron: bron))
    }
    Perioden.sluitenAan(perioden, dit: "Dit tarief", geen: "geen tarief")
    return tarieven
  }
}
