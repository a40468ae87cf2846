import Termijnen

extension Besluit {
  static func open(
    _ gevraagd: CasusGeopend, _ casus: Casus?, _ controle: Controle
  ) throws(Weigering) -> [Gebeurtenis] {
    if let casus, casus.opening != nil {
      throw Weigering(
        .tegenspraak, "Casus \(casus.code) is er al. Open die, of kies een andere code.")
    }
    var opening = gevraagd
    guard opening.id != .nul else {
      throw Weigering(.invoer, "De casus heeft geen eigen kenmerk. Maak de casus opnieuw aan.")
    }
    opening.code = try code(opening.code)
    opening.roepnaam = try controle.naam(opening.roepnaam, "De roepnaam")
    opening.wijk = try controle.regel(optioneel: opening.wijk, "De wijk")
    if let vast = opening.vast { try controle.lid(vast) }
    if let tweede = opening.tweede { try controle.lid(tweede) }
    if let vast = opening.vast, vast == opening.tweede { throw dezelfde(vast) }
    return [Gebeurtenis(controle.context.gebeurdOp, .casusGeopend(opening))]
  }

  func zet(_ veld: Casusveld, _ gevraagd: Veldwaarde) throws(Weigering) -> [Gebeurtenis] {
    let waarde = try nagekeken(veld, gevraagd)
    let gezien =
      veld == .externNummer
      ? casus.externeNummers[waarde.reden ?? ""]?.gezien : casus.velden[veld]?.gezien
    return nu(.casusveldGezet(Casusveldzetting(veld, waarde, vervangt: gezien ?? [])))
  }

  /// Keeps only the parts of a value that the field uses, each of them checked.
  private func nagekeken(
    _ veld: Casusveld, _ waarde: Veldwaarde
  ) throws(Weigering) -> Veldwaarde {
    switch veld {
    case .code: return Veldwaarde(tekst: try Besluit.code(waarde.tekst ?? ""))
    case .roepnaam:
      return Veldwaarde(tekst: try controle.naam(waarde.tekst ?? "", "De roepnaam"))
    case .wijk:
      return Veldwaarde(tekst: try controle.regel(optioneel: waarde.tekst, "De wijk"))
    case .modus:
      guard let modus = try controle.keuze(waarde.tekst, "Werkwijze", Modus.self) else {
        throw Weigering(.invoer, "De werkwijze is leeg. Kies uitzoeken of spoed.")
      }
      return Veldwaarde(tekst: modus.rawValue)
    case .status: return try status(waarde)
    case .vast, .tweede: return try vast(veld, waarde)
    case .volgendContact:
      try controle.dag(optioneel: waarde.dag, "het volgende contact")
      return Veldwaarde(dag: waarde.dag)
    case .contactritme:
      if let dagen = waarde.getal, !(1...366).contains(dagen) {
        throw Weigering(
          .invoer, "Een contactritme is een aantal dagen van 1 tot en met 366. Dit is \(dagen).")
      }
      return Veldwaarde(getal: waarde.getal)
    case .doel:
      let richting = try controle.keuze(waarde.reden, "Richting", Doelrichting.self)
      return Veldwaarde(
        tekst: try controle.tekst(optioneel: waarde.tekst, "Het doel"), reden: richting?.rawValue)
    case .gevraagdeOplossing:
      return Veldwaarde(
        tekst: try controle.tekst(optioneel: waarde.tekst, "De gevraagde oplossing"))
    case .watSpeelt:
      return Veldwaarde(tekst: try controle.tekst(optioneel: waarde.tekst, "Wat er speelt"))
    case .grondslag, .verwerkingsdoel:
      return Veldwaarde(tekst: try controle.tekst(optioneel: waarde.tekst, "De tekst"))
    case .gevoelig:
      guard let ja = waarde.ja else {
        throw Weigering(.invoer, "Zeg of de casus gevoelig is: ja of nee.")
      }
      return Veldwaarde(ja: ja)
    case .externNummer:
      let systeem = try controle.regel(
        waarde.reden ?? "", "De naam van het andere systeem",
        vraag: "Typ in welk systeem dit nummer hoort.")
      return Veldwaarde(
        tekst: try controle.regel(optioneel: waarde.tekst, "Het nummer"), reden: systeem)
    }
  }

