import Inrichting
import Termijnen
import Testing
import Wijkteam

@Suite("De ingebouwde inrichting") struct InrichtingTests {
  @Test("Alle bestanden kunnen worden gelezen") func alles() throws {
    let inrichting = try Inrichting.ingebouwd()
    let soorten = try inrichting.soorten.alle()
    #expect(soorten.count == inrichting.soorten.ids.count)
    #expect(inrichting.kalender.volledigTot == Dag(2028, 12, 31))
    #expect(inrichting.lezingen == Lezingen())
    #expect(try !inrichting.bewaartermijnen().isEmpty)
  }

  @Test("De startwaarden van de drempels zijn die van het domein, met een bron") func drempels()
    throws
  {
    let drempels = try Inrichting.ingebouwd().drempels
    var kaal = drempels
    kaal.bronnen = [:]
    #expect(kaal == Drempels())
    #expect(drempels.bronnen.count == 16)
  }

  @Test("Een onbekende soort is er niet") func onbekend() throws {
    #expect(try Inrichting.ingebouwd().soort("bestaat-niet") == nil)
  }

  @Test("De bedragen gaan in op 1 januari 2019") func bedragen() throws {
    let soort = try #require(try Inrichting.ingebouwd().soort("bijzondere-bijstand"))
    let oud = try #require(Dag(2018, 12, 31))
    #expect(soort.dwangsom.waarde.tarief(op: oud)?.maximum == 1260)
    #expect(soort.dwangsom.waarde.tarief(op: oud.plus(dagen: 1))?.maximum == 1442)
  }

  @Test("Amsterdam heeft een eigen regel voor urgentie") func amsterdam() throws {
    let soort = try #require(try Inrichting.ingebouwd().soort("urgentie"))
    let lokaal = soort.voor(gemeente: "amsterdam")
    #expect(lokaal.beslist.waarde == "het college van Amsterdam")
    #expect(lokaal.termijnen.map(\.waarde.code) == ["8w"])
    #expect(soort.voor(gemeente: "Delft") == soort)
  }
}
