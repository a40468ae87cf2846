import Termijnen
import TerminalUI
import Wijkteam

/// A tab of the casus screen.
///
/// One file per tab, one line here for each question about it.
enum Casustab: String, CaseIterable, Hashable, Sendable {
  case overzicht, domeinen, procedures, netwerk, notities, post

  var titel: String {
    switch self {
    case .overzicht: "Overzicht"
    case .domeinen: "Domeinen"
    case .procedures: "Procedures"
    case .netwerk: "Netwerk"
    case .notities: "Notities"
    case .post: "Post"
    }
  }

  var kolommen: [Column] {
    switch self {
    case .overzicht, .domeinen: Tabbron.tekstkolommen
    case .procedures: Proceduretab.kolommen
    case .netwerk: Netwerktab.kolommen
    case .notities: Notitietab.kolommen
    case .post: Posttab.kolommen
    }
  }

  /// What is said when there is nothing, with the key that helps.
  var leeg: Line {
    switch self {
    case .overzicht: "Er staat nog niets in deze casus. n n schrijft een notitie."
    case .domeinen: "Nog niets over de levensdomeinen. n m legt vast hoe het staat."
    case .procedures: "Nog geen procedures. n p begint er een."
    case .netwerk: "Nog niemand genoemd. n k voegt iemand toe. Een dun netwerk is geen fout."
    case .notities: "Nog geen notities. n n schrijft er een, n b legt een gesprek vast."
    case .post: "Nog geen post. n o legt een brief of een stapel vast."
    }
  }

  func inhoud(_ bron: Tabbron) -> [Casusdeel] {
    switch self {
    case .overzicht: Overzichttab.inhoud(bron)
    case .domeinen: Domeintab.inhoud(bron)
    case .procedures: Proceduretab.inhoud(bron)
    case .netwerk: Netwerktab.inhoud(bron)
    case .notities: Notitietab.inhoud(bron)
    case .post: Posttab.inhoud(bron)
    }
  }

  func volgende(_ stap: Int) -> Casustab {
    let alle = Casustab.allCases
    guard let plaats = alle.firstIndex(of: self) else { return self }
    return alle[(plaats + stap + alle.count) % alle.count]
  }

  /// The tab on which a thing stands.
  static func van(_ id: Id, in casus: Casus) -> Casustab? {
    if casus.post[id] != nil { return .post }
    if casus.procedures[id] != nil { return .procedures }
    if casus.netwerk[id] != nil { return .netwerk }
    if casus.notities.contains(where: { $0.waarde.id == id }) { return .notities }
    if casus.contacten.contains(where: { $0.waarde.id == id }) { return .notities }
    if casus.aandachtspunten[id] != nil
      || casus.domeinbeelden.contains(where: { $0.waarde.id == id })
    {
      return .domeinen
    }
    if casus.onderwerp(id) != nil || casus.personen[id] != nil { return .overzicht }
    return nil
  }
}

/// Which row of a casus.
enum Casusregelsleutel: Hashable, Sendable {
  case letop(Letopsleutel)
  case ding(Onderwerp)
  case procedure(Id)
  case domein(Domein)
  case veld(String)
  case teruggenomen(GebeurtenisId)
}

/// Rows under one heading.
struct Casusdeel {
  var kop: String
  var regels: [Casusinhoud]

  init(_ kop: String, _ regels: [Casusinhoud]) {
    self.kop = kop
    self.regels = regels
  }
}

/// One row of a casus with everything that is said about it.
struct Casusinhoud {
  var sleutel: Casusregelsleutel
  var cellen: [Line]
  /// One line over the whole width, in the place of the cells.
  var breed: Line?
  /// Lines below the row.
  var onder: [Line] = []
  /// The sentence that a colleague would say.
  var zin: String
  var focus: Focus
  /// What the detail pane shows.
  var detail: [Line]
  /// What Enter leads to, when that is on another tab.
  var naar: Id?

  var rij: TableRow<Casusregelsleutel> { TableRow(sleutel, cellen, announcement: zin) }

  func gaatOver(_ id: Id) -> Bool {
    switch sleutel {
    case .ding(let onderwerp): onderwerp.id == id
    case .procedure(let procedure): procedure == id
    case .letop(let letop): letop.onderwerp == id || letop.procedure == id
    case .domein, .veld, .teruggenomen: false
    }
  }
}

/// What the rows of a tab are made from.
struct Tabbron {
  let casus: Casus
  let context: Context

  var vandaag: Dag { context.gegevens.vandaag }
  var verborgen: Bool { context.namenVerborgen }

  /// A sign, a name, a text, a day.
  static let tekstkolommen = [
    Column.fixed("", 1), Column("", minimum: 8, maximum: 16), Column("", minimum: 12),
    Column("", minimum: 6, maximum: 16, alignment: .trailing, whole: true),
  ]

  /// A text of somebody's own words; not shown when somebody may be looking.
  func eigen(_ tekst: String) -> String { context.eigen(tekst) }

  /// The let op of this casus.
  var letop: [LetOp] { context.gegevens.voorraad.letop[casus.id] ?? [] }

  /// The loudest let op about a procedure or thing.
  func niveau(_ id: Id) -> Niveau? {
    letop.filter { $0.procedure == id || $0.onderwerp == id }.map(\.niveau).max()
  }

  /// Who typed it and when, with both days when they differ.
  func herkomst(_ merk: Merk) -> Line {
    var tekst = "\(merk.gebeurdOp.kort), door \(merk.door.weergave)"
    if merk.laterIngevoerd { tekst += " (ingevoerd \(merk.ingevoerdDag.kort))" }
    return Line(tekst, .dim)
  }

  /// A row about a thing.
  func ding(
    _ soort: Onderwerpsoort, _ id: Id, _ merk: Merk, teken: Line = .empty, wie: String,
    wat: String, dag: Line = .empty, zin: String? = nil, detail: [Line]
  ) -> Casusinhoud {
    let onderwerp = Onderwerp(soort, id)
    return Casusinhoud(
      sleutel: .ding(onderwerp),
      cellen: [teken, Line(wie, .bold), Line(Zin.regel(wat)), dag],
      zin: zin ?? [wie, Zin.regel(wat), dag.text].filter { !$0.isEmpty }.joined(separator: ", "),
      focus: Focus(
        casus: casus.id, onderwerp: onderwerp, gebeurtenis: merk.id, naam: Zin.kort(wat)),
      detail: detail + [.empty, herkomst(merk)])
  }

  /// A name and its value, for details.
  static func veld(_ naam: String, _ waarde: String?) -> [Line] {
    guard let waarde, !waarde.isEmpty else { return [] }
    return [Line([Span("\(naam)  ", .label), Span(waarde)])]
  }

  /// The look of a level before a row.
  static func teken(_ niveau: Niveau?) -> Line {
    niveau.map { Line($0.teken, $0.stijl) } ?? .empty
  }
}
