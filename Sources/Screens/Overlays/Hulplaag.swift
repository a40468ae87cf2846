import Termijnen
import TerminalUI
import Wijkteam

/// The help of a screen: all its keys, searchable by one's own word.
struct Hulplaag: Equatable, Sendable {
  /// The name of the screen.
  var titel: String
  var secties: [HelpSection]
  var zoek = TextField("", limit: 60, placeholder: "typ om te zoeken")
  var top = 0

  init(_ secties: [HelpSection], titel: String) {
    self.secties = secties
    self.titel = titel
  }

  /// Answers false when the help must close.
  mutating func handle(_ key: Key, rijen: Int) -> Bool {
    let laatste = max(0, regels.count - rijen)
    switch key {
    case .escape where !zoek.isEmpty:
      zoek.text = ""
      top = 0
    case .escape, .enter, .function(1): return false
    case .character("?") where zoek.isEmpty: return false
    case .character("q") where zoek.isEmpty: return false
    case .down: top = min(top + 1, laatste)
    case .up: top = max(top - 1, 0)
    case .pageDown, .control("d"): top = min(top + max(1, rijen - 1), laatste)
    case .pageUp: top = max(top - max(1, rijen - 1), 0)
    case .home: top = 0
    case .end: top = laatste
    default:
      if zoek.handle(key).isHandled { top = 0 }
    }
    return true
  }

  /// The lines that fit what was typed.
  var regels: [Line] {
    var uit: [Line] = []
    for sectie in secties {
      let passend = sectie.entries.filter { past($0) }
      guard !passend.isEmpty else { continue }
      if !uit.isEmpty { uit.append(.empty) }
      uit.append(Line(sectie.title, .header))
      for regel in passend {
        let toetsen = TextFit.pad(regel.keys.prefix(2).joined(separator: "  "), to: 14)
        var lijn = Line([
          Span(toetsen, regel.reason == nil ? .key : .disabled),
          Span(regel.label, regel.reason == nil ? .normal : .disabled),
        ])
        if let reden = regel.reason { lijn += Line(" (nu niet: \(reden))", .dim) }
        uit.append(lijn)
      }
    }
    return uit.isEmpty ? [Line("Niets gevonden. Probeer een ander woord.", .dim)] : uit
  }

  private func past(_ regel: HelpEntry) -> Bool {
    let tekst = ([regel.label] + regel.synonyms + regel.keys).joined(separator: " ")
    return zoek.isEmpty || TextFold.matches(zoek.text, in: tekst)
  }

  func draw(in grid: inout Grid, _ size: Size) -> Point {
    let vlak = Paneel.groot(in: size)
    let binnen = Paneel.teken(in: &grid, vlak, titel: "Hulp: \(titel)", voet: "Esc sluit")
    let invoer = binnen.top(1)
    grid.write("Zoek ", at: invoer.origin, .label, width: invoer.columns)
    let cursor = zoek.draw(in: &grid, invoer.droppingLeft(5))
    let inhoud = binnen.droppingTop(1)
    let zichtbaar = regels.dropFirst(min(top, max(0, regels.count - inhoud.rows)))
    grid.write(zichtbaar, in: inhoud)
    if zichtbaar.count > inhoud.rows, inhoud.rows > 0 {
      grid.put(
        grid.glyphs.arrowDown, .key,
        at: Point(row: inhoud.endRow - 1, column: inhoud.endColumn - 1))
    }
    return cursor
  }
}
