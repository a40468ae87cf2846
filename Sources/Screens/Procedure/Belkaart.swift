import Termijnen
import TerminalUI
import Wijkteam

/// What you need with the phone in your hand.
struct Belkaart {
  let stand: Procedurestand

  var regels: [Line] {
    let procedure = stand.procedure
    let context = stand.context
    let vandaag = context.gegevens.vandaag
    var regels: [Line] = []
    let nummer = procedure.direktNummer ?? "geen direct nummer bekend"
    regels.append(
      Line([
        Span("Bel  ", .label),
        Span(nummer, procedure.direktNummer == nil ? .dim : .bold),
        Span(
          context.namenVerborgen
            ? "" : procedure.persoonAanBalie.map { "  vraag naar \($0)" } ?? ""),
      ]))
    regels.append(
      Line([
        Span("Kenmerk  ", .label),
        Span(procedure.kenmerk.map { context.eigen($0) } ?? "–", .bold),
        Span(context.namenVerborgen ? "" : geboren, .normal),
      ]))
    let plek = [
      stand.vorm.map { [Span("Vorm  ", .label), Span($0)] },
      procedure.gemeente.map { [Span("Gemeente  ", .label), Span($0)] },
    ].compactMap { $0 }
    if !plek.isEmpty { regels.append(Line(Array(plek.joined(separator: [Span("  ")])))) }
    regels.append(Line([Span("Wie mag spreken  ", .label), Span(spreken)]))
    for contact in contacten.suffix(3).reversed() {
      let wie = contact.waarde.metWie.map { " · \(context.persoon($0))" } ?? ""
      let tekst =
        context.namenVerborgen
        ? "" : contact.waarde.tekst.map { " · \(Zin.kort($0, 50))" } ?? ""
      regels.append(
        Line(
          "\(contact.merk.dag.gezien(vanaf: vandaag))  \(contact.waarde.resultaat.label)\(wie)\(tekst)",
          .dim))
    }
    regels.append(Line("“\(zinnen.0)”"))
    regels.append(Line("“\(zinnen.1)”"))
    return regels
  }

  /// The contacts about this procedure.
  var contacten: [Gemerkt<Contact>] {
    stand.casus.contacten.filter { $0.waarde.procedures.contains(stand.procedure.id) }
  }

  private var geboren: String {
    let personen = stand.casus.personen.alle.map(\.waarde)
    guard let persoon = personen.first(where: { $0.geboortedatum != nil }),
      let dag = persoon.geboortedatum
    else { return "" }
    return "  geboren \(dag.langZonderWeekdag) (\(persoon.naam))"
  }

  private var spreken: String {
    let vandaag = stand.context.gegevens.vandaag
    let geldig = stand.casus.machtigingen.alle.map(\.waarde).filter {
      $0.tot.map { $0 >= vandaag } ?? true
    }
    guard !geldig.isEmpty else { return "alleen de inwoner; geen machtiging bekend" }
    return geldig.map {
      "\(stand.context.persoon($0.gemachtigde)) (\($0.soort.label))"
    }.joined(separator: ", ")
  }

  /// The two sentences to say.
  private var zinnen: (String, String) {
    let naam = stand.context.naam(stand.procedure)
    let dag = stand.uiterlijk?.langZonderWeekdag
    if stand.eigenTeam { return onze(naam, dag) }
    switch stand.regel?.aard {
    case .eigenTermijn:
      // They do not decide: the resident has to be in time.
      return (
        "Ik bel over \(naam). Wij geven door wat er niet klopt. Wat hebben jullie nodig, en bij wie "
          + "komt het terecht?",
        (dag.map { "Wij doen dat uiterlijk \($0). " } ?? "")
          + "Op welke dag hoor ik wat jullie ermee doen? Dan schrijf ik die dag op."
      )
    case .dreiging:
      return (
        "Ik bel over \(naam). Welke dag en hoe laat staat het gepland, en wat is nodig om het te "
          + "stoppen?",
        (dag.map { "Wij hebben nog tot en met \($0). " } ?? "")
          + "Met wie spreek ik af dat het wacht? Dan schrijf ik dat op."
      )
    default: return (eersteZin(naam), tweedeZin)
    }
  }

