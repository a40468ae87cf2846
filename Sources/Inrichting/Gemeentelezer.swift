import Termijnen

extension Kloklezer {
  private static let gemeentevelden =
    ["gemeente", "bron", "van", "tot"] + Gemeentewaarde.allCases.map(\.rawValue)

  /// The municipalities in a list; the same one twice only for another time.
  func gemeenten(_ veld: Veld) -> [Gemeenteregel] {
    var gelezen: [String: [(veld: Veld, geldig: Geldigheid)]] = [:]
    let regels = veld.lijst().compactMap { veld -> Gemeenteregel? in
      guard let regel = gemeente(veld) else { return nil }
      let naam = regel.gemeente.lowercased()
      for ander in gelezen[naam] ?? [] where Perioden.overlappen(ander.geldig, regel.geldig) {
        veld.meld(
          "\(regel.gemeente) staat er twee keer voor dezelfde tijd. Haal er een weg, of geef beide "
            + "een van of tot.")
        break
      }
      gelezen[naam, default: []].append((veld, regel.geldig))
      return regel
    }
    return regels
  }

  /// One municipality; nil when something is wrong, which is recorded.
  private func gemeente(_ veld: Veld) -> Gemeenteregel? {
    let tabel = veld.tabel(Self.gemeentevelden)
    let naam = tabel.verplicht("gemeente")?.tekst()
    let bron = bronnen.bron(tabel.verplicht("bron"))
    let eigen = tabel.geldigheid()
    guard let naam, let bron else { return nil }
    var regel = Gemeenteregel(gemeente: naam, bron: bron, geldig: eigen)
    func lees<Waarde>(_ waarde: Gemeentewaarde, _ lees: (Veld) -> Waarde?) -> Waarde? {
      guard let veld = tabel[waarde.rawValue] else { return nil }
      guard veld.isTabel else { return lees(veld) }
      let rij = veld.tabel(["waarde", "van", "tot"])
      if let geldig = rij.geldigheid() { regel.geldigheden[waarde] = geldig }
      return rij.verplicht("waarde").flatMap(lees)
    }
    regel.beslist = lees(.beslist) { $0.tekst() }
    regel.klokstart = lees(.klokstart) { $0.tekst() }
    regel.voorbeeldinstantie = lees(.voorbeeldinstantie) { $0.tekst() }
    regel.termijn = lees(.termijn) { $0.looptijd() }
    regel.verlenging = lees(.verlenging) { $0.looptijd() }
    regel.mededeling = lees(.mededeling) { $0.keuze(Mededelingsregel.self) }
    regel.opschorting = lees(.opschorting) { $0.jaNee() }
    regel.atw = lees(.atw) { $0.keuze(Atwregel.self) }
    regel.uitvoerder = lees(.uitvoerder) { $0.keuze(Uitvoerder.self) }
    regel.toelichting = lees(.toelichting) { $0.tekst() }
    return regel
  }
}
