public import Termijnen
public import Wijkteam

extension LetOp {
  /// The row as one spoken sentence.
  ///
  /// - Parameter naam: the roepnaam of the casus, or nil when names are hidden or there is no casus.
  public func announcement(naam: String?, vandaag: Dag) -> String {
    var zin = "\(niveau.woord.lowercased()), \(naam.map { "\($0), " } ?? "")\(kop)"
    zin += ", sinds \(Woorden.dag(sinds, bij: vandaag))"
    if !bij.isEmpty { zin += ", ligt bij \(bij)" }
    if let nummer { zin += ", bel \(nummer)" }
    return Woorden.zin(zin)
  }
}

extension Casusregel {
  /// The row as one spoken sentence; `namen` false leaves out the roepnaam.
  public func announcement(vandaag: Dag, namen: Bool = true) -> String {
    var delen = [namen ? "\(roepnaam), code \(code)" : "casus \(code)", status.label]
    if modus == .spoed { delen.append("spoed") }
    if rood > 0 { delen.append("\(rood) rood") }
    if oranje > 0 { delen.append("\(oranje) oranje") }
    if let kop { delen.append(kop) }
    if let laatsteContact {
      delen.append("laatste contact \(Woorden.dag(laatsteContact, bij: vandaag))")
    }
    if let volgendeDatum {
      delen.append("volgende datum \(Woorden.dag(volgendeDatum, bij: vandaag))")
    }
    delen.append(vast.map { "\($0.weergave) blijft" } ?? "niemand blijft")
    return Woorden.zin(delen.joined(separator: ", "))
  }
}

extension Afspraakregel {
  /// The row as one spoken sentence.
  public func announcement(vandaag: Dag, namen: Bool = true) -> String {
    var afspraak = afspraak
    if afspraak.met == roepnaam { afspraak.met = nil }
    let wie = namen ? roepnaam : "casus \(code)"
    return "\(wie): \(Woorden.punt(Verslag.zin(afspraak, dag: vandaag)))"
  }
}

extension Geluktregel {
  /// The row as one spoken sentence.
  public func announcement(vandaag: Dag, namen: Bool = true) -> String {
    Woorden.zin(
      "gelukt op \(Woorden.dag(dag, bij: vandaag)), \(namen ? roepnaam : "casus \(code)"), \(wat)")
  }
}

extension Belregel {
  /// The row as one spoken sentence.
  public func announcement(vandaag: Dag, namen: Bool = true) -> String {
    var delen = [namen ? roepnaam : "casus \(code)", naam, waarom]
    if let persoon { delen.append("vraag naar \(persoon)") }
    if let nummer { delen.append("bel \(nummer)") }
    if let kenmerk { delen.append("kenmerk \(kenmerk)") }
    if let laatste { delen.append("laatste contact \(Woorden.dag(laatste, bij: vandaag))") }
    return Woorden.zin(delen.map(Self.zonderPunt).joined(separator: ", "))
  }

  private static func zonderPunt(_ tekst: String) -> String {
    tekst.hasSuffix(".") ? String(tekst.dropLast()) : tekst
  }
}

extension Zoektreffer {
  /// The row as one spoken sentence.
  public func announcement(vandaag: Dag, namen: Bool = true) -> String {
    let wanneer = dag.map { ", \(Woorden.dag($0, bij: vandaag))" } ?? ""
    return Woorden.zin("\(namen ? roepnaam : "casus \(code)"), \(soort)\(wanneer): \(tekst)")
  }
}

extension Keten.Schakel {
  /// The link as one spoken sentence.
  public func announcement(in keten: Keten, vandaag: Dag) -> String {
    var delen = ["\(naam) bij \(instantie)", status.label]
    if let sinds { delen.append("sinds \(Woorden.dag(sinds, bij: vandaag))") }
    if let uiterlijk, !klaar { delen.append("uiterlijk \(Woorden.dag(uiterlijk, bij: vandaag))") }
    let voor = wachtOp.compactMap { id in keten.schakels.first { $0.procedure == id } }
      .filter { !$0.klaar }.map(\.naam)
    if !voor.isEmpty { delen.append("wacht op \(voor.opsomming)") }
    let na = keten.schakels.filter { $0.wachtOp.contains(procedure) && !$0.klaar }.map(\.naam)
    if oorzaak {
      delen.append("dit houdt \(na.isEmpty ? "de rest" : na.opsomming) op")
    }
    if let niveau, !klaar { delen.append(niveau.woord.lowercased()) }
    return Woorden.zin(delen.joined(separator: ", "))
  }
}
