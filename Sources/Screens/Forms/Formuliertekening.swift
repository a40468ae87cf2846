import Termijnen
import TerminalUI
import Wijkteam

/// Draws a form over the body of the screen.
struct Formuliertekening {
  let laag: Formulierlaag
  let model: Model

  /// The area of the fields.
  static func vlak(_ size: Size) -> Rect {
    let vlak = size.rect.droppingTop(2).droppingBottom(2)
    return vlak.columns > 104 ? vlak.left(104) : vlak
  }

  func draw(in grid: inout Grid) -> (Point, String) {
    let size = model.stand.size
    let all = size.rect
    grid.fill(all.droppingBottom(1))
    let titel = laag.soort?.titel ?? laag.form.title
    grid.write(
      Line(titel, .title) + Line(onder.isEmpty ? "" : " · \(onder)", .dim), at: .origin,
      width: all.columns)
    let boven =
      kop.map {
        Omslag.regels($0, all.columns, hoogstens: max(1, size.rows / 3))
      } ?? []
    grid.write(boven, in: all.droppingTop(1))
    let vlak = Self.vlak(size).droppingTop(max(0, boven.count - 1))
    let cursor = laag.form.draw(in: &grid, vlak, dates: Datumregels.maak(model.gegevens))
    let regel = all.droppingBottom(1).bottom(1)
    if let melding {
      grid.fill(regel)
      grid.write(melding, at: regel.origin, width: regel.columns)
    }
    var zin = "\(titel), \(laag.form.announcement)"
    if let bericht = laag.bericht { zin = "\(bericht.zin) \(zin)" }
    return (cursor, zin)
  }

  /// What the form is about.
  private var onder: String {
    // A form that is about no casus does not name the one that happened to be chosen.
    guard
      laag.sleutel.casus != nil || laag.soort?.conceptplek(laag.focus, wijzigt: true).casus != nil,
      let casus = laag.focus.casus.flatMap({ model.gegevens.casus($0) })
    else { return "" }
    var delen = [model.context.naam(casus)]
    if let procedure = laag.focus.procedure.flatMap({ casus.procedures[$0] }) {
      delen.append(model.context.naam(procedure))
    }
    return delen.joined(separator: " · ")
  }

  private var kop: Line? {
    switch laag.bericht {
    case .fout(let zin): return Line("! \(zin)", .error)
    case .weet(let zin), .opgeslagen(let zin): return Line(zin, .notice)
    case .bezig, nil: return laag.bekend.map { Self.bekendlijn($0) }
    }
  }

  private var melding: Line? {
    if case .bezig(let zin)? = laag.bericht { return Line(zin, .dim) }
    return nil
  }

  /// "Bekend?": whom to call, and nothing else.
  static func bekendlijn(_ bekend: [Bekende]) -> Line {
    guard !bekend.isEmpty else { return Line("Bekend? Nee, niet gevonden.", .dim) }
    let delen = bekend.prefix(3).map { iemand in
      iemand.bel.isEmpty
        ? "vraag de teamleider" : "bel \(iemand.bel.map(\.weergave).joined(separator: " of "))"
    }
    return Line("Bekend: \(Set(delen).sorted().joined(separator: "; ")).", .notice)
  }
}
