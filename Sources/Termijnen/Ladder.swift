/// Builds the next actions for a step on a day, in the order of practice, each with its first day.
///
/// Every step of the kind is listed, also those whose day has not come; ``Ladderstap/mag(op:)`` tells
/// which may be taken. The track in hours comes before the main one, the track for objection after it.
///
/// The kind is as it works for the step (``Soortregel/voor(_:)``). A class that lives only inside one
/// computation, because copies of a kind cost more than the rest of the work.
final class Ladderbouwer {
  let uitkomst: Termijnberekening
  let feiten: Termijnfeiten
  let regel: Soortregel
  let kalender: Kalender
  let op: Dag

  init(
    uitkomst: Termijnberekening, feiten: Termijnfeiten, regel: Soortregel, kalender: Kalender,
    op: Dag
  ) {
    self.uitkomst = uitkomst
    self.feiten = feiten
    self.regel = regel
    self.kalender = kalender
    self.op = op
  }

  var wij: Bool { (feiten.uitvoerder ?? regel.uitvoerder) == .eigenTeam }

  func bouw() -> [Ladderstap] {
    var stappen: [Ladderstap] = []
    stappen.reserveCapacity(12)
    if case .besloten = uitkomst.stand {
      naBesluit(&stappen)
      klachten(&stappen)
      return stappen
    }
    switch regel.aard {
    case .wachttijd: break
    case .dreiging, .eigenTermijn:
      if !heeftEigen(.vandaag) { stappen.append(vandaag) }
      verzet(&stappen)
    default: algemeen(&stappen)
    }
    eigen(&stappen)
    if uitkomst.ontvangstOnbekend || uitkomst.staatStilZonderEinde {
      // Before the day of receipt or the end of the suspension is known a notice of default is a shot in
      // the dark.
      stappen.removeAll { $0.trede == .ingebrekestelling || $0.trede == .beroepNietTijdig }
    }
    if feiten.bestredenOnbekend(regel) {
      stappen.removeAll { $0.trede == .ingebrekestelling || $0.trede == .beroepNietTijdig }
      stappen.append(
        stap(
          .vandaag,
          "Zoek op van welke dag het besluit is waartegen het bezwaar is, en leg dat besluit vast.",
          vanaf: uitkomst.dag0, artikel: "Awb 7:10 lid 1",
          reden:
            "De termijn begint pas als de bezwaartermijn voorbij is. Zonder die dag kan er geen "
            + "ingebrekestelling."))
    }
    let volgorde = Trede.allCases
    let inUren = stappen.contains { $0.spoor == .uren }
    let plaatsen = stappen.indices.map { (rang(stappen[$0], volgorde, inUren: inUren), $0) }
    return plaatsen.sorted { $0 < $1 }.map { stappen[$0.1] }
  }

  /// The place on the ladder: what has to be done within hours comes after what is needed today and
  /// before everything that can wait a day, in the order of the hours.
  private func rang(_ stap: Ladderstap, _ volgorde: [Trede], inUren: Bool) -> Int {
    if let uren = stap.uren { return 1000 + uren }
    let plaats = plaats(stap, volgorde)
    if inUren, stap.trede == .bellen, heeftEigen(.bellen), stap.vanaf <= uitkomst.dag0 {
      return 999
    }
    return plaats == 0 ? 0 : 10_000 + plaats
  }

  private func plaats(_ stap: Ladderstap, _ volgorde: [Trede]) -> Int {
    // A step of the kind itself comes where an advance would: after the reminder.
    let trede = stap.trede == .eigen ? Trede.voorschot : stap.trede
    return volgorde.firstIndex(of: trede) ?? 50
  }

  private var vandaag: Ladderstap {
    stap(
      .vandaag,
      wij
        ? "Regel wat vandaag nodig is: eten, energie, medicijnen, een bed."
        : "Vraag wat vandaag nodig is: eten, energie, medicijnen, een bed.",
      vanaf: uitkomst.dag0, artikel: "werkafspraak",
      reden: "Denk aan leefgeld, noodfonds of voorschot. Dat wacht niet op een besluit.")
  }

  /// True when the kind words this rung itself.
  func heeftEigen(_ trede: Trede) -> Bool {
    regel.treden.contains { $0.waarde.trede == trede && geldt($0.waarde) }
  }

