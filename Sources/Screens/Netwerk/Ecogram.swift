import Termijnen
import TerminalUI
import Wijkteam

/// An ecogram in characters: the household in the middle, three circles around it, a line to everybody.
///
/// An arrow towards the middle gives, an arrow outwards receives; a thick line takes part, a dotted one is
/// only named or stepped back, a broken one is interrupted.
struct Ecogram: Sendable {
  /// Somebody with a place on the drawing.
  struct Plek: Sendable {
    var id: Id
    var hoek: Int
    var kring: Int
  }

  private let plekken: [Plek]
  private let mensen: [Id: Netwerkcontact]

  /// Spreads the people over their circles, in the order in which they came.
  init(_ netwerk: [Netwerkcontact]) {
    mensen = Dictionary(netwerk.map { ($0.id, $0) }, uniquingKeysWith: { eerste, _ in eerste })
    var perKring: [Int: [Id]] = [:]
    for contact in netwerk { perKring[Self.kring(contact.kring), default: []].append(contact.id) }
    plekken = perKring.sorted { $0.key < $1.key }.flatMap { kring, ids in
      ids.enumerated().map { plaats, id in
        // Every circle begins somewhere else, so that the lines do not lie on each other.
        Plek(id: id, hoek: (plaats * 360 / ids.count + kring * 37 + 20) % 360, kring: kring)
      }
    }
  }

  private static func kring(_ kring: Kring) -> Int {
    switch kring {
    case .nabij: 1
    case .vriend: 2
    case .bekend, .buurt: 3
    }
  }

  /// Draws it in an area; answers where the chosen one stands.
  func draw(
    in grid: inout Grid, _ vlak: Rect, midden: String, gekozen: Id?,
    naam: (Netwerkcontact) -> String
  ) -> Point? {
    guard vlak.rows >= 7, vlak.columns >= 30 else { return nil }
    var canvas = Canvas(vlak.size, glyphs: grid.glyphs)
    let hart = Point(row: vlak.rows / 2, column: vlak.columns / 2)
    let straal = (rijen: (vlak.rows - 2) / 2, kolommen: (vlak.columns - 4) / 2)
    for kring in 1...3 {
      canvas.ellipse(
        center: hart, rows: straal.rijen * kring / 3, columns: straal.kolommen * kring / 3)
    }
    let kern = TextFit.truncate(midden, to: 16)
    let kernbreedte = TextWidth.columns(kern)
    canvas.text(
      Line("[\(kern)]", .bold), at: Point(row: hart.row, column: hart.column - kernbreedte / 2 - 1))
    var cursor: Point?
    for plek in plekken {
      guard let contact = mensen[plek.id] else { continue }
      let punt = punt(plek, hart, straal)
      let tekst = TextFit.truncate(naam(contact), to: 14)
      let breedte = TextWidth.columns(tekst) + 2
      let begin = vrij(&canvas, near: punt, breedte: breedte, vlak.size)
      let isGekozen = contact.id == gekozen
      canvas.text(
        Line((isGekozen ? ">" : " ") + tekst, isGekozen ? Style.bold.highlighted : stijl(contact)),
        at: begin)
      if isGekozen {
        cursor = Point(row: vlak.row + begin.row, column: vlak.column + begin.column)
      }
      let uiteinde = Point(
        row: begin.row,
        column: begin.column < hart.column ? begin.column + breedte : begin.column - 1)
      canvas.line(
        from: Point(row: hart.row, column: hart.column), to: uiteinde, lijn(contact),
        arrows: pijlen(contact), stijl(contact))
    }
    canvas.draw(in: &grid, at: vlak.origin)
    return cursor
  }

  private func punt(
    _ plek: Plek, _ hart: Point, _ straal: (rijen: Int, kolommen: Int)
  ) -> Point {
    let (sinus, cosinus) = Self.richting(plek.hoek)
    return Point(
      row: hart.row + straal.rijen * plek.kring * sinus / 3000,
      column: hart.column + straal.kolommen * plek.kring * cosinus / 3000)
  }

  /// A free place for a name at or near a point.
  private func vrij(_ canvas: inout Canvas, near punt: Point, breedte: Int, _ maat: Size) -> Point {
    let kolom = min(max(0, punt.column - breedte / 2), max(0, maat.columns - breedte))
    for afstand in 0..<maat.rows {
      for rij in [punt.row + afstand, punt.row - afstand] {
        let kandidaat = Point(row: rij, column: kolom)
        if canvas.isFree(kandidaat, columns: breedte) { return kandidaat }
      }
    }
    return Point(row: min(max(0, punt.row), maat.rows - 1), column: kolom)
  }

  private func lijn(_ contact: Netwerkcontact) -> LineKind {
    if contact.onderbroken { return .interrupted }
    switch contact.deelname {
    case .doetMee: return .thick
    case .uitgenodigd: return .thin
    case .genoemd, .stapjeTerug: return .dotted
    }
  }

  /// The line runs from the middle to the person: its start is the household.
  private func pijlen(_ contact: Netwerkcontact) -> ArrowEnds {
    var pijlen: ArrowEnds = []
    if !contact.krijgt.isEmpty { pijlen.insert(.end) }
    if !contact.geeft.isEmpty { pijlen.insert(.start) }
    return pijlen
  }

  private func stijl(_ contact: Netwerkcontact) -> Style {
    contact.deelname == .doetMee ? .normal : .dim
  }

  /// Sine (down is positive) and cosine of whole degrees, in thousandths; Bhaskara's approximation,
  /// which is exact enough for cells.
  static func richting(_ graden: Int) -> (sinus: Int, cosinus: Int) {
    func sinus(_ hoek: Int) -> Int {
      let hoek = ((hoek % 360) + 360) % 360
      let half = hoek % 180
      let waarde = 4000 * half * (180 - half) / (40500 - half * (180 - half))
      return hoek < 180 ? waarde : -waarde
    }
    return (sinus(graden), sinus(graden + 90))
  }
}
