import Termijnen
import TerminalUI
import Wijkteam

/// The life domains: views side by side, signals that are open, and the procedures that run in them.
enum Domeintab {
  static func inhoud(_ bron: Tabbron) -> [Casusdeel] {
    let casus = bron.casus
    var domeinen = bron.context.gegevens.domeinen.map(\.domein)
    let genoemd =
      casus.domeinbeelden.map(\.waarde.domein)
      + casus.aandachtspunten.alle.compactMap(\.waarde.domein)
      + casus.procedures.alle.flatMap(\.start.waarde.domeinen)
    for domein in genoemd where !domeinen.contains(domein) { domeinen.append(domein) }
    var delen = domeinen.map { deel($0, bron) }
    let los = casus.aandachtspunten.alle.filter { $0.open && $0.waarde.domein == nil }
    if !los.isEmpty { delen.append(Casusdeel("Zonder domein", los.map { punt($0, bron) })) }
    return delen
  }

  private static func deel(_ domein: Domein, _ bron: Tabbron) -> Casusdeel {
    let casus = bron.casus
    var regels: [Casusinhoud] = []
    // Of each person the last view; earlier ones stay in the detail.
    var gehad: Set<String> = []
    let beelden = casus.domeinbeelden.filter { $0.waarde.domein == domein }
    for beeld in beelden.reversed() where gehad.insert(beeld.waarde.perspectief).inserted {
      let eerder = beelden.filter {
        $0.waarde.perspectief == beeld.waarde.perspectief && $0.merk.id != beeld.merk.id
      }
      regels.append(self.beeld(beeld, eerder: eerder, bron))
    }
    regels += casus.aandachtspunten.alle.filter { $0.waarde.domein == domein && $0.open }
      .map { punt($0, bron) }
    regels += casus.procedures.alle.filter {
      $0.start.waarde.domeinen.contains(domein) && !$0.klaar
    }.map { Proceduretab.kort($0, domein, bron) }
    if regels.isEmpty {
      regels = [
        Casusinhoud(
          sleutel: .domein(domein),
          cellen: [
            .empty, Line("nog niets", .dim), Line("n m legt vast hoe het staat", .dim), .empty,
          ],
          zin: "\(bron.context.gegevens.naam(domein)): nog niets",
          focus: Focus(casus: casus.id, regel: domein.naam, naam: domein.naam),
          detail: [
            Line(bron.context.gegevens.naam(domein), .header),
            Line("Nog niets vastgelegd. Dat hoeft ook niet.", .dim),
          ])
      ]
    }
    return Casusdeel(bron.context.gegevens.naam(domein), regels)
  }

  private static func beeld(
    _ gemerkt: Gemerkt<Domeinbeeld>, eerder: [Gemerkt<Domeinbeeld>], _ bron: Tabbron
  ) -> Casusinhoud {
    let beeld = gemerkt.waarde
    let delen: [(String, String?)] = [
      ("speelt", beeld.watSpeelt), ("goed", beeld.watGaatGoed), ("wens", beeld.wens),
      ("zorg", beeld.zorg),
    ]
    let wat = delen.compactMap { naam, tekst in tekst.map { "\(naam): \($0)" } }
      .joined(separator: " · ")
    let wie = beeld.perspectief == "inwoner" ? "inwoner" : bron.context.persoon(beeld.perspectief)
    var detail = [Line("Gezien door \(wie)", .header)]
    for (naam, tekst) in delen { detail += Tabbron.veld(naam, tekst.map { bron.eigen($0) }) }
    for oud in eerder.reversed() {
      detail += [.empty, Line("Eerder, \(oud.merk.dag.kort):", .dim)]
      detail += [Line(bron.eigen(oud.waarde.watSpeelt ?? oud.waarde.zorg ?? ""), .dim)]
    }
    var inhoud = bron.ding(
      .domeinbeeld, beeld.id, gemerkt.merk, wie: wie, wat: bron.eigen(wat),
      dag: Line(gemerkt.merk.dag.korter(bron.vandaag), .dim), detail: detail)
    inhoud.focus.regel = beeld.domein.naam
    return inhoud
  }

  private static func punt(
    _ ding: Wijkteam.Lopend<Aandachtspunt>, _ bron: Tabbron
  ) -> Casusinhoud {
    let punt = ding.waarde
    return bron.ding(
      .aandachtspunt, punt.id, ding.merk, teken: Tabbron.teken(bron.niveau(punt.id)),
      wie: "aandachtspunt", wat: bron.eigen(punt.tekst),
      dag: Line("sinds \(ding.merk.dag.korter(bron.vandaag))", .dim),
      detail: [
        Line(bron.eigen(punt.tekst), .bold), .empty,
        Line("Blijft open tot het is opgevolgd of met een reden gesloten: s a.", .dim),
      ])
  }
}
