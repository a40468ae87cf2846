import Termijnen

/// A casus rests until a day, and that day has come: amber.
///
/// Rest itself is normal.
public enum KijkTerug: Letopregel {
  /// The word of the rule.
  public static let naam = "kijk-terug"

  /// At most one flag.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    let casus = beeld.casus
    guard let dag = casus.terugkijken, dag <= context.vandaag else { return [] }
    let status = casus.status.label
    return [
      LetOp(
        regel: naam, niveau: .oranje, casus: casus.id, sinds: dag, uiterlijk: Moment(dag),
        kop: "Opnieuw kijken: deze casus is in \(status)",
        feiten: [
          "Afgesproken was om op \(context.datum(dag)) opnieuw te kijken.",
          casus.laatstePersoonlijkeContact.map {
            "Het laatste persoonlijke contact was op \(context.datum($0))."
          } ?? "Er is nog geen persoonlijk contact vastgelegd.",
        ], bij: beeld.ons,
        bron: "Huisregel van Nabij: rust is gewoon, tot de dag om terug te kijken",
        opheffen: "Kies een nieuwe dag om terug te kijken, of zet de casus op lopend.",
        acties: [
          Handeling("Bel of app hoe het gaat."),
          Handeling("Gaat het goed? Kies een nieuwe dag, of sluit af met 'mag altijd terugkomen'."),
        ])
    ]
  }
}
