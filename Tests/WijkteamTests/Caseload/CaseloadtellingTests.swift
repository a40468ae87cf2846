import Termijnen
import Testing

@testable import Wijkteam

@Suite("De caseload van het team")
struct CaseloadtellingTests {
  static func voorraad() -> Werkvoorraad {
    var gevallen: [Geval] = []
    for (n, dag) in ["2026-07-01", "2026-09-01", "2026-11-16", "2026-11-18"].enumerated() {
      var geval = Geval(
        "2026-07-01", id: 100 + n, roepnaam: "Casus \(n)", vast: n == 3 ? nil : "kitty")
      geval.procedure(dag, 1000 + n, bij: n % 2 == 0 ? "Gemeente Almere" : "gemeente almere")
      if n == 2 { geval.procedure(dag, 2000, "voedselbank", bij: "Voedselbank") }
      gevallen.append(geval)
    }
    return Voorraad.van(gevallen, op: "2026-11-20")
  }

  @Test("telt per instantie en per soort, met mediaan en langste in werkdagen")
  func tellen() {
    let caseload = Self.voorraad().caseload()
    #expect(caseload.casussen == 4)
    let gemeente = caseload.perInstantie.first
    #expect(caseload.perInstantie.count == 2)
    #expect(gemeente?.open == 4)
    #expect(gemeente?.telaat == 2)
    #expect(gemeente?.stil == 2)
    let kalender = Geval.kalender
    let dagen = ["2026-07-01", "2026-09-01", "2026-11-16"].map {
      kalender.werkdagen(na: Geval.dag($0), totEnMet: Geval.dag("2026-11-20"))
    }
    #expect(gemeente?.langste == dagen[0])
    #expect(gemeente?.mediaan == (dagen[1] + dagen[2]) / 2)
    #expect(gemeente?.casussen.count == 4)
    #expect(caseload.perSoort.map(\.naam).contains("voedselbank"))
  }

  @Test("kleine groepen houden hun getal en verliezen de lijst als het verslag naar buiten gaat")
  func klein() {
    let binnen = Self.voorraad().caseload()
    let buiten = Self.voorraad().caseload(kleinsteGroep: 3)
    #expect(binnen.perInstantie.last?.casussen.count == 1)
    #expect(buiten.perInstantie.last?.casussen.isEmpty == true)
    #expect(buiten.perInstantie.last?.open == 1)
    #expect(binnen.perInstantie.last?.mediaan != nil && binnen.perInstantie.last?.langste != nil)
    #expect(buiten.perInstantie.last?.mediaan == nil && buiten.perInstantie.last?.langste == nil)
    #expect(buiten.perInstantie.first?.mediaan == binnen.perInstantie.first?.mediaan)
    #expect(buiten.perInstantie.map(\.naam) == binnen.perInstantie.map(\.naam))
    #expect(buiten.perInstantie.first?.casussen.count == 4)
  }

  @Test("noemt waar niemand blijft, waar het stil is en wat lang rood is")
  func lijsten() {
    let caseload = Self.voorraad().caseload()
    #expect(caseload.niemandBlijft.count == 1)
    #expect(caseload.stil.count == 4)
    #expect(caseload.zwaarEnOud.count == 4 || !caseload.zwaarEnOud.isEmpty)
    #expect(caseload.snelTeWinnen.isEmpty)
    let helena = Voorraad.van([HelenaTests.verhaal()], op: "2026-11-20").caseload()
    #expect(helena.snelTeWinnen.map(\.regel) == ["oorzaak"])
  }

  @Test(
    "de mediaan van een even aantal is het midden van de twee middelste",
    arguments: [([], 0), ([7], 7), ([9, 4], 6), ([9, 5, 1], 5), ([8, 6, 5, 1], 5)])
  func mediaan(_ getallen: [Int], _ verwacht: Int) {
    #expect(Werkvoorraad.mediaan(getallen) == verwacht)
  }
}