  private func status(_ waarde: Veldwaarde) throws(Weigering) -> Veldwaarde {
    guard let status = try controle.keuze(waarde.tekst, "Stand", Casusstatus.self) else {
      let woorden = Casusstatus.allCases.map(\.rawValue).joined(separator: ", ")
      throw Weigering(.invoer, "De stand is leeg. Kies uit: \(woorden).")
    }
    let reden = try controle.tekst(optioneel: waarde.reden, "De reden")
    guard status.kijktTerug else {
      guard waarde.dag == nil else {
        throw Weigering(
          .invoer,
          "Bij de stand \(status.rawValue) hoort geen dag om terug te kijken. "
            + "Zet die dag als volgend contact.")
      }
      return Veldwaarde(tekst: status.rawValue, reden: reden)
    }
    guard let dag = waarde.dag else {
      throw Weigering(
        .invoer,
        "Bij de stand \(status.rawValue) hoort een dag om terug te kijken, "
          + "anders vraagt niemand er meer naar. Typ bijvoorbeeld +4w.")
    }
    try controle.dag(dag, "terugkijken")
    try controle.volgorde(
      context.gebeurdOp.dag, "de dag waarop het ingaat", dan: dag,
      "De dag om terug te kijken")
    return Veldwaarde(tekst: status.rawValue, reden: reden, dag: dag)
  }

  private func vast(_ veld: Casusveld, _ waarde: Veldwaarde) throws(Weigering) -> Veldwaarde {
    guard let lid = waarde.lid else { return Veldwaarde() }
    try medewerker(lid)
    if lid == (veld == .vast ? casus.tweede : casus.vast) { throw Besluit.dezelfde(lid) }
    return Veldwaarde(lid: lid)
  }

  private static func dezelfde(_ lid: Lid) -> Weigering {
    Weigering(
      .tegenspraak,
      "\(lid.weergave) kan niet zowel vaste contactpersoon als tweede persoon zijn. "
        + "Kies voor een van de twee iemand anders, of laat die plek leeg.")
  }

  private static func code(_ tekst: String) throws(Weigering) -> String {
    let code = Schoon.regel(tekst).lowercased()
    guard (4...8).contains(code.count), Spreekletters.geldig(code) else {
      throw Weigering(
        .invoer,
        "De code \(Controle.aanhaling(tekst)) kan niet. Een code is vier tot acht letters "
          + "of cijfers, zonder i, l, o, 0, 1 en 5.")
    }
    return code
  }

  func sluitUit(_ lid: Lid, _ reden: String?) throws(Weigering) -> [Gebeurtenis] {
    try controle.lid(lid)
    if let eerder = casus.uitgesloten[lid] {
      throw Weigering(
        .tegenspraak,
        "\(lid.weergave) is al uitgesloten van casus \(casus.code), "
          + "sinds \(eerder.merk.dag.langZonderWeekdag).")
    }
    if lid == casus.vast || lid == casus.tweede {
      let rol = lid == casus.vast ? "vaste contactpersoon" : "tweede persoon"
      throw Weigering(
        .tegenspraak,
        "\(lid.weergave) is \(rol) van casus \(casus.code). "
          + "Kies daarvoor eerst iemand anders; sluit \(lid.weergave) daarna uit.")
    }
    let reden = try controle.tekst(optioneel: reden, "De reden")
    return nu(.lidUitgesloten(Uitsluiting(lid, uitgesloten: true, reden: reden)))
  }

  func laatToe(_ lid: Lid) throws(Weigering) -> [Gebeurtenis] {
    guard casus.uitgesloten[lid] != nil else {
      try controle.lid(lid)
      throw Weigering(
        .tegenspraak, "\(lid.weergave) is niet uitgesloten van casus \(casus.code).")
    }
    return nu(.lidUitgesloten(Uitsluiting(lid, uitgesloten: false, reden: nil)))
  }

  func zegAgenda(_ tekst: String) throws(Weigering) -> [Gebeurtenis] {
    let tekst = try controle.tekst(
      tekst, "De agenda van de inwoner", vraag: "Schrijf op wat de inwoner zelf wil.")
    return nu(.agendaGezegd(Agenda(tekst)))
  }
}
