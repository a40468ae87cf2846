import Termijnen

/// Reads `bewaartermijnen.yaml`.
enum Bewaarlezer {
  static func lees(
    _ bestand: Bestand, _ bronnen: Bronnen
  ) throws(Inrichtingsfouten) -> [Bewaartermijn] {
    let verslag = Verslag(bestand.pad)
    let tabel = try Veld.wortel(bestand, verslag).tabel(["bewaartermijnen"])
    let lijst = tabel.verplicht("bewaartermijnen")?.lijst().compactMap { veld -> Bewaartermijn? in
      let rij = veld.tabel(["id", "wat", "termijn", "start", "bron"])
      let id = rij.verplicht("id")?.tekst()
      let wat = rij.verplicht("wat")?.tekst()
      let start = rij.verplicht("start")?.tekst()
      let bron = bronnen.bron(rij.verplicht("bron"))
      let termijn = rij["termijn"]?.termijn()
      guard let id, let wat, let start, let bron else { return nil }
      return Bewaartermijn(id: id, wat: wat, termijn: termijn, start: start, bron: bron)
    }
    try verslag.sluit()
    return lijst ?? []
  }
}
