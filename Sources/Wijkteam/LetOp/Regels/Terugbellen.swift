import Termijnen

/// Somebody waits for a call back.
///
/// With an agreed moment: amber on the day, red after it. Without one: from the next working day
/// amber, then red.
public enum Terugbellen: Teamletopregel {
  /// The word of the rule.
  public static let naam = "terugbellen"

  /// One flag per open call that is due.
  public static func beoordeel(_ team: Teamdossier, _ context: Letopcontext) -> [LetOp] {
    var uit: [LetOp] = []
    for id in team.binnen.ids {
      guard let binnen = team.binnen[id], binnen.open, let stand = stand(binnen, context) else {
        continue
      }
      uit.append(letop(binnen, stand, context))
    }
    return uit
  }

  static func stand(_ binnen: Lopend<Binnengekomen>, _ context: Letopcontext) -> Regelstand? {
    guard let voor = binnen.waarde.terugVoor else {
      let dagen = context.werkdagen(sinds: binnen.merk.dag)
      if dagen >= context.drempels.nieuwOranje {
        return Regelstand(niveau: .rood, sinds: binnen.merk.dag)
      }
      return Regelstand(niveau: dagen >= 1 ? .oranje : .info, sinds: binnen.merk.dag)
    }
    guard voor.dag <= context.vandaag else { return nil }
    if voor.dag < context.vandaag {
      return Regelstand(niveau: .rood, sinds: voor.dag.plus(dagen: 1), uiterlijk: voor.dag)
    }
    if voor.minuut != nil, let nu = context.nu, nu.minuut != nil, nu > voor {
      return Regelstand(niveau: .rood, sinds: voor.dag, uiterlijk: voor.dag)
    }
    return Regelstand(niveau: .oranje, sinds: voor.dag, uiterlijk: voor.dag)
  }

  private static func letop(
    _ binnen: Lopend<Binnengekomen>, _ stand: Regelstand, _ context: Letopcontext
  ) -> LetOp {
    let waarde = binnen.waarde
    let wie = Zinnen.leeg(waarde.wie) ? "iemand" : waarde.wie ?? "iemand"
    var feiten = [
      "Binnengekomen op \(context.datum(binnen.merk.dag)) bij \(binnen.merk.door.weergave)."
    ]
    if !Zinnen.leeg(waarde.vraag) { feiten.append("De vraag: \(waarde.vraag)") }
    if let voor = waarde.terugVoor {
      feiten.append("Terugbellen uiterlijk \(Zinnen.moment(voor, context.vandaag)).")
    } else {
      feiten.append("Er is geen moment afgesproken.")
    }
    let nummer = Zinnen.leeg(waarde.nummer) ? nil : waarde.nummer
    return LetOp(
      regel: naam, niveau: stand.niveau, volgorde: .wachtOpOns, casus: nil, onderwerp: waarde.id,
      sinds: stand.sinds, uiterlijk: waarde.terugVoor,
      kop: "Terugbellen: \(wie)" + (Zinnen.leeg(waarde.vraag) ? "" : ", \(waarde.vraag)"),
      feiten: feiten, bij: waarde.voor.map { "ons: \($0.weergave)" } ?? "ons team",
      nummer: nummer, bron: context.drempels.bron("nieuwOranje"),
      opheffen: "Leg vast dat er is teruggebeld, of koppel het aan een casus.",
      acties: [
        Handeling("Bel \(Zinnen.punt(wie + (nummer.map { " op \($0)" } ?? "")))"),
        Handeling("Niemand thuis? Zeg dat in één zin en kies een nieuw moment."),
      ])
  }
}
