import Termijnen

/// Somebody was reported and has not been spoken to yet: amber after three working days, red after ten;
/// with spoed on the same day.
public enum NieuweAanmelding: Letopregel {
  /// The word of the rule.
  public static let naam = "nieuwe-aanmelding"

  /// At most one flag.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    let casus = beeld.casus
    guard let stand = stand(casus, context), let gemeld = casus.opening?.merk.dag else { return [] }
    let spoed = casus.modus == .spoed
    let dagen = context.werkdagen(sinds: gemeld)
    var feiten = [
      "Aangemeld op \(context.datum(gemeld))" + (spoed ? ", met spoed." : ".")
    ]
    feiten.append(
      dagen == 0
        ? "Er is nog niemand gesproken."
        : "Er is nog niemand gesproken: \(Zinnen.werkdagen(dagen)) later.")
    let pogingen = casus.contacten.count { $0.waarde.metInwoner && !$0.waarde.resultaat.bereikt }
    if pogingen > 0 { feiten.append("Er is \(pogingen) keer geprobeerd contact te krijgen.") }
    return [
      LetOp(
        regel: naam, niveau: stand.niveau, volgorde: .wachtOpOns, casus: casus.id,
        sinds: stand.sinds,
        uiterlijk: Moment(
          spoed
            ? gemeld
            : context.kalender.plus(werkdagen: context.drempels.nieuwOranje, vanaf: gemeld)),
        kop: "Nieuw en nog niet gesproken, sinds \(context.datum(gemeld))", feiten: feiten,
        bij: beeld.ons, bron: context.drempels.bron("nieuwOranje"),
        opheffen:
          "Leg een contact vast waarin iemand van het huishouden is gesproken, of een notitie van een "
          + "gesprek waar de inwoner bij was.",
        acties: [
          Handeling("Bel, app of ga langs. Een kaartje in de bus mag ook."),
          Handeling("Vraag wie de aanmelding deed of die mee kan bellen."),
          Handeling("Spreek af wie van ons vast bij deze casus blijft."),
        ])
    ]
  }

  static func stand(_ casus: Casus, _ context: Letopcontext) -> Regelstand? {
    guard casus.status == .aangemeld, let gemeld = casus.opening?.merk.dag,
      gemeld <= context.vandaag
    else { return nil }
    let niveau: Niveau
    let sinds: Dag
    if casus.modus == .spoed {
      niveau = gemeld < context.vandaag ? .rood : .oranje
      sinds = gemeld
    } else {
      let dagen = context.werkdagen(sinds: gemeld)
      guard dagen >= context.drempels.nieuwOranje else { return nil }
      niveau = dagen >= context.drempels.nieuwRood ? .rood : .oranje
      sinds = context.kalender.plus(werkdagen: context.drempels.nieuwOranje, vanaf: gemeld)
    }
    guard casus.laatstePersoonlijkeContact == nil else { return nil }
    return Regelstand(niveau: niveau, sinds: sinds)
  }
}
