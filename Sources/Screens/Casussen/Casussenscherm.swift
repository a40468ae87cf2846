import Termijnen
import TerminalUI
import Wijkteam

/// A screen that is being built.
struct Casussenscherm: Screen {
  static let naam = "casussen"
  static let titel = "Casussen"
  static let toegang: Toegang? = Toegang(
    "C", label: "Casussen", synoniemen: ["lijst", "caseload", "alle casussen", "mijn casussen"])
  static let toetsen: [Toets] = []
  static func open(_ focus: Focus) -> Casussenscherm? { Casussenscherm() }
  func focus(_ context: Context) -> Focus { Focus() }
  mutating func refresh(_ context: Context) {}
  mutating func handle(_ key: Key, _ context: Context) -> Outcome { .ignored }
  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point { area.origin }
  func announcement(_ context: Context) -> String { "" }
}
