import Termijnen

/// Reads the part of a kind that advises: remedies, stall points, actions, ladder, norms.
struct Adviezenlezer {
  let bronnen: Bronnen

  func lees(_ regel: inout Soortregel, _ tabel: Tabel) {
    for veld in tabel.verplicht("rechtsmiddelen")?.lijst() ?? [] {
      if let middel = rechtsmiddel(veld) { regel.rechtsmiddelen.append(middel) }
    }
    regel.stilvalpunten = punten(tabel.verplicht("stilvalpunten"))
    regel.acties = punten(tabel.verplicht("acties"))
    for veld in tabel["bedragen"]?.lijst() ?? [] {
      if let bedrag = bedrag(veld) { regel.bedragen.append(bedrag) }
    }
    for veld in tabel["ladder"]?.lijst() ?? [] {
      if let trede = trede(veld, regel) { regel.treden.append(trede) }
    }
    if let veld = tabel.verplicht("normen") { regel.normen = normen(veld) }
  }

  private func rechtsmiddel(_ veld: Veld) -> Gegeven<Rechtsmiddel>? {
    let tabel = veld.tabel(["soort", "wat", "termijn", "bij", "bron"])
    let soort = tabel.verplicht("soort")?.keuze(Rechtsmiddelsoort.self)
    let wat = tabel.verplicht("wat")?.tekst()
    let bron = bronnen.bron(tabel.verplicht("bron"))
    let termijn = tabel["termijn"]?.termijn()
    guard let soort, let wat, let bron else { return nil }
    return Gegeven(
      Rechtsmiddel(soort, wat: wat, termijn: termijn, bij: tabel["bij"]?.tekst()), bron: bron)
  }

  /// `{wat, euro | procent, bron}`, with `van` and `tot` where they differ from those of the source.
  private func bedrag(_ veld: Veld) -> Gegeven<Bedrag>? {
    let tabel = veld.tabel(["wat", "euro", "procent", "bron", "van", "tot"])
    let wat = tabel.verplicht("wat")?.tekst()
    let bron = bronnen.bron(tabel.verplicht("bron"))
    let geldig = tabel.geldigheid()
    var hoeveel: Bedrag.Hoeveel?
    if let veld = tabel["procent"] {
      if tabel["euro"] != nil { veld.meld("Schrijf euro of procent, niet allebei.") }
      hoeveel = veld.getal(0...100).map { .procent($0) }
    } else if let veld = tabel.verplicht("euro"), let tekst = veld.tekst() {
      hoeveel = Self.centen(tekst).map { .centen($0) }
      if hoeveel == nil {
        veld.meld("\u{201C}\(tekst)\u{201D} is geen bedrag. Schrijf 38479 of \"932,93\".")
      }
    }
    guard let wat, let bron, let hoeveel else { return nil }
    return Gegeven(Bedrag(wat, hoeveel), bron: bron, geldig: geldig)
  }

  private static func centen(_ tekst: String) -> Int? {
    let delen = tekst.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(delen.count), delen.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      delen[0].utf8.count <= 9, let euro = Int(delen[0])
    else { return nil }
    guard delen.count == 2 else { return euro * 100 }
    guard delen[1].utf8.count == 2, let rest = Int(delen[1]) else { return nil }
    return euro * 100 + rest
  }

  /// A table with one source for a list of sentences; a sentence may have its own source.
  private func punten(_ veld: Veld?) -> [Gegeven<String>] {
    guard let veld else { return [] }
    let tabel = veld.tabel(["bron", "punten"])
    let bron = bronnen.bron(tabel.verplicht("bron"))
    return tabel.verplicht("punten")?.lijst().compactMap { punt -> Gegeven<String>? in
      if punt.isTabel {
        let eigen = punt.tabel(["tekst", "bron"])
        let tekst = eigen.verplicht("tekst")?.tekst()
        let eigenBron = bronnen.bron(eigen.verplicht("bron"))
        guard let tekst, let eigenBron else { return nil }
        return Gegeven(tekst, bron: eigenBron)
      }
      guard let tekst = punt.tekst(), let bron else { return nil }
      return Gegeven(tekst, bron: bron)
    } ?? []
  }

  /// A form that the kind has.
  private func vorm(_ veld: Veld, _ regel: Soortregel) -> String? {
    guard let vorm = veld.tekst() else { return nil }
    let keus = [Termijnvariant.gewoon] + regel.varianten.map(\.id)
    guard keus.contains(vorm) else {
      veld.meld("Deze vorm heeft de soort niet. Kies uit: \(keus.joined(separator: ", ")).")
      return nil
    }
    return vorm
  }

