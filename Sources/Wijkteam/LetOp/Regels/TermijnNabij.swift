import Termijnen

/// The statutory term ends soon in the strict reading, or has ended in it but not yet for sure: amber.
///
/// It is not for sure either as long as the day of receipt is not known.
public enum TermijnNabij: Letopregel {
  /// The word of the rule.
  public static let naam = "termijn-nabij"

  /// One flag per procedure of which the term is near.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    beeld.procedures.compactMap { procedure in
      guard let stand = stand(procedure, context), let verwacht = stand.uiterlijk else {
        return nil
      }
      return letop(procedure, stand, verwacht, beeld, context)
    }
  }

  static func stand(_ procedure: Procedurebeeld, _ context: Letopcontext) -> Regelstand? {
    guard procedure.procedure.wachtOpBesluit, procedure.regel?.aard != .wachttijd,
      // Where nobody decides, the day cannot be undone: that is a rule of its own.
      !procedure.zonderBeslisser,
      // By a number that is in no law nobody has to decide.
      procedure.regel?.wettelijk ?? true,
      let klok = procedure.klok, !klok.staatStilZonderEinde, let verwacht = klok.verwacht,
      let veilig = klok.veilig,
      context.vandaag <= veilig || klok.ontvangstOnbekend,
      context.werkdagen(tot: verwacht) <= context.drempels.termijnNabij
    else { return nil }
    let begin = context.kalender.begin(venster: context.drempels.termijnNabij, tot: verwacht)
    return Regelstand(niveau: .oranje, sinds: max(begin, klok.dag0), uiterlijk: verwacht)
  }

  private static func letop(
    _ procedure: Procedurebeeld, _ stand: Regelstand, _ verwacht: Dag, _ beeld: Casusbeeld,
    _ context: Letopcontext
  ) -> LetOp {
    let wij = procedure.eigenTeam
    if let klok = procedure.klok, klok.ontvangstOnbekend {
      return zonderOntvangst(procedure, stand, klok.dag0, verwacht, beeld, context)
    }
    let woorden = Einde(procedure)
    let voorbij = context.vandaag > verwacht
    let veilig = procedure.klok?.veilig ?? verwacht
    // One day everywhere: the last on which the body is not surely late.
    let laatste = veilig
    var feiten: [String] = []
    if voorbij {
      feiten.append(
        "De termijn liep waarschijnlijk tot en met \(context.datum(verwacht)). "
          + "Zeker te laat is het vanaf \(context.datum(veilig.plus(dagen: 1))).")
    } else {
      let over = Zinnen.werkdagen(context.werkdagen(tot: laatste))
      feiten.append(woorden.zin(context.datum(laatste), over))
    }
    if let klok = procedure.klok {
      feiten.append(TermijnVerstreken.begin(procedure, klok, context) + ".")
      if let stil = klok.loptOpschorting {
        feiten.append("De termijn staat stil sinds \(context.datum(stil.sinds)) (\(stil.artikel)).")
      }
    }
    if !procedure.ontvangstBewezen { feiten.append("Er is geen bewijs van ontvangst vastgelegd.") }
    return LetOp(
      regel: naam, niveau: .oranje, casus: beeld.casus.id, procedure: procedure.id,
      sinds: stand.sinds, uiterlijk: Moment(laatste),
      kop: voorbij
        ? "Termijn waarschijnlijk voorbij sinds \(context.datum(verwacht.plus(dagen: 1))): "
          + procedure.naamBij
        : "\(woorden.kop) \(context.datum(laatste)): \(procedure.naamBij)",
      feiten: feiten, bij: procedure.bij, nummer: wij ? nil : beeld.nummer(procedure),
      bron: TermijnVerstreken.bron(procedure),
      opheffen: TermijnVerstreken.opheffen(procedure, wij: wij),
      acties: Ladderacties.van(beeld, procedure, context))
  }

  /// What is known of a term that has perhaps not begun: sent in, and no day of receipt.
  private static func zonderOntvangst(
    _ procedure: Procedurebeeld, _ stand: Regelstand, _ ingediend: Dag, _ verwacht: Dag,
    _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp {
    let voorbij = context.vandaag > verwacht
    let dag = context.datum(verwacht)
    return LetOp(
      regel: naam, niveau: .oranje, casus: beeld.casus.id, procedure: procedure.id,
      sinds: stand.sinds, uiterlijk: Moment(verwacht),
      kop: voorbij
        ? "Termijn misschien voorbij, ontvangst niet vastgelegd: \(procedure.naamBij)"
        : "Termijn loopt misschien tot en met \(dag): \(procedure.naamBij)",
      feiten: [
        ontvangstzin(procedure, context),
        "Was het die dag binnen, dan \(voorbij ? "was" : "is") \(dag) de laatste dag.",
        "De termijn telt pas vanaf de dag van ontvangst. Daarvoor helpt een ingebrekestelling niet.",
      ], bij: procedure.bij, nummer: beeld.nummer(procedure),
      bron: TermijnVerstreken.bron(procedure),
      opheffen: "Leg de dag van ontvangst vast, of het besluit zodra het er is.",
      acties: Ladderacties.van(beeld, procedure, context))
  }

  /// Since when the institution has it, or that this is not known.
  static func ontvangstzin(_ procedure: Procedurebeeld, _ context: Letopcontext) -> String {
    guard let klok = procedure.klok else { return "" }
    if klok.ontvangstOnbekend {
      let dag = procedure.procedure.laatste(.ingediend)?.merk.dag ?? klok.dag0
      return "Ingediend op \(context.datum(dag)). Wanneer het daar binnen was, is niet vastgelegd."
    }
    return TermijnVerstreken.begin(procedure, klok, context) + "."
  }
}

/// What comes at the end of a term, and who has to do something before it.
private struct Einde {
  /// The beginning of the headline, up to the day.
  let kop: String
  /// The first fact, from the day and the working days that are left.
  let zin: (_ dag: String, _ over: String) -> String

  init(_ procedure: Procedurebeeld) {
    let instantie = procedure.instantie.metHoofdletter
    let komt = procedure.komt
    let wie = procedure.eigenTeam ? "Wij moeten" : "\(instantie) moet"
    guard procedure.eigenRegel?.isBesluit != true else {
      kop = "Besluit uiterlijk"
      zin = { "\(wie) uiterlijk \($0) beslissen: nog \($1)." }
      return
    }
    // The article goes where it stands first: `het onderzoek` becomes `Onderzoek uiterlijk`.
    kop =
      "\(komt.split(separator: " ").dropFirst().joined(separator: " ").metHoofdletter) uiterlijk"
    zin = { "\(komt.metHoofdletter) moet er uiterlijk \($0) zijn: nog \($1)." }
  }
}
