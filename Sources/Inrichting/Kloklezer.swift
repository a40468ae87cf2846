import Termijnen

/// Reads the part of a kind that decides the dates.
struct Kloklezer {
  let bronnen: Bronnen
  let tarieven: [Dwangsomtarief]

  func lees(_ regel: inout Soortregel, _ tabel: Tabel) {
    if let klok = tabel["klok"]?.keuze(Klok.self) { regel.klok = klok }
    var perioden: [(veld: Veld, geldig: Geldigheid)] = []
    for veld in tabel["termijn"]?.eenOfMeer() ?? [] {
      guard let termijn = termijn(veld) else { continue }
      regel.termijnen.append(termijn)
      perioden.append((veld, termijn.geldig))
    }
    Perioden.sluitenAan(perioden, dit: "Deze termijn", geen: "geen termijn")
    for veld in tabel["varianten"]?.lijst() ?? [] {
      if let variant = variant(veld, gewoon: regel.termijnen.last?.waarde) {
        regel.varianten.append(variant)
      }
    }
    regel.veiligeTermijn = tabel["veilige-termijn"].flatMap(termijn)
    regel.verlenging = tabel["verlenging"].flatMap(termijn)
    regel.uiterlijk = tabel["uiterlijk"].flatMap(vasteDag)
    regel.herhaling = tabel["herhaling"].flatMap(termijn)
    regel.terugwerken = tabel["terugwerken"].flatMap(termijn)
    regel.overheid = tabel["overheid"]?.jaNee()
    regel.watKomt = tabel["wat-komt"]?.tekst()
    if let meteen = bronnen.gegeven(tabel["meteen"], { veld, _ in veld.jaNee() }), meteen.waarde {
      regel.meteen = meteen.bron
    }
    if let wettelijk = tabel["wettelijk"]?.jaNee() { regel.wettelijk = wettelijk }
    regel.nietTijdig = bronnen.gegeven(tabel["niet-tijdig"]) { veld, _ in veld.jaNee() }
    neem(&regel.mededeling, tabel["mededeling"]) { $0.keuze(Mededelingsregel.self) }
    neem(&regel.opschorting, tabel["opschorting"]) { veld in
      guard veld.isWoord("ruim") else { return veld.jaNee() }
      regel.opschortingAlleenRuim = true
      return true
    }
    neem(&regel.instemming, tabel["instemming"]) { $0.jaNee() }
    neem(&regel.atw, tabel["atw"]) { $0.keuze(Atwregel.self) }
    dwangsom(&regel, tabel["dwangsom"])
    regel.gemeenten = tabel["gemeenten"].map(gemeenten) ?? []
    regel.perGemeente = tabel["per-gemeente"]?.jaNee() ?? !regel.gemeenten.isEmpty
    samenhang(regel, tabel)
  }

  private func termijn(_ veld: Veld) -> Gegeven<Termijn>? {
    bronnen.gegeven(veld) { veld, _ in veld.looptijd() }
  }

  private func neem<Waarde: Hashable & Sendable>(
    _ doel: inout Gegeven<Waarde>, _ veld: Veld?, _ lees: (Veld) -> Waarde?
  ) {
    if let gelezen = bronnen.gegeven(veld, { veld, _ in lees(veld) }) { doel = gelezen }
  }

  /// - Parameter gewoon: the usual term of the kind, for a form without one of its own.
  private func variant(_ veld: Veld, gewoon: Termijn?) -> Termijnvariant? {
    let tabel = veld.tabel([
      "id", "naam", "waarde", "bron", "dwangsom", "opschorting", "verlenging", "klokstart",
      "uiterlijk", "vraag", "overheid", "mededeling", "instantie", "klok", "beslist", "wat-komt",
    ])
    let id = tabel.verplicht("id")?.tekst()
    let naam = tabel.verplicht("naam")?.tekst()
    let eigen = tabel["waarde"] != nil || gewoon == nil
    let waarde = eigen ? tabel.verplicht("waarde")?.looptijd() : gewoon
    let bron = bronnen.bron(tabel.verplicht("bron"))
    guard let id, let naam, let waarde, let bron else { return nil }
    if id == Termijnvariant.gewoon {
      tabel["id"]?.meld("Deze id is voor de gewone termijn. Kies een andere.")
    }
    let dwangsom = (tabel["dwangsom"].flatMap { regeling($0, tabel) }).map {
      Gegeven($0, bron: bron)
    }
    var variant = Termijnvariant(
      id: id, naam: naam, termijn: Gegeven(waarde, bron: bron), dwangsom: dwangsom,
      opschorting: tabel["opschorting"]?.jaNee(), verlenging: tabel["verlenging"]?.jaNee(),
      klokstart: tabel["klokstart"]?.tekst(),
      uiterlijk: tabel["uiterlijk"].flatMap(vasteDag), vraag: tabel["vraag"]?.tekst(),
      overheid: tabel["overheid"]?.jaNee(),
      mededeling: tabel["mededeling"]?.keuze(Mededelingsregel.self),
      instantie: tabel["instantie"]?.tekst())
    variant.klok = tabel["klok"]?.keuze(Klok.self)
    variant.beslist = tabel["beslist"]?.tekst()
    variant.watKomt = tabel["wat-komt"]?.tekst()
    variant.gewoneTermijn = !eigen
    return variant
  }

