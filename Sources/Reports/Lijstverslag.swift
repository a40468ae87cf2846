public import Termijnen
public import Wijkteam

extension Verslag {
  /// The list of casussen.
  public static func lijst(_ regels: [Casusregel], dag: Dag) -> String {
    var uit = Regelbouwer()
    guard !regels.isEmpty else {
      uit.alinea("Er is geen casus die hierbij past.")
      return uit.tekst
    }
    for regel in regels {
      var kop = "\(regel.code)  \(regel.roepnaam)"
      if regel.modus == .spoed { kop += " (spoed)" }
      kop += ", \(regel.status.label)"
      if let wijk = regel.wijk { kop += ", \(wijk)" }
      kop += ", \(regel.vast.map { $0.weergave } ?? "niemand blijft")"
      let tel = [(regel.rood, "rood"), (regel.oranje, "oranje")].filter { $0.0 > 0 }
        .map { "\($0.0) \($0.1)" }
      if !tel.isEmpty { kop += ": \(tel.joined(separator: ", "))" }
      uit.alinea(kop, hang: 6)
      if let bovenaan = regel.kop { uit.alinea(bovenaan, in: 6) }
      if let oorzaak = regel.oorzaak, oorzaak != regel.kop {
        uit.alinea("houdt op: \(oorzaak)", in: 6)
      }
      var data: [String] = []
      if let laatste = regel.laatsteContact {
        data.append("laatste contact \(Woorden.dag(laatste, bij: dag))")
      }
      if let volgende = regel.volgendeDatum {
        data.append("volgende datum \(Woorden.dag(volgende, bij: dag))")
      }
      if !data.isEmpty { uit.alinea(data.joined(separator: ", "), in: 6) }
    }
    uit.wit()
    uit.alinea(Woorden.aantal(regels.count, "casus.", "casussen."))
    return uit.tekst
  }

  /// All open calls, by institution.
  public static func bellen(_ groepen: [Belgroep], dag: Dag) -> String {
    var uit = Regelbouwer()
    if groepen.allSatisfy(\.regels.isEmpty) { uit.alinea("Er is niemand om te bellen.") }
    for groep in groepen where !groep.regels.isEmpty {
      uit.kop(groep.instantie)
      for regel in groep.regels {
        uit.alinea(
          "\(regel.niveau.woord)  \(regel.code)  \(regel.announcement(vandaag: dag))", in: 2,
          hang: 6)
      }
    }
    return uit.tekst
  }

  /// The hits of searching.
  public static func zoek(_ treffers: [Zoektreffer], dag: Dag) -> String {
    var uit = Regelbouwer()
    if treffers.isEmpty { uit.alinea("Niets gevonden.") }
    for treffer in treffers {
      let wanneer = treffer.dag.map { " \(Woorden.dag($0, bij: dag))" } ?? ""
      uit.alinea(
        "\(treffer.code)  \(treffer.roepnaam), \(treffer.soort)\(wanneer): \(treffer.tekst)",
        hang: 6)
    }
    return uit.tekst
  }

  /// What came in and has no casus yet.
  public static func binnen(_ team: Teamdossier, dag: Dag, alles: Bool = false) -> String {
    var uit = Regelbouwer()
    var leeg = true
    for id in team.binnen.ids {
      guard let bericht = team.binnen[id], alles || bericht.open else { continue }
      leeg = false
      uit.alinea("\(team.binnen.weergave(id))  \(zin(bericht, dag))", hang: 6)
    }
    if leeg { uit.alinea("Er staat niets open.") }
    return uit.tekst
  }

  /// One message as a sentence.
  public static func zin(_ bericht: Lopend<Binnengekomen>, _ dag: Dag) -> String {
    let binnen = bericht.waarde
    var delen = [binnen.vraag, Woorden.wanneer(bericht.merk, bij: dag)]
    if let wie = binnen.wie { delen.append("van \(wie)") }
    if let nummer = binnen.nummer { delen.append(nummer) }
    if let terug = binnen.terugVoor {
      delen.append("terugbellen uiterlijk \(Woorden.moment(terug, bij: dag))")
    }
    if let voor = binnen.voor { delen.append("voor \(voor.weergave)") }
    if let afloop = bericht.afloop {
      delen.append("\(afloop.waarde.afloop) op \(Woorden.dag(afloop.merk.dag, bij: dag))")
    }
    return delen.joined(separator: ", ")
  }
}
