/// The rungs of the ladder of next actions, in the order of practice.
public enum Trede: String, CaseIterable, Hashable, Sendable {
  /// What is needed today: food, energy, medicine, a bed.
  case vandaag
  /// Call: is it in, is it complete, who has it?
  case bellen
  /// Call and mail, and name the date.
  case datumNoemen = "datum-noemen"
  /// After the date: remind, and ask for what should be on paper.
  case herinnering
  /// Ask for an advance.
  case voorschot
  /// The team lead calls the head of the desk.
  case teamleider
  /// Sociaal raadslieden, cliëntondersteuner, lawyer.
  case onafhankelijk
  /// Notice of default, by the resident.
  case ingebrekestelling
  /// Appeal against not deciding.
  case beroepNietTijdig = "beroep-niet-tijdig"
  /// A step that only this kind knows.
  case eigen
  /// The decision has been made: have it carried out.
  case uitvoering
  /// The track of its own: objection.
  case bezwaar
  /// With objection or appeal: interim relief.
  case voorlopigeVoorziening = "voorlopige-voorziening"
  /// For treatment, not for slowness.
  case klacht
  /// After the complaint.
  case ombudsman
}

/// On which track of the ladder a step lies.
public enum Spoor: String, CaseIterable, Hashable, Sendable {
  /// The main order.
  case hoofd
  /// Objection and interim relief, with a last day.
  case bezwaar
  /// Counted in hours: eviction, cut-off.
  case uren
}

/// When a step of a kind may first be taken.
public enum Tredemoment: Hashable, Sendable {
  /// At once.
  case direct
  /// This long after day 0 (the Atw does not shift it).
  case naDag0(Termijn)
  /// The day after a term of this length from day 0, moved on as the Atw moves the term of the kind.
  case naTermijn(Termijn)
  /// This many days after (or, when negative, before) the expected end.
  case rondVerwacht(Int)
  /// This many days after the safe end.
  case naVeilig(Int)
  /// Within this many hours after the step began.
  case uren(Int)
}

/// A step of the ladder that a kind adds, or puts in the place of a general one.
public struct Tredetekst: Hashable, Sendable {
  /// Which rung it fills.
  public var trede: Trede
  /// What to do, in plain Dutch.
  public var wat: String
  /// Why, or what it needs.
  public var reden: String
  /// From when.
  public var moment: Tredemoment
  /// What to do where our own team carries it out.
  public var wij: String?
  /// The form in which it helps, by its word (``Termijnvariant/gewoon`` for none); nil is in all.
  public var vorm: String?

  /// A step.
  public init(
    _ trede: Trede, wat: String, reden: String, moment: Tredemoment, wij: String? = nil
  ) {
    self.wij = wij
    self.trede = trede
    self.wat = wat
    self.reden = reden
    self.moment = moment
  }
}

/// One next action on the ladder of a running step.
public struct Ladderstap: Hashable, Sendable {
  /// Which rung.
  public var trede: Trede
  /// Which remedy it is, on the rung of objection.
  public var middel: Rechtsmiddelsoort?
  /// On which track.
  public var spoor: Spoor
  /// What to do, in plain Dutch.
  public var wat: String
  /// The first day on which it is allowed or makes sense.
  public var vanaf: Dag
  /// The last day on which it can be done, where there is one.
  public var uiterlijk: Dag?
  /// Hours after the start, on the track in hours.
  public var uren: Int?
  /// The article or rule behind it.
  public var artikel: String
  /// Why, or what it needs, in plain Dutch.
  public var reden: String
  /// What to know before taking the step: asked before a notice of default.
  public var vragen: [String]

  /// When it can be done, seen from a day: `nu`, `binnen 2 uur`, `vanaf ...`, `kon tot en met ...`.
  ///
  /// Hours are named on the day from which they count and no longer; within 0 hours is now.
  public func wanneer(op dag: Dag, _ woorden: (Dag) -> String) -> String {
    if let uiterlijk, dag > uiterlijk { return "kon tot en met \(woorden(uiterlijk))" }
    if let uren, uren > 0, dag <= vanaf { return "binnen \(uren) uur" }
    return dag < vanaf ? "vanaf \(woorden(vanaf))" : "nu"
  }

  /// True when the step may be taken on a day.
  public func mag(op dag: Dag) -> Bool {
    guard dag >= vanaf else { return false }
    guard let uiterlijk else { return true }
    return dag <= uiterlijk
  }
}
