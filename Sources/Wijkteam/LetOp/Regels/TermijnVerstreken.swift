import Termijnen

/// The statutory term has passed in the safe reading and there is no decision: red.
public enum TermijnVerstreken: Letopregel {
  /// The word of the rule.
  public static let naam = "termijn-verstreken"

  /// One flag per procedure that is late.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    beeld.procedures.compactMap { procedure in
      guard let stand = stand(procedure, context) else { return nil }
      return letop(procedure, stand, beeld, context)
    }
  }

  static func stand(_ procedure: Procedurebeeld, _ context: Letopcontext) -> Regelstand? {
    guard let klok = procedure.klok, klok.teLaat, !procedure.klaar, procedure.status != .besluit,
      let veilig = klok.veilig, context.vandaag > veilig
    else { return nil }
    return Regelstand(niveau: .rood, sinds: veilig.plus(dagen: 1), uiterlijk: veilig)
  }

  /// Says who is late, and since when.
  static func zin(
    _ procedure: Procedurebeeld, _ stand: Regelstand, _ context: Letopcontext
  )
    -> String
  {
    let sinds = context.datum(stand.sinds)
    if procedure.eigenTeam { return "Wij zijn te laat sinds \(sinds)." }
    return "\(procedure.instantie.metHoofdletter) is te laat sinds \(sinds)."
  }

  private static func letop(
    _ procedure: Procedurebeeld, _ stand: Regelstand, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp {
    let sinds = context.datum(stand.sinds)
    let wij = procedure.eigenTeam
    return LetOp(
      regel: naam, niveau: .rood, volgorde: .houdtOp, casus: beeld.casus.id,
      procedure: procedure.id, sinds: stand.sinds, uiterlijk: stand.uiterlijk.map { Moment($0) },
      kop: wij
        ? "Wij zijn te laat sinds \(sinds): \(procedure.naam)"
        : "Te laat sinds \(sinds): \(procedure.naamBij)",
      feiten: feiten(procedure, stand, beeld, context), bij: procedure.bij,
      nummer: wij ? nil : beeld.nummer(procedure), bron: bron(procedure),
      opheffen: opheffen(procedure, wij: wij),
      acties: Ladderacties.van(beeld, procedure, context))
  }

  /// What takes it away: the decision, or what else comes at the end.
  static func opheffen(_ procedure: Procedurebeeld, wij: Bool) -> String {
    guard procedure.eigenRegel?.isBesluit == true else {
      // An inquiry before an application ends where the clock of the application begins.
      if let vorm = procedure.regel?.vervolg(op: procedure.procedure.variant) {
        return
          "Is \(procedure.komt) er? Kies dan de vorm die daarna komt (\(vorm.naam)), met de dag "
          + "waarop die klok begon."
      }
      return wij
        ? "Zorg dat \(procedure.komt) er komt, en leg dat vast bij deze procedure."
        : "Leg vast dat \(procedure.komt) er is, of dat het op papier is ingetrokken."
    }
    return wij
      ? "Neem het besluit en leg het vast bij deze procedure."
      : "Leg het besluit vast zodra het er is, of dat de aanvraag op papier is ingetrokken."
  }

  static func bron(_ procedure: Procedurebeeld) -> String? {
    guard let klok = procedure.klok, let regel = procedure.regel else { return nil }
    return procedure.termijn(dag0: klok.dag0)?.bron.artikel ?? regel.grondslag.first?.artikel
  }

  /// What day 0 was: the receipt, or what else the clock runs from.
  static func begin(
    _ procedure: Procedurebeeld, _ klok: Termijnberekening, _ context: Letopcontext
  ) -> String {
    let dag = context.datum(klok.dag0)
    guard let regel = procedure.regel(dag0: klok.dag0), regel.klok != .ontvangst,
      regel.klok != .eindeBezwaartermijn || klok.dag0 != procedure.procedure.begin
    else { return "Ontvangen op \(dag)" }
    return "De klok begon op \(dag) (\(regel.klokstart.waarde))"
  }

  /// The fixed last day, where that is the one that decides.
  private static func vasteDag(
    _ procedure: Procedurebeeld, _ klok: Termijnberekening, _ context: Letopcontext
  ) -> String {
    guard case .vasteDag = klok.eindgrond, let verwacht = klok.verwacht, klok.veilig == verwacht,
      let vast = procedure.regel(dag0: klok.dag0)?.uiterlijk
    else { return "" }
    return ", en in elk geval uiterlijk \(context.datum(verwacht)) (\(vast.bron.artikel))"
  }

  /// What came on top of the term, or in its place.
  private static func erbij(
    _ klok: Termijnberekening, wij: Bool, _ context: Letopcontext
  ) -> [String] {
    var feiten: [String] = []
    switch klok.eindgrond {
    case .genoemd(let mededeling, let daarna):
      let wie = wij ? "schreven wij" : "schreef de instantie"
      feiten.append(
        "Op \(context.datum(mededeling.datum)) \(wie) dat het uiterlijk "
          + "\(context.datum(mededeling.uiterlijk)) wordt. Die dag kwam in de plaats van de termijn."
      )
      if daarna > 0 {
        feiten.append("Na dat bericht kwamen er \(Zinnen.dagen(daarna)) bij.")
      }
    case .afgesproken(let dag):
      feiten.append("De inwoner stemde in met uitstel tot en met \(context.datum(dag)).")
    case .termijn, .vasteDag:
      if klok.stilgestaan > 0 {
        feiten.append(
          "De termijn stond \(Zinnen.dagen(klok.stilgestaan)) stil; dat is meegeteld.")
      }
      if klok.uitstel > 0 {
        feiten.append(
          "De inwoner stemde in met \(Zinnen.dagen(klok.uitstel)) uitstel; dat is meegeteld.")
      }
    }
    return feiten
  }

  private static func feiten(
    _ procedure: Procedurebeeld, _ stand: Regelstand, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> [String] {
    var feiten = [zin(procedure, stand, context)]
    if let klok = procedure.klok, let laatste = stand.uiterlijk {
      let termijn = procedure.termijn(dag0: klok.dag0)?.waarde.lang
      feiten.append(
        begin(procedure, klok, context)
          + (termijn.map { ", de termijn is \($0)" } ?? "")
          + (klok.misschien.map { ", misschien \($0.waarde.lang)" } ?? "")
          + vasteDag(procedure, klok, context)
          + ". De laatste dag was \(context.datum(laatste))"
          // Counted from the receipt it would be another day.
          + (procedure.bestredenOnbekend ? ", met de langste bezwaartermijn." : "."))
      feiten += erbij(klok, wij: procedure.eigenTeam, context)
      if let gesteld = klok.ingebrekestelling?.ontvangen {
        feiten.append("De ingebrekestelling is ontvangen op \(context.datum(gesteld)).")
        if let tot = klok.ingebrekestelling?.tweeWekenTot {
          feiten.append(
            context.vandaag <= tot
              ? "De instantie kan tot en met \(context.datum(tot)) nog beslissen"
                + (procedure.regel?.kentDwangsom == false ? "." : " zonder dwangsom.")
              : "De twee weken daarna zijn voorbij sinds \(context.datum(tot.plus(dagen: 1))).")
        }
        if let dwangsom = klok.dwangsom, dwangsom.loopt(op: context.vandaag) {
          let mits = procedure.regel?.mits(procedure.procedure.variant)
          let zin = "de dwangsom loopt sinds \(context.datum(dwangsom.eersteDag))."
          feiten.append(mits.map { "Alleen \($0): \(zin)" } ?? zin.metHoofdletter)
        }
      } else if let vanaf = klok.ingebrekestelling?.vanaf, vanaf <= context.vandaag,
        procedure.regel?.mits(procedure.procedure.variant) == nil,
        !procedure.bestredenOnbekend
      {
        feiten.append("\(beeld.wie) mag nu schriftelijk vragen om binnen twee weken te beslissen.")
      }
      for zin in klok.waarschuwingen where !zin.contains("euro") { feiten.append(zin) }
    }
    if procedure.procedure.velden[.ingebrekestellingGewenst]?.waarde?.ja == false {
      feiten.append("\(beeld.wie) wil nu geen ingebrekestelling. Praat er later nog eens over.")
    }
    feiten.append(
      "Laatste teken: \(procedure.laatsteTeken.tekst), "
        + "\(context.datum(procedure.laatsteTeken.dag)).")
    return feiten
  }
}
