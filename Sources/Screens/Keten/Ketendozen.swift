import TerminalUI

/// A chain as boxes from left to right: a column for each number of links before it.
///
/// A line that passes a column gets a row of its own there, so that it never runs behind a box.
struct Ketendozen {
  /// A link in a column, or the place where a line passes.
  private struct Knoop {
    var nummer: Int?
    var kolom: Int
    var rij = 0
    var voor: [Int] = []
    var na: [Int] = []
  }

  /// One stretch of a line between two columns.
  private struct Stuk {
    var van: Int
    var naar: Int
    var open: Bool
  }

  /// More than this in one chain is clearer as lines.
  static let hoogstens = 14
  static let smalst = 20
  static let breedst = 36

  private let schakels: [Ketenschakel]
  private let graaf: Ketengraaf
  private let naamregels: Int
  private var knopen: [Knoop] = []
  private var stukken: [Stuk] = []
  private var kolommen: [[Int]] = []

  /// The chain as boxes; nil when it does not fit in this width or is too large to be clear.
  static func blok(
    _ schakels: [Ketenschakel], _ graaf: Ketengraaf, _ groep: [Int], breedte: Int
  ) -> Ketenblok? {
    guard groep.count <= hoogstens else { return nil }
    let diepten = Set(groep.map { schakels[$0].diepte }).sorted()
    let ruim = (breedte - (diepten.count - 1) * 5) / max(1, diepten.count)
    guard diepten.count > 1, ruim >= smalst else { return nil }
    var dozen = Ketendozen(schakels, graaf, groep, diepten, breedte: min(ruim, breedst))
    dozen.orden()
    dozen.zetRijen()
    return dozen.blok(breedte: breedte)
  }

  private init(
    _ schakels: [Ketenschakel], _ graaf: Ketengraaf, _ groep: [Int], _ diepten: [Int],
    breedte: Int
  ) {
    self.schakels = schakels
    self.graaf = graaf
    naamregels = min(
      2, groep.map { TextFit.wrap(schakels[$0].naam, columns: breedte - 3).count }.max() ?? 1)
    kolommen = [[Int]](repeating: [], count: diepten.count)
    var plaats: [Int: Int] = [:]
    let volgorde = groep.sorted { (Self.rang(schakels[$0]), $0) < (Self.rang(schakels[$1]), $1) }
    for nummer in volgorde {
      let kolom = diepten.firstIndex(of: schakels[nummer].diepte) ?? 0
      plaats[nummer] = knopen.count
      kolommen[kolom].append(knopen.count)
      knopen.append(Knoop(nummer: nummer, kolom: kolom))
    }
    let lijnen = graaf.lijnen
    for nummer in volgorde {
      for ander in lijnen[nummer] {
        guard let van = plaats[ander], let naar = plaats[nummer] else { continue }
        leg(van, naar, open: !schakels[ander].klaar && !schakels[nummer].klaar)
      }
    }
  }

  /// What holds up the rest stands on top.
  private static func rang(_ schakel: Ketenschakel) -> Int {
    switch schakel.stand {
    case .oorzaak, .kring: 0
    case .wacht, .loopt: 1
    case .klaar: 2
    }
  }

  private mutating func leg(_ van: Int, _ naar: Int, open: Bool) {
    guard knopen[van].kolom < knopen[naar].kolom else { return }
    var hier = van
    for kolom in (knopen[van].kolom + 1)...knopen[naar].kolom {
      var volgende = naar
      if kolom < knopen[naar].kolom {
        volgende = knopen.count
        kolommen[kolom].append(volgende)
        knopen.append(Knoop(nummer: nil, kolom: kolom))
      }
      knopen[hier].na.append(volgende)
      knopen[volgende].voor.append(hier)
      stukken.append(Stuk(van: hier, naar: volgende, open: open))
      hier = volgende
    }
  }

  /// Puts each column in the order of what it hangs on, so that lines cross as little as possible.
  private mutating func orden() {
    for ronde in 0..<6 {
      let heen = ronde % 2 == 0
      for kolom in heen ? Array(kolommen.indices) : kolommen.indices.reversed() {
        var plaats: [Int: Int] = [:]
        for rij in kolommen { for (index, knoop) in rij.enumerated() { plaats[knoop] = index } }
        let gewogen = kolommen[kolom].enumerated().map { index, knoop in
          let buren = heen ? knopen[knoop].voor : knopen[knoop].na
          let som = buren.reduce(0) { $0 + (plaats[$1] ?? 0) }
          return (
            knoop: knoop, gewicht: buren.isEmpty ? index * 100 : som * 100 / buren.count,
            index: index
          )
        }
        kolommen[kolom] = gewogen.sorted { ($0.gewicht, $0.index) < ($1.gewicht, $1.index) }
          .map(\.knoop)
      }
    }
  }

