import Termijnen
import TerminalUI
import Wijkteam

/// A screen that is being built.
struct Vandaagscherm: Screen {
  static let naam = "vandaag"
  static let titel = "Vandaag"
  static let toegang: Toegang? = Toegang(
    "V", label: "Vandaag", synoniemen: ["start", "begin", "wat moet ik doen"])
  static let toetsen: [Toets] = []
  static func open(_ focus: Focus) -> Vandaagscherm? { Vandaagscherm() }
  func focus(_ context: Context) -> Focus { Focus() }
  mutating func refresh(_ context: Context) {}
  mutating func handle(_ key: Key, _ context: Context) -> Outcome { .ignored }
  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point { area.origin }
  func announcement(_ context: Context) -> String { "" }
}
