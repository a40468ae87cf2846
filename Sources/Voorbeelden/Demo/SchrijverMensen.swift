import Termijnen
import Wijkteam

/// People, network, professionals, procedures and contacts.
extension Schrijver {
  @discardableResult
  mutating func persoon(
    _ naam: String, _ rol: String?, _ vul: (inout Persoon) -> Void = { _ in }
  ) -> Id {
    maak(Persoon(), \.id, Opdracht.zetPersoon) {
      $0.naam = naam
      $0.rol = rol
      vul(&$0)
    }
  }

  mutating func bereik(
    _ persoon: Id, _ soort: Bereiksoort, _ waarde: String,
    _ vul: (inout Bereikbaarheid) -> Void = { _ in }
  ) {
    maak(Bereikbaarheid(), \.id, Opdracht.zetBereikbaarheid) {
      $0.persoon = persoon
      $0.soort = soort
      $0.waarde = waarde
      vul(&$0)
    }
  }

  mutating func machtiging(
    _ gemachtigde: String, voor: Id, _ soort: Machtigingsoort, _ waarvoor: String, tot: Dag? = nil
  ) {
    maak(Machtiging(), \.id, Opdracht.zetMachtiging) {
      $0.gemachtigde = gemachtigde
      $0.voor = voor
      $0.soort = soort
      $0.waarvoor = waarvoor
      $0.tot = tot
    }
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
    maak(Hulpverlener(), \.id, Opdracht.zetHulpverlener) {
      $0.organisatie = organisatie
      $0.naam = naam
      $0.rol = rol
      $0.nummer = nummer
      $0.van = van
      $0.tot = tot
    }
  }

  /// Starts a procedure; `nummer` is the direct number of `balie`.
  mutating func procedure(
    _ soort: String, bij instantie: String, _ domeinen: [String], naam: String? = nil,
    wachtOp: [Id] = [], kenmerk: String? = nil, balie: String? = nil, nummer: String? = nil,
    _ vul: (inout Proceduregegevens) -> Void = { _ in }
  ) -> Id {
    let id = maak(Proceduregegevens(), \.id, Opdracht.startProcedure) {
      $0.soort = soort
      $0.instantie = instantie
      $0.domeinen = domeinen.map { Domein($0) }
      $0.naam = naam
      $0.wachtOp = wachtOp
      vul(&$0)
    }
    if let kenmerk { veld(id, .kenmerk, kenmerk) }
    if let balie { veld(id, .persoonAanBalie, balie) }
    if let nummer { veld(id, .direktNummer, nummer) }
    return id
  }

  mutating func veld(_ procedure: Id, _ veld: Procedureveld, _ tekst: String, dag: Dag? = nil) {
    doe(.zetProcedureveld(procedure, veld, Veldwaarde(tekst: tekst, dag: dag)))
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
