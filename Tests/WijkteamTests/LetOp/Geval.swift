import Termijnen

@testable import Wijkteam

/// Tells a casus for the let-op rules: events on days, and the flags on a day.
struct Geval {
  static let kalender = Kalender(
    kbDagen: [KBDag(dag("2027-05-07"), "dag na Hemelvaart")], volledigVan: dag("2023-01-01"),
    volledigTot: dag("2028-12-31"), bron: "KB")

  let casusId: Id
  var code: String
  var roepnaam: String
  private(set) var vastgelegd: [Vastgelegd] = []
  private var nummer: UInt32 = 0

  /// A casus that was opened on a day; nobody stays when `vast` is nil.
  init(
    _ geopend: String = "2026-10-01", id: Int = 7, code: String = "k7dm",
    roepnaam: String = "Helena", vast: String? = "kitty", modus: Modus = .uitzoeken
  ) {
    casusId = Geval.id(9_000_000 + id)
    self.code = code
    self.roepnaam = roepnaam
    var opening = CasusGeopend()
    opening.id = casusId
    opening.code = code
    opening.roepnaam = roepnaam
    opening.vast = vast.map { Lid($0) }
    opening.modus = modus
    voeg(geopend, .casusGeopend(opening))
  }

  static func dag(_ iso: String) -> Dag { Dag(iso: iso) ?? .eerste }
  static func id(_ nummer: Int) -> Id {
    Id(hoog: UInt64(nummer) &* 0x9E37_79B9_7F4A_7C15, laag: UInt64(nummer))
  }

  /// Adds one event on a day, or on a day and hour.
  mutating func voeg(_ iso: String, _ inhoud: Inhoud, door: String = "kitty") {
    let moment = Moment(iso: iso) ?? Moment(.eerste)
    nummer += 1
    let envelop = Envelop(
      segment: casusId, volgnummer: nummer, klok: UInt64(nummer), apparaat: Geval.id(1),
      door: Lid(door), ingevoerdOp: 0, ingevoerdDag: moment.dag)
    vastgelegd.append(Vastgelegd(envelop, plaats: 0, Gebeurtenis(moment, inhoud)))
  }

  func casus(op iso: String) -> Casus {
    Casus.vouw(id: casusId, vastgelegd, tot: Geval.dag(iso))
  }

