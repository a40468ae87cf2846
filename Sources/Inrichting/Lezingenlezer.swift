import Termijnen

/// Reads `lezingen.yaml`: the open points of the law as switches.
struct Lezingenlezer {
  let bronnen: Bronnen

  static let namen = [
    "laatste-opschortingsdag", "verdaging-eigen-termijn", "goede-vrijdag-geen-werkdag",
    "atw-op-twee-weken", "zoektermijn-dag-29", "laat-na-dagen", "onredelijk-laat-na-dagen",
    "wachten-kost-na-dagen",
  ]

  static func lees(_ bestand: Bestand, _ bronnen: Bronnen) throws(Inrichtingsfouten) -> Lezingen {
    let verslag = Verslag(bestand.pad)
    let veld = try Veld.wortel(bestand, verslag)
    var lezingen = Lezingen()
    let tabel = veld.tabel(namen)
    for naam in namen { _ = tabel.verplicht(naam) }
    Lezingenlezer(bronnen: bronnen).pasToe(tabel, op: &lezingen)
    try verslag.sluit()
    return lezingen
  }

  /// Changes the readings that the table names.
  func pasToe(_ tabel: Tabel, op lezingen: inout Lezingen) {
    func neem<Waarde>(_ naam: String, _ lees: (Veld) -> Waarde?, _ zet: (Waarde) -> Void) {
      guard let veld = tabel[naam] else { return }
      let rij = veld.tabel(["waarde", "bron"])
      _ = bronnen.bron(rij.verplicht("bron"))
      if let waarde = rij.verplicht("waarde").flatMap(lees) { zet(waarde) }
    }
    neem("laatste-opschortingsdag", { $0.keuze(Lezing.self) }) {
      lezingen.laatsteOpschortingsdag = $0
    }
    neem("verdaging-eigen-termijn", { $0.keuze(Lezing.self) }) {
      lezingen.verdagingEigenTermijn = $0
    }
    neem("goede-vrijdag-geen-werkdag", { $0.keuze(Lezing.self) }) {
      lezingen.goedeVrijdagGeenWerkdag = $0
    }
    neem("atw-op-twee-weken", { $0.jaNee() }) { lezingen.atwOpTweeWeken = $0 }
    neem("zoektermijn-dag-29", { $0.jaNee() }) { lezingen.zoektermijnDag29 = $0 }
    neem("laat-na-dagen", { $0.getal(1...1000) }) { lezingen.laatNaDagen = $0 }
    neem("onredelijk-laat-na-dagen", { $0.getal(1...1000) }) {
      lezingen.onredelijkLaatNaDagen = $0
    }
    neem("wachten-kost-na-dagen", { $0.getal(1...1000) }) { lezingen.wachtenKostNaDagen = $0 }
    if lezingen.laatNaDagen > lezingen.onredelijkLaatNaDagen {
      (tabel["laat-na-dagen"] ?? tabel["onredelijk-laat-na-dagen"])?.meld(
        "laat-na-dagen (\(lezingen.laatNaDagen)) is meer dan onredelijk-laat-na-dagen "
          + "(\(lezingen.onredelijkLaatNaDagen)). Dat kan niet.")
    }
  }
}
