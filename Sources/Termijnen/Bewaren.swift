/// How long a kind of record is kept.
public struct Bewaartermijn: Hashable, Sendable, Identifiable {
  /// The name in `config/`.
  public var id: String
  /// What is kept, in plain Dutch.
  public var wat: String
  /// How long; nil where nobody knows for sure.
  public var termijn: Termijn?
  /// From which event, in plain Dutch.
  public var start: String
  /// Where it comes from.
  public var bron: Bron

  /// A retention term.
  public init(id: String, wat: String, termijn: Termijn?, start: String, bron: Bron) {
    self.id = id
    self.wat = wat
    self.termijn = termijn
    self.start = start
    self.bron = bron
  }

  /// The last day on which the record is kept, without the Atw; nil without a term.
  public func bewaarTot(vanaf laatsteWijziging: Dag) -> Dag? {
    termijn.map { $0.ruwEinde(vanaf: laatsteWijziging, kalender: .zonderTabel) }
  }
}
