import Termijnen

/// The agreed contact was not made, none is planned where a rhythm was agreed, or there was no personal
/// contact for a long time: amber, one line per casus, whoever stays with it.
public enum GeenContact: Letopregel {
  /// The word of the rule.
  public static let naam = "geen-contact"

  /// At most one flag, with everything that holds as facts.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    let casus = beeld.casus
    guard casus.loopt, !beeld.inRust else { return [] }
    var punten: [Punt] = []
    if let gemist = gemist(casus, context) { punten.append(gemist) }
    if let ritme = ritme(casus, context) { punten.append(ritme) }
    if let stil = stil(casus, context) { punten.append(stil) }
    guard let eerste = punten.first else { return [] }
    return [
      LetOp(
        regel: naam, niveau: .oranje, casus: casus.id,
        sinds: punten.map(\.sinds).min() ?? eerste.sinds, kop: eerste.kop,
        feiten: punten.map(\.feit), bij: beeld.ons, bron: context.drempels.bron("stilleCasus"),
        opheffen: (punten.map(\.opheffen).opsomming + ".").metHoofdletter,
        acties: punten.map { Handeling($0.actie) })
    ]
  }

  /// One of the things that can be the case.
  private struct Punt {
    var sinds: Dag
    var kop: String
    var feit: String
    var opheffen: String
    var actie: String
  }

  /// The agreed day of the next contact has passed without contact.
  private static func gemist(_ casus: Casus, _ context: Letopcontext) -> Punt? {
    guard let dag = casus.volgendContact, dag < context.vandaag,
      casus.laatstePersoonlijkeContact.map({ $0 < dag }) ?? true
    else { return nil }
    return Punt(
      sinds: dag.plus(dagen: 1), kop: "Contact van \(context.datum(dag)) is er nog niet geweest",
      feit:
        "Het volgende contact zou op \(context.datum(dag)) zijn. Er staat geen contact sinds die dag.",
      opheffen: "leg het contact vast of kies een nieuwe contactdatum",
      actie: "Bel vandaag, of spreek een nieuwe dag af.")
  }

  /// A rhythm was agreed and no next contact is planned.
  private static func ritme(_ casus: Casus, _ context: Letopcontext) -> Punt? {
    guard let dagen = casus.contactritme, dagen > 0, gepland(casus, vanaf: context.vandaag) == nil,
      casus.volgendContact.map({ $0 >= context.vandaag }) != true
    else { return nil }
    let merk = casus.velden[.contactritme]?.merk?.dag ?? context.vandaag
    let sinds = max(merk, casus.laatstePersoonlijkeContact ?? merk)
    return Punt(
      sinds: min(sinds, context.vandaag), kop: "Geen volgend contact gepland",
      feit: "Afgesproken is contact om de \(Zinnen.dagen(dagen)). Er staat geen volgende datum.",
      opheffen: "kies een volgende contactdatum of maak een afspraak",
      actie: "Maak een afspraak of kies een dag om te bellen.")
  }

  /// No personal contact for a long time, where no rhythm was agreed and nothing is planned.
  private static func stil(_ casus: Casus, _ context: Letopcontext) -> Punt? {
    guard let sinds = stilSinds(casus, context) else { return nil }
    let dagen = context.vandaag - sinds
    return Punt(
      sinds: sinds.plus(dagen: context.drempels.stilleCasus),
      kop: "\(Zinnen.dagen(dagen)) geen persoonlijk contact",
      feit: casus.laatstePersoonlijkeContact == nil
        ? "Er is nog geen persoonlijk contact vastgelegd sinds \(context.datum(sinds))."
        : "Het laatste persoonlijke contact was op \(context.datum(sinds)), \(Zinnen.dagen(dagen)) geleden.",
      opheffen:
        "leg een contact vast, of een notitie waar de inwoner bij was, of kies een volgende "
        + "contactdatum",
      actie: "Bel of app hoe het gaat. Is het rustig? Zet de casus dan op waakvlam.")
  }

  /// The last personal contact, when that is too long ago and nothing is planned.
  static func stilSinds(_ casus: Casus, _ context: Letopcontext) -> Dag? {
    guard casus.loopt, casus.contactritme == nil,
      casus.volgendContact.map({ $0 >= context.vandaag }) != true,
      gepland(casus, vanaf: context.vandaag) == nil,
      let sinds = casus.laatstePersoonlijkeContact ?? casus.opening?.merk.dag,
      context.vandaag - sinds >= context.drempels.stilleCasus
    else { return nil }
    return sinds
  }

  private static func gepland(_ casus: Casus, vanaf: Dag) -> Dag? {
    var eerste: Dag?
    for id in casus.afspraken.ids {
      guard let afspraak = casus.afspraken[id], afspraak.open,
        let dag = afspraak.waarde.wanneer?.dag, dag >= vanaf
      else { continue }
      eerste = min(eerste ?? dag, dag)
    }
    return eerste
  }
}
