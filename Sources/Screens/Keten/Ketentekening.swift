import Termijnen
import TerminalUI
import Wijkteam

/// Where each link of a chain stands: a column per number of links before it.
struct Ketentekening: Equatable, Sendable {
  /// One link with its place.
  struct Vak: Equatable, Sendable {
    var id: Id
    var kolom: Int
    var rij: Int
  }

  static let vakhoogte = 4
  static let rijhoogte = 5
  static let tussen = 5

  var vakken: [Vak] = []
  var kolommen = 0
  var vakbreedte = 24

  init() {}

  /// Places the links in the columns of their depth, in the order in which they come.
  init(_ keten: Keten, breedte: Int) {
    var hoogte: [Int: Int] = [:]
    for schakel in keten.schakels {
      let kolom = max(0, schakel.diepte)
      vakken.append(Vak(id: schakel.procedure, kolom: kolom, rij: hoogte[kolom, default: 0]))
      hoogte[kolom, default: 0] += 1
    }
    kolommen = (vakken.map(\.kolom).max() ?? -1) + 1
    let ruimte = breedte - (max(1, kolommen) - 1) * Self.tussen
    vakbreedte = min(34, max(20, ruimte / max(1, kolommen)))
  }

  func vak(_ id: Id?) -> Vak? { vakken.first { $0.id == id } }

  /// The area of a link on the whole drawing.
  func vlak(_ vak: Vak) -> Rect {
    Rect(
      row: vak.rij * Self.rijhoogte, column: vak.kolom * (vakbreedte + Self.tussen),
      rows: Self.vakhoogte, columns: vakbreedte)
  }

  var maat: Size {
    let rijen = (vakken.map(\.rij).max() ?? 0) + 1
    return Size(
      rows: rijen * Self.rijhoogte,
      columns: max(1, kolommen) * (vakbreedte + Self.tussen) - Self.tussen)
  }

  /// The link next to this one in a direction.
  func buur(van id: Id?, rijen: Int, kolommen: Int) -> Id? {
    guard let hier = vak(id) else { return vakken.first?.id }
    if rijen != 0 {
      let kolom = vakken.filter { $0.kolom == hier.kolom }
      return kolom.first { $0.rij == hier.rij + rijen }?.id ?? id
    }
    let kandidaten = vakken.filter { $0.kolom == hier.kolom + kolommen }
    return kandidaten.min { abs($0.rij - hier.rij) < abs($1.rij - hier.rij) }?.id ?? id
  }
}