  /// The rules of the kinds that the tests use.
  static let regels: [String: Soortregel] = {
    let bron = Bron(
      id: "proef", artikel: "Awb 4:13", zekerheid: .wettekst, gecontroleerdOp: dag("2026-11-20"))
    func regel(
      _ id: String, _ naam: String, domein: String, _ normen: Normen, termijn: Termijn? = nil,
      uitvoerder: Uitvoerder = .gemeente
    ) -> Soortregel {
      var regel = Soortregel(
        id: id, naam: naam, aard: termijn == nil ? .zonderTermijn : .besluit, bron: bron)
      regel.uitvoerder = uitvoerder
      regel.levensdomeinen = [domein]
      regel.normen = normen
      guard let termijn else { return regel }
      regel.termijnen = [Gegeven(termijn, bron: bron)]
      regel.opschorting = Gegeven(true, bron: bron)
      regel.instemming = Gegeven(true, bron: bron)
      regel.atw = Gegeven(.ja, bron: bron)
      regel.mededeling = Gegeven(.verschuift, bron: bron)
      let tarief = Dwangsomtarief(
        geldig: Geldigheid(van: dag("2019-01-01")), schijven: [Schijf(dagen: 42, perDag: 30)],
        bron: bron)
      regel.dwangsom = Gegeven(.awb([tarief]), bron: bron)
      regel.rechtsmiddelen = [
        Gegeven(
          Rechtsmiddel(.bezwaar, wat: "Maak bezwaar.", termijn: Termijn(6, .weken)), bron: bron)
      ]
      return regel
    }
    let alle = [
      regel(
        "urgentie", "urgentieverklaring", domein: "wonen",
        Normen(
          ontvangstbevestiging: 5, stilOranje: 15, stilRood: 35, nietUitgevoerdOranje: 10,
          nietUitgevoerdRood: 20, bron: "normen van het team"), termijn: Termijn(8, .weken)),
      regel(
        "bijzondere-bijstand", "bijzondere bijstand", domein: "schulden",
        Normen(
          ontvangstbevestiging: 5, stilOranje: 15, stilRood: 30, nietUitgevoerdOranje: 5,
          nietUitgevoerdRood: 10, bron: "normen van het team"), termijn: Termijn(8, .weken)),
      regel(
        "wgs-spoed", "schuldhulp met spoed", domein: "schulden",
        Normen(dagelijks: true, bron: "normen van het team"), uitvoerder: .eigenTeam),
      regel(
        "bezwaar", "bezwaar", domein: "schulden",
        Normen(
          ontvangstbevestiging: 5, stilOranje: 20, stilRoodBijTermijn: true,
          bron: "normen van het team"), termijn: Termijn(6, .weken)),
      regel(
        "kwijtschelding-gem", "kwijtschelding", domein: "schulden",
        Normen(stilOranje: 30, stilRood: 45, afwijzingDirectRood: true, bron: "normen"),
        termijn: Termijn(8, .weken)),
      regel(
        "voedselbank", "voedselbank", domein: "schulden",
        Normen(ontvangstbevestiging: 1, stilOranje: 3, bron: "normen"), uitvoerder: .ander),
    ]
    var zonderBeslisser = [
      regel(
        "beslagvrije-voet", "beslagvrije voet", domein: "schulden", Normen(bron: "normen"),
        termijn: Termijn(4, .weken), uitvoerder: .ander),
      regel(
        "ontruiming", "ontruiming", domein: "wonen", Normen(bron: "normen"),
        termijn: Termijn(3, .dagen), uitvoerder: .ander),
    ]
    zonderBeslisser[0].aard = .eigenTermijn
    zonderBeslisser[0].toelichting = "Binnen vier weken werkt de verbetering terug."
    zonderBeslisser[1].aard = .dreiging
    for plaats in zonderBeslisser.indices {
      zonderBeslisser[plaats].dwangsom = Gegeven(.geen, bron: bron)
      zonderBeslisser[plaats].treden = [
        Gegeven(
          Tredetekst(.eigen, wat: "Stuur de juiste gegevens.", reden: "", moment: .direct),
          bron: bron)
      ]
    }
    var opNaam = Dictionary(uniqueKeysWithValues: (alle + zonderBeslisser).map { ($0.id, $0) })
    opNaam["kwijtschelding-gem"]?.wettelijk = false
    var uitspraak = regel(
      "beroep", "beroep", domein: "recht", Normen(bron: "normen"), uitvoerder: .ander)
    uitspraak.aard = .rechter
    uitspraak.rechtsmiddelen = [
      Gegeven(
        Rechtsmiddel(.hogerBeroep, wat: "Hoger beroep kan.", termijn: Termijn(6, .weken)),
        bron: bron)
    ]
    opNaam["beroep"] = uitspraak
    uitspraak.rechtsmiddelen = [
      Gegeven(Rechtsmiddel(.hogerBeroep, wat: "Vraag meteen een advocaat."), bron: bron)
    ]
    opNaam["wsnp"] = uitspraak
    // An objection with the clock of the law, a talk that is no decision, and a company.
    opNaam["bezwaarschrift"] = opNaam["bezwaar"]
    opNaam["bezwaarschrift"]?.klok = .eindeBezwaartermijn
    opNaam["bezwaarschrift"]?.klokstart = Gegeven(
      "de dag waarop de bezwaartermijn eindigt", bron: bron)
    opNaam["gesprek"] = opNaam["urgentie"]
    opNaam["gesprek"]?.aard = .handeling
    opNaam["gesprek"]?.watKomt = "het gesprek"
    opNaam["gesprek"]?.dwangsom = Gegeven(.geen, bron: bron)
    opNaam["bedrijf"] = opNaam["urgentie"]
    opNaam["bedrijf"]?.overheid = false
    return opNaam
  }()

  static func context(op iso: String) -> Letopcontext {
    let moment = Moment(iso: iso) ?? Moment(.eerste)
    return Letopcontext(
      vandaag: moment.dag, nu: moment.minuut == nil ? nil : moment, kalender: kalender,
      drempels: Drempels(), soortregel: { regels[$0] })
  }

  /// All flags on a day.
  func letop(op iso: String) -> [LetOp] {
    let context = Geval.context(op: iso)
    return Letopregels.beoordeel(
      Casus.vouw(id: casusId, vastgelegd, tot: context.vandaag), context)
  }

  /// The flags of one rule on a day.
  func letop(_ regel: String, op iso: String) -> [LetOp] {
    letop(op: iso).filter { $0.regel == regel }
  }

  /// How loud a rule is on each of these days.
  func reeks(_ regel: String, _ dagen: [String]) -> [Niveau?] {
    dagen.map { niveau(regel, op: $0) }
  }

