import Termijnen
public import TerminalUI
import Wijkteam

/// Draws the model: pure, the same model and measure always give the same frame.
public func view(_ model: Model, size: Size, theme: Theme? = nil) -> Frame {
  var model = model
  model.stand.size = size
  if let theme { model.instellingen.thema = theme }
  return model.tekening
}

extension Model {
  var tekening: Frame {
    var grid = Grid(stand.size, theme: instellingen.thema)
    if stand.slot != .open { return slottekening(&grid) }
    let context = schermcontext
    let indeling = indeling(self.context)
    var zin = scherm.announcement(context)
    var cursor = scherm.draw(in: &grid, indeling.body, context)
    tekenTitel(in: &grid, indeling.titel, context)
    tekenKop(in: &grid, indeling.kop, context)
    if stand.filtert {
      cursor = tekenFilter(in: &grid, indeling.melding)
      zin = "filter: \(scherm.filter ?? "")"
    } else {
      tekenMelding(in: &grid, indeling.melding)
    }
    tekenVoet(in: &grid, indeling.voet)
    if !stand.toetsen.pending.isEmpty { zin = tekenVervolg(in: &grid) }
    for laag in stand.lagen { (cursor, zin) = teken(laag, in: &grid) }
    if let melding = stand.melding?.zin, stand.lagen.isEmpty, !stand.filtert {
      zin = "\(melding) \(zin)"
    }
    return Frame(
      grid: grid, cursor: cursor, title: "Nabij: \(type(of: scherm).titel)", announcement: zin,
      modes: FrameModes(redraw: stand.herteken))
  }

  private func slottekening(_ grid: inout Grid) -> Frame {
    var cursor = Point.origin
    var zin = "Het scherm is leeg. Druk op een toets."
    switch stand.slot {
    case .open: break
    case .leeg(nil, _):
      grid.write("Nabij · druk op een toets", at: .origin, .dim, width: stand.size.columns)
    case .leeg(let code?, let pogingen):
      let vraag = pogingen == 0 ? "Korte code " : "Niet goed. Korte code "
      let breed = grid.write(vraag, at: .origin, .label, width: stand.size.columns)
      cursor = code.draw(in: &grid, grid.rect.top(1).droppingLeft(breed).left(20))
      zin = vraag
    case .vergrendeld(let veld, let bezig, let fout):
      let vlak = Paneel.klein(in: stand.size, regels: 4, breedte: 52)
      let binnen = Paneel.teken(in: &grid, vlak, titel: "Nabij is vergrendeld")
      zin =
        bezig
        ? "Even wachten, Nabij gaat open."
        : fout
          ?? "Typ het wachtwoord van \(gegevens.ik.weergave) en druk op Enter. Met Ctrl-C sluit je Nabij."
      let breed = grid.write("Wachtwoord ", at: binnen.origin, .label, width: binnen.columns)
      cursor = veld.draw(in: &grid, binnen.top(1).droppingLeft(breed), focused: !bezig)
      grid.write(
        TextFit.wrap(Line(zin, fout == nil ? .dim : .error), columns: binnen.columns),
        in: binnen.droppingTop(2))
    }
    return Frame(
      grid: grid, cursor: cursor, title: "Nabij", announcement: zin,
      modes: FrameModes(redraw: stand.herteken, blank: true))
  }

  private func tekenFilter(in grid: inout Grid, _ vlak: Rect) -> Point {
    let breed = grid.write("Filter ", at: vlak.origin, .label, width: vlak.columns)
    let veld = TextField(scherm.filter ?? "", limit: 100, placeholder: "typ wat je zoekt")
    let invoer = vlak.droppingLeft(breed).left(max(10, vlak.columns / 2 - breed))
    let cursor = veld.draw(in: &grid, invoer)
    let rest = vlak.droppingLeft(breed + invoer.columns + 1)
    if let telling = scherm.telling {
      grid.write(
        Line("\(telling.zichtbaar) van \(telling.totaal)", .dim), at: rest.origin,
        width: rest.columns)
    }
    return cursor
  }

