import Termijnen
import TerminalUI
import Wijkteam

/// A row of the procedure screen.
enum Procedurerij: Hashable, Sendable {
  case letop(Letopsleutel)
  case belkaart(Int)
  case trede(Int)
  case ander(Id)
  case belofte(Id)
  case stap(GebeurtenisId)
  case contact(Id)
  case afleiding(Int)
}

/// The rows of the procedure screen, under their headings.
struct Procedureinhoud {
  struct Deel {
    var kop: String
    var rijen: [(Procedurerij, Casusinhoud)]
  }

  let stand: Procedurestand
  let metAfleiding: Bool
  /// Columns of the list.
  let breedte: Int
  private let bron: Tabbron

  init(_ stand: Procedurestand, metAfleiding: Bool, breedte: Int) {
    self.breedte = breedte
    self.stand = stand
    self.metAfleiding = metAfleiding
    bron = Tabbron(casus: stand.casus, context: stand.context)
  }

  var delen: [Deel] {
    var delen = [
      Deel(kop: "Let op", rijen: letop), Deel(kop: "Belkaart", rijen: belkaart),
      Deel(kop: "Wat je kunt doen", rijen: ladder),
      Deel(kop: "Hierop wacht", rijen: stand.houdtOp.map { ander($0) }),
      Deel(kop: "Dit wacht zelf op", rijen: stand.wachtOp.map { ander($0) }),
      Deel(kop: "Beloofd", rijen: beloften), Deel(kop: "Wat er gebeurde", rijen: stappen),
    ]
    if metAfleiding {
      delen.insert(Deel(kop: "Hoe deze dag is berekend", rijen: afleiding), at: 0)
    }
    return delen
  }

  private func regel(
    _ teken: Line, _ wie: Line, _ wat: Line, _ dag: Line = .empty, detail: [Line] = [],
    focus: Focus? = nil
  ) -> Casusinhoud {
    Casusinhoud(
      sleutel: .procedure(stand.procedure.id), cellen: [teken, wie, wat, dag],
      zin: [wie.text, wat.text, dag.text].filter { !$0.isEmpty }.joined(separator: ", "),
      focus: focus ?? Focus(casus: stand.casus.id, procedure: stand.procedure.id),
      detail: detail.isEmpty ? [wat] : detail)
  }

  private var letop: [(Procedurerij, Casusinhoud)] {
    bron.letop.filter { $0.procedure == stand.procedure.id }.map { vlag in
      (
        .letop(Letopsleutel(vlag)),
        regel(
          Tabbron.teken(vlag.niveau), Line(vlag.regelnaam, .dim),
          Line(bron.context.kop(vlag)), bron.context.dag(vlag), detail: bron.context.detail(vlag),
          focus: bron.context.focus(vlag))
      )
    }
  }

  /// The card reads over the whole width; long lines go on below.
  private var belkaart: [(Procedurerij, Casusinhoud)] {
    let kolommen = max(20, breedte - 3)
    return Belkaart(stand: stand).regels.enumerated().map { plaats, lijn in
      var inhoud = regel(.empty, .empty, lijn)
      let regels = TextFit.wrap(lijn, columns: kolommen)
      inhoud.breed = regels.first ?? lijn
      inhoud.onder = Array(regels.dropFirst())
      inhoud.zin = lijn.text
      return (.belkaart(plaats), inhoud)
    }
  }

  private var ladder: [(Procedurerij, Casusinhoud)] {
    let vandaag = bron.vandaag
    return (stand.klok?.ladder ?? []).enumerated().map { plaats, trede in
      let mag = trede.mag(op: vandaag)
      let dag = trede.wanneer(op: vandaag) { $0.korter(vandaag) }
      let tot =
        trede.uiterlijk.map { $0 < vandaag ? "" : " t/m \($0.korter(vandaag))" } ?? ""
      var detail: [Line] = [Line(trede.wat, .bold), Line(trede.reden)]
      for vraag in trede.vragen { detail.append(Line("? \(vraag)", .amber)) }
      detail.append(Line(trede.artikel, .dim))
      let woord = trede.middel?.label ?? trede.trede.woord
      return (
        .trede(plaats),
        regel(
          Line("\(plaats + 1)", mag ? .key : .dim), Line(woord, .label),
          Line(trede.wat, mag ? .normal : .dim), Line(dag + tot, mag ? .good : .dim),
          detail: detail)
      )
    }
  }

