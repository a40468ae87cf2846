import Termijnen

extension Besluit {
  func start(_ gevraagd: Proceduregegevens) throws(Weigering) -> [Gebeurtenis] {
    var gegevens = gevraagd
    try controle.nieuw(gegevens.id, casus.procedures[gegevens.id] != nil, "Deze procedure")
    gegevens.soort = try soort(gegevens.soort)
    gegevens.naam = try controle.regel(optioneel: gegevens.naam, "De naam")
    if gegevens.soort == "overig", gegevens.naam == nil { throw Besluit.zonderNaam }
    gegevens.instantie = try controle.regel(
      gegevens.instantie, "De instantie", vraag: "Bij wie loopt dit? Typ de naam van het loket.")
    gegevens.gemeente = try controle.regel(optioneel: gegevens.gemeente, "De gemeente")
    gegevens.domeinen = try controle.domeinen(gegevens.domeinen)
    gegevens.wachtOp = try wachtOp(gegevens.wachtOp, voor: gegevens.id, naam: gegevens.naam)
    try controle.dag(optioneel: gegevens.reactieVoor, "de reactie")
    if let tegen = gegevens.tegen { _ = try procedure(tegen) }
    return nu(.procedureGestart(gegevens))
  }

  private static var zonderNaam: Weigering {
    Weigering(
      .invoer, "Een procedure van de soort overig heeft een naam nodig. Typ hoe jij het noemt.")
  }

  /// The kind as the configuration writes it, or a refusal with what comes near.
  private func soort(_ tekst: String) throws(Weigering) -> String {
    let soort = Schoon.regel(tekst).lowercased()
    if soort == "overig" || context.soorten.contains(soort) { return soort }
    guard !Schoon.leeg(soort) else {
      throw Weigering(
        .invoer, "De soort procedure is leeg. Kies een soort, of overig met een eigen naam.")
    }
    let lijkt = Gelijkend.dichtstbij(soort, in: context.soorten)
    let hulp =
      lijkt.isEmpty
      ? "Alle soorten staan in 'nabij regels'. Past er geen, kies dan overig en typ een eigen naam."
      : "Bedoel je \(lijkt.opsomming(met: "of"))? Anders: overig met een eigen naam."
    throw Weigering(.onbekend, "De soort \(Controle.aanhaling(tekst)) ken ik niet. \(hulp)")
  }

  /// The procedures to wait for: known, each once, and not in a circle.
  private func wachtOp(
    _ ids: [Id], voor wachter: Id, naam eigen: String?
  ) throws(Weigering) -> [Id] {
    var uit: [Id] = []
    for id in ids where !uit.contains(id) {
      if id == wachter {
        throw Weigering(
          .tegenspraak, "Een procedure kan niet op zichzelf wachten. Kies een andere procedure.")
      }
      _ = try procedure(id)
      if let pad = pad(van: id, naar: wachter) {
        let kring = [wachter] + pad
        var namen = (kring.count > 8 ? kring.prefix(4) + kring.suffix(3) : kring[...])
          .map { casus.procedures[$0].map(naam) ?? eigen ?? $0.kort }
        if kring.count > 8 { namen.insert("…", at: 4) }
        throw Weigering(
          .tegenspraak,
          "Zo wacht alles op elkaar: \(namen.joined(separator: " wacht op ")). "
            + "Haal eerst een van deze stappen weg bij 'wacht op'.")
      }
      uit.append(id)
    }
    return uit
  }

  /// The procedures from one to another along "waits for", both included; nil when there is no way.
  private func pad(van begin: Id, naar doel: Id) -> [Id]? {
    var vorige: [Id: Id] = [:]
    var gezien: Set<Id> = [begin]
    var teDoen = [begin]
    while let id = teDoen.popLast() {
      if id == doel {
        var pad = [id]
        var stap = id
        while let eerder = vorige[stap] {
          pad.append(eerder)
          stap = eerder
        }
        return pad.reversed()
      }
      for volgende in casus.procedures[id]?.wachtOp ?? [] where gezien.insert(volgende).inserted {
        vorige[volgende] = id
        teDoen.append(volgende)
      }
    }
    return nil
  }

