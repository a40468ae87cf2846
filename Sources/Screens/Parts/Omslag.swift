import TerminalUI

/// Text over a few lines.
enum Omslag {
  /// The text in at most so many lines; what does not fit is marked as cut off.
  static func regels(_ lijn: Line, _ kolommen: Int, hoogstens: Int) -> [Line] {
    let alle = TextFit.wrap(lijn, columns: kolommen)
    guard alle.count > hoogstens, hoogstens > 0 else {
      return Array(alle.prefix(max(0, hoogstens)))
    }
    var regels = Array(alle.prefix(hoogstens))
    var spans = regels[hoogstens - 1].spans
    var ruimte = max(0, kolommen - 2)
    spans = spans.compactMap { span in
      guard ruimte > 0 else { return nil }
      let tekst = TextFit.prefix(span.text, columns: ruimte)
      ruimte -= TextWidth.columns(tekst)
      return Span(tekst, span.style)
    }
    regels[hoogstens - 1] = Line(spans) + Line(" \u{2026}", .dim)
    return regels
  }
}
