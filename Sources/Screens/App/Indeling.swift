import Termijnen
import TerminalUI
import Wijkteam

/// Where the parts of the screen stand: first line, lines above the body, body, message, footer.
struct Indeling {
  /// The first line: screens, date.
  let titel: Rect
  /// Tabs, goal and safety line.
  let kop: Rect
  let body: Rect
  /// What just happened, a filter, or what can follow.
  let melding: Rect
  /// The keys.
  let voet: Rect

  init(_ size: Size, kop regels: Int) {
    let all = size.rect
    titel = all.top(1)
    voet = all.droppingTop(1).bottom(1)
    melding = all.droppingTop(1).droppingBottom(1).bottom(1)
    let rest = all.droppingTop(1).droppingBottom(2)
    // A low screen keeps at least half of its rows for the body.
    kop = rest.top(min(regels, max(0, rest.rows / 2)))
    body = rest.droppingTop(kop.rows)
  }
}
