import Termijnen
import TerminalUI
import Wijkteam

/// A screen that is being built.
struct Binnenscherm: Screen {
  static let naam = "binnen"
  static let titel = "Binnengekomen"
  static let toegang: Toegang? = Toegang(
    "I", label: "Binnen", synoniemen: ["telefoon", "gebeld", "bekend", "terugbellen"])
  static let toetsen: [Toets] = []
  static func open(_ focus: Focus) -> Binnenscherm? { Binnenscherm() }
  func focus(_ context: Context) -> Focus { Focus() }
  mutating func refresh(_ context: Context) {}
  mutating func handle(_ key: Key, _ context: Context) -> Outcome { .ignored }
  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point { area.origin }
  func announcement(_ context: Context) -> String { "" }
}