  func zet(
    _ veld: Procedureveld, _ gevraagd: Veldwaarde, in id: Id
  ) throws(Weigering) -> [Gebeurtenis] {
    let procedure = try procedure(id)
    let waarde = try nagekeken(veld, gevraagd, procedure)
    let gezien = procedure.velden[veld]?.gezien ?? []
    return nu(.procedureveldGezet(Procedureveldzetting(id, veld, waarde, vervangt: gezien)))
  }

  /// Keeps only the parts of a value that the field uses, each of them checked.
  private func nagekeken(
    _ veld: Procedureveld, _ waarde: Veldwaarde, _ procedure: Procedure
  ) throws(Weigering) -> Veldwaarde {
    switch veld {
    case .naam:
      let naam = try controle.regel(optioneel: waarde.tekst, "De naam")
      if naam == nil, procedure.soort == "overig" { throw Besluit.zonderNaam }
      return Veldwaarde(tekst: naam)
    case .instantie:
      return Veldwaarde(
        tekst: try controle.regel(
          waarde.tekst ?? "", "De instantie", vraag: "Bij wie loopt dit? Typ de naam van het loket."
        ))
    case .eigenaar:
      if let lid = waarde.lid { try medewerker(lid) }
      return Veldwaarde(lid: waarde.lid)
    case .persoonAanBalie:
      return Veldwaarde(tekst: try controle.regel(optioneel: waarde.tekst, "De naam"))
    case .kenmerk:
      return Veldwaarde(tekst: try controle.regel(optioneel: waarde.tekst, "Het kenmerk"))
    case .direktNummer:
      return Veldwaarde(tekst: try controle.regel(optioneel: waarde.tekst, "Het nummer"))
    case .kanaal:
      return Veldwaarde(tekst: try controle.keuze(waarde.tekst, "Kanaal", Kanaal.self)?.rawValue)
    case .variant: return try vorm(waarde, procedure)
    case .gemeente:
      return Veldwaarde(tekst: try controle.regel(optioneel: waarde.tekst, "De gemeente"))
    case .vraagtVanInwoner, .watBewoog:
      return Veldwaarde(tekst: try controle.tekst(optioneel: waarde.tekst, "De tekst"))
    case .compleet: return Veldwaarde(ja: waarde.ja)
    case .ingebrekestellingGewenst, .bezwaarGewenst:
      return Veldwaarde(
        reden: try controle.tekst(optioneel: waarde.reden, "De reden"), ja: waarde.ja)
    case .wachtOp:
      return Veldwaarde(
        ids: try wachtOp(waarde.ids, voor: procedure.id, naam: procedure.eigenNaam))
    case .wachtOpPartij:
      return Veldwaarde(
        tekst: try controle.keuze(waarde.tekst, "Wie aan zet is", Partij.self)?.rawValue)
    case .oorzaak:
      let oorzaak = try controle.keuze(waarde.tekst, "Oorzaak", Stilstandoorzaak.self)
      return Veldwaarde(
        tekst: oorzaak?.rawValue, reden: try controle.tekst(optioneel: waarde.reden, "De uitleg"))
    case .stilstand: return try stilstand(waarde)
    case .drempel: return try drempel(waarde)
    case .melding:
      try controle.dag(optioneel: waarde.dag, "de melding")
      if let melding = waarde.dag {
        try controle.volgorde(melding, "de melding", dan: procedure.begin, "De ontvangst")
      }
      return Veldwaarde(dag: waarde.dag)
    case .berekeningsjaar:
      if let jaar = waarde.getal, !(2005...2100).contains(jaar) {
        throw Weigering(.invoer, "Een berekeningsjaar is van 2005 tot en met 2100. Dit is \(jaar).")
      }
      return Veldwaarde(getal: waarde.getal)
    case .reactieVoor:
      try controle.dag(optioneel: waarde.dag, "de reactie")
      return Veldwaarde(dag: waarde.dag)
    }
  }

