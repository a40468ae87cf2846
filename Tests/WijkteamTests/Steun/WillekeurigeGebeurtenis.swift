import Termijnen

@testable import Wijkteam

extension Toeval {
  mutating func veldwaarde() -> Veldwaarde {
    var r = Veldwaarde()
    r.tekst = misschien { $0.uit(["lopend", "rust", "spoed", "team", "k7dm", "é"]) ?? "" }
    r.reden = misschien { $0.tekst() }
    r.lid = misschien { $0.lid() }
    r.dag = misschien { $0.dag() }
    r.getal = misschien { $0.heel() }
    r.ja = misschien { $0.ja() }
    r.ids = lijst { $0.poolId() }
    return r
  }

  mutating func casusGeopend() -> CasusGeopend {
    var r = CasusGeopend()
    r.id = poolId()
    r.code = tekst()
    r.roepnaam = tekst()
    r.wijk = misschien { $0.tekst() }
    r.modus = een(Modus.self)
    r.vast = misschien { $0.lid() }
    r.tweede = misschien { $0.lid() }
    return r
  }

  mutating func levensfeit() -> Levensfeitmelding {
    var r = Levensfeitmelding()
    r.persoon = poolId()
    r.feit = een(Levensfeit.self)
    r.tekst = misschien { $0.tekst() }
    return r
  }

  mutating func letopuitstel() -> Letopuitstel {
    var r = Letopuitstel()
    r.regel = uit(["stil", "post", "oorzaak"]) ?? ""
    r.onderwerp = misschien { $0.poolId() }
    r.tot = misschien { $0.dag() }
    r.reden = tekst()
    return r
  }

  mutating func weergave() -> Weergave {
    var r = Weergave()
    r.cijfer = getal(1...9)
    r.naam = tekst()
    r.filter = tekst()
    r.sortering = misschien { $0.tekst() }
    return r
  }

  mutating func vervangt() -> [GebeurtenisId] { lijst { $0.gebeurtenisId() } }

  mutating func afronding() -> Afronding {
    Afronding(
      poolId(), afloop: een(Toezeggingsafloop.self).rawValue, tekst: misschien { $0.tekst() },
      casus: misschien { $0.poolId() })
  }

  mutating func versie<R: TLVRecord>(_ maak: (inout Toeval) -> R) -> Vervanging<R> {
    Vervanging(maak(&self), vervangt: vervangt())
  }

  /// The numbers of all kinds of events that this version knows.
  static let nummers = Array(1...28) + [40, 41, 50, 90, 91, 92, 93]

  mutating func inhoud() -> Inhoud { inhoud(uit(Self.nummers) ?? 26) }

  mutating func inhoud(_ nummer: Int) -> Inhoud {
    switch nummer {
    case 1: .casusGeopend(casusGeopend())
    case 2:
      .casusveldGezet(
        Casusveldzetting(een(Casusveld.self), veldwaarde(), vervangt: vervangt()))
    case 3: .lidUitgesloten(Uitsluiting(lid(), uitgesloten: ja(), reden: misschien { $0.tekst() }))
    case 4: .agendaGezegd(Agenda(tekst()))
    case 5: .persoonGezet(versie { $0.persoon() })
    case 6: .levensfeitGemeld(levensfeit())
    case 7: .bereikbaarheidGezet(versie { $0.bereikbaarheid() })
    case 8: .machtigingGezet(versie { $0.machtiging() })
    case 9: .domeinbeeldGegeven(domeinbeeld())
    case 10: .aandachtspuntGezet(aandachtspunt())
    case 11: .aandachtspuntAfgerond(afronding())
    case 12: .netwerkcontactGezet(versie { $0.netwerkcontact() })
    case 13: .hulpverlenerGezet(versie { $0.hulpverlener() })
    case 14: .procedureGestart(proceduregegevens())
    case 15: .procedurestapGezet(Procedurestap(poolId(), processtap()))
    case 16:
      .procedureveldGezet(
        Procedureveldzetting(poolId(), een(Procedureveld.self), veldwaarde(), vervangt: vervangt()))
    case 17: .contactGelogd(contact())
    case 18: .toezeggingGedaan(toezegging())
    case 19: .toezeggingAfgehandeld(afronding())
    case 20: .afspraakGemaakt(afspraak())
    case 21: .afspraakAfgehandeld(afronding())
    case 22: .dreigingGezet(versie { $0.dreiging() })
    case 23: .dreigingVervallen(afronding())
    case 24: .postGezet(versie { $0.post() })
    case 25: .postAfgehandeld(afronding())
    case 26: .genoteerd(notitie())
    case 27: .gecorrigeerd(Correctie(gebeurtenisId(), reden: tekst()))
    case 28: .letopUitgesteld(letopuitstel())
    case 40: .binnengekomen(binnengekomen())
    case 41: .binnenAfgehandeld(afronding())
    case 42: .inrichtingGezet(Inrichtingsbestand(naam: tekst(), tekst: tekst()))
    case 50: .weergaveBewaard(weergave())
    case 90: .nuGeopend(NuOpening(tekst()))
    case 91: .openingGezien(OpeningGezien(vervangt()))
    case 92: .toegangGevraagd(toegangsvraag())
    case 93: .toegangAfgehandeld(afronding())
    default: .onbekend(nummer, (0..<getal(0...40)).map { _ in UInt8(truncatingIfNeeded: next()) })
    }
  }

  mutating func toegangsvraag() -> Toegangsvraag {
    var vraag = Toegangsvraag()
    vraag.id = poolId()
    vraag.casus = poolId()
    vraag.code = tekst()
    vraag.waarvoor = misschien { $0.tekst() }
    return vraag
  }

  mutating func gebeurtenis() -> Gebeurtenis { Gebeurtenis(moment(), inhoud()) }

  /// Frames of several devices, with clocks that sometimes are equal between devices.
  mutating func geschiedenis(_ aantal: Int) -> [Vastgelegd] {
    var uit: [Vastgelegd] = []
    var nummers: [Int: UInt32] = [:]
    for frame in 0..<aantal {
      let apparaat = getal(1...6)
      let nummer = (nummers[apparaat] ?? 0) + 1
      nummers[apparaat] = nummer
      let envelop = Verhaal.envelop(
        nummer, klok: UInt64(frame / 2), apparaat: Verhaal.id(apparaat), door: lid(),
        ingevoerd: dag())
      for plaats in 0..<getal(1...3) {
        uit.append(Vastgelegd(envelop, plaats: UInt16(plaats), gebeurtenis()))
      }
    }
    return uit
  }
}
