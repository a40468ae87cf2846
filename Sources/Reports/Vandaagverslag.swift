public import Termijnen
public import Wijkteam

/// The overviews as plain text: 80 columns, linear, without boxes, for a pipe and for a screen reader.
public enum Verslag {}

extension Verslag {
  /// What needs somebody today.
  ///
  /// - Parameters:
  ///   - naam: code and roepnaam of a casus.
  ///   - hoogstens: how many flags at most in one block (the last block three); the rest is counted.
  public static func vandaag(
    _ overzicht: Vandaagoverzicht, dag: Dag, team: Teamdossier,
    naam: (Id) -> (code: String, roepnaam: String)?, hoogstens: Int = 5
  ) -> String {
    var uit = Regelbouwer()
    uit.alinea("Vandaag, \(dag.lang)")
    if overzicht.blokken.allSatisfy(\.letop.isEmpty) {
      uit.wit()
      uit.alinea("Er is niets dat vandaag moet.")
    }
    for blok in overzicht.blokken where !blok.letop.isEmpty {
      uit.kop(blok.kop)
      let plaatsen = blok.volgorde == .overig ? min(3, hoogstens) : hoogstens
      for letop in blok.letop.prefix(plaatsen) {
        regel(letop, naam: naam, dag: dag, in: &uit)
      }
      let over = blok.letop.count - plaatsen
      if over > 0 { uit.alinea("nog \(over), zie: nabij letop", in: 2) }
    }
    afspraken(overzicht, dag, in: &uit)
    return uit.tekst
  }

  private static func afspraken(
    _ overzicht: Vandaagoverzicht, _ dag: Dag, in uit: inout Regelbouwer
  ) {
    if !overzicht.afspraken.isEmpty {
      uit.kop("Afspraken")
      for regel in overzicht.afspraken {
        uit.alinea("\(regel.code)  \(regel.announcement(vandaag: dag))", in: 2, hang: 6)
      }
    }
    if !overzicht.nogGeenNotitie.isEmpty {
      uit.kop("Geweest, nog geen notitie")
      for regel in overzicht.nogGeenNotitie {
        uit.alinea("\(regel.code)  \(regel.announcement(vandaag: dag))", in: 2, hang: 6)
      }
    }
    if !overzicht.gelukt.isEmpty {
      uit.kop("Gelukt")
      for regel in overzicht.gelukt {
        uit.alinea(
          "\(regel.code)  \(Woorden.dag(regel.dag, bij: dag)) \(regel.roepnaam): \(regel.wat)",
          in: 2, hang: 6)
      }
    }
  }

  /// One flag in two lines: what, and the first thing to do.
  static func regel(
    _ letop: LetOp, naam: (Id) -> (code: String, roepnaam: String)?, dag: Dag,
    namen: Bool = true, in uit: inout Regelbouwer
  ) {
    let casus = letop.casus.flatMap(naam)
    let wie = casus.map { namen ? "\($0.code)  \($0.roepnaam): " : "\($0.code)  " } ?? ""
    uit.alinea(
      "\(letop.niveau.woord)  \(wie)\(letop.kop)\(uiterlijk(letop, dag))", in: 2, hang: 6)
    var doen = letop.acties.first.map { "doen: \($0.wat)" }
    if let nummer = letop.nummer, doen?.contains(nummer) != true {
      doen = [doen, "Bel \(nummer)."].compactMap { $0 }.joined(separator: " ")
    }
    if let doen { uit.alinea(doen, in: 8) }
  }

  /// The last day and hour, where the heading does not say them.
  private static func uiterlijk(_ letop: LetOp, _ vandaag: Dag) -> String {
    guard let uiterlijk = letop.uiterlijk else { return "" }
    var gezegd = [String(uiterlijk.dag.langZonderWeekdag.dropLast(5))]
    if uiterlijk.dag == vandaag { gezegd.append("vandaag") }
    if uiterlijk.dag == vandaag.plus(dagen: 1) { gezegd.append("morgen") }
    let dagGezegd = gezegd.contains { letop.kop.contains($0) }
    let tijdGezegd = uiterlijk.tijd.map { letop.kop.contains($0) } ?? true
    return dagGezegd && tijdGezegd ? "" : " (\(Woorden.moment(uiterlijk, bij: vandaag)))"
  }
}
