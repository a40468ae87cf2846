import Termijnen

/// A colleague asks for the key of a casus: info, until somebody gives it or says no.
public enum ToegangGevraagd: Teamletopregel {
  /// The word of the rule.
  public static let naam = "toegang-gevraagd"

  /// One flag per open question; shown to who can read the casus.
  public static func beoordeel(_ team: Teamdossier, _ context: Letopcontext) -> [LetOp] {
    team.toegangsvragen.alle.filter(\.open).map { vraag in
      let wie = vraag.merk.door.weergave
      var feiten = ["\(wie) vroeg dit op \(context.datum(vraag.merk.dag))."]
      if let waarvoor = vraag.waarde.waarvoor { feiten.append("Waarvoor: \(waarvoor)") }
      return LetOp(
        regel: naam, niveau: .info, casus: vraag.waarde.casus, onderwerp: vraag.waarde.id,
        sinds: vraag.merk.dag, kop: "\(wie) vraagt toegang tot deze casus", feiten: feiten,
        bij: "wie bij deze casus blijft, of de teamleider",
        bron: "Afspraak van het team: wie meeleest, kan een ander laten meelezen",
        opheffen: "Geef toegang, of zeg nee.",
        acties: [
          Handeling("Bel \(wie): is meelezen nodig, of is een antwoord genoeg?"),
          Handeling("Geef toegang of zeg nee (toegang geef, toegang weiger)."),
        ])
    }
  }
}