  private func ander(_ procedure: Procedure) -> (Procedurerij, Casusinhoud) {
    let ander = Procedurestand(procedure, stand.casus, stand.context)
    let naam = bron.context.naam(procedure)
    return (
      .ander(procedure.id),
      regel(
        Tabbron.teken(bron.niveau(procedure.id)), Line(naam, .bold),
        Line("bij \(procedure.instantie): \(ander.woorden)"),
        Line(ander.uiterlijk.map { "uiterlijk \($0.korter(bron.vandaag))" } ?? ""),
        detail: ander.detail,
        focus: Proceduretab.focus(procedure, naam, bron))
    )
  }

  private var beloften: [(Procedurerij, Casusinhoud)] {
    stand.casus.toezeggingen.alle.filter {
      $0.open && $0.waarde.procedure == stand.procedure.id
    }.map { ding in
      var inhoud = Overzichttab.toezegging(ding, bron)
      inhoud.focus.procedure = stand.procedure.id
      return (.belofte(ding.waarde.id), inhoud)
    }
  }

  /// Steps and contacts on one line of time, the last one first.
  private var stappen: [(Procedurerij, Casusinhoud)] {
    var alle: [(op: Moment, id: GebeurtenisId, rij: Procedurerij, inhoud: Casusinhoud)] = []
    for stap in stand.procedure.stappen {
      let keuze = Stapkeuze.van(stap.waarde.soort)
      var wat = keuze?.zin ?? stap.waarde.soort.label
      if let uitkomst = stap.waarde.uitkomst { wat += ": \(uitkomst.label)" }
      if let dag = stap.waarde.hersteltermijn { wat += ", uiterlijk \(dag.kort)" }
      // The label says that the term stands still; at eighty columns the reason is what fits beside it.
      if let grond = stap.waarde.grond { wat = grond.zin }
      if let dag = stap.waarde.einde { wat += ", tot \(dag.kort)" }
      if let tekst = stap.waarde.tekst { wat += " · \(bron.eigen(Zin.regel(tekst)))" }
      let inhoud = regel(
        .empty, Line(keuze?.label.lowercased() ?? stap.waarde.soort.label, .label), Line(wat),
        Line(stap.merk.dag.korter(bron.vandaag)),
        detail: [Line(wat, .bold), bron.herkomst(stap.merk)],
        focus: Focus(
          casus: stand.casus.id, procedure: stand.procedure.id, gebeurtenis: stap.merk.id,
          naam: wat))
      alle.append((stap.merk.gebeurdOp, stap.merk.id, .stap(stap.merk.id), inhoud))
    }
    let begin = stand.procedure.start.merk
    alle.append(
      (
        begin.gebeurdOp, begin.id, .stap(begin.id),
        regel(
          .empty, Line("begonnen", .label), Line("wij zijn eraan begonnen"),
          Line(begin.dag.korter(bron.vandaag)), detail: [bron.herkomst(begin)],
          focus: Focus(
            casus: stand.casus.id, procedure: stand.procedure.id, gebeurtenis: begin.id,
            naam: "begin van de procedure"))
      ))
    for contact in Belkaart(stand: stand).contacten {
      var inhoud = Notitietab.contact(contact, bron)
      inhoud.cellen = [
        .empty, Line(contact.waarde.kanaal.label, .label), inhoud.cellen[3],
        Line(contact.merk.dag.korter(bron.vandaag)),
      ]
      inhoud.focus.procedure = stand.procedure.id
      alle.append((contact.merk.gebeurdOp, contact.merk.id, .contact(contact.waarde.id), inhoud))
    }
    return alle.sorted { a, b in a.op == b.op ? a.id > b.id : a.op > b.op }
      .map { ($0.rij, $0.inhoud) }
  }

  private var afleiding: [(Procedurerij, Casusinhoud)] {
    stand.afleiding.dropFirst().enumerated().map { plaats, lijn in
      var inhoud = regel(.empty, .empty, lijn)
      let regels = TextFit.wrap(lijn, columns: max(20, breedte - 3))
      inhoud.breed = regels.first ?? lijn
      inhoud.onder = Array(regels.dropFirst())
      return (.afleiding(plaats), inhoud)
    }
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}

extension Trede {
  /// The rung in a word.
  var woord: String {
    switch self {
    case .vandaag: "vandaag"
    case .bellen: "bellen"
    case .datumNoemen: "datum noemen"
    case .herinnering: "herinnering"
    case .voorschot: "voorschot"
    case .teamleider: "teamleider"
    case .onafhankelijk: "raadslieden"
    case .ingebrekestelling: "ingebreke"
    case .beroepNietTijdig: "beroep"
    case .eigen: "eigen stap"
    case .uitvoering: "uitvoeren"
    case .bezwaar: "bezwaar"
    case .voorlopigeVoorziening: "rechter"
    case .klacht: "klacht"
    case .ombudsman: "ombudsman"
    }
  }
}
