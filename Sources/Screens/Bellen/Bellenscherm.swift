import Termijnen
import TerminalUI
import Wijkteam

/// All open calls, grouped by institution: one morning on the telephone.
struct Bellenscherm: Screen {
  static let naam = "bellen"
  static let titel = "Bellen"
  static let toegang: Toegang? = Toegang(
    "B", label: "Bellen",
    synoniemen: [
      "telefoon", "nabellen", "instanties", "wie moet ik bellen", "belronde", "bellijst",
      "telefonisch", "achteraan bellen", "callcenter",
    ])
  static let toetsen: [Toets] = [
    Toets(
      .openen, ["<Enter>"], "Procedure en belkaart openen", footer: "belkaart",
      group: "In de lijst",
      synonyms: ["wat moet ik zeggen", "kenmerk", "openen", "belscript", "spiekbriefje"],
      unavailable: Gemeenschappelijk.heeftRij("Er is hier niemand om te bellen.")),
    Toets(
      .alleenMijn, ["m"], "Alleen mijn casussen, of alles", footer: "mijn/alle",
      group: "In de lijst",
      synonyms: ["van mij", "van het team", "iedereen", "alle casussen", "collega's"]),
  ]

  /// One call: a procedure, or a promise that belongs to none.
  struct Regel: Hashable, Sendable {
    var casus: Id
    var procedure: Id?
    var toezegging: Id?
  }

  private(set) var lijst = Lijst<Regel>()
  private var regels: [Regel: Belregel] = [:]
  private var alleenMijn = true
  private var tekst = ""
  private var totaal = 0

  static func open(_ focus: Focus) -> Bellenscherm? { Bellenscherm() }

  var filter: String? {
    get { tekst }
    set { tekst = newValue ?? "" }
  }
  var telling: (zichtbaar: Int, totaal: Int)? { (regels.count, totaal) }
  var gemarkeerd: Int { lijst.stand.marks.count }
  mutating func wisMarkeringen() { lijst.stand.marks = [] }
  var kan: Set<Actie> { [.markeren, .details] }

  func ondertitel(_ context: Context) -> String {
    alleenMijn ? "mijn casussen" : "alle casussen die je mag lezen"
  }

  var leeg: Bool { lijst.gekozen == nil }

  func focus(_ context: Context) -> Focus {
    guard let gekozen = lijst.gekozen, let regel = regels[gekozen] else { return Focus() }
    return Focus(
      casus: gekozen.casus, procedure: gekozen.procedure,
      onderwerp: gekozen.toezegging.map { Onderwerp(.toezegging, $0) }, naam: regel.naam,
      nummer: regel.nummer)
  }

  mutating func refresh(_ context: Context) {
    let groepen = context.gegevens.voorraad.bellen(voor: alleenMijn ? context.gegevens.ik : nil)
    totaal = groepen.reduce(0) { $0 + $1.regels.count }
    regels = [:]
    var rijen: [TableRow<Regel>] = []
    for groep in groepen {
      let passend = groep.regels.filter { past($0, bij: groep.instantie, context) }
      guard !passend.isEmpty else { continue }
      let waar = Self.waar(groep, context)
      rijen.append(
        .heading(Line("\(waar)  ·  \(Zin.aantal(passend.count, "gesprek", "gesprekken"))")))
      for regel in passend {
        let id = Regel(
          casus: regel.casus, procedure: regel.procedure, toezegging: regel.toezegging)
        regels[id] = regel
        rijen.append(rij(id, regel, bij: waar, context))
      }
    }
    let smal = context.body.columns < 60
    var kolommen = [
      Column.fixed("", 1), Column("Casus", minimum: 8, maximum: smal ? 8 : 14),
      Column("Waarover", minimum: smal ? 10 : 14, maximum: 26),
      Column("Nummer", minimum: 14, maximum: 16, whole: true),
      Column("Waarom", minimum: 20, priority: 1),
    ]
    // On a narrow screen the details say whom to ask for.
    if context.body.columns >= 140 { kolommen.append(Column("Wie", minimum: 8, maximum: 18)) }
    lijst.neem(
      TableView(
        columns: kolommen, rows: rijen,
        empty: tekst.isEmpty
          ? "Er is nu niemand die je hoeft te bellen."
          : "Geen gesprek past bij “\(tekst)”. Esc wist het filter."),
      in: context.body.rect, context)
  }

  private func past(_ regel: Belregel, bij instantie: String, _ context: Context) -> Bool {
    guard !tekst.isEmpty else { return true }
    let delen =
      context.namenVerborgen
      ? [instantie, regel.code, naam(regel, context)]
      : [instantie, regel.naam, regel.code, regel.roepnaam, regel.persoon ?? "", regel.waarom]
    return Zoekwoorden(tekst).past(delen)
  }

  /// The desk; a promise without a procedure may be that of a person.
  private static func waar(_ groep: Belgroep, _ context: Context) -> String {
    context.namenVerborgen && groep.regels.contains { $0.procedure == nil }
      ? "toegezegd" : groep.instantie
  }

