import Termijnen
import TerminalUI
import Wijkteam

/// The people around a household: a drawing and a list, which say the same.
///
/// With names hidden nothing of it is shown: a network tells who somebody is.
struct Netwerkscherm: Screen {
  static let naam = "netwerk"
  static let titel = "Netwerk"
  static let toegang: Toegang? = Toegang(
    "N", label: nil,
    synoniemen: [
      "ecogram", "kring", "buren", "familie", "wie is er om heen", "vrienden", "sociaal netwerk",
      "mensen om iemand heen", "steun", "mantelzorg",
    ])
  static let toetsen: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "Wijzigen wie dit is en wat die geeft en krijgt", footer: "wijzigen",
      group: "In de lijst", synonyms: ["bekijken", "bewerken", "aanpassen"],
      unavailable: Gemeenschappelijk.heeftRij("Er staat hier nog niemand.")),
    Toets(
      .tekeningAan, ["t"], "Tekening of lijst", footer: "tekening/lijst", group: "In de lijst",
      synonyms: [
        "ecogram", "plaatje", "voorlezen", "tekening aan of uit", "sociale kaart", "kringen",
        "schema",
      ]),
    Toets(
      .nieuw("netwerkcontact"), ["n k"], "Iemand uit het netwerk", footer: "erbij", group: "Nieuw",
      synonyms: ["netwerk", "familie", "buren", "vriend", "kring", "mantelzorger", "maatje"],
      unavailable: { Gemeenschappelijk.schrijven($0) }),
  ]

  let casus: Id
  private(set) var lijst = Lijst<Id>()
  private var contacten: [Netwerkcontact] = []
  private var merken: [Id: GebeurtenisId] = [:]
  private(set) var ecogram = Ecogram([], in: Size(rows: 1, columns: 1))
  private var tekening = true
  private var verborgen = false
  private var tekst = ""
  private var totaal = 0

  init(casus: Id) { self.casus = casus }

  static func open(_ focus: Focus) -> Netwerkscherm? {
    focus.casus.map { casus in
      var scherm = Netwerkscherm(casus: casus)
      if focus.onderwerp?.soort == .netwerkcontact {
        scherm.lijst.stand.selection = focus.onderwerp?.id
      }
      return scherm
    }
  }

  var inzage: Id? { casus }
  var filter: String? {
    get { tekst }
    set { tekst = newValue ?? "" }
  }
  var telling: (zichtbaar: Int, totaal: Int)? {
    verborgen ? nil : (contacten.count, totaal)
  }

  func ondertitel(_ context: Context) -> String { context.titelnaam(casus, Self.titel) }

  func focus(_ context: Context) -> Focus {
    let contact = gekozen
    return Focus(
      casus: casus, onderwerp: contact.map { Onderwerp(.netwerkcontact, $0.id) },
      gebeurtenis: contact.flatMap { merken[$0.id] }, naam: contact?.naam ?? "het netwerk",
      nummer: contact?.bereikbaar)
  }

  var leeg: Bool { gekozen == nil }

  private var gekozen: Netwerkcontact? { contacten.first { $0.id == lijst.gekozen } }

  mutating func refresh(_ context: Context) {
    // A filter may hold a name.
    if context.namenVerborgen, !verborgen { tekst = "" }
    verborgen = context.namenVerborgen
    let alle = verborgen ? [] : context.gegevens.casus(casus)?.netwerk.alle ?? []
    totaal = alle.count
    merken = Dictionary(alle.map { ($0.waarde.id, $0.merk.id) }, uniquingKeysWith: { $1 })
    let zoek = Zoekwoorden(tekst)
    contacten = alle.map(\.waarde).filter { contact in
      tekst.isEmpty
        || zoek.past(
          [contact.naam, contact.rol ?? "", contact.kring.label, contact.deelname.label]
            + (contact.geeft + contact.krijgt).map(\.wat))
    }
    ecogram = Ecogram(contacten, in: Indeling(context.body, tekening).tekening?.size ?? Self.geen)
    lijst.neem(
      TableView(
        rows: Netwerkrijen.rijen(contacten, context.gegevens.vandaag), empty: Line(leeg(context))),
      Indeling(context.body, tekening).lijst ?? context.body.rect)
  }

  private static let geen = Size(rows: 1, columns: 1)

  private func leeg(_ context: Context) -> String {
    if verborgen {
      return "Namen zijn verborgen, en dan blijft ook het netwerk dicht. P toont het weer."
    }
    if !tekst.isEmpty { return "Niemand past bij “\(tekst)”. Esc wist het filter." }
    return "Nog niemand genoemd. Vraag: wie denkt er met je mee, en voor wie ben jij er? "
      + "n k legt iemand vast. Een klein netwerk is een feit, geen fout."
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    let indeling = Indeling(context.body, tekening)
    if let naast = naast(key, indeling) {
      lijst.stand.select(naast, rows: lijst.tabel.ids, height: context.body.rows)
      return .consumed
    }
    return lijst.handle(key, indeling.lijst ?? context.body.rect)
  }

  /// Who is meant in the drawing: left and right always, up and down where there is no list.
  private func naast(_ key: Key, _ indeling: Indeling) -> Id? {
    guard indeling.tekening != nil, !contacten.isEmpty else { return nil }
    switch key {
    case .left: return ecogram.naast(lijst.gekozen, links: true)
    case .right: return ecogram.naast(lijst.gekozen, links: false)
    case .down, .up:
      guard indeling.lijst == nil else { return nil }
      let volgorde = ecogram.leesvolgorde
      guard let hier = volgorde.firstIndex(where: { $0 == lijst.gekozen }) else {
        return volgorde.first
      }
      return volgorde[min(max(0, hier + (key == .down ? 1 : -1)), volgorde.count - 1)]
    default: return nil
    }
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    switch actie {
    case .openen: return gekozen == nil ? [] : [.doe(.bewerken)]
    case .tekeningAan:
      tekening.toggle()
      refresh(context)
      return tekening && Indeling(context.body, true).tekening == nil
        ? [.zeg(.weet("Voor de tekening is dit scherm te klein. De lijst zegt hetzelfde."))] : []
    default: return nil
    }
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    let indeling = Indeling(area.size, tekening, op: area.origin)
    if contacten.isEmpty, verborgen || !tekst.isEmpty || indeling.tekening == nil {
      return lijst.draw(in: &grid, area)
    }
    var cursor = area.origin
    if let vlak = indeling.tekening {
      let midden = context.gegevens.casus(casus).map { context.kort($0) } ?? "gezin"
      let mensen = Dictionary(
        contacten.map { ($0.id, $0) }, uniquingKeysWith: { eerste, _ in eerste })
      let plek = Ecogramtekening(
        ecogram: ecogram, mensen: mensen, midden: midden, gekozen: lijst.gekozen,
        glyphs: grid.glyphs
      ).draw(in: &grid, vlak)
      cursor = plek ?? indeling.uitleg.origin
      if !ecogram.over.isEmpty {
        grid.write(
          Line(" nog \(ecogram.over.count) in de lijst ", .notice), in: vlak.bottom(1), .trailing)
      }
    }
    if let vlak = indeling.lijst, !contacten.isEmpty { cursor = lijst.draw(in: &grid, vlak) }
    tekenUitleg(in: &grid, indeling)
    return cursor
  }

  private func tekenUitleg(in grid: inout Grid, _ indeling: Indeling) {
    let vlak = indeling.uitleg
    guard !vlak.isEmpty else { return }
    grid.horizontalLine(at: vlak.origin, columns: vlak.columns)
    let legenda =
      indeling.tekening == nil || vlak.rows < 4 || contacten.isEmpty
      ? [] : Netwerkrijen.legenda(grid.glyphs)
    let zin = Omslag.regels(
      Line(lijst.announcement), vlak.columns, hoogstens: vlak.rows - 1 - legenda.count)
    grid.write(zin, in: vlak.droppingTop(1))
    grid.write(legenda, in: vlak.bottom(legenda.count))
  }

  func announcement(_ context: Context) -> String { lijst.announcement }

  /// Where the drawing, the list and the words stand.
  struct Indeling {
    var tekening: Rect?
    var lijst: Rect?
    var uitleg: Rect

    init(_ maat: Size, _ getekend: Bool, op punt: Point = .origin) {
      let area = Rect(row: punt.row, column: punt.column, rows: maat.rows, columns: maat.columns)
      let laag = area.rows < 14
      let kan = getekend && !laag && area.columns >= 60
      uitleg = area.bottom(laag ? min(3, area.rows / 2) : 6)
      let rest = area.droppingBottom(uitleg.rows)
      guard kan else {
        lijst = rest
        return
      }
      if area.columns < 110 {
        tekening = rest
      } else {
        lijst = rest.right(min(60, area.columns * 2 / 5))
        tekening = rest.droppingRight((lijst?.columns ?? 0) + 2)
      }
    }
  }
}

extension Actie {
  static let tekeningAan = Actie("tekening")
}
