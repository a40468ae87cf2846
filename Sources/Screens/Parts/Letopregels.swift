import Termijnen
import TerminalUI
import Wijkteam

/// Which let op: the same one while its facts change.
struct Letopsleutel: Hashable, Sendable {
  var regel: String
  var casus: Id?
  var procedure: Id?
  var onderwerp: Id?
  /// Of several that are about one casus and nothing in it: which field.
  var veld: String?

  init(_ letop: LetOp) {
    regel = letop.regel
    if letop.regel == Gelijktijdig.naam { veld = letop.kop }
    casus = letop.casus
    procedure = letop.procedure
    onderwerp = letop.onderwerp
  }
}

extension Casus {
  /// What kind of thing an identity stands for in this casus.
  func onderwerp(_ id: Id) -> Onderwerp? {
    if toezeggingen[id] != nil { return Onderwerp(.toezegging, id) }
    if dreigingen[id] != nil { return Onderwerp(.dreiging, id) }
    if post[id] != nil { return Onderwerp(.post, id) }
    if aandachtspunten[id] != nil { return Onderwerp(.aandachtspunt, id) }
    if afspraken[id] != nil { return Onderwerp(.afspraak, id) }
    if netwerk[id] != nil { return Onderwerp(.netwerkcontact, id) }
    if hulpverleners[id] != nil { return Onderwerp(.hulpverlener, id) }
    if notities.contains(where: { $0.waarde.id == id }) { return Onderwerp(.notitie, id) }
    return nil
  }
}

extension Context {
  /// What a row with a let op is about.
  func focus(_ letop: LetOp) -> Focus {
    var focus = Focus(
      casus: letop.casus, procedure: letop.procedure, regel: letop.regel, naam: letop.kop,
      nummer: letop.nummer)
    if let id = letop.onderwerp {
      if let casus = letop.casus.flatMap({ gegevens.casus($0) }) {
        focus.onderwerp = casus.onderwerp(id)
      } else if gegevens.voorraad.team.binnen[id] != nil {
        focus.onderwerp = Onderwerp(.binnengekomen, id)
      }
    }
    return focus
  }

  /// Where Enter leads from a let op.
  func doel(_ letop: LetOp) -> [Reactie] {
    guard let casus = letop.casus else { return [.doe(.ga(Binnenscherm.naam))] }
    // There the let op stands on a row that leads to the choice.
    if letop.regel == Gelijktijdig.naam { return [.ga(Casusscherm(casus))] }
    if let procedure = letop.procedure { return [.ga(Procedurescherm(casus, procedure))] }
    return [.ga(Casusscherm(casus, op: letop.onderwerp))]
  }

  /// The headline of a let op; free words in it are left out when somebody may be looking.
  func kop(_ letop: LetOp) -> String { openbaar(letop) }

  /// At whose desk it lies; without the name of a person when somebody may be looking.
  func bij(_ letop: LetOp) -> String {
    guard namenVerborgen else { return letop.bij }
    let casus = letop.casus.flatMap { gegevens.casus($0) }
    return letop.procedure.flatMap { casus?.procedures[$0]?.instantie } ?? "–"
  }

  /// Everything behind a let op, for the detail pane.
  func detail(_ letop: LetOp) -> [Line] {
    let vandaag = gegevens.vandaag
    var regels: [Line] = [
      Line("\(letop.niveau.teken) \(kop(letop))", letop.niveau.stijl), .empty,
    ]
    if !namenVerborgen { regels += letop.feiten.map { Line("• \($0)") } }
    regels.append(Line([Span("Sinds  ", .label), Span(letop.sinds.sinds(vanaf: vandaag))]))
    regels.append(Line([Span("Bij  ", .label), Span(bij(letop))]))
    if let nummer = nummer(letop) {
      regels.append(Line([Span("Bel  ", .label), Span(nummer, .bold)]))
    }
    if !letop.acties.isEmpty, !namenVerborgen {
      regels += [.empty, Line("Wat je kunt doen", .header)]
      for (plaats, actie) in letop.acties.enumerated() {
        let vanaf = actie.vanaf.flatMap { $0 > vandaag ? " (vanaf \($0.kort))" : nil } ?? ""
        regels.append(
          Line([Span("\(plaats + 1)  ", .key), Span(actie.wat), Span(vanaf, .dim)]))
      }
    }
    if !namenVerborgen {
      regels += [.empty, Line([Span("Gaat weg als  ", .label), Span(letop.opheffen)])]
    }
    if let bron = letop.bron { regels.append(Line("Bron: \(bron) · regel \(letop.regel)", .dim)) }
    return regels
  }

  /// The day at the right of a let op: by when it matters, else since when it holds.
  func dag(_ letop: LetOp) -> Line {
    let vandaag = gegevens.vandaag
    if let uiterlijk = letop.uiterlijk, uiterlijk.dag >= vandaag {
      let dag = uiterlijk.dag.gezien(vanaf: vandaag)
      return Line(uiterlijk.tijd.map { "\(dag) \($0)" } ?? dag, letop.niveau.stijl)
    }
    if letop.sinds >= vandaag, let uiterlijk = letop.uiterlijk {
      let dag = uiterlijk.dag.gezien(vanaf: vandaag)
      return Line(uiterlijk.tijd.map { "\(dag) \($0)" } ?? dag, letop.niveau.stijl)
    }
    if letop.sinds >= vandaag { return Line(letop.sinds.gezien(vanaf: vandaag), .dim) }
    return Line("sinds \(letop.sinds.korter(vandaag))", .dim)
  }
}

extension Dag {
  /// Day and month, with the year when it is another one: "3-3", "12-11-25".
  func korter(_ vandaag: Dag) -> String {
    let nu = delen
    let jaar = nu.jaar == vandaag.jaar ? "" : "-\(nu.jaar % 100 < 10 ? "0" : "")\(nu.jaar % 100)"
    return "\(nu.dag)-\(nu.maand)\(jaar)"
  }
}

extension LetOp {
  /// The rule in a word or two, for the column before a headline.
  var regelnaam: String {
    let woorden = [
      "onomkeerbaar": "kan niet terug", "eigen-toezegging": "wij beloofden",
      "nieuwe-aanmelding": "nieuw", "termijn-verstreken": "te laat",
      "belofte-instantie": "zij beloofden", "oorzaak": "houdt rest op",
      "dreiging-zonder-hulp": "nog geen hulp",
    ]
    return woorden[regel] ?? regel.replacing("-", with: " ")
  }
}
