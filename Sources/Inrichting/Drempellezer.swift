import Termijnen
import Wijkteam

/// Reads `drempels.yaml`: the thresholds of the let-op rules.
struct Drempellezer {
  let bronnen: Bronnen

  /// The name in the file and the threshold in the domain.
  static let namen: [(naam: String, pad: any WritableKeyPath<Drempels, Int> & Sendable)] = [
    ("onomkeerbaar-rood", \.onomkeerbaarRood), ("onomkeerbaar-oranje", \.onomkeerbaarOranje),
    ("nieuw-oranje", \.nieuwOranje), ("nieuw-rood", \.nieuwRood),
    ("termijn-nabij", \.termijnNabij), ("belofte-oranje", \.belofteOranje),
    ("belofte-rood", \.belofteRood), ("post-oranje", \.postOranje), ("post-rood", \.postRood),
    ("aandachtspunt", \.aandachtspunt), ("stille-casus", \.stilleCasus),
    ("stil-oranje", \.stilOranje), ("stil-rood", \.stilRood),
    ("niet-uitgevoerd-oranje", \.nietUitgevoerdOranje),
    ("niet-uitgevoerd-rood", \.nietUitgevoerdRood), ("kleinste-groep", \.kleinsteGroep),
  ]

  /// Thresholds of which the first is not more than the second.
  private static let volgorde = [
    ("onomkeerbaar-rood", "onomkeerbaar-oranje"), ("nieuw-oranje", "nieuw-rood"),
    ("belofte-oranje", "belofte-rood"), ("post-rood", "post-oranje"),
    ("stil-oranje", "stil-rood"), ("niet-uitgevoerd-oranje", "niet-uitgevoerd-rood"),
  ]

  static func lees(_ bestand: Bestand, _ bronnen: Bronnen) throws(Inrichtingsfouten) -> Drempels {
    let verslag = Verslag(bestand.pad)
    let veld = try Veld.wortel(bestand, verslag)
    var drempels = Drempels()
    let tabel = veld.tabel(namen.map(\.naam))
    for (naam, _) in namen { _ = tabel.verplicht(naam) }
    Drempellezer(bronnen: bronnen).pasToe(tabel, op: &drempels)
    try verslag.sluit()
    return drempels
  }

  /// Changes the thresholds that the table names.
  func pasToe(_ tabel: Tabel, op drempels: inout Drempels) {
    for (naam, pad) in Self.namen {
      guard let veld = tabel[naam] else { continue }
      let rij = veld.tabel(["waarde", "bron", "wat"])
      let bron = bronnen.bron(rij.verplicht("bron"))
      guard let waarde = rij.verplicht("waarde")?.getal(0...1000), let bron else { continue }
      drempels[keyPath: pad] = waarde
      drempels.bronnen[naam] = bron.artikel
    }
    for (eerst, daarna) in Self.volgorde {
      guard let een = Self.namen.first(where: { $0.naam == eerst }),
        let ander = Self.namen.first(where: { $0.naam == daarna }),
        drempels[keyPath: een.pad] > drempels[keyPath: ander.pad]
      else { continue }
      (tabel[eerst] ?? tabel[daarna])?.meld(
        "\(eerst) (\(drempels[keyPath: een.pad])) is meer dan \(daarna) "
          + "(\(drempels[keyPath: ander.pad])). Dat kan niet.")
    }
  }
}
