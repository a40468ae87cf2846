import TerminalUI
import Wijkteam

/// Where everybody stands in the drawing of a network.
///
/// Three circles around the household. Everybody has a row of their own at the left or the right, on
/// the edge of their circle; from there a straight line runs to the middle. So no name lies on
/// another and no line runs through a name.
struct Ecogram: Equatable, Sendable {
  /// Somebody with a place on the drawing.
  struct Plek: Equatable, Sendable {
    var id: Id
    var rij: Int
    var links: Bool
    /// The column at the end of the line, next to the name.
    var einde: Int
  }

  /// Half the measures of a circle.
  struct Cirkel: Equatable, Sendable {
    var rijen: Int
    var kolommen: Int
  }

  let maat: Size
  let hart: Point
  let cirkels: [Cirkel]
  private(set) var plekken: [Plek] = []
  /// Who did not fit; they stand in the list.
  private(set) var over: [Id] = []

  /// Shortest line between the middle and a name.
  static let kortst = 7

  /// Gives everybody a place in an area.
  init(_ netwerk: [Netwerkcontact], in maat: Size) {
    self.maat = maat
    hart = Point(row: maat.rows / 2, column: maat.columns / 2)
    var kanten: [[(id: Id, cirkel: Int)]] = [[], []]
    for cirkel in 0..<3 {
      let kring = netwerk.filter { Self.cirkel($0.kring) == cirkel }
      for (plaats, contact) in kring.enumerated() {
        kanten[(plaats + cirkel) % 2].append((contact.id, cirkel))
      }
    }
    let rand = min(20, max(12, maat.columns / 4))
    let kolommen = max(Self.kortst + 2, maat.columns / 2 - rand)
    // Round where there is room; higher only when there are many.
    let meeste = max(kanten[0].count, kanten[1].count)
    let rijen = max(1, min((maat.rows - 1) / 2, max(kolommen * 2 / 5, meeste * 5 / 8)))
    let breed = min(kolommen, rijen * 5 / 2)
    cirkels = [40, 70, 100].map {
      Cirkel(rijen: max(1, rijen * $0 / 100), kolommen: max(Self.kortst, breed * $0 / 100))
    }
    for (kant, mensen) in kanten.enumerated() { zet(mensen, links: kant == 1, rijen) }
  }

  static func cirkel(_ kring: Kring) -> Int {
    switch kring {
    case .nabij: 0
    case .vriend: 1
    case .bekend, .buurt: 2
    }
  }

  /// Spreads people over one side: the far ones high and low, the near ones in the middle.
  private mutating func zet(_ mensen: [(id: Id, cirkel: Int)], links: Bool, _ rijen: Int) {
    var boven: [(id: Id, cirkel: Int)] = []
    var onder: [(id: Id, cirkel: Int)] = []
    for (plaats, mens) in mensen.reversed().enumerated() {
      // The two sides begin at different ends, so that few people do not stand face to face.
      if (plaats % 2 == 0) == links { onder.insert(mens, at: 0) } else { boven.append(mens) }
    }
    let volgorde = boven + onder
    var bezet: Set<Int> = []
    for (plaats, mens) in volgorde.enumerated() {
      let hoogte = cirkels[mens.cirkel].rijen
      let gelijk = hart.row - rijen + (2 * rijen + 1) * (2 * plaats + 1) / (2 * volgorde.count)
      let wens = min(max(gelijk, hart.row - hoogte), hart.row + hoogte)
      let vrij = (0..<maat.rows).filter { !bezet.contains($0) }
      let rij = vrij.min { a, b in (abs(a - wens), a) < (abs(b - wens), b) }
      guard let rij else {
        over.append(mens.id)
        continue
      }
      bezet.insert(rij)
      plekken.append(
        Plek(id: mens.id, rij: rij, links: links, einde: einde(rij, mens.cirkel, links: links)))
    }
  }

  /// The column where a circle crosses a row; a line is never shorter than it takes to be read.
  private func einde(_ rij: Int, _ cirkel: Int, links: Bool) -> Int {
    let cirkel = cirkels[cirkel]
    let hoogte = min(abs(rij - hart.row), cirkel.rijen)
    let vierkant = cirkel.rijen * cirkel.rijen - hoogte * hoogte
    var breed = cirkel.kolommen
    while breed > 0,
      breed * breed * cirkel.rijen * cirkel.rijen > cirkel.kolommen * cirkel.kolommen * vierkant
    { breed -= 1 }
    breed = max(breed, Self.kortst + (rij == hart.row ? 4 : 0))
    return links ? hart.column - breed : hart.column + breed
  }

  func plek(_ id: Id?) -> Plek? { plekken.first { $0.id == id } }

  /// The ids from top to bottom, and then who did not fit.
  var leesvolgorde: [Id] {
    plekken.sorted { ($0.rij, $0.links ? 0 : 1) < ($1.rij, $1.links ? 0 : 1) }.map(\.id) + over
  }

  /// The nearest one at the left or the right of somebody.
  func naast(_ id: Id?, links: Bool) -> Id? {
    guard let hier = plek(id) else { return leesvolgorde.first }
    return plekken.filter { $0.links == links && (hier.links != links || $0.id == id) }
      .min { abs($0.rij - hier.rij) < abs($1.rij - hier.rij) }?.id ?? id
  }
}
