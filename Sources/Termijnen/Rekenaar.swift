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
  var buitenBehandelingTot: Dag?

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
  var besluit: Dag? {
    guard let besluit = feiten.besluit, besluit <= op, besluit >= feiten.ontvangen else {
      return nil
    }
    return besluit
  }

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
    uitkomst.toegezegd = toegezegd
    uitkomst.buitenBehandelingTot = besluit == nil ? buitenBehandelingTot : nil
    uitkomst.loptOpschorting = besluit == nil ? lopend : nil
    uitkomst.stand = stand(uitkomst)
    stelInGebreke(&uitkomst)
    rekenBezwaar(&uitkomst)
    waarschuwAchteraf(uitkomst)
    uitkomst.regels = regels
    uitkomst.waarschuwingen = waarschuwingen
    if metAfleiding {
      uitkomst.ladder = ladder(
        uitkomst, feiten: feiten, regel: regel, kalender: kalender, op: op)
    }
    return uitkomst
  }

  func noteer(_ artikel: @autoclosure () -> String, _ tekst: @autoclosure () -> String) {
    if metAfleiding { regels.append(Afleidingsregel(tekst(), artikel())) }
  }

  private func bepaalDag0() -> Dag {
    guard regel.klok == .eindeBezwaartermijn else {
      noteer(
        regel.klokstart.bron.artikel,
        "Dag 0 is \(feiten.ontvangen.lang): \(regel.klokstart.waarde).")
      return feiten.ontvangen
    }
    guard let bestreden = feiten.bestredenBesluit, bestreden <= feiten.ontvangen else {
      waarschuwingen.append(
        "De datum van het bestreden besluit is niet bekend. Er is gerekend alsof de bezwaartermijn "
          + "eindigde op \(feiten.ontvangen.kortMetJaar).")
      noteer(
        regel.klokstart.bron.artikel,
        "Dag 0 is \(feiten.ontvangen.lang): \(regel.klokstart.waarde).")
      return feiten.ontvangen
    }
    let einde = kalender.weken(6, na: bestreden)
    noteer(
      "Awb 6:7, 6:8",
      "Het besluit is verzonden op \(bestreden.lang). De bezwaartermijn is 6 weken "
        + "en loopt tot en met \(einde.lang).")
    noteer(regel.klokstart.bron.artikel, "Dag 0 is \(einde.lang): \(regel.klokstart.waarde).")
    return einde
  }

  private func rekenTermijn(
    _ termijn: Gegeven<Termijn>, dag0: Dag, in uitkomst: inout Termijnberekening
  ) {
    var strikt = Loper(
      ruim: false, dag0: dag0, termijn: termijn.waarde, regel: regel, kalender: kalender)
    var ruim = Loper(
      ruim: true, dag0: dag0, termijn: termijn.waarde, regel: regel, kalender: kalender)
    uitkomst.ruw = strikt.basis
    noteer(
      termijn.bron.artikel,
      "De termijn is \(termijn.waarde.lang). Dag 0 telt niet mee. De laatste dag "
        + "is dan \(strikt.basis.lang).")
    for voorval in feiten.voorvallen(op: op, besluit: besluit) { verwerk(voorval, &strikt, &ruim) }
    var veilig = ruim.einde
    let verwacht = strikt.einde
    leidEindeAf(strikt, verwacht: verwacht)
    if let langer = regel.veiligeTermijn {
      let dag = einde(met: langer, anders: veilig)
      if dag > veilig {
        veilig = dag
        noteer(
          langer.bron.artikel,
          "Misschien geldt een termijn van \(langer.waarde.lang). Dan is "
            + "\(dag.lang) de laatste dag.")
      }
    }
    veilig = max(veilig, verwacht)
    if veilig > verwacht {
      noteer(
        regel.termijnen.first?.bron.artikel ?? termijn.bron.artikel,
        "De wet kan ook ruimer worden gelezen. Dan is \(veilig.lang) de laatste dag. "
          + "Reken daarmee voordat je de instantie te laat noemt.")
    }
    uitkomst.verwacht = verwacht
    uitkomst.veilig = veilig
    uitkomst.opgeschort = strikt.opgeschort + strikt.uitstel
    if strikt.schuift || ruim.schuift || termijn.waarde.eenheid == .werkdagen {
      let onder = kalender.waarschuwing(voor: min(strikt.zonderSchuif, verwacht))
      if let zin = onder ?? kalender.waarschuwing(voor: veilig) { waarschuwingen.append(zin) }
    }
    if veilig == Dag.laatste {
      waarschuwingen.append("De uitkomst valt na het jaar 9999. Verder kan ik niet rekenen.")
    }
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

  private func leidEindeAf(_ loper: Loper, verwacht: Dag) {
    guard metAfleiding else { return }
    let kaal = loper.zonderSchuif
    if kaal != loper.basis {
      noteer(
        regel.opschorting.bron.artikel,
        "Samen \(komtErBij(loper.opgeschort + loper.uitstel)). De laatste "
          + "dag is dan \(kaal.lang).")
    }
    var einde = kaal
    if loper.schuift {
      einde = Atw.einde(kaal, vanaf: loper.dag0, termijn: loper.termijn, kalender: kalender)
      regels += Atw.afleiding(
        van: kaal, naar: einde, kalender: kalender,
        artikel: regel.atw.waarde == .eu ? "Verordening 1182/71 art. 3" : "Atw art. 1 lid 1")
    } else if kalender.isVrij(kaal), verwacht == kaal {
      noteer(
        redenGeenSchuif(loper).artikel, "\(redenGeenSchuif(loper).zin) De dag blijft \(kaal.lang).")
    }
    if verwacht > einde, loper.genoemd != nil || loper.afgesproken != nil {
      noteer(
        loper.genoemd == nil ? "Awb 4:15 lid 2 a" : regel.mededeling.bron.artikel,
        "De genoemde dag \(verwacht.lang) komt in de plaats van de termijn.")
    }
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
    let ander = regel.aard != .dreiging && regel.aard != .eigenTermijn
    if op > veilig, ander { return .teLaat(dagen: op - veilig) }
    return op > verwacht ? .verwachtVoorbij : .loopt
  }
}
