import Termijnen

/// The next actions of a procedure, from the ladder of its kind.
enum Ladderacties {
  /// The actions in order, those that may be taken later with their first day.
  static func van(
    _ beeld: Casusbeeld, _ procedure: Procedurebeeld, _ context: Letopcontext
  ) -> [Handeling] {
    procedure.acties { maak(beeld, procedure, context) }
  }

  private static func maak(
    _ beeld: Casusbeeld, _ procedure: Procedurebeeld, _ context: Letopcontext
  ) -> [Handeling] {
    var acties: [Handeling] = []
    if let bellen = bellen(beeld, procedure, context) { acties.append(bellen) }
    let laat = procedure.klok?.teLaat ?? false
    var ladder = procedure.procedure.klok(context, afleiding: true)?.ladder ?? []
    if procedure.zonderBeslisser {
      // The steps that only this kind knows come first: they are what has to be done in time.
      ladder = ladder.filter { $0.trede == .eigen } + ladder.filter { $0.trede != .eigen }
    }
    if laat, procedure.eigenTeam {
      // Where we are late, finishing it comes first.
      let eerst: Set<Trede> = [.datumNoemen, .herinnering]
      ladder =
        ladder.filter { eerst.contains($0.trede) } + ladder.filter { !eerst.contains($0.trede) }
    }
    let besloten = procedure.klok?.isBesloten ?? false
    for stap in ladder {
      // After a decision the track of objection has a flag of its own.
      if stap.spoor == .bezwaar, besloten { continue }
      if let uiterlijk = stap.uiterlijk, uiterlijk < context.vandaag { continue }
      if stap.trede == .bellen, !acties.isEmpty { continue }
      // The call says it already, with the day that was missed.
      if stap.trede == .datumNoemen, laat, !acties.isEmpty { continue }
      if stap.trede == .ingebrekestelling {
        if let actie = ingebrekestelling(beeld, procedure, stap, context) { acties.append(actie) }
        continue
      }
      acties.append(Handeling(stap.wat, vanaf: later(stap.vanaf, context)))
    }
    if ladder.isEmpty { acties += vast(procedure, context) }
    return acties
  }

  /// The call, with the number where there is one, and with the day that was missed.
  static func bellen(
    _ beeld: Casusbeeld, _ procedure: Procedurebeeld, _ context: Letopcontext
  ) -> Handeling? {
    // Who does not decide cannot be asked for a decision; the steps of the kind say what to do.
    guard !procedure.eigenTeam, !procedure.zonderBeslisser else { return nil }
    let wie = procedure.procedure.persoonAanBalie ?? procedure.instantie
    let nummer = beeld.nummer(procedure).map { " op \($0)" } ?? ""
    if let belofte = BelofteInstantie.belofte(procedure, context), belofte.voor < context.vandaag {
      return Handeling(
        "Bel \(Zinnen.punt(wie + nummer)) Zeg dat \(context.datum(belofte.voor)) is genoemd en vraag om een "
          + "nieuwe dag.")
    }
    if let stand = TermijnVerstreken.stand(procedure, context), let dag = stand.uiterlijk {
      return Handeling(
        "Bel \(Zinnen.punt(wie + nummer)) Zeg dat \(context.datum(dag)) de laatste dag was en vraag wanneer "
          + "\(procedure.komt) komt.")
    }
    if procedure.status == .besluit {
      return Handeling("Bel \(wie)\(nummer): wanneer wordt het uitgevoerd, en door wie?")
    }
    if procedure.klok?.staatStilZonderEinde == true {
      return Handeling("Bel \(wie)\(nummer): waarom staat de klok stil, en tot wanneer?")
    }
    if procedure.klok?.ontvangstOnbekend == true {
      return Handeling(
        "Bel \(wie)\(nummer): op welke dag is het binnengekomen? Vraag om een bevestiging op papier, en "
          + "leg die dag vast als ontvangen.")
    }
    let vraag = procedure.openVraag.map { "\($0.metKleineLetter) Vraag ook: " } ?? ""
    return Handeling(
      "Bel \(wie)\(nummer): \(vraag)is het binnen, is het compleet en bij wie ligt het?")
  }

  static func later(_ dag: Dag, _ context: Letopcontext) -> Dag? {
    dag > context.vandaag ? dag : nil
  }

  /// For a kind without a ladder.
  private static func vast(_ procedure: Procedurebeeld, _ context: Letopcontext) -> [Handeling] {
    if procedure.eigenTeam {
      return [
        Handeling("Spreek af wie van ons dit doet en wanneer het klaar is."),
        Handeling("Zeg dat tegen de inwoner, met een dag."),
      ]
    }
    return [
      Handeling("Vraag wanneer er antwoord is, en leg die dag vast als toezegging."),
      Handeling(
        "Laat je teamleider bellen met de leidinggevende van het loket.",
        vanaf: later(
          context.kalender.plus(werkdagen: 3, vanaf: procedure.laatsteTeken.dag), context)),
    ]
  }

  /// The notice of default: by the resident, and only when nobody said no.
  private static func ingebrekestelling(
    _ beeld: Casusbeeld, _ procedure: Procedurebeeld, _ stap: Ladderstap, _ context: Letopcontext
  ) -> Handeling? {
    let velden = procedure.procedure.velden
    if velden[.ingebrekestellingGewenst]?.waarde?.ja == false { return nil }
    if procedure.regel?.kentIngebrekestelling == false {
      // It is about another step than this one: in its own words, with what has to be asked.
      let vragen = stap.vragen.isEmpty ? "" : " Vraag eerst: " + stap.vragen.joined(separator: " ")
      return Handeling(stap.wat + vragen, vanaf: later(stap.vanaf, context))
    }
    let mits = procedure.regel?.mits(procedure.procedure.variant).map { "Alleen \($0): " } ?? ""
    var zin =
      "\(mits)\(beeld.wie) mag schriftelijk vragen om binnen twee weken te beslissen. "
      + "Dat is een recht, geen ruzie."
    if procedure.gemeentelijk {
      zin += " Wij werken voor dezelfde gemeente; laat iemand anders meekijken."
    }
    var vragen: [String] = []
    if velden[.compleet]?.waarde?.ja != true {
      vragen.append("is \(procedure.eigenRegel?.ingediend ?? "de aanvraag") compleet")
    }
    if !procedure.ontvangstBewezen { vragen.append("is er bewijs van ontvangst") }
    if velden[.ingebrekestellingGewenst]?.waarde?.ja == nil {
      vragen.append("wil \(beeld.wie) dit zelf")
    }
    if !vragen.isEmpty { zin += " Vraag eerst: \(vragen.opsomming)?" }
    return Handeling(zin, vanaf: later(stap.vanaf, context))
  }
}
