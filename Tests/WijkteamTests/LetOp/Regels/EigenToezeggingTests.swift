import Testing

@testable import Wijkteam

@Suite("Let op: eigen toezegging")
struct EigenToezeggingTests {
  @Test("op de laatste dag oranje, de dag erna rood")
  func drempel() {
    var geval = Geval()
    geval.toezegging("2026-11-02", 1, van: .team, voor: "2026-11-20")
    #expect(
      geval.reeks("eigen-toezegging", ["2026-11-19", "2026-11-20", "2026-11-21"])
        == [nil, .oranje, .rood])
    let letop = geval.letop("eigen-toezegging", op: "2026-11-23").first
    #expect(letop?.sinds == Geval.dag("2026-11-21"))
    #expect(letop?.volgorde == .wachtOpOns)
    #expect(letop?.bij == "ons: Kitty")
    #expect(letop?.feiten.last == "Dat zou uiterlijk 20 november zijn. Wij zijn 3 dagen te laat.")
  }

  @Test(
    "afhandelen haalt de vlag weg, ook als het niet gelukt is",
    arguments: Toezeggingsafloop.allCases)
  func opheffen(_ afloop: Toezeggingsafloop) {
    var geval = Geval()
    geval.toezegging("2026-11-02", 1, van: .team, voor: "2026-11-10")
    geval.rond("2026-11-20", 1, Inhoud.toezeggingAfgehandeld, afloop.rawValue)
    #expect(geval.niveau("eigen-toezegging", op: "2026-11-21") == nil)
    #expect(geval.niveau("eigen-toezegging", op: "2026-11-19") == .rood)
  }

  @Test("wat de inwoner of het netwerk zou doen, is nooit te laat")
  func nietVanMensen() {
    var geval = Geval()
    geval.toezegging("2026-11-02", 1, van: .inwoner, voor: "2026-11-03")
    geval.toezegging("2026-11-02", 2, van: .netwerk, voor: "2026-11-03")
    let regels = geval.letop(op: "2026-11-25").map(\.regel)
    #expect(!regels.contains("eigen-toezegging"))
    #expect(!regels.contains("belofte-instantie"))
  }

  @Test("een belofte blijft een belofte als de casus sluit")
  func gesloten() {
    var geval = Geval()
    geval.toezegging("2026-11-02", 1, van: .team, voor: "2026-11-10")
    geval.veld("2026-11-11", .status, Veldwaarde(tekst: "gesloten"))
    #expect(geval.letop(op: "2026-11-12").map(\.regel) == ["eigen-toezegging"])
  }
}
