import Termijnen
import Wijkteam

extension Brieftoets {
  /// The notice of default: only after the safe day, only where it exists, and after three questions.
  static func ingebrekestelling(_ stand: Briefstand) throws(Weigering) -> Brieftoets {
    try nogNietBesloten(stand)
    let uitkomst = try ingediend(stand)
    guard stand.regel.aard == .besluit, stand.regel.kentIngebrekestelling,
      let veilig = uitkomst.veilig
    else {
      if stand.regel.ingebrekeOnbekend {
        throw Weigering(
          .tegenspraak,
          "Of bij \(stand.regel.naam) een ingebrekestelling bestaat, is niet bekend: de termijn is niet "
            + "gevonden. Vraag het sociaal raadslieden of een advocaat. \(watWel(stand))")
      }
      throw Weigering(
        .tegenspraak,
        "Bij \(stand.regel.naam) bestaat geen ingebrekestelling "
          + "(\(stand.regel.dwangsom.bron.artikel)). \(watWel(stand))")
    }
    if let mits = stand.regel.dwangsomMits {
      throw Weigering(
        .tegenspraak,
        "Bij \(stand.regel.naam) kan een ingebrekestelling alleen \(mits) "
          + "(\(stand.regel.dwangsom.bron.artikel)). Leg eerst vast of dat zo is, met de variant: "
          + "\(stand.regel.varianten.map(\.id).joined(separator: " of ")).")
    }
    if uitkomst.ontvangstOnbekend {
      throw Weigering(
        .tegenspraak,
        "Wanneer de aanvraag is ontvangen ligt niet vast, alleen dat zij is ingediend op "
          + "\(uitkomst.dag0.lang). De termijn begint pas bij de ontvangst, en een ingebrekestelling die te "
          + "vroeg komt werkt niet. Vraag het loket om de dag en leg die vast als ontvangen. Tot dan past "
          + "de brief 'herinnering'.")
    }
    if stand.regel.klok == .eindeBezwaartermijn, stand.feiten?.bestredenBesluit == nil {
      throw Weigering(
        .tegenspraak,
        "De dag van het besluit waartegen het bezwaar is, ligt niet vast. De termijn begint pas als de "
          + "bezwaartermijn voorbij is, en een ingebrekestelling die te vroeg komt werkt niet. Leg vast "
          + "tegen welk besluit het bezwaar is. Tot dan past de brief 'herinnering'.")
    }
    if uitkomst.staatStilZonderEinde {
      throw Weigering(
        .tegenspraak,
        "De klok staat stil, en tot wanneer is niet vastgelegd. Vraag waarom, en leg het einde vast. Tot dan "
          + "past de brief 'herinnering'.")
    }
    guard stand.op > veilig else {
      throw Weigering(
        .tegenspraak,
        "Een ingebrekestelling die te vroeg komt werkt niet: er is dan een nieuwe nodig. De eerste "
          + "dag is \(veilig.plus(dagen: 1).lang). Tot die dag past de brief 'herinnering'.")
    }
    return Brieftoets(
      vragen: stand.regel.vragen(.ingebrekestelling), hints: hints(stand, uitkomst, veilig: veilig))
  }

  private static func hints(
    _ stand: Briefstand, _ uitkomst: Termijnberekening, veilig: Dag
  ) -> [String] {
    var hints = [
      "De brief is van de inwoner: die tekent en verstuurt hem. Bewaar een kopie en het bewijs van "
        + "verzending. Het is een recht, geen ruzie."
    ]
    if let gesteld = uitkomst.ingebrekestelling, let ontvangen = gesteld.ontvangen,
      let vanaf = gesteld.beroepVanaf
    {
      hints.append(
        "Er is al een ingebrekestelling ontvangen op \(ontvangen.kortMetJaar). Een tweede is niet "
          + "nodig; vanaf \(vanaf.kortMetJaar) kan de inwoner naar de rechter.")
    }
    if stand.regel.uitvoerder == .gemeente {
      hints.append(
        "Werken wij voor dezelfde gemeente? Laat dan iemand anders meekijken, zoals sociaal "
          + "raadslieden of een cliëntondersteuner.")
    }
    if case .awb = stand.regel.dwangsom.waarde {
      hints.append(
        "Een dwangsom kan meetellen als vermogen. Kijk dat na als de inwoner bijna aan de grens zit."
      )
    }
    // Once it is there, waiting costs nothing any more.
    if stand.op - veilig >= stand.regel.lezingen.wachtenKostNaDagen,
      uitkomst.ingebrekestelling?.beroepVanaf == nil
    {
      let artikel = stand.regel.kentDwangsom ? "Awb 4:17 lid 5 a" : "Awb 6:12 lid 4"
      hints.append(
        "De termijn is al \(Woorden.aantal(stand.op - veilig, "dag", "dagen")) voorbij. Stuur de "
          + "brief snel: wachten kan het recht op een "
          + "\(stand.regel.kentDwangsom ? "dwangsom" : "uitspraak") kosten (\(artikel)).")
    }
    if !(stand.feiten?.ontvangstBewezen ?? false) {
      hints.append(
        "Er is geen bewijs van ontvangst vastgelegd. Zonder bewijs kan de instantie zeggen dat de "
          + "termijn later begon. Vraag om een ontvangstbevestiging (Awb 2:17).")
    }
    return hints
  }
}
