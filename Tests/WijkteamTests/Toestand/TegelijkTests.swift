import Foundation
import Termijnen
import Testing

@testable import Wijkteam

@Suite("T14: twee mensen veranderen hetzelfde")
struct TegelijkTests {
  /// Writers that do not see each other, and a fold of all that they wrote.
  private struct Schrijver {
    let apparaat: Int
    var nummer: UInt32 = 0

    mutating func zet(
      _ veld: Casusveld, _ waarde: Veldwaarde, klok: UInt64, vervangt: [GebeurtenisId] = []
    ) -> Vastgelegd {
      nummer += 1
      let envelop = Envelop(
        segment: Geval.id(900 + apparaat), volgnummer: nummer, klok: klok,
        apparaat: Geval.id(apparaat), door: Lid(apparaat == 1 ? "kitty" : "daan"), ingevoerdOp: 0,
        ingevoerdDag: Geval.dag("2026-11-20"))
      return Vastgelegd(
        envelop, plaats: 0,
        Gebeurtenis(
          Moment(Geval.dag("2026-11-20")),
          .casusveldGezet(Casusveldzetting(veld, waarde, vervangt: vervangt))))
    }
  }

  private static func wijk(_ naam: String?) -> Veldwaarde { Veldwaarde(tekst: naam) }
  private static let context = Besluitcontext(
    vandaag: Geval.dag("2026-11-27"), gebeurdOp: Moment(Geval.dag("2026-11-27")),
    door: Lid("kitty"), leden: [Lid("kitty"), Lid("daan")], soorten: ["overig"], domeinen: [])

  private func vouw(_ geval: Geval, _ erbij: [Vastgelegd]) -> Casus {
    Casus.vouw(id: geval.casusId, geval.vastgelegd + erbij, tot: nil)
  }

