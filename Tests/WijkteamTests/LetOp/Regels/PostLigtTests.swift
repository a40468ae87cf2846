import Testing

@testable import Wijkteam

@Suite("Let op: post")
struct PostLigtTests {
  @Test("alle brieven van het huishouden zijn één regel")
  func eenRegel() {
    var geval = Geval()
    geval.post("2026-11-02", 1, aantal: 10, geopend: false)
    geval.post("2026-11-03", 2, .aanmaning)
    let letop = geval.letop("post", op: "2026-11-03")
    #expect(letop.map(\.kop) == ["11 brieven, 10 dicht"])
    #expect(letop.first?.niveau == .oranje)
  }

  @Test("een reactiedatum is oranje binnen vijf en rood binnen twee werkdagen")
  func datum() {
    var geval = Geval()
    geval.post("2026-11-02", 1, .aanmaning, reageerVoor: "2026-11-20")
    #expect(
      geval.reeks(
        "post", ["2026-11-12", "2026-11-13", "2026-11-17", "2026-11-18", "2026-11-23"])
        == [nil, .oranje, .oranje, .rood, .rood])
    #expect(
      geval.letop("post", op: "2026-11-23").first?.kop
        == "1 brief; reactiedatum 20 november is voorbij")
  }

  @Test("afhandelen haalt de regel weg")
  func opheffen() {
    var geval = Geval()
    geval.post("2026-11-02", 1, geopend: false, reageerVoor: "2026-11-20")
    geval.rond("2026-11-19", 1, Inhoud.postAfgehandeld, "betaald")
    #expect(geval.niveau("post", op: "2026-11-19") == nil)
  }

  @Test("open en zonder datum is gewone post")
  func gewoon() {
    var geval = Geval()
    geval.post("2026-11-02", 1, .informatie)
    #expect(geval.niveau("post", op: "2026-11-20") == nil)
  }
}
