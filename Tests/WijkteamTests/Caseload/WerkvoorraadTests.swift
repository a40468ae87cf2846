import Testing

@testable import Wijkteam

@Suite("De werkvoorraad")
struct WerkvoorraadTests {
  @Test("een casus zetten verandert alleen die casus, verwijderen haalt alles weg")
  func zet() {
    var voorraad = Voorraad.vijf()
    let helena = HelenaTests.verhaal().casusId
    let anderen = voorraad.letop.filter { $0.key != helena }
    var geval = HelenaTests.verhaal()
    geval.stap("2026-11-19", 1, .besluit) { $0.uitkomst = .toegekend }
    geval.stap("2026-11-19", 1, .uitgevoerd)
    voorraad.zet(geval.casus(op: "2026-11-20"))
    #expect(voorraad.letop.filter { $0.key != helena } == anderen)
    #expect(voorraad.letop[helena]?.contains { $0.regel == "termijn-verstreken" } == false)
    voorraad.verwijder(helena)
    #expect(voorraad.regel(helena) == nil)
    #expect(voorraad.alleLetop.allSatisfy { $0.casus != helena })
  }

  @Test("herberekenen voor een andere dag geeft hetzelfde als op die dag beginnen")
  func herbereken() throws {
    var voorraad = Voorraad.vijf(op: "2026-11-20")
    voorraad.herbereken(Geval.context(op: "2026-12-15"))
    let vers = Voorraad.vijf(op: "2026-12-15")
    #expect(voorraad.alleLetop == vers.alleLetop)
    #expect(try voorraad.lijst() == vers.lijst())
  }

  @Test("een kopie van de werkvoorraad verandert niet mee")
  func kopie() {
    let eerst = Voorraad.vijf()
    var later = eerst
    later.verwijder(HelenaTests.verhaal().casusId)
    #expect(eerst.casussen.count == 5)
    #expect(eerst.zoek("helena").count == 1)
    #expect(later.zoek("helena").isEmpty)
  }
}
