import Testing

@testable import Wijkteam

@Suite("Let op: besloten zonder de inwoner")
struct ZonderInwonerTests {
  @Test("een besluit zonder de inwoner en zonder reden is info")
  func info() {
    var geval = Geval()
    geval.notitie("2026-11-02", 1) {
      $0.besluitOverInwoner = true
      $0.inwonerbij = .nee
    }
    let letop = geval.letop("zonder-inwoner", op: "2026-11-02")
    #expect(letop.map(\.niveau) == [.info])
    #expect(letop.first?.onderwerp == Geval.id(1))
  }

  @Test("met een reden, met instemming of met de inwoner erbij is er niets te vragen")
  func gevraagd() {
    var geval = Geval()
    geval.notitie("2026-11-02", 1) {
      $0.besluitOverInwoner = true
      $0.inwonerbij = .nee
      $0.zonderInwonerReden = "lag in het ziekenhuis"
    }
    geval.notitie("2026-11-02", 2) {
      $0.besluitOverInwoner = true
      $0.inwonerbij = .metInstemming
    }
    geval.notitie("2026-11-02", 3) { $0.inwonerbij = .nee }
    #expect(geval.niveau("zonder-inwoner", op: "2026-11-03") == nil)
  }

  @Test("de reden aanvullen haalt de vlag weg")
  func opheffen() {
    var geval = Geval()
    geval.notitie("2026-11-02", 1) { $0.besluitOverInwoner = true }
    #expect(geval.niveau("zonder-inwoner", op: "2026-11-03") == .info)
    if let eerste = geval.vastgelegd.last?.id {
      geval.voeg("2026-11-03", .gecorrigeerd(Correctie(eerste, reden: "reden vergeten")))
    }
    geval.notitie("2026-11-03", 1) {
      $0.besluitOverInwoner = true
      $0.zonderInwonerReden = "lag in het ziekenhuis"
    }
    #expect(geval.niveau("zonder-inwoner", op: "2026-11-03") == nil)
  }
}
