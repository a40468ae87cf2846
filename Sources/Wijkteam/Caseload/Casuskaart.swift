import Termijnen

/// What the lists show of one casus, worked out once when the casus changes.
struct Casuskaart: Sendable {
  /// An open procedure, for the caseload and for the filter.
  struct Lopend: Sendable {
    var soort: String
    var naam: String
    var instantie: String
    var eigenaar: Lid?
    var bijInstantie: Bool
    var dagenOpen: Int
    var stil: Bool
    var teLaat: Bool
  }

  var regel: Casusregel
  var tweede: Lid?
  var uitgesloten: Set<Lid>
  /// Everything that a plain word of the filter may match, folded, one per line.
  var gevouwen: [UInt8]
  var regels: Set<String>
  var lopend: [Lopend]
  var eigenaars: [Id: Lid]
  /// Who made our own open promises.
  var beloofdDoor: [Id: Lid]
  var bellen: [(regel: Belregel, instantie: String)]
  var afspraken: [Afspraak]
  var gelukt: [Geluktregel]
  var nogGeenNotitie: [Afspraak]
  var stilSinds: Dag?
  var zoektekst = Zoektekst()

  init(_ beeld: Casusbeeld, _ letop: [LetOp], _ context: Letopcontext) {
    let casus = beeld.casus
    regel = Self.regel(beeld, letop, context)
    tweede = casus.tweede
    uitgesloten = Set(casus.uitgesloten.keys)
    regels = Set(letop.map(\.regel))
    stilSinds = beeld.inRust ? nil : GeenContact.stilSinds(casus, context)
    var gevouwen: [UInt8] = []
    var woorden = [regel.code, regel.roepnaam, regel.wijk ?? "", regel.vast?.naam ?? "niemand"]
    woorden += [tweede?.naam ?? ""] + regel.domeinen.map(\.domein.naam)
    for woord in woorden {
      Vouwtekst.voeg(woord, toe: &gevouwen)
      gevouwen.append(Zoektekst.scheiding)
    }
    self.gevouwen = gevouwen
    lopend = Self.lopend(beeld, letop, context)
    eigenaars = [:]
    for procedure in beeld.procedures {
      if let eigenaar = procedure.procedure.eigenaar { eigenaars[procedure.id] = eigenaar }
    }
    beloofdDoor = [:]
    for id in casus.toezeggingen.ids {
      guard let toezegging = casus.toezeggingen[id], toezegging.open,
        toezegging.waarde.van == .team
      else { continue }
      beloofdDoor[id] = toezegging.merk.door
    }
    bellen = Self.bellen(beeld, letop, context)
    afspraken = []
    nogGeenNotitie = []
    gelukt = Gelukt.regels(casus, context)
    zetAfspraken(casus, context)
  }

  private mutating func zetAfspraken(_ casus: Casus, _ context: Letopcontext) {
    guard !casus.afspraken.isLeeg else { return }
    let opgeschreven = casus.notities.map(\.merk.dag).max()
    for id in casus.afspraken.ids {
      guard let afspraak = casus.afspraken[id], let wanneer = afspraak.waarde.wanneer else {
        continue
      }
      let gehouden = afspraak.afloop?.waarde.afloop == Afspraakafloop.gehouden.rawValue
      guard afspraak.open || gehouden else { continue }
      if wanneer.dag == context.vandaag { afspraken.append(afspraak.waarde) }
      let verstreken = context.vandaag - wanneer.dag
      let uitleg = gehouden && !Zinnen.leeg(afspraak.afloop?.waarde.tekst)
      if verstreken > 0, verstreken <= 14, !uitleg, opgeschreven.map({ $0 < wanneer.dag }) ?? true {
        nogGeenNotitie.append(afspraak.waarde)
      }
    }
  }

  private static func regel(
    _ beeld: Casusbeeld, _ letop: [LetOp], _ context: Letopcontext
  ) -> Casusregel {
    let casus = beeld.casus
    let oorzaak = letop.first { $0.regel == Oorzaak.naam }
    return Casusregel(
      id: casus.id, code: casus.code, roepnaam: casus.roepnaam, wijk: casus.wijk,
      status: casus.status, modus: casus.modus, domeinen: domeinen(beeld, letop),
      rood: letop.count { $0.niveau == .rood }, oranje: letop.count { $0.niveau == .oranje },
      kop: letop.first?.kop,
      oorzaak: oorzaak?.procedure.flatMap { beeld[$0] }.map { $0.naamBij.metHoofdletter },
      laatsteContact: casus.laatstePersoonlijkeContact,
      volgendeDatum: volgende(casus, context), vast: casus.vast)
  }