  /// How loud a rule is on a day; nil is silent.
  func niveau(_ regel: String, op iso: String) -> Niveau? {
    letop(regel, op: iso).map(\.niveau).max()
  }
}

extension Geval {
  /// Starts a procedure with number `n`, and perhaps takes a first step on the same day.
  mutating func procedure(
    _ iso: String, _ n: Int, _ soort: String = "urgentie", bij: String = "gemeente Almere",
    wachtOp: [Int] = [], stap: Stapsoort? = .ontvangen,
    vul: (inout Proceduregegevens) -> Void = { _ in }
  ) {
    var gegevens = Proceduregegevens()
    gegevens.id = Geval.id(n)
    gegevens.soort = soort
    gegevens.instantie = bij
    gegevens.wachtOp = wachtOp.map { Geval.id($0) }
    vul(&gegevens)
    voeg(iso, .procedureGestart(gegevens))
    if let stap { self.stap(iso, n, stap) }
  }

  mutating func stap(
    _ iso: String, _ n: Int, _ soort: Stapsoort, vul: (inout Processtap) -> Void = { _ in }
  ) {
    var stap = Processtap()
    stap.soort = soort
    vul(&stap)
    voeg(iso, .procedurestapGezet(Procedurestap(Geval.id(n), stap)))
  }

  mutating func contact(
    _ iso: String, _ n: Int, procedures: [Int] = [], _ resultaat: Contactresultaat = .gesproken,
    metInwoner: Bool = false, nummer: String? = nil
  ) {
    var contact = Contact()
    contact.id = Geval.id(n)
    contact.procedures = procedures.map { Geval.id($0) }
    contact.resultaat = resultaat
    contact.metInwoner = metInwoner
    contact.nummer = nummer
    voeg(iso, .contactGelogd(contact))
  }

  mutating func toezegging(
    _ iso: String, _ n: Int, van: Belover, voor: String?, procedure: Int? = nil,
    wat: String = "iets laten weten", door: String = "kitty"
  ) {
    var toezegging = Toezegging()
    toezegging.id = Geval.id(n)
    toezegging.van = van
    toezegging.wat = wat
    toezegging.voor = voor.map { Geval.dag($0) }
    toezegging.procedure = procedure.map { Geval.id($0) }
    voeg(iso, .toezeggingGedaan(toezegging), door: door)
  }

  mutating func dreiging(
    _ iso: String, _ n: Int, _ soort: Dreigingsoort = .ontruiming, wanneer: String?,
    hulp: String? = "advocaat", door: String = "verhuurder"
  ) {
    var dreiging = Dreiging()
    dreiging.id = Geval.id(n)
    dreiging.soort = soort
    dreiging.door = door
    dreiging.wanneer = wanneer.flatMap { Moment(iso: $0) }
    dreiging.hulp = hulp
    voeg(iso, .dreigingGezet(Vervanging(dreiging)))
  }

  mutating func post(
    _ iso: String, _ n: Int, _ soort: Postsoort = .rekening, aantal: Int = 1,
    geopend: Bool = true, reageerVoor: String? = nil, procedure: Int? = nil
  ) {
    var post = Post()
    post.id = Geval.id(n)
    post.afzender = "Energiebedrijf"
    post.soort = soort
    post.aantal = aantal
    post.geopend = geopend
    post.reageerVoor = reageerVoor.map { Geval.dag($0) }
    post.procedure = procedure.map { Geval.id($0) }
    voeg(iso, .postGezet(Vervanging(post)))
  }

  mutating func veld(_ iso: String, _ veld: Casusveld, _ waarde: Veldwaarde) {
    voeg(iso, .casusveldGezet(Casusveldzetting(veld, waarde)))
  }

  mutating func veld(_ iso: String, _ n: Int, _ veld: Procedureveld, _ waarde: Veldwaarde) {
    voeg(iso, .procedureveldGezet(Procedureveldzetting(Geval.id(n), veld, waarde)))
  }

  mutating func notitie(
    _ iso: String, _ n: Int, _ tekst: String = "Gesproken aan de keukentafel.",
    vul: (inout Notitie) -> Void = { _ in }
  ) {
    var notitie = Notitie()
    notitie.id = Geval.id(n)
    notitie.tekst = tekst
    vul(&notitie)
    voeg(iso, .genoteerd(notitie))
  }

  /// Settles something with a word.
  mutating func rond(_ iso: String, _ n: Int, _ maak: (Afronding) -> Inhoud, _ afloop: String) {
    voeg(iso, maak(Afronding(Geval.id(n), afloop: afloop, tekst: "gedaan")))
  }
}
