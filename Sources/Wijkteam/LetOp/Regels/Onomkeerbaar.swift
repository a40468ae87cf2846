import Termijnen

/// What cannot be undone within some working days: a threat on its day, the last day of objection,
/// of a reaction or of what the resident has to do.
///
/// Red within five working days, amber within ten; never sleeps.
public enum Onomkeerbaar: Letopregel {
  /// The word of the rule.
  public static let naam = "onomkeerbaar"
  /// A closed casus can still lose a right.
  public static var ookGesloten: Bool { true }

  /// One flag per threat, decision, request for papers and letter of which the last day is near.
  public static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp] {
    var uit: [LetOp] = []
    for id in beeld.casus.dreigingen.ids {
      guard let dreiging = beeld.casus.dreigingen[id], dreiging.open else { continue }
      if let letop = dreigt(dreiging, beeld, context) { uit.append(letop) }
    }
    for procedure in beeld.procedures {
      if let letop = laatsteReactie(procedure, beeld, context) { uit.append(letop) }
      if let letop = bezwaar(procedure, beeld, context) { uit.append(letop) }
      if let letop = zonderBeslisser(procedure, beeld, context) { uit.append(letop) }
    }
    for id in beeld.casus.post.ids {
      guard let post = beeld.casus.post[id], post.open, post.waarde.soort.heeftLaatsteDag
      else { continue }
      if let letop = brief(post, beeld, context) { uit.append(letop) }
    }
    return uit
  }

  /// How loud a last day is, and since when.
  static func stand(_ dag: Dag, gemeld: Dag, _ context: Letopcontext) -> Regelstand? {
    let over = context.werkdagen(tot: dag)
    guard over <= context.drempels.onomkeerbaarOranje else { return nil }
    let venster = context.kalender.begin(venster: context.drempels.onomkeerbaarOranje, tot: dag)
    return Regelstand(
      niveau: over <= context.drempels.onomkeerbaarRood && !langVoorbij(dag, context)
        ? .rood : .oranje,
      sinds: min(max(venster, gemeld), context.vandaag), uiterlijk: dag)
  }

  /// Where it stands on Vandaag: a last day that passed longer ago cannot be stopped any more; what is
  /// left is to write down what happened, and that is not more urgent than what still can be stopped.
  static func volgorde(_ dag: Dag?, _ context: Letopcontext) -> Volgorde {
    langVoorbij(dag, context) ? .overig : .onomkeerbaar
  }

  /// Whether a last day passed more working days ago than the red window holds.
  static func langVoorbij(_ dag: Dag?, _ context: Letopcontext) -> Bool {
    guard let dag, dag < context.vandaag else { return false }
    return context.werkdagen(sinds: dag) > context.drempels.onomkeerbaarRood
  }

  /// How loud a threat is: one without a known day asks for the day.
  static func stand(_ dreiging: Versies<Dreiging>, _ context: Letopcontext) -> Regelstand? {
    guard let wanneer = dreiging.waarde.wanneer else {
      return Regelstand(niveau: .oranje, sinds: dreiging.eerste.dag)
    }
    return stand(wanneer.dag, gemeld: dreiging.eerste.dag, context)
  }

  private static func dreigt(
    _ versies: Versies<Dreiging>, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp? {
    guard let stand = stand(versies, context) else { return nil }
    let dreiging = versies.waarde
    let soort = dreiging.soort.label.metHoofdletter
    let door = Zinnen.leeg(dreiging.door) ? "" : " door \(dreiging.door)"
    var feiten: [String] = []
    var acties = Dreigingsladder.acties(dreiging.soort, door: dreiging.door)
    let kop: String
    if let wanneer = dreiging.wanneer {
      let voorbij = wanneer.dag < context.vandaag
      kop = "\(soort)\(door) \(Zinnen.wanneer(wanneer, context.vandaag))"
      if voorbij {
        feiten.append(
          "De dag was \(Zinnen.moment(wanneer, context.vandaag)). Er staat niet wat er toen is gebeurd."
        )
        acties.insert(Handeling("Leg vast wat er is gebeurd."), at: 0)
      } else {
        let over = context.werkdagen(tot: wanneer.dag)
        feiten.append(
          "De dag is \(Zinnen.moment(wanneer, context.vandaag)): nog \(Zinnen.werkdagen(over)).")
      }
    } else {
      kop = "\(soort)\(door) dreigt, de dag is niet bekend"
      feiten.append("Er is niet vastgelegd op welke dag het gebeurt.")
      acties.insert(Handeling("Vraag op welke dag het gebeurt en leg die vast."), at: 0)
    }
    feiten.append("Gemeld op \(context.datum(versies.eerste.dag)).")
    if Zinnen.leeg(dreiging.hulp) {
      feiten.append("Er is nog geen hulp tegen vastgelegd.")
    } else if let hulp = dreiging.hulp {
      feiten.append("Wat ertegen loopt: \(hulp).")
    }
    if let toelichting = dreiging.toelichting, !Zinnen.leeg(toelichting) {
      feiten.append(toelichting)
    }
    return LetOp(
      regel: naam, niveau: stand.niveau, volgorde: volgorde(dreiging.wanneer?.dag, context),
      casus: beeld.casus.id,
      onderwerp: dreiging.id, sinds: stand.sinds, uiterlijk: dreiging.wanneer, kop: kop,
      feiten: feiten, bij: Zinnen.leeg(dreiging.door) ? "niet bekend" : dreiging.door,
      bron: context.drempels.bron("onomkeerbaarRood"),
      opheffen: dreiging.wanneer == nil
        ? "Leg vast dat de dreiging is vervallen en waarom. Met de dag erbij telt hij vanaf die dag."
        : "Leg een andere dag vast, of dat de dreiging is vervallen en waarom.",
      acties: acties)
  }

  /// The last day on which papers may still come in; after it the request may be put aside (Awb 4:5).
  static func standReactie(_ procedure: Procedurebeeld, _ context: Letopcontext) -> Regelstand? {
    guard procedure.status == .aanvullingGevraagd,
      let vraag = procedure.procedure.laatste(.aanvulling), let dag = vraag.waarde.hersteltermijn
    else { return nil }
    return stand(dag, gemeld: vraag.merk.dag, context)
  }

  private static func laatsteReactie(
    _ procedure: Procedurebeeld, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp? {
    guard let stand = standReactie(procedure, context), let dag = stand.uiterlijk,
      let vraag = procedure.procedure.laatste(.aanvulling)
    else { return nil }
    let voorbij = dag < context.vandaag
    let (gevolg, bron) = naLaatsteDag(procedure, context)
    var feiten = [
      "\(procedure.instantie.metHoofdletter) vroeg op \(context.datum(vraag.merk.dag)) om stukken.",
      voorbij
        ? "De laatste dag was \(context.datum(dag)).\(gevolg)"
        : "De laatste dag is \(context.datum(dag)): nog "
          + "\(Zinnen.werkdagen(context.werkdagen(tot: dag))).",
    ]
    if let tekst = vraag.waarde.tekst, !Zinnen.leeg(tekst) { feiten.append("Gevraagd: \(tekst).") }
    return LetOp(
      regel: naam, niveau: stand.niveau, volgorde: volgorde(dag, context), casus: beeld.casus.id,
      procedure: procedure.id, sinds: stand.sinds, uiterlijk: Moment(dag),
      kop: "Stukken voor \(procedure.naamBij): "
        + (voorbij ? "laatste dag was " : "uiterlijk ") + context.datum(dag),
      feiten: feiten, bij: beeld.ons, nummer: beeld.nummer(procedure), bron: bron,
      opheffen: "Leg vast dat de stukken er zijn (aangevuld), of wat er is besloten.",
      acties: [
        Handeling("Kijk samen welke stukken er al zijn en welke de instantie zelf al heeft."),
        Handeling("Stuur wat er is, en vraag om bewijs van ontvangst."),
      ]
        + (voorbij
          ? [] : [Handeling("Lukt het niet op tijd? Bel en vraag schriftelijk om meer tijd.")]))
  }

  /// What the law lets the institution do after the day for papers, and where that stands: no longer
  /// than four weeks for an application, something else for an objection, nothing for the rest.
  private static func naLaatsteDag(
    _ procedure: Procedurebeeld, _ context: Letopcontext
  ) -> (zin: String, bron: String?) {
    guard let regel = procedure.eigenRegel else { return ("", nil) }
    if regel.klok == .eindeBezwaartermijn {
      return (" Het bezwaar kan nu niet-ontvankelijk worden.", "Awb 6:6")
    }
    guard regel.kentBuitenBehandeling else { return ("", nil) }
    guard let tot = procedure.klok?.buitenBehandelingTot else { return ("", "Awb 4:5") }
    return (
      context.vandaag > tot
        ? " Buiten behandeling laten kon tot en met \(context.datum(tot)) (Awb 4:5 lid 4). "
          + "\(procedure.instantie.metHoofdletter) moet nu beslissen."
        : " De aanvraag kan nu buiten behandeling gaan, tot en met \(context.datum(tot)) "
          + "(Awb 4:5 lid 4).",
      "Awb 4:5"
    )
  }

  /// The last day of objection against a decision that did not give what was asked.
  ///
  /// An objection that was begun and not sent in carries the flag itself: the day is not saved by it.
  /// After the day the flag says so, until it is known that the resident leaves it at this.
  private static func bezwaar(
    _ procedure: Procedurebeeld, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp? {
    guard procedure.status == .besluit || procedure.status == .uitgevoerd,
      let besluit = procedure.procedure.besluit,
      let uitkomst = besluit.waarde.uitkomst, uitkomst != .toegekend,
      procedure.procedure.velden[.bezwaarGewenst]?.waarde?.ja != false,
      let soort = procedure.klok?.middel, let middel = procedure.eigenRegel?.middelNaBesluit
    else { return nil }
    let bezwaren = beeld.procedures.filter { $0.procedure.start.waarde.tegen == procedure.id }
    guard bezwaren.allSatisfy({ $0.status == .voorbereiding }) else { return nil }
    guard let dag = procedure.klok?.bezwaarTot else {
      return hogerBeroep(procedure, middel, besluit.merk.dag, uitkomst, beeld, context)
    }
    let middelnaam = soort.label
    let artikel = middel.bron.artikel
    let kort = soort == .bezwaar || soort == .beroep
    // Only a public body takes decisions against which this exists; here that is not said yet.
    let mits =
      procedure.eigenRegel?.overheid == false
      ? ["Dit kan alleen als een overheid heeft beslist. Leg dat vast bij de vorm."] : []
    if dag < context.vandaag {
      return bezwaarVoorbij(procedure, besluit.merk.dag, uitkomst, dag, beeld, context)
    }
    guard let stand = standBezwaar(procedure, dag, besluit.merk.dag, context) else { return nil }
    if let bezwaar = bezwaren.first {
      return LetOp(
        regel: naam, niveau: stand.niveau, volgorde: .onomkeerbaar, casus: beeld.casus.id,
        procedure: bezwaar.id, sinds: stand.sinds, uiterlijk: Moment(dag),
        kop: "\(middelnaam.metHoofdletter) indienen uiterlijk \(context.datum(dag)): "
          + procedure.naamBij,
        feiten: [
          "Het besluit van \(context.datum(besluit.merk.dag)) is: \(uitkomst.label).",
          "Het \(middelnaam) is begonnen en nog niet ingediend. Het kan tot en met "
            + "\(context.datum(dag)): nog \(Zinnen.werkdagen(context.werkdagen(tot: dag))).",
        ] + mits, bij: beeld.ons, nummer: beeld.nummer(procedure), bron: artikel,
        opheffen:
          "Leg vast dat het \(middelnaam) is ingediend, of dat de inwoner geen \(middelnaam) wil.",
        acties: (kort ? [korteBrief] : []) + [
          Handeling("Verstuur het met bewijs van verzending en leg vast dat het is ingediend.")
        ])
    }
    return LetOp(
      regel: naam, niveau: stand.niveau, volgorde: .onomkeerbaar, casus: beeld.casus.id,
      procedure: procedure.id, sinds: stand.sinds, uiterlijk: Moment(dag),
      kop: "Laatste dag voor \(middelnaam): \(context.datum(dag)), \(procedure.naamBij)",
      feiten: [
        "\(woord(procedure)) van \(context.datum(besluit.merk.dag)) is: \(uitkomst.label).",
        "\(middelnaam.metHoofdletter) kan tot en met \(context.datum(dag)): nog "
          + "\(Zinnen.werkdagen(context.werkdagen(tot: dag))).",
        "Er is nog geen \(middelnaam) vastgelegd.",
      ] + mits + verzet(procedure), bij: beeld.ons, nummer: beeld.nummer(procedure), bron: artikel,
      opheffen: opheffen(soort),
      acties: [Handeling("Vraag \(beeld.wie) of \(middelnaam) gewenst is.")]
        + (kort ? [korteBrief] : [])
        + [Handeling("Vraag sociaal raadslieden of een advocaat mee te kijken.")]
        + (kort
          || procedure.eigenRegel?.rechtsmiddelen.contains {
            $0.waarde.soort == .voorlopigeVoorziening
          } == true
          ? [Handeling("Is er haast? Vraag de rechter om een voorlopige voorziening (Awb 8:81).")]
          : []))
  }

  /// Where a judgment without a hearing knows another remedy first (Awb 8:55).
  private static func verzet(_ procedure: Procedurebeeld) -> [String] {
    (procedure.eigenRegel?.rechtsmiddelen ?? []).filter { $0.waarde.soort == .verzet }
      .map { "\($0.waarde.wat) (\($0.bron.artikel))" }
  }

  private static let korteBrief =
    Handeling("Een korte brief haalt de termijn; de redenen mogen later (Awb 6:6).")

  /// What was sent: a decision, or a judgment.
  private static func woord(_ procedure: Procedurebeeld) -> String {
    procedure.regel?.aard == .rechter ? "De uitspraak" : "Het besluit"
  }

  /// What clears the flag: the step that follows has a kind of its own.
  private static func opheffen(_ middel: Rechtsmiddelsoort) -> String {
    switch middel {
    case .bezwaar:
      "Begin een procedure bezwaar tegen dit besluit, of leg vast dat de inwoner geen bezwaar wil."
    case .hogerBeroep:
      "Begin een procedure beroep tegen deze uitspraak, of leg bij deze procedure vast dat de inwoner "
        + "niet verder wil: bezwaar maken, nee."
    default:
      "Begin een procedure beroep tegen dit besluit, of leg bij deze procedure vast dat de inwoner "
        + "niet verder wil: bezwaar maken, nee."
    }
  }

  /// Appeal against a judgment of which the rules do not know the term: it can be short, so it stands
  /// there from the judgment on.
  private static func hogerBeroep(
    _ procedure: Procedurebeeld, _ middel: Gegeven<Rechtsmiddel>, _ besluit: Dag,
    _ uitkomst: Uitkomst, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp? {
    guard beeld.casus.loopt, procedure.status == .besluit else { return nil }
    let lang = langVoorbij(besluit, context)
    return LetOp(
      regel: naam, niveau: lang ? .oranje : .rood, volgorde: lang ? .overig : .onomkeerbaar,
      casus: beeld.casus.id, procedure: procedure.id, sinds: besluit,
      kop: "Hoger beroep kan misschien maar kort: \(procedure.naamBij)",
      feiten: [
        "De uitspraak van \(context.datum(besluit)) is: \(uitkomst.label).",
        "Hoelang hoger beroep kan staat niet in de regels. Het kan kort zijn.",
      ], bij: beeld.ons, nummer: beeld.nummer(procedure), bron: middel.bron.artikel,
      opheffen: opheffen(.hogerBeroep),
      acties: [
        Handeling(middel.waarde.wat),
        Handeling("Vraag \(beeld.wie) of hoger beroep gewenst is, en leg dat vast."),
      ])
  }

  /// The last day of objection has passed and nothing says what the resident wants: a fact, and what
  /// can still be done.
  private static func bezwaarVoorbij(
    _ procedure: Procedurebeeld, _ besluit: Dag, _ uitkomst: Uitkomst, _ dag: Dag,
    _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp? {
    // A closed casus is a fact of its own, and so is carrying it out, or a new request for the same.
    guard beeld.casus.loopt, procedure.status == .besluit,
      !beeld.procedures.contains(where: {
        $0.id != procedure.id && $0.procedure.soort == procedure.procedure.soort
          && $0.procedure.start.merk.dag >= besluit
      })
    else { return nil }
    let sinds = dag.plus(dagen: 1)
    let middel = procedure.klok?.middel ?? .bezwaar
    let woord = middel.label
    let artikel = procedure.eigenRegel?.middelNaBesluit?.bron.artikel ?? "Awb 6:7"
    return LetOp(
      regel: naam, niveau: .oranje, volgorde: .overig, casus: beeld.casus.id,
      procedure: procedure.id, sinds: sinds,
      kop: (middel == .bezwaar ? "Bezwaartermijn" : "Termijn voor \(woord)")
        + " voorbij sinds \(context.datum(sinds)): \(procedure.naamBij)",
      feiten: [
        "\(self.woord(procedure)) van \(context.datum(besluit)) is: \(uitkomst.label).",
        "\(woord.metHoofdletter) kon tot en met \(context.datum(dag)). Er is geen \(woord) "
          + "ingediend.",
        "Soms kan het nog, met een goede reden waarom het later is"
          + (middel == .administratiefBeroep ? "." : " (Awb 6:11)."),
      ], bij: beeld.ons, nummer: beeld.nummer(procedure),
      bron: middel == .administratiefBeroep
        ? artikel : "\(artikel), \(artikel.hasPrefix("Awb") ? "" : "Awb ")6:11",
      opheffen: middel == .bezwaar
        ? "Leg vast dat de inwoner geen bezwaar wil, of dien alsnog een bezwaar in en leg dat vast."
        : opheffen(middel),
      acties: [
        Handeling("Vraag \(beeld.wie) of het hierbij blijft, en leg dat vast."),
        Handeling(
          "Is er een goede reden voor het late \(woord)? Vraag sociaal raadslieden of een advocaat."
        ),
        Handeling("Kijk of een nieuwe aanvraag kan, met nieuwe feiten (Awb 4:6)."),
      ])
  }

  /// As for any last day; for a kind of which a refusal is red at once, from the decision on.
  private static func standBezwaar(
    _ procedure: Procedurebeeld, _ dag: Dag, _ besluit: Dag, _ context: Letopcontext
  ) -> Regelstand? {
    if procedure.regel?.normen.afwijzingDirectRood == true, procedure.klaar {
      return Regelstand(niveau: .rood, sinds: besluit, uiterlijk: dag)
    }
    return stand(dag, gemeld: besluit, context)
  }

  /// The day of a step in which nobody decides: on it something happens, or the resident is too late.
  static func standZonderBeslisser(
    _ procedure: Procedurebeeld, _ context: Letopcontext
  ) -> Regelstand? {
    guard procedure.zonderBeslisser, !procedure.klaar, procedure.status != .besluit,
      let dag = dagZonderBeslisser(procedure)
    else { return nil }
    return stand(
      dag, gemeld: procedure.klok?.dag0 ?? procedure.procedure.start.merk.dag, context)
  }

  /// The day that was named for a threat, else the strict end of the term.
  private static func dagZonderBeslisser(_ procedure: Procedurebeeld) -> Dag? {
    let genoemd = procedure.regel?.aard == .dreiging ? procedure.procedure.reactieVoor : nil
    return genoemd ?? procedure.klok?.verwacht
  }

  private static func zonderBeslisser(
    _ procedure: Procedurebeeld, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp? {
    guard let stand = standZonderBeslisser(procedure, context), let dag = stand.uiterlijk else {
      return nil
    }
    let woorden = Afloopwoorden(procedure, beeld)
    var feiten: [String] = []
    var acties = Ladderacties.van(beeld, procedure, context)
    if dag < context.vandaag {
      feiten.append(
        "De dag was \(context.datum(dag)). Er staat niet wat er toen is gebeurd.")
      acties.insert(Handeling("Leg vast wat er is gebeurd."), at: 0)
    } else {
      let over = Zinnen.werkdagen(context.werkdagen(tot: dag))
      feiten.append(woorden.zin(context.datum(dag), over))
    }
    if let uitleg = procedure.regel?.toelichting { feiten.append(uitleg) }
    if let klok = procedure.klok {
      feiten.append(TermijnVerstreken.begin(procedure, klok, context) + ".")
    }
    if !procedure.ontvangstBewezen, procedure.regel?.klok == .ontvangst {
      feiten.append("Er is geen bewijs van ontvangst vastgelegd.")
    }
    return LetOp(
      regel: naam, niveau: stand.niveau, volgorde: volgorde(dag, context), casus: beeld.casus.id,
      procedure: procedure.id, sinds: stand.sinds, uiterlijk: Moment(dag),
      kop: "\(dag < context.vandaag ? woorden.kopVoorbij : woorden.kop) "
        + "\(context.datum(dag)): \(procedure.naamBij)",
      feiten: feiten, bij: procedure.bij, nummer: beeld.nummer(procedure),
      bron: TermijnVerstreken.bron(procedure), opheffen: woorden.opheffen, acties: acties)
  }

  /// A letter with a last day in law: a decision, a summons.
  private static func brief(
    _ post: Versies<Post>, _ beeld: Casusbeeld, _ context: Letopcontext
  ) -> LetOp? {
    let brief = post.waarde
    guard let dag = brief.reageerVoor, let stand = stand(dag, gemeld: post.eerste.dag, context)
    else { return nil }
    let wie = Zinnen.leeg(brief.afzender) ? "onbekend" : brief.afzender
    var feiten = [
      "Binnen op \(context.datum(post.eerste.dag)), reageren kan tot en met \(context.datum(dag))."
    ]
    if dag < context.vandaag { feiten.append("Die dag is voorbij.") }
    if let tekst = brief.watStaatErin, !Zinnen.leeg(tekst) { feiten.append(tekst) }
    return LetOp(
      regel: naam, niveau: stand.niveau, volgorde: volgorde(dag, context), casus: beeld.casus.id,
      procedure: brief.procedure, onderwerp: brief.id, sinds: stand.sinds, uiterlijk: Moment(dag),
      kop: "Reageren op \(brief.soort.label) van \(wie): uiterlijk \(context.datum(dag))",
      feiten: feiten, bij: beeld.ons, bron: context.drempels.bron("onomkeerbaarRood"),
      opheffen: "Leg vast wat er met de brief is gedaan.",
      acties: [
        Handeling("Lees de brief samen en beslis wat de inwoner wil."),
        Handeling("Vraag vandaag sociaal raadslieden of een advocaat mee te kijken."),
        Handeling("Vraag \(wie) schriftelijk om uitstel als het niet lukt."),
      ])
  }
}

/// What comes at the end of a step in which nobody decides.
private struct Afloopwoorden {
  /// The beginning of the headline, up to the day.
  let kop: String
  /// The same once the day has passed.
  let kopVoorbij: String
  /// The first fact, from the day and the working days that are left.
  let zin: (_ dag: String, _ over: String) -> String
  /// What clears the flag.
  let opheffen: String

  init(_ procedure: Procedurebeeld, _ beeld: Casusbeeld) {
    if procedure.regel?.aard == .eigenTermijn {
      // Nobody else can be late: the last day is that of the resident.
      let wie = beeld.wie
      kop = "Zelf doen uiterlijk"
      kopVoorbij = "Zelf doen kon tot en met"
      zin = { "\(wie) moet dit zelf doen, uiterlijk \($0): nog \($1)." }
      opheffen =
        "Leg vast dat het gedaan is (uitgevoerd), of dat het op papier is ingetrokken en waarom."
    } else {
      let instantie = procedure.instantie.metHoofdletter
      kop = "Loopt af op"
      kopVoorbij = "Liep af op"
      zin = {
        "De tijd om dit nog te voorkomen loopt tot en met \($0): nog \($1). "
          + "\(instantie) kan het daarna doen."
      }
      opheffen = "Leg vast hoe het afliep (uitgevoerd), of dat het op papier is ingetrokken."
    }
  }
}

extension Postsoort {
  /// Whether the reaction date of such a letter is a last day in law.
  var heeftLaatsteDag: Bool { self == .besluit || self == .dagvaarding }
}
