import Termijnen
import TerminalUI
import Wijkteam

/// The people around a household: a drawing and a list, which say the same.
struct Netwerkscherm: Screen {
  static let naam = "netwerk"
  static let titel = "Netwerk"
  static let toegang: Toegang? = Toegang(
    "N", label: nil,
    synoniemen: ["ecogram", "kring", "buren", "familie", "wie is er om heen", "vrienden"])
  static let toetsen: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "Wijzigen wie dit is en wat die geeft en krijgt", footer: "wijzigen",
      group: "In de lijst", synonyms: ["bekijken", "bewerken"]),
    Toets(
      .tekeningAan, ["t"], "Tekening aan of uit", footer: "tekening", group: "In de lijst",
      synonyms: ["ecogram", "lijst", "plaatje", "voorlezen"]),
  ]

  let casus: Id
  private(set) var lijst = Lijst<Id>()
  private var contacten: [Netwerkcontact] = []
  private var merken: [Id: GebeurtenisId] = [:]
  private var tekening = true
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
  var telling: (zichtbaar: Int, totaal: Int)? { (contacten.count, totaal) }

  func ondertitel(_ context: Context) -> String { context.naam(casus: casus) }

  func focus(_ context: Context) -> Focus {
    let contact = contacten.first { $0.id == lijst.gekozen }
    return Focus(
      casus: casus, onderwerp: contact.map { Onderwerp(.netwerkcontact, $0.id) },
      gebeurtenis: contact.flatMap { merken[$0.id] },
      naam: contact.map { context.persoon($0.naam, rol: $0.rol) } ?? "het netwerk",
      nummer: contact?.bereikbaar)
  }

  mutating func refresh(_ context: Context) {
    let alle = context.gegevens.casus(casus)?.netwerk.alle ?? []
    totaal = alle.count
    merken = Dictionary(alle.map { ($0.waarde.id, $0.merk.id) }, uniquingKeysWith: { $1 })
    contacten = alle.map(\.waarde).filter {
      tekst.isEmpty
        || Zoekwoorden(tekst).past([
          context.namenVerborgen ? "" : $0.naam, $0.rol ?? "", $0.kring.label,
        ])
    }
    var rijen: [TableRow<Id>] = []
    for kring in Kring.allCases {
      let inKring = contacten.filter { $0.kring == kring }
      guard !inKring.isEmpty else { continue }
      rijen.append(.heading(Line("Kring: \(kring.label)")))
      for contact in inKring { rijen += rij(contact, context) }
    }
    lijst.neem(
      TableView(
        rows: rijen,
        empty: "Nog niemand vastgelegd. Vraag: “Wie denkt er met je mee?” Met n n… leg je vast."),
      lijstvlak(context.body.rect))
  }

  private func rij(_ contact: Netwerkcontact, _ context: Context) -> [TableRow<Id>] {
    let naam = context.persoon(contact.naam, rol: contact.rol)
    let rol = context.namenVerborgen ? nil : contact.rol
    var eerste = Line(naam, .bold)
    if let rol { eerste = eerste + Line(" · \(rol)") }
    if contact.deelname != .doetMee { eerste = eerste + Line(" · \(contact.deelname.label)", .dim) }
    if contact.onderbroken { eerste = eerste + Line(" · onderbroken", .amber) }
    var rijen = [TableRow.wide(contact.id, eerste, announcement: zin(contact, context))]
    if !context.namenVerborgen {
      if !contact.geeft.isEmpty {
        rijen.append(.detail(Line("geeft: \(woorden(contact.geeft))", .dim)))
      }
      if !contact.krijgt.isEmpty {
        rijen.append(.detail(Line("krijgt: \(woorden(contact.krijgt))", .dim)))
      }
    }
    return rijen
  }

  private func woorden(_ steun: [Steun]) -> String {
    steun.map { $0.wat.isEmpty ? $0.soort.label : $0.wat }.joined(separator: "; ")
  }

  /// What a colleague would say: the same as the drawing, in a sentence.
  private func zin(_ contact: Netwerkcontact, _ context: Context) -> String {
    let naam = context.persoon(contact.naam, rol: contact.rol)
    var zin = "\(naam), kring \(contact.kring.label), \(contact.deelname.label)."
    guard !context.namenVerborgen else { return zin }
    if let rol = contact.rol {
      zin = "\(naam) (\(rol)), kring \(contact.kring.label), \(contact.deelname.label)."
    }
    if !contact.geeft.isEmpty { zin += " Geeft: \(woorden(contact.geeft))." }
    if !contact.krijgt.isEmpty { zin += " Krijgt: \(woorden(contact.krijgt))." }
    if let grenzen = contact.grenzen { zin += " Grens: \(grenzen)." }
    if let weten = contact.magWeten { zin += " Mag weten: \(weten)." }
    switch contact.instemming {
    case true?: zin += " Weet ervan en vindt het goed."
    case false?: zin += " Wil hier niet genoemd worden."
    case nil: zin += " Nog niet gevraagd of het goed is."
    }
    if let terug = contact.kijkTerug { zin += " Terugkijken op \(terug.kort)." }
    return zin
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    lijst.handle(key, lijstvlak(context.body.rect))
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    switch actie {
    case .openen: return lijst.gekozen == nil ? [] : [.doe(.bewerken)]
    case .tekeningAan:
      tekening.toggle()
      refresh(context)
      return []
    default: return nil
    }
  }

  private func toontTekening(_ vlak: Rect) -> Bool {
    tekening && vlak.columns >= 70 && vlak.rows >= 10
  }

  private func lijstvlak(_ vlak: Rect) -> Rect {
    guard toontTekening(vlak) else { return vlak.droppingBottom(min(3, vlak.rows / 3)) }
    return vlak.droppingLeft(tekenbreedte(vlak) + 2).droppingBottom(4)
  }

  private func tekenbreedte(_ vlak: Rect) -> Int { min(76, vlak.columns * 11 / 20) }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    var cursor = lijst.draw(in: &grid, lijstvlak(area))
    if toontTekening(area) {
      let midden =
        context.gegevens.casus(casus).map { context.kort($0) } ?? "gezin"
      let plek = Ecogram(contacten).draw(
        in: &grid, area.left(tekenbreedte(area)), midden: midden, gekozen: lijst.gekozen
      ) { context.persoon($0.naam, rol: $0.rol) }
      if cursor == area.origin, let plek { cursor = plek }
    }
    let onder = lijstvlak(area)
    let uitleg = Rect(
      row: onder.endRow, column: onder.column, rows: area.endRow - onder.endRow,
      columns: onder.columns)
    grid.write(TextFit.wrap(Line(legenda(area), .dim), columns: uitleg.columns), in: uitleg)
    return cursor
  }

  private func legenda(_ vlak: Rect) -> String {
    toontTekening(vlak)
      ? "Pijl naar het midden: geeft. Pijl naar buiten: krijgt. Dik: doet mee. "
        + "Stippels: genoemd of een stapje terug. Onderbroken: nu geen contact."
      : "Een klein netwerk is een feit, geen fout. t toont de tekening op een breder scherm."
  }

  func announcement(_ context: Context) -> String { lijst.announcement }
}

extension Actie {
  static let tekeningAan = Actie("tekening")
}
