import Termijnen

/// The statutory term ends soon in the strict reading, or has ended in it but not yet for sure: amber.
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
      let klok = procedure.klok, let verwacht = klok.verwacht, let veilig = klok.veilig,
      context.vandaag <= veilig,
      context.werkdagen(tot: verwacht) <= context.drempels.termijnNabij
    else { return nil }
    let begin = context.kalender.begin(venster: context.drempels.termijnNabij, tot: verwacht)
    return Regelstand(niveau: .oranje, sinds: max(begin, klok.dag0), uiterlijk: verwacht)
  }

  /// What comes at the end of the term, and what is done then.
  private static func woorden(_ aard: Aard?) -> (wat: String, doen: String) {
    switch aard {
    case .handeling: ("Antwoord", "antwoorden")
    case .rechter: ("Uitspraak", "uitspraak doen")
    default: ("Besluit", "beslissen")
    }
  }

  private static func letop(
    _ procedure: Procedurebeeld, _ stand: Regelstand, _ verwacht: Dag, _ beeld: Casusbeeld,
    _ context: Letopcontext
  ) -> LetOp {
    let wij = procedure.eigenTeam
    let woorden = woorden(procedure.regel?.aard)
    let voorbij = context.vandaag > verwacht
    let veilig = procedure.klok?.veilig ?? verwacht
    var feiten: [String] = []
    if voorbij {
      feiten.append(
        "De termijn liep waarschijnlijk tot en met \(context.datum(verwacht)). "
          + "Zeker te laat is het vanaf \(context.datum(veilig.plus(dagen: 1))).")
    } else {
      let over = context.werkdagen(tot: verwacht)
      feiten.append(
        (wij ? "Wij moeten" : "\(Zinnen.hoofdletter(procedure.instantie)) moet")
          + " uiterlijk \(context.datum(verwacht)) \(woorden.doen): nog \(Zinnen.werkdagen(over)).")
    }
    if let klok = procedure.klok {
      feiten.append("Ontvangen op \(context.datum(klok.dag0)).")
      if let stil = klok.loptOpschorting {
        feiten.append("De termijn staat stil sinds \(context.datum(stil.sinds)) (\(stil.artikel)).")
      }
    }
    if !procedure.ontvangstBewezen { feiten.append("Er is geen bewijs van ontvangst vastgelegd.") }
    return LetOp(
      regel: naam, niveau: .oranje, casus: beeld.casus.id, procedure: procedure.id,
      sinds: stand.sinds, uiterlijk: Moment(verwacht),
      kop: voorbij
        ? "Termijn waarschijnlijk voorbij sinds \(context.datum(verwacht.plus(dagen: 1))): "
          + procedure.naamBij
        : "\(woorden.wat) uiterlijk \(context.datum(verwacht)): \(procedure.naamBij)",
      feiten: feiten, bij: procedure.bij, nummer: wij ? nil : beeld.nummer(procedure),
      bron: TermijnVerstreken.bron(procedure),
      opheffen: "Leg het besluit vast zodra het er is.",
      acties: Ladderacties.van(beeld, procedure, context))
  }
}
