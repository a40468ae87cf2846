extension Ladderbouwer {
  /// What can be done once there is a decision.
  func naBesluit(_ stappen: inout [Ladderstap]) {
    guard let besluit = feiten.besluit else { return }
    let eigen = regel.treden.first { $0.waarde.trede == .uitvoering && geldt($0.waarde) }
    // A talk, an inquiry or an answer is there when it is there: nobody carries it out after that.
    if eigen != nil || regel.wordtUitgevoerd || regel.aard == .rechter, feiten.toegekend != false,
      !feiten.uitgevoerd
    {
      let norm = regel.normen.nietUitgevoerdOranje ?? 5
      stappen.append(
        stap(
          .uitvoering,
          (wij ? eigen?.waarde.wij : nil) ?? eigen?.waarde.wat
            ?? (wij
              ? "Voer het besluit uit, of zeg tegen de inwoner wanneer dat gebeurt."
              : regel.aard == .rechter
                ? "Lees de uitspraak met de inwoner: wat moet er gebeuren, en wie doet dat?"
                : "Bel: wanneer wordt het besluit uitgevoerd?"),
          vanaf: eigen?.waarde.moment == .direct
            ? besluit : kalender.plus(werkdagen: norm, vanaf: besluit),
          artikel: eigen?.bron.artikel ?? "werkafspraak",
          reden: eigen?.waarde.reden
            ?? (regel.aard == .rechter
              ? "Een uitspraak voert zichzelf niet uit."
              : "Toegekend is nog niet betaald of geleverd.")))
    }
    guard feiten.toegekend != true else { return }
    verzet(&stappen)
    burgerlijk(&stappen, besluit)
    guard let middel = regel.middelNaBesluit else { return }
    let hoger = middel.waarde.soort == .hogerBeroep
    guard let tot = uitkomst.bezwaarTot else {
      stappen.append(
        stap(
          .bezwaar, middel.waarde.wat, vanaf: besluit, artikel: middel.bron.artikel,
          reden: "Hoelang dit kan staat niet in de regels. Wacht niet: vraag vandaag een advocaat.",
          spoor: .bezwaar, middel: middel.waarde.soort))
      return
    }
    stappen.append(
      stap(
        .bezwaar, middel.waarde.wat, vanaf: besluit, artikel: middel.bron.artikel,
        reden:
          "De laatste dag is \(tot.lang). "
          + (hoger
            ? "Vraag meteen een advocaat of sociaal raadslieden."
            : "Met een korte brief is de termijn gehaald; de redenen mogen later."),
        spoor: .bezwaar, uiterlijk: tot, middel: middel.waarde.soort))
    // Interim relief needs an objection or appeal that runs, and a judge who may give it.
    let kent = regel.rechtsmiddelen.contains { $0.waarde.soort == .voorlopigeVoorziening }
    guard op <= tot, kent || middel.waarde.soort == .bezwaar || middel.waarde.soort == .beroep
    else { return }
    stappen.append(
      stap(
        .voorlopigeVoorziening,
        spoedvraag,
        vanaf: besluit, artikel: "Awb 8:81",
        reden:
          "Kan alleen samen met \(hoger ? "hoger beroep" : "bezwaar of beroep"), en als er haast is.",
        spoor: .bezwaar))
  }

  /// Against a no for which there is no objection: the judge of the canton, or one in interim proceedings.
  private func burgerlijk(_ stappen: inout [Ladderstap], _ besluit: Dag) {
    for middel in regel.rechtsmiddelen {
      guard middel.waarde.soort == .kantonrechter || middel.waarde.soort == .kortGeding else {
        continue
      }
      stappen.append(
        stap(
          .bezwaar, middel.waarde.wat, vanaf: besluit, artikel: middel.bron.artikel,
          reden: "Vraag sociaal raadslieden of een advocaat om te helpen.", spoor: .bezwaar,
          middel: middel.waarde.soort))
    }
  }

  /// Against a judgment for which the resident was not heard.
  func verzet(_ stappen: inout [Ladderstap]) {
    for middel in regel.rechtsmiddelen where middel.waarde.soort == .verzet {
      // In administrative law it counts from the judgment (Awb 6:8); elsewhere from when it was known.
      let tot =
        regel.aard == .rechter ? feiten.besluit.flatMap { verzetTot($0, middel.waarde) } : nil
      stappen.append(
        stap(
          .bezwaar, middel.waarde.wat, vanaf: feiten.besluit ?? uitkomst.dag0,
          artikel: middel.bron.artikel,
          reden: tot.map { "De laatste dag is \($0.lang). Vraag meteen een advocaat." }
            ?? "Vanaf welke dag die tijd telt staat niet in deze regels. Vraag vandaag een advocaat.",
          spoor: .bezwaar, uiterlijk: tot, middel: .verzet))
    }
  }

  private func verzetTot(_ besluit: Dag, _ middel: Rechtsmiddel) -> Dag? {
    middel.termijn.map { reken($0, vanaf: besluit, kalender: kalender).einde }
  }

  private var spoedvraag: String {
    wij
      ? "Kan het niet wachten? De inwoner kan de rechter om een tijdelijke oplossing vragen."
      : "Kan het niet wachten? Vraag de rechter om een tijdelijke oplossing."
  }

  /// Interim relief while an objection or an appeal runs, and where it is a matter of hours.
  func lopendeVoorziening(_ voeg: (Ladderstap) -> Void) {
    let loopt = regel.klok == .eindeBezwaartermijn || regel.aard == .rechter
    guard loopt || regel.telInUren,
      let middel = regel.rechtsmiddelen.first(where: {
        $0.waarde.soort == .voorlopigeVoorziening
      })
    else { return }
    // It can be asked from the day on which the objection is there, before its own clock begins.
    voeg(
      Ladderstap(
        trede: .voorlopigeVoorziening, spoor: .bezwaar,
        wat: loopt ? spoedvraag : middel.waarde.wat,
        vanaf: loopt ? feiten.ontvangen : uitkomst.dag0, uiterlijk: nil, uren: nil,
        artikel: middel.bron.artikel,
        reden: loopt
          ? "Dat kan zolang dit loopt, als er haast is."
          : "Kan alleen samen met bezwaar of beroep, en als er haast is.", vragen: []))
  }

  /// Complaint and ombudsman: for treatment, and where there is no notice of default.
  ///
  /// Of a complaint itself nobody complains again: without an answer the ombudsman comes at once.
  func klachten(_ stappen: inout [Ladderstap]) {
    let dag = uitkomst.verwacht.map { $0.plus(dagen: 1) } ?? uitkomst.dag0
    // Once there is a decision the rungs of the kind itself are not listed.
    let besloten = uitkomst.isBesloten
    let klacht = regel.rechtsmiddelen.first { $0.waarde.soort == .klacht }
    let bijOverheid = regel.heeftOmbudsman
    if !regel.isKlacht, besloten || !heeftEigen(.klacht), bijOverheid || klacht != nil {
      let awb = klacht?.bron.artikel.hasPrefix("Awb 9") ?? true
      stappen.append(
        stap(
          .klacht,
          wij
            ? "De inwoner kan een klacht indienen over hoe wij het deden."
            : klacht?.waarde.wat ?? "Dien een klacht in over hoe de inwoner is behandeld.",
          vanaf: dag, artikel: klacht?.bron.artikel ?? "Awb 9:1, 9:11",
          reden: awb
            ? "Een klacht gaat over de behandeling, niet over de uitkomst. Antwoord binnen zes weken."
            : "Dat kan naast wat er verder loopt."))
    }
    guard bijOverheid else { return }
    let naKlacht = (uitkomst.verwacht ?? uitkomst.dag0).plus(weken: 6).plus(dagen: 1)
    let ombudsman = regel.rechtsmiddelen.first { $0.waarde.soort == .ombudsman }
    let beantwoord = regel.isKlacht && besloten ? feiten.besluit : nil
    stappen.append(
      stap(
        .ombudsman,
        wij
          ? "De inwoner kan de ombudsman vragen om mee te kijken."
          : ombudsman?.waarde.wat ?? "Vraag de ombudsman om mee te kijken.",
        vanaf: regel.isKlacht ? (beantwoord ?? dag) : kalender.eersteWerkdag(vanaf: naKlacht),
        artikel: ombudsman?.bron.artikel ?? "Awb 9:18, 9:24",
        reden: "Na de klacht, of als daar geen antwoord op komt. Dat kan een jaar lang.",
        uiterlijk: beantwoord.map { Termijn(1, .jaren).ruwEinde(vanaf: $0, kalender: kalender) }))
  }
}
