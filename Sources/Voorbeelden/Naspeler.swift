public import Termijnen
public import Wijkteam

/// Plays invented steps through `decide` in memory, as a store would: for tests, screens under test
/// and measurements.
public struct Naspeler: Sendable {
  /// The members that `decide` may know.
  public let leden: Set<Lid>
  /// The kinds of procedures that `decide` may know.
  public let soorten: Set<String>
  /// The life domains that `decide` may know.
  public let domeinen: [Domein]

  /// The events of each casus, in the order in which they were typed.
  public private(set) var gebeurtenissen: [Id: [Vastgelegd]] = [:]
  /// The casussen, all facts folded.
  public private(set) var casussen: [Id: Casus] = [:]
  /// The events of the team.
  public private(set) var team: [Vastgelegd] = []
  /// The events that members keep for themselves.
  public private(set) var eigen: [Lid: [Vastgelegd]] = [:]

  private var klok: UInt64 = 0

  /// Starts with nothing.
  public init(leden: Set<Lid>, soorten: Set<String>, domeinen: [Domein]) {
    self.leden = leden
    self.soorten = soorten
    self.domeinen = domeinen
  }

  /// Takes one step, or throws the refusal of `decide`.
  public mutating func neem(_ stap: Voorbeeldstap) throws(Weigering) {
    // Which kinds end in a decision stands in the configuration, which is not read here.
    let context = Besluitcontext(
      vandaag: stap.ingevoerdOp.dag, gebeurdOp: stap.gebeurdOp, door: stap.door, leden: leden,
      soorten: soorten, domeinen: domeinen, beslist: { _ in false })
    switch stap.werk {
    case .casus(let id, let opdracht):
      let nieuw = try decide(opdracht, casussen[id], context)
      let vast = leg(nieuw, segment: id, stap)
      let laatste = gebeurtenissen[id]?.last?.envelop
      gebeurtenissen[id, default: []] += vast
      // Out of the dictionary first, so that adding to it copies nothing.
      var casus = casussen.removeValue(forKey: id) ?? Casus(id: id)
      if casus.voegToe(vast, na: laatste, tot: nil) {
        casussen[id] = casus
      } else {
        casussen[id] = Casus.vouw(id: id, gebeurtenissen[id] ?? [], tot: nil)
      }
    case .team(let opdracht):
      let dossier = Teamdossier.vouw(team, tot: nil)
      team += leg(try decide(opdracht, dossier, context), segment: Id(hoog: 0, laag: 1), stap)
    case .eigen(let opdracht):
      let dossier = EigenDossier.vouw(eigen[stap.door] ?? [])
      let nieuw = try decide(opdracht, dossier, context)
      eigen[stap.door, default: []] += leg(nieuw, segment: Id(hoog: 0, laag: 2), stap)
    }
  }

  /// Takes all steps, or throws the first refusal.
  public mutating func neem(_ stappen: some Sequence<Voorbeeldstap>) throws(Weigering) {
    for stap in stappen { try neem(stap) }
  }

  /// The casussen as they stand on a day, in the order of their codes.
  public func casussen(op dag: Dag) -> [Casus] {
    gebeurtenissen.map { Casus.vouw(id: $0.key, $0.value, tot: dag) }.sorted { $0.code < $1.code }
  }

  private mutating func leg(
    _ nieuw: [Gebeurtenis], segment: Id, _ stap: Voorbeeldstap
  ) -> [Vastgelegd] {
    klok += 1
    let minuten = Int64(stap.ingevoerdOp.dag.nummer) * 1440 + Int64(stap.ingevoerdOp.minuut ?? 0)
    let envelop = Envelop(
      segment: segment, volgnummer: UInt32(truncatingIfNeeded: klok), klok: klok,
      apparaat: Id(hoog: 0, laag: 3), door: stap.door, ingevoerdOp: minuten * 60_000,
      ingevoerdDag: stap.ingevoerdOp.dag)
    return nieuw.enumerated().map {
      Vastgelegd(envelop, plaats: UInt16(truncatingIfNeeded: $0.offset), $0.element)
    }
  }
}
