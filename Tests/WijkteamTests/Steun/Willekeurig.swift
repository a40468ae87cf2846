import Termijnen

@testable import Wijkteam

/// Random values of every record and event, out of a small pool of identities so that they meet.
extension Toeval {
  mutating func poolId() -> Id { Verhaal.id(getal(1...6)) }
  mutating func lid() -> Lid { uit([Verhaal.kitty, Verhaal.daan, Verhaal.esra]) ?? Verhaal.kitty }
  mutating func domein() -> Domein { Domein(uit(["schulden", "wonen", "jeugd", "werk"]) ?? "") }
  mutating func ja() -> Bool { kans(2) }
  mutating func heel() -> Int { Int(truncatingIfNeeded: next()) >> getal(0...63) }
  mutating func lijst<T>(_ maak: (inout Toeval) -> T) -> [T] {
    (0..<getal(0...3)).map { _ in maak(&self) }
  }
  mutating func gebeurtenisId() -> GebeurtenisId {
    GebeurtenisId(
      segment: poolId(), volgnummer: UInt32(getal(1...40)), plaats: UInt16(getal(0...2)))
  }

  mutating func persoon() -> Persoon {
    var r = Persoon()
    r.id = poolId()
    r.naam = tekst()
    r.rol = misschien { $0.tekst() }
    r.geboortedatum = misschien { $0.dag() }
    r.taal = misschien { $0.tekst() }
    r.behoeften = lijst { $0.tekst() }
    return r
  }

  mutating func bereikbaarheid() -> Bereikbaarheid {
    var r = Bereikbaarheid()
    r.id = poolId()
    r.persoon = poolId()
    r.soort = een(Bereiksoort.self)
    r.waarde = tekst()
    r.vanWie = misschien { $0.tekst() }
    r.van = misschien { $0.dag() }
    r.tot = misschien { $0.dag() }
    r.tijden = misschien { $0.tekst() }
    r.waarschuwingen = lijst { $0.een(Bereikwaarschuwing.self) }
    return r
  }

  mutating func machtiging() -> Machtiging {
    var r = Machtiging()
    r.id = poolId()
    r.gemachtigde = tekst()
    r.voor = misschien { $0.poolId() }
    r.soort = een(Machtigingsoort.self)
    r.waarvoor = misschien { $0.tekst() }
    r.tot = misschien { $0.dag() }
    return r
  }

  mutating func netwerkcontact() -> Netwerkcontact {
    var r = Netwerkcontact()
    r.id = poolId()
    r.naam = tekst()
    r.soort = een(Netwerksoort.self)
    r.kring = een(Kring.self)
    r.van = misschien { $0.poolId() }
    r.rol = misschien { $0.tekst() }
    r.betaald = ja()
    r.geeft = lijst { Steun($0.een(Steunsoort.self), $0.tekst()) }
    r.krijgt = lijst { Steun($0.een(Steunsoort.self), $0.tekst()) }
    r.deelname = een(Netwerkdeelname.self)
    r.magWeten = misschien { $0.tekst() }
    r.instemming = misschien { $0.ja() }
    r.grenzen = misschien { $0.tekst() }
    r.achterwacht = misschien { $0.tekst() }
    r.bereikbaar = misschien { $0.tekst() }
    r.kijkTerug = misschien { $0.dag() }
    r.laatsteContact = misschien { $0.dag() }
    r.effect = misschien { $0.tekst() }
    r.onderbroken = ja()
    return r
  }

  mutating func hulpverlener() -> Hulpverlener {
    var r = Hulpverlener()
    r.id = poolId()
    r.organisatie = tekst()
    r.naam = misschien { $0.tekst() }
    r.rol = misschien { $0.tekst() }
    r.nummer = misschien { $0.tekst() }
    r.van = misschien { $0.dag() }
    r.tot = misschien { $0.dag() }
    return r
  }

  mutating func proceduregegevens() -> Proceduregegevens {
    var r = Proceduregegevens()
    r.id = poolId()
    r.soort = uit(["urgentie", "bijzondere-bijstand", "overig", "bezwaar"]) ?? ""
    r.naam = misschien { $0.tekst() }
    r.instantie = tekst()
    r.gemeente = misschien { $0.tekst() }
    r.domeinen = lijst { $0.domein() }
    r.eigenTeam = ja()
    r.wachtOp = lijst { $0.poolId() }
    r.reactieVoor = misschien { $0.dag() }
    r.tegen = misschien { $0.poolId() }
    return r
  }

