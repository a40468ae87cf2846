public import Termijnen

/// What a rule may look at besides the casus.
///
/// No clock: today is passed in.
public struct Letopcontext: Sendable {
  /// The day to judge on.
  public var vandaag: Dag
  /// The minute of today, for things that count in hours; nil for a day in the past or future.
  public var nu: Moment?
  /// The holidays and working days.
  public var kalender: Kalender
  /// The thresholds of the team.
  public var drempels: Drempels
  /// The rule of a kind of procedure; nil for a kind that is not known.
  public var soortregel: @Sendable (String) -> Soortregel?

  /// Makes a context.
  public init(
    vandaag: Dag, nu: Moment?, kalender: Kalender, drempels: Drempels,
    soortregel: @escaping @Sendable (String) -> Soortregel?
  ) {
    self.vandaag = vandaag
    self.nu = nu
    self.kalender = kalender
    self.drempels = drempels
    self.soortregel = soortregel
  }
}

/// One rule: a pure function from a casus and a day to flags.
///
/// One file per rule; `Letopregels.alle` is the registry.
public protocol Letopregel: Sendable {
  /// The word of the rule in JSON, configuration and documents.
  static var naam: String { get }
  /// The flags of one casus. `beeld` is the casus with the law clock of its procedures worked out.
  static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp]
}

/// A casus on a day, with the law clock of each procedure computed once for all rules.
public struct Casusbeeld: Sendable {
  /// The casus.
  public let casus: Casus
  /// The law clock of each procedure that has a start day; without derivation.
  public let klokken: [Id: Termijnberekening]

  /// Computes the law clocks of a casus.
  public init(_ casus: Casus, _ context: Letopcontext) {
    self.casus = casus
    var klokken: [Id: Termijnberekening] = [:]
    for procedure in casus.procedures.alle {
      klokken[procedure.id] = procedure.klok(context, afleiding: false)
    }
    self.klokken = klokken
  }
}