  /// The domains that play, each with the loudest flag about a procedure or signal in it.
  private static func domeinen(
    _ beeld: Casusbeeld, _ letop: [LetOp]
  ) -> [(domein: Domein, niveau: Niveau?)] {
    var uit: [Domein: Niveau?] = [:]
    func neem(_ domein: Domein, _ niveau: Niveau?) {
      guard let nu = uit[domein] else {
        uit.updateValue(niveau, forKey: domein)
        return
      }
      guard let niveau, niveau > nu ?? .info || nu == nil else { return }
      uit.updateValue(niveau, forKey: domein)
    }
    for procedure in beeld.procedures where !procedure.klaar {
      let niveau = letop.filter { $0.procedure == procedure.id }.map(\.niveau).max()
      for domein in procedure.domeinen { neem(domein, niveau) }
    }
    for id in beeld.casus.aandachtspunten.ids {
      guard let punt = beeld.casus.aandachtspunten[id], punt.open, let domein = punt.waarde.domein
      else { continue }
      neem(domein, letop.filter { $0.onderwerp == id }.map(\.niveau).max())
    }
    for plaats in beeld.casus.domeinbeelden.indices {
      neem(beeld.casus.domeinbeelden[plaats].waarde.domein, nil)
    }
    return uit.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The first day ahead on which something is planned.
  private static func volgende(_ casus: Casus, _ context: Letopcontext) -> Dag? {
    var dagen: [Dag] = []
    if let dag = casus.volgendContact { dagen.append(dag) }
    if let dag = casus.terugkijken { dagen.append(dag) }
    for id in casus.afspraken.ids {
      if let afspraak = casus.afspraken[id], afspraak.open, let dag = afspraak.waarde.wanneer?.dag {
        dagen.append(dag)
      }
    }
    for id in casus.toezeggingen.ids {
      if let toezegging = casus.toezeggingen[id], toezegging.open,
        toezegging.waarde.van == .team, let dag = toezegging.waarde.voor
      {
        dagen.append(dag)
      }
    }
    return dagen.filter { $0 >= context.vandaag }.min() ?? casus.volgendContact
  }

  private static func lopend(
    _ beeld: Casusbeeld, _ letop: [LetOp], _ context: Letopcontext
  ) -> [Lopend] {
    beeld.procedures.compactMap { procedure in
      guard !procedure.klaar, beeld.casus.loopt else { return nil }
      let begin = procedure.procedure.begin ?? procedure.procedure.start.merk.dag
      return Lopend(
        soort: procedure.procedure.soort, naam: procedure.regel?.naam ?? procedure.naam,
        instantie: procedure.instantie, eigenaar: procedure.procedure.eigenaar,
        bijInstantie: procedure.status != .voorbereiding,
        dagenOpen: context.werkdagen(sinds: begin),
        stil: letop.contains { $0.regel == Stil.naam && $0.procedure == procedure.id },
        teLaat: TermijnVerstreken.stand(procedure, context) != nil)
    }
  }

  /// What to call about: per procedure one line, with the loudest reason.
  private static func bellen(
    _ beeld: Casusbeeld, _ letop: [LetOp], _ context: Letopcontext
  ) -> [(regel: Belregel, instantie: String)] {
    let vraagtBellen: Set = [
      Oorzaak.naam, TermijnVerstreken.naam, BelofteInstantie.naam, Stil.naam, TermijnNabij.naam,
      NietUitgevoerd.naam,
    ]
    var uit: [(regel: Belregel, instantie: String)] = []
    var gehad: Set<Id> = []
    for vlag in letop {
      // Where nobody decides, its last day is a reason to call as well.
      let looptAf =
        vlag.regel == Onomkeerbaar.naam
        && vlag.procedure.flatMap { beeld[$0] }?.zonderBeslisser == true
      guard looptAf || vraagtBellen.contains(vlag.regel) else { continue }
      guard let id = vlag.procedure, let procedure = beeld[id] else {
        if vlag.procedure == nil, let los = los(vlag, beeld) { uit.append(los) }
        continue
      }
      guard !procedure.eigenTeam, !beeld.samenhang.geblokkeerd(id),
        procedure.aanZet == .instantie || procedure.aanZet == .derde, gehad.insert(id).inserted
      else { continue }
      uit.append(
        (
          Belregel(
            casus: beeld.casus.id, code: beeld.casus.code, roepnaam: beeld.casus.roepnaam,
            procedure: id, toezegging: vlag.onderwerp, naam: procedure.naam,
            kenmerk: procedure.procedure.kenmerk, persoon: procedure.procedure.persoonAanBalie,
            nummer: beeld.nummer(procedure), waarom: vlag.feiten.first ?? vlag.kop,
            niveau: vlag.niveau, laatste: laatste(beeld.casus, id)), procedure.instantie
        ))
    }
    return uit
  }

  private static func los(
    _ vlag: LetOp, _ beeld: Casusbeeld
  ) -> (
    regel: Belregel, instantie: String
  )? {
    guard let id = vlag.onderwerp, let belofte = beeld.casus.toezeggingen[id]?.waarde else {
      return nil
    }
    return (
      Belregel(
        casus: beeld.casus.id, code: beeld.casus.code, roepnaam: beeld.casus.roepnaam,
        procedure: nil, toezegging: id, naam: belofte.wat, kenmerk: nil, persoon: nil, nummer: nil,
        waarom: vlag.feiten.first ?? vlag.kop, niveau: vlag.niveau, laatste: nil), vlag.bij
    )
  }

  private static func laatste(_ casus: Casus, _ procedure: Id) -> Dag? {
    var laatste: Dag?
    for plaats in casus.contacten.indices
    where casus.contacten[plaats].waarde.procedures.contains(procedure) {
      let dag = casus.contacten[plaats].merk.dag
      laatste = max(laatste ?? dag, dag)
    }
    return laatste
  }
}
