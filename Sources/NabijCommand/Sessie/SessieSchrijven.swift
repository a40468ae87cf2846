import Kluis
public import Termijnen
public import Wijkteam

extension Sessie {
  /// Does commands on a casus: all their events in one frame, or none.
  ///
  /// Answers what was written.
  ///
  /// - Parameter op: when it happened; nil is now.
  @discardableResult
  public func voerUit(
    _ opdrachten: [Opdracht], in id: Id, op: Moment? = nil
  ) throws -> [Vastgelegd] {
    let dossier = try dossier(id)
    try magZien(dossier.volledig)
    let context = besluitcontext(op: op)
    for case .zetVeld(.gevoelig, let waarde) in opdrachten where waarde.ja == true {
      try genoegHouders(id, dossier.volledig.code)
    }
    var staat = dossier.volledig
    var gebeurtenissen: [Gebeurtenis] = []
    for opdracht in opdrachten {
      let nieuw = try decide(opdracht, staat, context)
      if opdrachten.count > 1 { staat = vooruit(staat, nieuw, na: dossier, gebeurtenissen.count) }
      gebeurtenissen += nieuw
    }
    return try schrijf(gebeurtenissen, in: id)
  }

  /// Does one command on a casus.
  @discardableResult
  public func voerUit(_ opdracht: Opdracht, in id: Id, op: Moment? = nil) throws -> [Vastgelegd] {
    try voerUit([opdracht], in: id, op: op)
  }

  /// Does a command on the dossier of the team; answers what was written.
  @discardableResult
  public func voerUit(_ opdracht: Teamopdracht, op: Moment? = nil) throws -> [Vastgelegd] {
    if !teamdossier.gelezen { try leesTeam() }
    let alles = Teamdossier.vouw(teamdossier.gebeurtenissen, tot: nil)
    let gebeurtenissen = try decide(opdracht, alles, besluitcontext(op: op))
    let body = Codec.encode(gebeurtenissen)
    let envelop = try kluis.append(body, to: .team)
    try leesTeam()
    return KluisBrug.lees([Frame(envelop: envelop, body: body)])
  }

  /// Does a command on my own dossier.
  public func voerUit(_ opdracht: Eigenopdracht) throws {
    let gebeurtenissen = try decide(opdracht, try eigenDossier(), besluitcontext(op: nil))
    _ = try kluis.append(Codec.encode(gebeurtenissen), to: .eigen)
  }

  /// Opens a casus and answers its identity; the code is drawn against all that the team uses.
  ///
  /// - Parameter gevoelig: from the first byte on only who stays with it and who opens it hold its key,
  ///   nobody on duty, and the team sees no name of it. At least two people.
  public func openCasus(
    _ gevraagd: CasusGeopend, gevoelig: Bool = false, op: Moment? = nil
  ) throws -> Id {
    guard gevoelig else {
      return try openCasus(gevraagd, code: try vrijeCode(), meelezers: nil, gevoelig: false, op: op)
    }
    let houders = Set([ik, gevraagd.vast, gevraagd.tweede].compactMap { $0 })
    guard houders.count >= 2 else {
      throw Weigering(
        .tegenspraak,
        Self.tweeHouders + "Zeg wie er als vaste of tweede persoon bij is.")
    }
    return try openCasus(
      gevraagd, code: try vrijeCode(), meelezers: houders.sorted(), gevoelig: true,
      daarbij: [.zetVeld(.gevoelig, Veldwaarde(ja: true))], op: op)
  }

  /// Opens a casus with a code of its own; who gets the key follows from who stays with it, unless said.
  ///
  /// What comes with it stands in the same frame.
  func openCasus(
    _ gevraagd: CasusGeopend, code: String, meelezers: [Lid]?, gevoelig: Bool,
    daarbij: [Opdracht] = [], op: Moment?
  ) throws -> Id {
    var opening = gevraagd
    opening.code = code
    // Refused before anything is made; the real identity is that of the folder.
    if opening.id == .nul { opening.id = wereld.nieuwId() }
    _ = try decide(.openCasus(opening), nil, besluitcontext(op: op))
    let namen =
      meelezers?.map(\.naam) ?? self.meelezers(vast: opening.vast, tweede: opening.tweede)
    let locator = try kluis.maakCasus(meelezers: namen, gevoelig: gevoelig)
    opening.id = KluisBrug.id(locator)
    let context = besluitcontext(op: op)
    var gebeurtenissen = try decide(.openCasus(opening), nil, context)
    neem(opening.id, [], Stand())
    gevouwen.insert(opening.id)
    for opdracht in daarbij {
      let leeg = try dossier(opening.id)
      let geopend = vooruit(leeg.volledig, gebeurtenissen, na: leeg, 0)
      gebeurtenissen += try decide(opdracht, geopend, context)
    }
    try schrijf(gebeurtenissen, in: opening.id)
    return opening.id
  }

