import Termijnen
import TerminalUI
import Wijkteam

extension Model {
  /// The first line: the screens with their keys, or where you are; the day at the right.
  func tekenTitel(in grid: inout Grid, _ vlak: Rect, _ context: Context) {
    grid.fill(vlak, .normal)
    var rechts = context.gegevens.vandaag.kortMetJaar
    if stand.namenVerborgen { rechts = "namen verborgen · \(rechts)" }
    if let aantal = stand.meekijkers, aantal > 1 { rechts = "\(aantal) schermen · \(rechts)" }
    if gegevens.alleenLezen { rechts = "alleen lezen · \(rechts)" }
    if TextWidth.columns(rechts) > vlak.columns / 2 { rechts = "" }
    let breed = TextWidth.columns(rechts)
    let links = vlak.droppingRight(breed == 0 ? 0 : breed + 1)
    let lijn = titellijn(context)
    grid.write(
      lijn.columns <= links.columns ? lijn : kort(context), at: links.origin,
      width: links.columns)
    if breed > 0 { grid.write(Line(rechts, .dim), in: vlak, .trailing) }
  }

  private func kort(_ context: Context) -> Line {
    var lijn = Line(type(of: scherm).titel, .title)
    let onder = scherm.ondertitel(context)
    if !onder.isEmpty { lijn += Line(" · \(onder)", .title) }
    return lijn + filterlijn
  }

  private func titellijn(_ context: Context) -> Line {
    let eigen = type(of: scherm)
    guard eigen.toegang?.label != nil else { return kort(context) }
    var lijn = Line.empty
    for soort in Schermen.alle {
      guard let toegang = soort.toegang, let label = toegang.label else { continue }
      if !lijn.spans.isEmpty { lijn += Line("  ") }
      if soort.naam == eigen.naam {
        lijn += Line("[\(label)]", .title)
      } else {
        lijn += Line([Span(toegang.toets, .key), Span(" \(label)", .dim)])
      }
      if let aantal = soort.teller(gegevens), aantal > 0 {
        lijn += Line(" \(aantal)", .bold)
      }
    }
    let onder = scherm.ondertitel(context)
    if !onder.isEmpty { lijn += Line("  \(onder)", .dim) }
    return lijn + filterlijn
  }

  private var filterlijn: Line {
    guard let filter = scherm.filter, !filter.isEmpty else { return .empty }
    var tekst = "  filter: \(filter)"
    if let telling = scherm.telling {
      tekst += " (\(telling.zichtbaar) van \(telling.totaal))"
    }
    return Line(tekst, .notice)
  }

  /// The labels with their digits; where they do not fit, those around the chosen one.
  private func labellijn(_ labels: [Label], _ kolommen: Int) -> Line {
    let stukken = labels.enumerated().map { plaats, label in
      Line([
        Span("\(plaats + 1)", .key),
        Span(
          label.gekozen ? "[\(label.tekst)]" : " \(label.tekst) ",
          label.gekozen ? .title : .dim),
      ])
    }
    func samen(_ deel: ArraySlice<Line>) -> Line {
      var lijn = deel.startIndex > 0 ? Line("… ", .dim) : Line.empty
      for (plaats, stuk) in deel.enumerated() { lijn += plaats > 0 ? Line(" ") + stuk : stuk }
      return lijn
    }
    // The digits of what does not fit are in the help and work as well.
    let gekozen = labels.firstIndex(where: \.gekozen) ?? 0
    var begin = 0
    while begin < gekozen, samen(stukken[begin...gekozen]).columns > kolommen - 2 { begin += 1 }
    return samen(stukken[begin...])
  }

  /// Tabs or views on digits, then what stays on top of the screen.
  func tekenKop(in grid: inout Grid, _ vlak: Rect, _ context: Context) {
    var rest = vlak
    let labels = scherm.labels(context)
    if !labels.isEmpty, !rest.isEmpty {
      grid.write(
        labellijn(Array(labels.prefix(9)), rest.columns), at: rest.origin, width: rest.columns)
      rest = rest.droppingTop(1)
    }
    grid.write(scherm.kop(context), in: rest)
  }
}
