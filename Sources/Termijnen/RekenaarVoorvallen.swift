extension Rekenaar {
  /// Lets one fact work on both readings.
  func verwerk(_ voorval: Voorval, _ strikt: inout Loper, _ ruim: inout Loper) {
    let inStrikt = voorval.gedaanOp.map { $0 <= strikt.einde } ?? true
    let inRuim = voorval.gedaanOp.map { $0 <= ruim.einde } ?? true
    switch voorval {
    case .aanvulling(let brief): vraagAan(brief, inStrikt, inRuim, &strikt, &ruim)
    case .opschorting(let opschorting): schortOp(opschorting, inStrikt, inRuim, &strikt, &ruim)
    case .instemming(let instemming): stemIn(instemming, inStrikt, inRuim, &strikt, &ruim)
    case .mededeling(let mededeling): deelMee(mededeling, inStrikt, inRuim, &strikt, &ruim)
    case .verdaging(let verdaging): verdaag(verdaging, inStrikt, inRuim, &strikt, &ruim)
    }
  }

  private func vraagAan(
    _ brief: Aanvulling, _ inStrikt: Bool, _ inRuim: Bool, _ strikt: inout Loper,
    _ ruim: inout Loper
  ) {
    let bron = regel.opschorting.bron.artikel
    guard regel.opschorting.waarde else {
      waarschuwingen.append(
        "De brief van \(brief.brief.kortMetJaar) vraagt om stukken. Bij deze stap staat de klok "
          + "daardoor niet stil.")
      return
    }
    if regel.opschortingAlleenRuim { return vraagWieHetIs(brief, inRuim, &ruim) }
    guard let termijn = brief.termijn else {
      waarschuwingen.append(
        "De brief van \(brief.brief.kortMetJaar) noemt geen termijn. De klok loopt gewoon door "
          + "(ABRvS 21-9-2016, ECLI:NL:RVS:2016:2527).")
      return
    }
    guard inRuim else {
      waarschuwingen.append(
        "De brief van \(brief.brief.kortMetJaar) kwam na de termijn. De klok stond daardoor niet stil."
      )
      return
    }
    let hervat = min(termijn, brief.aangevuld ?? termijn)
    let begin = brief.brief.plus(dagen: 1)
    let laatsteTelt = regel.lezingen.laatsteOpschortingsdag
    if inStrikt {
      let tot = hervat.plus(dagen: laatsteTelt.geldt(ruim: false) ? 0 : -1)
      // Days before day 0, and days that stood still already, are no part of it.
      let eerste = max(begin, strikt.bedektTot.plus(dagen: 1))
      let dagen = strikt.schortOp(van: begin, tot: tot)
      if dagen > 0 { stondStil(bron) }
      noteer(bron, opschortzin(brief, van: eerste, tot: tot, dagen: dagen))
      if laatsteTelt == .beide {
        leesRuim(bron, "De laatste dag van de brief om stukken kan ook meetellen.")
      }
    } else {
      leesRuim(
        bron, "De brief van \(brief.brief.kortMetJaar) kan ook nog binnen de termijn zijn gekomen.")
    }
    _ = ruim.schortOp(
      van: begin, tot: hervat.plus(dagen: laatsteTelt.geldt(ruim: true) ? 0 : -1))
    // A defect of an objection is repaired under Awb 6:6: title 4.1 is not for it (7:14).
    if regel.kentBuitenBehandeling, brief.aangevuld != nil || op > termijn {
      laatsteHersteldag = max(hervat, laatsteHersteldag ?? hervat)
    }
    if op >= begin, op < hervat || (op == hervat && brief.aangevuld == nil) {
      lopend = LopendeOpschorting(sinds: begin, uiterlijk: termijn, artikel: bron)
    }
  }

  /// A check of who asks: whether the clock stands still meanwhile is not sure, so only the wide
  /// reading lets it.
  private func vraagWieHetIs(_ brief: Aanvulling, _ inRuim: Bool, _ ruim: inout Loper) {
    let bron = regel.opschorting.bron.artikel
    guard inRuim else {
      waarschuwingen.append(
        "De brief van \(brief.brief.kortMetJaar) kwam na de termijn. De klok stond daardoor niet stil."
      )
      return
    }
    let hervat = [brief.termijn, brief.aangevuld].compactMap { $0 }.min()
    let dagen = ruim.schortOp(van: brief.brief.plus(dagen: 1), tot: hervat ?? op)
    waarschuwingen.append(
      "Vraagt de brief van \(brief.brief.kortMetJaar) wie de inwoner is, dan staat de klok misschien "
        + "stil. Zeker is dat niet; alleen de ruime lezing telt die dagen mee (\(bron)).")
    if dagen > 0 { leesRuim(bron, "De klok kan stilstaan tot vaststaat wie het vraagt.") }
  }

  private func stondStil(_ artikel: String) {
    if !stilgronden.contains(artikel) { stilgronden.append(artikel) }
  }

  private func opschortzin(_ brief: Aanvulling, van: Dag, tot: Dag, dagen: Int) -> String {
    var zin = "Op \(brief.brief.kortMetJaar) is om stukken gevraagd. "
    if let aangevuld = brief.aangevuld, let termijn = brief.termijn {
      zin +=
        aangevuld <= termijn
        ? "Die waren er op \(aangevuld.kortMetJaar). "
        : "Die kwamen op \(aangevuld.kortMetJaar), na de termijn van \(termijn.kortMetJaar). "
    } else if let termijn = brief.termijn {
      zin += "De termijn daarvoor is \(termijn.kortMetJaar). "
    }
    guard dagen > 0 else { return zin + "De klok stond daardoor geen hele dag extra stil." }
    // A decision ends it; how far the days then count is the question of nobody any more.
    let werkwoord = tot > op && besluit == nil ? "staat" : "stond"
    let grens = tot > op || (besluit.map { $0 <= tot } ?? false) ? ", uiterlijk" : ""
    zin +=
      "De klok \(werkwoord) stil van \(van.kortMetJaar)\(grens) tot en met \(tot.kortMetJaar): "
    return zin + aantalDagen(dagen) + "."
  }

  private func schortOp(
    _ opschorting: Opschorting, _ inStrikt: Bool, _ inRuim: Bool, _ strikt: inout Loper,
    _ ruim: inout Loper
  ) {
    guard regel.opschorting.waarde, inRuim else {
      waarschuwingen.append(
        regel.opschorting.waarde
          ? "De opschorting van \(opschorting.vanaf.kortMetJaar) begon na de termijn en telt niet."
          : "Bij deze stap staat de klok niet stil (\(opschorting.grond.artikel) geldt hier niet).")
      return
    }
    let begin = opschorting.eersteDag
    let laatsteTelt = regel.lezingen.laatsteOpschortingsdag
    if !opschorting.gemeld {
      waarschuwingen.append(
        "De opschorting vanaf \(opschorting.vanaf.kortMetJaar) is niet schriftelijk gemeld. "
          + "Vraag om een brief met de nieuwe termijn (Awb 4:15 lid 3 en 4).")
    }
    func laatste(_ ruim: Bool) -> Dag {
      guard let einde = opschorting.einde else { return besluit.map { min($0, op) } ?? op }
      return einde.plus(dagen: laatsteTelt.geldt(ruim: ruim) ? 0 : -1)
    }
    if inStrikt, opschorting.gemeld, !regel.opschortingAlleenRuim {
      let eerste = max(begin, strikt.bedektTot.plus(dagen: 1))
      let dagen = strikt.schortOp(van: begin, tot: laatste(false))
      if dagen > 0 { stondStil(opschorting.grond.artikel) }
      let waarom = opschorting.grond.zin
      noteer(
        opschorting.grond.artikel,
        waarom.metHoofdletter + ". "
          + (dagen == 0
            ? "De klok stond daardoor geen hele dag extra stil."
            : "De klok stond stil vanaf \(eerste.kortMetJaar)"
              + (opschorting.einde == nil
                ? (besluit == nil ? " en staat nog stil: " : " tot het besluit: ")
                : " tot en met \(laatste(false).kortMetJaar): ")
              + aantalDagen(dagen) + "."))
      if laatsteTelt == .beide, opschorting.einde != nil {
        leesRuim(
          opschorting.grond.artikel,
          "De laatste dag waarop de klok stilstond kan ook meetellen.")
      }
    } else {
      leesRuim(
        opschorting.grond.artikel,
        regel.opschortingAlleenRuim
          ? "De klok kan stilstaan tot vaststaat wie het vraagt."
          : opschorting.gemeld
            ? "De opschorting kan ook nog binnen de termijn zijn begonnen."
            : "De klok kan ook zonder brief hebben stilgestaan.")
    }
    _ = ruim.schortOp(van: begin, tot: laatste(true))
    if opschorting.einde == nil, op >= begin {
      lopend = LopendeOpschorting(
        sinds: begin, uiterlijk: nil, artikel: opschorting.grond.artikel)
    }
  }

  private func stemIn(
    _ instemming: Instemming, _ inStrikt: Bool, _ inRuim: Bool, _ strikt: inout Loper,
    _ ruim: inout Loper
  ) {
    guard regel.instemming.waarde else {
      waarschuwingen.append("Bij deze stap verandert instemming met uitstel de termijn niet.")
      return
    }
    guard instemming.schriftelijk else {
      waarschuwingen.append(
        "De instemming met uitstel staat niet op papier. \u{201C}Prima\u{201D} aan de telefoon "
          + "telt niet (\(regel.instemming.bron.artikel)).")
      return
    }
    if case .tot(let dag) = instemming.uitstel, dag < feiten.ontvangen { return }
    _ = ruim.stemIn(instemming.uitstel, op: instemming.op)
    guard inStrikt else {
      leesRuim(regel.instemming.bron.artikel, "De instemming kan ook na de termijn nog tellen.")
      waarschuwingen.append(
        "De instemming met uitstel kwam na de termijn. Het is niet zeker dat zij telt.")
      return
    }
    if let dagen = strikt.stemIn(instemming.uitstel, op: instemming.op) {
      noteer(
        regel.instemming.bron.artikel,
        "Met schriftelijke instemming \(komtErBij(dagen)).")
    } else if let dag = strikt.afgesproken {
      noteer(
        regel.instemming.bron.artikel,
        "Met schriftelijke instemming is uitstel gegeven tot en met "
          + "\(dag.lang).")
    }
  }

  private func deelMee(
    _ mededeling: Mededeling, _ inStrikt: Bool, _ inRuim: Bool, _ strikt: inout Loper,
    _ ruim: inout Loper
  ) {
    toegezegd = max(mededeling.uiterlijk, toegezegd ?? mededeling.uiterlijk)
    let bron = regel.mededeling.bron.artikel
    switch regel.mededeling.waarde {
    case .geen:
      waarschuwingen.append(
        "De instantie noemde \(mededeling.uiterlijk.kortMetJaar). Bij deze stap verandert dat de "
          + "termijn niet.")
    case .informatie:
      waarschuwingen.append(
        "De instantie noemde \(mededeling.uiterlijk.kortMetJaar). De wettelijke termijn verandert "
          + "daardoor niet (\(bron)).")
    case .verschuift:
      guard inRuim else {
        waarschuwingen.append(
          "De mededeling van \(mededeling.datum.kortMetJaar) kwam na de termijn. De instantie was "
            + "toen al te laat (\(bron)).")
        return
      }
      let eerdere = ruim.genoemd != nil
      ruim.genoemd = max(mededeling.uiterlijk, ruim.genoemd ?? mededeling.uiterlijk)
      ruim.genoemdOp = mededeling.datum
      ruim.opgeschortNaGenoemd = 0
      guard inStrikt else {
        return leesRuim(
          bron,
          "De mededeling van \(mededeling.datum.kortMetJaar) kan ook nog binnen de termijn zijn "
            + "gekomen.")
      }
      if eerdere {
        leesRuim(bron, "De tweede mededeling kan ook tellen.")
        waarschuwingen.append(
          "Een tweede mededeling van uitstel telt in de strenge lezing niet (\(bron)).")
        return
      }
      strikt.genoemd = mededeling.uiterlijk
      strikt.genoemdOp = mededeling.datum
      noteer(
        bron,
        "Op \(mededeling.datum.kortMetJaar), binnen de termijn, schreef de instantie dat het "
          + "uiterlijk \(mededeling.uiterlijk.lang) wordt.")
    }
  }

  private func verdaag(
    _ verdaging: Verdaging, _ inStrikt: Bool, _ inRuim: Bool, _ strikt: inout Loper,
    _ ruim: inout Loper
  ) {
    guard let langste = regel.verlenging else {
      waarschuwingen.append("Bij deze stap kan de instantie de termijn niet zelf verlengen.")
      return
    }
    guard inRuim else {
      waarschuwingen.append("De verdaging kwam na de termijn en telt niet.")
      return
    }
    var duur = verdaging.duur ?? langste.waarde
    if let gevraagd = verdaging.duur,
      gevraagd.ruwEinde(vanaf: strikt.dag0, kalender: kalender)
        > langste.waarde.ruwEinde(vanaf: strikt.dag0, kalender: kalender)
    {
      waarschuwingen.append(
        "Verlengen mag met hoogstens \(langste.waarde.lang), niet met \(gevraagd.lang) "
          + "(\(langste.bron.artikel)).")
      duur = langste.waarde
    }
    ruim.verdaag(duur, tot: verdaging.tot, regel: regel)
    verlengd = true
    verlengdMet = verdaging.tot == nil ? duur : nil
    guard inStrikt else {
      return leesRuim(
        langste.bron.artikel, "De verlenging kan ook nog binnen de termijn zijn gekomen.")
    }
    strikt.verdaag(duur, tot: verdaging.tot, regel: regel)
    if let tot = verdaging.tot, tot > strikt.basis {
      waarschuwingen.append(
        "De instantie noemde \(tot.kortMetJaar). Verlengen mag met hoogstens "
          + "\(langste.waarde.lang) (\(langste.bron.artikel)).")
    }
    noteer(
      langste.bron.artikel,
      "De instantie heeft verlengd"
        + (verdaging.tot == nil ? " met \(duur.lang)" : "") + ". De laatste dag is dan "
        + "\(strikt.basis.lang).")
  }
}
