import Termijnen

/// Answers a command on a casus with the events that it makes, or refuses it with a sentence.
///
/// Refuses what contradicts itself or what is known, never the order in which things are typed.
/// Draws nothing and reads no clock: identities stand in the command, days in the context. `casus` is
/// nil only for `openCasus`.
public func decide(
  _ opdracht: Opdracht, _ casus: Casus?, _ context: Besluitcontext
) throws(Weigering) -> [Gebeurtenis] {
  let controle = Controle(context: context)
  if opdracht.isGebeurd { try controle.gebeurd(context.gebeurdOp.dag) }
  try controle.dag(context.gebeurdOp.dag, verleden: opdracht.isGebeurd)
  if case .openCasus(let opening) = opdracht {
    return try Besluit.open(opening, casus, controle)
  }
  guard let casus else {
    throw Weigering(
      .onbekend, "Deze casus is er niet. Kijk de code na of maak eerst een nieuwe casus.")
  }
  if casus.uitgesloten[context.door] != nil {
    throw Weigering(
      .tegenspraak,
      "Je bent uitgesloten van deze casus en kunt er niets in schrijven. "
        + "Vraag het de teamleider als dat niet klopt.")
  }
  return try Besluit(casus: casus, controle: controle).neem(opdracht)
}

extension Opdracht {
  /// Whether it says that something has happened; who stays with a casus or how a procedure is
  /// handled can be set for a day that is still to come.
  fileprivate var isGebeurd: Bool {
    switch self {
    case .zetVeld, .zetProcedureveld, .sluitUit, .laatToe: false
    default: true
    }
  }
}

/// One decision on one casus; the groups of commands are extensions of it.
struct Besluit {
  let casus: Casus
  let controle: Controle

  var context: Besluitcontext { controle.context }

  /// Events on the day that the user states.
  func nu(_ inhoud: Inhoud...) -> [Gebeurtenis] {
    inhoud.map { Gebeurtenis(context.gebeurdOp, $0) }
  }

  func neem(_ opdracht: Opdracht) throws(Weigering) -> [Gebeurtenis] {
    switch opdracht {
    case .openCasus(let opening): try Besluit.open(opening, casus, controle)
    case .zetVeld(let veld, let waarde): try zet(veld, waarde)
    case .sluitUit(let lid, let reden): try sluitUit(lid, reden)
    case .laatToe(let lid): try laatToe(lid)
    case .zegAgenda(let tekst): try zegAgenda(tekst)
    case .zetPersoon(let persoon): try zet(persoon)
    case .meldLevensfeit(let feit): try meld(feit)
    case .zetBereikbaarheid(let bereik): try zet(bereik)
    case .zetMachtiging(let machtiging): try zet(machtiging)
    case .geefDomeinbeeld(let beeld): try geef(beeld)
    case .zetAandachtspunt(let punt): try zet(punt)
    case .rondAandachtspuntAf(let id, let afloop, let tekst):
      try rondAandachtspuntAf(id, afloop, tekst)
    case .zetNetwerkcontact(let contact): try zet(contact)
    case .zetHulpverlener(let hulpverlener): try zet(hulpverlener)
    case .startProcedure(let gegevens): try start(gegevens)
    case .zetStap(let id, let stap): try zet(stap, in: id)
    case .zetProcedureveld(let id, let veld, let waarde): try zet(veld, waarde, in: id)
    case .logContact(let contact, let belofte): try log(contact, belofte)
    case .doeToezegging(let toezegging): try doe(toezegging)
    case .handelToezeggingAf(let id, let afloop, let uitleg):
      try handelToezeggingAf(id, afloop, uitleg)
    case .maakAfspraak(let afspraak): try maak(afspraak)
    case .handelAfspraakAf(let id, let afloop, let tekst): try handelAfspraakAf(id, afloop, tekst)
    case .zetDreiging(let dreiging): try zet(dreiging)
    case .laatDreigingVervallen(let id, let tekst): try laatDreigingVervallen(id, tekst)
    case .zetPost(let post): try zet(post)
    case .handelPostAf(let id, let tekst): try handelPostAf(id, tekst)
    case .noteer(let notitie): try noteer(notitie)
    case .corrigeer(let id, let reden, let nieuw): try corrigeer(id, reden, nieuw)
    case .stelUit(let slaap): try stelUit(slaap)
    case .openNu(let reden): try openNu(reden)
    case .zienOpening: try zienOpening()
    }
  }

  /// A person of this casus.
  func persoon(_ id: Id, _ wat: String) throws(Weigering) {
    guard casus.personen[id] == nil else { return }
    throw Weigering(
      .onbekend,
      "De persoon bij \(wat) staat niet in casus \(casus.code). Voeg die persoon eerst toe.")
  }

  /// A procedure of this casus.
  func procedure(_ id: Id) throws(Weigering) -> Procedure {
    if let procedure = casus.procedures[id] { return procedure }
    let bekend = casus.procedures.ids.map { casus.procedures.weergave($0) }
    let lijst =
      bekend.isEmpty
      ? "Deze casus heeft nog geen procedures."
      : "Deze casus heeft: \(bekend.joined(separator: ", "))."
    throw Weigering(
      .onbekend, "Procedure '\(id.kort)' is er niet in casus \(casus.code). \(lijst)")
  }

  /// A member who may work on this casus: of the team and not shut out.
  func medewerker(_ lid: Lid) throws(Weigering) {
    try controle.lid(lid)
    guard casus.uitgesloten[lid] == nil else {
      throw Weigering(
        .tegenspraak,
        "\(lid.weergave) is uitgesloten van casus \(casus.code). "
          + "Kies een ander, of laat \(lid.weergave) eerst weer toe.")
    }
  }

  /// How a procedure is called in a sentence: its own name or its kind, with its letters.
  func naam(_ procedure: Procedure) -> String {
    "\(procedure.eigenNaam ?? procedure.soort.replacingHyphens) (\(casus.procedures.weergave(procedure.id)))"
  }
}
