import Termijnen

/// Two people changed one thing at the same time and nobody chose yet: info.
public enum Gelijktijdig: Letopregel {
  /// The word of the rule.
  public static let naam = "gelijktijdig"
  /// Also in a closed casus a value stands that may be wrong.
  public static let ookGesloten = true

  /// One flag per field or record.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    beeld.casus.tegelijk.map { tegelijk in
      let laatste = tegelijk.keuzes.map(\.merk.dag).max() ?? context.vandaag
      return LetOp(
        regel: naam, niveau: .info, casus: beeld.casus.id, procedure: procedure(tegelijk),
        onderwerp: onderwerp(tegelijk), sinds: laatste,
        kop: kop(tegelijk),
        feiten: tegelijk.keuzes.map { keuze in
          "\(keuze.merk.door.weergave) zette op \(context.datum(keuze.merk.dag)): \(keuze.tekst)."
        } + ["Op het scherm staat nu de laatste. De andere is niet weg."], bij: beeld.ons,
        bron: "Huisregel van Nabij: niets wordt overschreven",
        opheffen: "Kies welke waarde klopt, of geef een nieuwe.",
        acties: [
          Handeling("Vraag je collega welke klopt."),
          Handeling("Kies de goede waarde: in de casus met s k, of met 'nabij casus kies'."),
        ])
    }
  }

  /// The headline of what waits for a choice.
  public static func kop(_ tegelijk: Tegelijk) -> String {
    "Gelijktijdig gewijzigd: \(tegelijk.naam)"
  }

  private static func procedure(_ tegelijk: Tegelijk) -> Id? {
    if case .procedureveld(let id, _) = tegelijk.plek { return id }
    return nil
  }

  private static func onderwerp(_ tegelijk: Tegelijk) -> Id? {
    if case .versie(let id) = tegelijk.plek { return id }
    return nil
  }
}
