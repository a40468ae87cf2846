import Termijnen
import Wijkteam

/// Tells the story of one casus as commands, in the order in which they were typed.
struct Schrijver {
  let rooster: Rooster
  private(set) var stappen: [Voorbeeldstap] = []
  private var toeval: Toeval
  private let id: Id
  private let code: String
  private var maker = Demo.kitty
  private var meelezers: [Lid] = []
  private var gevoelig = false
  private var door = Demo.kitty
  private var gebeurdOp: Moment
  private var ingevoerdOp: Moment
  private var laterGesproken: [(door: Lid, contact: Netwerkcontact)] = []

  init(rooster: Rooster, zaad: UInt64, code: String) {
    self.rooster = rooster
    self.code = code
    toeval = Toeval(zaad: zaad)
    id = toeval.id()
    gebeurdOp = rooster.nu
    ingevoerdOp = Moment(Dag.eerste)
  }

  /// The casus as a store has to know it.
  var casus: Voorbeeldcasus {
    Voorbeeldcasus(id: id, code: code, maker: maker, meelezers: meelezers, gevoelig: gevoelig)
  }

  mutating func nieuw() -> Id { toeval.id() }

  /// From here on things happened at this moment; typed then, or later when that is given.
  ///
  /// A moment after now becomes now, because the demo can be made at any hour.
  mutating func op(_ moment: Moment, _ lid: Lid? = nil, ingevoerd: Moment? = nil) {
    spreek(tot: moment.dag)
    if let lid { door = lid }
    zet(moment, ingevoerd)
  }

  private mutating func zet(_ moment: Moment, _ ingevoerd: Moment?) {
    gebeurdOp = min(moment, rooster.nu)
    ingevoerdOp = max(ingevoerdOp, min(max(ingevoerd ?? moment, moment), rooster.nu))
  }

  /// Somebody near: first as they were met, and again on the day on which they were last spoken to.
  mutating func zet(_ contact: Netwerkcontact) {
    var eerst = contact
    if let laatst = contact.laatsteContact, laatst > gebeurdOp.dag {
      eerst.laatsteContact = nil
      laterGesproken.append((door, contact))
    }
    doe(.zetNetwerkcontact(eerst))
  }

  /// Types what happened up to and including a day with the people near.
  mutating func spreek(tot dag: Dag) {
    let nu = laterGesproken.filter { ($0.contact.laatsteContact ?? dag) <= dag }
    laterGesproken.removeAll { ($0.contact.laatsteContact ?? dag) <= dag }
    for (lid, contact) in nu {
      let terug = door
      door = lid
      zet(Moment(contact.laatsteContact ?? dag, minuut: 16 * 60 + 50), nil)
      doe(.zetNetwerkcontact(contact))
      door = terug
    }
  }

  /// Somebody with duty and without the key opens the casus at once; that gives nobody the key.
  mutating func openNu(_ reden: String) {
    stappen.append(
      Voorbeeldstap(
        door: door, gebeurdOp: gebeurdOp, ingevoerdOp: ingevoerdOp,
        werk: .casus(id, .openNu(reden: reden))))
  }

  mutating func doe(_ opdracht: Opdracht) {
    if !meelezers.contains(door) { meelezers.append(door) }
    stappen.append(
      Voorbeeldstap(
        door: door, gebeurdOp: gebeurdOp, ingevoerdOp: ingevoerdOp, werk: .casus(id, opdracht)))
  }

  /// Makes something with a fresh identity, fills it in and gives the command for it.
  @discardableResult
  mutating func maak<Ding>(
    _ leeg: Ding, _ id: WritableKeyPath<Ding, Id>, _ opdracht: (Ding) -> Opdracht,
    _ vul: (inout Ding) -> Void
  ) -> Id {
    var ding = leeg
    ding[keyPath: id] = nieuw()
    vul(&ding)
    doe(opdracht(ding))
    return ding[keyPath: id]
  }

  /// Opens the casus; who may read follows from the policy: vast, tweede and the teamleider.
  mutating func open(
    _ roepnaam: String, wijk: String?, vast: Lid?, tweede: Lid? = nil,
    modus: Modus = .uitzoeken, gevoelig: Bool = false
  ) {
    self.gevoelig = gevoelig
    maker = door
    for lid in [door, vast, tweede, Demo.samira].compactMap({ $0 }) where !meelezers.contains(lid) {
      meelezers.append(lid)
    }
    var opening = CasusGeopend()
    opening.id = id
    opening.code = code
    opening.roepnaam = roepnaam
    opening.wijk = wijk
    opening.modus = modus
    opening.vast = vast
    opening.tweede = tweede
    doe(.openCasus(opening))
    if gevoelig { doe(.zetVeld(.gevoelig, Veldwaarde(ja: true))) }
  }

  // MARK: the casus itself

  mutating func agenda(_ tekst: String) { doe(.zegAgenda(tekst)) }

