import Termijnen

/// Letters that wait: one line for the whole household.
///
/// Amber while letters are closed or a reaction date is near, red when it is very near or has
/// passed.
public enum PostLigt: Letopregel {
  /// The word of the rule.
  public static let naam = "post"

  /// At most one flag.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    var aantal = 0
    var dicht = 0
    var oudste: Dag?
    var eerste: (brief: Post, dag: Dag)?
    var data: [(brief: Post, dag: Dag)] = []
    for id in beeld.casus.post.ids {
      guard let versies = beeld.casus.post[id], versies.open else { continue }
      let brief = versies.waarde
      aantal += max(1, min(brief.aantal, 100_000))
      if !brief.geopend {
        dicht += max(1, min(brief.aantal, 100_000))
        oudste = min(oudste ?? versies.eerste.dag, versies.eerste.dag)
      }
      guard let dag = brief.reageerVoor, !brief.soort.heeftLaatsteDag,
        context.werkdagen(tot: dag) <= context.drempels.postOranje
      else { continue }
      data.append((brief, dag))
      if dag < eerste?.dag ?? .laatste { eerste = (brief, dag) }
    }
    guard dicht > 0 || eerste != nil else { return [] }
    var niveau = Niveau.oranje
    var sinds = oudste ?? context.vandaag
    if let dag = eerste?.dag {
      if context.werkdagen(tot: dag) <= context.drempels.postRood { niveau = .rood }
      sinds = min(
        sinds, context.kalender.begin(venster: context.drempels.postOranje, tot: dag))
    }
    return [
      LetOp(
        regel: naam, niveau: niveau, casus: beeld.casus.id, sinds: sinds,
        uiterlijk: eerste.map { Moment($0.dag) }, kop: kop(aantal, dicht, eerste?.dag, context),
        feiten: feiten(aantal, dicht, oudste, data, context), bij: beeld.ons,
        bron: context.drempels.bron("postOranje"),
        opheffen: "Open de brieven en leg per brief vast wat ermee is gedaan.",
        acties: [
          Handeling("Spreek af om de post samen open te maken, bijvoorbeeld met een kop koffie."),
          Handeling("Begin met de brief waarop het eerst moet worden gereageerd."),
          Handeling("Kijk ook of er goed nieuws bij zit."),
        ])
    ]
  }

  private static func kop(
    _ aantal: Int, _ dicht: Int, _ dag: Dag?, _ context: Letopcontext
  )
    -> String
  {
    let brieven = aantal == 1 ? "1 brief" : "\(aantal) brieven"
    var kop = dicht > 0 ? "\(brieven), \(dicht) dicht" : brieven
    if let dag {
      kop +=
        dag < context.vandaag
        ? "; reactiedatum \(context.datum(dag)) is voorbij"
        : "; reageren uiterlijk \(context.datum(dag))"
    }
    return kop
  }

  private static func feiten(
    _ aantal: Int, _ dicht: Int, _ oudste: Dag?, _ data: [(brief: Post, dag: Dag)],
    _ context: Letopcontext
  ) -> [String] {
    var feiten = [
      aantal == 1
        ? "Er ligt 1 brief die niet is afgerond."
        : "Er liggen \(aantal) brieven die niet zijn afgerond."
    ]
    if dicht > 0, let oudste {
      feiten.append(
        "\(dicht == 1 ? "1 is" : "\(dicht) zijn") nog dicht, de oudste sinds \(context.datum(oudste))."
      )
    }
    for (brief, dag) in data.sorted(by: { $0.dag < $1.dag }).prefix(5) {
      let wie = Zinnen.leeg(brief.afzender) ? "onbekende afzender" : brief.afzender
      feiten.append(
        "\(brief.soort.label.metHoofdletter) van \(wie): reageren "
          + (dag < context.vandaag ? "kon" : "kan") + " tot en met \(context.datum(dag)).")
    }
    return feiten
  }
}
