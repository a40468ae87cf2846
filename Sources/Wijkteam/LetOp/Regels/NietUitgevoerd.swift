import Termijnen

/// Granted and not carried out: granted is not paid, delivered or started.
///
/// Norms per kind, from the decision or from the day on which it starts to work.
public enum NietUitgevoerd: Letopregel {
  /// The word of the rule.
  public static let naam = "niet-uitgevoerd"

  /// One flag per decision.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    guard !beeld.inRust else { return [] }
    return beeld.procedures.compactMap { procedure in
      guard let stand = stand(procedure, context), let besluit = procedure.procedure.besluit else {
        return nil
      }
      return letop(procedure, stand, besluit, beeld, context)
    }
  }

  static func stand(_ procedure: Procedurebeeld, _ context: Letopcontext) -> Regelstand? {
    guard procedure.status == .besluit, !procedure.klaar, let besluit = procedure.procedure.besluit,
      // A talk, an inquiry or an answer is there when it is there.
      procedure.eigenRegel?.wordtUitgevoerd ?? true
    else { return nil }
    let vanaf = vanaf(procedure, besluit, context)
    let normen = procedure.regel?.normen ?? Normen()
    let oranje = normen.nietUitgevoerdOranje ?? context.drempels.nietUitgevoerdOranje
    let rood = normen.nietUitgevoerdRood ?? max(oranje, context.drempels.nietUitgevoerdRood)
    let dagen = context.werkdagen(sinds: vanaf)
    guard vanaf < context.vandaag, dagen >= oranje else { return nil }
    return Regelstand(
      niveau: dagen >= rood ? .rood : .oranje,
      sinds: context.kalender.plus(werkdagen: oranje, vanaf: vanaf), uiterlijk: nil)
  }

  /// The decision, or a later day: on which it starts to work, or that was promised.
  private static func vanaf(
    _ procedure: Procedurebeeld, _ besluit: Gemerkt<Processtap>, _ context: Letopcontext
  ) -> Dag {
    var vanaf = max(besluit.merk.dag, besluit.waarde.ingang ?? besluit.merk.dag)
    if let belofte = BelofteInstantie.belofte(procedure, context) {
      vanaf = max(vanaf, belofte.voor)
    }
    return vanaf
  }

  private static func letop(
    _ procedure: Procedurebeeld, _ stand: Regelstand, _ besluit: Gemerkt<Processtap>,
    _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp {
    let dag = context.datum(besluit.merk.dag)
    let dagen = context.werkdagen(sinds: vanaf(procedure, besluit, context))
    var feiten = [
      "Het besluit van \(dag) is: \(besluit.waarde.uitkomst?.label ?? "bekend").",
      "Dat is \(Zinnen.werkdagen(dagen)) geleden. Er staat niet dat het is uitgevoerd.",
    ]
    if let ingang = besluit.waarde.ingang {
      feiten.append("Het gaat in op \(context.datum(ingang)).")
    }
    let wij = procedure.eigenTeam
    var acties: [Handeling] = []
    if wij {
      acties.append(Handeling("Voer het uit, of zeg tegen de inwoner wanneer dat gebeurt."))
    } else {
      let nummer = beeld.nummer(procedure).map { " op \($0)" } ?? ""
      acties.append(
        Handeling(
          "Bel \(procedure.procedure.persoonAanBalie ?? procedure.instantie)\(nummer): wanneer wordt "
            + "het uitgevoerd, en door wie?"))
      acties.append(Handeling("Leg de dag die wordt genoemd vast als toezegging."))
      acties.append(Handeling("Kan het niet wachten? Vraag een voorschot of een tussenoplossing."))
    }
    return LetOp(
      regel: naam, niveau: stand.niveau, casus: beeld.casus.id, procedure: procedure.id,
      sinds: stand.sinds, kop: "Toegekend op \(dag), nog niet uitgevoerd: \(procedure.naamBij)",
      feiten: feiten, bij: procedure.bij, nummer: wij ? nil : beeld.nummer(procedure),
      bron: procedure.regel.map(\.normen.bron).flatMap { $0.isEmpty ? nil : $0 }
        ?? context.drempels.bron("nietUitgevoerdOranje"),
      opheffen: "Leg vast dat het is uitgevoerd: betaald, geleverd of begonnen.", acties: acties)
  }
}
