import Termijnen

extension Werkvoorraad {
  /// The list of casussen that meet a filter, in an order with a second key.
  ///
  /// Closed casussen stand in it only when the filter names a status or a word.
  public func lijst(
    _ filter: String = "", sortering: Casussortering = .letop, daarna: Casussortering? = nil,
    ik: Lid? = nil, alleenCodes: Bool = false
  ) throws(Weigering) -> [Casusregel] {
    var filter = try Casusfilter(filter, ik: ik)
    filter.alleenCodes = alleenCodes
    let metGesloten = filter.noemtGesloten
    let gekozen = kaarten.values.filter {
      (metGesloten || $0.regel.status != .gesloten) && filter.past($0)
    }
    var sleutels = [sortering]
    if let daarna, daarna != sortering { sleutels.append(daarna) }
    for sleutel in [Casussortering.letop, .roepnaam, .code] where !sleutels.contains(sleutel) {
      sleutels.append(sleutel)
    }
    let rijen = gekozen.map { Rij($0.regel, letop[$0.regel.id]?.first) }
    return rijen.sorted { a, b in
      for sleutel in sleutels {
        if let eerder = Rij.eerder(a, b, sleutel) { return eerder }
      }
      return a.regel.id < b.regel.id
    }.map(\.regel)
  }

  private struct Rij {
    var regel: Casusregel
    var naam: [UInt8]
    var top: (volgorde: Volgorde, niveau: Niveau, uiterlijk: Moment?, sinds: Dag)?

    init(_ regel: Casusregel, _ top: LetOp?) {
      self.regel = regel
      self.top = top.map { ($0.volgorde, $0.niveau, $0.uiterlijk, $0.sinds) }
      naam = Vouwtekst.vouw(regel.roepnaam)
    }

    /// Whether one comes before the other by a key; nil is equal.
    static func eerder(_ a: Rij, _ b: Rij, _ sleutel: Casussortering) -> Bool? {
      switch sleutel {
      case .letop: luider(a, b)
      case .roepnaam: volgorde(a.naam, b.naam)
      case .code: volgorde(Array(a.regel.code.utf8), Array(b.regel.code.utf8))
      case .laatsteContact:
        oplopend(a.regel.laatsteContact, b.regel.laatsteContact, leegEerst: true)
      case .volgendeDatum: oplopend(a.regel.volgendeDatum, b.regel.volgendeDatum, leegEerst: false)
      case .vast: oplopend(a.regel.vast, b.regel.vast, leegEerst: true)
      case .wijk: oplopend(a.regel.wijk, b.regel.wijk, leegEerst: false)
      }
    }

    private static func luider(_ a: Rij, _ b: Rij) -> Bool? {
      switch (a.top, b.top) {
      case (nil, nil): return nil
      case (nil, _): return false
      case (_, nil): return true
      case (let links?, let rechts?):
        let eerst = (links.volgorde == .onomkeerbaar, rechts.volgorde == .onomkeerbaar)
        if eerst.0 != eerst.1 { return eerst.0 }
        if links.niveau != rechts.niveau { return links.niveau > rechts.niveau }
        if links.volgorde != rechts.volgorde { return links.volgorde < rechts.volgorde }
        let rood = (a.regel.rood, a.regel.oranje)
        let ander = (b.regel.rood, b.regel.oranje)
        if rood != ander { return rood > ander }
        if links.uiterlijk != rechts.uiterlijk {
          return oplopend(links.uiterlijk, rechts.uiterlijk, leegEerst: false)
        }
        return links.sinds == rechts.sinds ? nil : links.sinds < rechts.sinds
      }
    }

    private static func volgorde(_ a: [UInt8], _ b: [UInt8]) -> Bool? {
      a == b ? nil : a.lexicographicallyPrecedes(b)
    }

    private static func oplopend<W: Comparable>(_ a: W?, _ b: W?, leegEerst: Bool) -> Bool? {
      switch (a, b) {
      case (nil, nil): nil
      case (nil, _): leegEerst
      case (_, nil): !leegEerst
      case (let links?, let rechts?): links == rechts ? nil : links < rechts
      }
    }
  }
}