  /// Does many commands of one casus, each in its own frame, with one sync; for making large caseloads.
  func voerUit(groep: [(opdracht: Opdracht, op: Moment)], in id: Id) throws {
    let locator = KluisBrug.locator(id)
    var staat = try dossier(id).volledig
    var wacht: [[UInt8]] = []
    func schrijf() throws {
      guard !wacht.isEmpty else { return }
      _ = try kluis.append(group: wacht, to: .casus(locator))
      wacht = []
      try lees(opnieuw: id)
      staat = try dossier(id).volledig
    }
    for (opdracht, op) in groep {
      let context = besluitcontext(op: op)
      var nieuw = try decide(opdracht, staat, context)
      if nieuw.contains(where: \.inhoud.verwijstNaarVerzonnen) {
        // It replaces something of this group, which has no name yet.
        try schrijf()
        nieuw = try decide(opdracht, staat, context)
      }
      staat = vooruit(staat, nieuw, na: try dossier(id), wacht.count)
      wacht.append(Codec.encode(nieuw))
    }
    try schrijf()
    try schrijfKaarten(staat)
  }

  @discardableResult
  private func schrijf(_ gebeurtenissen: [Gebeurtenis], in id: Id) throws -> [Vastgelegd] {
    let locator = KluisBrug.locator(id)
    let body = Codec.encode(gebeurtenissen)
    _ = try dossier(id)
    let envelop = try kluis.append(body, to: .casus(locator))
    let nieuw = KluisBrug.lees([Frame(envelop: envelop, body: body)])
    try lees(opnieuw: id)
    let dossier = try dossier(id)
    try volgToegang(na: gebeurtenissen, in: id)
    try schrijfKaarten(dossier.volledig)
    return nieuw
  }

  /// The casus as the next of several commands sees it; the made-up names are never written.
  private func vooruit(
    _ casus: Casus, _ nieuw: [Gebeurtenis], na dossier: Casusdossier, _ eerder: Int
  ) -> Casus {
    let laatste = dossier.gebeurtenissen.max(by: Vastgelegd.eerder)?.envelop
    let envelop = Wijkteam.Envelop(
      segment: .nul, volgnummer: UInt32(clamping: eerder), klok: .max, apparaat: .nul, door: ik,
      ingevoerdOp: wereld.klok(), ingevoerdDag: vandaag)
    var volgende = casus
    let vastgelegd = nieuw.enumerated().map {
      Vastgelegd(envelop, plaats: UInt16(clamping: eerder + $0.offset), $0.element)
    }
    _ = volgende.voegToe(vastgelegd, na: laatste, tot: nil)
    return volgende
  }

  /// Who gets the key of a new casus: who the policy of the team says, and me.
  private func meelezers(vast: Lid?, tweede: Lid?) -> [String] {
    Set(beleidslezers(vast: vast, tweede: tweede).map(\.naam) + [ik.naam]).sorted()
  }

  /// A code of four letters that no casus of the team uses.
  private func vrijeCode() throws -> String {
    let bezet = try codes()
    for aantal in 4...8 {
      for _ in 0..<64 {
        let code = Spreekletters.kort(wereld.nieuwId(), aantal: aantal)
        if bezet[code] == nil { return code }
      }
    }
    throw Weigering(.tegenspraak, "Er is geen vrije code meer te vinden. Probeer het nog eens.")
  }
}

extension Inhoud {
  /// Whether it replaces or takes back an event that was not written yet.
  fileprivate var verwijstNaarVerzonnen: Bool {
    let genoemd: [GebeurtenisId]
    switch self {
    case .casusveldGezet(let zetting): genoemd = zetting.vervangt
    case .procedureveldGezet(let zetting): genoemd = zetting.vervangt
    case .persoonGezet(let versie): genoemd = versie.vervangt
    case .bereikbaarheidGezet(let versie): genoemd = versie.vervangt
    case .machtigingGezet(let versie): genoemd = versie.vervangt
    case .netwerkcontactGezet(let versie): genoemd = versie.vervangt
    case .hulpverlenerGezet(let versie): genoemd = versie.vervangt
    case .dreigingGezet(let versie): genoemd = versie.vervangt
    case .postGezet(let versie): genoemd = versie.vervangt
    case .gecorrigeerd(let correctie): genoemd = [correctie.gebeurtenis]
    default: genoemd = []
    }
    return genoemd.contains { $0.segment == .nul }
  }
}
