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
  /// How long records are kept; empty for who has nothing to do with that.
  public var bewaartermijnen: [Bewaartermijn] = []
  /// The municipality of the team, as its configuration names it.
  public var gemeente: String?

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

  /// Working days since a day: 0 on the day itself and when it lies ahead.
  func werkdagen(sinds dag: Dag) -> Int { kalender.werkdagen(na: dag, totEnMet: vandaag) }

  /// Working days that are left up to and including a day: 0 on the day itself.
  func werkdagen(tot dag: Dag) -> Int { kalender.werkdagen(na: vandaag, totEnMet: dag) }

  /// A date in a sentence.
  func datum(_ dag: Dag) -> String { Zinnen.datum(dag, vandaag) }
}

/// One rule: a pure function from a casus and a day to flags.
///
/// One file per rule; `Letopregels.alle` is the registry.
public protocol Letopregel: Sendable {
  /// The word of the rule in JSON, configuration and documents.
  static var naam: String { get }
  /// Whether it also looks at a casus that is closed.
  static var ookGesloten: Bool { get }
  /// The flags of one casus. `beeld` is the casus with the law clock of its procedures worked out.
  static func beoordeel(_ beeld: Casusbeeld, _ context: Letopcontext) -> [LetOp]
}

extension Letopregel {
  /// A closed casus rests.
  public static var ookGesloten: Bool { false }
}

/// A rule over what came in and has no casus yet.
public protocol Teamletopregel: Sendable {
  /// The word of the rule in JSON, configuration and documents.
  static var naam: String { get }
  /// The flags of the dossier of the team.
  static func beoordeel(_ team: Teamdossier, _ context: Letopcontext) -> [LetOp]
}

/// What a rule finds of one thing, before there are words: how loud, since when, and by when.
struct Regelstand: Hashable, Sendable {
  var niveau: Niveau
  var sinds: Dag
  var uiterlijk: Dag?
}
