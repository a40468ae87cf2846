import Termijnen

extension Besluit {
  func zet(_ gevraagd: Processtap, in id: Id) throws(Weigering) -> [Gebeurtenis] {
    let procedure = try procedure(id)
    var stap = gevraagd
    stap.tekst = try controle.tekst(optioneel: stap.tekst, "De toelichting")
    try passend(stap)
    try datums(stap, procedure)
    try dubbel(stap, procedure)
    try volgorde(stap, procedure)
    try afloop(stap, procedure)
    return nu(.procedurestapGezet(Procedurestap(id, stap)))
  }

  private var dag: Dag { context.gebeurdOp.dag }

  /// Refuses a detail that this kind of step cannot have, so that nothing is lost in silence.
  private func passend(_ stap: Processtap) throws(Weigering) {
    func vreemd(_ wat: String, _ bij: String) -> Weigering {
      Weigering(
        .invoer,
        "\(wat) hoort bij de stap \(bij), niet bij \(stap.soort.rawValue). "
          + "Laat die weg, of kies de andere stap.")
    }
    if stap.hersteltermijn != nil, stap.soort != .aanvulling {
      throw vreemd("Een hersteltermijn", "aanvulling")
    }
    if stap.uitkomst == nil, stap.soort == .besluit {
      throw Weigering(
        .invoer,
        "Wat is het besluit? Zeg er de uitkomst bij: "
          + "\(Uitkomst.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    if stap.uitkomst != nil, stap.soort != .besluit { throw vreemd("Een uitkomst", "besluit") }
    if stap.ingang != nil, stap.soort != .besluit { throw vreemd("Een ingangsdatum", "besluit") }
    if stap.soort == .opschorting, stap.grond == nil {
      throw Weigering(
        .invoer,
        "Waarom staat de termijn stil? Zeg er de grond bij: "
          + "\(Opschortgrond.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    if stap.grond != nil, stap.soort != .opschorting { throw vreemd("Een grond", "opschorting") }
    if stap.einde != nil, stap.soort != .opschorting { throw vreemd("Een einde", "opschorting") }
    if stap.soort == .instemming, stap.uiterlijk == nil, stap.weken == nil {
      throw Weigering(
        .invoer,
        "Hoeveel uitstel is er afgesproken? Zeg erbij met hoeveel weken, of tot en met welke dag.")
    }
    if stap.uiterlijk != nil, stap.soort != .verdaagd, stap.soort != .instemming {
      throw vreemd("Een nieuwe uiterste dag", "verdaagd")
    }
    if stap.weken != nil, stap.soort != .verdaagd, stap.soort != .instemming {
      throw vreemd("Een aantal weken", "verdaagd of instemming")
    }
  }

  /// True when this step ends a suspension that runs: then its own day is that of the message.
  private func sluit(_ stap: Processtap, _ procedure: Procedure) -> Bool {
    guard let einde = stap.einde else { return false }
    var open: [Dag] = []
    for eerder in procedure.stappen where eerder.waarde.soort == .opschorting {
      guard eerder.waarde.grond == stap.grond else { continue }
      if eerder.waarde.einde == nil { open.append(eerder.merk.dag) } else { _ = open.popLast() }
    }
    return open.last.map { $0 <= einde } ?? false
  }

  private func datums(_ stap: Processtap, _ procedure: Procedure) throws(Weigering) {
    try controle.dag(optioneel: stap.hersteltermijn, "de hersteltermijn")
    try controle.dag(optioneel: stap.uiterlijk, "de nieuwe uiterste dag")
    try controle.dag(optioneel: stap.ingang, "de ingang")
    try controle.dag(optioneel: stap.einde, "het einde")
    if stap.soort != .opschorting || !sluit(stap, procedure) {
      try controle.volgorde(dag, "de opschorting", dan: stap.einde, "Het einde")
    }
    try controle.volgorde(dag, "de brief", dan: stap.hersteltermijn, "De hersteltermijn")
    try controle.volgorde(dag, "de brief", dan: stap.uiterlijk, "De nieuwe uiterste dag")
    if let weken = stap.weken, !(1...104).contains(weken) {
      throw Weigering(.invoer, "Het aantal weken is van 1 tot en met 104. Dit is \(weken).")
    }
  }

  private func dubbel(_ stap: Processtap, _ procedure: Procedure) throws(Weigering) {
    let gelijk = procedure.stappen.contains { $0.merk.dag == dag && $0.waarde == stap }
    if gelijk {
      throw Weigering(
        .tegenspraak,
        "Deze stap staat er al: \(stap.soort.rawValue) op \(dag.langZonderWeekdag) in "
          + "\(naam(procedure)).")
    }
    guard stap.soort == .ontvangen, let eerder = procedure.laatste(.ontvangen) else { return }
    throw Weigering(
      .tegenspraak,
      "\(naam(procedure).metHoofdletter) is al ontvangen op \(eerder.merk.dag.langZonderWeekdag). "
        + "Klopt die dag niet, neem die stap dan eerst terug.")
  }

  /// Refuses days that cannot both be true: nothing is received before it is sent, nor answered
  /// before it is received.
  ///
  /// In which order they are typed is of no importance.
  private func volgorde(_ stap: Processtap, _ procedure: Procedure) throws(Weigering) {
    let ontvangen = procedure.stappen.first { $0.waarde.soort == .ontvangen }?.merk.dag
    let ingediend = procedure.stappen.first { $0.waarde.soort == .ingediend }?.merk.dag
    switch stap.soort {
    case .ingediend:
      // Papers that are sent again after the receipt are no contradiction.
      if ingediend == nil { try eerder(dag, "de dag van indienen", ontvangen, "ontvangen") }
    case .ontvangen:
      try eerder(ingediend, "de dag van indienen", dag, "ontvangen")
      for soort in Self.naOntvangst {
        let eerste = procedure.stappen.first { $0.waarde.soort == soort }?.merk.dag
        try eerder(dag, "de ontvangst", eerste, soort.rawValue)
      }
    case .opschorting where sluit(stap, procedure): break
    case .bevestigd, .aanvulling, .opschorting, .verdaagd, .instemming, .ingebrekestelling,
      .besluit:
      if let ontvangen {
        try eerder(ontvangen, "de ontvangst", dag, stap.soort.rawValue)
      } else {
        try eerder(ingediend, "de dag van indienen", dag, stap.soort.rawValue)
      }
      if stap.soort == .besluit {
        try eerder(procedure.klokBegon, "het begin van de klok", dag, stap.soort.rawValue)
      }
    case .aangevuld, .uitgevoerd, .ingetrokken: break
    }
  }

  private static var naOntvangst: [Stapsoort] {
    [.bevestigd, .aanvulling, .opschorting, .verdaagd, .instemming, .ingebrekestelling, .besluit]
  }

  private func eerder(
    _ eerst: Dag?, _ wat: String, _ dan: Dag?, _ soort: String
  ) throws(Weigering) {
    try controle.volgorde(eerst, wat, dan: dan, "De stap \(soort)")
  }

  private func afloop(_ stap: Processtap, _ procedure: Procedure) throws(Weigering) {
    switch stap.soort {
    case .besluit where context.soortregel(procedure.soort)?.aard == .dreiging:
      throw Weigering(
        .invoer,
        "\(naam(procedure).metHoofdletter) is iets dat gaat gebeuren; met een besluit of vonnis is het "
          + "niet voorbij. Schrijf het vonnis op als notitie of contact. Is het gebeurd, leg dan "
          + "uitgevoerd vast; gaat het niet door, dan ingetrokken, op papier.")
    case .uitgevoerd:
      if let eerder = procedure.laatste(.uitgevoerd) {
        throw al("uitgevoerd", eerder.merk.dag, procedure)
      }
      guard let besluit = procedure.besluit else {
        guard context.beslist(procedure.soort) else { break }
        throw Weigering(
          .tegenspraak,
          "In \(naam(procedure)) staat nog geen besluit, dus er is nog niets uit te voeren. "
            + "Leg eerst het besluit vast; dat mag later gedateerd zijn dan de uitvoering.")
      }
      if let uitkomst = besluit.waarde.uitkomst, !uitkomst.vraagtUitvoering {
        throw Weigering(
          .tegenspraak,
          "Het besluit in \(naam(procedure)) van \(besluit.merk.dag.langZonderWeekdag) is "
            + "'\(uitkomst.label)'; dan is er niets uit te voeren. "
            + "Is er een nieuw besluit, zet dat er dan eerst bij.")
      }
    case .ingetrokken:
      let papier = procedure.stappen.last {
        $0.waarde.soort == .ingetrokken && $0.waarde.schriftelijk
      }
      if let papier { throw al("ingetrokken", papier.merk.dag, procedure) }
    default: break
    }
  }

  private func al(_ wat: String, _ sinds: Dag, _ procedure: Procedure) -> Weigering {
    Weigering(
      .tegenspraak,
      "\(naam(procedure).metHoofdletter) is al \(wat) op \(sinds.langZonderWeekdag). "
        + "Klopt dat niet, neem die stap dan eerst terug.")
  }
}
