public import Termijnen

/// A sign that a procedure moved.
public struct Teken: Hashable, Sendable {
  /// What kind of sign it was.
  public enum Soort: Hashable, Sendable {
    case gestart
    case stap(Stapsoort)
    case contact(Kanaal)
    case belofteNagekomen
    case brief
  }

  /// The day of it.
  public var dag: Dag
  /// What it was.
  public var soort: Soort

  /// In words.
  public var tekst: String {
    switch soort {
    case .gestart: "begonnen"
    case .stap(let stap): stap.zin
    case .contact(.bellen): "telefonisch gesproken"
    case .contact(let kanaal): "contact via \(kanaal.label)"
    case .belofteNagekomen: "een toezegging werd nagekomen"
    case .brief: "een brief"
    }
  }
}

extension Stapsoort {
  var zin: String {
    switch self {
    case .ingediend: "ingediend"
    case .ontvangen: "ontvangen door de instantie"
    case .bevestigd: "ontvangst bevestigd"
    case .aanvulling: "vraag om stukken"
    case .aangevuld: "stukken aangevuld"
    case .verdaagd: "uitgesteld door de instantie"
    case .instemming: "ingestemd met uitstel"
    case .ingebrekestelling: "ingebrekestelling ontvangen"
    case .besluit: "besluit"
    case .uitgevoerd: "uitgevoerd"
    case .ingetrokken: "ingetrokken"
    }
  }
}

/// A procedure on a day, with everything that more than one rule needs worked out once.
public struct Procedurebeeld: Sendable {
  /// The procedure.
  public let procedure: Procedure
  /// The rule of its kind; nil for a kind that is not known.
  public let regel: Soortregel?
  /// The law clock without derivation; nil without a day 0.
  public let klok: Termijnberekening?
  /// Where it stands.
  public let status: Procedurestatus
  /// Whether nothing more is to come.
  public let klaar: Bool
  /// The last sign that it moved.
  public internal(set) var laatsteTeken: Teken
  /// The promises of the institution about it that are still open, in the order in which they were made.
  public internal(set) var beloften: [Lopend<Toezegging>] = []
  /// The number with which somebody at the desk was last reached.
  public internal(set) var gelukt: (nummer: String, dag: Dag)?

  /// Works out one procedure.
  public init(_ procedure: Procedure, _ context: Letopcontext) {
    self.procedure = procedure
    regel = context.soortregel(procedure.soort)
    klok = procedure.klok(context, afleiding: false)
    status = procedure.status
    klaar = procedure.klaar
    var teken = Teken(dag: procedure.start.merk.dag, soort: .gestart)
    if let stap = procedure.stappen.last {
      teken = Teken(dag: stap.merk.dag, soort: .stap(stap.waarde.soort))
    }
    laatsteTeken = teken
  }

  mutating func neem(_ teken: Teken) {
    if teken.dag > laatsteTeken.dag { laatsteTeken = teken }
  }

  /// Its identity.
  public var id: Id { procedure.id }
  /// The institution that decides.
  public var instantie: String { procedure.instantie }
  /// Own name, else that of the kind.
  public var naam: String { procedure.eigenNaam ?? regel?.naam ?? procedure.soort }
  /// Whether our own team decides or carries out: then we are the ones who are late.
  public var eigenTeam: Bool {
    procedure.start.waarde.eigenTeam || regel?.uitvoerder == .eigenTeam
  }
  /// Whether a desk of the municipality decides.
  public var gemeentelijk: Bool { eigenTeam || regel?.uitvoerder == .gemeente }
  /// The life domains in which it lies.
  public var domeinen: [Domein] {
    let eigen = procedure.start.waarde.domeinen
    return eigen.isEmpty ? (regel?.levensdomeinen ?? []).map { Domein($0) } : eigen
  }
  /// Who is to move now.
  public var aanZet: Partij {
    let partij = procedure.aanZet
    return partij == .instantie && eigenTeam ? .team : partij
  }
  /// Whether there is proof that the institution received it.
  public var ontvangstBewezen: Bool { procedure.ontvangstBewezen }

  /// At whose desk it lies, in words.
  public var bij: String {
    if eigenTeam { return "ons team (\(instantie))" }
    return procedure.persoonAanBalie.map { "\(instantie), \($0)" } ?? instantie
  }

  /// `urgentieverklaring bij gemeente Almere`.
  var naamBij: String { eigenTeam ? "\(naam) bij ons team" : "\(naam) bij \(instantie)" }
}
