import Termijnen

/// Writes a casus as a list of events without free text.
struct Leidkaartbouw {
  let casus: Casus
  private(set) var regels: [Leidkaart.Regel] = []
  /// Settled things older than this are left out.
  let grens: Dag
  /// The procedures on the card, in the order in which they were started.
  let opKaart: [Id]

  init(_ casus: Casus, vandaag: Dag) {
    self.casus = casus
    grens = vandaag.plus(dagen: -60)
    opKaart = Self.opKaart(casus, grens)
  }

  mutating func alles() {
    opening()
    velden()
    mensen()
    procedures()
    beloften()
    rest()
  }

  /// Adds one event; answers its name on the card.
  @discardableResult
  mutating func voeg(_ merk: Merk, _ inhoud: Inhoud) -> GebeurtenisId {
    let naam = Leidkaart.naam(regels.count)
    regels.append(
      Leidkaart.Regel(door: merk.door, gebeurtenis: Gebeurtenis(merk.gebeurdOp, inhoud)))
    return naam
  }

  /// A text that only the casus tells: that it is there stays visible.
  static func verborgen(_ tekst: String?) -> String? {
    Schoon.leeg(tekst ?? "") ? nil : Leidkaart.verborgen
  }

  /// Adds the live values of a register, so that they are live on the card as well.
  private mutating func register<Waarde>(
    _ register: Register<Waarde>, _ inhoud: (Waarde, [GebeurtenisId]) -> Inhoud
  ) {
    for levend in register.levend { voeg(levend.merk, inhoud(levend.waarde, [])) }
  }

  /// Adds the live versions of a record, and the day on which it first came.
  mutating func versies<Ding: TLVRecord>(
    _ versies: Versies<Ding>, _ inhoud: (Ding, [GebeurtenisId]) -> Inhoud
  ) {
    var eerder: [GebeurtenisId] = []
    if !versies.register.gezien.contains(versies.eerste.id) {
      eerder = [voeg(versies.eerste, inhoud(versies.waarde, []))]
    }
    for levend in versies.register.levend { voeg(levend.merk, inhoud(levend.waarde, eerder)) }
  }

  // MARK: the casus itself

  /// Somebody of the household hides: then not even the neighbourhood is told.
  private var schuilt: Bool {
    casus.bereikbaarheid.alle.contains { versies in
      versies.register.levend.contains { $0.waarde.waarschuwingen.contains(.geheimAdres) }
    }
  }

  private mutating func opening() {
    guard let open = casus.opening else { return }
    var kaal = CasusGeopend()
    kaal.id = open.waarde.id
    kaal.code = open.waarde.code
    kaal.modus = open.waarde.modus
    kaal.vast = open.waarde.vast
    kaal.tweede = open.waarde.tweede
    if !casus.gevoelig { kaal.roepnaam = open.waarde.roepnaam }
    if !casus.gevoelig, !schuilt { kaal.wijk = open.waarde.wijk }
    voeg(open.merk, .casusGeopend(kaal))
  }

  private mutating func velden() {
    for veld in Casusveld.allCases {
      guard let waarden = casus.velden[veld], zichtbaar(veld) else { continue }
      register(waarden) { waarde, vervangt in
        let kaal = Veldwaarde(
          tekst: waarde.tekst, lid: waarde.lid, dag: waarde.dag, getal: waarde.getal, ja: waarde.ja)
        return .casusveldGezet(Casusveldzetting(veld, kaal, vervangt: vervangt))
      }
    }
  }

  private func zichtbaar(_ veld: Casusveld) -> Bool {
    switch veld {
    case .code, .modus, .status, .vast, .tweede, .volgendContact, .contactritme, .gevoelig: true
    case .roepnaam: !casus.gevoelig
    case .wijk: !casus.gevoelig && !schuilt
    case .doel, .gevraagdeOplossing, .watSpeelt, .grondslag, .verwerkingsdoel, .externNummer: false
    }
  }

  private mutating func mensen() {
    for lid in casus.uitgesloten.keys.sorted() {
      guard let gemerkt = casus.uitgesloten[lid] else { continue }
      voeg(gemerkt.merk, .lidUitgesloten(Uitsluiting(lid, uitgesloten: true, reden: nil)))
    }
    for versies in casus.hulpverleners.alle {
      self.versies(versies) { hulp, vervangt in
        var kaal = Hulpverlener()
        kaal.id = hulp.id
        kaal.organisatie = Leidkaart.verborgen
        kaal.van = hulp.van
        kaal.tot = hulp.tot
        return .hulpverlenerGezet(Vervanging(kaal, vervangt: vervangt))
      }
    }
  }

  // MARK: procedures

  /// What is open, was moved lately, or is meant by something else on the card.
  private static func opKaart(_ casus: Casus, _ grens: Dag) -> [Id] {
    var gehouden: Set<Id> = []
    var teDoen = casus.procedures.alle.filter { !$0.klaar || $0.laatsteDag >= grens }.map(\.id)
    teDoen += casus.toezeggingen.alle.filter(\.open).compactMap(\.waarde.procedure)
    teDoen += casus.post.alle.filter(\.open).compactMap(\.waarde.procedure)
    while let id = teDoen.popLast() {
      guard let procedure = casus.procedures[id], gehouden.insert(id).inserted else { continue }
      teDoen += procedure.wachtOp
      if let tegen = procedure.start.waarde.tegen { teDoen.append(tegen) }
    }
    return casus.procedures.ids.filter { gehouden.contains($0) }
  }

  private mutating func procedures() {
    for id in opKaart {
      guard let procedure = casus.procedures[id] else { continue }
      var kaal = procedure.start.waarde
      kaal.naam = nil
      voeg(procedure.start.merk, .procedureGestart(kaal))
      for stap in procedure.stappen {
        var zonder = stap.waarde
        zonder.tekst = nil
        voeg(stap.merk, .procedurestapGezet(Procedurestap(id, zonder)))
      }
      for veld in Procedureveld.allCases {
        guard let waarden = procedure.velden[veld], veld.opLeidkaart else { continue }
        register(waarden) { waarde, vervangt in
          var kaal = waarde
          kaal.reden = nil
          if veld == .drempel { kaal.tekst = nil }
          return .procedureveldGezet(Procedureveldzetting(id, veld, kaal, vervangt: vervangt))
        }
      }
    }
  }
}

extension Procedure {
  fileprivate var laatsteDag: Dag { stappen.last?.merk.dag ?? start.merk.dag }
}

extension Procedureveld {
  /// Whether the field holds a choice, a day or a desk, and no free text.
  fileprivate var opLeidkaart: Bool {
    switch self {
    case .naam, .persoonAanBalie, .kenmerk, .direktNummer, .vraagtVanInwoner, .watBewoog: false
    case .instantie, .eigenaar, .kanaal, .compleet, .wachtOp, .wachtOpPartij, .oorzaak, .stilstand,
      .ingebrekestellingGewenst, .bezwaarGewenst, .drempel, .reactieVoor, .variant, .gemeente,
      .melding, .berekeningsjaar:
      true
    }
  }
}
