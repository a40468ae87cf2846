import Termijnen
import Testing

@testable import Wijkteam

@Suite("Folding events into a casus")
struct VouwTests {
  @Test("any order of arrival gives the same casus", arguments: 1...60)
  func volgorde(zaad: Int) {
    var toeval = Toeval(UInt64(zaad))
    let geschiedenis = toeval.geschiedenis(40)
    let tot = toeval.misschien { $0.dag() }
    let verwacht = Casus.vouw(id: Verhaal.casusId, geschiedenis, tot: tot)
    for _ in 0..<5 {
      let gehusseld = geschiedenis.shuffled(using: &toeval)
      #expect(Casus.vouw(id: Verhaal.casusId, gehusseld, tot: tot) == verwacht)
    }
  }

  @Test("adding what comes later gives the same as folding everything", arguments: 1...60)
  func voegToe(zaad: Int) {
    var toeval = Toeval(UInt64(1_000 + zaad))
    let alles = toeval.geschiedenis(40).sorted(by: Vastgelegd.eerder).filter {
      if case .gecorrigeerd = $0.gebeurtenis.inhoud { zaad.isMultiple(of: 4) } else { true }
    }
    let tot = toeval.misschien { $0.dag() }
    let knip = toeval.getal(0...alles.count)
    // A frame is never cut in two.
    let eerst = alles.prefix { $0.envelop != alles[max(0, knip - 1)].envelop }
    let later = Array(alles.dropFirst(eerst.count))
    var casus = Casus.vouw(id: Verhaal.casusId, Array(eerst), tot: tot)
    let voor = casus
    let gelukt = casus.voegToe(later, na: eerst.last?.envelop, tot: tot)
    let terug = later.contains {
      if case .gecorrigeerd = $0.gebeurtenis.inhoud { true } else { false }
    }
    #expect(gelukt == !terug)
    #expect(casus == (gelukt ? Casus.vouw(id: Verhaal.casusId, alles, tot: tot) : voor))
  }

  @Test("an event that is earlier than what is folded asks for folding again")
  func teLaat() {
    let verhaal = Verhaal.geopend()
    var casus = verhaal.casus
    let voor = casus
    let vroeg = Vastgelegd(
      Verhaal.envelop(1, klok: 0, apparaat: Verhaal.id(2)), plaats: 0,
      Gebeurtenis(Moment(verhaal.vandaag), .agendaGezegd(Agenda("Rust"))))
    let gelukt = casus.voegToe([vroeg], na: verhaal.vastgelegd.last?.envelop, tot: nil)
    #expect(!gelukt)
    #expect(casus == voor)
    let niets = casus.voegToe([], na: nil, tot: nil)
    #expect(niets)
  }

  @Test("facts after the day of the fold have not happened yet", arguments: 1...30)
  func totDag(zaad: Int) {
    var toeval = Toeval(UInt64(2_000 + zaad))
    let geschiedenis = toeval.geschiedenis(40).filter {
      switch $0.gebeurtenis.inhoud {
      case .casusGeopend, .procedureGestart, .gecorrigeerd: false
      default: true
      }
    }
    let tot = toeval.dag()
    var casus = Casus.vouw(id: Verhaal.casusId, geschiedenis, tot: tot)
    let toen = geschiedenis.filter { $0.gebeurtenis.gebeurdOp.dag <= tot }
    var verwacht = Casus.vouw(id: Verhaal.casusId, toen, tot: nil)
    let later = geschiedenis.map(\.gebeurtenis.gebeurdOp.dag).filter { $0 > tot }.min()
    #expect(casus.volgendFeit == later)
    casus.volgendFeit = nil
    casus.historie = []
    verwacht.historie = []
    #expect(casus == verwacht)
  }