  private func trede(_ veld: Veld, _ regel: Soortregel) -> Gegeven<Tredetekst>? {
    let tabel = veld.tabel(["trede", "wat", "reden", "vanaf", "wij", "vorm", "bron"])
    let trede = tabel.verplicht("trede")?.keuze(Trede.self)
    let wat = tabel.verplicht("wat")?.tekst()
    let reden = tabel.verplicht("reden")?.tekst()
    let moment = tabel.verplicht("vanaf").flatMap(moment)
    let bron = bronnen.bron(tabel.verplicht("bron"))
    guard let trede, let wat, let reden, let moment, let bron else { return nil }
    var tekst = Tredetekst(
      trede, wat: wat, reden: reden, moment: moment, wij: tabel["wij"]?.tekst())
    tekst.vorm = tabel["vorm"].flatMap { vorm($0, regel) }
    return Gegeven(tekst, bron: bron)
  }

  /// `direct`, `dag0+4w`, `dag0+8w+1`, `verwacht-14`, `veilig+1` or `uur+2`.
  private func moment(_ veld: Veld) -> Tredemoment? {
    guard let tekst = veld.tekst() else { return nil }
    if tekst == "direct" { return .direct }
    let plaats = tekst.firstIndex { $0 == "+" || $0 == "-" } ?? tekst.endIndex
    let woord = tekst[..<plaats]
    let rest = String(tekst[plaats...])
    switch woord {
    case "dag0":
      let daarna = rest.hasSuffix("+1")
      let lengte = daarna ? rest.dropLast(2) : Substring(rest)
      if let termijn = Termijn(String(lengte.dropFirst())) {
        return daarna ? .naTermijn(termijn) : .naDag0(termijn)
      }
    case "verwacht": if let dagen = Int(rest), abs(dagen) < 1000 { return .rondVerwacht(dagen) }
    case "veilig": if let dagen = Int(rest), abs(dagen) < 1000 { return .naVeilig(dagen) }
    case "uur": if let uren = Int(rest), (0..<1000).contains(uren) { return .uren(uren) }
    default: break
    }
    veld.meld(
      "\u{201C}\(tekst)\u{201D} is geen moment. Schrijf direct, dag0+4w, dag0+8w+1, verwacht-14, "
        + "veilig+1 of uur+2.")
    return nil
  }

  static let normvelden = [
    "ontvangstbevestiging", "stil-oranje", "stil-rood", "niet-uitgevoerd-oranje",
    "niet-uitgevoerd-rood", "afwijzing-direct-rood", "crisis-zelfde-dag", "dagelijks", "bron",
  ]

  func normen(_ veld: Veld) -> Normen {
    let tabel = veld.tabel(Self.normvelden)
    let bijTermijn = tabel["stil-rood"]?.isWoord("termijn") ?? false
    func paar(_ naam: String, metRood: Bool = true) -> (oranje: Int?, rood: Int?) {
      let oranje = tabel["\(naam)-oranje"]?.getal(0...250)
      let rood = metRood ? tabel["\(naam)-rood"]?.getal(0...250) : nil
      if let oranje, let rood, oranje > rood {
        tabel["\(naam)-oranje"]?.meld(
          "Oranje (\(oranje)) komt pas na rood (\(rood)). Maak oranje kleiner of gelijk.")
      }
      return (oranje, rood)
    }
    let stil = paar("stil", metRood: !bijTermijn)
    let uitvoering = paar("niet-uitgevoerd")
    return Normen(
      ontvangstbevestiging: tabel["ontvangstbevestiging"]?.getal(0...250),
      stilOranje: stil.oranje, stilRood: stil.rood, stilRoodBijTermijn: bijTermijn,
      nietUitgevoerdOranje: uitvoering.oranje, nietUitgevoerdRood: uitvoering.rood,
      afwijzingDirectRood: tabel["afwijzing-direct-rood"]?.jaNee() ?? false,
      crisisZelfdeDag: tabel["crisis-zelfde-dag"]?.jaNee() ?? false,
      dagelijks: tabel["dagelijks"]?.jaNee() ?? false,
      bron: bronnen.bron(tabel.verplicht("bron"))?.artikel ?? "")
  }
}
