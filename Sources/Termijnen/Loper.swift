/// One reading of one term: where its end lies, as the facts come by in order of date.
struct Loper {
  let ruim: Bool
  let dag0: Dag
  let termijn: Termijn
  let kalender: Kalender
  /// The bare end with extension, without suspension and without shift.
  var basis: Dag
  /// Suspended days, each counted once.
  var opgeschort = 0
  /// Days of delay that the applicant agreed to.
  var uitstel = 0
  /// Agreed delay without a day: it may have come after the day that the body named.
  var uitstelZonderDag = 0
  /// The last suspended day so far.
  var bedektTot: Dag
  /// The day that the body named in time, and the suspended days after it did.
  var genoemd: Dag?
  var genoemdOp: Dag?
  /// The fixed last day.
  let grens: Dag?
  var opgeschortNaGenoemd = 0
  /// The day up to which the applicant agreed to wait.
  var afgesproken: Dag?
  /// Whether the Atw shifts the end.
  var schuift: Bool

  init(
    ruim: Bool, dag0: Dag, termijn: Termijn, regel: Soortregel, kalender: Kalender,
    grens: Dag? = nil
  ) {
    self.grens = grens
    self.ruim = ruim
    self.dag0 = dag0
    self.termijn = termijn
    self.kalender = kalender
    self.bedektTot = dag0
    if termijn.eenheid == .werkdagen, !regel.lezingen.goedeVrijdagGeenWerkdag.geldt(ruim: ruim) {
      basis = kalender.plus(strengeWerkdagen: termijn.aantal, vanaf: dag0)
    } else {
      basis = termijn.ruwEinde(vanaf: dag0, kalender: kalender)
    }
    if regel.aard == .wachttijd, regel.lezingen.zoektermijnDag29 { basis = basis.plus(dagen: 1) }
    let atw = regel.atw.waarde
    schuift =
      termijn.eenheid != .werkdagen && atw.geldt(ruim: ruim)
      && (atw == .eu || !termijn.buitenAtw)
  }

  /// The end as it stands, before the shift of the Atw.
  var zonderSchuif: Dag { basis.plus(dagen: opgeschort + uitstel) }

  /// The end of the term itself, without a day that somebody named.
  var termijneinde: Dag {
    var einde = zonderSchuif
    if schuift {
      einde = Atw.einde(einde, vanaf: dag0, termijn: termijn, kalender: kalender)
    }
    return grens.map { min($0, einde) } ?? einde
  }

  // A day that the body or the applicant named is no term in a law: only the wide reading shifts.

  private var genoemdEinde: Dag? {
    genoemd.map {
      let dag = $0.plus(dagen: opgeschortNaGenoemd + (ruim ? uitstelZonderDag : 0))
      return ruim ? kalender.eersteWerkdag(vanaf: dag) : dag
    }
  }

  private var afgesprokenEinde: Dag? {
    afgesproken.map { ruim ? kalender.eersteWerkdag(vanaf: $0) : $0 }
  }

  /// The end as it stands.
  var einde: Dag {
    let einde = genoemdEinde.map { max(termijneinde, $0) } ?? termijneinde
    return afgesprokenEinde.map { max(einde, $0) } ?? einde
  }

  /// What decides the end.
  var eindgrond: Eindgrond {
    let einde = einde
    if einde == termijneinde {
      guard let grens, grens == einde else { return .termijn }
      return zonderSchuif > grens ? .vasteDag : .termijn
    }
    if let genoemd, let genoemdOp, genoemdEinde == einde {
      return .genoemd(
        Mededeling(datum: genoemdOp, uiterlijk: genoemd), daarna: opgeschortNaGenoemd)
    }
    return .afgesproken(afgesproken ?? einde)
  }

  /// Adds the days `van` up to and including `tot` that are not yet suspended; gives their number.
  mutating func schortOp(van: Dag, tot: Dag) -> Int {
    let eerste = max(van, bedektTot.plus(dagen: 1))
    let dagen = max(tot - eerste + 1, 0)
    guard dagen > 0 else { return 0 }
    bedektTot = max(bedektTot, tot)
    opgeschort += dagen
    // A letter of the same day: only the wide reading adds it to the day that was named.
    if let genoemdOp, ruim || van > genoemdOp.plus(dagen: 1) { opgeschortNaGenoemd += dagen }
    return dagen
  }

  /// Adds an extension to the raw end, and settles whether the Atw still applies.
  mutating func verdaag(_ duur: Termijn, tot: Dag?, regel: Soortregel) {
    let som = termijn.plus(duur)
    let langst = (som ?? duur).ruwEinde(vanaf: som == nil ? basis : dag0, kalender: kalender)
    // The body may take less than it could: the day that it named holds.
    basis = tot.map { min(langst, max($0, basis)) } ?? langst
    let atw = regel.atw.waarde
    guard atw.geldt(ruim: ruim), atw != .eu else { return }
    if regel.lezingen.verdagingEigenTermijn.geldt(ruim: ruim) {
      schuift = !duur.buitenAtw
    } else if let som {
      schuift = !som.buitenAtw
    } else {
      schuift = !termijn.buitenAtw && !duur.buitenAtw
    }
  }

  /// Adds agreed delay; gives the number of days, or nil when it was agreed up to a day.
  mutating func stemIn(_ uitstel: Uitstel, op: Dag?) -> Int? {
    switch uitstel {
    case .duur(let duur):
      let nu = zonderSchuif
      let dagen = duur.ruwEinde(vanaf: nu, kalender: kalender) - nu
      self.uitstel += dagen
      if genoemd != nil { opgeschortNaGenoemd += dagen }
      if op == nil { uitstelZonderDag += dagen }
      return dagen
    case .tot(let dag):
      afgesproken = max(dag, afgesproken ?? dag)
      return nil
    }
  }
}
