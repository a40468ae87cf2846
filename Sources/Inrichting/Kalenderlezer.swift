import Termijnen

/// Reads `kalender.yaml`: the days equated by royal decree.
enum Kalenderlezer {
  static func lees(_ bestand: Bestand, _ bronnen: Bronnen) throws(Inrichtingsfouten) -> Kalender {
    let verslag = Verslag(bestand.pad)
    let kalender = kalender(try Veld.wortel(bestand, verslag), bronnen)
    try verslag.sluit()
    return kalender ?? .zonderTabel
  }

  /// The calendar in a table; nil when something is wrong, which is recorded.
  static func kalender(_ veld: Veld, _ bronnen: Bronnen) -> Kalender? {
    let tabel = veld.tabel(["volledig-van", "volledig-tot", "bron", "dagen"])
    let van = tabel.verplicht("volledig-van")?.dag()
    let totVeld = tabel.verplicht("volledig-tot")
    let tot = totVeld?.dag()
    let bron = bronnen.bron(tabel.verplicht("bron"))
    var dagen: [KBDag] = []
    for veld in tabel.verplicht("dagen")?.lijst() ?? [] {
      let rij = veld.tabel(["dag", "naam", "bron"])
      let dag = rij.verplicht("dag")?.dag()
      let naam = rij.verplicht("naam")?.tekst()
      _ = bronnen.bron(rij.verplicht("bron"))
      guard let dag, let naam else { continue }
      if dagen.contains(where: { $0.dag == dag }) { veld.meld("Deze dag staat er twee keer.") }
      if let tot, dag > tot { veld.meld("Deze dag ligt na het einde van de tabel.") }
      dagen.append(KBDag(dag, naam))
    }
    if let van, let tot, tot < van { totVeld?.meld("Het einde ligt vóór het begin.") }
    guard let van, let tot, let bron else { return nil }
    return Kalender(kbDagen: dagen, volledigVan: van, volledigTot: tot, bron: bron.artikel)
  }
}
