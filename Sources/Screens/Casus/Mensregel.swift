import Termijnen
import TerminalUI
import Wijkteam

/// A person of the household with the number that works.
struct Mensregel {
  let inhoud: Casusinhoud

  init(_ versies: Versies<Persoon>, _ bron: Tabbron) {
    let persoon = versies.waarde
    let casus = bron.casus
    let wegen = casus.bereikbaarheid.alle.map(\.waarde).filter { $0.persoon == persoon.id }
    let geldig = wegen.filter { weg in weg.tot.map { $0 >= bron.vandaag } ?? true }
    // The number with which somebody was last reached comes first.
    let beste = geldig.sorted { a, b in
      (Self.gelukt(a, casus) ?? .eerste) > (Self.gelukt(b, casus) ?? .eerste)
    }
    let naam = bron.context.persoon(persoon.naam)
    let feit = casus.levensfeiten.last { $0.waarde.persoon == persoon.id }
    var wat = bron.verborgen ? "" : persoon.rol ?? ""
    if let nummer = beste.first, !bron.verborgen {
      wat += (wat.isEmpty ? "" : " · ") + nummer.waarde
    }
    if let feit { wat += " · \(feit.waarde.feit.label) (\(feit.merk.dag.korter(bron.vandaag)))" }
    var detail: [Line] = [Line(naam, .bold)]
    if !bron.verborgen {
      detail += Tabbron.veld("Rol", persoon.rol)
      detail += Tabbron.veld("Geboren", persoon.geboortedatum?.lang)
      detail += Tabbron.veld("Taal", persoon.taal)
      detail += Tabbron.veld("Helpt", persoon.behoeften.joined(separator: ", "))
      detail += Self.wegen(beste, oud: wegen.filter { weg in !geldig.contains(weg) }, bron)
    }
    detail += [.empty, Line("n r nummer of adres · n g wie mag spreken · b wijzigen", .dim)]
    var inhoud = bron.ding(
      .persoon, persoon.id, versies.merk, wie: naam, wat: wat,
      dag: Line(persoon.geboortedatum.flatMap { Self.leeftijd($0, bron) } ?? "", .dim),
      detail: detail)
    inhoud.focus.nummer = beste.first { $0.soort == .telefoon }?.waarde
    self.inhoud = inhoud
  }

  /// The last day on which somebody was reached on this number.
  static func gelukt(_ weg: Bereikbaarheid, _ casus: Casus) -> Dag? {
    let gezocht = weg.waarde.filter(\.isNumber)
    guard !gezocht.isEmpty else { return nil }
    return casus.contacten.filter {
      $0.waarde.resultaat.bereikt && $0.waarde.nummer?.filter(\.isNumber) == gezocht
    }.map(\.merk.dag).max()
  }

  private static func wegen(
    _ geldig: [Bereikbaarheid], oud: [Bereikbaarheid], _ bron: Tabbron
  ) -> [Line] {
    var regels: [Line] = []
    for weg in geldig {
      var lijn = Line([Span("\(weg.soort.label)  ", .label), Span(weg.waarde, .bold)])
      if let van = weg.vanWie { lijn += Line(" (\(van))", .dim) }
      if let dag = gelukt(weg, bron.casus) {
        lijn += Line(" laatst gelukt \(dag.korter(bron.vandaag))", .good)
      }
      if let tijden = weg.tijden { lijn += Line(" \(tijden)", .dim) }
      regels.append(lijn)
      for soort in weg.waarschuwingen { regels.append(Line("  ~ \(soort.label)", .amber)) }
    }
    for weg in oud {
      regels.append(
        Line("\(weg.soort.label)  \(weg.waarde): niet meer gebruiken", .dim))
    }
    return regels
  }

  private static func leeftijd(_ geboren: Dag, _ bron: Tabbron) -> String? {
    guard !bron.verborgen, geboren <= bron.vandaag else { return nil }
    let nu = bron.vandaag.delen
    let toen = geboren.delen
    let jaren = nu.jaar - toen.jaar - ((nu.maand, nu.dag) < (toen.maand, toen.dag) ? 1 : 0)
    return "\(jaren) jaar"
  }
}
