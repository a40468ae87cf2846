/// The computation of one step on one day; lives only inside one call of `bereken`.
final class Rekenaar {
  let feiten: Termijnfeiten
  let regel: Soortregel
  let kalender: Kalender
  let op: Dag
  let metAfleiding: Bool
  var regels: [Afleidingsregel] = []
  var waarschuwingen: [String] = []
  var lopend: LopendeOpschorting?
  var toegezegd: Dag?
  /// The last day on which a letter about papers was answered or its term ran out.
  var laatsteHersteldag: Dag?
  /// Whether an extension counted.
  var verlengd = false
  /// With how much, when no day was named.
  var verlengdMet: Termijn?
  /// The articles on which the clock stood still in the strict reading.
  var stilgronden: [String] = []

  /// Why the law can be read more widely: each reason with its article.
  var ruimgronden: [Afleidingsregel] = []

  init(
    feiten: Termijnfeiten, regel: Soortregel, kalender: Kalender, op: Dag, metAfleiding: Bool
  ) {
    self.feiten = feiten
    self.regel = regel
    self.kalender = kalender
    self.op = op
    self.metAfleiding = metAfleiding
    if metAfleiding { regels.reserveCapacity(12) }
  }

  /// The decision, when it has been sent by the day of the computation and does not come too early.
  ///
  /// What somebody else is going to do ends when it is done, not with what a judge decided about it.
  var besluit: Dag? {
    guard regel.aard != .dreiging || feiten.uitgevoerd else { return nil }
    guard let besluit = feiten.besluit, besluit <= op, besluit >= feiten.ontvangen else {
      return nil
    }
    return besluit
  }

  /// Whether the term counts from a receipt of which the day is not known.
  var ontvangstOnbekend: Bool {
    guard feiten.ontvangstOnbekend, !wij else { return false }
    switch regel.aard {
    case .dreiging, .eigenTermijn, .wachttijd: return false
    default: return regel.heeftTermijn
    }
  }

  /// Whether the term counts from the end of the term for objection, and that is not known.
  private var bestredenOnbekend: Bool {
    feiten.bestredenOnbekend(regel)
  }

  /// Whether our own team carries it out.
  var wij: Bool { (feiten.uitvoerder ?? regel.uitvoerder) == .eigenTeam }

  /// The first notice of default that works, else the last one received by the day of the
  /// computation.
  func gesteld(veilig: Dag) -> Dag? {
    if feiten.latereIngebrekestellingen.isEmpty {
      guard let enige = feiten.ingebrekestelling, telt(enige) else { return nil }
      return enige
    }
    let brieven = ([feiten.ingebrekestelling].compactMap { $0 } + feiten.latereIngebrekestellingen)
      .filter(telt).sorted()
    return brieven.first { $0 > veilig } ?? brieven.last
  }

  private func telt(_ dag: Dag) -> Bool { dag <= op && dag >= feiten.ontvangen }

  func reken() -> Termijnberekening {
    waarschuwVooraf()
    let dag0 = bepaalDag0()
    var uitkomst = Termijnberekening(
      dag0: dag0, opgeschort: 0, regels: [], waarschuwingen: [], stand: .zonderTermijn, ladder: [])
    if let termijn = regel.termijn(dag0: dag0, variant: feiten.variant) {
      rekenTermijn(termijn, dag0: dag0, in: &uitkomst)
    }
    uitkomst.ontvangstOnbekend = ontvangstOnbekend
    uitkomst.toegezegd = toegezegd
    uitkomst.buitenBehandelingTot = besluit == nil ? buitenBehandelingTot() : nil
    uitkomst.loptOpschorting = besluit == nil ? lopend : nil
    uitkomst.stand = stand(uitkomst)
    rekenBijstand(&uitkomst)
    stelInGebreke(&uitkomst)
    rekenBezwaar(&uitkomst)
    waarschuwAchteraf(uitkomst)
    uitkomst.regels = regels
    uitkomst.waarschuwingen = waarschuwingen
    if metAfleiding {
      uitkomst.ladder = Ladderbouwer(
        uitkomst: uitkomst, feiten: feiten, regel: regel, kalender: kalender, op: op
      ).bouw()
    }
    return uitkomst
  }

