import Termijnen
import TerminalUI
import Wijkteam

/// Where a procedure stands, in words and with one date.
struct Procedurestand {
  let procedure: Procedure
  let casus: Casus
  let context: Context
  /// The law clock with its derivation; nil without a first day.
  let klok: Termijnberekening?

  init(_ procedure: Procedure, _ casus: Casus, _ context: Context) {
    self.procedure = procedure
    self.casus = casus
    self.context = context
    klok = procedure.klok(context.gegevens.voorraad.context, afleiding: true)
  }

  /// The one date: by when the institution should have decided; or the last day that they named.
  var uiterlijk: Dag? {
    guard procedure.wachtOpBesluit || procedure.status == .voorbereiding else { return nil }
    return klok?.veilig ?? klok?.toegezegd ?? procedure.reactieVoor
  }

  var teLaat: Bool { klok?.teLaat ?? uiterlijk.map { $0 < context.gegevens.vandaag } ?? false }

  /// What the date is: the last day, or the first one after a waiting time.
  var dagwoord: String { regel?.aard == .wachttijd ? "mag vanaf" : "uiterlijk" }

  /// The rule of its kind; nil for a kind that is not known.
  var regel: Soortregel? { context.gegevens.voorraad.context.soortregel(procedure.soort) }

  /// In which form the kind runs, where it has more than one.
  var vorm: String? { procedure.vorm(regel) }

  /// Whether our own team does it: then we are the ones who are late.
  var eigenTeam: Bool {
    procedure.start.waarde.eigenTeam || regel?.uitvoerder == .eigenTeam
  }

  /// The rule as it works for this procedure.
  var eigenRegel: Soortregel? {
    let context = context.gegevens.voorraad.context
    guard let regel,
      let feiten = procedure.termijnfeiten(
        regel, kalender: context.kalender, gemeente: context.gemeente)
    else { return regel }
    return regel.voor(feiten)
  }

  /// Since when it stands there.
  var sinds: Dag { (procedure.stappen.last?.merk ?? procedure.start.merk).dag }

  /// The procedures that it waits for and that are not done.
  var wachtOp: [Procedure] {
    procedure.wachtOp.compactMap { casus.procedures[$0] }.filter { !$0.klaar }
  }

  /// The procedures that wait for it.
  var houdtOp: [Procedure] {
    casus.procedures.alle.filter { $0.wachtOp.contains(procedure.id) && !$0.klaar }
  }

  /// Where it stands.
  var woorden: String {
    switch procedure.status {
    case .voorbereiding: "nog niet aangevraagd"
    case .ingediend: "aangevraagd"
    case .inBehandeling: "in behandeling"
    case .aanvullingGevraagd: "ze vragen iets"
    case .verdaagd: "uitgesteld"
    case .besluit: procedure.besluit?.waarde.uitkomst.map(\.label) ?? "besluit"
    case .uitgevoerd: "uitgevoerd"
    case .ingetrokken: "ingetrokken"
    }
  }

  /// The date as a sentence: "uiterlijk donderdag 26 maart 2026, over 8 werkdagen".
  var zin: Line {
    let vandaag = context.gegevens.vandaag
    guard let dag = uiterlijk else {
      if let tot = klok?.bezwaarTot, tot >= vandaag {
        let middel = klok?.middel?.label ?? "bezwaar"
        return Line([
          Span("\(middel.metHoofdletter) kan tot en met ", .normal),
          Span(tot.lang, .bold),
          Span(afstand(tot), .dim),
        ])
      }
      if let middel = klok?.middel, klok?.bezwaarTot == nil,
        procedure.besluit?.waarde.uitkomst != .toegekend
      {
        return Line(
          "\(middel.label.metHoofdletter) kan misschien maar kort; "
            + "de laatste dag is niet bekend", .amber)
      }
      return Line("Er loopt geen termijn.", .dim)
    }
    if teLaat {
      let wie = eigenTeam ? "Wij zijn te laat" : "Te laat"
      return Line("! \(wie) sinds \(dag.plus(dagen: 1).lang)", .red) + Line(afstand(dag), .dim)
    }
    if klok?.ontvangstOnbekend == true, klok?.veilig == dag {
      let was = dag < context.gegevens.vandaag ? "was" : "is"
      return Line("Ontvangst niet vastgelegd", .amber)
        + Line("; meteen binnen, dan \(was) de laatste dag \(dag.kort)", .dim)
    }
    if klok?.staatStilZonderEinde == true, klok?.veilig == dag {
      return Line("De klok staat stil", .amber) + Line("; tot wanneer is niet vastgelegd", .dim)
    }
    return Line([
      Span(dagwoord.metHoofdletter + " "), Span(dag.lang, .bold),
      Span(afstand(dag), .dim),
    ])
  }

  private func afstand(_ dag: Dag) -> String {
    let vandaag = context.gegevens.vandaag
    let kalender = context.gegevens.voorraad.context.kalender
    if dag == vandaag { return ", dat is vandaag" }
    if dag > vandaag {
      let over = kalender.werkdagen(na: vandaag, totEnMet: dag)
      return ", over \(Zin.aantal(over, "werkdag", "werkdagen"))"
    }
    let geleden = kalender.werkdagen(na: dag, totEnMet: vandaag)
    return ", \(Zin.aantal(geleden, "werkdag", "werkdagen")) geleden"
  }

  /// How the date was worked out, with the articles.
  var afleiding: [Line] {
    guard let klok else { return [] }
    var regels = [Line("Hoe deze dag is berekend", .header)]
    for regel in klok.regels {
      regels.append(Line([Span("• \(regel.tekst) "), Span(regel.artikel, .dim)]))
    }
    if let verwacht = klok.verwacht, let veilig = klok.veilig, verwacht != veilig {
      regels.append(
        Line("Streng gelezen: \(verwacht.lang). Ruim gelezen: \(veilig.lang).", .dim))
    }
    for waarschuwing in klok.waarschuwingen { regels.append(Line("~ \(waarschuwing)", .amber)) }
    return regels
  }

  /// What stands beside a list with this procedure.
  var detail: [Line] {
    var regels: [Line] = [
      Line(context.naam(procedure), .title), Line("bij \(procedure.instantie)", .dim), .empty, zin,
    ]
    regels += Tabbron.veld("Aan zet", procedure.aanZet.label)
    regels += Tabbron.veld("Vorm", vorm)
    regels += Tabbron.veld("Gemeente", procedure.gemeente)
    regels += Tabbron.veld("Kenmerk", procedure.kenmerk.map { context.eigen($0) })
    regels += Tabbron.veld("Direct nummer", procedure.direktNummer)
    for ander in wachtOp { regels += Tabbron.veld("Wacht op", context.naam(ander)) }
    for ander in houdtOp { regels += Tabbron.veld("Houdt op", context.naam(ander)) }
    regels += [.empty] + afleiding
    return regels
  }
}
