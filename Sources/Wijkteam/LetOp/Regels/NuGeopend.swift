import Termijnen

/// Somebody without a key opened the casus at once: info, until who stays with it has seen that.
public enum NuGeopend: Letopregel {
  /// The word of the rule.
  public static let naam = "nu-geopend"
  /// Also of a closed casus one wants to know it.
  public static let ookGesloten = true

  /// One flag per opening.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    beeld.casus.ongezieneOpeningen.map { opening in
      let wie = opening.merk.door.weergave
      return LetOp(
        regel: naam, niveau: .info, casus: beeld.casus.id, sinds: opening.merk.dag,
        kop: "Met reden geopend door \(wie)",
        feiten: [
          "\(wie) opende deze casus op \(context.datum(opening.merk.dag)) zonder eigen sleutel.",
          "De reden: \(opening.waarde.reden)",
        ], bij: beeld.ons, bron: "Afspraak van het team: nu openen met reden",
        opheffen: "Laat weten dat je het gezien hebt.",
        acties: [
          Handeling("Vraag \(wie) hoe het afliep."),
          Handeling("Klopt het? Meld dat je het gezien hebt (toegang gezien)."),
        ])
    }
  }
}
