import Termijnen

extension Werkvoorraad {
  /// The procedures of a casus as a chain over the domains; nil when the casus is not there.
  public func keten(_ id: Id) -> Keten? {
    guard let casus = casussen[id] else { return nil }
    return Keten(Casusbeeld(casus, context), letop[id] ?? [])
  }
}

extension Keten {
  /// Draws the chain of a casus with its flags: those that wait for nothing first, a circle at one depth.
  public init(_ beeld: Casusbeeld, _ letop: [LetOp]) {
    self.init()
    var plaats: [Id: Int] = [:]
    for (index, procedure) in beeld.procedures.enumerated() { plaats[procedure.id] = index }
    let graaf = beeld.procedures.enumerated().map { index, procedure in
      procedure.procedure.wachtOp.compactMap { plaats[$0] }.filter { $0 != index }
    }
    let diepten = Graaf.diepten(graaf)
    let wortels = Set(beeld.samenhang.wortels.map(\.id))
    schakels = beeld.procedures.indices.map { index in
      let procedure = beeld.procedures[index]
      let vlaggen = letop.filter { $0.procedure == procedure.id }
      return Schakel(
        procedure: procedure.id, naam: procedure.naam, instantie: procedure.instantie,
        status: procedure.status, domeinen: procedure.domeinen,
        niveau: vlaggen.map(\.niveau).max(),
        sinds: procedure.procedure.stappen.last?.merk.dag ?? procedure.procedure.start.merk.dag,
        uiterlijk: procedure.klaar || procedure.status == .besluit ? nil : procedure.klok?.verwacht,
        wachtOp: procedure.procedure.wachtOp.filter { $0 != procedure.id && plaats[$0] != nil },
        diepte: diepten[index],
        oorzaak: wortels.contains(procedure.id),
        geblokkeerd: beeld.samenhang.geblokkeerd(procedure.id), klaar: procedure.klaar)
    }
    let volgorde = schakels.indices.sorted { (diepten[$0], $0) < (diepten[$1], $1) }
    schakels = volgorde.map { schakels[$0] }
    dreigingen = letop.filter { vlag in
      vlag.onderwerp.map { beeld.casus.dreigingen[$0] != nil } ?? false
    }
  }
}
