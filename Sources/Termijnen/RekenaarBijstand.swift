extension Rekenaar {
  /// What comes back until the decision, and how far back the right can begin.
  func rekenBijstand(_ uitkomst: inout Termijnberekening) {
    if let herhaling = regel.herhaling { uitkomst.volgende = volgende(herhaling, uitkomst) }
    guard let terug = regel.terugwerken, terug.waarde.eenheid == .maanden else { return }
    let melding = feiten.melding ?? feiten.ontvangen
    guard melding <= feiten.ontvangen else { return }
    let dag = terugwerkend(melding: melding, maanden: terug.waarde.aantal)
    uitkomst.terugTot = dag
    noteer(
      terug.bron.artikel,
      (feiten.melding == nil
        ? "Als de inwoner zich op \(melding.lang) meldde, is dat de gewone eerste dag. "
        : "De inwoner meldde zich op \(melding.lang). Dat is de gewone eerste dag. ")
        + "Vraagt de situatie dat, dan kan bijstand teruggaan tot \(dag.lang).")
  }

  /// The first next time that lies after the day of the computation.
  private func volgende(_ herhaling: Gegeven<Termijn>, _ uitkomst: Termijnberekening) -> Dag? {
    guard besluit == nil, let eerste = uitkomst.ruw, herhaling.waarde.aantal > 0 else { return nil }
    var ruw = eerste
    var dag = eerste
    repeat {
      ruw = herhaling.waarde.ruwEinde(vanaf: ruw, kalender: kalender)
      dag =
        regel.atw.waarde.geldt(ruim: false) && !herhaling.waarde.buitenAtw
        ? kalender.eersteWerkdag(vanaf: ruw) : ruw
    } while dag < op && ruw < Dag.laatste
    noteer(
      herhaling.bron.artikel,
      "Daarna is er elke \(herhaling.waarde.lang) een volgende, tot het besluit. De volgende is er "
        + "uiterlijk \(dag.lang).")
    return dag
  }
}