  private func tekenMelding(in grid: inout Grid, _ vlak: Rect) {
    guard let melding = stand.melding else {
      if let (aantal, van) = gegevens.geladen {
        grid.write(
          Line("\(aantal) van \(van) casussen gelezen…", .dim), at: vlak.origin,
          width: vlak.columns)
      } else if let lijn = berichtlijn(vlak.columns) {
        grid.write(lijn, at: vlak.origin, width: vlak.columns)
      }
      return
    }
    let lijn: Line
    switch melding {
    case .opgeslagen(let zin): lijn = Line("\(grid.glyphs.done) \(zin)", .good)
    case .weet(let zin): lijn = Line(zin, .notice)
    case .fout(let zin): lijn = Line("! \(zin)", .error)
    case .bezig(let zin): lijn = Line(zin, .dim)
    }
    // What does not fit on one line goes on above it: the end says what to do.
    let regels = Omslag.regels(lijn, vlak.columns, hoogstens: max(1, stand.size.rows / 3))
    let ruim = Rect(
      row: max(0, vlak.row - regels.count + 1), column: vlak.column, rows: max(1, regels.count),
      columns: vlak.columns)
    grid.fill(ruim)
    grid.write(regels, in: ruim)
  }

  private func tekenVoet(in grid: inout Grid, _ vlak: Rect) {
    switch stand.lagen.last {
    case .formulier(let laag):
      grid.write(
        laag.tabel.footer(columns: vlak.columns, in: Situatie(gegevens: gegevens)),
        at: vlak.origin, width: vlak.columns)
      return
    case .vraag(let vraag):
      grid.write(
        Line([
          Span("Enter", .key), Span(" \(vraag.ja)  ", .dim), Span("Esc", .key),
          Span(" niets doen", .dim),
        ]), at: vlak.origin, width: vlak.columns)
      return
    case .some:
      // The keys of the screen below do nothing now; what lies on top says its own.
      grid.write(
        Line([Span("Esc", .key), Span(" sluit", .dim)]), at: vlak.origin, width: vlak.columns)
      return
    case nil: break
    }
    if stand.filtert {
      grid.write(
        Line([
          Span("Enter", .key), Span(" klaar  ", .footer), Span("Esc", .key),
          Span(" wist het filter", .footer),
        ]), at: vlak.origin, width: vlak.columns)
      return
    }
    var voet = Line.empty
    if gegevens.voorraad.casussen.isEmpty, gegevens.geladen == nil, !gegevens.alleenLezen {
      voet = Line([Span("n c", .key), Span(" nieuwe casus  ", .footer)])
    }
    voet += tabel.footer(columns: vlak.columns - voet.columns, in: situatie)
    grid.write(voet, at: vlak.origin, width: vlak.columns)
  }

  /// What can follow a half-typed sequence.
  private func tekenVervolg(in grid: inout Grid) -> String {
    let pending = stand.toetsen.pending
    let vervolg = tabel.continuations(after: pending, in: situatie).map { item in
      var item = item
      if let kort = korteNaam(pending + [item.key]) { item.label = kort }
      return item
    }
    let titel = tabel.prefixes[stand.toetsen.pending] ?? ""
    let breedte = vervolg.map { TextWidth.columns($0.label) + 4 }.max() ?? 20
    let kolommen = max(1, min(2, (stand.size.columns - 4) / (breedte + 2)))
    let rijen = (vervolg.count + kolommen - 1) / kolommen
    let vlak = Paneel.onder(
      in: stand.size, regels: rijen, breedte: kolommen * breedte + (kolommen - 1) * 2)
    let past = max(0, vlak.rows - 2)
    let over = max(0, vervolg.count - past * kolommen)
    let binnen = Paneel.teken(
      in: &grid, vlak, titel: titel,
      voet: over > 0 ? "nog \(over) via :" : "Esc annuleert")
    for (plaats, item) in vervolg.enumerated() {
      let kan = item.reason == nil
      let hoog = max(1, min(rijen, past))
      let punt = binnen.origin.moved(
        rows: plaats % hoog, columns: plaats / hoog * (breedte + 2))
      guard binnen.contains(punt) else { continue }
      grid.write(
        Line([
          Span(TextFit.pad(item.key.label, to: 3), kan ? .key : .disabled),
          Span(item.label, kan ? .normal : .disabled),
        ]), at: punt, width: min(breedte, binnen.endColumn - punt.column))
    }
    return "\(titel): \(vervolg.map { "\($0.key.label) \($0.label)" }.joined(separator: ", "))"
  }