  /// What we say to the resident about what we do ourselves.
  private func onze(_ naam: String, _ dag: String?) -> (String, String) {
    if stand.procedure.status == .besluit {
      return (
        "Ik bel je over \(naam). Het besluit is er.",
        "Wij voeren het zelf uit. Ik noem je de dag waarop dat klaar is, en schrijf die op."
      )
    }
    if stand.teLaat, let dag {
      return (
        "Ik bel je over \(naam). Wij zijn te laat: het had er uiterlijk \(dag) moeten zijn.",
        "Ik noem je een nieuwe dag, en wie van ons het doet. Die dag schrijf ik op."
      )
    }
    return (
      "Ik bel je over \(naam). Wij doen dit zelf. Hebben wij alles wat wij nodig hebben?",
      (dag.map { "De laatste dag is \($0). " } ?? "")
        + "Ik noem je de dag waarop je van ons hoort, en schrijf die op."
    )
  }

  private func eersteZin(_ naam: String) -> String {
    let procedure = stand.procedure
    let eerste = procedure.laatste(.ontvangen) ?? procedure.laatste(.ingediend)
    guard let dag = procedure.klokBegon ?? eerste?.merk.dag else {
      return "Ik bel over \(naam). Wat hebben jullie nodig om het in behandeling te nemen?"
    }
    let vraag =
      stand.regel?.openVariant(
        procedure.variant, bij: procedure.instantie)?.vraag.map { " \($0)" } ?? ""
    // Only an application is one: a melding, an objection or an appeal has its own name already.
    let wat = stand.eigenRegel?.isAanvraag ?? false ? "de aanvraag \(naam)" : naam
    return "Ik bel over \(wat) van \(dag.langZonderWeekdag). "
      + "Is alles compleet, en bij wie ligt het?\(vraag)"
  }

  private var tweedeZin: String {
    if stand.teLaat, let dag = stand.uiterlijk {
      return
        "De laatste dag was \(dag.langZonderWeekdag). Op welke dag komt "
        + "\(stand.eigenRegel?.komt ?? "het besluit")? "
        + "Dan schrijf ik die dag op."
    }
    if stand.procedure.status == .besluit {
      switch stand.procedure.besluit?.waarde.uitkomst {
      case .afgewezen, .buitenBehandeling:
        return "Kunnen jullie het besluit met de reden op papier sturen? Dan lezen wij het samen."
      default: break
      }
      return "Op welke dag wordt het uitgevoerd of betaald? Dan schrijf ik die dag op."
    }
    if stand.klok?.loptOpschorting != nil {
      return "De klok staat nu stil. Wat hebben jullie nog nodig, en wat is daarna de laatste dag? "
        + "Dan schrijf ik die dag op."
    }
    if let verwacht = stand.klok?.verwacht, let veilig = stand.klok?.veilig, veilig > verwacht,
      stand.context.gegevens.vandaag > verwacht, stand.regel?.wettelijk ?? true,
      stand.klok?.ontvangstOnbekend != true
    {
      return
        "Volgens ons was de laatste dag \(verwacht.langZonderWeekdag). Welke dag rekenen jullie, en op "
        + "welke dag komt \(stand.eigenRegel?.komt ?? "het besluit")? Dan schrijf ik die dag op."
    }
    if let dag = stand.uiterlijk {
      return
        "De laatste dag is \(dag.langZonderWeekdag). Halen jullie dat? "
        + "Op welke dag hoor ik van jullie?"
    }
    return "Op welke dag hoor ik van jullie? Dan schrijf ik die dag op."
  }
}
