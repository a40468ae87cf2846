import Termijnen
import Wijkteam

/// People, network, professionals, procedures and contacts.
extension Schrijver {
  @discardableResult
  mutating func persoon(
    _ naam: String, _ rol: String?, _ vul: (inout Persoon) -> Void = { _ in }
  ) -> Id {
    var persoon = Persoon()
    persoon.id = nieuw()
    persoon.naam = naam
    persoon.rol = rol
    vul(&persoon)
    doe(.zetPersoon(persoon))
    return persoon.id
  }

  mutating func bereik(
    _ persoon: Id, _ soort: Bereiksoort, _ waarde: String,
    _ vul: (inout Bereikbaarheid) -> Void = { _ in }
  ) {
    var bereik = Bereikbaarheid()
    bereik.id = nieuw()
    bereik.persoon = persoon
    bereik.soort = soort
    bereik.waarde = waarde
    vul(&bereik)
    doe(.zetBereikbaarheid(bereik))
  }

  mutating func machtiging(
    _ gemachtigde: String, voor: Id, _ soort: Machtigingsoort, _ waarvoor: String, tot: Dag? = nil
  ) {
    var machtiging = Machtiging()
    machtiging.id = nieuw()
    machtiging.gemachtigde = gemachtigde
    machtiging.voor = voor
    machtiging.soort = soort
    machtiging.waarvoor = waarvoor
    machtiging.tot = tot
    doe(.zetMachtiging(machtiging))
  }

  @discardableResult
  mutating func netwerk(
    _ naam: String, _ rol: String?, _ kring: Kring, _ vul: (inout Netwerkcontact) -> Void
  ) -> Id {
    var contact = Netwerkcontact()
    contact.id = nieuw()
    contact.naam = naam
    contact.rol = rol
    contact.kring = kring
    vul(&contact)
    zet(contact)
    return contact.id
  }

  mutating func hulp(
    _ organisatie: String, _ naam: String?, _ rol: String, nummer: String? = nil, van: Dag? = nil,
    tot: Dag? = nil
  ) {
    var hulp = Hulpverlener()
    hulp.id = nieuw()
    hulp.organisatie = organisatie
    hulp.naam = naam
    hulp.rol = rol
    hulp.nummer = nummer
    hulp.van = van
    hulp.tot = tot
    doe(.zetHulpverlener(hulp))
  }

  /// Starts a procedure; `nummer` is the direct number of `balie`.
  mutating func procedure(
    _ soort: String, bij instantie: String, _ domeinen: [String], naam: String? = nil,
    wachtOp: [Id] = [], kenmerk: String? = nil, balie: String? = nil, nummer: String? = nil,
    _ vul: (inout Proceduregegevens) -> Void = { _ in }
  ) -> Id {
    var gegevens = Proceduregegevens()
    gegevens.id = nieuw()
    gegevens.soort = soort
    gegevens.instantie = instantie
    gegevens.domeinen = domeinen.map { Domein($0) }
    gegevens.naam = naam
    gegevens.wachtOp = wachtOp
    vul(&gegevens)
    doe(.startProcedure(gegevens))
    if let kenmerk { veld(gegevens.id, .kenmerk, kenmerk) }
    if let balie { veld(gegevens.id, .persoonAanBalie, balie) }
    if let nummer { veld(gegevens.id, .direktNummer, nummer) }
    return gegevens.id
  }

  mutating func veld(_ procedure: Id, _ veld: Procedureveld, _ tekst: String) {
    doe(.zetProcedureveld(procedure, veld, Veldwaarde(tekst: tekst)))
  }

  mutating func stap(
    _ procedure: Id, _ soort: Stapsoort, _ tekst: String? = nil,
    _ vul: (inout Processtap) -> Void = { _ in }
  ) {
    var stap = Processtap()
    stap.soort = soort
    stap.tekst = tekst
    vul(&stap)
    doe(.zetStap(procedure, stap))
  }

  mutating func besluit(
    _ procedure: Id, _ uitkomst: Uitkomst, _ tekst: String? = nil, ingang: Dag? = nil
  ) {
    stap(procedure, .besluit, tekst) {
      $0.uitkomst = uitkomst
      $0.ingang = ingang
    }
  }

  mutating func uitstel(
    _ regel: String, _ onderwerp: Id, tot: Moment, _ reden: String
  ) {
    var slaap = Letopuitstel()
    slaap.regel = regel
    slaap.onderwerp = onderwerp
    slaap.tot = tot.dag
    slaap.reden = reden
    doe(.stelUit(slaap))
  }

  /// A contact or attempt; `beloofd` is what the other side promised, and by when.
  @discardableResult
  mutating func contact(
    _ kanaal: Kanaal, _ resultaat: Contactresultaat, met: String?, over procedures: [Id] = [],
    _ tekst: String? = nil, nummer: String? = nil, inwoner: Bool = false,
    beloofd: (wat: String, voor: Moment)? = nil
  ) -> Id? {
    var contact = Contact()
    contact.id = nieuw()
    contact.kanaal = kanaal
    contact.resultaat = resultaat
    contact.metWie = met
    contact.procedures = procedures
    contact.tekst = tekst
    contact.nummer = nummer
    contact.metInwoner = inwoner
    var belofte: Toezegging?
    if let beloofd {
      belofte = toezegging(.instantie, beloofd.wat, beloofd.voor, met, nil, procedures.first)
      belofte?.contact = contact.id
    }
    doe(.logContact(contact, belofte: belofte))
    return belofte?.id
  }
}
