import Testing

@testable import Wijkteam

@Suite("Let op: dreiging zonder hulp")
struct DreigingZonderHulpTests {
  @Test("zonder hulp is een dreiging rood, hoe ver weg de dag ook is")
  func rood() {
    var geval = Geval()
    geval.dreiging("2026-11-02", 1, .afsluiting, wanneer: "2027-06-01", hulp: nil)
    #expect(
      geval.reeks("dreiging-zonder-hulp", ["2026-11-01", "2026-11-02", "2026-11-03"])
        == [nil, .rood, .rood])
    geval.dreiging("2026-11-03", 2, .beslag, wanneer: nil, hulp: "  ")
    #expect(geval.letop("dreiging-zonder-hulp", op: "2026-11-03").count == 2)
  }

  @Test("tot tien werkdagen staat het bij wat niet terug kan, verder weg wacht het op ons")
  func plaats() {
    var geval = Geval()
    geval.dreiging("2026-11-02", 1, wanneer: "2026-12-28", hulp: nil)
    let plaatsen = ["2026-12-10", "2026-12-11", "2026-12-29"].map { dag in
      geval.letop("dreiging-zonder-hulp", op: dag).map(\.volgorde)
    }
    #expect(plaatsen == [[.wachtOpOns], [.onomkeerbaar], [.onomkeerbaar]])
    var zonderDag = Geval()
    zonderDag.dreiging("2026-11-02", 1, wanneer: nil, hulp: nil)
    #expect(
      zonderDag.letop("dreiging-zonder-hulp", op: "2026-11-03").map(\.volgorde) == [.onomkeerbaar])
  }

  @Test("hulp vastleggen haalt de vlag weg, net als vervallen")
  func opheffen() {
    var geval = Geval()
    geval.dreiging("2026-11-02", 1, wanneer: "2027-06-01", hulp: nil)
    var metHulp = geval
    let eerste = geval.vastgelegd.last?.id
    var dreiging = Dreiging()
    dreiging.id = Geval.id(1)
    dreiging.hulp = "sociaal raadslieden"
    metHulp.voeg(
      "2026-11-03", .dreigingGezet(Vervanging(dreiging, vervangt: eerste.map { [$0] } ?? [])))
    #expect(metHulp.niveau("dreiging-zonder-hulp", op: "2026-11-03") == nil)
    geval.rond("2026-11-03", 1, Inhoud.dreigingVervallen, "vervallen")
    #expect(geval.niveau("dreiging-zonder-hulp", op: "2026-11-03") == nil)
  }

  @Test("elke soort dreiging heeft acties en noemt wie het doet")
  func acties() {
    for soort in Dreigingsoort.allCases {
      let acties = Dreigingsladder.acties(soort, door: "de verhuurder")
      #expect(acties.count >= 2)
      #expect(acties.contains { $0.wat.contains("de verhuurder") })
    }
  }
}
