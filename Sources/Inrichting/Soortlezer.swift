import Termijnen

/// Reads one file of `config/termijnen/`.
struct Soortlezer {
  let bronnen: Bronnen
  let domeinen: Set<String>
  let tarieven: [Dwangsomtarief]
  let lezingen: Lezingen

  static let veldnamen = [
    "id", "naam", "kort", "aard", "uitvoerder", "voorbeeldinstantie", "levensdomeinen",
    "synoniemen",
    "toelichting", "van", "tot", "gecontroleerd", "controleer-voor", "bronnen", "grondslag",
    "beslist", "klokstart", "klok", "termijn", "varianten", "veilige-termijn", "verlenging",
    "uiterlijk", "herhaling", "terugwerken", "wettelijk", "niet-tijdig",
    "overheid", "meteen", "wat-komt", "mededeling", "opschorting", "instemming", "atw", "dwangsom",
    "rechtsmiddelen",
    "stilvalpunten", "acties", "bedragen", "ladder", "normen", "gemeenten", "per-gemeente",
  ]

  /// The kind in a file; the id has to be the name of the file.
  func lees(_ bestand: Bestand, id: String) throws(Inrichtingsfouten) -> Soortregel {
    let verslag = Verslag(bestand.pad)
    let regel = soort(try Veld.wortel(bestand, verslag).tabel(Self.veldnamen), id: id)
    try verslag.sluit()
    guard let regel else {
      throw Inrichtingsfouten([
        Inrichtingsfout(bestand: bestand.pad, zin: "Dit bestand is niet volledig.")
      ])
    }
    return regel
  }

  /// The kind in a table; nil when something is wrong, which is recorded.
  func soort(_ tabel: Tabel, id: String) -> Soortregel? {
    if let veld = tabel.verplicht("id"), let gelezen = veld.tekst() {
      veld.soortnaam(gelezen)
      if gelezen != id {
        veld.meld("De id moet gelijk zijn aan de naam van het bestand: \(id).")
      }
    }
    var bronnen = bronnen
    _ = tabel.verplicht("gecontroleerd")
    let (gecontroleerd, controleerVoor) = tabel.controledagen()
    tabel["controleer-voor"]?.naControle(controleerVoor, gecontroleerd)
    if let eigen = tabel["bronnen"] {
      bronnen.voegToe(eigen, gecontroleerd: gecontroleerd, controleerVoor: controleerVoor)
    }
    let grondslag = tabel.verplicht("grondslag")?.lijst().compactMap { bronnen.bron($0) } ?? []
    let naam = tabel.verplicht("naam")?.tekst()
    let aard = tabel.verplicht("aard")?.keuze(Aard.self)
    let beslist = bronnen.gegeven(tabel.verplicht("beslist")) { veld, _ in veld.tekst() }
    let klokstart = bronnen.gegeven(tabel.verplicht("klokstart")) { veld, _ in veld.tekst() }
    guard let naam, let aard, let beslist, let klokstart, let bron = grondslag.first,
      let gecontroleerd
    else {
      if tabel["grondslag"] != nil, grondslag.isEmpty {
        tabel["grondslag"]?.meld("Noem ten minste één bron.")
      }
      return nil
    }
    var regel = Soortregel(id: id, naam: naam, aard: aard, bron: bron)
    regel.grondslag = grondslag
    regel.beslist = beslist
    regel.klokstart = klokstart
    regel.gecontroleerdOp = gecontroleerd
    regel.controleerVoor = controleerVoor
    regel.lezingen = lezingen
    beschrijf(&regel, tabel)
    Kloklezer(bronnen: bronnen, tarieven: tarieven).lees(&regel, tabel)
    Adviezenlezer(bronnen: bronnen).lees(&regel, tabel)
    return regel
  }

  private func beschrijf(_ regel: inout Soortregel, _ tabel: Tabel) {
    regel.kort = tabel["kort"]?.tekst() ?? regel.naam
    if let uitvoerder = tabel.verplicht("uitvoerder")?.keuze(Uitvoerder.self) {
      regel.uitvoerder = uitvoerder
    }
    regel.voorbeeldinstantie = tabel["voorbeeldinstantie"]?.tekst()
    regel.synoniemen = tabel["synoniemen"]?.teksten() ?? []
    regel.toelichting = tabel["toelichting"]?.tekst()
    regel.geldig = tabel.geldigheid() ?? Geldigheid()
    for veld in tabel.verplicht("levensdomeinen")?.lijst() ?? [] {
      guard let domein = veld.tekst() else { continue }
      if domeinen.contains(domein) {
        regel.levensdomeinen.append(domein)
      } else {
        veld.meld("Het levensdomein \u{201C}\(domein)\u{201D} staat niet in domeinen.yaml.")
      }
    }
  }
}
