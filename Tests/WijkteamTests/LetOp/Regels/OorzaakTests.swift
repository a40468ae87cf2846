import Testing

@testable import Wijkteam

@Suite("Let op: oorzaak")
struct OorzaakTests {
  /// 1 ← 2 ← 3: only 1 can move.
  static func keten(_ soort: String = "urgentie") -> Geval {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, soort)
    geval.procedure("2026-10-01", 2, "bijzondere-bijstand", wachtOp: [1], stap: nil)
    geval.procedure("2026-10-01", 3, "bijzondere-bijstand", wachtOp: [2], stap: nil)
    return geval
  }

  @Test("zolang niets te laat of stil is en er niets dreigt, is er niets te zeggen")
  func rustig() {
    #expect(Self.keten().letop("oorzaak", op: "2026-10-21").isEmpty)
  }

  @Test("alleen de wortel, niet de schakels ertussen; het niveau groeit mee")
  func wortel() {
    let geval = Self.keten()
    let stil = geval.letop("oorzaak", op: "2026-10-22")
    #expect(stil.map(\.procedure) == [Geval.id(1)])
    #expect(stil.map(\.niveau) == [.oranje])
    #expect(stil.map(\.volgorde) == [.overig])
    let laat = geval.letop("oorzaak", op: "2026-11-27")
    #expect(laat.map(\.niveau) == [.rood])
    #expect(laat.map(\.volgorde) == [.houdtOp])
    #expect(laat.first?.houdtOp == [Geval.id(2), Geval.id(3)])
  }

  @Test("wat wordt opgehouden en zelf een datum heeft, maakt de wortel even luid")
  func opgehouden() {
    var geval = Geval()
    geval.procedure("2026-10-26", 1)
    geval.stap("2026-10-27", 1, .bevestigd)
    geval.procedure("2026-09-01", 2, "bijzondere-bijstand", wachtOp: [1])
    #expect(geval.letop("oorzaak", op: "2026-10-28").map(\.niveau) == [.rood])
    #expect(
      geval.letop("oorzaak", op: "2026-10-28").first?.feiten.contains(
        "Bijzondere bijstand heeft zelf een datum: 27 oktober.") == true)
  }

  @Test("een dreiging in hetzelfde domein maakt de wortel belangrijk, in een ander domein niet")
  func dreiging() {
    var geval = Self.keten()
    geval.dreiging("2026-10-02", 9, .ontruiming, wanneer: "2026-10-12")
    #expect(geval.letop("oorzaak", op: "2026-10-05").map(\.niveau) == [.rood])
    var werk = Geval()
    werk.procedure("2026-10-01", 1, "overig", bij: "ggz") {
      $0.naam = "behandeling"
      $0.domeinen = [Domein("gezondheid")]
    }
    werk.procedure("2026-10-01", 2, "overig", bij: "ggz", wachtOp: [1], stap: nil) {
      $0.naam = "dagbesteding"
      $0.domeinen = [Domein("gezondheid")]
    }
    werk.dreiging("2026-10-02", 9, .ontruiming, wanneer: "2026-10-12")
    #expect(werk.letop("oorzaak", op: "2026-10-05").isEmpty)
  }

  @Test("een afgewezen stap houdt niets meer op, tenzij er bezwaar tegen loopt")
  func bezwaar() {
    var geval = Self.keten()
    geval.stap("2026-10-05", 1, .besluit) { $0.uitkomst = .afgewezen }
    #expect(geval.letop("oorzaak", op: "2026-11-20").map(\.procedure) == [Geval.id(2)])
    geval.procedure("2026-10-06", 4, "bezwaar") { $0.tegen = Geval.id(1) }
    let letop = geval.letop("oorzaak", op: "2026-11-20")
    #expect(letop.map(\.procedure) == [Geval.id(4)])
    #expect(letop.first?.houdtOp == [Geval.id(2), Geval.id(3)])
  }

  @Test("toegekend en niet uitgevoerd houdt ook op")
  func nietUitgevoerd() {
    var geval = Self.keten()
    geval.stap("2026-10-05", 1, .besluit) { $0.uitkomst = .toegekend }
    let letop = geval.letop("oorzaak", op: "2026-10-20")
    #expect(letop.map(\.procedure) == [Geval.id(1)])
    #expect(
      letop.first?.feiten.first == "Toegekend op 5 oktober, maar nog niet uitgevoerd.")
  }

  @Test("een toekenning kalmeert de wortel, ook als er iets dreigt of een oude belofte openstaat")
  func toegekend() {
    var geval = Self.keten()
    geval.toezegging("2026-11-09", 8, van: .instantie, voor: "2026-11-12", procedure: 1)
    geval.dreiging("2026-10-02", 9, .uithuisplaatsing, wanneer: "2026-12-01")
    #expect(geval.niveau("oorzaak", op: "2026-11-20") == .rood)
    geval.stap("2026-11-20", 1, .besluit) { $0.uitkomst = .toegekend }
    #expect(geval.letop("oorzaak", op: "2026-11-20").isEmpty)
    #expect(geval.letop("belofte-instantie", op: "2026-11-20").isEmpty)
    #expect(geval.reeks("oorzaak", ["2026-12-03", "2026-12-04"]) == [nil, .rood])
    geval.toezegging("2026-11-23", 10, van: .instantie, voor: "2026-11-25", procedure: 1)
    #expect(geval.letop("oorzaak", op: "2026-11-26").map(\.procedure) == [Geval.id(1)])
  }

  @Test("wacht alles op elkaar, dan zegt één vlag dat dat niet kan")
  func kring() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, wachtOp: [2])
    geval.procedure("2026-10-01", 2, "bijzondere-bijstand", wachtOp: [1])
    geval.procedure("2026-10-01", 3, "voedselbank", wachtOp: [2])
    let letop = geval.letop("oorzaak", op: "2026-10-05")
    #expect(letop.map(\.procedure) == [Geval.id(1)])
    #expect(Set(letop.first?.houdtOp ?? []) == [Geval.id(2), Geval.id(3)])
    #expect(letop.first?.feiten.contains { $0.contains("wachten op elkaar") } == true)
    #expect(letop.first?.acties.first?.wat.hasPrefix("Haal bij een van de procedures") == true)
    geval.veld("2026-10-05", 1, .wachtOp, Veldwaarde())
    #expect(geval.letop("oorzaak", op: "2026-10-05").isEmpty)
  }

  @Test("wat nog niet is ingediend ligt bij ons, en daar valt niet over te bellen")
  func nietIngediend() throws {
    var geval = Geval()
    geval.procedure("2026-09-01", 1, "bijzondere-bijstand", stap: nil)
    geval.procedure("2026-09-01", 2, "urgentie", wachtOp: [1], stap: nil)
    let vlag = try #require(geval.letop("oorzaak", op: "2026-10-30").first)
    #expect(vlag.bij.hasPrefix("ons"))
    #expect(vlag.acties.first?.wat == "Dien in wat er is; wat mist kan later.")
    #expect(!vlag.acties.contains { $0.wat.contains("is het binnen") })
  }

  @Test("ligt het op stukken van de inwoner, dan gaat het over de stukken; na de termijn over hen")
  func stukken() throws {
    var geval = Self.keten()
    geval.stap("2026-10-05", 1, .aanvulling) { $0.hersteltermijn = Geval.dag("2026-10-26") }
    geval.dreiging("2026-10-02", 9, .ontruiming, wanneer: "2026-10-30")
    let vlag = try #require(geval.letop("oorzaak", op: "2026-10-20").first)
    #expect(vlag.bij.hasPrefix("ons"))
    #expect(vlag.acties.first?.wat.contains("stukken") == true)
    let laat = try #require(geval.letop("oorzaak", op: "2027-02-10").first)
    #expect(laat.bij.contains("gemeente"))
    #expect(laat.acties.first?.wat.contains("de laatste dag was") == true)
  }

  @Test("is het toegekend en niet gedaan, dan gaat het over de uitvoering")
  func toegekendNietGedaan() throws {
    var geval = Self.keten()
    geval.stap("2026-10-20", 1, .besluit) { $0.uitkomst = .toegekend }
    let vlag = try #require(geval.letop("oorzaak", op: "2026-12-20").first)
    #expect(vlag.acties.first?.wat.contains("wanneer wordt het uitgevoerd") == true)
    #expect(!vlag.acties.contains { $0.wat.contains("is het binnen") })
  }
}
