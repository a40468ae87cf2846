import Termijnen

extension Werkvoorraad {
  /// The calls to make, by institution: one conversation can serve several households.
  ///
  /// The institution with the loudest call comes first; nil is the calls of the whole team.
  public func bellen(voor lid: Lid? = nil) -> [Belgroep] {
    var groepen: [[UInt8]: [(regel: Belregel, instantie: String)]] = [:]
    for kaart in kaarten.values {
      if let lid, kaart.uitgesloten.contains(lid) { continue }
      let mijn = lid.map { kaart.regel.vast == $0 || kaart.tweede == $0 } ?? true
      for gesprek in kaart.bellen {
        let eigenaar = gesprek.regel.procedure.flatMap { kaart.eigenaars[$0] }
        guard mijn || (eigenaar != nil && eigenaar == lid) else { continue }
        groepen[Vouwtekst.woorden(gesprek.instantie), default: []].append(gesprek)
      }
    }
    return groepen.map { sleutel, gesprekken in
      Belgroep(
        instantie: Self.naam(gesprekken.map(\.instantie)),
        regels: gesprekken.map(\.regel).sorted(by: Self.eerder))
    }.sorted { a, b in
      let niveau = (a.regels.map(\.niveau).max() ?? .info, b.regels.map(\.niveau).max() ?? .info)
      if niveau.0 != niveau.1 { return niveau.0 > niveau.1 }
      if a.regels.count != b.regels.count { return a.regels.count > b.regels.count }
      return a.instantie < b.instantie
    }
  }

  /// How an institution is mostly written.
  static func naam(_ namen: [String]) -> String {
    var telling: [String: Int] = [:]
    for naam in namen { telling[naam, default: 0] += 1 }
    return telling.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  private static func eerder(_ a: Belregel, _ b: Belregel) -> Bool {
    if a.niveau != b.niveau { return a.niveau > b.niveau }
    let nooit = Dag.eerste
    if a.laatste != b.laatste { return a.laatste ?? nooit < b.laatste ?? nooit }
    if a.roepnaam != b.roepnaam { return a.roepnaam < b.roepnaam }
    return (a.casus, a.procedure ?? .nul, a.toezegging ?? .nul)
      < (b.casus, b.procedure ?? .nul, b.toezegging ?? .nul)
  }
}

extension Vouwtekst {
  /// The folded form with one space between words, for names that are typed a little differently.
  static func woorden(_ tekst: String) -> [UInt8] {
    Array(vouw(tekst).split(separator: 0x20).joined(separator: [0x20]))
  }
}
