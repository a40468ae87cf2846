import Termijnen
import TerminalUI
import Wijkteam

/// A screen that is being built.
struct Casusscherm: Screen {
  static let naam = "casus"
  static let titel = "Casus"
  static let toetsen: [Toets] = []
  var casus: Id
  init(_ casus: Id) { self.casus = casus }
  var inzage: Id? { casus }
  func focus(_ context: Context) -> Focus { Focus(casus: casus) }
  mutating func refresh(_ context: Context) {}
  mutating func handle(_ key: Key, _ context: Context) -> Outcome { .ignored }
  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point { area.origin }
  func announcement(_ context: Context) -> String { "" }
}