  private func hoogte(_ knoop: Int) -> Int { knopen[knoop].nummer == nil ? 1 : 4 + naamregels }

  /// The row on which lines come and go.
  private func anker(_ knoop: Int) -> Int {
    knopen[knoop].rij + (knopen[knoop].nummer == nil ? 0 : hoogte(knoop) / 2)
  }

  private mutating func zetRijen() {
    for kolom in kolommen {
      var vrij = 0
      for knoop in kolom {
        let voor = knopen[knoop].voor
        let midden = knopen[knoop].nummer == nil ? 0 : hoogte(knoop) / 2
        let wens =
          voor.isEmpty ? vrij : voor.reduce(0) { $0 + anker($1) } / voor.count - midden
        knopen[knoop].rij = max(vrij, wens)
        vrij = knopen[knoop].rij + hoogte(knoop) + 1
      }
    }
    // Down again where that makes a line straight.
    for kolom in kolommen.reversed() {
      var grens = Int.max
      for knoop in kolom.reversed() {
        let laagst = grens == .max ? Int.max : grens - hoogte(knoop) - 1
        if let eerste = knopen[knoop].na.map({ anker($0) }).min() {
          let wens = eerste - (anker(knoop) - knopen[knoop].rij)
          if wens > knopen[knoop].rij { knopen[knoop].rij = min(wens, laagst) }
        }
        grens = knopen[knoop].rij
      }
    }
  }

  /// In which column of the gap each source goes up or down.
  ///
  /// A source whose row is the row on which another line arrives must turn off before that line comes.
  private func sporen(_ kolom: Int) -> [Int: Int] {
    let hier = stukken.filter { knopen[$0.van].kolom == kolom }
    let bochten = hier.filter { anker($0.van) != anker($0.naar) }
    var over: [Int] = []
    for stuk in bochten where !over.contains(stuk.van) { over.append(stuk.van) }
    over.sort { anker($0) > anker($1) }
    func moetVoor(_ a: Int, _ b: Int) -> Bool {
      bochten.contains { $0.van == b && a != b && anker($0.naar) == anker(a) }
    }
    var spoor: [Int: Int] = [:]
    while !over.isEmpty {
      let vrij = over.firstIndex { a in !over.contains { $0 != a && moetVoor($0, a) } } ?? 0
      spoor[over.remove(at: vrij)] = spoor.count
    }
    return spoor
  }

  private func blok(breedte: Int) -> Ketenblok? {
    let sporen = kolommen.indices.dropLast().map { self.sporen($0) }
    let gaten = sporen.map { max(5, $0.count + 3) }
    let ruim = (breedte - gaten.reduce(0, +)) / kolommen.count
    guard ruim >= Self.smalst else { return nil }
    let doos = min(ruim, Self.breedst)
    var begin = [0]
    for gat in gaten { begin.append((begin.last ?? 0) + doos + gat) }
    var uit = Ketenblok()
    uit.kolommen = (begin.last ?? 0) + doos
    for (nummer, knoop) in knopen.enumerated() {
      uit.rijen = max(uit.rijen, knoop.rij + hoogte(nummer))
      guard let schakel = knoop.nummer else { continue }
      uit.plekken.append(
        Ketenblok.Plek(
          nummer: schakel,
          vlak: Rect(
            row: knoop.rij, column: begin[knoop.kolom], rows: hoogte(nummer), columns: doos),
          vorm: .doos(naamregels: naamregels)))
    }
    for kolom in kolommen {
      for (boven, onder) in zip(kolom, kolom.dropFirst()) {
        guard let a = knopen[boven].nummer, let b = knopen[onder].nummer,
          graaf.inKring(a, b)
        else { continue }
        uit.teksten.append(
          Ketenblok.Tekst(
            punt: Point(row: knopen[onder].rij - 1, column: begin[knopen[onder].kolom] + 1),
            tekst: "wachten op elkaar", stijl: .dim))
      }
    }
    // What is still awaited is drawn last, over what is done.
    for stuk in stukken.sorted(by: { !$0.open && $1.open }) {
      let kolom = knopen[stuk.van].kolom
      let links = begin[kolom] + doos
      let langs = knopen[stuk.naar].nummer == nil
      let rechts = begin[kolom + 1] + (langs ? doos : 0) - 1
      uit.lijnen.append(
        Ketenblok.Lijn(
          van: Point(row: anker(stuk.van), column: links),
          naar: Point(row: anker(stuk.naar), column: rechts),
          knik: links + 1 + (sporen[kolom][stuk.van] ?? 0), pijl: !langs, open: stuk.open))
    }
    return uit
  }
}
