import TerminalUI
import Wijkteam

/// Draws an ecogram: an arrow towards the middle gives, an arrow outwards receives; the kind of line
/// tells how far somebody takes part.
struct Ecogramtekening {
  let ecogram: Ecogram
  let mensen: [Id: Netwerkcontact]
  let midden: String
  let gekozen: Id?
  let glyphs: Glyphs

  /// Draws it and answers where the chosen one stands; nil when that one did not fit.
  func draw(in grid: inout Grid, _ vlak: Rect) -> Point? {
    var canvas = Canvas(vlak.size, glyphs: glyphs)
    for cirkel in ecogram.cirkels {
      canvas.ellipse(center: ecogram.hart, rows: cirkel.rijen, columns: cirkel.kolommen)
    }
    let kern = "[\(TextFit.truncate(midden, to: 16))]"
    let half = (TextWidth.columns(kern) + 1) / 2
    canvas.text(Line(kern, .bold), at: ecogram.hart.moved(columns: -half + 1))
    var cursor: Point?
    for plek in ecogram.plekken {
      guard let contact = mensen[plek.id] else { continue }
      let begin = naam(contact, plek, in: &canvas)
      if plek.id == gekozen {
        cursor = vlak.clamp(vlak.origin.moved(rows: begin.row, columns: begin.column))
      }
    }
    opschriften(in: &canvas)
    stam(in: &canvas)
    for plek in ecogram.plekken {
      if let contact = mensen[plek.id] { lijn(contact, plek, half, in: &canvas) }
    }
    canvas.draw(in: &grid, at: vlak.origin)
    return cursor
  }

  /// Writes a name outside its place; answers where it begins.
  private func naam(
    _ contact: Netwerkcontact, _ plek: Ecogram.Plek, in canvas: inout Canvas
  ) -> Point {
    let ruimte =
      plek.links ? plek.einde - 2 : ecogram.maat.columns - plek.einde - 3
    let tekst = TextFit.truncate(contact.naam, to: max(1, min(ruimte, 26)))
    let aan = plek.id == gekozen
    let lijn = Line([
      Span(aan ? ">" : " "), Span(tekst, aan ? Style.bold.highlighted : stijl(contact)),
      Span(" "),
    ])
    let begin = Point(
      row: plek.rij, column: plek.links ? plek.einde - lijn.columns : plek.einde + 1)
    canvas.text(lijn, at: begin)
    return begin
  }

  /// The names of the circles, where nobody and no line is in the way.
  private func opschriften(in canvas: inout Canvas) {
    for (cirkel, naam) in zip(ecogram.cirkels, ["nabij", "vrienden", "bekend, buurt"]) {
      let rijen = [ecogram.hart.row - cirkel.rijen, ecogram.hart.row + cirkel.rijen]
      let breed = TextWidth.columns(naam) + 2
      let plekken = rijen.flatMap { rij in
        [
          (Point(row: rij, column: ecogram.hart.column + 2), false),
          (Point(row: rij, column: ecogram.hart.column - 1 - breed), true),
        ]
      }
      for (punt, links) in plekken
      where !ecogram.plekken.contains(where: { $0.rij == punt.row && $0.links == links })
        && canvas.isFree(punt, columns: breed)
      {
        canvas.text(Line(" \(naam) ", .header), at: punt)
        break
      }
    }
  }

  /// The upright line in the middle, on which all lines end.
  private func stam(in canvas: inout Canvas) {
    let rijen = ecogram.plekken.map(\.rij).filter { $0 != ecogram.hart.row }
    guard let boven = rijen.min(), let onder = rijen.max() else { return }
    let top = min(boven, ecogram.hart.row)
    let bodem = max(onder, ecogram.hart.row)
    for rij in top...bodem where rij != ecogram.hart.row {
      let links = ecogram.plekken.contains { $0.rij == rij && $0.links }
      let rechts = ecogram.plekken.contains { $0.rij == rij && !$0.links }
      let teken = knoop(boven: rij > top, onder: rij < bodem, links: links, rechts: rechts)
      canvas.text(
        Line(String(teken)), at: Point(row: rij, column: ecogram.hart.column))
    }
  }

  private func knoop(boven: Bool, onder: Bool, links: Bool, rechts: Bool) -> Character {
    switch (boven, onder, links, rechts) {
    case (true, true, true, true): glyphs.cross
    case (true, true, true, false): glyphs.teeRight
    case (true, true, false, true): glyphs.teeLeft
    case (false, true, true, true): glyphs.teeTop
    case (true, false, true, true): glyphs.teeBottom
    case (false, true, true, false): glyphs.topRight
    case (false, true, false, true): glyphs.topLeft
    case (true, false, true, false): glyphs.bottomRight
    case (true, false, false, true): glyphs.bottomLeft
    default: glyphs.vertical
    }
  }

  private func lijn(
    _ contact: Netwerkcontact, _ plek: Ecogram.Plek, _ half: Int, in canvas: inout Canvas
  ) {
    let kant = plek.links ? -1 : 1
    let los = plek.rij == ecogram.hart.row ? half : 0
    let begin = ecogram.hart.column + kant * (los + 1)
    let van = min(begin, plek.einde)
    let lengte = max(begin, plek.einde) - van + 1
    var tekens = [Character](repeating: glyphs.horizontal, count: lengte)
    switch contact.deelname {
    case .doetMee: tekens = tekens.map { _ in glyphs.heavyHorizontal }
    case .uitgenodigd: break
    case .genoemd, .stapjeTerug:
      for plaats in tekens.indices {
        tekens[plaats] = plaats % 2 == 0 ? glyphs.dashHorizontal : " "
      }
    }
    if contact.onderbroken, lengte >= 6 {
      tekens.replaceSubrange((lengte / 2 - 2)..<(lengte / 2 + 2), with: " // ")
    }
    let naarMidden = plek.links ? glyphs.arrowRight : glyphs.arrowLeft
    let naarBuiten = plek.links ? glyphs.arrowLeft : glyphs.arrowRight
    if !contact.geeft.isEmpty { tekens[plek.links ? lengte - 1 : 0] = naarMidden }
    if !contact.krijgt.isEmpty { tekens[plek.links ? 0 : lengte - 1] = naarBuiten }
    canvas.text(Line(String(tekens), stijl(contact)), at: Point(row: plek.rij, column: van))
  }

  private func stijl(_ contact: Netwerkcontact) -> Style {
    contact.deelname == .doetMee && !contact.onderbroken ? .normal : .dim
  }
}
