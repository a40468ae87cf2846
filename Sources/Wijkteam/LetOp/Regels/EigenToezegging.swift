import Termijnen

/// What we promised: amber on its last day, red when it is late.
public enum EigenToezegging: Letopregel {
  /// The word of the rule.
  public static let naam = "eigen-toezegging"
  /// A promise stays a promise when the casus is closed.
  public static var ookGesloten: Bool { true }

  /// One flag per own promise of which the last day is today or has passed.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    var uit: [LetOp] = []
    for id in beeld.casus.toezeggingen.ids {
      guard let toezegging = beeld.casus.toezeggingen[id], toezegging.open,
        toezegging.waarde.van == .team, let voor = toezegging.waarde.voor, voor <= context.vandaag
      else { continue }
      uit.append(letop(toezegging, voor: voor, beeld, context))
    }
    return uit
  }

  private static func letop(
    _ toezegging: Lopend<Toezegging>, voor: Dag, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp {
    let waarde = toezegging.waarde
    let teLaat = voor < context.vandaag
    let wat = Zinnen.leeg(waarde.wat) ? "iets" : waarde.wat
    let aan = waarde.aan.map { " aan \($0)" } ?? ""
    var feiten = [
      "Wij beloofden op \(context.datum(toezegging.merk.dag))\(aan): \(wat)."
    ]
    if teLaat {
      feiten.append(
        "Dat zou uiterlijk \(context.datum(voor)) zijn. Wij zijn "
          + "\(Zinnen.dagen(context.vandaag - voor)) te laat.")
    } else {
      feiten.append("Vandaag is de laatste dag.")
    }
    if let voorwaarde = waarde.voorwaarde, !Zinnen.leeg(voorwaarde) {
      feiten.append("Voorwaarde: \(voorwaarde).")
    }
    let gesprek = beeld.casus.gesprekNa(toezegging)
    if let gesprek { feiten.append("Daarna is er gesproken, op \(context.datum(gesprek)).") }
    return LetOp(
      regel: naam, niveau: teLaat ? .rood : .oranje, volgorde: .wachtOpOns, casus: beeld.casus.id,
      procedure: waarde.procedure, onderwerp: waarde.id,
      sinds: teLaat ? voor.plus(dagen: 1) : voor, uiterlijk: Moment(voor),
      kop: teLaat
        ? "Wij beloofden: \(wat) (\(context.datum(voor)))" : "Vandaag beloofd: \(wat)",
      feiten: feiten, bij: "ons: \(toezegging.merk.door.weergave)",
      bron: "Huisregel van Nabij: eerst wat wij beloofden",
      opheffen: "Zet de toezegging op nagekomen, of op niet gelukt met een uitleg.",
      acties: BelofteInstantie.afronden(gesprek, context) + [
        Handeling("Doe het vandaag, of bel en zeg wanneer het wel komt."),
        Handeling("Lukt het niet? Zeg dat eerlijk en leg uit waarom."),
      ])
  }
}
