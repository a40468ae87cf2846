import Termijnen

extension Stil {
  static func letop(
    _ procedure: Procedurebeeld, _ stilte: Stilte, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp {
    let partij = procedure.aanZet
    return LetOp(
      regel: naam, niveau: stilte.stand.niveau, casus: beeld.casus.id, procedure: procedure.id,
      sinds: stilte.stand.sinds, kop: kop(procedure, stilte),
      feiten: feiten(procedure, stilte, beeld, context), bij: bij(procedure, partij, beeld),
      nummer: procedure.eigenTeam ? nil : beeld.nummer(procedure), bron: stilte.norm.bron,
      opheffen: opheffen(procedure, stilte, partij),
      acties: acties(procedure, partij, beeld, context))
  }

  private static func kop(_ procedure: Procedurebeeld, _ stilte: Stilte) -> String {
    switch stilte.reden {
    case .vastgelopen: return "Vastgelopen: \(procedure.naamBij)"
    case .terugkijken: return "Opnieuw kijken: \(procedure.naamBij)"
    case .ontvangst: return "Ontvangst niet bevestigd: \(procedure.naamBij)"
    case .stil:
      let dagen = Zinnen.werkdagen(stilte.dagen)
      switch procedure.aanZet {
      case .inwoner: return "Vraag om stukken ligt \(dagen) open: \(procedure.naamBij)"
      case .team where procedure.status == .voorbereiding:
        return "Nog niet ingediend, \(dagen): \(procedure.naam)"
      default: return "\(dagen) stil: \(procedure.naamBij)"
      }
    }
  }

  /// The sentence that says how silent it is; also used by the rule for the root cause.
  static func zin(_ procedure: Procedurebeeld, _ stilte: Stilte, _ context: Letopcontext) -> String
  {
    switch stilte.reden {
    case .vastgelopen:
      let reden = procedure.procedure.velden[.oorzaak]?.waarde?.tekst
        .flatMap(Stilstandoorzaak.init)?.label
      return "Het team zette dit op vastgelopen op \(context.datum(stilte.stand.sinds))"
        + (reden.map { ": \($0)." } ?? ".")
    case .terugkijken:
      return "Het team wilde hier op \(context.datum(stilte.stand.sinds)) opnieuw naar kijken."
    case .ontvangst:
      let dag = procedure.procedure.laatste(.ingediend)?.merk.dag ?? stilte.vanaf
      return "Ingediend op \(context.datum(dag)). De ontvangst is nog niet bevestigd."
    case .stil:
      return "Sinds \(context.datum(stilte.vanaf)) is er niets meer gebeurd: "
        + "\(Zinnen.werkdagen(stilte.dagen))."
    }
  }

  private static func feiten(
    _ procedure: Procedurebeeld, _ stilte: Stilte, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> [String] {
    var feiten = [zin(procedure, stilte, context)]
    let teken = procedure.laatsteTeken
    feiten.append("Laatste teken: \(teken.tekst), \(context.datum(teken.dag)).")
    if stilte.vanaf == vrijgekomen(procedure, beeld), stilte.vanaf > teken.dag {
      feiten.append(
        "Waar dit op wachtte, was klaar op \(context.datum(stilte.vanaf)); vanaf die dag is geteld."
      )
    } else if stilte.vanaf > teken.dag {
      feiten.append(
        "Er was iets beloofd, uiterlijk \(context.datum(stilte.vanaf)); vanaf die dag is geteld.")
    }
    let pogingen = beeld.casus.contacten.filter {
      $0.waarde.procedures.contains(procedure.id) && !$0.waarde.resultaat.bereikt
        && $0.merk.dag >= teken.dag
    }
    if let laatste = pogingen.map(\.merk.dag).max() {
      let keer = pogingen.count == 1 ? "1 poging" : "\(pogingen.count) pogingen"
      feiten.append(
        "Daarna \(keer) zonder antwoord, de laatste op \(context.datum(laatste)).")
    }
    let norm = stilte.norm.zin
    if stilte.reden == .stil, !norm.isEmpty { feiten.append("Bij deze soort geldt: \(norm)") }
    if procedure.status != .voorbereiding, !procedure.eigenTeam, !procedure.ontvangstBewezen {
      feiten.append("Er is geen bewijs van ontvangst vastgelegd.")
    }
    return feiten
  }

  /// Where it lies, by whose move it is.
  static func bij(
    _ procedure: Procedurebeeld, _ partij: Partij, _ beeld: Casusbeeld
  ) -> String {
    switch partij {
    case .team: procedure.status == .voorbereiding ? beeld.ons : procedure.bij
    case .inwoner, .netwerk: beeld.ons
    case .instantie, .derde: procedure.bij
    }
  }

  private static func opheffen(
    _ procedure: Procedurebeeld, _ stilte: Stilte, _ partij: Partij
  )
    -> String
  {
    switch stilte.reden {
    case .vastgelopen: "Leg vast wat het weer in beweging bracht, of zet de stilstand uit."
    case .terugkijken: "Kies een nieuwe dag om terug te kijken, of leg vast wat er is gebeurd."
    case .ontvangst: "Leg de bevestiging van ontvangst vast, of een gesprek met het loket."
    case .stil:
      switch partij {
      case .team where procedure.status == .voorbereiding:
        "Dien de aanvraag in en leg dat vast, of trek haar in."
      case .inwoner, .netwerk: "Leg vast dat de stukken er zijn (aangevuld)."
      default: "Leg een gesprek met het loket vast, een toegezegde dag, of een stap."
      }
    }
  }

  /// What can be done, by whose move it is: what was not sent in cannot be called about.
  static func acties(
    _ procedure: Procedurebeeld, _ partij: Partij, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> [Handeling] {
    switch partij {
    case .inwoner, .netwerk:
      var acties = [
        Handeling(
          "Kijk samen welke stukken de instantie zelf al heeft, en zeg dat tegen het loket."),
        Handeling("Vraag wat helpt: samen zoeken, samen bellen, iemand die meegaat."),
      ]
      if let bellen = Ladderacties.bellen(beeld, procedure, context) { acties.append(bellen) }
      return acties
    case .team where procedure.status == .voorbereiding:
      return [
        Handeling("Dien in wat er is; wat mist kan later."),
        Handeling("Spreek af wie van ons dit doet en wanneer."),
      ]
    default: return Ladderacties.van(beeld, procedure, context)
    }
  }
}
