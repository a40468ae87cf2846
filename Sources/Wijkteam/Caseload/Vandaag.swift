import Termijnen

extension Werkvoorraad {
  /// What needs somebody today, in the order of the house; nil is the whole team.
  ///
  /// Somebody sees the casussen where they stay or are second, what they promised or look after
  /// elsewhere, and of casussen where nobody stays what cannot be undone and who waits for us.
  public func vandaag(voor lid: Lid?) -> Vandaagoverzicht {
    var perBlok: [Volgorde: [LetOp]] = [:]
    var overzicht = Vandaagoverzicht()
    for (id, vlaggen) in letop {
      guard let kaart = kaarten[id], lid.map({ !kaart.uitgesloten.contains($0) }) ?? true else {
        continue
      }
      let mijn = lid.map { kaart.regel.vast == $0 || kaart.tweede == $0 } ?? true
      let zichtbaar = vlaggen.filter { mijn || Self.raakt($0, kaart, lid) }
      if !zichtbaar.isEmpty { Self.verdeel(zichtbaar, in: &perBlok) }
      Self.afspraken(kaart, mijn: mijn, lid, in: &overzicht)
    }
    for vlag in teamLetop {
      let voor = vlag.onderwerp.flatMap { team.binnen[$0]?.waarde.voor }
      if lid == nil || voor == nil || voor == lid {
        perBlok[vlag.volgorde, default: []].append(vlag)
      }
    }
    overzicht.blokken = [Volgorde.onomkeerbaar, .wachtOpOns, .houdtOp, .overig].compactMap {
      guard let vlaggen = perBlok[$0] else { return nil }
      return Vandaagoverzicht.Blok(
        volgorde: $0, kop: $0.kop, letop: vlaggen.sorted(by: LetOp.luider))
    }
    overzicht.afspraken.sort { Self.eerder($0, $1) }
    overzicht.nogGeenNotitie.sort { Self.eerder($0, $1) }
    overzicht.gelukt.sort {
      ($1.dag, $0.roepnaam, $0.wat, $0.casus) < ($0.dag, $1.roepnaam, $1.wat, $1.casus)
    }
    return overzicht
  }

  /// Whether a flag of a casus of somebody else concerns this member.
  private static func raakt(_ vlag: LetOp, _ kaart: Casuskaart, _ lid: Lid?) -> Bool {
    if kaart.regel.vast == nil, vlag.volgorde <= .wachtOpOns { return true }
    if let id = vlag.procedure, kaart.eigenaars[id] == lid { return true }
    if let id = vlag.onderwerp, kaart.beloofdDoor[id] == lid { return true }
    return false
  }

  /// Puts the flags of one casus in their blocks: one line per thing, one for what holds up the rest, and
  /// nothing about what is only held up.
  private static func verdeel(_ vlaggen: [LetOp], in blokken: inout [Volgorde: [LetOp]]) {
    var gehad: Set<Id> = []
    var gedekt: Set<Id> = []
    let oorzaken = vlaggen.filter { $0.regel == Oorzaak.naam }
    for oorzaak in oorzaken {
      gedekt.formUnion(oorzaak.houdtOp)
      if let id = oorzaak.procedure { gedekt.insert(id) }
    }
    for vlag in vlaggen where vlag.volgorde <= .wachtOpOns {
      if let id = vlag.onderwerp, !gehad.insert(id).inserted { continue }
      blokken[vlag.volgorde, default: []].append(vlag)
    }
    let ophouders = vlaggen.filter { $0.volgorde == .houdtOp }
    let eerste = ophouders.first { $0.regel == Oorzaak.naam } ?? ophouders.first
    if let eerste { blokken[.houdtOp, default: []].append(eerste) }
    var procedures = gedekt
    if let id = eerste?.procedure { procedures.insert(id) }
    for vlag in vlaggen where vlag.volgorde >= .houdtOp && vlag != eerste {
      if vlag.regel != Oorzaak.naam, let id = vlag.procedure, !procedures.insert(id).inserted {
        continue
      }
      blokken[.overig, default: []].append(vlag)
    }
  }

  private static func afspraken(
    _ kaart: Casuskaart, mijn: Bool, _ lid: Lid?, in overzicht: inout Vandaagoverzicht
  ) {
    func regels(_ afspraken: [Afspraak]) -> [Afspraakregel] {
      afspraken.filter { lid == nil || ($0.wie.map { $0 == lid } ?? mijn) }.map {
        Afspraakregel(
          casus: kaart.regel.id, code: kaart.regel.code, roepnaam: kaart.regel.roepnaam,
          afspraak: $0)
      }
    }
    overzicht.afspraken += regels(kaart.afspraken)
    overzicht.nogGeenNotitie += regels(kaart.nogGeenNotitie)
    if mijn { overzicht.gelukt += kaart.gelukt }
  }

  private static func eerder(_ a: Afspraakregel, _ b: Afspraakregel) -> Bool {
    if a.afspraak.wanneer != b.afspraak.wanneer {
      guard let links = a.afspraak.wanneer, let rechts = b.afspraak.wanneer else {
        return a.afspraak.wanneer != nil
      }
      return links < rechts
    }
    return (a.roepnaam, a.casus, a.afspraak.id) < (b.roepnaam, b.casus, b.afspraak.id)
  }
}

extension Volgorde {
  /// The heading of the block on Vandaag.
  public var kop: String {
    switch self {
    case .onomkeerbaar: "Dit kan niet terug"
    case .wachtOpOns: "Dit wacht op ons"
    case .houdtOp: "Dit houdt de rest op"
    case .overig: "En verder"
    }
  }
}
