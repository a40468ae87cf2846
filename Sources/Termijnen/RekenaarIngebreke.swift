extension Rekenaar {
  /// Judges the notice of default and counts the penalty.
  func stelInGebreke(_ uitkomst: inout Termijnberekening) {
    guard let veilig = uitkomst.veilig, regel.aard != .wachttijd else { return }
    let gesteld = gesteld(veilig: veilig)
    guard regel.kentIngebrekestelling else {
      if gesteld != nil {
        waarschuwingen.append(
          "Bij deze stap bestaat geen ingebrekestelling met dwangsom "
            + "(\(regel.ingebrekebron)).")
      }
      return
    }
    if besluit != nil, gesteld == nil { return }
    if ontvangstOnbekend {
      if gesteld != nil {
        waarschuwingen.append(
          "Of de ingebrekestelling werkt is niet te zeggen zolang niet vastligt wanneer de aanvraag is "
            + "ontvangen (\(regel.ingebrekebron)).")
      }
      return
    }
    var uitslag = Ingebrekestelling(vanaf: veilig.plus(dagen: 1))
    if gesteld != nil, let mits = regel.dwangsomMits {
      waarschuwingen.append(
        "Een ingebrekestelling met dwangsom bestaat hier alleen \(mits) "
          + "(\(regel.dwangsom.bron.artikel)).")
    }
    if let gesteld, let besluit, besluit < gesteld {
      uitslag.ontvangen = gesteld
      waarschuwingen.append(
        "Er was al besloten op \(besluit.kortMetJaar), v\u{F3}\u{F3}r de ingebrekestelling. "
          + "De brief werkt niet meer en er is geen dwangsom.")
    } else if let gesteld {
      let dagen = gesteld - veilig
      uitslag.ontvangen = gesteld
      uitslag.dagenNaAfloop = dagen
      uitslag.oordeel = oordeel(dagen)
      beoordeel(gesteld, dagen, verwacht: uitkomst.verwacht ?? veilig)
      if dagen > 0 {
        let tot =
          regel.lezingen.atwOpTweeWeken
          ? kalender.weken(2, na: gesteld) : gesteld.plus(weken: 2)
        uitslag.tweeWekenTot = tot
        uitslag.beroepVanaf = tot.plus(dagen: 1)
        uitkomst.dwangsom = dwangsom(gesteld, tweeWekenTot: tot)
      }
    }
    uitkomst.ingebrekestelling = uitslag
  }

  private func oordeel(_ dagen: Int) -> Oordeel {
    if dagen <= 0 { return .teVroeg }
    if dagen >= regel.lezingen.onredelijkLaatNaDagen { return .onredelijkLaat }
    return dagen >= regel.lezingen.laatNaDagen ? .laat : .geldig
  }

  private func beoordeel(_ gesteld: Dag, _ dagen: Int, verwacht: Dag) {
    switch oordeel(dagen) {
    case .teVroeg:
      let zin =
        gesteld > verwacht
        ? "In de ruime lezing van de wet was de termijn nog niet voorbij."
        : "De termijn was nog niet voorbij."
      waarschuwingen.append(
        "De ingebrekestelling van \(gesteld.kortMetJaar) kwam te vroeg en werkt niet. \(zin) "
          + "Er is een nieuwe nodig (\(regel.kentDwangsom ? "Awb 4:17 lid 3" : regel.ingebrekebron))."
      )
    case .geldig: break
    case .laat where regel.kentDwangsom:
      waarschuwingen.append(
        "De ingebrekestelling kwam \(aantalDagen(dagen)) na de termijn. Dat is aan de late kant.")
    case .onredelijkLaat where regel.kentDwangsom:
      waarschuwingen.append(
        "De ingebrekestelling kwam \(aantalDagen(dagen)) na de termijn. Een rechter vond 58 dagen al "
          + "te laat; dan is er geen dwangsom (Awb 4:17 lid 5 a).")
    case .laat, .onredelijkLaat:
      waarschuwingen.append(
        "De ingebrekestelling kwam \(aantalDagen(dagen)) na de termijn. Dat kan te laat zijn voor de "
          + "rechter (Awb 6:12 lid 4).")
    }
    noteer(
      regel.kentDwangsom ? "Awb 4:17 lid 3" : regel.ingebrekebron,
      "De ingebrekestelling is ontvangen op \(gesteld.lang), "
        + (dagen > 0
          ? "\(aantalDagen(dagen)) na de laatste dag." : "terwijl de termijn nog liep."))
  }

  private func dwangsom(_ gesteld: Dag, tweeWekenTot tot: Dag) -> Dwangsom? {
    if case .eigen(let zin) = regel.dwangsom.waarde {
      waarschuwingen.append(zin)
      return nil
    }
    if let besluit, besluit <= gesteld {
      waarschuwingen.append(
        "Er was al besloten op \(besluit.kortMetJaar), de dag van de ingebrekestelling. "
          + "Er is geen dwangsom.")
    }
    guard regel.kentDwangsom else {
      waarschuwingen.append(
        "Bij deze stap bestaat geen dwangsom (\(regel.dwangsom.bron.artikel)). Naar de rechter gaan kan "
          + "wel (\(regel.ingebrekebron)).")
      return nil
    }
    guard let tarief = regel.dwangsom.waarde.tarief(op: gesteld) else {
      waarschuwingen.append(
        "Voor een ingebrekestelling van \(gesteld.kortMetJaar) zijn geen bedragen bekend.")
      return nil
    }
    if let voor = tarief.bron.controleerVoor, gesteld >= voor {
      waarschuwingen.append(
        "De bedragen van de dwangsom zijn voor \(gesteld.jaar) nog niet nagekeken.")
    }
    let eerste = tot.plus(dagen: 1)
    let hoogste = tarief.hoogsteAantalDagen
    let laatste = eerste.plus(dagen: hoogste - 1)
    let verstreken = (besluit ?? op) - eerste
    let dagen = min(max(verstreken, 0), hoogste)
    let metBekendmaking = min(max(verstreken + 1, 0), hoogste)
    let bedrag = tarief.bedrag(dagen: dagen)
    let inclusief = tarief.bedrag(dagen: metBekendmaking)
    let ruw = gesteld.plus(weken: 2)
    noteer(
      "Awb 4:17 lid 3",
      "Daarna zijn er twee weken, tot en met \(ruw.lang).")
    noteerSchuif(van: ruw, naar: tot)
    var uitslag = Dwangsom(
      eersteDag: eerste, laatsteDag: laatste, dagen: dagen, bedrag: bedrag,
      bedragInclusiefBekendmaking: inclusief, hoogsteDagen: hoogste, maximum: tarief.maximum,
      vaststellenVoor: nil, betalenVoor: nil)
    guard let besluit else {
      noteer(
        "Awb 4:17 lid 3",
        "De eerste dag met dwangsom is \(eerste.lang), de laatste die kan tellen \(laatste.lang).")
      noteer(
        tarief.bron.artikel,
        "Tot en met \(op.plus(dagen: -1).kortMetJaar) \(dagen == 1 ? "is" : "zijn") het "
          + "\(aantalDagen(dagen)): \(bedrag) euro. Het hoogste bedrag is \(tarief.maximum) euro.")
      stelVast(&uitslag, na: laatste)
      return uitslag
    }
    if metBekendmaking == 0 {
      noteer(
        "Awb 4:17 lid 3",
        "Het besluit van \(besluit.kortMetJaar) kwam binnen de twee weken: er is geen dwangsom.")
    } else if dagen == 0 {
      noteer(
        tarief.bron.artikel,
        "Het besluit kwam op \(besluit.lang), de eerste dag met dwangsom. Telt de dag van het besluit "
          + "mee, dan is het \(inclusief) euro; anders is er geen dwangsom.")
    } else {
      let einde = eerste.plus(dagen: dagen - 1)
      noteer(
        tarief.bron.artikel,
        "De dwangsom liep van \(eerste.lang) tot en met \(einde.lang): \(aantalDagen(dagen)), "
          + "\(bedrag) euro"
          + (inclusief > bedrag ? " (\(inclusief) als de dag van het besluit meetelt)." : "."))
      stelVast(&uitslag, na: einde)
    }
    return uitslag
  }

  /// When the amount has to be fixed and paid, after the last day due.
  private func stelVast(_ dwangsom: inout Dwangsom, na laatste: Dag) {
    let vaststellen = kalender.weken(2, na: laatste)
    let betalen = kalender.weken(6, na: vaststellen)
    dwangsom.vaststellenVoor = vaststellen
    dwangsom.betalenVoor = betalen
    noteer(
      "Awb 4:18",
      "De instantie stelt de dwangsom vast binnen twee weken na de laatste dag: uiterlijk "
        + "\(vaststellen.lang).")
    noteerSchuif(van: laatste.plus(weken: 2), naar: vaststellen)
    noteer(
      "Awb 4:87",
      "Zij betaalt binnen zes weken daarna: uiterlijk \(betalen.lang).")
    noteerSchuif(van: vaststellen.plus(weken: 6), naar: betalen)
  }

  /// The last day for the remedy that comes first after a decision.
  func rekenBezwaar(_ uitkomst: inout Termijnberekening) {
    guard let besluit, let eerste = regel.middelNaBesluit else { return }
    uitkomst.middel = eerste.waarde.soort
    // Appeal against a judgment has a term of its own, which is not always known.
    guard eerste.waarde.termijn != nil || eerste.waarde.soort != .hogerBeroep else { return }
    let termijn = eerste.waarde.termijn ?? Termijn(6, .weken)
    let ruw = termijn.ruwEinde(vanaf: besluit, kalender: kalender)
    // The term for administrative appeal stands in a ministerial rule, to which the Atw does not
    // apply; the earlier day is the safe one for the resident.
    let einde =
      eerste.waarde.soort == .administratiefBeroep
      ? ruw : Atw.einde(ruw, vanaf: besluit, termijn: termijn, kalender: kalender)
    uitkomst.bezwaarTot = einde
    if let zin = kalender.waarschuwing(voor: ruw) { waarschuwingen.append(zin) }
    noteer(
      eerste.bron.artikel,
      "\(regel.aard == .rechter ? "De uitspraak" : "Het besluit") is verzonden op \(besluit.lang). Er iets tegen doen kan \(termijn.lang) lang, tot "
        + "en met \(ruw.lang).")
    noteerSchuif(van: ruw, naar: einde)
  }
}
