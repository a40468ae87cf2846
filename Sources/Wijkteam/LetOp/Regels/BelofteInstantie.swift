import Termijnen

/// A date that an institution promised has passed: the next working day amber, two later red.
///
/// Of several promises about one procedure the last one counts; the earlier ones are facts.
public enum BelofteInstantie: Letopregel {
  /// The word of the rule.
  public static let naam = "belofte-instantie"

  /// One flag per procedure with a broken promise, and one per promise without a procedure.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    var uit: [LetOp] = []
    for procedure in beeld.procedures {
      guard let belofte = belofte(procedure, context),
        let stand = stand(belofte.voor, context)
      else { continue }
      uit.append(letop(procedure, belofte, stand, beeld, context))
    }
    for id in beeld.casus.toezeggingen.ids {
      guard let toezegging = beeld.casus.toezeggingen[id], toezegging.open,
        toezegging.waarde.van == .instantie, let voor = toezegging.waarde.voor,
        toezegging.waarde.procedure.flatMap({ beeld[$0] }) == nil,
        let stand = stand(voor, context)
      else { continue }
      uit.append(los(toezegging, voor, stand, beeld, context))
    }
    return uit
  }

  /// What an institution named for a procedure: the day, what, and the promise if it was one.
  struct Belofte {
    var voor: Dag
    var wat: String
    var toezegging: Lopend<Toezegging>?
  }

  /// The promise that counts: the last one that was made, else the day of the institution itself.
  static func belofte(_ procedure: Procedurebeeld, _ context: Letopcontext) -> Belofte? {
    guard !procedure.klaar else { return nil }
    if let laatste = procedure.lopendeBeloften.last(where: { $0.waarde.voor != nil }),
      let voor = laatste.waarde.voor
    {
      let wat = Zinnen.leeg(laatste.waarde.wat) ? "antwoord" : laatste.waarde.wat
      return Belofte(voor: voor, wat: wat, toezegging: laatste)
    }
    // The day on which a threat is carried out is no promise.
    guard procedure.status != .besluit, procedure.regel?.aard != .dreiging else { return nil }
    if let voor = procedure.klok?.toegezegd { return Belofte(voor: voor, wat: "een besluit") }
    return procedure.procedure.reactieVoor.map { Belofte(voor: $0, wat: "een reactie") }
  }

  static func stand(_ procedure: Procedurebeeld, _ context: Letopcontext) -> Regelstand? {
    belofte(procedure, context).flatMap { stand($0.voor, context) }
  }

  static func stand(_ voor: Dag, _ context: Letopcontext) -> Regelstand? {
    let dagen = context.werkdagen(sinds: voor)
    guard voor < context.vandaag, dagen >= context.drempels.belofteOranje else { return nil }
    return Regelstand(
      niveau: dagen >= context.drempels.belofteRood ? .rood : .oranje,
      sinds: context.kalender.plus(werkdagen: max(1, context.drempels.belofteOranje), vanaf: voor),
      uiterlijk: voor)
  }

  private static func letop(
    _ procedure: Procedurebeeld, _ belofte: Belofte, _ stand: Regelstand, _ beeld: Casusbeeld,
    _ context: Letopcontext
  ) -> LetOp {
    let wij = procedure.eigenTeam
    let wie = wij ? "Wij zeiden" : "\(procedure.instantie.metHoofdletter) zei"
    var feiten: [String] = []
    if let toezegging = belofte.toezegging {
      let persoon = toezegging.waarde.wie.map { " (\($0))" } ?? ""
      feiten.append(
        "\(wie) op \(context.datum(toezegging.merk.dag))\(persoon) toe: \(belofte.wat), "
          + "uiterlijk \(context.datum(belofte.voor)).")
      let eerder = procedure.lopendeBeloften.filter {
        $0.waarde.id != toezegging.waarde.id && $0.waarde.voor != nil
      }
      if !eerder.isEmpty {
        let dagen = eerder.compactMap { $0.waarde.voor.map { context.datum($0) } }
        feiten.append(
          "Eerder beloofd: \(dagen.opsomming). Dit is belofte \(eerder.count + 1).")
      }
    } else {
      let dag = context.datum(belofte.voor)
      let instantie = wij ? "Wij" : procedure.instantie.metHoofdletter
      feiten.append(
        procedure.procedure.reactieVoor == belofte.voor
          ? "\(instantie) zou\(wij ? "den" : "") uiterlijk \(dag) reageren."
          : "\(instantie) noemde\(wij ? "n" : "") zelf \(dag) als laatste dag voor het besluit.")
    }
    feiten.append(
      "Dat is \(Zinnen.werkdagen(context.werkdagen(sinds: belofte.voor))) geleden en nog niet gedaan."
    )
    let gesprek = belofte.toezegging.flatMap { beeld.casus.gesprekNa($0) }
    if let gesprek { feiten.append("Daarna is er gesproken, op \(context.datum(gesprek)).") }
    return LetOp(
      regel: naam, niveau: stand.niveau, volgorde: .houdtOp, casus: beeld.casus.id,
      procedure: procedure.id, onderwerp: belofte.toezegging?.waarde.id, sinds: stand.sinds,
      uiterlijk: Moment(belofte.voor),
      kop:
        "Beloofd uiterlijk \(context.datum(belofte.voor)), nog niet gedaan: \(procedure.naamBij)",
      feiten: feiten, bij: procedure.bij, nummer: wij ? nil : beeld.nummer(procedure),
      bron: context.drempels.bron("belofteOranje"),
      opheffen: belofte.toezegging == nil
        ? "Leg het besluit vast, of een nieuwe toegezegde dag."
        : "Zet de toezegging op nagekomen of niet gelukt, of leg een nieuwe toegezegde dag vast.",
      acties: Self.afronden(gesprek, context) + Ladderacties.van(beeld, procedure, context))
  }

  /// The call that was promised seems to have been made: then the promise can be closed.
  static func afronden(_ gesprek: Dag?, _ context: Letopcontext) -> [Handeling] {
    guard let gesprek else { return [] }
    return [
      Handeling(
        "Was het gesprek van \(context.datum(gesprek)) wat er beloofd was? Zet de toezegging dan op "
          + "nagekomen.")
    ]
  }

  private static func los(
    _ toezegging: Lopend<Toezegging>, _ voor: Dag, _ stand: Regelstand, _ beeld: Casusbeeld,
    _ context: Letopcontext
  ) -> LetOp {
    let wie = Zinnen.leeg(toezegging.waarde.wie) ? "Een instantie" : toezegging.waarde.wie ?? ""
    let wat = Zinnen.leeg(toezegging.waarde.wat) ? "antwoord" : toezegging.waarde.wat
    let gesprek = beeld.casus.gesprekNa(toezegging)
    return LetOp(
      regel: naam, niveau: stand.niveau, casus: beeld.casus.id, onderwerp: toezegging.waarde.id,
      sinds: stand.sinds, uiterlijk: Moment(voor),
      kop: "\(wie) beloofde uiterlijk \(context.datum(voor)): \(wat)",
      feiten: [
        "\(wie.metHoofdletter) zei op \(context.datum(toezegging.merk.dag)) toe: \(wat), "
          + "uiterlijk \(context.datum(voor)).",
        "Dat is \(Zinnen.werkdagen(context.werkdagen(sinds: voor))) geleden en nog niet gedaan.",
      ] + (gesprek.map { ["Daarna is er gesproken, op \(context.datum($0))."] } ?? []), bij: wie,
      bron: context.drempels.bron("belofteOranje"),
      opheffen: "Zet de toezegging op nagekomen of niet gelukt.",
      acties: Self.afronden(gesprek, context) + [
        Handeling("Bel en noem de dag die is beloofd."),
        Handeling("Leg een nieuwe dag vast, met de naam van wie het zegt."),
      ])
  }
}
