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
  ///
  /// - Parameter eerder: the tariffs that hold already: what lies outside the new periods stays.
  static func tarieven(
    _ veld: Veld, _ bronnen: Bronnen, na eerder: [Dwangsomtarief] = []
  ) -> [Dwangsomtarief] {
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
      if let schijven, !schijven.isEmpty {
        let dagen = schijven.reduce(0) { $0 + $1.dagen }
        if dagen != Self.hoogsteDagen {
          rij["schijven"]?.meld(
            "Samen zijn dit \(dagen) dagen. Een dwangsom loopt hoogstens \(Self.hoogsteDagen) dagen "
              + "(Awb 4:17 lid 1): maak de schijven samen \(Self.hoogsteDagen).")
        }
      }
      guard let geldig, geldig.van != nil, let bron, let schijven else { continue }
      perioden.append((veld, geldig))
      tarieven.append(Dwangsomtarief(geldig: geldig, schijven: schijven, bron: bron))
    }
    Perioden.sluitenAan(perioden, dit: "Dit tarief", geen: "geen tarief")
    guard let van = tarieven.first?.geldig.van else { return tarieven }
    return ervoor(eerder, van, perioden.first?.veld) + tarieven
      + erna(eerder, tarieven.last?.geldig.tot)
  }

  private static let hoogsteDagen = 42

  /// The earlier tariffs up to the first new day; a day between them without a tariff is recorded.
  private static func ervoor(
    _ eerder: [Dwangsomtarief], _ van: Dag, _ veld: Veld?
  ) -> [Dwangsomtarief] {
    let over = eerder.filter { ($0.geldig.van ?? .eerste) < van }.map { tarief in
      var tarief = tarief
      tarief.geldig.tot = min(tarief.geldig.tot ?? .laatste, van.plus(dagen: -1))
      return tarief
    }
    if let einde = over.last?.geldig.tot, einde < van.plus(dagen: -1) {
      veld?.meld(
        "Tussen \(einde.iso) en \(van.iso) geldt geen tarief. Begin op \(einde.plus(dagen: 1).iso)."
      )
    }
    return over
  }

  /// The earlier tariffs from the day after the last new one.
  private static func erna(_ eerder: [Dwangsomtarief], _ tot: Dag?) -> [Dwangsomtarief] {
    guard let tot else { return [] }
    return eerder.filter { ($0.geldig.tot ?? .laatste) > tot }.map { tarief in
      var tarief = tarief
      tarief.geldig.van = max(tarief.geldig.van ?? .eerste, tot.plus(dagen: 1))
      return tarief
    }
  }
}
