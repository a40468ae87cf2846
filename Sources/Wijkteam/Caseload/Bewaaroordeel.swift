public import Termijnen

/// How long each part of a casus has to be kept, counted from the last change.
///
/// One casus can have parts under several laws; it may only go when the longest is over.
public struct Bewaaroordeel: Hashable, Sendable {
  /// One part with its own law.
  public struct Deel: Hashable, Sendable {
    /// The retention term.
    public let termijn: Bewaartermijn
    /// The last day on which it is kept; nil where no term is known for sure.
    public let tot: Dag?

    /// Makes a part.
    public init(termijn: Bewaartermijn, tot: Dag?) {
      self.termijn = termijn
      self.tot = tot
    }
  }

  /// The day of the last change.
  public let laatsteWijziging: Dag
  /// The parts, the one that is kept longest first.
  public let delen: [Deel]

  /// Judges a casus; nil when nothing is written in it.
  public init?(
    _ casus: Casus, _ termijnen: [Bewaartermijn], soortregel: (String) -> Soortregel?
  ) {
    guard let laatste = casus.historie.map(\.merk.dag).max() else { return nil }
    laatsteWijziging = laatste
    var ids: Set<String> = ["wmo"]
    var domeinen = Set(casus.domeinbeelden.map(\.waarde.domein))
    for procedure in casus.procedures.alle {
      guard let regel = soortregel(procedure.start.waarde.soort) else { continue }
      domeinen.formUnion(regel.levensdomeinen.map { Domein($0) })
    }
    for domein in domeinen { if let id = Self.deel(domein) { ids.insert(id) } }
    delen = termijnen.filter { ids.contains($0.id) }
      .map { Deel(termijn: $0, tot: $0.bewaarTot(vanaf: laatste)) }
      .sorted { ($0.tot ?? .laatste, $0.termijn.id) > ($1.tot ?? .laatste, $1.termijn.id) }
  }

  /// Which law a life domain falls under besides the Wmo.
  private static func deel(_ domein: Domein) -> String? {
    switch domein.naam {
    case "jeugd": "jeugdhulp"
    case "inkomen", "werk": "participatiewet"
    case "schulden": "schuldhulp"
    case "wonen": "wonen-vervoer"
    default: nil
    }
  }

  /// The last day on which the casus as a whole is kept, as far as terms are known.
  public var bewaarTot: Dag? { delen.compactMap(\.tot).max() }

  /// Parts of which nobody knows the term for sure; a person has to look that up.
  public var zonderTermijn: [Deel] { delen.filter { $0.tot == nil } }

  /// Whether every known term is over.
  public func isVoorbij(op dag: Dag) -> Bool { bewaarTot.map { $0 < dag } ?? false }
}