  /// `{dag: 12-31, jaar: 1, bron}`: a day of the year, so many years after the year that it is about.
  private func vasteDag(_ veld: Veld) -> Gegeven<Vastedag>? {
    let tabel = veld.tabel(["dag", "jaar", "bron"])
    let bron = bronnen.bron(tabel.verplicht("bron"))
    let jaren = tabel.verplicht("jaar")?.getal(0...10)
    guard let dagveld = tabel.verplicht("dag"), let tekst = dagveld.tekst() else { return nil }
    let delen = tekst.split(separator: "-").compactMap { Int($0) }
    // A year without 29 February, so that the day exists in every year.
    guard delen.count == 2, Dag(2027, delen[0], delen[1]) != nil else {
      dagveld.meld(
        "\u{201C}\(tekst)\u{201D} is geen vaste dag. Schrijf maand en dag, bijvoorbeeld 12-31.")
      return nil
    }
    guard let bron, let jaren else { return nil }
    return Gegeven(Vastedag(maand: delen[0], dag: delen[1], jaren: jaren), bron: bron)
  }

  private func regeling(_ veld: Veld, _ tabel: Tabel) -> Dwangsomregel? {
    switch veld.tekst() {
    case "awb": return .awb(tarieven)
    case "geen": return .geen
    case "eigen": return (tabel.verplicht("tekst")?.tekst()).map { .eigen($0) }
    case nil: return nil
    case let woord?:
      veld.meld("\u{201C}\(woord)\u{201D} ken ik niet. Kies uit: awb, geen, eigen.")
      return nil
    }
  }

  private func dwangsom(_ regel: inout Soortregel, _ veld: Veld?) {
    guard let veld else { return }
    var mits: String?
    let gelezen = bronnen.gegeven(veld, extra: ["tekst", "mits"]) { veld, tabel in
      mits = tabel["mits"]?.tekst()
      return regeling(veld, tabel)
    }
    if let gelezen { regel.dwangsom = gelezen }
    regel.dwangsomMits = mits
  }

  /// Values that cannot go together.
  private func samenhang(_ regel: Soortregel, _ tabel: Tabel) {
    if regel.heeftTermijn, tabel["atw"] == nil { _ = tabel.verplicht("atw") }
    if regel.heeftTermijn, tabel["dwangsom"] == nil { _ = tabel.verplicht("dwangsom") }
    if regel.heeftTermijn, tabel["opschorting"] == nil { _ = tabel.verplicht("opschorting") }
    if !regel.heeftTermijn, regel.aard != .zonderTermijn, regel.aard != .rechter,
      regel.aard != .dreiging, regel.aard != .handeling
    {
      _ = tabel.verplicht("termijn")
    }
    if regel.heeftTermijn, regel.meteen != nil {
      tabel["meteen"]?.meld("Een soort met een termijn is niet meteen. Kies een van beide.")
    }
    if !regel.varianten.isEmpty, regel.termijnen.isEmpty, regel.aard != .zonderTermijn,
      regel.aard != .rechter
    {
      tabel["varianten"]?.meld("Er zijn varianten, maar er is geen gewone termijn.")
    }
    let ids = regel.varianten.map(\.id)
    if Set(ids).count != ids.count {
      tabel["varianten"]?.meld("Twee varianten hebben dezelfde id.")
    }
    let vragen = regel.varianten.filter { $0.vraag != nil }.map { $0.instantie ?? "" }
    if Set(vragen).count != vragen.count {
      tabel["varianten"]?.meld("Hoogstens één variant kan een vraag hebben, en één per instantie.")
    }
  }
}
