import Testing

@testable import Wijkteam

@Suite("Bellen")
struct BellenTests {
  @Test(
    "gesprekken staan per instantie bij elkaar, hoe de naam ook is getypt; wat wacht belt niemand")
  func groepen() {
    var los = Geval("2026-09-02", id: 5, roepnaam: "Los")
    los.procedure("2026-09-07", 51, "bijzondere-bijstand", bij: "Gemeente  almere")
    los.veld("2026-09-07", 51, .kenmerk, Veldwaarde(tekst: "Z-1"))
    let groepen = Voorraad.van([HelenaTests.verhaal(), los], op: "2026-11-20").bellen()
    #expect(groepen.count == 1)
    #expect(groepen.first?.regels.map(\.roepnaam) == ["Helena", "Los"])
    let helena = groepen.first?.regels.first
    #expect(helena?.procedure == Geval.id(1))
    #expect(helena?.nummer == "036-5550101")
    #expect(helena?.waarom == "Gemeente Almere is te laat sinds 3 november.")
    #expect(groepen.first?.regels.last?.kenmerk == "Z-1")
  }

  @Test("iedereen belt voor de eigen casussen, en voor procedures die op naam staan")
  func voor() {
    var geval = HelenaTests.verhaal()
    let voorraad = Voorraad.van([geval], op: "2026-11-20")
    #expect(voorraad.bellen(voor: Lid("kitty")).count == 1)
    #expect(voorraad.bellen(voor: Lid("daan")).isEmpty)
    geval.veld("2026-11-19", 1, .eigenaar, Veldwaarde(lid: Lid("daan")))
    #expect(Voorraad.van([geval], op: "2026-11-20").bellen(voor: Lid("daan")).count == 1)
  }

  @Test("doet ons eigen team het, dan is er niemand te bellen")
  func wij() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, "wgs-spoed")
    #expect(Voorraad.van([geval], op: "2026-11-20").bellen().isEmpty)
  }

  @Test("een verlopen belofte zonder procedure is ook een gesprek")
  func belofte() {
    var geval = Geval()
    geval.toezegging("2026-11-02", 1, van: .instantie, voor: "2026-11-10", wat: "terugbellen")
    let regel = Voorraad.van([geval], op: "2026-11-20").bellen().first?.regels.first
    #expect(regel?.procedure == nil)
    #expect(regel?.toezegging == Geval.id(1))
  }
}
