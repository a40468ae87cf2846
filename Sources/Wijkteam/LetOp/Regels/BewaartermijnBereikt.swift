import Termijnen

/// A closed casus has been kept as long as the law asks: info, for the beheerder only.
///
/// Nothing goes by itself: two people decide, with a ground.
public enum BewaartermijnBereikt: Letopregel {
  /// The word of the rule.
  public static let naam = "bewaartermijn-bereikt"
  /// It is about closed casussen.
  public static let ookGesloten = true

  /// At most one flag; none when the context has no retention terms.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    let casus = beeld.casus
    guard !casus.loopt,
      let oordeel = Bewaaroordeel(
        casus, context.bewaartermijnen, soortregel: context.soortregel),
      oordeel.isVoorbij(op: context.vandaag), let tot = oordeel.bewaarTot,
      let langste = oordeel.delen.first(where: { $0.tot != nil })
    else { return [] }
    var feiten = [
      "De laatste wijziging was op \(context.datum(oordeel.laatsteWijziging)).",
      "Bewaren moest tot en met \(context.datum(tot)) (\(langste.termijn.wat)).",
    ]
    feiten += oordeel.zonderTermijn.map {
      "Voor \($0.termijn.wat) is de termijn niet zeker: vraag het na bij de archivaris."
    }
    return [
      LetOp(
        regel: naam, niveau: .info, casus: casus.id, sinds: tot.plus(dagen: 1),
        kop: "De bewaartermijn is voorbij: deze casus kan gewist worden", feiten: feiten,
        bij: "beheer", bron: langste.termijn.bron.artikel,
        opheffen: "Laat de casus wissen, of leg in de casus vast waarom hij langer nodig is.",
        acties: [
          Handeling("Kijk of er nog iets loopt waarvoor de casus nodig is."),
          Handeling(
            "Laat twee mensen tekenen: nabij kluis wis \(casus.code) --grond bewaartermijn"),
        ])
    ]
  }
}
