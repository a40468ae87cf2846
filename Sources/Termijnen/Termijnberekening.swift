/// One line of the derivation of a date.
public struct Afleidingsregel: Hashable, Sendable {
  /// What was done, in plain Dutch.
  public let tekst: String
  /// The article behind it.
  public let artikel: String

  /// A line.
  public init(_ tekst: String, _ artikel: String) {
    self.tekst = tekst
    self.artikel = artikel
  }
}

/// A suspension that runs on the day of the computation.
public struct LopendeOpschorting: Hashable, Sendable {
  /// The first suspended day.
  public var sinds: Dag
  /// The last day of the term that the body gave; nil when nobody set one.
  public var uiterlijk: Dag?
  /// The paragraph of the law.
  public var artikel: String

  /// A running suspension.
  public init(sinds: Dag, uiterlijk: Dag?, artikel: String) {
    self.sinds = sinds
    self.uiterlijk = uiterlijk
    self.artikel = artikel
  }
}

/// What a notice of default is worth.
public enum Oordeel: String, CaseIterable, Hashable, Sendable {
  /// Received on or before the last safe day: no effect, a new one is needed.
  case teVroeg = "te-vroeg"
  /// Received in time.
  case geldig
  /// Four weeks or more after the lapse: valid, but the body may object.
  case laat
  /// Eight weeks or more after the lapse: the penalty may be refused (Awb 4:17 lid 5 a).
  case onredelijkLaat = "onredelijk-laat"
}

/// The notice of default of a step.
public struct Ingebrekestelling: Hashable, Sendable {
  /// The first day on which it may be received: the day after the safe end.
  public var vanaf: Dag
  /// The day on which it was received.
  public var ontvangen: Dag?
  /// What it is worth; nil when none was received.
  public var oordeel: Oordeel?
  /// Days between the lapse and the receipt; nil when none was received.
  public var dagenNaAfloop: Int?
  /// The last day of the two weeks in which the body can still decide without a penalty.
  public var tweeWekenTot: Dag?
  /// The first day on which appeal against not deciding is possible (Awb 6:12).
  public var beroepVanaf: Dag?
}

/// Where a step stands against its clock.
public enum Klokstand: Hashable, Sendable {
  /// The kind has no term.
  case zonderTermijn
  /// The term runs.
  case loopt
  /// The expected end has passed; either the safe end has not, or nobody else can be late.
  case verwachtVoorbij
  /// Too late, this many days after the safe end.
  case teLaat(dagen: Int)
  /// A waiting time has passed: it may be done.
  case magNu
  /// Decided, this many days after the expected end (0 or less is on time).
  case besloten(dagenNaVerwacht: Int)
}

/// What decides the expected end of a term.
public enum Eindgrond: Hashable, Sendable {
  /// The term itself, with the days that were added to it.
  case termijn
  /// The last day that the law names, whatever the term.
  case vasteDag
  /// The day that the body named in time, and the days that came after that notice.
  case genoemd(Mededeling, daarna: Int)
  /// The day up to which the applicant agreed to wait.
  case afgesproken(Dag)
}

/// The outcome for one step on one day.
public struct Termijnberekening: Hashable, Sendable {
  /// Day 0.
  public var dag0: Dag
  /// Whether day 0 is the day on which it was sent in, because that of receipt is not known.
  ///
  /// The law counts from receipt (Awb 4:13): then the body is not late, and no notice of default works.
  public var ontvangstOnbekend = false
  /// The end of the bare term, before suspension, extension and shift; nil without a term.
  public var ruw: Dag?
  /// The end in the strict reading: warn after this day.
  public var verwacht: Dag?
  /// The end in the last reading under which the body is on time: a notice of default counts only
  /// when received after this day.
  public var veilig: Dag?
  /// Suspended days in the strict reading, with agreed delay.
  public var opgeschort: Int
  /// The days among ``opgeschort`` that the applicant agreed to; in the others the clock stood still.
  public var uitstel = 0
  /// The articles on which the clock stood still, each once.
  public var stilgronden: [String] = []
  /// Whether the body extended the term itself, in time.
  public var verlengd = false
  /// With how much, when the body named no day.
  public var verlengdMet: Termijn?
  /// What decides ``verwacht``.
  public var eindgrond = Eindgrond.termijn
  /// The articles that can be read in two ways, when ``veilig`` lies later for that reason; nil without
  /// derivation.
  public var ruimArtikel: String?
  /// The lines of the shift of the expected end; empty without derivation.
  public var schuif: [Afleidingsregel] = []
  /// The longer term that perhaps holds, when it gives the safe end.
  public var misschien: Gegeven<Termijn>?
  /// The next time that something is due which comes back until the decision.
  public var volgende: Dag?
  /// The first day from which bijstand can be given (Pw 44 lid 5).
  public var terugTot: Dag?
  /// The suspension that runs today.
  public var loptOpschorting: LopendeOpschorting?
  /// The last date that the body itself named, whatever it does to the law.
  public var toegezegd: Dag?
  /// The last day on which an incomplete application may be left untreated: four weeks after it was
  /// completed or the term for it ran out (Awb 4:5 lid 4).
  public var buitenBehandelingTot: Dag?
  /// The derivation, line by line; empty when it was not asked for.
  public var regels: [Afleidingsregel]
  /// What the user has to know, in plain Dutch.
  public var waarschuwingen: [String]
  /// The notice of default; nil where it does not exist.
  public var ingebrekestelling: Ingebrekestelling?
  /// The penalty; nil until a notice of default works.
  public var dwangsom: Dwangsom?
  /// The last day for objection against the decision; nil without a decision or without objection.
  public var bezwaarTot: Dag?
  /// The remedy against the decision, also where its term is not known; nil without a decision.
  public var middel: Rechtsmiddelsoort?
  /// Whether the clock stands still and nobody knows until when: then there is no last day to name.
  public var staatStilZonderEinde: Bool { loptOpschorting.map { $0.uiterlijk == nil } ?? false }
  /// Where it stands.
  public var stand: Klokstand
  /// The next actions; empty when the derivation was not asked for.
  public var ladder: [Ladderstap]

  /// The days on which the clock stood still.
  public var stilgestaan: Int { opgeschort - uitstel }

  /// True when there is a decision by the day of the computation.
  public var isBesloten: Bool {
    if case .besloten = stand { return true }
    return false
  }

  /// True when the safe end has passed and there is no decision.
  public var teLaat: Bool {
    if case .teLaat = stand { return true }
    return false
  }
}
