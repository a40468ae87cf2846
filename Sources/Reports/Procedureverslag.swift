import Termijnen
public import Wijkteam

extension Verslag {
  /// A procedure as one line of a casus.
  public static func zin(
    _ procedure: Procedure, in casus: Casus, context: Letopcontext
  ) -> String {
    let dag = context.vandaag
    var delen = ["\(naam(procedure, context)) bij \(procedure.instantie)", procedure.status.label]
    if let uitkomst = procedure.besluit?.waarde.uitkomst { delen.append(uitkomst.label) }
    if let stap = procedure.stappen.last {
      delen.append("sinds \(Woorden.dag(stap.merk.dag, bij: dag))")
    }
    let klok = procedure.klok(context, afleiding: false)
    if procedure.wachtOpBesluit, klok?.ontvangstOnbekend == true {
      delen.append("ontvangst niet vastgelegd")
    } else if procedure.wachtOpBesluit, klok?.staatStilZonderEinde == true {
      delen.append("de klok staat stil")
    } else if procedure.wachtOpBesluit, let veilig = klok?.veilig {
      let wacht = context.soortregel(procedure.soort)?.aard == .wachttijd
      delen.append("\(wacht ? "mag vanaf" : "uiterlijk") \(Woorden.dag(veilig, bij: dag))")
    }
    let wacht = procedure.wachtOp.compactMap { casus.procedures[$0] }.filter { !$0.klaar }
    if !wacht.isEmpty {
      delen.append("wacht op \(wacht.map { naam($0, context) }.opsomming)")
    }
    if let kenmerk = procedure.kenmerk { delen.append("kenmerk \(kenmerk)") }
    return delen.joined(separator: ", ")
  }

  /// The name of a procedure: its own, or that of its kind.
  public static func naam(_ procedure: Procedure, _ context: Letopcontext) -> String {
    procedure.eigenNaam ?? context.soortregel(procedure.soort)?.naam ?? procedure.soort
  }

  /// A procedure in full, with its belkaart and how each date was found.
  public static func procedure(
    _ procedure: Procedure, in casus: Casus, letop: [LetOp], context: Letopcontext
  ) -> String {
    var uit = Regelbouwer()
    let dag = context.vandaag
    uit.alinea(
      "\(casus.procedures.weergave(procedure.id))  \(zin(procedure, in: casus, context: context))",
      hang: 6)
    let zet = procedure.klaar ? "" : "; aan zet: \(procedure.aanZet.label)"
    uit.alinea("Casus \(casus.roepnaam) (\(casus.code))\(zet)")
    uit.veld("Vorm", procedure.vorm(context.soortregel(procedure.soort)))
    uit.veld("Gemeente", procedure.gemeente)
    uit.veld("Vraagt van de inwoner", procedure.velden[.vraagtVanInwoner]?.waarde?.tekst)
    for vlag in letop { regel(vlag, naam: { _ in nil }, dag: dag, in: &uit) }
    belkaart(procedure, casus, dag, in: &uit)
    stappen(procedure, dag, in: &uit)
    termijn(procedure, context, in: &uit)
    return uit.tekst
  }

  private static func belkaart(
    _ procedure: Procedure, _ casus: Casus, _ dag: Dag, in uit: inout Regelbouwer
  ) {
    uit.kop("Belkaart")
    uit.veld("Kenmerk", procedure.kenmerk, in: 2)
    uit.veld("Nummer", procedure.direktNummer, in: 2)
    uit.veld("Vraag naar", procedure.persoonAanBalie, in: 2)
    for persoon in casus.personen.alle.map(\.waarde) {
      guard let geboren = persoon.geboortedatum else { continue }
      uit.alinea("\(persoon.naam): geboren \(geboren.langZonderWeekdag)", in: 2)
    }
    for machtiging in casus.machtigingen.alle.map(\.waarde) {
      guard machtiging.tot.map({ $0 >= dag }) ?? true else { continue }
      uit.alinea("\(machtiging.gemachtigde) mag spreken (\(machtiging.soort.label))", in: 2)
    }
    let contacten = casus.contacten.filter { $0.waarde.procedures.contains(procedure.id) }
      .sorted { $0.merk.gebeurdOp < $1.merk.gebeurdOp }.suffix(3)
    for contact in contacten.reversed() {
      uit.alinea(zin(contact, in: casus, dag: dag), in: 2, hang: 2)
    }
  }

  private static func stappen(
    _ procedure: Procedure, _ dag: Dag, in uit: inout Regelbouwer
  ) {
    uit.kop("Wat er gebeurde")
    uit.alinea("\(Woorden.wanneer(procedure.start.merk, bij: dag))  begonnen", in: 2, hang: 2)
    for stap in procedure.stappen {
      uit.alinea(
        "\(Woorden.wanneer(stap.merk, bij: dag))  \(zin(stap.waarde, dag: dag))", in: 2, hang: 2)
    }
    if let begon = procedure.klokBegon {
      uit.alinea("\(Woorden.dag(begon, bij: dag))  de klok van deze vorm begon", in: 2, hang: 2)
    }
  }

  private static func termijn(
    _ procedure: Procedure, _ context: Letopcontext, in uit: inout Regelbouwer
  ) {
    guard let regel = context.soortregel(procedure.soort),
      let feiten = procedure.termijnfeiten(
        regel, kalender: context.kalender, gemeente: context.gemeente),
      let klok = procedure.klok(context, afleiding: true)
    else { return }
    uit.kop("De termijn")
    uit.alinea(uitleg(klok, feiten: feiten, regel: regel, op: context.vandaag), in: 2)
    for regel in klok.regels { uit.alinea("- \(regel.tekst) (\(regel.artikel))", in: 2, hang: 2) }
    for waarschuwing in klok.waarschuwingen { uit.alinea("! \(waarschuwing)", in: 2, hang: 2) }
    // After a decision the ladder says something as long as there is a remedy against it.
    let oneens = procedure.besluit?.waarde.uitkomst != .toegekend
    let middel = klok.ladder.contains {
      ($0.spoor == .bezwaar || (oneens && ($0.trede == .klacht || $0.trede == .ombudsman)))
        && $0.mag(op: context.vandaag)
    }
    // After an inquiry there is something to do that is no decision.
    let daarna = !regel.voor(feiten).isBesluit && klok.ladder.contains { $0.trede == .uitvoering }
    guard procedure.besluit == nil || middel || daarna, !klok.ladder.isEmpty else { return }
    uit.kop("Wat je kunt doen")
    for stap in klok.ladder {
      let wanneer = stap.wanneer(op: context.vandaag) { Woorden.dag($0, bij: context.vandaag) }
      uit.alinea("- \(wanneer): \(stap.wat) (\(stap.artikel))", in: 2, hang: 2)
      uit.alinea(stap.reden, in: 4, hang: 0)
      for vraag in stap.vragen { uit.alinea("? \(vraag)", in: 4, hang: 2) }
    }
  }

  /// The procedures of a casus, one line each.
  public static func procedures(_ casus: Casus, context: Letopcontext) -> String {
    var uit = Regelbouwer()
    if casus.procedures.isLeeg { uit.alinea("Deze casus heeft nog geen procedures.") }
    for id in casus.procedures.ids {
      guard let procedure = casus.procedures[id] else { continue }
      uit.alinea(
        "\(casus.procedures.weergave(id))  \(zin(procedure, in: casus, context: context))", hang: 6)
    }
    return uit.tekst
  }
}
