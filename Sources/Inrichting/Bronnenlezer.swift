import Termijnen

/// The sources that a file may cite.
struct Bronnen {
  private(set) var opNaam: [String: Bron] = [:]
  private var wetten: [String: Wet] = [:]

  /// A law by its short name.
  struct Wet {
    let kort: String
    let bwb: String?
  }

  static let veldnamen = [
    "wet", "artikel", "lid", "tekst", "url", "zekerheid", "van", "tot", "gecontroleerd",
    "controleer-voor", "toelichting",
  ]

  /// Reads `bronnen.yaml`.
  static func lees(_ bestand: Bestand) throws(Inrichtingsfouten) -> Bronnen {
    let verslag = Verslag(bestand.pad)
    let tabel = try Veld.wortel(bestand, verslag).tabel(["standaard", "wetten", "bronnen"])
    var bronnen = Bronnen()
    for (naam, veld) in tabel.verplicht("wetten")?.vrijeVelden() ?? [] {
      let wet = veld.tabel(["kort", "naam", "bwb"])
      guard let kort = wet.verplicht("kort")?.tekst() else { continue }
      _ = wet.verplicht("naam")?.tekst()
      bronnen.wetten[naam] = Wet(kort: kort, bwb: wet["bwb"].flatMap(Self.bwb))
    }
    let standaard = tabel.verplicht("standaard")?.tabel(["gecontroleerd", "controleer-voor"])
    if let veld = tabel.verplicht("bronnen") {
      bronnen.voegToe(
        veld, gecontroleerd: standaard?.verplicht("gecontroleerd")?.dag(),
        controleerVoor: standaard?["controleer-voor"]?.dag())
    }
    try verslag.sluit()
    return bronnen
  }

  private static func bwb(_ veld: Veld) -> String? {
    guard let tekst = veld.tekst() else { return nil }
    let cijfers = tekst.dropFirst(4)
    if tekst.hasPrefix("BWBR"), cijfers.utf8.count == 7, cijfers.allSatisfy(\.isNumber) {
      return tekst
    }
    veld.meld("\u{201C}\(tekst)\u{201D} is geen BWB-nummer. Dat ziet eruit als BWBR0005537.")
    return nil
  }

  /// Adds the sources of a file; a name that is already taken is a fault.
  mutating func voegToe(_ veld: Veld, gecontroleerd: Dag?, controleerVoor: Dag?) {
    for (naam, veld) in veld.vrijeVelden() {
      if opNaam[naam] != nil {
        veld.meld("De naam van deze bron bestaat al. Kies een andere naam.")
        continue
      }
      if let bron = lees(naam, veld, gecontroleerd, controleerVoor) { opNaam[naam] = bron }
    }
  }

  private func lees(
    _ naam: String, _ veld: Veld, _ gecontroleerd: Dag?, _ controleerVoor: Dag?
  ) -> Bron? {
    let tabel = veld.tabel(Self.veldnamen)
    let zekerheid = tabel.verplicht("zekerheid")?.keuze(Zekerheid.self)
    let vindplaats = vindplaats(tabel)
    let eigen = tabel.controledagen()
    let op = eigen.gecontroleerd ?? gecontroleerd
    if op == nil { _ = tabel.verplicht("gecontroleerd") }
    let geldig = tabel.geldigheid()
    guard let zekerheid, let vindplaats, let op else { return nil }
    let voor = eigen.voor ?? controleerVoor
    tabel["controleer-voor"]?.naControle(voor, op)
    return Bron(
      id: naam, artikel: vindplaats.artikel, jci: vindplaats.jci, url: tabel["url"]?.tekst(),
      zekerheid: zekerheid, geldig: geldig ?? Geldigheid(),
      gecontroleerdOp: op, controleerVoor: voor, toelichting: tabel["toelichting"]?.tekst())
  }

  private func vindplaats(_ tabel: Tabel) -> (artikel: String, jci: String?)? {
    guard let wetveld = tabel["wet"] else {
      return (tabel.verplicht("tekst")?.tekst()).map { ($0, nil) }
    }
    guard let naam = wetveld.tekst() else { return nil }
    guard let wet = wetten[naam] else {
      wetveld.meld("De wet \u{201C}\(naam)\u{201D} staat niet in bronnen.yaml.")
      return nil
    }
    guard let artikel = tabel.verplicht("artikel")?.tekst() else { return nil }
    let lid = tabel["lid"]?.tekst()
    var jci = wet.bwb.map { "jci1.3:c:\($0)&artikel=\(artikel)" }
    if let lid, lid.allSatisfy(\.isNumber) { jci = jci.map { "\($0)&lid=\(lid)" } }
    let leesbaar =
      "\(wet.kort) \(artikel)"
      + (lid.map { $0.hasPrefix("onder ") ? " \($0)" : " lid \($0)" } ?? "")
    return (leesbaar, jci)
  }

  /// The source that a field names.
  func bron(_ veld: Veld?) -> Bron? {
    guard let veld, let naam = veld.tekst() else { return nil }
    if let bron = opNaam[naam] { return bron }
    veld.meld(
      "De bron \u{201C}\(naam)\u{201D} staat niet in bronnen.yaml en niet in dit bestand.")
    return nil
  }

  /// A value with its source: a table with `waarde`, `bron`, perhaps `van` and `tot`.
  func gegeven<Waarde: Hashable & Sendable>(
    _ veld: Veld?, extra: [String] = [], _ lees: (Veld, Tabel) -> Waarde?
  ) -> Gegeven<Waarde>? {
    guard let veld else { return nil }
    let tabel = veld.tabel(["waarde", "bron", "van", "tot"] + extra)
    let waarde = tabel.verplicht("waarde").flatMap { lees($0, tabel) }
    let bron = bron(tabel.verplicht("bron"))
    let eigen = tabel.geldigheid()
    guard let waarde, let bron else { return nil }
    return Gegeven(waarde, bron: bron, geldig: eigen)
  }
}
