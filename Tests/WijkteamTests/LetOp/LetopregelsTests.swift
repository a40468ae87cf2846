import Termijnen
import Testing

@testable import Wijkteam

@Suite("De let-opregels samen")
struct LetopregelsTests {
  static let dagen = ["2022-01-03", "2024-02-29", "2026-12-25", "2027-01-01", "2029-06-30"]

  static func casus(_ zaad: UInt64, tot: Dag?) -> Casus {
    var toeval = Toeval(zaad)
    return Casus.vouw(id: Verhaal.casusId, toeval.geschiedenis(120), tot: tot)
  }

  @Test("dezelfde casus op dezelfde dag geeft dezelfde vlaggen", arguments: 1...40)
  func zuiver(_ zaad: Int) {
    for iso in Self.dagen {
      let casus = Self.casus(UInt64(zaad), tot: Geval.dag(iso))
      let context = Geval.context(op: iso)
      let eerst = Letopregels.beoordeel(casus, context)
      #expect(eerst == Letopregels.beoordeel(casus, context))
      #expect(zip(eerst, eerst.dropFirst()).allSatisfy { !LetOp.luider($1, $0) })
    }
  }

  @Test("op geen enkele dag in tien jaar loopt een regel vast, en elke vlag legt zich uit")
  func tienJaar() {
    // Eight casussen share the days, so that the days of the week and of the year all come by.
    for deel in 0..<8 {
      let casus = Self.casus(UInt64(100 + deel), tot: nil)
      var gezien = 0
      for dagen in stride(from: deel * 5, to: 3653, by: 37) {
        let dag = Geval.dag("2020-01-01").plus(dagen: dagen)
        let vlaggen = Letopregels.beoordeel(casus, Geval.context(op: dag.iso))
        gezien += vlaggen.count
        for vlag in vlaggen where !Self.volledig(vlag) {
          Issue.record("onvolledige vlag \(vlag.regel) op \(dag.iso)")
        }
      }
      #expect(gezien > 0)
    }
  }

  static func volledig(_ vlag: LetOp) -> Bool {
    !vlag.kop.isEmpty && !vlag.feiten.isEmpty && !vlag.feiten.contains("") && !vlag.bij.isEmpty
      && !vlag.opheffen.isEmpty && !vlag.acties.isEmpty && vlag.bron?.isEmpty != true
      && Letopregels.namen.contains(vlag.regel)
  }

  @Test("ook op de eerste en laatste dag die er is, loopt niets vast")
  func randen() {
    let casus = Self.casus(7, tot: nil)
    for dag in [Dag.eerste, Dag.laatste] {
      _ = Letopregels.beoordeel(casus, Geval.context(op: dag.iso))
    }
  }

  @Test("geen zin noemt een klant of cliënt, en namen van regels zijn uniek")
  func woorden() {
    #expect(Set(Letopregels.namen).count == Letopregels.namen.count)
    for zaad in UInt64(1)...20 {
      let casus = Self.casus(zaad, tot: nil)
      for vlag in Letopregels.beoordeel(casus, Geval.context(op: "2026-11-21")) {
        let alles = ([vlag.kop, vlag.opheffen] + vlag.feiten).joined(separator: " ").lowercased()
        #expect(!alles.contains("klant") && !alles.contains("doelgroep"))
      }
    }
  }

  @Test("wat niet terug kan staat boven alles, daarna gaat luid voor stil")
  func volgorde() {
    var geval = Geval("2026-10-01", vast: nil)
    geval.procedure("2026-09-01", 1)
    geval.toezegging("2026-10-01", 2, van: .team, voor: "2026-11-19")
    geval.dreiging("2026-10-01", 3, wanneer: "2026-12-02")
    let alle = geval.letop(op: "2026-11-20")
    #expect(
      alle.map(\.regel)
        == [
          "onomkeerbaar", "eigen-toezegging", "nieuwe-aanmelding", "termijn-verstreken", "stil",
          "niemand-blijft",
        ].filter { regel in alle.contains { $0.regel == regel } })
    #expect(alle.first?.niveau == .oranje)
  }

  @Test("een gesloten casus zwijgt, behalve over beloften en wat niet terug kan")
  func gesloten() {
    var geval = Geval("2026-01-05", vast: nil)
    geval.procedure("2026-01-05", 1)
    geval.post("2026-01-06", 2, geopend: false)
    geval.veld("2026-02-01", .status, Veldwaarde(tekst: "gesloten"))
    #expect(geval.letop(op: "2026-11-20").isEmpty)
  }
}
