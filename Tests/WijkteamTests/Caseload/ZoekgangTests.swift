import Termijnen
import Testing

@testable import Wijkteam

@Suite("Zoeken in delen")
struct ZoekgangTests {
  @Test(
    "in delen wordt hetzelfde gevonden als in één keer",
    arguments: ["huur", "e", "\"huur is\"", "06 1234", "vries lange", "bestaat nergens"])
  func delen(tekst: String) {
    let voorraad = ZoekenTests.voorraad()
    var gang = Zoekgang(tekst, in: voorraad)
    var delen = 0
    while !gang.klaar {
      gang.verder(voorraad, bytes: 1)
      delen += 1
    }
    #expect(delen == voorraad.casussen.count)
    #expect(gang.treffers(voorraad) == voorraad.zoek(tekst))
  }

  @Test("onderweg is er al wat er tot dan toe gevonden is")
  func onderweg() {
    let voorraad = ZoekenTests.voorraad()
    var gang = Zoekgang("e", in: voorraad)
    gang.verder(voorraad, bytes: 1)
    let eerst = gang.treffers(voorraad)
    #expect(!gang.klaar)
    #expect(Set(eerst.map(\.casus)).count == 1)
    gang.verder(voorraad)
    #expect(gang.klaar)
    #expect(gang.treffers(voorraad).count > eerst.count)
  }

  @Test("zonder woord of zonder ruimte is er niets te doen", arguments: ["", "  ", "\"\""])
  func leeg(tekst: String) {
    let voorraad = ZoekenTests.voorraad()
    #expect(Zoekgang(tekst, in: voorraad).klaar)
    #expect(Zoekgang("huur", in: voorraad, hoogstens: 0).klaar)
    #expect(Zoekgang("huur", in: voorraad, hoogstens: -3).treffers(voorraad).isEmpty)
  }

  @Test("een plek in een casus die intussen kleiner werd, is geen treffer meer")
  func kleiner() throws {
    var voorraad = ZoekenTests.voorraad()
    var gang = Zoekgang("e", in: voorraad)
    while !gang.klaar { gang.verder(voorraad) }
    let voor = gang.treffers(voorraad).count
    let id = try #require(gang.treffers(voorraad).first { $0.soort == "notitie" }?.casus)
    var casus = try #require(voorraad.casussen[id])
    casus.notities = []
    voorraad.zet(casus)
    voorraad.bereidZoekenVoor()
    #expect(gang.treffers(voorraad).count < voor)
    #expect(gang.treffers(voorraad).allSatisfy { $0.casus != id || $0.soort != "notitie" })
  }
}
