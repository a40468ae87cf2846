import Termijnen
import Testing

@testable import Wijkteam

@Suite("Contacts, promises and appointments")
struct DecideContactTests {
  private func contact(_ n: Int = 41, _ vul: (inout Contact) -> Void = { _ in }) -> Contact {
    met(Contact()) {
      $0.id = Verhaal.id(n)
      vul(&$0)
    }
  }

  private func belofte(_ vul: (inout Toezegging) -> Void = { _ in }) -> Toezegging {
    met(Toezegging()) {
      $0.id = Verhaal.id(42)
      $0.voor = Verhaal.dag("2026-11-24")
      vul(&$0)
    }
  }

  private var metProcedures: Verhaal {
    get throws {
      var verhaal = Verhaal.geopend()
      try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
      try verhaal.doe(.startProcedure(Verhaal.procedure(32, "briefadres")))
      return verhaal
    }
  }

  @Test("a call that ends in 'belt terug' with a day makes a promise of the institution")
  func belofteVanInstantie() throws {
    var verhaal = try metProcedures
    let gebeurtenissen = try verhaal.doe(
      .logContact(
        contact {
          $0.resultaat = .beltTerug
          $0.procedures = [Verhaal.id(31), Verhaal.id(31)]
        }, belofte: belofte()))
    #expect(gebeurtenissen.count == 2)
    let toezegging = verhaal.casus.toezeggingen[Verhaal.id(42)]?.waarde
    #expect(toezegging?.van == .instantie)
    #expect(toezegging?.wie == "Gemeente Almere")
    #expect(toezegging?.wat == "terugbellen")
    #expect(toezegging?.procedure == Verhaal.id(31))
    #expect(toezegging?.contact == Verhaal.id(41))
    #expect(verhaal.casus.contacten.map(\.waarde.procedures) == [[Verhaal.id(31)]])
  }

