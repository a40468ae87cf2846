import Reports
import Termijnen
import TerminalUI
import Wijkteam

/// The list of a network: by circle, with what goes to and fro, and a sentence for each.
enum Netwerkrijen {
  static func rijen(_ contacten: [Netwerkcontact], _ vandaag: Dag) -> [TableRow<Id>] {
    Kring.allCases.flatMap { kring -> [TableRow<Id>] in
      let inKring = contacten.filter { $0.kring == kring }
      guard !inKring.isEmpty else { return [] }
      return [.heading(Line(kring.titel))] + inKring.flatMap { rij($0, vandaag) }
    }
  }

  private static func rij(_ contact: Netwerkcontact, _ vandaag: Dag) -> [TableRow<Id>] {
    var eerste = Line(contact.naam, .bold)
    if let rol = contact.rol { eerste += Line(" · \(rol)") }
    if contact.deelname != .doetMee { eerste += Line(" · \(contact.deelname.label)", .dim) }
    if contact.onderbroken { eerste += Line(" · // onderbroken", .amber) }
    if contact.instemming == false { eerste += Line(" · wil hier niet staan", .amber) }
    if let terug = contact.kijkTerug, terug <= vandaag {
      eerste += Line(" · terugkijken", .amber)
    }
    var rijen = [
      TableRow.wide(contact.id, eerste, announcement: zin(contact, vandaag))
    ]
    if !contact.geeft.isEmpty {
      rijen.append(.detail(Line("geeft: \(woorden(contact.geeft))", .dim)))
    }
    if !contact.krijgt.isEmpty {
      rijen.append(.detail(Line("krijgt: \(woorden(contact.krijgt))", .dim)))
    }
    return rijen
  }

  private static func woorden(_ steun: [Steun]) -> String {
    steun.map { $0.wat.isEmpty ? $0.soort.label : $0.wat }.joined(separator: "; ")
  }

  /// What a colleague would say: the drawing and the list in one sentence.
  static func zin(_ contact: Netwerkcontact, _ vandaag: Dag) -> String {
    let zin = Verslag.zin(contact, dag: vandaag)
    let gevraagd =
      switch contact.instemming {
      case true?: " Weet ervan en vindt het goed."
      case false?: ""
      case nil: " Nog niet gevraagd of het goed is om hier te staan."
      }
    return zin.metHoofdletter + "." + gevraagd
  }

  /// What the signs of the drawing mean.
  static func legenda(_ glyphs: Glyphs) -> [Line] {
    let dik = "\(glyphs.heavyHorizontal)\(glyphs.heavyHorizontal)"
    let dun = "\(glyphs.horizontal)\(glyphs.horizontal)"
    let los = "\(glyphs.dashHorizontal) \(glyphs.dashHorizontal)"
    return [
      Line("Pijl naar het midden: geeft. Pijl naar buiten: krijgt.", .dim),
      Line(
        "\(dik) doet mee  \(dun) uitgenodigd  \(los) genoemd of een stapje terug  "
          + "// onderbroken", .dim),
    ]
  }
}
