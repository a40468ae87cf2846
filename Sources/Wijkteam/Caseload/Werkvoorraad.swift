import Termijnen

/// All casussen that somebody may read, with their let op worked out: what every list, overview and
/// screen is a function of.
public struct Werkvoorraad: Sendable {
  /// The day and the configuration that everything is computed for.
  public private(set) var context: Letopcontext
  /// The casussen, folded up to the day of the context.
  public private(set) var casussen: [Id: Casus] = [:]
  /// The let op of each casus, loudest first, without those that sleep.
  public private(set) var letop: [Id: [LetOp]] = [:]
  /// The let op of the dossier of the team, loudest first; of a casus only for who can read it.
  public var teamLetop: [LetOp] {
    alleTeamLetop.filter { $0.casus.map { casussen[$0] != nil } ?? true }
  }
  private var alleTeamLetop: [LetOp] = []
  /// What came in and has no casus yet.
  public var team = Teamdossier() {
    didSet { alleTeamLetop = Letopregels.beoordeel(team, context) }
  }
  private(set) var kaarten: [Id: Casuskaart] = [:]

  /// An empty caseload.
  public init(context: Letopcontext) { self.context = context }

  /// Adds a casus or its new state, and works out its let op and its line in the lists.
  public mutating func zet(_ casus: Casus) {
    casussen[casus.id] = casus
    reken(casus)
  }

  /// Forgets a casus: access was taken away.
  public mutating func verwijder(_ id: Id) {
    casussen[id] = nil
    letop[id] = nil
    kaarten[id] = nil
  }

  /// Works everything out again for another day.
  ///
  /// The casussen must be folded again by the caller when stated facts lie between the two days
  /// (`Casus.volgendFeit`).
  public mutating func herbereken(_ context: Letopcontext) {
    self.context = context
    for casus in casussen.values { reken(casus) }
    alleTeamLetop = Letopregels.beoordeel(team, context)
  }

  private mutating func reken(_ casus: Casus) {
    let beeld = Casusbeeld(casus, context)
    let gevonden = Letopregels.beoordeel(beeld, context)
    letop[casus.id] = gevonden
    kaarten[casus.id] = Casuskaart(beeld, gevonden, context)
  }

  /// Every let op, also of what came in, loudest first.
  public var alleLetop: [LetOp] {
    (letop.values.flatMap { $0 } + teamLetop).sorted(by: LetOp.luider)
  }

  /// The let op of a casus that somebody lets sleep, each with the day on which it wakes.
  public func slapend(_ id: Id) -> [LetOp] {
    guard let casus = casussen[id], !casus.uitstel.isEmpty else { return [] }
    return Letopregels.alles(Casusbeeld(casus, context), context).filter { $0.slaaptTot != nil }
  }

  /// The line of a casus in the lists.
  public func regel(_ id: Id) -> Casusregel? { kaarten[id]?.regel }

  /// The casus that a person means with a code.
  public func casus(code: String) throws(Weigering) -> Casus {
    let gezocht = Vouwtekst.vouw(Schoon.regel(code))
    let gevonden = kaarten.values.filter { Vouwtekst.vouw($0.regel.code) == gezocht }
    if gevonden.count > 1 {
      let namen = gevonden.map(\.regel.roepnaam).sorted()
      throw Weigering(
        .invoer,
        "Code \(Schoon.regel(code)) hoort bij meer dan één casus: \(namen.opsomming). "
          + "Zoek de casus op naam in de lijst.")
    }
    if let id = gevonden.first?.regel.id, let casus = casussen[id] { return casus }
    let codes = kaarten.values.map(\.regel.code)
    let lijkt = Gelijkend.dichtstbij(Schoon.regel(code).lowercased(), in: codes)
    let hulp =
      lijkt.isEmpty
      ? "Kijk de code na in de lijst van casussen."
      : "Bedoel je \(lijkt.joined(separator: " of "))?"
    throw Weigering(
      .onbekend, "Casus '\(Schoon.regel(code))' is er niet, of je mag die niet lezen. \(hulp)")
  }
}