  /// A form, with the day on which its clock began where that is another day than the one that is known.
  ///
  /// The receipt of what went before is no day 0 of another clock: a melding is no application (Wmo
  /// 2.3.2 and 2.3.5), an appeal no hearing (Awb 8:66).
  private func vorm(
    _ waarde: Veldwaarde, _ procedure: Procedure
  ) throws(Weigering) -> Veldwaarde {
    guard let woord = try variant(waarde.tekst, procedure.soort) else { return Veldwaarde() }
    guard let begin = procedure.begin else {
      guard waarde.dag == nil else {
        throw Weigering(
          .tegenspraak,
          "De klok begint met wat er is ontvangen, en dat is hier nog niet vastgelegd. Leg de "
            + "ontvangst vast op die dag.")
      }
      return Veldwaarde(tekst: woord)
    }
    let regel = context.soortregel(procedure.soort)
    let wisselt = regel.map { $0.klokstart(vorm: woord) != $0.klokstart(vorm: procedure.variant) }
    if wisselt == true, let besluit = procedure.besluit {
      throw Weigering(
        .tegenspraak,
        "Hier is al een besluit of antwoord van \(besluit.merk.dag.langZonderWeekdag) vastgelegd. Begin voor "
          + "wat daarna komt een nieuwe procedure, met deze vorm.")
    }
    guard let dag = waarde.dag else {
      guard wisselt == true, let regel else {
        return Veldwaarde(tekst: woord, dag: procedure.klokBegon)
      }
      throw Weigering(
        .invoer,
        "De klok begint bij deze vorm op een andere dag: \(regel.klokstart(vorm: woord)). Nu telt "
          + "\((procedure.klokBegon ?? begin).langZonderWeekdag). Vul in op welke dag de klok begon. "
          + "Is die dag er nog niet, laat de vorm dan nog zo.")
    }
    if let regel, wisselt == false, regel.klokstart(vorm: woord) == regel.klokstart.waarde {
      throw Weigering(
        .tegenspraak,
        "Bij deze vorm begint de klok met wat er is ontvangen, op \(begin.langZonderWeekdag). Klopt die dag "
          + "niet, neem die stap dan terug en leg de goede dag vast.")
    }
    try controle.dag(dag, "het begin van de klok", verleden: true)
    try controle.gebeurd(dag)
    try controle.volgorde(begin, "de ontvangst", dan: dag, "Het begin van de klok")
    return Veldwaarde(tekst: woord, dag: dag)
  }

  /// One of the variants of the kind, or the word for none of them; empty is "not known".
  private func variant(_ tekst: String?, _ soort: String) throws(Weigering) -> String? {
    guard let tekst = try controle.regel(optioneel: tekst, "De variant") else { return nil }
    guard let bekend = context.soortregel(soort)?.varianten.map(\.id) else { return tekst }
    let woord = tekst.lowercased()
    guard !bekend.isEmpty else {
      throw Weigering(
        .invoer,
        "De soort \(soort.replacingHyphens) heeft maar één termijn. Laat de variant weg.")
    }
    guard bekend.contains(woord) || woord == Termijnvariant.gewoon else {
      throw Weigering(
        .onbekend,
        "De variant \(Controle.aanhaling(tekst)) kent \(soort.replacingHyphens) niet. Kies uit: "
          + "\(([Termijnvariant.gewoon] + bekend).joined(separator: ", ")).")
    }
    return woord
  }

  private func stilstand(_ waarde: Veldwaarde) throws(Weigering) -> Veldwaarde {
    let reden = try controle.tekst(optioneel: waarde.reden, "De reden")
    let soort = try controle.keuze(waarde.tekst, "Soort stilstand", Stilstand.self)
    guard let soort, soort != .vastgelopen else {
      return Veldwaarde(tekst: soort?.rawValue, reden: reden)
    }
    guard let dag = waarde.dag else {
      throw Weigering(
        .invoer,
        "Bij '\(soort.label)' hoort een dag om terug te kijken, anders vraagt niemand er meer "
          + "naar. Typ bijvoorbeeld +2w.")
    }
    try controle.dag(dag, "terugkijken")
    try controle.volgorde(
      context.gebeurdOp.dag, "de dag waarop het ingaat", dan: dag, "De dag om terug te kijken")
    return Veldwaarde(tekst: soort.rawValue, reden: reden, dag: dag)
  }

  private func drempel(_ waarde: Veldwaarde) throws(Weigering) -> Veldwaarde {
    guard let dagen = waarde.getal else { return Veldwaarde() }
    guard (0...366).contains(dagen) else {
      throw Weigering(
        .invoer, "Een drempel is een aantal werkdagen van 0 tot en met 366. Dit is \(dagen).")
    }
    let reden = try controle.tekst(
      waarde.reden ?? "", "De reden voor een andere drempel",
      vraag: "Schrijf in één zin waarom hier een andere drempel past.")
    return Veldwaarde(
      tekst: try controle.regel(optioneel: waarde.tekst, "De drempel"), reden: reden, getal: dagen)
  }
}