  private func naam(_ regel: Belregel, _ context: Context) -> String {
    guard context.namenVerborgen else { return regel.naam }
    let procedure = regel.procedure.flatMap { context.gegevens.procedure($0, in: regel.casus) }
    return procedure.map { context.naam($0) } ?? "toezegging"
  }

  /// Why to call in a few words; the whole sentence stands in the details.
  private func waarom(_ regel: Belregel, _ context: Context) -> String {
    let letop = context.gegevens.voorraad.letop[regel.casus]?.first {
      regel.procedure == nil
        ? $0.onderwerp == regel.toezegging : $0.procedure == regel.procedure
    }
    return letop?.reden(vandaag: context.gegevens.vandaag)
      ?? (context.namenVerborgen ? "" : regel.waarom)
  }

  private func rij(
    _ id: Regel, _ regel: Belregel, bij instantie: String, _ context: Context
  ) -> TableRow<Regel> {
    let wie = context.naamkort(regel.casus, regel.roepnaam, regel.code)
    let naam = naam(regel, context)
    let waarom = waarom(regel, context)
    var zin = "\(wie): \(naam) bij \(instantie). "
    zin += context.namenVerborgen ? waarom : regel.waarom
    if let nummer = regel.nummer { zin += " Bel \(nummer)." }
    if let kenmerk = regel.kenmerk, !context.namenVerborgen { zin += " Kenmerk \(kenmerk)." }
    return TableRow(
      id,
      [
        Line(regel.niveau.teken, regel.niveau.stijl), Line(wie, .bold), Line(naam),
        Line(regel.nummer ?? "—", regel.nummer == nil ? .dim : .key), Line(waarom),
        Line(context.namenVerborgen ? "" : regel.persoon ?? "", .dim),
      ], announcement: zin)
  }

  /// Everything to have at hand before the call is picked up.
  private func detail(_ context: Context) -> [Line] {
    guard let regel = lijst.gekozen.flatMap({ regels[$0] }) else { return [] }
    let verborgen = context.namenVerborgen
    var uit = [
      Line("\(context.naam(casus: regel.casus)): \(naam(regel, context))", .bold),
      Line(verborgen ? waarom(regel, context) : regel.waarom, regel.niveau.stijl),
    ]
    uit += Tabbron.veld("Bel", regel.nummer ?? "geen nummer bekend")
    if !verborgen {
      uit += Tabbron.veld("Vraag naar", regel.persoon)
      uit += Tabbron.veld("Kenmerk", regel.kenmerk)
    }
    uit += Tabbron.veld("Laatst gebeld", regel.laatste?.gezien(vanaf: context.gegevens.vandaag))
    return uit + [.empty, Line("n b legt het gesprek vast; spatie markeert er meer.", .dim)]
  }

  mutating func handle(_ key: Key, _ context: Context) -> Outcome {
    lijst.handle(key, in: context.body.rect, context)
  }

  mutating func perform(_ actie: Actie, _ context: Context) -> [Reactie]? {
    switch actie {
    case .openen:
      guard let gekozen = lijst.gekozen else { return [] }
      if let scherm = Procedurescherm.open(focus(context)) { return [.ga(scherm)] }
      return Casusscherm.open(Focus(casus: gekozen.casus)).map { [.ga($0)] } ?? []
    case .alleenMijn:
      alleenMijn.toggle()
      refresh(context)
      return []
    case .markeren:
      lijst.stand.toggleMark(rows: lijst.tabel.ids, height: context.body.rows)
      return []
    case .allesMarkeren:
      lijst.stand.toggleAllMarks(rows: lijst.tabel.ids)
      return []
    case .nieuw("contact"): return contact(context)
    default: return nil
    }
  }

  /// One call may be about several procedures of one casus: the marked ones.
  private func contact(_ context: Context) -> [Reactie]? {
    let gekozen = lijst.stand.targets(in: lijst.tabel.ids)
    guard gekozen.count > 1, let eerste = gekozen.first else { return nil }
    guard gekozen.allSatisfy({ $0.casus == eerste.casus }) else {
      return [
        .zeg(
          .fout(
            "De gemarkeerde gesprekken horen bij meer dan één casus. Leg ze per casus vast: "
              + "een casus blijft voor wie hem mag lezen."))
      ]
    }
    let procedures = gekozen.compactMap(\.procedure)
    guard let procedure = procedures.first else { return nil }
    let nummer = gekozen.compactMap { regels[$0]?.nummer }.first
    return [
      .formulierMet(
        "contact",
        Focus(casus: eerste.casus, procedure: procedure, naam: "gesprek", nummer: nummer),
        velden: ["procedures": procedures.map { Veld.sleutel($0) }.joined(separator: "\n")])
    ]
  }

  func draw(in grid: inout Grid, _ area: Rect, _ context: Context) -> Point {
    lijst.draw(in: &grid, area, context, detail: detail(context))
  }

  func announcement(_ context: Context) -> String { lijst.announcement }
}

extension Actie {
  static let alleenMijn = Actie("alleen-mijn")
}
