import Termijnen
import TerminalUI
public import Wijkteam

/// Which draft: of which form, about what, and typed in which window.
public struct Conceptsleutel: Hashable, Sendable {
  /// The name of the form.
  public var formulier: String
  /// The casus, if the form is about one.
  public var casus: Id?
  /// The procedure or thing that the form is about.
  public var onderwerp: Id?
  /// Tells drafts of the same form apart: no window writes over what another one keeps.
  public var exemplaar: String

  /// Names a draft.
  public init(
    formulier: String, casus: Id? = nil, onderwerp: Id? = nil, exemplaar: String = ""
  ) {
    self.formulier = formulier
    self.casus = casus
    self.onderwerp = onderwerp
    self.exemplaar = exemplaar
  }

  /// Whether both are drafts of the same form about the same thing.
  func zelfdePlek(_ ander: Conceptsleutel) -> Bool {
    formulier == ander.formulier && casus == ander.casus && onderwerp == ander.onderwerp
  }
}

/// What was typed and not saved yet.
public struct Concept: Hashable, Sendable {
  /// Which draft.
  public var sleutel: Conceptsleutel
  /// The text of each field that was changed.
  public var velden: [String: String]
  /// What stood in those fields before.
  public var begin: [String: String]
  /// How the form was opened, in the words of the screens.
  public var opening: [String: String]

  /// Makes a draft.
  public init(
    _ sleutel: Conceptsleutel, velden: [String: String], begin: [String: String] = [:],
    opening: [String: String] = [:]
  ) {
    self.sleutel = sleutel
    self.velden = velden
    self.begin = begin
    self.opening = opening
  }
}

/// How a form was opened, as words that a draft can keep.
enum Opening {
  static func woorden(_ focus: Focus, wijzigt: Bool) -> [String: String] {
    var uit: [String: String] = [:]
    if wijzigt { uit["wijzigt"] = "ja" }
    if let procedure = focus.procedure { uit["procedure"] = Veld.sleutel(procedure) }
    if let onderwerp = focus.onderwerp {
      uit["soort"] = onderwerp.soort.rawValue
      uit["onderwerp"] = Veld.sleutel(onderwerp.id)
    }
    if let gebeurtenis = focus.gebeurtenis {
      uit["segment"] = Veld.sleutel(gebeurtenis.segment)
      uit["frame"] = "\(gebeurtenis.volgnummer)"
      uit["plaats"] = "\(gebeurtenis.plaats)"
    }
    uit["regel"] = focus.regel
    uit["nummer"] = focus.nummer
    return uit
  }

  /// The row and whether something is changed; a draft of an older version only knows its key.
  static func lees(_ concept: Concept) -> (focus: Focus, wijzigt: Bool) {
    let woorden = concept.opening
    func id(_ naam: String) -> Id? { woorden[naam].flatMap { Veld.id($0) } }
    var focus = Focus(
      casus: concept.sleutel.casus, procedure: id("procedure"), regel: woorden["regel"],
      nummer: woorden["nummer"])
    if let soort = woorden["soort"].flatMap(Onderwerpsoort.init), let id = id("onderwerp") {
      focus.onderwerp = Onderwerp(soort, id)
    }
    if let segment = id("segment"), let frame = woorden["frame"].flatMap({ UInt32($0) }),
      let plaats = woorden["plaats"].flatMap({ UInt16($0) })
    {
      focus.gebeurtenis = GebeurtenisId(segment: segment, volgnummer: frame, plaats: plaats)
    }
    if woorden.isEmpty { focus.procedure = concept.sleutel.onderwerp }
    return (focus, woorden["wijzigt"] != nil)
  }
}
