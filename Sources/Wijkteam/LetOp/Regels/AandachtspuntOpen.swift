import Termijnen

/// A signal in a life domain that was written down and not followed up: amber after thirty working days.
public enum AandachtspuntOpen: Letopregel {
  /// The word of the rule.
  public static let naam = "aandachtspunt"

  /// One flag per signal.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    guard !beeld.inRust else { return [] }
    var uit: [LetOp] = []
    for id in beeld.casus.aandachtspunten.ids {
      guard let punt = beeld.casus.aandachtspunten[id], punt.open else { continue }
      let dagen = context.werkdagen(sinds: punt.merk.dag)
      guard dagen >= context.drempels.aandachtspunt else { continue }
      let domein = punt.waarde.domein.map { " (\($0.naam))" } ?? ""
      uit.append(
        LetOp(
          regel: naam, niveau: .oranje, casus: beeld.casus.id, onderwerp: punt.waarde.id,
          sinds: context.kalender.plus(
            werkdagen: context.drempels.aandachtspunt, vanaf: punt.merk.dag),
          kop: "Gezien en nog niet opgepakt\(domein): \(punt.waarde.tekst)",
          feiten: [
            "Opgeschreven op \(context.datum(punt.merk.dag)) door \(punt.merk.door.weergave).",
            "Dat is \(Zinnen.werkdagen(dagen)) geleden. Er staat niet wat ermee is gedaan.",
          ], bij: beeld.ons, bron: context.drempels.bron("aandachtspunt"),
          opheffen: "Leg vast hoe het is opgevolgd, of sluit het met een reden.",
          acties: [
            Handeling("Vraag \(beeld.wie) hoe het hiermee staat en of hulp welkom is."),
            Handeling("Begin wat nodig is, of sluit het punt met een zin waarom."),
          ]))
    }
    return uit
  }
}