  @Test(
    "who did not answer promised nothing",
    arguments: [
      Contactresultaat.geenGehoor, .inDeWacht, .ingesproken, .verzonden,
    ])
  func niemandBeloofde(resultaat: Contactresultaat) {
    #expect(
      Verhaal.geopend().weigering(
        .logContact(contact { $0.resultaat = resultaat }, belofte: belofte()))
        == "Bij '\(resultaat.label)' heeft niemand iets beloofd. Laat de beloofde dag weg, of "
        + "kies een ander resultaat (gesproken, belt terug of ontvangen).")
  }

  @Test("a talk after a promise to call back is proposed as that call; another talk is not")
  func terugbelbelofte() throws {
    var verhaal = try metProcedures
    try verhaal.doe(
      .logContact(
        contact {
          $0.resultaat = .beltTerug
          $0.procedures = [Verhaal.id(31)]
        }, belofte: belofte()), op: "2026-11-19T10:00")
    func na(_ n: Int, _ op: String, _ vul: (inout Contact) -> Void) throws -> Int {
      var ander = verhaal
      try ander.doe(.logContact(contact(n, vul), belofte: nil), op: op)
      let open = ander.casus.toezeggingen[Verhaal.id(42)]
      let voorstellen = ander.casus.terugbelbeloften(bij: Verhaal.id(n)).count
      #expect((open.flatMap { ander.casus.gesprekNa($0) } != nil) == (voorstellen == 1))
      return voorstellen
    }
    #expect(try na(43, "2026-11-20") { $0.procedures = [Verhaal.id(31)] } == 1)
    #expect(try na(43, "2026-11-19T09:00") { $0.procedures = [Verhaal.id(31)] } == 0)
    #expect(try na(43, "2026-11-20") { $0.procedures = [Verhaal.id(32)] } == 0)
    #expect(
      try na(43, "2026-11-20") {
        $0.procedures = [Verhaal.id(31)]
        $0.resultaat = .geenGehoor
      } == 0)
    try verhaal.doe(.handelToezeggingAf(Verhaal.id(42), .nagekomen, uitleg: nil))
    #expect(try na(43, "2026-11-20") { $0.procedures = [Verhaal.id(31)] } == 0)
  }

  @Test("one call on two procedures makes one promise, tied to the call")
  func tweeProcedures() throws {
    var verhaal = try metProcedures
    try verhaal.doe(
      .logContact(
        contact {
          $0.procedures = [Verhaal.id(31), Verhaal.id(32)]
          $0.metWie = "mevrouw De Wit"
        }, belofte: belofte { $0.wat = "stuurt beide besluiten" }))
    let toezegging = verhaal.casus.toezeggingen[Verhaal.id(42)]?.waarde
    #expect(toezegging?.procedure == nil)
    #expect(toezegging?.contact == Verhaal.id(41))
    #expect(toezegging?.wie == "mevrouw De Wit")
    #expect(toezegging?.wat == "stuurt beide besluiten")
  }

  @Test("a talk that follows does not settle a promise: only a fact does")
  func gesprekIsGeenFeit() throws {
    var verhaal = try metProcedures
    try verhaal.doe(
      .logContact(contact { $0.resultaat = .beltTerug }, belofte: belofte()), op: "2026-11-19")
    try verhaal.doe(.logContact(contact(43), belofte: nil), op: "2026-11-20")
    #expect(verhaal.casus.toezeggingen[Verhaal.id(42)]?.open == true)
    try verhaal.doe(.handelToezeggingAf(Verhaal.id(42), .nagekomen, uitleg: nil))
    #expect(verhaal.casus.toezeggingen[Verhaal.id(42)]?.open == false)
  }

  @Test("speaking the resident makes a reported casus run, in the same frame")
  func naarLopend() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(
      .logContact(
        contact {
          $0.metInwoner = true; $0.resultaat = .geenGehoor
        }, belofte: nil))
    #expect(verhaal.casus.status == .aangemeld)
    let gesproken = try verhaal.doe(
      .logContact(contact(44) { $0.metInwoner = true }, belofte: nil), op: "2026-11-20")
    #expect(gesproken.count == 2)
    #expect(gesproken.allSatisfy { $0.gebeurdOp.dag == Verhaal.dag("2026-11-20") })
    #expect(verhaal.casus.status == .lopend)
    #expect(verhaal.casus.laatstePersoonlijkeContact == Verhaal.dag("2026-11-20"))
    let daarna = try verhaal.doe(.logContact(contact(45) { $0.metInwoner = true }, belofte: nil))
    #expect(daarna.count == 1)
  }

  @Test("speaking a desk leaves a reported casus reported")
  func balie() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.logContact(contact(), belofte: nil))
    #expect(verhaal.casus.status == .aangemeld)
  }

  @Test("a contact about an unknown procedure, or twice the same contact, is refused")
  func tegenspraak() throws {
    var verhaal = Verhaal.geopend()
    #expect(
      verhaal.weigering(.logContact(contact { $0.procedures = [Verhaal.id(31)] }, belofte: nil))
        == "Procedure '\(Verhaal.id(31).kort)' is er niet in casus k7dm. "
        + "Deze casus heeft nog geen procedures.")
    try verhaal.doe(.logContact(contact(), belofte: nil))
    #expect(
      verhaal.weigering(.logContact(contact(), belofte: nil))
        == "Dit contact staat er al of heeft geen eigen kenmerk. Voer het opnieuw in.")
  }

  @Test("a promised day is not before the day of the promise")
  func beloofdeDag() {
    #expect(
      Verhaal.geopend().weigering(
        .logContact(contact(), belofte: belofte { $0.voor = Verhaal.dag("2026-11-20") }))
        == "De beloofde dag (20 november 2026) ligt vóór de dag waarop het beloofd is "
        + "(21 november 2026). Kijk beide datums na.")
  }

  @Test("a promise says what, and is settled once")
  func toezegging() throws {
    var verhaal = Verhaal.geopend()
    #expect(
      verhaal.weigering(.doeToezegging(belofte()))
        == "De toezegging is leeg. Schrijf in één zin wat er beloofd is.")
    try verhaal.doe(.doeToezegging(belofte { $0.wat = "formulier meenemen" }))
    #expect(verhaal.casus.toezeggingen[Verhaal.id(42)]?.waarde.van == .team)
    try verhaal.doe(.handelToezeggingAf(Verhaal.id(42), .nietGelukt, uitleg: "Printer stuk"))
    #expect(
      verhaal.weigering(.handelToezeggingAf(Verhaal.id(42), .nagekomen, uitleg: nil))
        == "Deze toezegging is al afgerond (niet gelukt) op 21 november 2026 door Kitty. "
        + "Klopt dat niet, neem dat dan eerst terug.")
    #expect(
      verhaal.weigering(.handelToezeggingAf(Verhaal.id(1), .nagekomen, uitleg: nil))
        == "Deze toezegging staat niet in deze casus. "
        + "Kijk na of je de goede casus en letters hebt.")
  }

  @Test("an appointment has a day, and is held when that day has come")
  func afspraak() throws {
    var verhaal = Verhaal.geopend()
    let afspraak = met(Afspraak()) {
      $0.id = Verhaal.id(46)
      $0.wanneer = Moment(Verhaal.dag("2026-12-03"), minuut: 600)
      $0.wie = Verhaal.daan
    }
    #expect(
      verhaal.weigering(.maakAfspraak(met(afspraak) { $0.wanneer = nil }))
        == "De afspraak heeft geen dag. Typ bijvoorbeeld vr 10:00.")
    try verhaal.doe(.maakAfspraak(afspraak))
    #expect(
      verhaal.weigering(.handelAfspraakAf(Verhaal.id(46), .gehouden, nil))
        == "Deze afspraak is pas op 3 december 2026 en kan dus nog niet gehouden zijn. "
        + "Is zij eerder geweest, kies dan verzet en maak de nieuwe dag aan.")
    verhaal.vandaag = Verhaal.dag("2026-12-05")
    try verhaal.doe(.handelAfspraakAf(Verhaal.id(46), .gehouden, "Fijn gesprek"))
    #expect(verhaal.casus.laatstePersoonlijkeContact == Verhaal.dag("2026-12-03"))
    #expect(
      verhaal.weigering(.handelAfspraakAf(Verhaal.id(46), .vervallen, nil))
        == "Deze afspraak is al afgerond (gehouden) op 5 december 2026 door Kitty. "
        + "Klopt dat niet, neem dat dan eerst terug.")
  }

  @Test("an appointment is not given to somebody who is shut out")
  func uitgesloten() throws {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.sluitUit(Verhaal.daan, reden: nil))
    let afspraak = met(Afspraak()) {
      $0.id = Verhaal.id(46)
      $0.wanneer = Moment(Verhaal.dag("2026-12-03"))
      $0.wie = Verhaal.daan
    }
    #expect(
      verhaal.weigering(.maakAfspraak(afspraak))
        == "Daan is uitgesloten van casus k7dm. Kies een ander, of laat Daan eerst weer toe.")
  }
}
