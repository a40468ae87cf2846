import Testing

@testable import Wijkteam

@Suite("Let op: stil")
struct StilTests {
  /// Urgentie, received on Thursday 1 October 2026, norms 5, 15 and 35 working days.
  static func geval(_ soort: String = "urgentie", stap: Stapsoort? = .ontvangen) -> Geval {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, soort, stap: stap)
    return geval
  }

  @Test("telt werkdagen per soort: oranje en rood op de dag zelf, niet de dag ervoor")
  func drempels() {
    #expect(
      Self.geval().reeks("stil", ["2026-10-21", "2026-10-22", "2026-11-18", "2026-11-19"])
        == [nil, .oranje, .oranje, .rood])
    #expect(Self.geval().letop("stil", op: "2026-11-19").first?.sinds == Geval.dag("2026-10-22"))
  }

  @Test("feestdagen tellen niet mee")
  func feestdagen() {
    var geval = Geval()
    geval.procedure("2026-12-23", 1, "voedselbank", bij: "voedselbank")
    #expect(geval.reeks("stil", ["2026-12-28", "2026-12-29"]) == [nil, .oranje])
  }

  @Test("een gesprek met het loket zet de teller op nul, een poging niet")
  func contact() {
    var geval = Self.geval()
    geval.contact("2026-10-20", 5, procedures: [1], .geenGehoor)
    #expect(geval.niveau("stil", op: "2026-10-22") == .oranje)
    #expect(
      geval.letop("stil", op: "2026-10-22").first?.feiten.contains(
        "Daarna 1 poging zonder antwoord, de laatste op 20 oktober.") == true)
    geval.contact("2026-10-22", 6, procedures: [1], .gesproken, nummer: "036-1")
    #expect(
      geval.reeks("stil", ["2026-10-22", "2026-11-11", "2026-11-12"]) == [nil, nil, .oranje])
    #expect(geval.letop("stil", op: "2026-11-12").first?.nummer == "036-1")
  }

  @Test("een beloofde dag schuift de teller door")
  func belofte() {
    var geval = Self.geval()
    geval.toezegging("2026-10-02", 5, van: .instantie, voor: "2026-10-30", procedure: 1)
    #expect(geval.reeks("stil", ["2026-11-19", "2026-11-20"]) == [nil, .oranje])
  }

  @Test("bewijs van ontvangst maakt het rustig zolang de termijn loopt")
  func bevestigd() {
    var geval = Self.geval()
    geval.stap("2026-10-05", 1, .bevestigd)
    #expect(geval.reeks("stil", ["2026-11-26", "2026-11-27"]) == [nil, .rood])
  }

  @Test("zonder bevestiging van ontvangst vraagt het na vijf werkdagen aandacht")
  func ontvangst() {
    let geval = Self.geval(stap: .ingediend)
    #expect(geval.reeks("stil", ["2026-10-08", "2026-10-09"]) == [nil, .oranje])
    #expect(
      geval.letop("stil", op: "2026-10-09").first?.kop
        == "Ontvangst niet bevestigd: urgentieverklaring bij gemeente Almere")
    var bevestigd = geval
    bevestigd.stap("2026-10-09", 1, .bevestigd)
    #expect(bevestigd.niveau("stil", op: "2026-10-09") == nil)
  }

  @Test("bezwaar is rood zodra de termijn voorbij is")
  func bijTermijn() {
    let geval = Self.geval("bezwaar")
    #expect(
      geval.reeks("stil", ["2026-10-28", "2026-10-29", "2026-11-12", "2026-11-13"])
        == [nil, .oranje, .oranje, .rood])
  }

  @Test(
    "een dagelijkse soort vraagt na één werkdag aandacht; doet ons team het, dan ligt het bij ons")
  func dagelijks() {
    let geval = Self.geval("wgs-spoed", stap: .ingediend)
    #expect(
      geval.reeks("stil", ["2026-10-01", "2026-10-02", "2026-10-05"]) == [nil, .oranje, .rood])
    #expect(geval.letop("stil", op: "2026-10-05").first?.bij == "ons team (gemeente Almere)")
  }

  @Test("een soort die niemand kent, heeft de normen van het team")
  func onbekend() {
    #expect(
      Self.geval("iets-nieuws").reeks("stil", ["2026-10-21", "2026-10-22", "2026-11-12"])
        == [nil, .oranje, .rood])
  }

  @Test("voor één procedure kan een andere drempel gelden, met de reden als bron")
  func drempel() {
    var geval = Self.geval()
    geval.veld("2026-10-02", 1, .drempel, Veldwaarde(reden: "commissie komt vrijdag", getal: 3))
    #expect(geval.reeks("stil", ["2026-10-05", "2026-10-06"]) == [nil, .oranje])
    #expect(
      geval.letop("stil", op: "2026-10-06").first?.bron
        == "Voor deze procedure ingesteld: commissie komt vrijdag")
  }

  @Test("wat op een andere procedure wacht, krijgt geen stil, tot die klaar is")
  func geblokkeerd() {
    var geval = Self.geval()
    geval.procedure("2026-10-01", 2, "bijzondere-bijstand", wachtOp: [1])
    #expect(geval.letop("stil", op: "2026-11-25").map(\.procedure) == [Geval.id(1)])
    geval.stap("2026-11-25", 1, .besluit) { $0.uitkomst = .toegekend }
    geval.stap("2026-11-25", 1, .uitgevoerd)
    #expect(geval.letop("stil", op: "2026-11-25").isEmpty)
    #expect(
      geval.reeks("stil", ["2026-12-15", "2026-12-16", "2027-01-07", "2027-01-08"])
        == [nil, .oranje, .oranje, .rood])
    #expect(geval.letop("stil", op: "2026-12-16").map(\.procedure) == [Geval.id(2)])
    #expect(
      geval.letop("stil", op: "2026-12-16").first?.feiten.contains(
        "Waar dit op wachtte, was klaar op 25 november; vanaf die dag is geteld.") == true)
  }

  @Test(
    "wie nergens meer op hoeft te wachten, is stil vanaf die dag; of vanaf de dag dat het klaar was"
  )
  func wachtAf() {
    var geval = Self.geval()
    geval.procedure("2026-10-01", 2, "bijzondere-bijstand", wachtOp: [1], stap: nil)
    var klaar = geval
    geval.veld("2026-11-25", 2, .wachtOp, Veldwaarde())
    let na = geval.letop("stil", op: "2026-11-25").filter { $0.procedure == Geval.id(2) }
    #expect(na.isEmpty)
    let later = geval.letop("stil", op: "2026-12-16").filter { $0.procedure == Geval.id(2) }
    #expect(later.map(\.niveau) == [.oranje])
    klaar.stap("2026-10-15", 1, .besluit) { $0.uitkomst = .afgewezen }
    klaar.veld("2026-11-25", 2, .wachtOp, Veldwaarde())
    let eerder = klaar.letop("stil", op: "2026-11-25").filter { $0.procedure == Geval.id(2) }
    #expect(eerder.map(\.sinds) == [Geval.dag("2026-11-05")])
  }

  @Test("vastgelopen is meteen rood; bewust wachten rust tot de dag om terug te kijken")
  func stilstand() {
    var vast = Self.geval()
    vast.veld("2026-10-05", 1, .stilstand, Veldwaarde(tekst: "vastgelopen"))
    #expect(vast.niveau("stil", op: "2026-10-05") == .rood)
    vast.stap("2026-10-06", 1, .bevestigd)
    #expect(vast.niveau("stil", op: "2026-10-06") == nil)
    var wacht = Self.geval()
    wacht.veld(
      "2026-10-05", 1, .stilstand,
      Veldwaarde(tekst: "bewust-wachten", dag: Geval.dag("2026-11-23")))
    #expect(wacht.reeks("stil", ["2026-11-22", "2026-11-23"]) == [nil, .oranje])
  }

  @Test(
    "ligt er een vraag om stukken, dan gaat het niet over het tempo van mensen en nooit op rood")
  func stukken() {
    var geval = Self.geval()
    geval.stap("2026-10-02", 1, .aanvulling) { $0.hersteltermijn = Geval.dag("2027-03-01") }
    let letop = geval.letop("stil", op: "2027-02-01").first
    #expect(letop?.niveau == .oranje)
    #expect(letop?.bij == "ons: Kitty")
    #expect(letop?.acties.first?.wat.hasPrefix("Kijk samen welke stukken") == true)
  }

  @Test("een casus in rust blijft rustig")
  func rust() {
    var geval = Self.geval()
    geval.veld(
      "2026-10-05", .status, Veldwaarde(tekst: "rust", dag: Geval.dag("2026-12-01")))
    #expect(geval.niveau("stil", op: "2026-11-30") == nil)
    #expect(geval.niveau("stil", op: "2026-12-01") == .rood)
  }

  @Test("een let op kan slapen tot een dag, en wordt die dag wakker")
  func slapen() {
    var geval = Self.geval()
    var uitstel = Letopuitstel()
    uitstel.regel = "stil"
    uitstel.onderwerp = Geval.id(1)
    uitstel.tot = Geval.dag("2026-11-02")
    uitstel.reden = "commissie komt bijeen"
    geval.voeg("2026-10-23", .letopUitgesteld(uitstel))
    #expect(
      geval.reeks("stil", ["2026-10-22", "2026-10-23", "2026-11-01", "2026-11-02"])
        == [.oranje, nil, nil, .oranje])
    var voorraad = Werkvoorraad(context: Geval.context(op: "2026-10-26"))
    voorraad.zet(geval.casus(op: "2026-10-26"))
    #expect(voorraad.slapend(geval.casusId).map(\.slaaptTot) == [Geval.dag("2026-11-02")])
  }
}
