/// All casussen that somebody may read, with their let op worked out: what every list, overview and
/// screen is a function of.
public struct Werkvoorraad: Sendable {
  /// The day and the configuration that everything is computed for.
  public private(set) var context: Letopcontext
  /// The casussen, folded up to the day of the context.
  public private(set) var casussen: [Id: Casus] = [:]
  /// The let op of each casus, loudest first, without those that sleep.
  public private(set) var letop: [Id: [LetOp]] = [:]
  /// What came in and has no casus yet.
  public var team = Teamdossier()

  /// An empty caseload.
  public init(context: Letopcontext) { self.context = context }

  /// Adds a casus or its new state, and works out its let op.
  public mutating func zet(_ casus: Casus) {
    casussen[casus.id] = casus
    letop[casus.id] = Letopregels.beoordeel(casus, context)
  }

  /// Forgets a casus: access was taken away.
  public mutating func verwijder(_ id: Id) {
    casussen[id] = nil
    letop[id] = nil
  }

  /// Works everything out again for another day.
  ///
  /// The casussen must be folded again by the caller when stated facts lie between the two days
  /// (`Casus.volgendFeit`).
  public mutating func herbereken(_ context: Letopcontext) {
    self.context = context
    for (id, casus) in casussen { letop[id] = Letopregels.beoordeel(casus, context) }
  }
}
