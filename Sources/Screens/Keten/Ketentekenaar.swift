import TerminalUI
import Wijkteam

/// Draws the part of a chain around the chosen link.
struct Ketentekenaar {
  let schakels: [Ketenschakel]
  let blok: Ketenblok
  let keuze: Id?
  let glyphs: Glyphs

  /// Draws it in an area and answers where the cursor stands: on the chosen link.
  func draw(in grid: inout Grid, _ vlak: Rect) -> Point {
    guard !vlak.isEmpty else { return vlak.origin }
    let gekozen = blok.plekken.first { schakels[$0.nummer].id == keuze }?.vlak
    let begin = begin(gekozen ?? Rect(row: 0, column: 0, rows: 1, columns: 1), vlak.rows)
    // The first row belongs to the drawing; only what is visible is drawn.
    var canvas = Canvas(vlak.size, glyphs: grid.glyphs)
    for tekst in blok.teksten {
      canvas.text(
        Line(tekst.tekst, tekst.stijl), at: punt(tekst.punt.row, tekst.punt.column, begin))
    }
    for plek in blok.plekken { teken(plek, in: &canvas, begin) }
    for lijn in blok.lijnen { teken(lijn, in: &canvas, begin) }
    canvas.draw(in: &grid, at: vlak.origin)
    let onder = blok.rijen - begin - vlak.rows
    if begin > 0 {
      grid.write(Line("\(grid.glyphs.arrowUp) meer", .dim), in: vlak.top(1), .trailing)
    }
    if onder > 0 {
      grid.write(Line("\(grid.glyphs.arrowDown) meer", .dim), in: vlak.bottom(1), .trailing)
    }
    guard let gekozen else { return vlak.origin }
    return vlak.clamp(
      Point(row: vlak.row + gekozen.row - begin, column: vlak.column + gekozen.column))
  }

  /// The first row that is visible: the chosen link stands in the middle where there is more.
  private func begin(_ gekozen: Rect, _ rijen: Int) -> Int {
    let midden = gekozen.row + gekozen.rows / 2 - rijen / 2
    return max(0, min(midden, blok.rijen - rijen, gekozen.row))
  }

  private func punt(_ rij: Int, _ kolom: Int, _ begin: Int) -> Point {
    Point(row: rij - begin, column: kolom)
  }

  private func teken(_ plek: Ketenblok.Plek, in canvas: inout Canvas, _ begin: Int) {
    let schakel = schakels[plek.nummer]
    let gekozen = schakel.id == keuze
    let vlak = Rect(
      row: plek.vlak.row - begin, column: plek.vlak.column, rows: plek.vlak.rows,
      columns: plek.vlak.columns)
    guard vlak.endRow > 0, vlak.row < canvas.size.rows else { return }
    switch plek.vorm {
    case .doos(let regels): doos(schakel, in: &canvas, vlak, naamregels: regels, gekozen)
    case .regel(let takken, let ook): regel(schakel, in: &canvas, vlak, takken, ook, gekozen)
    }
  }

  private func doos(
    _ schakel: Ketenschakel, in canvas: inout Canvas, _ vlak: Rect, naamregels: Int,
    _ gekozen: Bool
  ) {
    let binnen = vlak.columns - 3
    var naam = TextFit.wrap(schakel.naam, columns: binnen)
    if naam.count > naamregels {
      let rest = naam.dropFirst(naamregels - 1).joined(separator: " ")
      naam = naam.prefix(naamregels - 1) + [TextFit.truncate(rest, to: binnen)]
    }
    while naam.count < naamregels { naam.append("") }
    let stijl: Style = schakel.klaar ? .dim : .bold
    var regels = naam.map {
      let lijn = Line(" " + TextFit.pad($0, to: binnen), stijl)
      return gekozen ? lijn.highlighted : lijn
    }
    regels.append(Line(" " + TextFit.truncate(schakel.instantie, to: binnen), .dim))
    regels.append(
      Line(" " + TextFit.truncate(schakel.dag, to: binnen), schakel.klaar ? .dim : .normal))
    canvas.box(regels, at: vlak, schakel.klaar ? .border : schakel.stijl)
    let teken = schakel.teken(glyphs)
    let kop = [gekozen ? ">" : "", teken, schakel.woord].filter { !$0.isEmpty }
      .joined(separator: " ")
    canvas.text(
      Line(" \(kop) ", schakel.stijl), at: Point(row: vlak.row, column: vlak.column + 1),
      width: binnen)
  }

  private func regel(
    _ schakel: Ketenschakel, in canvas: inout Canvas, _ vlak: Rect, _ takken: [Ketenblok.Plek.Tak],
    _ ook: String, _ gekozen: Bool
  ) {
    let voor = takken.map { Self.tak($0, glyphs) }.joined()
    let rechts = Self.rechts(schakel, vlak.columns)
    let breed = vlak.columns - rechts.columns - (rechts.columns == 0 ? 0 : 1)
    let teken = schakel.teken(glyphs)
    var links = Line([
      Span(gekozen ? "> " : "  "), Span(voor + (voor.isEmpty ? "" : " "), .border),
      Span(
        takken.isEmpty ? TextFit.pad(teken, to: 3) : teken.isEmpty ? "" : teken + " ", schakel.stijl
      ),
      Span(schakel.naam, schakel.klaar ? .dim : .bold),
    ])
    if !ook.isEmpty { links += Line(" (\(ook))", .dim) }
    if vlak.columns >= 100 { links += Line(" · \(schakel.instantie)", .dim) }
    let vulling = max(0, breed - links.columns)
    links += Line(String(repeating: " ", count: vulling))
    canvas.text(gekozen ? links.highlighted : links, at: vlak.origin, width: breed)
    canvas.text(
      gekozen ? (Line(" ") + rechts).highlighted : Line(" ") + rechts,
      at: vlak.origin.moved(columns: breed))
  }

  private static func tak(_ tak: Ketenblok.Plek.Tak, _ glyphs: Glyphs) -> String {
    switch tak {
    case .leeg: "   "
    case .door: "\(glyphs.vertical)  "
    case .splitsing: "\(glyphs.teeLeft)\(glyphs.horizontal)\(glyphs.arrowRight)"
    case .laatste: "\(glyphs.bottomLeft)\(glyphs.horizontal)\(glyphs.arrowRight)"
    }
  }

  /// Where it stands and its day, at the right; on a narrow terminal only the first.
  private static func rechts(_ schakel: Ketenschakel, _ breedte: Int) -> Line {
    let woord = schakel.woord
    if breedte < 30 { return .empty }
    if breedte < 64 { return Line(TextFit.pad(woord, to: 12), schakel.stijl) }
    return Line([
      Span(TextFit.pad(woord, to: 14), schakel.stijl),
      Span(TextFit.pad(schakel.dag, to: breedte < 100 ? 19 : 26), .dim),
    ])
  }

  private func teken(_ lijn: Ketenblok.Lijn, in canvas: inout Canvas, _ begin: Int) {
    let van = punt(lijn.van.row, lijn.van.column, begin)
    let naar = punt(lijn.naar.row, lijn.naar.column, begin)
    guard max(van.row, naar.row) >= 0, min(van.row, naar.row) < canvas.size.rows else { return }
    canvas.connect(
      from: van, to: naar, bendAt: lijn.knik, arrow: lijn.pijl, lijn.open ? .normal : .dim)
  }
}
