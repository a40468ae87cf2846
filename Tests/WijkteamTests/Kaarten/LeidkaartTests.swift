import Termijnen
import Testing

@testable import Wijkteam

@Suite("The card for the teamleiders")
struct LeidkaartTests {
  private let bron = Bron(
    id: "test", artikel: "test", zekerheid: .praktijk, gecontroleerdOp: Verhaal.dag("2026-11-01"))

  private func context(_ dag: Dag) -> Letopcontext {
    var regels: [String: Soortregel] = [:]
    for (soort, weken) in [("urgentie", 8), ("bijzondere-bijstand", 8), ("bezwaar", 6)] {
      var regel = Soortregel(id: soort, naam: soort, aard: .besluit, bron: bron)
      regel.termijnen = [Gegeven(Termijn(weken, .weken), bron: bron)]
      regel.opschorting = Gegeven(true, bron: bron)
      regel.instemming = Gegeven(true, bron: bron)
      regel.mededeling = Gegeven(.verschuift, bron: bron)
      if soort == "bezwaar" { regel.klok = .eindeBezwaartermijn }
      regel.normen = Normen(
        ontvangstbevestiging: 5, stilOranje: 15, stilRood: 30, nietUitgevoerdOranje: 5,
        nietUitgevoerdRood: 10, afwijzingDirectRood: soort == "urgentie")
      regels[soort] = regel
    }
    let bekend = regels
    return Letopcontext(
      vandaag: dag, nu: nil, kalender: .zonderTabel, drempels: Drempels(),
      soortregel: { bekend[$0] })
  }

  private struct Kern: Hashable, Comparable {
    var regel: String
    var niveau: Niveau
    var sinds: Dag
    static func < (a: Kern, b: Kern) -> Bool {
      (a.regel, a.niveau, a.sinds) < (b.regel, b.niveau, b.sinds)
    }
  }

  /// What only who reads the casus is told: values and reasons in free text are on no card.
  private static let alleenLezers = [Gelijktijdig.naam, NuGeopend.naam]

  private func kern(_ casus: Casus, _ context: Letopcontext) -> [Kern] {
    Letopregels.beoordeel(casus, context).filter { !Self.alleenLezers.contains($0.regel) }.map {
      Kern(regel: $0.regel, niveau: $0.niveau, sinds: $0.sinds)
    }.sorted()
  }

  private func geschiedenis(_ zaad: Int, stempel: String = "") -> (Toeval, [Vastgelegd]) {
    var toeval = Toeval(UInt64(zaad))
    toeval.dagen = 20_700...20_800
    toeval.stempel = stempel
    var vast = Verhaal.geopend(vast: zaad.isMultiple(of: 2) ? Verhaal.kitty : nil).vastgelegd
    vast += toeval.geschiedenis(toeval.getal(5...60)).filter {
      if case .casusGeopend = $0.gebeurtenis.inhoud { false } else { true }
    }
    return (toeval, vast)
  }

  @Test("what a teamleider is told on the skeleton also holds on the casus", arguments: 1...150)
  func letop(zaad: Int) {
    var (toeval, vast) = geschiedenis(zaad)
    let context = context(Dag.begrensd(toeval.getal(20_800...20_870)))
    let casus = Casus.vouw(id: Verhaal.casusId, vast, tot: nil)
    let kaart = Leidkaart(casus, context)
    let geraamte = kaart.casus(id: casus.id)
    let heel = Set(kern(casus, context))
    #expect(kern(geraamte, context).filter { !heel.contains($0) } == [])
  }

  @Test("what is open on the casus is told to a teamleider, level and day alike", arguments: 1...60)
  func volledig(zaad: Int) {
    var (toeval, vast) = geschiedenis(1_000 + zaad)
    let context = context(Dag.begrensd(toeval.getal(20_800...20_870)))
    let casus = Casus.vouw(id: Verhaal.casusId, vast, tot: nil)
    let heel = kern(casus, context)
    // There is something to tell in each of these stories.
    #expect(!heel.isEmpty)
    #expect(kern(Leidkaart(casus, context).casus(id: casus.id), context) == heel)
  }

  @Test("a card comes back from its bytes, and refolding it makes the same card", arguments: 1...40)
  func heenEnWeer(zaad: Int) {
    var (toeval, vast) = geschiedenis(2_000 + zaad)
    let context = context(Dag.begrensd(toeval.getal(20_800...20_870)))
    let casus = Casus.vouw(id: Verhaal.casusId, vast, tot: nil)
    let kaart = Leidkaart(casus, context)
    #expect(Leidkaart(bytes: kaart.bytes) == kaart)
    let geraamte = kaart.casus(id: casus.id)
    #expect(Leidkaart(geraamte, context).casus(id: casus.id) == geraamte)
  }