  func noteer(_ artikel: @autoclosure () -> String, _ tekst: @autoclosure () -> String) {
    if metAfleiding { regels.append(Afleidingsregel(tekst(), artikel())) }
  }

  /// The lines that explain why a day moved on to the next working day.
  func noteerSchuif(van ruw: Dag, naar einde: Dag) {
    guard metAfleiding, einde > ruw else { return }
    regels += Atw.afleiding(van: ruw, naar: einde, kalender: kalender, artikel: Atw.artikelEen)
  }

  /// Four weeks after the application was completed or the last term for that ran out (Awb 4:5 lid 4).
  private func buitenBehandelingTot() -> Dag? {
    guard let hersteldag = laatsteHersteldag else { return nil }
    let tot = kalender.weken(4, na: hersteldag)
    let ruw = hersteldag.plus(weken: 4)
    noteer(
      "Awb 4:5 lid 4",
      "Niet in behandeling nemen \(op > tot ? "kon" : "kan nog") vier weken na "
        + "\(hersteldag.kortMetJaar), tot en met \(ruw.lang).")
    noteerSchuif(van: ruw, naar: tot)
    return tot
  }

  /// Keeps a reason why the wide reading can end later, as the beginning of a sentence.
  func leesRuim(_ artikel: @autoclosure () -> String, _ tekst: @autoclosure () -> String) {
    guard metAfleiding else { return }
    let grond = Afleidingsregel(tekst(), artikel())
    if !ruimgronden.contains(grond) { ruimgronden.append(grond) }
  }

  private func bepaalDag0() -> Dag {
    if ontvangstOnbekend {
      noteer(
        regel.klokstart.bron.artikel,
        "Ingediend op \(feiten.ontvangen.lang). Wanneer het daar binnen was, is niet vastgelegd; er is "
          + "gerekend alsof dat dezelfde dag was.")
      if regel.klok != .eindeBezwaartermijn { return feiten.ontvangen }
    }
    guard regel.klok == .eindeBezwaartermijn else {
      noteer(
        regel.klokstart.bron.artikel,
        "Dag 0 is \(feiten.ontvangen.lang): \(regel.klokstart.waarde).")
      return feiten.ontvangen
    }
    guard let bestreden = feiten.bestredenBesluit, !bestredenOnbekend else {
      let uiterlijk = kalender.weken(6, na: feiten.ontvangen)
      waarschuwingen.append(
        "De datum van het bestreden besluit is niet bekend. De vroegste dag is gerekend alsof de "
          + "bezwaartermijn eindigde op \(feiten.ontvangen.kortMetJaar), de veilige dag alsof die "
          + "liep tot en met \(uiterlijk.kortMetJaar).")
      noteer(
        regel.klokstart.bron.artikel,
        "Dag 0 is \(regel.klokstart.waarde). Van welke dag het besluit is, is niet vastgelegd: er is "
          + "gerekend vanaf de ontvangst op \(feiten.ontvangen.lang).")
      leesRuim(
        "Awb 6:7, 6:8",
        "Het besluit kan tot op die dag verzonden zijn. De bezwaartermijn liep dan tot en met "
          + "\(uiterlijk.lang).")
      return feiten.ontvangen
    }
    let einde = kalender.weken(6, na: bestreden)
    let ruw = bestreden.plus(weken: 6)
    noteer(
      "Awb 6:7, 6:8",
      "Het besluit is verzonden op \(bestreden.lang). De bezwaartermijn is 6 weken "
        + "en loopt tot en met \(ruw.lang).")
    noteerSchuif(van: ruw, naar: einde)
    noteer(regel.klokstart.bron.artikel, "Dag 0 is \(einde.lang): \(regel.klokstart.waarde).")
    if feiten.ontvangen > einde {
      waarschuwingen.append(
        "Het bezwaar kwam \(aantalDagen(feiten.ontvangen - einde)) na de bezwaartermijn, die liep tot "
          + "en met \(einde.kortMetJaar). De instantie kan zeggen dat het te laat is, tenzij er een "
          + "goede reden was (Awb 6:11).")
    }
    return einde
  }