  /// Whether a rung of the kind is for us: what it says to a desk, we do not say to ourselves.
  func geldt(_ tekst: Tredetekst) -> Bool {
    if let vorm = tekst.vorm, vorm != feiten.variant ?? Termijnvariant.gewoon { return false }
    guard wij, tekst.wij == nil else { return true }
    switch tekst.trede {
    case .bellen, .datumNoemen, .herinnering, .teamleider: return false
    default: return true
    }
  }

  func stap(
    _ trede: Trede, _ wat: String, vanaf: Dag, artikel: String, reden: String,
    spoor: Spoor = .hoofd, uiterlijk: Dag? = nil, uren: Int? = nil, vragen: [String] = [],
    middel: Rechtsmiddelsoort? = nil
  ) -> Ladderstap {
    Ladderstap(
      trede: trede, middel: middel, spoor: spoor, wat: wat, vanaf: max(vanaf, uitkomst.dag0),
      uiterlijk: uiterlijk,
      uren: uren, artikel: artikel, reden: reden, vragen: vragen)
  }

  private func eigen(_ stappen: inout [Ladderstap]) {
    for gegeven in regel.treden where gegeven.waarde.trede != .uitvoering {
      let tekst = gegeven.waarde
      guard geldt(tekst) else { continue }
      var uren: Int?
      let vanaf: Dag
      switch tekst.moment {
      case .direct: vanaf = uitkomst.dag0
      case .naDag0(let termijn): vanaf = termijn.ruwEinde(vanaf: uitkomst.dag0, kalender: kalender)
      case .naTermijn(let termijn): vanaf = einde(termijn).plus(dagen: 1)
      case .rondVerwacht(let dagen): vanaf = (uitkomst.verwacht ?? uitkomst.dag0).plus(dagen: dagen)
      case .naVeilig(let dagen): vanaf = (uitkomst.veilig ?? uitkomst.dag0).plus(dagen: dagen)
      case .uren(let aantal):
        uren = aantal
        vanaf = uitkomst.dag0.plus(dagen: aantal / 24)
      }
      let onze =
        tekst.wij
        ?? (tekst.trede == .voorschot
          ? "Geef de inwoner een voorschot, of schrijf waarom dat niet kan." : nil)
      stappen.append(
        stap(
          tekst.trede, (wij ? onze : nil) ?? tekst.wat, vanaf: vanaf,
          artikel: gegeven.bron.artikel, reden: tekst.reden,
          spoor: uren == nil ? .hoofd : .uren, uren: uren, vragen: regel.vragen(tekst.trede)))
    }
  }

  /// The last day of another term that began on the same day.
  private func einde(_ termijn: Termijn) -> Dag {
    let ruw = termijn.ruwEinde(vanaf: uitkomst.dag0, kalender: kalender)
    guard regel.atw.waarde.geldt(ruim: true), !termijn.buitenAtw else { return ruw }
    return Atw.einde(ruw, vanaf: uitkomst.dag0, termijn: termijn, kalender: kalender)
  }

  private func algemeen(_ stappen: inout [Ladderstap]) {
    let dag0 = uitkomst.dag0
    func voeg(_ nieuw: Ladderstap) {
      if !heeftEigen(nieuw.trede) { stappen.append(nieuw) }
    }
    voeg(vandaag)
    lopendeVoorziening(voeg)
    let belDag = kalender.plus(
      werkdagen: regel.normen.ontvangstbevestiging ?? 5, vanaf: dag0)
    voeg(
      stap(
        .bellen,
        wij
          ? "Kijk wie van ons dit doet, of alles er is en wanneer het klaar is."
          : regel.aard == .rechter
            ? (regel.klok == .gebeurtenis
              ? "Bel de griffie: op welke dag komt de uitspraak?"
              : "Bel de griffie: is het binnen, is het compleet en wanneer is er een zitting?")
            : uitkomst.ontvangstOnbekend
              ? "Bel: op welke dag is het binnengekomen, is het compleet en bij wie ligt het?"
              : "Bel: is het binnen, is het compleet en bij wie ligt het?",
        vanaf: belDag, artikel: "werkafspraak", reden: bevestiging))
    guard let verwacht = uitkomst.verwacht, let veilig = uitkomst.veilig else {
      zonderTermijn(belDag, voeg)
      return
    }
    voeg(
      stap(
        .datumNoemen,
        datumNoemen(veilig),
        vanaf: max(verwacht.plus(dagen: -14), belDag), artikel: "werkafspraak",
        reden: "Schrijf op wie wat zegt en welke dag er wordt beloofd."))
    voeg(
      stap(
        .herinnering,
        wij
          ? "Wij zijn te laat. Zeg dat tegen de inwoner, met een nieuwe dag."
          : regel.aard == .rechter
            ? "Vraag de griffie op papier waarom het later wordt, en op welke dag er een uitspraak is."
            : "Stuur een herinnering. Vraag om dag 0, een brief over uitstel en een naam.",
        vanaf: verwacht.plus(dagen: 1), artikel: regel.termijnbron,
        reden: !regel.wettelijk
          ? "Het richtgetal is dan voorbij. Volgens de wet is niemand te laat."
          : uitkomst.ontvangstOnbekend
            ? "De termijn is dan voorbij als het meteen binnen was."
            : "De termijn is dan voorbij in de strenge lezing."))
    hulp(verwacht, voeg)
    if regel.aard == .besluit, regel.kentIngebrekestelling {
      ingebreke(veilig, voeg)
    } else {
      klachten(&stappen)
    }
  }

