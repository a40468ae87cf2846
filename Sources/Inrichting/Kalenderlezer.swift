import Termijnen

/// Reads `kalender.yaml`: the days equated by royal decree.
enum Kalenderlezer {
  static func lees(_ bestand: Bestand, _ bronnen: Bronnen) throws(Inrichtingsfouten) -> Kalender {
    let verslag = Verslag(bestand.pad)
    let kalender = kalender(try Veld.wortel(bestand, verslag), bronnen)
    try verslag.sluit()
    return kalender ?? .zonderTabel
  }

  /// Two calendars as one: in the time of the new table that one holds, outside it the old one.
  ///
  /// Years between them for which neither is complete are recorded.
  ///
  /// - Parameter vervalt: days of the old table that were no such days after all.
  static func samen(
    _ oud: Kalender, _ nieuw: Kalender, _ veld: Veld, vervalt: Set<Dag> = []
  ) -> Kalender {
    guard oud.volledigVan <= oud.volledigTot else { return nieuw }
    if nieuw.volledigVan > oud.volledigTot.plus(dagen: 1)
      || nieuw.volledigTot.plus(dagen: 1) < oud.volledigVan
    {
      veld.meld(
        "Deze tabel sluit niet aan op die van \(oud.volledigVan.iso) tot en met \(oud.volledigTot.iso). "
          + "Vul de jaren ertussen ook in.")
    }
    for dag in nieuw.kbDagen where dag.dag < nieuw.volledigVan {
      veld.meld(
        "De dag \(dag.dag.iso) ligt v\u{F3}\u{F3}r het begin van de tabel, \(nieuw.volledigVan.iso). Kijk het "
          + "jaar na.")
    }
    for dag in oud.kbDagen where nieuw.volledig(op: dag.dag) {
      guard !vervalt.contains(dag.dag), !nieuw.kbDagen.contains(where: { $0.dag == dag.dag })
      else { continue }
      veld.meld(
        "De dag \(dag.dag.iso) (\(dag.naam)) staat in de meegeleverde kalender en ontbreekt hier. Neem "
          + "die dag over, of zet hem bij vervalt als hij niet klopt.")
    }
    for jaar in nieuw.volledigVan.jaar...max(nieuw.volledigVan.jaar, nieuw.volledigTot.jaar) {
      guard let eerste = Dag(jaar, 1, 1), let laatste = Dag(jaar, 12, 31),
        nieuw.volledig(op: eerste), nieuw.volledig(op: laatste),
        !nieuw.kbDagen.contains(where: { $0.dag.jaar == jaar })
      else { continue }
      veld.meld(
        "In \(jaar) staat geen enkele dag. Elk jaar is ten minste de dag na Hemelvaart gelijk gesteld. "
          + "Vul die in, of laat \(jaar) buiten de tabel.")
    }
    let blijft = oud.kbDagen.filter { !nieuw.volledig(op: $0.dag) }
    let erbij = nieuw.kbDagen.filter { dag in !blijft.contains { $0.dag == dag.dag } }
    return Kalender(
      kbDagen: blijft + erbij, volledigVan: min(oud.volledigVan, nieuw.volledigVan),
      volledigTot: max(oud.volledigTot, nieuw.volledigTot), bron: nieuw.bron)
  }

  /// The days that a table takes away.
  static func vervalt(_ veld: Veld) -> Set<Dag> {
    Set(
      veld.tabel(["volledig-van", "volledig-tot", "bron", "dagen", "vervalt"])["vervalt"]?.lijst()
        .compactMap { $0.dag() } ?? [])
  }

  /// The calendar in a table; nil when something is wrong, which is recorded.
  static func kalender(_ veld: Veld, _ bronnen: Bronnen) -> Kalender? {
    let tabel = veld.tabel(["volledig-van", "volledig-tot", "bron", "dagen", "vervalt"])
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
