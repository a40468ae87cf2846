import Reports
import Termijnen
import TerminalUI
import Wijkteam

/// What was taken back, of every kind: it no longer counts and stays readable, with who, when and why.
enum Terugdeel {
  static let kop = "Teruggenomen"

  static func inhoud(_ bron: Tabbron) -> Casusdeel {
    let alle = Verslag.teruggenomen(bron.casus, dag: bron.vandaag, verbeterd: false)
    return Casusdeel(kop, alle.map { rij($0, bron) })
  }

  /// Who took it back, when and why.
  static func waarom(_ waarom: Gemerkt<String>, _ bron: Tabbron) -> String {
    "\(waarom.merk.door.weergave) op \(waarom.merk.dag.kort): \(bron.eigen(waarom.waarde))"
  }

  private static func rij(_ terug: Teruggenomen, _ bron: Tabbron) -> Casusinhoud {
    let merk = terug.regel.merk
    let dag = merk.dag.gezien(vanaf: bron.vandaag) + (merk.gebeurdOp.tijd.map { " \($0)" } ?? "")
    let kort = Zin.regel(bron.eigen(terug.wat))
    var detail: [Line] = [Line("Stond er (\(terug.soort)):", .bold)]
    detail += TextFit.paragraphs(of: bron.eigen(terug.wat)).map { Line(String($0)) }
    detail += [.empty] + Tabbron.veld("Teruggenomen door", waarom(terug.waarom, bron))
    detail += [.empty, bron.herkomst(merk)]
    return Casusinhoud(
      sleutel: .teruggenomen(merk.id),
      cellen: [
        .empty, Line(dag, .dim), Line(terug.soort, .dim), Line(kort, .dim),
        Line(merk.door.weergave, .dim),
      ],
      zin: "teruggenomen: \(dag), \(terug.soort), \(kort), door \(merk.door.weergave)",
      focus: Focus(casus: bron.casus.id, naam: Zin.kort(kort)), detail: detail)
  }
}