  @Test("the opening counts on every day, and a procedure from its first step on")
  func eerderDanGetypt() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
    try verhaal.doe(.zetStap(Verhaal.id(31), Verhaal.stap(.ontvangen)), op: "2026-10-05")
    #expect(verhaal.casus(op: "2026-09-01").roepnaam == "Helena")
    #expect(verhaal.casus(op: "2026-10-04").procedures.isLeeg)
    #expect(verhaal.casus(op: "2026-10-05").procedures[Verhaal.id(31)]?.status == .inBehandeling)
  }

  @Test("the day that is stated and the day of typing are both kept")
  func tweeTijden() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(
      .noteer(
        met(Notitie()) {
          $0.id = Verhaal.id(51); $0.tekst = "Huisbezoek."
        }),
      op: "2026-11-20T14:30")
    let merk = try #require(verhaal.casus.notities.first?.merk)
    #expect(merk.gebeurdOp == Moment(Verhaal.dag("2026-11-20"), minuut: 870))
    #expect(merk.ingevoerdDag == Verhaal.dag("2026-11-21"))
    #expect(merk.laterIngevoerd)
    #expect(merk.door == Verhaal.kitty)
    #expect(verhaal.casus.historie.map(\.soort) == [1, 26])
  }

  @Test("what was taken back stays in the history with the reason")
  func teruggenomen() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.zegAgenda("Rust"))
    let agenda = verhaal.laatste
    try verhaal.doe(.corrigeer(agenda, reden: "andere casus", nieuw: nil))
    let correctie = verhaal.laatste
    #expect(verhaal.casus.agenda.isEmpty)
    #expect(verhaal.casus.historie[1].gecorrigeerd?.waarde == "andere casus")
    #expect(verhaal.casus.teruggenomen == [agenda: .agendaGezegd(Agenda("Rust"))])
    try verhaal.doe(.corrigeer(correctie, reden: "toch goed", nieuw: nil))
    #expect(verhaal.casus.agenda.map(\.waarde.tekst) == ["Rust"])
    #expect(verhaal.casus.historie[1].gecorrigeerd == nil)
    #expect(verhaal.casus.historie[2].gecorrigeerd?.waarde == "toch goed")
  }

  @Test("two people who write a field without seeing one another leave both values")
  func gelijktijdig() throws {
    let basis = Verhaal.geopend()
    var een = basis
    var ander = basis
    try een.doe(.zetVeld(.doel, Veldwaarde(tekst: "Eigen huis")))
    ander.voeg(
      try decide(
        .zetVeld(.doel, Veldwaarde(tekst: "Rust")), basis.casus, basis.context()),
      apparaat: Verhaal.id(2))
    var samen = een
    samen.vastgelegd += ander.vastgelegd.suffix(1)
    let veld = try #require(samen.casus.velden[.doel])
    #expect(veld.gelijktijdig)
    #expect(Set(veld.levend.compactMap(\.waarde.tekst)) == ["Eigen huis", "Rust"])
    samen.volgende = 9
    try samen.doe(.zetVeld(.doel, Veldwaarde(tekst: "Rust")))
    #expect(samen.casus.velden[.doel]?.gelijktijdig == false)
    #expect(samen.casus.velden[.doel]?.levend.count == 1)
  }

  @Test("two people who change a record without seeing one another leave both versions")
  func gelijktijdigeVersies() throws {
    var basis = Verhaal.geopend()
    let persoon = met(Persoon()) {
      $0.id = Verhaal.id(11); $0.naam = "Helena"
    }
    try basis.doe(.zetPersoon(persoon))
    var een = basis
    try een.doe(.zetPersoon(met(persoon) { $0.rol = "moeder" }))
    var ander = basis
    ander.voeg(
      try decide(.zetPersoon(met(persoon) { $0.taal = "Pools" }), basis.casus, basis.context()),
      apparaat: Verhaal.id(2))
    een.vastgelegd += ander.vastgelegd.suffix(1)
    let versies = try #require(een.casus.personen[Verhaal.id(11)])
    #expect(versies.register.levend.count == 2)
    #expect(versies.register.gelijktijdig)
  }

  @Test("events about things that are not there change nothing but the history")
  func zonderOnderwerp() {
    var verhaal = Verhaal.geopend()
    let voor = verhaal.casus
    verhaal.voeg("2026-11-01", .procedurestapGezet(Procedurestap(Verhaal.id(1), Processtap())))
    verhaal.voeg(
      "2026-11-01", .toezeggingAfgehandeld(Afronding(Verhaal.id(1), afloop: "x", tekst: nil)))
    var casus = verhaal.casus
    #expect(casus.historie.count == 3)
    casus.historie = voor.historie
    #expect(casus == voor)
  }

  @Test("events of a newer version are counted")
  func onbekend() {
    var verhaal = Verhaal.geopend()
    verhaal.voeg("2026-11-01", .onbekend(77, [1]))
    #expect(verhaal.casus.onbekend == 1)
    #expect(verhaal.casus.historie.last?.soort == 77)
  }

  @Test("steps stand in the order of their days, on one day in the order of typing")
  func stappen() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
    for (iso, soort) in [
      ("2026-11-02", Stapsoort.bevestigd), ("2026-10-05", .ontvangen), ("2026-11-02", .aanvulling),
      ("2026-10-05", .ingediend),
    ] {
      verhaal.voeg(iso, .procedurestapGezet(Procedurestap(Verhaal.id(31), Verhaal.stap(soort))))
    }
    #expect(
      verhaal.casus.procedures[Verhaal.id(31)]?.stappen.map(\.waarde.soort)
        == [.ontvangen, .ingediend, .bevestigd, .aanvulling])
  }
}