  /// Day 0 in one reading.
  ///
  /// An objection that came after its term is decided on no sooner than it is there: the wide reading
  /// counts from the receipt, and the strict one too when its own end lies before the receipt. Where
  /// the day of the decision is not known it was sent on the day of receipt at the latest: the wide
  /// reading counts from six weeks after that.
  private func dag0(_ dag0: Dag, _ termijn: Termijn, ruim: Bool) -> Dag {
    guard regel.klok == .eindeBezwaartermijn else { return dag0 }
    if bestredenOnbekend { return ruim ? kalender.weken(6, na: feiten.ontvangen) : dag0 }
    guard feiten.ontvangen > dag0 else { return dag0 }
    if ruim { return feiten.ontvangen }
    return termijn.ruwEinde(vanaf: dag0, kalender: kalender) < feiten.ontvangen
      ? feiten.ontvangen : dag0
  }

  /// The fixed last day, where the law names one that had not passed on day 0.
  ///
  /// Without a stated year the strict reading takes the year before day 0, and the wide one none.
  private func grens(_ dag0: Dag, ruim: Bool) -> Dag? {
    guard let vast = regel.uiterlijk else { return nil }
    if ruim, feiten.berekeningsjaar == nil { return nil }
    let jaar = feiten.berekeningsjaar ?? dag0.jaar - 1
    guard let dag = vast.waarde.dag(jaar: jaar), dag >= dag0 else { return nil }
    return dag
  }

  private func rekenTermijn(
    _ termijn: Gegeven<Termijn>, dag0: Dag, in uitkomst: inout Termijnberekening
  ) {
    let strengeDag0 = self.dag0(dag0, termijn.waarde, ruim: false)
    if strengeDag0 > dag0 {
      uitkomst.dag0 = strengeDag0
      noteer(
        "Awb 6:11",
        "Het bezwaar kwam pas op \(strengeDag0.lang). De termijn telt vanaf die dag.")
    }
    var strikt = Loper(
      ruim: false, dag0: strengeDag0, termijn: termijn.waarde, regel: regel, kalender: kalender,
      grens: grens(dag0, ruim: false))
    var ruim = Loper(
      ruim: true, dag0: self.dag0(dag0, termijn.waarde, ruim: true), termijn: termijn.waarde,
      regel: regel, kalender: kalender, grens: grens(dag0, ruim: true))
    uitkomst.ruw = strikt.basis
    if regel.aard == .wachttijd {
      let dag29 = regel.lezingen.zoektermijnDag29
      noteer(
        termijn.bron.artikel,
        "De wachttijd is \(termijn.waarde.lang). Dag 0 telt niet mee. "
          + (dag29
            ? "De inrichting kiest de dag na die tijd als eerste dag (open punt van de wet). " : "")
          + "Het mag vanaf \(strikt.basis.lang).")
    } else {
      noteer(
        termijn.bron.artikel,
        "De termijn is \(termijn.waarde.lang)\(regel.wettelijk ? "" : ", een richtgetal"). Dag 0 telt "
          + "niet mee. De laatste dag is dan \(strikt.basis.lang).")
    }
    if metAfleiding, termijn.waarde.eenheid == .werkdagen {
      let streng = !regel.lezingen.goedeVrijdagGeenWerkdag.geldt(ruim: false)
      if let zin = kalender.overgeslagen(na: strengeDag0, totEnMet: strikt.basis, streng: streng) {
        noteer(regel.atw.bron.artikel, zin)
      }
    }
    for voorval in feiten.voorvallen(op: op, besluit: besluit) { verwerk(voorval, &strikt, &ruim) }
    var veilig = ruim.einde
    let verwacht = strikt.einde
    let grond = strikt.eindgrond
    leidEindeAf(strikt, grond, verwacht: verwacht, in: &uitkomst)
    if let langer = regel.veiligeTermijn {
      let dag = einde(met: langer, anders: veilig)
      if dag > veilig {
        veilig = dag
        uitkomst.misschien = langer
        noteer(
          langer.bron.artikel,
          "Misschien geldt een termijn van \(langer.waarde.lang). Dan is "
            + "\(dag.lang) de laatste dag.")
      }
    }
    veilig = max(veilig, verwacht)
    if veilig > verwacht, uitkomst.misschien == nil {
      leidRuimAf(strikt, ruim, grond, veilig: veilig, in: &uitkomst)
    }
    uitkomst.verwacht = verwacht
    uitkomst.veilig = veilig
    uitkomst.opgeschort = strikt.opgeschort + strikt.uitstel
    uitkomst.uitstel = strikt.uitstel
    uitkomst.stilgronden = stilgronden
    uitkomst.eindgrond = grond
    if case .vasteDag = grond, feiten.berekeningsjaar == nil, let vast = regel.uiterlijk {
      waarschuwingen.append(
        "Over welk jaar het gaat is niet bekend. Voor de vroegste dag is gerekend met "
          + "\(verwacht.jaar - vast.waarde.jaren).")
    }
    uitkomst.verlengd = verlengd
    uitkomst.verlengdMet = verlengdMet
    if strikt.schuift || ruim.schuift || termijn.waarde.eenheid == .werkdagen {
      let onder = kalender.waarschuwing(voor: min(strikt.zonderSchuif, verwacht))
      if let zin = onder ?? kalender.waarschuwing(voor: veilig) { waarschuwingen.append(zin) }
    }
    if veilig == Dag.laatste {
      waarschuwingen.append("De uitkomst valt na het jaar 9999. Verder kan ik niet rekenen.")
    }
  }

