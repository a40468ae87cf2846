import Termijnen
import TerminalUI
import Wijkteam

/// A text over the whole screen: a long note, everything about a row.
struct Leeslaag: Equatable, Sendable {
  /// What it is about.
  var titel: String
  var regels: [Line]
  var top = 0

  init(_ titel: String, _ regels: [Line]) {
    self.titel = titel
    self.regels = regels
  }

  /// The lines as they are wrapped in the room that there is.
  private func gewikkeld(_ size: Size) -> [Line] {
    let kolommen = max(1, Paneel.groot(in: size).columns - 4)
    return regels.flatMap { regel in
      regel.spans.isEmpty ? [Line.empty] : TextFit.wrap(regel, columns: kolommen)
    }
  }

  /// Answers false when it must close.
  mutating func handle(_ key: Key, _ size: Size) -> Bool {
    let rijen = max(1, Paneel.groot(in: size).rows - 2)
    let laatste = max(0, gewikkeld(size).count - rijen)
    switch key {
    case .escape, .enter, .character("q"): return false
    case .down, .character("j"): top = min(top + 1, laatste)
    case .up, .character("k"): top = max(min(top, laatste) - 1, 0)
    case .pageDown, .character(" "), .control("d"): top = min(top + max(1, rijen - 1), laatste)
    case .pageUp, .control("u"): top = max(top - max(1, rijen - 1), 0)
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = laatste
    default: break
    }
    return true
  }

  func draw(in grid: inout Grid, _ size: Size) -> Point {
    let vlak = Paneel.groot(in: size)
    let alle = gewikkeld(size)
    let binnen = Paneel.teken(in: &grid, vlak, titel: titel, voet: "↑↓ lezen · Esc sluit")
    let eerste = min(top, max(0, alle.count - binnen.rows))
    grid.write(alle.dropFirst(eerste), in: binnen)
    let rand = Point(row: binnen.endRow - 1, column: binnen.endColumn)
    if eerste + binnen.rows < alle.count { grid.put(grid.glyphs.arrowDown, .key, at: rand) }
    if eerste > 0 {
      grid.put(grid.glyphs.arrowUp, .key, at: Point(row: binnen.row, column: binnen.endColumn))
    }
    return binnen.origin
  }

  /// What a reader says: the lines from the top of the window.
  var zin: String {
    ([titel] + regels.map(\.text)).filter { !$0.isEmpty }.prefix(12).joined(separator: ". ")
  }
}