  mutating func doel(_ tekst: String, _ richting: Doelrichting = .vooruit) {
    doe(.zetVeld(.doel, Veldwaarde(tekst: tekst, reden: richting.rawValue)))
  }

  /// What was asked for, and what is going on: two things.
  mutating func vraag(_ oplossing: String, speelt: String? = nil) {
    doe(.zetVeld(.gevraagdeOplossing, Veldwaarde(tekst: oplossing)))
    if let speelt { doe(.zetVeld(.watSpeelt, Veldwaarde(tekst: speelt))) }
  }

  mutating func status(_ status: Casusstatus, terug: Dag? = nil) {
    doe(.zetVeld(.status, Veldwaarde(tekst: status.rawValue, dag: terug)))
  }

  mutating func volgendContact(_ moment: Moment) {
    doe(.zetVeld(.volgendContact, Veldwaarde(dag: moment.dag)))
  }

  mutating func ritme(dagen: Int) {
    doe(.zetVeld(.contactritme, Veldwaarde(getal: dagen)))
  }

  mutating func zet(_ veld: Casusveld, _ waarde: Veldwaarde) { doe(.zetVeld(veld, waarde)) }

  // MARK: what was said, seen and noted

  mutating func beeld(
    _ domein: String, van perspectief: String = "inwoner", speelt: String? = nil,
    goed: String? = nil, wens: String? = nil, zorg: String? = nil
  ) {
    maak(Domeinbeeld(), \.id, Opdracht.geefDomeinbeeld) {
      $0.domein = Domein(domein)
      $0.perspectief = perspectief
      $0.watSpeelt = speelt
      $0.watGaatGoed = goed
      $0.wens = wens
      $0.zorg = zorg
    }
  }

  @discardableResult
  mutating func aandacht(_ tekst: String, _ domein: String?) -> Id {
    maak(Aandachtspunt(), \.id, Opdracht.zetAandachtspunt) {
      $0.tekst = tekst
      $0.domein = domein.map { Domein($0) }
    }
  }

  /// A note; `vul` sets who was there, domains, and so on.
  mutating func notitie(_ delen: [Deel], _ vul: (inout Notitie) -> Void = { _ in }) {
    maak(Notitie(), \.id, Opdracht.noteer) {
      $0.tekst = Deel.tekst(delen)
      vul(&$0)
    }
  }

  // MARK: promises, appointments, threats, letters

  @discardableResult
  mutating func belofte(
    van: Belover, _ wat: String, voor: Moment?, wie: String? = nil, aan: String? = nil,
    procedure: Id? = nil
  ) -> Id {
    let belofte = toezegging(van, wat, voor, wie, aan, procedure)
    doe(.doeToezegging(belofte))
    return belofte.id
  }

  mutating func toezegging(
    _ van: Belover, _ wat: String, _ voor: Moment?, _ wie: String?, _ aan: String?,
    _ procedure: Id?
  ) -> Toezegging {
    var belofte = Toezegging()
    belofte.id = nieuw()
    belofte.van = van
    belofte.wat = wat
    belofte.voor = voor?.dag
    belofte.wie = wie
    belofte.aan = aan
    belofte.procedure = procedure
    return belofte
  }

  mutating func nagekomen(_ id: Id, _ uitleg: String? = nil) {
    doe(.handelToezeggingAf(id, .nagekomen, uitleg: uitleg))
  }

  mutating func nietGelukt(_ id: Id, _ uitleg: String) {
    doe(.handelToezeggingAf(id, .nietGelukt, uitleg: uitleg))
  }

  @discardableResult
  mutating func afspraak(
    _ wanneer: Moment, _ wat: String, plaats: String?, met: String?, wie: Lid? = nil
  ) -> Id {
    maak(Afspraak(), \.id, Opdracht.maakAfspraak) {
      $0.wanneer = wanneer
      $0.wat = wat
      $0.plaats = plaats
      $0.met = met
      $0.wie = wie
    }
  }

  mutating func gehouden(_ id: Id, _ tekst: String? = nil) {
    doe(.handelAfspraakAf(id, .gehouden, tekst))
  }

  @discardableResult
  mutating func dreiging(
    _ soort: Dreigingsoort, door wie: String, _ wanneer: Moment?, hulp: String?,
    _ toelichting: String? = nil
  ) -> Id {
    maak(Dreiging(), \.id, Opdracht.zetDreiging) {
      $0.soort = soort
      $0.door = wie
      $0.wanneer = wanneer
      $0.hulp = hulp
      $0.toelichting = toelichting
    }
  }

  @discardableResult
  mutating func post(
    _ afzender: String, _ soort: Postsoort, _ watStaatErin: String?,
    _ vul: (inout Post) -> Void = { _ in }
  ) -> Id {
    maak(Post(), \.id, Opdracht.zetPost) {
      $0.afzender = afzender
      $0.soort = soort
      $0.watStaatErin = watStaatErin
      vul(&$0)
    }
  }
}