  /// Says why the wide reading ends later, with the article that can be read in two ways.
  private func leidRuimAf(
    _ strikt: Loper, _ ruim: Loper, _ grond: Eindgrond, veilig: Dag,
    in uitkomst: inout Termijnberekening
  ) {
    guard metAfleiding else { return }
    let slot =
      "is \(veilig.lang) de laatste dag. Reken daarmee voordat je de instantie te laat noemt."
    if onbekendJaar(grond), let vast = regel.uiterlijk {
      return noteer(vast.bron.artikel, "Gaat het over een ander jaar, dan " + slot)
    }
    if ruim.dag0 > strikt.dag0, !bestredenOnbekend {
      leesRuim(
        "Awb 6:11, 7:10 lid 1",
        "De termijn kan ook tellen vanaf de dag waarop het bezwaar er was.")
    }
    switch grond {
    case .genoemd:
      leesRuim("\(regel.mededeling.bron.artikel), \(Atw.artikelEen)", Self.genoemdSchuift)
    case .afgesproken:
      leesRuim("\(regel.instemming.bron.artikel), \(Atw.artikelEen)", Self.genoemdSchuift)
    case .termijn, .vasteDag: break
    }
    if ruim.schuift, !strikt.schuift {
      if verlengd, let verlenging = regel.verlenging {
        leesRuim(
          "\(verlenging.bron.artikel), Atw art. 4 onder a",
          "De verlenging kan ook een eigen termijn zijn, die van een vrije dag af schuift.")
      } else {
        leesRuim(regel.atw.bron.artikel, "De Algemene termijnenwet kan hier ook gelden.")
      }
    }
    if strikt.termijn.eenheid == .werkdagen {
      leesRuim(
        regel.termijnbron,
        "Goede Vrijdag en dagen die bij KB gelijk zijn gesteld, zijn misschien geen werkdagen.")
    }
    var artikelen: [String] = []
    for grond in ruimgronden {
      for artikel in grond.artikel.split(separator: ", ").map(String.init)
      where !artikelen.contains(artikel) { artikelen.append(artikel) }
    }
    let artikel = artikelen.isEmpty ? regel.termijnbron : artikelen.joined(separator: ", ")
    uitkomst.ruimArtikel = artikel
    noteer(
      artikel,
      ruimgronden.isEmpty
        ? "De wet kan ook ruimer worden gelezen. Dan " + slot
        : ruimgronden.map(\.tekst).joined(separator: " ") + " Dan " + slot)
  }

  private static let genoemdSchuift = "De genoemde dag kan ook van een vrije dag af schuiven."

