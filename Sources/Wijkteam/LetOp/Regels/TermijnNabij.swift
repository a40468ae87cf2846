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
      // Where nobody decides, the day cannot be undone: that is a rule of its own.
      !procedure.zonderBeslisser,
      // By a number that is in no law nobody has to decide.
      procedure.regel?.wettelijk ?? true,
      let klok = procedure.klok, let verwacht = klok.verwacht, let veilig = klok.veilig,
      context.vandaag <= veilig,
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
    let woorden = Einde(procedure)
    let voorbij = context.vandaag > verwacht
    let veilig = procedure.klok?.veilig ?? verwacht
    var feiten: [String] = []
    if voorbij {
      feiten.append(
        "De termijn liep waarschijnlijk tot en met \(context.datum(verwacht)). "
          + "Zeker te laat is het vanaf \(context.datum(veilig.plus(dagen: 1))).")
    } else {
      let over = Zinnen.werkdagen(context.werkdagen(tot: verwacht))
      feiten.append(woorden.zin(context.datum(verwacht), over))
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
        : "\(woorden.kop) \(context.datum(verwacht)): \(procedure.naamBij)",
      feiten: feiten, bij: procedure.bij, nummer: wij ? nil : beeld.nummer(procedure),
      bron: TermijnVerstreken.bron(procedure),
      opheffen: "Leg het besluit vast zodra het er is.",
      acties: Ladderacties.van(beeld, procedure, context))
  }
}

/// What comes at the end of a term, and who has to do something before it.
private struct Einde {
  /// The beginning of the headline, up to the day.
  let kop: String
  /// The first fact, from the day and the working days that are left.
  let zin: (_ dag: String, _ over: String) -> String

  init(_ procedure: Procedurebeeld) {
    let instantie = Zinnen.hoofdletter(procedure.instantie)
    let (wat, doen): (String, String) =
      switch procedure.regel?.aard {
      case .handeling: ("Antwoord", "antwoorden")
      case .rechter: ("Uitspraak", "uitspraak doen")
      default: ("Besluit", "beslissen")
      }
    let wie = procedure.eigenTeam ? "Wij moeten" : "\(instantie) moet"
    kop = "\(wat) uiterlijk"
    zin = { "\(wie) uiterlijk \($0) \(doen): nog \($1)." }
  }
}
