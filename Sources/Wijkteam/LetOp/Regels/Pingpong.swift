import Termijnen

/// Papers were asked twice, or without a last day: that does not stop the clock of the institution.
///
/// Amber.
public enum Pingpong: Letopregel {
  /// The word of the rule.
  public static let naam = "pingpong"

  /// One flag per procedure.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    beeld.procedures.compactMap { procedure in
      guard procedure.procedure.wachtOpBesluit else { return nil }
      let vragen = procedure.procedure.stappen.filter { $0.waarde.soort == .aanvulling }
      guard let laatste = vragen.last else { return nil }
      let zonderDag =
        procedure.status == .aanvullingGevraagd && laatste.waarde.hersteltermijn == nil
      guard vragen.count > 1 || zonderDag else { return nil }
      return letop(procedure, vragen, laatste, zonderDag, beeld, context)
    }
  }

  private static func letop(
    _ procedure: Procedurebeeld, _ vragen: [Gemerkt<Processtap>], _ laatste: Gemerkt<Processtap>,
    _ zonderDag: Bool, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp {
    var feiten: [String] = []
    if vragen.count > 1 {
      let dagen = vragen.map { context.datum($0.merk.dag) }
      feiten.append("Er is \(vragen.count) keer om stukken gevraagd: \(dagen.opsomming).")
    }
    if zonderDag {
      feiten.append(
        "In de vraag van \(context.datum(laatste.merk.dag)) staat geen datum. "
          + "De termijn van de instantie loopt dan gewoon door.")
    }
    return LetOp(
      regel: naam, niveau: .oranje, casus: beeld.casus.id, procedure: procedure.id,
      sinds: laatste.merk.dag,
      kop: vragen.count > 1
        ? "\(vragen.count) keer om stukken gevraagd: \(procedure.naamBij)"
        : "Om stukken gevraagd zonder datum: \(procedure.naamBij)",
      feiten: feiten, bij: procedure.bij,
      nummer: procedure.eigenTeam ? nil : beeld.nummer(procedure), bron: "Awb 4:5, 4:15 lid 1 a",
      opheffen: zonderDag
        ? "Leg vast dat de stukken er zijn (aangevuld), of wat er is besloten."
        : "Leg het besluit vast zodra het er is.",
      acties: [
        Handeling("Bel en vraag om één lijst met alles wat nog nodig is, met een datum."),
        Handeling("Vraag welke stukken de instantie zelf kan opzoeken."),
        Handeling("Stuur alles in één keer en vraag om bewijs van ontvangst."),
      ])
  }
}