  @Test("beide waarden blijven, worden getoond en zijn te kiezen")
  func kiezen() throws {
    let geval = Geval()
    var kitty = Schrijver(apparaat: 1)
    var daan = Schrijver(apparaat: 2)
    let basis = kitty.zet(.wijk, Self.wijk("Oost"), klok: 10)
    let a = kitty.zet(.wijk, Self.wijk("Noord"), klok: 20, vervangt: [basis.id])
    let b = daan.zet(.wijk, Self.wijk("Zuid"), klok: 21, vervangt: [basis.id])
    let casus = vouw(geval, [basis, a, b])
    #expect(casus.wijk == "Zuid")
    let tegelijk = try #require(casus.tegelijk.first)
    #expect(casus.tegelijk.count == 1)
    #expect(tegelijk.plek == .veld(.wijk))
    #expect(tegelijk.keuzes.map(\.tekst) == ["Noord", "Zuid"])
    #expect(tegelijk.keuzes.map(\.merk.door.naam) == ["kitty", "daan"])
    for (plaats, naam) in [(0, "Noord"), (1, "Zuid")] {
      let gekozen = try decide(tegelijk.keuzes[plaats].opdracht, casus, Self.context)
      guard case .casusveldGezet(let zetting) = try #require(gekozen.first).inhoud else {
        Issue.record("geen veld")
        return
      }
      var ander = Schrijver(apparaat: 1, nummer: 50)
      let keus = ander.zet(.wijk, zetting.waarde, klok: 30, vervangt: zetting.vervangt)
      let daarna = vouw(geval, [basis, a, b, keus])
      #expect(daarna.wijk == naam)
      #expect(daarna.tegelijk.isEmpty)
    }
  }

  @Test("twee mensen die hetzelfde typen, hoeven niets te kiezen")
  func gelijk() {
    var kitty = Schrijver(apparaat: 1)
    var daan = Schrijver(apparaat: 2)
    let casus = vouw(
      Geval(),
      [
        kitty.zet(.wijk, Self.wijk("Noord"), klok: 20),
        daan.zet(.wijk, Self.wijk("Noord"), klok: 21),
      ])
    #expect(casus.tegelijk.isEmpty)
  }

  @Test("ook een procedure en een persoon met twee versies wachten op een keus")
  func andere() throws {
    var geval = Geval()
    var gegevens = Proceduregegevens()
    gegevens.id = Geval.id(70)
    gegevens.soort = "urgentie"
    gegevens.instantie = "gemeente"
    geval.voeg("2026-10-02", .procedureGestart(gegevens))
    var persoon = Persoon()
    persoon.id = Geval.id(71)
    persoon.naam = "Helena"
    for taal in ["Pools", "Duits"] {
      persoon.taal = taal
      geval.voeg("2026-10-03", .persoonGezet(Vervanging(persoon)))
      geval.voeg(
        "2026-10-03",
        .procedureveldGezet(
          Procedureveldzetting(gegevens.id, .kenmerk, Veldwaarde(tekst: "nummer \(taal)"))))
    }
    let casus = geval.casus(op: "2026-11-01")
    #expect(casus.tegelijk.map(\.plek).contains(.procedureveld(gegevens.id, .kenmerk)))
    let versie = try #require(casus.tegelijk.first { $0.plek == .versie(persoon.id) })
    #expect(versie.keuzes.map(\.tekst) == ["Helena, Pools", "Helena, Duits"])
    for tegelijk in casus.tegelijk {
      for keuze in tegelijk.keuzes {
        #expect(throws: Never.self) { try decide(keuze.opdracht, casus, Self.context) }
      }
    }
    #expect(Set(casus.tegelijk.map(\.woord)).count == casus.tegelijk.count)
  }

  @Test("elk paar van zetten, wissen en bevestigen: wat niemand verving blijft, in elke volgorde")
  func paren() {
    let daden = ["zet", "wis", "bevestig"]
    for eerste in daden {
      for tweede in daden {
        var kitty = Schrijver(apparaat: 1)
        var daan = Schrijver(apparaat: 2)
        let basis = kitty.zet(.wijk, Self.wijk("Oost"), klok: 10)
        func doe(
          _ daad: String, _ wie: inout Schrijver, _ klok: UInt64, _ gezien: [GebeurtenisId]
        )
          -> Vastgelegd
        {
          let waarde = daad == "zet" ? "wijk \(klok)" : daad == "wis" ? nil : "Oost"
          return wie.zet(.wijk, Self.wijk(waarde), klok: klok, vervangt: gezien)
        }
        // Concurrent: neither saw the other.
        let a = doe(eerste, &kitty, 20, [basis.id])
        let b = doe(tweede, &daan, 21, [basis.id])
        let samen = vouw(Geval(), [basis, a, b])
        #expect(samen == vouw(Geval(), [b, basis, a]))
        #expect(samen == vouw(Geval(), [a, b, basis]))
        let zelfde = eerste == tweede && eerste != "zet"
        #expect(samen.tegelijk.count == (zelfde ? 0 : 1), "\(eerste) en \(tweede)")
        // In order: the second saw the first.
        let c = doe(tweede, &daan, 30, [a.id])
        let na = vouw(Geval(), [basis, a, c])
        #expect(na.tegelijk.isEmpty)
        #expect(na.velden[.wijk]?.levend.count == 1)
      }
    }
  }

  @Test(
    "de vouw hangt niet af van de volgorde van aankomst, hoe de schrijvers ook door elkaar lopen")
  func volgorde() {
    var toeval = Toeval(14)
    // Four interleavings each: a hundred thousand in the long tests.
    let rondes = ProcessInfo.processInfo.environment["NABIJ_SOAK"] == "1" ? 25_000 : 400
    for _ in 0..<rondes {
      var schrijvers = [Schrijver(apparaat: 1), Schrijver(apparaat: 2), Schrijver(apparaat: 3)]
      var alles: [Vastgelegd] = []
      var gezien: [[Vastgelegd]] = [[], [], []]
      for stap in 0..<10 {
        let wie = toeval.getal(0...2)
        // Somebody syncs now and then; until then nobody sees what others did.
        if toeval.getal(0...2) == 0 { gezien[wie] = alles }
        let stand = vouw(Geval(), gezien[wie])
        let veld = toeval.getal(0...1) == 0 ? Casusveld.wijk : .gevraagdeOplossing
        let waarde = toeval.getal(0...3) == 0 ? nil : "w\(toeval.getal(0...2))"
        let nieuw = schrijvers[wie].zet(
          veld, Self.wijk(waarde), klok: UInt64(100 + stap / 2),
          vervangt: stand.velden[veld]?.gezien ?? [])
        alles.append(nieuw)
        gezien[wie].append(nieuw)
      }
      let recht = vouw(Geval(), alles)
      for _ in 0..<4 {
        var geschud = alles
        for plaats in geschud.indices.dropFirst().reversed() {
          geschud.swapAt(plaats, toeval.getal(0...plaats))
        }
        #expect(vouw(Geval(), geschud) == recht)
      }
      for tegelijk in recht.tegelijk { #expect(tegelijk.keuzes.count >= 2) }
    }
  }
}