  /// What to have on paper about the receipt, with what it proves.
  private var bevestiging: String {
    guard regel.bevestigtOntvangst else {
      return wij
        ? "Schrijf de inwoner dat wij het hebben, en wie het doet."
        : "Vraag om een bevestiging op papier."
    }
    if regel.klok == .eindeBezwaartermijn, !wij {
      return
        "Vraag om een ontvangstbevestiging. Die bewijst dat het bezwaar er op tijd was (Awb 2:17)."
    }
    guard regel.heeftTermijn else {
      return wij
        ? "Stuur de inwoner een ontvangstbevestiging (Awb 2:17)."
        : "Vraag om een ontvangstbevestiging (Awb 2:17)."
    }
    return wij
      ? "Stuur de inwoner een ontvangstbevestiging. Daarin staat dag 0 (Awb 2:17)."
      : "Vraag om een ontvangstbevestiging. Die bewijst dag 0 (Awb 2:17)."
  }

  /// With the one day that stands everywhere: that on which the body is surely late.
  private func datumNoemen(_ veilig: Dag) -> String {
    if regel.aard == .rechter, !wij {
      return "Bel de griffie en vraag op welke dag er een zitting of een uitspraak is."
    }
    if !regel.wettelijk, !wij { return "Bel en mail, en vraag om een dag waarop er antwoord is." }
    if uitkomst.staatStilZonderEinde, !wij {
      return "Bel en mail: de klok staat stil. Vraag waarom, en wat daarna de laatste dag is."
    }
    if uitkomst.ontvangstOnbekend {
      return "Bel en mail, en vraag welke dag zij als laatste dag rekenen."
    }
    if op > veilig {
      return wij
        ? "Spreek vandaag af wie het afmaakt, en op welke dag."
        : "Bel en mail: de laatste dag was \(veilig.kort). Vraag op welke dag het komt."
    }
    if let verwacht = uitkomst.verwacht, op > verwacht, !wij {
      return
        "Bel en mail: volgens ons was de laatste dag \(verwacht.kort). Vraag welke dag zij rekenen, en "
        + "op welke dag het komt."
    }
    return wij
      ? "Spreek af wie het afmaakt, uiterlijk \(veilig.kort)."
      : "Bel en mail, en noem de datum: uiterlijk \(veilig.kort)."
  }

  private var teamleider: String {
    wij
      ? "Vraag je teamleider wat er kan wachten, zodat dit af komt."
      : "Laat je teamleider bellen met de leidinggevende van het loket."
  }

  private func zonderTermijn(_ belDag: Dag, _ voeg: (Ladderstap) -> Void) {
    let dag0 = uitkomst.dag0
    let oranje = kalender.plus(werkdagen: regel.normen.stilOranje ?? 10, vanaf: dag0)
    let rood = kalender.plus(werkdagen: regel.normen.stilRood ?? 20, vanaf: dag0)
    voeg(
      stap(
        .datumNoemen,
        wij
          ? "Noem de inwoner een dag waarop er antwoord is."
          : regel.aard == .rechter
            ? "Bel de griffie en vraag op welke dag er een zitting of een uitspraak is."
            : "Bel en mail, en vraag om een dag waarop er antwoord is.",
        vanaf: max(oranje, belDag), artikel: "werkafspraak",
        reden: "\(regel.termijnzin) "
          + (regel.aard == .rechter
            ? "Schrijf op wat de griffie zegt." : "Een beloofde dag helpt dan.")))
    if regel.aard != .rechter || wij {
      voeg(
        stap(
          .teamleider, teamleider, vanaf: rood,
          artikel: "werkafspraak", reden: "Het staat dan langer stil dan het team wil."))
    }
    voeg(
      stap(
        .onafhankelijk, "Vraag sociaal raadslieden of een cli\u{EB}ntondersteuner mee te kijken.",
        vanaf: rood, artikel: "Wmo 2.2.4", reden: "Zij staan los van gemeente en team."))
  }

