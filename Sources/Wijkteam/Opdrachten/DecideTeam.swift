import Termijnen

/// Answers a command on the dossier of the team with the events that it makes, or refuses it.
public func decide(
  _ opdracht: Teamopdracht, _ team: Teamdossier, _ context: Besluitcontext
) throws(Weigering) -> [Gebeurtenis] {
  let controle = Controle(context: context)
  try controle.dag(context.gebeurdOp.dag, "wanneer het gebeurde")
  try controle.gebeurd(context.gebeurdOp.dag)
  switch opdracht {
  case .meldBinnen(let gevraagd):
    var binnen = gevraagd
    try controle.nieuw(binnen.id, team.binnen[binnen.id] != nil, "Dit bericht")
    binnen.vraag = try controle.regel(
      binnen.vraag, "De vraag", vraag: "Schrijf in één regel wat er gevraagd wordt.")
    binnen.wie = try controle.regel(optioneel: binnen.wie, "Wie het vraagt")
    binnen.nummer = try controle.regel(optioneel: binnen.nummer, "Het nummer")
    if let voor = binnen.voor { try controle.lid(voor) }
    if let terug = binnen.terugVoor {
      try controle.dag(terug.dag, "terugbellen")
      try controle.volgorde(
        context.gebeurdOp.dag, "de dag waarop het binnenkwam", dan: terug.dag,
        "De dag om terug te bellen")
    }
    return [Gebeurtenis(context.gebeurdOp, .binnengekomen(binnen))]
  case .handelBinnenAf(let id, let afloop, let tekst, let casus):
    guard let binnen = team.binnen[id] else {
      throw Weigering(
        .onbekend, "Dit bericht staat niet bij binnengekomen. Kijk na of je de goede letters hebt.")
    }
    try controle.open(binnen, "Dit bericht")
    if afloop == .gekoppeld, casus == nil {
      throw Weigering(
        .invoer, "Aan welke casus hoort dit bericht? Typ de code, of maak eerst een nieuwe casus.")
    }
    if afloop != .gekoppeld, casus != nil {
      throw Weigering(
        .invoer,
        "Een casus hoort bij 'gekoppeld', niet bij '\(afloop.label)'. Kies een van de twee.")
    }
    let tekst = try controle.tekst(optioneel: tekst, "De toelichting")
    let afronding = Afronding(id, afloop: afloop.rawValue, tekst: tekst, casus: casus)
    return [Gebeurtenis(context.gebeurdOp, .binnenAfgehandeld(afronding))]
  case .neemTerug(let ids, let reden):
    for id in ids where !team.terugTeNemen.contains(id) {
      throw Weigering(
        .tegenspraak,
        "Dit staat er niet meer zo, of is al teruggenomen. Kijk bij Binnengekomen hoe het nu staat."
      )
    }
    let reden = try controle.tekst(
      reden, "De reden", vraag: "Schrijf in één zin waarom dit niet klopt.")
    return ids.map { Gebeurtenis(context.gebeurdOp, .gecorrigeerd(Correctie($0, reden: reden))) }
  case .vraagToegang(let vraag): return try Toegangsbesluit.vraag(vraag, team, controle)
  case .handelToegangAf(let id, let afloop, let tekst):
    return try Toegangsbesluit.af(id, afloop, tekst, team, controle)
  case .zetInrichting(let bestand): return try zetInrichting(bestand, team, controle)
  }
}

private func zetInrichting(
  _ gevraagd: Inrichtingsbestand, _ team: Teamdossier, _ controle: Controle
) throws(Weigering) -> [Gebeurtenis] {
  var bestand = gevraagd
  if bestand.isWeg {
    guard team.inrichting() != nil else {
      throw Weigering(
        .tegenspraak, "Het team heeft geen eigen inrichting. De ingebouwde regels gelden al.")
    }
    bestand.naam = ""
  } else {
    bestand.naam = try controle.regel(bestand.naam, "De naam van het bestand")
    guard bestand.tekst.utf8.count <= Inrichtingsbestand.hoogstens else {
      throw Weigering(
        .invoer, "Dit bestand is te groot: er past 256 kB in. Haal weg wat niet anders is.")
    }
    guard team.inrichting()?.waarde.tekst != bestand.tekst else {
      throw Weigering(.tegenspraak, "Precies dit bestand is al geladen. Er verandert niets.")
    }
  }
  return [Gebeurtenis(controle.context.gebeurdOp, .inrichtingGezet(bestand))]
}

/// Answers a command on somebody's own dossier with the events that it makes, or refuses it.
public func decide(
  _ opdracht: Eigenopdracht, _ eigen: EigenDossier, _ context: Besluitcontext
) throws(Weigering) -> [Gebeurtenis] {
  let controle = Controle(context: context)
  switch opdracht {
  case .bewaarWeergave(let gevraagd):
    var weergave = gevraagd
    guard (1...9).contains(weergave.cijfer) else {
      throw Weigering(
        .invoer, "Een weergave staat op een cijfer van 1 tot en met 9. Dit is \(weergave.cijfer).")
    }
    weergave.filter = try controle.regel(optioneel: weergave.filter, "Het filter") ?? ""
    guard !weergave.filter.isEmpty else {
      guard eigen.weergaven[weergave.cijfer] != nil else {
        throw Weigering(
          .tegenspraak, "Op \(weergave.cijfer) staat nog geen weergave. Typ eerst een filter.")
      }
      weergave.naam = ""
      return [Gebeurtenis(context.gebeurdOp, .weergaveBewaard(weergave))]
    }
    weergave.naam =
      try controle.regel(optioneel: weergave.naam, "De naam") ?? weergave.filter
    weergave.sortering = try controle.keuze(
      weergave.sortering, "Sortering", Casussortering.self)?.rawValue
    return [Gebeurtenis(context.gebeurdOp, .weergaveBewaard(weergave))]
  }
}
