import Testing

@testable import Wijkteam

@Suite("De keten van een casus")
struct KetenbouwTests {
  @Test("de schakels staan op diepte, met de oorzaak en de dreiging erboven")
  func helena() {
    let voorraad = Voorraad.van([HelenaTests.verhaal()], op: "2026-11-20")
    let keten = voorraad.keten(HelenaTests.verhaal().casusId)
    #expect(keten?.schakels.map(\.diepte) == [0, 1, 2])
    #expect(keten?.schakels.map(\.oorzaak) == [true, false, false])
    #expect(keten?.schakels.map(\.geblokkeerd) == [false, true, true])
    #expect(keten?.schakels.first?.niveau == .rood)
    #expect(keten?.schakels.first?.uiterlijk == Geval.dag("2026-11-02"))
    #expect(keten?.schakels.last?.wachtOp == [Geval.id(2)])
    #expect(keten?.dreigingen.isEmpty == false)
    #expect(voorraad.keten(Geval.id(404)) == nil)
  }

  @Test("een kring, een schakel die ontbreekt en tweehonderd schakels geven gewoon een keten")
  func raar() {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, wachtOp: [2, 9999, 1])
    geval.procedure("2026-10-01", 2, wachtOp: [1])
    for n in 3...202 { geval.procedure("2026-10-01", n, "voedselbank", wachtOp: [n - 1]) }
    let keten = Voorraad.van([geval], op: "2026-10-05").keten(geval.casusId)
    #expect(keten?.schakels.count == 202)
    #expect(keten?.schakels.prefix(2).map(\.diepte) == [0, 0])
    #expect(keten?.schakels.last?.diepte == 200)
    #expect(keten?.schakels.first?.wachtOp == [Geval.id(2)])
  }

  @Test("wat klaar is, houdt niets meer op maar blijft in de keten staan")
  func klaar() {
    var geval = HelenaTests.verhaal()
    geval.stap("2026-11-19", 1, .besluit) { $0.uitkomst = .toegekend }
    geval.stap("2026-11-19", 1, .uitgevoerd)
    let keten = Voorraad.van([geval], op: "2026-11-20").keten(geval.casusId)
    #expect(keten?.schakels.map(\.klaar) == [true, false, false])
    #expect(keten?.schakels.map(\.oorzaak) == [false, true, false])
    #expect(keten?.schakels.map(\.diepte) == [0, 1, 2])
  }
}