  private func hulp(_ verwacht: Dag, _ voeg: (Ladderstap) -> Void) {
    if regel.aard != .rechter || wij {
      voeg(
        stap(
          .teamleider, teamleider, vanaf: kalender.plus(werkdagen: 1, vanaf: verwacht),
          artikel: "werkafspraak",
          reden: wij
            ? "Een teamleider kan werk verdelen."
            : "Leidinggevenden kunnen een dossier naar voren halen."))
    }
    voeg(
      stap(
        .onafhankelijk,
        "Vraag sociaal raadslieden, een cli\u{EB}ntondersteuner of een advocaat mee te kijken.",
        vanaf: kalender.plus(werkdagen: 3, vanaf: verwacht), artikel: "Wmo 2.2.4",
        reden: "Zij staan los van gemeente en team, en mogen namens de inwoner schrijven."))
  }

  /// With the condition under which the notice of default exists, where there is one.
  private func alsHetMag(_ zin: String) -> String {
    guard let mits = regel.dwangsomMits else { return zin }
    return "Alleen \(mits): \(zin.metKleineLetter)"
  }

  private func ingebreke(_ veilig: Dag, _ voeg: (Ladderstap) -> Void) {
    let eerste = veilig.plus(dagen: 1)
    let gesteld = uitkomst.ingebrekestelling
    if let beroep = gesteld?.beroepVanaf {
      voeg(
        stap(
          .beroepNietTijdig,
          alsHetMag("De inwoner kan naar de rechter: beroep tegen niet op tijd beslissen."),
          vanaf: beroep, artikel: "Awb 6:12, 7:1 lid 1 f",
          reden: "Twee weken na de ingebrekestelling. De rechter geeft vaak twee weken (8:55d)."))
      return
    }
    voeg(
      stap(
        .ingebrekestelling,
        alsHetMag("De inwoner mag schriftelijk vragen om binnen twee weken te beslissen."),
        vanaf: eerste, artikel: regel.ingebrekeartikel,
        reden: "Dat is een recht, geen ruzie. De brief is van de inwoner, niet van ons. "
          + "Werken wij voor dezelfde gemeente? Laat dan iemand anders meekijken. "
          + (regel.kentDwangsom
            ? "Een dwangsom kan meetellen als vermogen."
            : "Er is hier geen dwangsom; de brief opent de weg naar de rechter."),
        vragen: regel.vragen(.ingebrekestelling)))
    voeg(
      stap(
        .beroepNietTijdig,
        alsHetMag("De inwoner kan naar de rechter: beroep tegen niet op tijd beslissen."),
        vanaf: kalender.weken(2, na: max(eerste, op)).plus(dagen: 1),
        artikel: "Awb 6:12, 7:1 lid 1 f",
        reden: "Kan pas twee weken na een ingebrekestelling."))
  }
}

extension Soortregel {
  /// What was sent in: an application, an objection, or a request.
  public var ingediend: String {
    klok == .eindeBezwaartermijn ? "het bezwaar" : "de aanvraag"
  }

  /// What is asked before a step is taken: three questions before a notice of default.
  public func vragen(_ trede: Trede) -> [String] {
    guard trede == .ingebrekestelling else { return [] }
    return [
      "Is \(ingediend) compleet?", "Is er bewijs dat de instantie \(ingediend) heeft ontvangen?",
      "Wil de inwoner dit zelf? Bij nee: niet doen, en er later nog eens over praten.",
    ]
  }
}

extension Soortregel {
  /// The article of the term, or of the basis where there is none.
  var termijnbron: String {
    termijnen.first?.bron.artikel ?? grondslag.first?.artikel ?? "werkafspraak"
  }
}