  /// True when the fixed day decides and the year is only supposed.
  private func onbekendJaar(_ grond: Eindgrond) -> Bool {
    if case .vasteDag = grond { return feiten.berekeningsjaar == nil }
    return false
  }

  /// The safe end if another term held: what happened moves that one too.
  private func einde(met langer: Gegeven<Termijn>, anders: Dag) -> Dag {
    var ander = regel
    ander.termijnen = [langer]
    ander.varianten = []
    ander.veiligeTermijn = nil
    return Rekenaar(
      feiten: feiten, regel: ander, kalender: kalender, op: op, metAfleiding: false
    ).reken().veilig ?? anders
  }

  /// The lines from the bare end to the expected one.
  private func leidEindeAf(
    _ loper: Loper, _ grond: Eindgrond, verwacht: Dag, in uitkomst: inout Termijnberekening
  ) {
    guard metAfleiding else { return }
    switch grond {
    case .genoemd(let mededeling, let daarna):
      noteer(
        regel.mededeling.bron.artikel,
        "De genoemde dag \(mededeling.uiterlijk.lang) komt in de plaats van de termijn.")
      if daarna > 0 {
        noteer(
          bijartikel(loper),
          "Na dat bericht \(komtErBij(daarna)). De laatste dag is dan \(verwacht.lang).")
      }
      return
    case .afgesproken(let dag):
      noteer(
        regel.instemming.bron.artikel,
        "De afgesproken dag \(dag.lang) komt in de plaats van de termijn.")
      return
    case .termijn, .vasteDag: break
    }
    let kaal = loper.zonderSchuif
    if kaal != loper.basis {
      noteer(
        bijartikel(loper),
        "Samen \(komtErBij(loper.opgeschort + loper.uitstel)). De laatste "
          + "dag is dan \(kaal.lang).")
    }
    if case .vasteDag = grond, let vast = regel.uiterlijk {
      noteer(
        vast.bron.artikel,
        "Gaat het over \(verwacht.jaar - vast.waarde.jaren), dan is de laatste dag in elk geval "
          + "\(verwacht.lang).")
      return
    }
    if loper.schuift {
      let einde = Atw.einde(kaal, vanaf: loper.dag0, termijn: loper.termijn, kalender: kalender)
      uitkomst.schuif = Atw.afleiding(
        van: kaal, naar: einde, kalender: kalender,
        artikel: regel.atw.waarde == .eu ? "Verordening 1182/71 art. 3" : Atw.artikelEen)
      regels += uitkomst.schuif
    } else if kalender.isVrij(kaal) {
      noteer(
        redenGeenSchuif(loper).artikel, "\(redenGeenSchuif(loper).zin) De dag blijft \(kaal.lang).")
    }
  }

  /// The articles behind the days that were added.
  private func bijartikel(_ loper: Loper) -> String {
    var artikelen = stilgronden
    if loper.uitstel > 0 { artikelen.append(regel.instemming.bron.artikel) }
    return artikelen.isEmpty ? regel.opschorting.bron.artikel : artikelen.joined(separator: ", ")
  }

  private func redenGeenSchuif(_ loper: Loper) -> (zin: String, artikel: String) {
    if regel.atw.waarde.geldt(ruim: loper.ruim) {
      return ("De termijn is te lang voor de Algemene termijnenwet.", "Atw art. 4 onder a")
    }
    return ("De Algemene termijnenwet geldt hier niet.", regel.atw.bron.artikel)
  }

  private func stand(_ uitkomst: Termijnberekening) -> Klokstand {
    if let besluit {
      return .besloten(dagenNaVerwacht: uitkomst.verwacht.map { besluit - $0 } ?? 0)
    }
    guard let verwacht = uitkomst.verwacht, let veilig = uitkomst.veilig else {
      return .zonderTermijn
    }
    if regel.aard == .wachttijd { return op >= verwacht ? .magNu : .loopt }
    let ander = regel.aard != .dreiging && regel.aard != .eigenTermijn && regel.wettelijk
    if op > veilig, ander, !ontvangstOnbekend { return .teLaat(dagen: op - veilig) }
    return op > verwacht ? .verwachtVoorbij : .loopt
  }
}