  /// A shorter word for what a sequence does, where there is one.
  private func korteNaam(_ toetsen: [Key]) -> String? {
    guard let actie = tabel.bindings.first(where: { $0.sequences.contains(toetsen) })?.action
    else { return nil }
    if actie.naam.hasPrefix("nieuw-") {
      return Formulieren.met(String(actie.naam.dropFirst(6)))?.kort
    }
    if let stap = actie.stapsoort { return Stapkeuze.van(stap)?.kort }
    return switch actie {
    case .gedaan: "gedaan"
    case .nietGelukt: "niet gelukt"
    case .verderMetConcept: "verder met een concept"
    default: nil
    }
  }

  private func teken(_ laag: Laag, in grid: inout Grid) -> (Point, String) {
    switch laag {
    case .hulp(let hulp): return (hulp.draw(in: &grid, stand.size), "Hulp bij \(hulp.titel)")
    case .lezer(let lezer): return (lezer.draw(in: &grid, stand.size), lezer.zin)
    case .palet(let palet): return (palet.draw(in: &grid, stand.size), palet.zin)
    case .formulier(let formulier):
      return Formuliertekening(laag: formulier, model: self).draw(in: &grid)
    case .vraag(let vraag):
      let breedte = min(60, max(20, stand.size.columns - 6))
      let regels = TextFit.wrap(Line(vraag.zin), columns: breedte)
      let vlak = Paneel.klein(in: stand.size, regels: regels.count + 2, breedte: breedte)
      let binnen = Paneel.teken(in: &grid, vlak, titel: "Klopt dit?")
      grid.write(regels, in: binnen)
      let onder = binnen.bottom(1)
      grid.write(
        Line([
          Span("Enter", .key), Span(" \(vraag.ja)    "), Span("Esc", .key),
          Span(" nee, niets doen"),
        ]), at: onder.origin, width: onder.columns)
      let zin = vraag.zin.split(whereSeparator: \.isNewline).joined(separator: " ")
      return (onder.origin, "\(zin) Enter is \(vraag.ja), Esc is niets doen.")
    case .menu(let menu, let gekozen): return teken(menu, gekozen, in: &grid)
    }
  }

  private func teken(_ menu: Menu, _ gekozen: Int, in grid: inout Grid) -> (Point, String) {
    let woorden = menu.keuzes.map { keuze in
      keuze.label + (keuze.reden.map { " (\($0))" } ?? "")
    }
    let breedte = max(woorden.map { TextWidth.columns($0) + 6 }.max() ?? 0, 24)
    let vlak = Paneel.klein(in: stand.size, regels: menu.keuzes.count, breedte: breedte)
    let binnen = Paneel.teken(in: &grid, vlak, titel: menu.titel, voet: "Esc sluit")
    var cursor = binnen.origin
    let eerste = max(0, min(gekozen - binnen.rows + 1, menu.keuzes.count - binnen.rows))
    for (plaats, keuze) in menu.keuzes.enumerated().dropFirst(eerste).prefix(binnen.rows) {
      let punt = binnen.origin.moved(rows: plaats - eerste)
      let aan = plaats == gekozen
      var lijn = Line([
        Span(aan ? "\(grid.glyphs.pointer) " : "  "), Span("\(keuze.toets)  ", .key),
        Span(keuze.label, keuze.reden == nil ? .normal : .disabled),
      ])
      if let reden = keuze.reden { lijn += Line(" (\(reden))", .dim) }
      grid.write(aan ? lijn.highlighted : lijn, at: punt, width: binnen.columns)
      if aan { cursor = punt }
    }
    let zin = menu.keuzes.indices.contains(gekozen) ? menu.keuzes[gekozen].label : ""
    return (cursor, "\(menu.titel): \(zin)")
  }
}
