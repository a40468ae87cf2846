import TerminalUI

/// A part of the drawing: where its links stand, and the lines between them.
struct Ketenblok: Equatable, Sendable {
  /// Where a link stands, and how it is drawn.
  struct Plek: Equatable, Sendable {
    /// A box, or one line after signs that show what it hangs under.
    enum Vorm: Equatable, Sendable {
      case doos(naamregels: Int)
      case regel(takken: [Tak], ook: String)
    }

    /// What stands before a line for each link above it.
    enum Tak: Equatable, Sendable {
      case leeg, door, splitsing, laatste
    }

    var nummer: Int
    var vlak: Rect
    var vorm: Vorm
  }

  /// A connection: to the right, up or down at the bend, and on.
  struct Lijn: Equatable, Sendable {
    var van: Point
    var naar: Point
    var knik: Int
    var pijl: Bool
    /// Whether something is still being waited for; what is done is drawn fainter.
    var open: Bool
  }

  /// Words in the drawing: above a part, or between two links.
  struct Tekst: Equatable, Sendable {
    var punt: Point
    var tekst: String
    var stijl: Style
  }

  var plekken: [Plek] = []
  var lijnen: [Lijn] = []
  var teksten: [Tekst] = []
  var rijen = 0
  var kolommen = 0

  /// Puts a block below this one, with an empty row between.
  mutating func onder(_ blok: Ketenblok, kop: String? = nil, tussen: Int = 1) {
    var begin = rijen == 0 ? 0 : rijen + tussen
    if let kop {
      teksten.append(Tekst(punt: Point(row: begin, column: 0), tekst: kop, stijl: .header))
      begin += 1
    }
    plekken += blok.plekken.map { plek in
      var plek = plek
      plek.vlak = Rect(
        row: plek.vlak.row + begin, column: plek.vlak.column, rows: plek.vlak.rows,
        columns: plek.vlak.columns)
      return plek
    }
    lijnen += blok.lijnen.map { lijn in
      var lijn = lijn
      lijn.van.row += begin
      lijn.naar.row += begin
      return lijn
    }
    teksten += blok.teksten.map { tekst in
      Tekst(punt: tekst.punt.moved(rows: begin), tekst: tekst.tekst, stijl: tekst.stijl)
    }
    rijen = begin + blok.rijen
    kolommen = max(kolommen, blok.kolommen)
  }
}

extension Ketenblok {
  /// The whole drawing: chains first, the one with the cause on top, then what stands alone.
  ///
  /// - Parameters:
  ///   - maat: what is visible at once; a chain that is much higher is clearer as lines.
  ///   - dozen: false draws every chain as lines under one another.
  static func tekening(_ schakels: [Ketenschakel], in maat: Size, dozen: Bool) -> Ketenblok {
    let breedte = maat.columns
    let graaf = Ketengraaf(schakels.map(\.nodig), open: schakels.map { !$0.klaar })
    let groepen = graaf.groepen
    let ketens = groepen.filter { $0.count > 1 }.map { groep in
      (groep: groep, rang: rang(groep, schakels))
    }.sorted { ($0.rang, $0.groep[0]) < ($1.rang, $1.groep[0]) }.map(\.groep)
    let los = groepen.filter { $0.count == 1 }.flatMap { $0 }.sorted {
      (schakels[$0].klaar ? 1 : 0, $0) < (schakels[$1].klaar ? 1 : 0, $1)
    }
    var uit = Ketenblok()
    for groep in ketens {
      let blok = dozen ? Ketendozen.blok(schakels, graaf, groep, breedte: breedte) : nil
      let past = blok.map { $0.rijen <= maat.rows * 3 / 2 } ?? false
      uit.onder(
        past ? blok ?? Ketenblok() : Ketenboom.blok(schakels, graaf, groep, breedte: breedte))
    }
    if !los.isEmpty {
      uit.onder(
        Ketenboom.regels(schakels, los, breedte: breedte),
        kop: ketens.isEmpty ? nil : "Los daarvan: wacht nergens op, en er wacht niets op")
    }
    return uit
  }

  /// Chains that hold up most come first, chains that are done last.
  private static func rang(_ groep: [Int], _ schakels: [Ketenschakel]) -> Int {
    if groep.allSatisfy({ schakels[$0].klaar }) { return 2_000 }
    let meeste = groep.map { nummer in
      switch schakels[nummer].stand {
      case .oorzaak(let aantal): aantal
      case .kring: 500
      case .wacht, .loopt, .klaar: 0
      }
    }.max()
    return 1_000 - min(meeste ?? 0, 999)
  }
}
