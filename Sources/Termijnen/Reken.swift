/// How a bare term treats the Algemene termijnenwet.
public enum Atwkeuze: String, CaseIterable, Hashable, Sendable {
  /// Always shift.
  case aan
  /// Never shift.
  case uit
  /// Shift unless art. 4 excludes the term.
  case wet
}

/// The outcome of a bare term.
public struct Rekenuitkomst: Hashable, Sendable {
  /// The end before the shift.
  public var ruw: Dag
  /// The end.
  public var einde: Dag
  /// The derivation.
  public var regels: [Afleidingsregel]
  /// What the user has to know.
  public var waarschuwingen: [String]
}

/// The end of a bare term that starts on a day (day 0), without any kind of step.
///
/// With `terug` it counts back; then the Atw never shifts (art. 1 lid 2). With `atw: .uit` working
/// days are Monday to Friday.
public func reken(
  _ termijn: Termijn, vanaf dag0: Dag, atw: Atwkeuze = .wet, terug: Bool = false,
  kalender: Kalender
) -> Rekenuitkomst {
  let richting = terug ? "terug" : "vooruit"
  var regels = [
    Afleidingsregel("Dag 0 is \(dag0.lang). Die dag telt niet mee.", "dagentelling")
  ]
  let ruw: Dag
  if terug {
    ruw = terugtellen(termijn, vanaf: dag0, kalender: kalender)
  } else if termijn.eenheid == .werkdagen, atw == .uit {
    ruw = doordeweeks(termijn.aantal, vanaf: dag0)
  } else {
    ruw = termijn.ruwEinde(vanaf: dag0, kalender: kalender)
  }
  regels.append(
    Afleidingsregel("\(termijn.lang) \(richting) geeft \(ruw.lang).", "dagentelling"))
  if termijn.eenheid == .werkdagen {
    let (na, tot) = terug ? (ruw, dag0.plus(dagen: -1)) : (dag0, ruw)
    if atw != .uit, let zin = kalender.overgeslagen(na: na, totEnMet: tot, streng: false) {
      regels.append(Afleidingsregel(zin, "Atw art. 3"))
    }
  } else if termijn.eenheid == .maanden || termijn.eenheid == .jaren,
    ruw.dag != dag0.dag
  {
    regels.append(
      Afleidingsregel(
        "De \(dag0.dag)e bestaat niet in die maand; dan is het de laatste dag van de maand.",
        "dagentelling"))
  }
  let schuift =
    !terug && termijn.eenheid != .werkdagen
    && (atw == .aan || (atw == .wet && !termijn.buitenAtw))
  var einde = ruw
  if schuift {
    einde = Atw.einde(ruw, vanaf: dag0, termijn: termijn, kalender: kalender)
    regels += Atw.afleiding(
      van: ruw, naar: einde, kalender: kalender, artikel: "Atw art. 1 lid 1")
  } else if kalender.isVrij(ruw) {
    regels.append(
      terug
        ? Afleidingsregel("Bij terugtellen schuift de dag niet.", "Atw art. 1 lid 2")
        : Afleidingsregel(
          "De dag schuift niet.", atw == .uit ? "zonder Atw" : "Atw art. 4 onder a"))
  }
  var waarschuwingen: [String] = []
  if schuift || (termijn.eenheid == .werkdagen && atw != .uit) {
    if let zin = kalender.waarschuwing(voor: ruw) ?? kalender.waarschuwing(voor: einde) {
      waarschuwingen.append(zin)
    }
  }
  if ruw == Dag.laatste || ruw == Dag.eerste {
    waarschuwingen.append("De uitkomst valt buiten de jaren 1583 tot en met 9999.")
  }
  return Rekenuitkomst(ruw: ruw, einde: einde, regels: regels, waarschuwingen: waarschuwingen)
}

private func terugtellen(_ termijn: Termijn, vanaf dag0: Dag, kalender: Kalender) -> Dag {
  switch termijn.eenheid {
  case .uren: dag0.plus(dagen: -((termijn.aantal + 23) / 24))
  case .dagen: dag0.plus(dagen: -termijn.aantal)
  case .werkdagen: kalender.plus(werkdagen: -termijn.aantal, vanaf: dag0)
  case .weken: dag0.plus(weken: -termijn.aantal)
  case .maanden: dag0.plus(maanden: -termijn.aantal)
  case .jaren: dag0.plus(jaren: -termijn.aantal)
  }
}

private func doordeweeks(_ aantal: Int, vanaf dag0: Dag) -> Dag {
  var dag = dag0.plus(weken: aantal / 5)
  var over = aantal % 5
  // From a weekend the first working days lie in the next week.
  if over == 0, aantal > 0, dag.weekdag.isWeekend {
    return dag.plus(dagen: 5 - dag.weekdag.rawValue)
  }
  while over > 0, dag < Dag.laatste {
    dag = dag.plus(dagen: 1)
    if !dag.weekdag.isWeekend { over -= 1 }
  }
  return dag
}

/// The first day from which bijstand can be given: so many months before the melding (Pw 44 lid 5).
public func terugwerkend(melding: Dag, maanden: Int = 3) -> Dag { melding.plus(maanden: -maanden) }
