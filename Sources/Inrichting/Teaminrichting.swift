public import Termijnen
import Wijkteam

/// What a team does differently with one kind of step.
struct Soortaanpassing: Sendable {
  var normen: Normen?
  var gemeenten: [Gemeenteregel] = []

  func pasToe(op regel: inout Soortregel) {
    if let normen { regel.normen = normen }
    let nieuw = Set(gemeenten.map { $0.gemeente.lowercased() })
    regel.gemeenten.removeAll { nieuw.contains($0.gemeente.lowercased()) }
    regel.gemeenten += gemeenten
  }
}

/// Reads the file with which a team changes the configuration.
struct Teamlezer {
  let basis: Inrichting
  let verslag: Verslag

  static let veldnamen = [
    "gemeente", "bronnen", "kalender", "dwangsom", "lezingen", "drempels", "domeinen", "normen",
    "gemeenten", "soorten", "brieven",
  ]

  /// This configuration with the changes in a file, from its outermost value.
  func lees(_ wortel: Veld) throws(Inrichtingsfouten) -> Inrichting {
    let tabel = wortel.tabel(Self.veldnamen)
    var bronnen = basis.bronnen
    if let veld = tabel["bronnen"] {
      bronnen.voegToe(veld, gecontroleerd: nil, controleerVoor: nil)
    }
    var domeinen = basis.levensdomeinen
    for domein in tabel["domeinen"].map(Domeinlezer.lijst) ?? [] {
      domeinen.removeAll { $0.id == domein.id }
      domeinen.append(domein)
    }
    let tarieven =
      tabel["dwangsom"].map { Tarieflezer.tarieven($0, bronnen, na: basis.tarieven) }
      ?? basis.tarieven
    var lezingen = basis.lezingen
    if let veld = tabel["lezingen"] {
      Lezingenlezer(bronnen: bronnen).pasToe(veld.tabel(Lezingenlezer.namen), op: &lezingen)
    }
    var drempels = basis.drempels
    if let veld = tabel["drempels"] {
      let namen = Drempellezer.namen.map(\.naam)
      Drempellezer(bronnen: bronnen).pasToe(veld.tabel(namen), op: &drempels)
    }
    let kalender = tabel["kalender"].flatMap { veld in
      Kalenderlezer.kalender(veld, bronnen).map {
        Kalenderlezer.samen(basis.kalender, $0, veld, vervalt: Kalenderlezer.vervalt(veld))
      }
    }
    let lezer = Soortlezer(
      bronnen: bronnen, domeinen: Set(domeinen.map(\.id)), tarieven: tarieven, lezingen: lezingen)
    let soorten = boek(tabel, lezer)
    let gemeente = tabel["gemeente"]?.tekst()
    let brieven = brieven(tabel["brieven"], bronnen)
    try verslag.sluit()
    return Inrichting(
      kalender: kalender ?? basis.kalender, lezingen: lezingen, tarieven: tarieven,
      soorten: soorten, levensdomeinen: domeinen, drempels: drempels,
      gemeente: gemeente ?? basis.gemeente, bronnen: bronnen,
      eigenBrieven: basis.eigenBrieven.merging(brieven) { _, nieuw in nieuw })
  }

  /// The letters in a table: the kind and the whole text; the lines of a fault count from its start.
  private func brieven(_ veld: Veld?, _ bronnen: Bronnen) -> [Briefsoort: Briefsjabloon] {
    var brieven: [Briefsoort: Briefsjabloon] = [:]
    for (naam, veld) in veld?.vrijeVelden() ?? [] {
      guard let soort = Briefsoort(rawValue: naam) else {
        let keus = Briefsoort.allCases.map(\.rawValue).joined(separator: ", ")
        veld.meld("Deze brief ken ik niet. Kies uit: \(keus).")
        continue
      }
      guard let tekst = veld.heleTekst() else { continue }
      let bestand = Bestand(pad: "\(verslag.bestand), brief \(naam)", tekst: tekst)
      do throws(Inrichtingsfouten) {
        brieven[soort] = try Brieflezer.lees(bestand, soort: soort, bronnen)
      } catch {
        verslag.fouten += error.fouten
      }
    }
    return brieven
  }

  private func boek(_ tabel: Tabel, _ lezer: Soortlezer) -> Soortenboek {
    var klaar: [String: Soortregel] = [:]
    var gezien = Set<String>()
    for veld in tabel["soorten"]?.lijst() ?? [] {
      let rij = veld.tabel(Soortlezer.veldnamen)
      guard let id = rij.verplicht("id")?.tekst() else { continue }
      if !gezien.insert(id).inserted {
        rij["id"]?.meld("De soort \u{201C}\(id)\u{201D} staat er twee keer. Haal er een weg.")
      }
      if let regel = lezer.soort(rij, id: id) { klaar[id] = regel }
    }
    var aanpassingen: [String: Soortaanpassing] = [:]
    let bekend = Set(basis.soorten.ids).union(klaar.keys)
    func perSoort(_ naam: String, _ neem: (String, Veld) -> Void) {
      for (id, veld) in tabel[naam]?.vrijeVelden() ?? [] {
        if bekend.contains(id) {
          neem(id, veld)
        } else {
          veld.meld("De soort \u{201C}\(id)\u{201D} ken ik niet.")
        }
      }
    }
    perSoort("normen") { id, veld in
      aanpassingen[id, default: Soortaanpassing()].normen =
        Adviezenlezer(bronnen: lezer.bronnen).normen(veld)
    }
    perSoort("gemeenten") { id, veld in
      let kloklezer = Kloklezer(bronnen: lezer.bronnen, tarieven: lezer.tarieven)
      aanpassingen[id, default: Soortaanpassing()].gemeenten =
        kloklezer.gemeenten(veld)
    }
    for (id, aanpassing) in aanpassingen {
      guard var regel = klaar[id] else { continue }
      aanpassing.pasToe(op: &regel)
      klaar[id] = regel
    }
    return Soortenboek(lezer: lezer, klaar: klaar, aanpassingen: aanpassingen)
  }
}

extension Inrichting {
  /// This configuration with the changes of a team; everything in the file is validated.
  ///
  /// - Parameter dag: the day on which somebody offers the file, so that a check in the future is a
  ///   fault; nil leaves that out.
  public func met(
    team bestand: Bestand, op dag: Dag? = nil
  ) throws(Inrichtingsfouten) -> Inrichting {
    let verslag = Verslag(bestand.pad, vandaag: dag)
    return try Teamlezer(basis: self, verslag: verslag).lees(try Veld.wortel(bestand, verslag))
  }
}