  @Test("no free text of any event stands in a card", arguments: 1...80)
  func zonderTekst(zaad: Int) {
    let merkteken = "GEHEIM"
    let (_, alles) = geschiedenis(3_000 + zaad, stempel: merkteken)
    let vast = alles.map { vastgelegd in
      var gebeurtenis = vastgelegd.gebeurtenis
      switch gebeurtenis.inhoud {
      case .procedureGestart(var gegevens):
        gegevens.instantie = "Gemeente"
        gegevens.gemeente = nil
        gebeurtenis.inhoud = .procedureGestart(gegevens)
      default: break
      }
      return Vastgelegd(vastgelegd.envelop, plaats: vastgelegd.plaats, gebeurtenis)
    }
    let casus = Casus.vouw(id: Verhaal.casusId, vast, tot: nil)
    let bytes = Leidkaart(casus, context(Dag.begrensd(20_800))).bytes
    #expect(!String(decoding: bytes, as: UTF8.self).contains(merkteken))
  }

  @Test("a casus that is gevoelig has no roepnaam and no wijk on the card")
  func gevoelig() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.zetVeld(.roepnaam, Veldwaarde(tekst: "Leentje")))
    try verhaal.doe(.zetVeld(.wijk, Veldwaarde(tekst: "Zuid")))
    let open = Leidkaart(verhaal.casus, context(verhaal.vandaag)).casus(id: Verhaal.casusId)
    #expect(open.roepnaam == "Leentje")
    #expect(open.wijk == "Zuid")
    try verhaal.doe(.zetVeld(.gevoelig, Veldwaarde(ja: true)))
    let dicht = Leidkaart(verhaal.casus, context(verhaal.vandaag))
    #expect(dicht.casus(id: Verhaal.casusId).roepnaam == "")
    #expect(dicht.casus(id: Verhaal.casusId).wijk == nil)
    let tekst = String(decoding: dicht.bytes, as: UTF8.self)
    for naam in ["Helena", "Leentje", "Noord", "Zuid"] { #expect(!tekst.contains(naam)) }
  }

  @Test("the wijk of somebody in hiding is not told")
  func geheimAdres() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(
      .zetBereikbaarheid(
        met(Bereikbaarheid()) {
          $0.id = Verhaal.id(12)
          $0.soort = .adres
          $0.waarde = "Kade 1"
          $0.waarschuwingen = [.geheimAdres]
        }))
    let kaart = Leidkaart(verhaal.casus, context(verhaal.vandaag))
    #expect(kaart.casus(id: Verhaal.casusId).wijk == nil)
    #expect(kaart.casus(id: Verhaal.casusId).roepnaam == "Helena")
    let tekst = String(decoding: kaart.bytes, as: UTF8.self)
    #expect(!tekst.contains("Noord"))
    #expect(!tekst.contains("Kade"))
  }

  @Test("who is shut out stands on the card, the reason does not")
  func uitgesloten() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.sluitUit(Verhaal.daan, reden: "broer van Helena"))
    let casus = Leidkaart(verhaal.casus, context(verhaal.vandaag)).casus(id: Verhaal.casusId)
    #expect(casus.uitgesloten.keys.sorted() == [Verhaal.daan])
    #expect(casus.uitgesloten[Verhaal.daan]?.waarde.reden == nil)
  }

  @Test("an old settled procedure is left out, unless something open waits for it")
  func oud() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
    try verhaal.doe(.startProcedure(Verhaal.procedure(32)))
    for n in [31, 32] {
      try verhaal.doe(.zetStap(Verhaal.id(n), Verhaal.stap(.ingetrokken)), op: "2026-02-01")
    }
    try verhaal.doe(.startProcedure(Verhaal.procedure(33, wachtOp: [32])))
    let kaart = Leidkaart(verhaal.casus, context(verhaal.vandaag))
    #expect(
      kaart.casus(id: Verhaal.casusId).procedures.ids == [Verhaal.id(32), Verhaal.id(33)])
  }

  @Test("two values of one field are both on the card")
  func gelijktijdig() {
    var verhaal = Verhaal.geopend()
    for (apparaat, lid) in [(1, Verhaal.daan), (2, Verhaal.esra)] {
      verhaal.voeg(
        [
          Gebeurtenis(
            Moment(verhaal.vandaag),
            .casusveldGezet(Casusveldzetting(.vast, Veldwaarde(lid: lid))))
        ], apparaat: Verhaal.id(apparaat))
    }
    let casus = Leidkaart(verhaal.casus, context(verhaal.vandaag)).casus(id: Verhaal.casusId)
    #expect(casus.velden[.vast]?.gelijktijdig == true)
    #expect(casus.vast == verhaal.casus.vast)
  }

  @Test("damaged bytes are no card or a card, never a trap")
  func beschadigd() {
    var (toeval, vast) = geschiedenis(77)
    let casus = Casus.vouw(id: Verhaal.casusId, vast, tot: nil)
    let goed = Leidkaart(casus, context(Dag.begrensd(20_800))).bytes
    for _ in 0..<2_000 {
      var bytes = goed
      bytes[toeval.getal(0...(bytes.count - 1))] = UInt8(truncatingIfNeeded: toeval.next())
      if let kaart = Leidkaart(bytes: bytes) { _ = kaart.casus(id: casus.id).status }
    }
    #expect(Leidkaart(bytes: [9]) == nil)
  }
}
