import Termijnen

/// A threat against which no help runs: red, whatever its day ahead.
///
/// It stands with what cannot be undone as long as its day is near or not known; a day further away
/// waits for us. Once the day has passed longer ago there is nothing to run against.
public enum DreigingZonderHulp: Letopregel {
  /// The word of the rule.
  public static let naam = "dreiging-zonder-hulp"

  /// One flag per open threat without help.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    var uit: [LetOp] = []
    for id in beeld.casus.dreigingen.ids {
      guard let versies = beeld.casus.dreigingen[id], versies.open,
        Zinnen.leeg(versies.waarde.hulp),
        !Onomkeerbaar.langVoorbij(versies.waarde.wanneer?.dag, context)
      else { continue }
      let dreiging = versies.waarde
      let soort = dreiging.soort.label.metHoofdletter
      let door = Zinnen.leeg(dreiging.door) ? "" : " door \(dreiging.door)"
      var feiten = ["Gemeld op \(context.datum(versies.eerste.dag))."]
      if let wanneer = dreiging.wanneer {
        feiten.append(
          "De dag \(wanneer.dag < context.vandaag ? "was" : "is") \(Zinnen.moment(wanneer, context.vandaag))."
        )
      } else {
        feiten.append("De dag is niet bekend.")
      }
      feiten.append("Er is geen hulp vastgelegd die hiertegen loopt.")
      uit.append(
        LetOp(
          regel: naam, niveau: .rood, volgorde: volgorde(dreiging.wanneer, context),
          casus: beeld.casus.id,
          onderwerp: dreiging.id, sinds: versies.merk.dag, uiterlijk: dreiging.wanneer,
          kop: "\(soort)\(door): er loopt geen hulp tegen", feiten: feiten, bij: beeld.ons,
          bron: "Huisregel van Nabij: een dreiging zonder hulp is rood",
          opheffen: "Leg bij de dreiging vast welke hulp ertegen loopt, of dat zij is vervallen.",
          acties: Dreigingsladder.acties(dreiging.soort, door: dreiging.door)))
    }
    return uit
  }

  private static func volgorde(_ wanneer: Moment?, _ context: Letopcontext) -> Volgorde {
    guard let wanneer else { return .onomkeerbaar }
    return context.werkdagen(tot: wanneer.dag) <= context.drempels.onomkeerbaarOranje
      ? .onomkeerbaar : .wachtOpOns
  }
}
