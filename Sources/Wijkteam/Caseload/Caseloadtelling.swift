import Termijnen

extension Werkvoorraad {
  /// What a teamleider sees of the whole caseload: where the system stands still, never who works how
  /// fast.
  ///
  /// - Parameter kleinsteGroep: groups with fewer casussen than this keep their counts and lose the list
  ///   of casussen and how long they take, for a report that others read; 1 shows all, for the work of
  ///   the day.
  public func caseload(kleinsteGroep: Int = 1) -> Caseloadoverzicht {
    var uit = Caseloadoverzicht()
    let open = kaarten.values.filter { $0.regel.status != .gesloten }
    uit.casussen = open.count
    var perInstantie: [[UInt8]: [Meting]] = [:]
    var perSoort: [[UInt8]: [Meting]] = [:]
    for kaart in open {
      for lopend in kaart.lopend where lopend.bijInstantie {
        let id = kaart.regel.id
        perInstantie[Vouwtekst.woorden(lopend.instantie), default: []].append(
          Meting(naam: lopend.instantie, casus: id, lopend: lopend))
        perSoort[Vouwtekst.vouw(lopend.soort == "overig" ? lopend.naam : lopend.soort), default: []]
          .append(Meting(naam: lopend.naam, casus: id, lopend: lopend))
      }
      if kaart.regel.vast == nil { uit.niemandBlijft.append(id(kaart)) }
      if kaart.stilSinds != nil { uit.stil.append(id(kaart)) }
      uit.gelukt += kaart.gelukt
    }
    uit.perInstantie = Self.regels(perInstantie, kleinsteGroep)
    uit.perSoort = Self.regels(perSoort, kleinsteGroep)
    uit.niemandBlijft.sort { self.eerder($0, $1) }
    let stilSinds = { (id: Id) in self.kaarten[id]?.stilSinds ?? .laatste }
    uit.stil.sort { (stilSinds($0), $0) < (stilSinds($1), $1) }
    uit.zwaarEnOud = zwaarEnOud()
    uit.snelTeWinnen = snelTeWinnen()
    uit.gelukt.sort {
      ($1.dag, $0.roepnaam, $0.wat, $0.casus) < ($0.dag, $1.roepnaam, $1.wat, $1.casus)
    }
    return uit
  }

  private struct Meting {
    var naam: String
    var casus: Id
    var lopend: Casuskaart.Lopend
  }

  private func id(_ kaart: Casuskaart) -> Id { kaart.regel.id }

  /// The order of a list of casussen: the loudest first.
  private func eerder(_ a: Id, _ b: Id) -> Bool {
    switch (letop[a]?.first, letop[b]?.first) {
    case (let links?, let rechts?): LetOp.luider(links, rechts)
    case (nil, nil): a < b
    case (let links, _): links != nil
    }
  }

  private static func regels(
    _ groepen: [[UInt8]: [Meting]], _ kleinste: Int
  ) -> [Caseloadoverzicht.Stilstandregel] {
    groepen.values.map { metingen -> (regel: Caseloadoverzicht.Stilstandregel, langste: Int) in
      let oudste = metingen.sorted {
        ($1.lopend.dagenOpen, $0.casus) < ($0.lopend.dagenOpen, $1.casus)
      }
      var gezien: Set<Id> = []
      let casussen = oudste.map(\.casus).filter { gezien.insert($0).inserted }
      let dagen = oudste.map(\.lopend.dagenOpen)
      let klein = casussen.count < kleinste
      let regel = Caseloadoverzicht.Stilstandregel(
        naam: naam(metingen.map(\.naam)), open: metingen.count,
        stil: metingen.count { $0.lopend.stil }, telaat: metingen.count { $0.lopend.teLaat },
        mediaan: klein ? nil : mediaan(dagen), langste: klein ? nil : dagen.first ?? 0,
        casussen: klein ? [] : casussen)
      return (regel, dagen.first ?? 0)
    }.sorted { a, b in
      let links = (a.regel.telaat, a.regel.stil, a.regel.open, a.langste)
      let rechts = (b.regel.telaat, b.regel.stil, b.regel.open, b.langste)
      return links != rechts ? links > rechts : a.regel.naam < b.regel.naam
    }.map(\.regel)
  }

  /// The middle of sorted numbers; of two middles the mean, rounded down.
  static func mediaan(_ aflopend: [Int]) -> Int {
    guard !aflopend.isEmpty else { return 0 }
    let midden = aflopend.count / 2
    if aflopend.count % 2 == 1 { return aflopend[midden] }
    return (aflopend[midden - 1] + aflopend[midden]) / 2
  }

  /// Casussen with something red for two months or more, the oldest first.
  private func zwaarEnOud() -> [Id] {
    var oud: [(sinds: Dag, id: Id)] = []
    for (id, vlaggen) in letop where casussen[id]?.loopt == true {
      let rood = vlaggen.filter { $0.niveau == .rood }.map(\.sinds).min()
      guard let rood, context.vandaag - rood >= 60 else { continue }
      oud.append((rood, id))
    }
    return oud.sorted { ($0.sinds, $0.id) < ($1.sinds, $1.id) }.map(\.id)
  }

  /// Where one call may free most: procedures that hold up others and of which the number is known.
  private func snelTeWinnen() -> [LetOp] {
    let oorzaken = letop.values.joined().filter { $0.regel == Oorzaak.naam && $0.nummer != nil }
    return Array(
      oorzaken.sorted { a, b in
        a.houdtOp.count != b.houdtOp.count
          ? a.houdtOp.count > b.houdtOp.count : LetOp.luider(a, b)
      }.prefix(10))
  }
}

extension Caseloadoverzicht {
  /// The same for a screen where others look along: nothing that somebody typed but the desks.
  public func openbaar(_ werk: Werkvoorraad) -> Caseloadoverzicht {
    var uit = self
    let context = werk.context
    let soorten = Set(werk.casussen.values.flatMap { $0.procedures.alle.map(\.soort) })
    let bekend = Set(soorten.subtracting(["overig"]).compactMap { context.soortregel($0)?.naam })
    for plaats in uit.perSoort.indices where !bekend.contains(uit.perSoort[plaats].naam) {
      uit.perSoort[plaats].naam = Openbaar.andereStap
    }
    uit.snelTeWinnen = snelTeWinnen.map { letop in
      Openbaar.vlag(letop, letop.casus.flatMap { werk.casussen[$0] }, vandaag: context.vandaag) {
        context.soortregel($0)
      }
    }
    for plaats in uit.gelukt.indices {
      uit.gelukt[plaats].roepnaam = ""
      uit.gelukt[plaats].wat = "er is iets gelukt"
    }
    return uit
  }
}
