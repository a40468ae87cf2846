import Termijnen
import Testing

@testable import Wijkteam

@Suite("Steps of a procedure: contradictions are refused, the order of typing is not")
struct DecideStapTests {
  private let id = Verhaal.id(31)
  private var naam: String { "urgentie (\(Verhaal.id(31).kort))" }

  private func verhaal(_ stappen: (String, Processtap)...) throws -> Verhaal {
    var verhaal = Verhaal.geopend()
    try verhaal.doe(.startProcedure(Verhaal.procedure(31)))
    for (iso, stap) in stappen { try verhaal.doe(.zetStap(id, stap), op: iso) }
    return verhaal
  }

  @Test("a decision may be typed before the receipt, and a step may lie before the start")
  func volgordeVanTypen() throws {
    let verhaal = try verhaal(
      ("2026-11-10", Verhaal.stap(.besluit) { $0.uitkomst = .toegekend }),
      ("2026-09-20", Verhaal.stap(.ontvangen)), ("2026-09-18", Verhaal.stap(.ingediend)),
      ("2026-11-12", Verhaal.stap(.uitgevoerd)))
    let procedure = verhaal.casus.procedures[id]
    #expect(
      procedure?.stappen.map(\.waarde.soort) == [.ingediend, .ontvangen, .besluit, .uitgevoerd])
    #expect(procedure?.klaar == true)
  }

  @Test(
    "nothing is answered before it is received",
    arguments: [
      Stapsoort.bevestigd, .aanvulling, .opschorting, .verdaagd, .instemming, .ingebrekestelling,
      .besluit,
    ])
  func voorOntvangst(soort: Stapsoort) throws {
    let eerst = try verhaal(("2026-10-05", Verhaal.stap(.ontvangen)))
    let zin =
      "De stap \(soort.rawValue) (4 oktober 2026) ligt vóór de ontvangst (5 oktober 2026). "
      + "Kijk beide datums na."
    #expect(eerst.weigering(.zetStap(id, Verhaal.stap(soort)), op: "2026-10-04") == zin)
    #expect(eerst.weigering(.zetStap(id, Verhaal.stap(soort)), op: "2026-10-05") == "")
    let later = try verhaal(("2026-10-04", Verhaal.stap(soort)))
    #expect(later.weigering(.zetStap(id, Verhaal.stap(.ontvangen)), op: "2026-10-05") == zin)
  }

  @Test("nothing is received before it is sent, whichever is typed first")
  func ingediend() throws {
    let zin =
      "De stap ontvangen (5 oktober 2026) ligt vóór de dag van indienen (6 oktober 2026). "
      + "Kijk beide datums na."
    let ontvangen = try verhaal(("2026-10-05", Verhaal.stap(.ontvangen)))
    #expect(ontvangen.weigering(.zetStap(id, Verhaal.stap(.ingediend)), op: "2026-10-06") == zin)
    let ingediend = try verhaal(("2026-10-06", Verhaal.stap(.ingediend)))
    #expect(ingediend.weigering(.zetStap(id, Verhaal.stap(.ontvangen)), op: "2026-10-05") == zin)
    #expect(
      ingediend.weigering(.zetStap(id, Verhaal.stap(.besluit)), op: "2026-10-05")
        == "De stap besluit (5 oktober 2026) ligt vóór de dag van indienen (6 oktober 2026). "
        + "Kijk beide datums na.")
  }

  @Test("papers may be sent twice, but are received once")
  func tweemaal() throws {
    var verhaal = try verhaal(
      ("2026-10-01", Verhaal.stap(.ingediend)), ("2026-10-05", Verhaal.stap(.ontvangen)))
    try verhaal.doe(.zetStap(id, Verhaal.stap(.ingediend)), op: "2026-10-09")
    #expect(
      verhaal.weigering(.zetStap(id, Verhaal.stap(.ontvangen)), op: "2026-10-12")
        == "\(naam.metHoofdletter) is al ontvangen op 5 oktober 2026. "
        + "Klopt die dag niet, neem die stap dan eerst terug.")
    #expect(
      verhaal.weigering(.zetStap(id, Verhaal.stap(.ingediend)), op: "2026-10-09")
        == "Deze stap staat er al: ingediend op 9 oktober 2026 in \(naam).")
  }

  @Test("a term or new day that a letter names is not before the letter")
  func brieven() throws {
    let verhaal = try verhaal()
    #expect(
      verhaal.weigering(
        .zetStap(id, Verhaal.stap(.aanvulling) { $0.hersteltermijn = Verhaal.dag("2026-10-18") }),
        op: "2026-10-19")
        == "De hersteltermijn (18 oktober 2026) ligt vóór de brief (19 oktober 2026). "
        + "Kijk beide datums na.")
    #expect(
      verhaal.weigering(
        .zetStap(id, Verhaal.stap(.verdaagd) { $0.uiterlijk = Verhaal.dag("2026-10-18") }),
        op: "2026-10-19")
        == "De nieuwe uiterste dag (18 oktober 2026) ligt vóór de brief (19 oktober 2026). "
        + "Kijk beide datums na.")
    #expect(
      verhaal.weigering(.zetStap(id, Verhaal.stap(.verdaagd) { $0.weken = 0 }))
        == "Het aantal weken is van 1 tot en met 104. Dit is 0.")
  }

  @Test("a detail of another kind of step is refused, not dropped")
  func vreemd() throws {
    let verhaal = try verhaal()
    #expect(
      verhaal.weigering(.zetStap(id, Verhaal.stap(.ontvangen) { $0.uitkomst = .deels }))
        == "Een uitkomst hoort bij de stap besluit, niet bij ontvangen. "
        + "Laat die weg, of kies de andere stap.")
    #expect(
      verhaal.weigering(
        .zetStap(id, Verhaal.stap(.besluit) { $0.hersteltermijn = Verhaal.dag("2026-12-01") }))
        == "Een hersteltermijn hoort bij de stap aanvulling, niet bij besluit. "
        + "Laat die weg, of kies de andere stap.")
  }

  @Test("a decision says what it is")
  func zonderUitkomst() throws {
    #expect(
      try verhaal().weigering(.zetStap(id, Verhaal.stap(.besluit) { $0.uitkomst = nil }))
        == "Wat is het besluit? Zeg er de uitkomst bij: toegekend, deels, afgewezen, "
        + "buiten-behandeling.")
  }

  @Test("money may come before its letter, but not without a decision or after a refusal")
  func uitvoeren() throws {
    var geld = try verhaal(("2026-10-05", Verhaal.stap(.ontvangen)))
    #expect(
      geld.weigering(.zetStap(id, Verhaal.stap(.uitgevoerd)), op: "2026-11-01")
        == "In \(naam) staat nog geen besluit, dus er is nog niets uit te voeren. Leg eerst het "
        + "besluit vast; dat mag later gedateerd zijn dan de uitvoering.")
    try geld.doe(.zetStap(id, Verhaal.stap(.besluit)), op: "2026-11-04")
    try geld.doe(.zetStap(id, Verhaal.stap(.uitgevoerd)), op: "2026-11-01")
    #expect(geld.casus.procedures[id]?.status == .uitgevoerd)
    #expect(geld.casus.procedures[id]?.klaar == true)
    #expect(
      geld.weigering(.zetStap(id, Verhaal.stap(.uitgevoerd)), op: "2026-11-02")
        == "\(naam.metHoofdletter) is al uitgevoerd op 1 november 2026. "
        + "Klopt dat niet, neem die stap dan eerst terug.")
    var nee = try verhaal(("2026-11-01", Verhaal.stap(.besluit) { $0.uitkomst = .afgewezen }))
    #expect(
      nee.weigering(.zetStap(id, Verhaal.stap(.uitgevoerd)))
        == "Het besluit in \(naam) van 1 november 2026 is 'afgewezen'; dan is er niets uit te "
        + "voeren. Is er een nieuw besluit, zet dat er dan eerst bij.")
    try nee.doe(.zetStap(id, Verhaal.stap(.besluit) { $0.uitkomst = .toegekend }), op: "2026-11-15")
    try nee.doe(.zetStap(id, Verhaal.stap(.uitgevoerd)))
    #expect(nee.casus.procedures[id]?.status == .uitgevoerd)
  }

  @Test("a talk or a waiting time is carried out without a decision")
  func zonderBesluit() throws {
    let verhaal = try verhaal(("2026-10-05", Verhaal.stap(.ontvangen)))
    var context = verhaal.context()
    context.beslist = { $0 != "urgentie" }
    let uitgevoerd = Opdracht.zetStap(id, Verhaal.stap(.uitgevoerd))
    #expect(try decide(uitgevoerd, verhaal.casus, context).count == 1)
    #expect(!Besluitcontext.beslist(nil))
  }

  @Test("an oral withdrawal stands until it is on paper")
  func intrekken() throws {
    var verhaal = try verhaal(
      ("2026-11-01", Verhaal.stap(.ingetrokken) { $0.schriftelijk = false }))
    #expect(verhaal.casus.procedures[id]?.status == .voorbereiding)
    try verhaal.doe(.zetStap(id, Verhaal.stap(.ingetrokken)), op: "2026-11-08")
    #expect(verhaal.casus.procedures[id]?.status == .ingetrokken)
    #expect(
      verhaal.weigering(.zetStap(id, Verhaal.stap(.ingetrokken)))
        == "\(naam.metHoofdletter) is al ingetrokken op 8 november 2026. "
        + "Klopt dat niet, neem die stap dan eerst terug.")
  }

  @Test("a step of a procedure that is not there names the ones that are")
  func onbekend() throws {
    #expect(
      try verhaal().weigering(.zetStap(Verhaal.id(99), Verhaal.stap(.ontvangen)))
        == "Procedure '\(Verhaal.id(99).kort)' is er niet in casus k7dm. "
        + "Deze casus heeft: \(id.kort).")
  }

  @Test("a suspension has a ground, and only a suspension has one")
  func opschorting() throws {
    let eerst = try verhaal(("2026-10-05", Verhaal.stap(.ontvangen)))
    #expect(
      eerst.weigering(
        .zetStap(id, met(Processtap()) { $0.soort = .opschorting }), op: "2026-10-19")
        == "Waarom staat de termijn stil? Zeg er de grond bij: buitenland, aanvrager, overmacht.")
    #expect(
      eerst.weigering(
        .zetStap(id, Verhaal.stap(.verdaagd) { $0.grond = .overmacht }), op: "2026-10-19")
        == "Een grond hoort bij de stap opschorting, niet bij verdaagd. Laat die weg, of kies de "
        + "andere stap.")
    #expect(
      eerst.weigering(
        .zetStap(id, Verhaal.stap(.opschorting) { $0.einde = Verhaal.dag("2026-10-18") }),
        op: "2026-10-19"
      ).contains("Het einde (18 oktober 2026)"))
  }

  @Test("a message about the end may come later than the end itself")
  func eindeOpschorting() throws {
    let loopt = try verhaal(
      ("2026-10-05", Verhaal.stap(.ontvangen)), ("2026-10-19", Verhaal.stap(.opschorting)))
    #expect(
      loopt.weigering(
        .zetStap(id, Verhaal.stap(.opschorting) { $0.einde = Verhaal.dag("2026-11-02") }),
        op: "2026-11-09") == "")
  }

  @Test("a consent says how much delay was agreed")
  func instemmingZonder() throws {
    let eerst = try verhaal(("2026-10-05", Verhaal.stap(.ontvangen)))
    #expect(
      eerst.weigering(
        .zetStap(id, Verhaal.stap(.instemming) { $0.weken = nil }), op: "2026-10-19")
        == "Hoeveel uitstel is er afgesproken? Zeg erbij met hoeveel weken, of tot en met welke dag."
    )
  }
}
