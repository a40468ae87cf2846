import Termijnen

/// A procedure of which nothing is heard, with norms per kind; it counts from the last sign or from
/// the day that was promised.
///
/// A procedure that waits for another one gets none: the other one is the question.
public enum Stil: Letopregel {
  /// The word of the rule.
  public static let naam = "stil"

  /// One flag per silent procedure.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    beeld.procedures.compactMap { procedure in
      guard let stilte = stilte(procedure, beeld, context) else { return nil }
      return letop(procedure, stilte, beeld, context)
    }
  }

  /// Why a procedure counts as silent.
  enum Reden: Hashable {
    case vastgelopen
    case terugkijken
    case ontvangst
    case stil
  }

  /// What was found, before there are words.
  struct Stilte: Hashable {
    var stand: Regelstand
    var reden: Reden
    /// The day from which is counted, and working days since.
    var vanaf: Dag
    var dagen: Int
    var norm: Stilnorm
  }

  static func stand(
    _ procedure: Procedurebeeld, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> Regelstand? {
    stilte(procedure, beeld, context)?.stand
  }

  static func stilte(
    _ procedure: Procedurebeeld, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> Stilte? {
    guard !procedure.klaar, procedure.status != .besluit, !beeld.inRust, beeld.casus.loopt,
      !beeld.samenhang.geblokkeerd(procedure.id)
    else { return nil }
    let vanaf = telVanaf(procedure, beeld, context)
    let dagen = context.werkdagen(sinds: vanaf)
    let norm = Stilnorm(procedure, beeld, context)
    func uitkomst(_ niveau: Niveau, _ sinds: Dag, _ reden: Reden) -> Stilte {
      let stand = Regelstand(niveau: niveau, sinds: min(sinds, context.vandaag))
      return Stilte(stand: stand, reden: reden, vanaf: vanaf, dagen: dagen, norm: norm)
    }
    var rustig = false
    if let (stilstand, waarde, dag) = stilstand(procedure) {
      switch stilstand {
      case .vastgelopen: return uitkomst(.rood, dag, .vastgelopen)
      case .bewustWachten, .nogGeenAntwoord, .inOverdracht:
        if let terug = waarde.dag {
          return terug > context.vandaag ? nil : uitkomst(.oranje, terug, .terugkijken)
        }
        rustig = true
      }
    }
    if let dag = zonderOntvangst(procedure, norm, context) {
      return uitkomst(.oranje, dag, .ontvangst).tenMinste(norm.niveau(dagen, teLaat: false))
    }
    if procedure.regel?.aard == .wachttijd, procedure.klok?.stand == .loopt { return nil }
    // Proof of receipt inside a running term: there is nothing to ask yet.
    let bijMensen = procedure.aanZet == .inwoner || procedure.aanZet == .netwerk
    if procedure.ontvangstBewezen, procedure.klok?.stand == .loopt, !bijMensen { return nil }
    let teLaat = procedure.klok?.teLaat ?? false
    guard var niveau = norm.niveau(dagen, teLaat: teLaat) else { return nil }
    // What waits for people is never red: flags are about desks.
    if rustig || bijMensen { niveau = .oranje }
    return uitkomst(niveau, sinds(vanaf, norm, procedure, context), .stil)
  }

  /// The last sign, a later day for which something was promised, or the later day on which what it
  /// waited for was done.
  private static func telVanaf(
    _ procedure: Procedurebeeld, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> Dag {
    let later = [
      BelofteInstantie.belofte(procedure, context)?.voor, vrijgekomen(procedure, beeld),
    ]
    return later.compactMap { $0 }.reduce(procedure.laatsteTeken.dag, max)
  }

  /// The day from which it did not have to wait for another procedure any more; nil when it never had
  /// to.
  static func vrijgekomen(_ procedure: Procedurebeeld, _ beeld: Casusbeeld) -> Dag? {
    let gezet = procedure.procedure.velden[.wachtOp]
    let begin = procedure.procedure.start.waarde.wachtOp
    let nodig = procedure.procedure.wachtOp
    guard nodig.isEmpty else { return klaar(nodig, beeld) }
    guard !begin.isEmpty, let af = gezet?.merk?.dag else { return nil }
    // Taken off after what it waited for was done: that was the day.
    return klaar(begin, beeld).map { min($0, af) } ?? af
  }

  /// The day on which the last of them was done, with what disputes them; nil while one is not.
  private static func klaar(_ ids: [Id], _ beeld: Casusbeeld) -> Dag? {
    let nodig = beeld.procedures.filter { ander in
      ids.contains(ander.id) || ander.procedure.start.waarde.tegen.map(ids.contains) == true
    }
    guard nodig.allSatisfy(\.klaar) else { return nil }
    return nodig.compactMap { $0.procedure.stappen.last?.merk.dag }.max()
  }

  private static func sinds(
    _ vanaf: Dag, _ norm: Stilnorm, _ procedure: Procedurebeeld, _ context: Letopcontext
  ) -> Dag {
    var dagen: [Dag] = []
    if let eerste = [norm.oranje, norm.rood].compactMap({ $0 }).min() {
      dagen.append(context.kalender.plus(werkdagen: eerste, vanaf: vanaf))
    }
    if norm.roodBijTermijn, procedure.klok?.ontvangstOnbekend != true,
      let veilig = procedure.klok?.veilig
    {
      dagen.append(veilig.plus(dagen: 1))
    }
    return dagen.filter { $0 <= context.vandaag }.min() ?? vanaf
  }

  /// The first day on which a missing proof of receipt asks attention, when that day has come.
  private static func zonderOntvangst(
    _ procedure: Procedurebeeld, _ norm: Stilnorm, _ context: Letopcontext
  ) -> Dag? {
    guard procedure.status == .ingediend, !procedure.eigenTeam, let binnen = norm.ontvangst,
      let ingediend = procedure.procedure.laatste(.ingediend)?.merk.dag
    else { return nil }
    // A call in which the desk said something is as good as a confirmation for now.
    let vanaf = max(ingediend, procedure.laatsteTeken.dag)
    guard context.werkdagen(sinds: vanaf) > binnen else { return nil }
    return context.kalender.plus(werkdagen: max(0, binnen) + 1, vanaf: vanaf)
  }

  /// How somebody said that it stands still; a later step of the procedure ends it.
  private static func stilstand(_ procedure: Procedurebeeld) -> (Stilstand, Veldwaarde, Dag)? {
    guard let register = procedure.procedure.velden[.stilstand], let waarde = register.waarde,
      let dag = register.merk?.dag, let stilstand = waarde.tekst.flatMap(Stilstand.init)
    else { return nil }
    if let stap = procedure.procedure.stappen.last, stap.merk.dag > dag { return nil }
    return (stilstand, waarde, dag)
  }
}

extension Stil.Stilte {
  fileprivate func tenMinste(_ niveau: Niveau?) -> Stil.Stilte {
    guard let niveau, niveau > stand.niveau else { return self }
    var uit = self
    uit.stand.niveau = niveau
    return uit
  }
}