  mutating func processtap() -> Processtap {
    var r = Processtap()
    r.soort = een(Stapsoort.self)
    r.hersteltermijn = misschien { $0.dag() }
    r.uiterlijk = misschien { $0.dag() }
    r.weken = misschien { $0.getal(-3...200) }
    r.uitkomst = misschien { $0.een(Uitkomst.self) }
    r.ingang = misschien { $0.dag() }
    r.schriftelijk = ja()
    r.tekst = misschien { $0.tekst() }
    return r
  }

  mutating func contact() -> Contact {
    var r = Contact()
    r.id = poolId()
    r.procedures = lijst { $0.poolId() }
    r.kanaal = een(Kanaal.self)
    r.resultaat = een(Contactresultaat.self)
    r.metWie = misschien { $0.tekst() }
    r.nummer = misschien { $0.tekst() }
    r.tekst = misschien { $0.tekst() }
    r.metInwoner = ja()
    return r
  }

  mutating func toezegging() -> Toezegging {
    var r = Toezegging()
    r.id = poolId()
    r.van = een(Belover.self)
    r.wie = misschien { $0.tekst() }
    r.aan = misschien { $0.tekst() }
    r.wat = tekst()
    r.voor = misschien { $0.dag() }
    r.voorwaarde = misschien { $0.tekst() }
    r.procedure = misschien { $0.poolId() }
    r.contact = misschien { $0.poolId() }
    return r
  }

  mutating func afspraak() -> Afspraak {
    var r = Afspraak()
    r.id = poolId()
    r.wanneer = misschien { $0.moment() }
    r.plaats = misschien { $0.tekst() }
    r.met = misschien { $0.tekst() }
    r.wat = misschien { $0.tekst() }
    r.wie = misschien { $0.lid() }
    return r
  }

  mutating func domeinbeeld() -> Domeinbeeld {
    var r = Domeinbeeld()
    r.id = poolId()
    r.domein = domein()
    r.perspectief = tekst()
    r.watSpeelt = misschien { $0.tekst() }
    r.watGaatGoed = misschien { $0.tekst() }
    r.wens = misschien { $0.tekst() }
    r.zorg = misschien { $0.tekst() }
    return r
  }

  mutating func aandachtspunt() -> Aandachtspunt {
    var r = Aandachtspunt()
    r.id = poolId()
    r.domein = misschien { $0.domein() }
    r.tekst = tekst()
    return r
  }

  mutating func notitie() -> Notitie {
    var r = Notitie()
    r.id = poolId()
    r.tekst = tekst()
    r.hoe = misschien { $0.een(Kanaal.self) }
    r.aanwezig = lijst { $0.tekst() }
    r.inwonerbij = misschien { $0.een(Inwonerbij.self) }
    r.besluitOverInwoner = ja()
    r.zonderInwonerReden = misschien { $0.tekst() }
    r.domeinen = lijst { $0.domein() }
    r.over = lijst { $0.poolId() }
    r.zichtbaarheid = een(Zichtbaarheid.self)
    return r
  }

  mutating func post() -> Post {
    var r = Post()
    r.id = poolId()
    r.afzender = tekst()
    r.soort = een(Postsoort.self)
    r.aantal = heel()
    r.gedateerd = misschien { $0.dag() }
    r.geopend = ja()
    r.bedrag = misschien { $0.heel() }
    r.reageerVoor = misschien { $0.dag() }
    r.procedure = misschien { $0.poolId() }
    r.watStaatErin = misschien { $0.tekst() }
    r.origineel = misschien { $0.tekst() }
    return r
  }

  mutating func dreiging() -> Dreiging {
    var r = Dreiging()
    r.id = poolId()
    r.soort = een(Dreigingsoort.self)
    r.door = tekst()
    r.wanneer = misschien { $0.moment() }
    r.hulp = misschien { $0.tekst() }
    r.toelichting = misschien { $0.tekst() }
    return r
  }

  mutating func binnengekomen() -> Binnengekomen {
    var r = Binnengekomen()
    r.id = poolId()
    r.vraag = tekst()
    r.wie = misschien { $0.tekst() }
    r.nummer = misschien { $0.tekst() }
    r.terugVoor = misschien { $0.moment() }
    r.voor = misschien { $0.lid() }
    return r
  }
}
