import Termijnen
import Testing

@testable import Wijkteam

@Suite("Let op: toegang gevraagd")
struct ToegangGevraagdTests {
  private func team(_ afgehandeld: Bool) throws -> Teamdossier {
    var vraag = Toegangsvraag()
    vraag.id = Geval.id(80)
    vraag.casus = Geval().casusId
    vraag.code = "k7dm"
    vraag.waarvoor = "ik neem de telefoon over"
    var geval = Geval()
    geval.voeg("2026-11-02", .toegangGevraagd(vraag), door: "daan")
    if afgehandeld {
      geval.voeg(
        "2026-11-03",
        .toegangAfgehandeld(
          Afronding(vraag.id, afloop: Toegangsafloop.gegeven.rawValue, tekst: nil)))
    }
    return Teamdossier.vouw(geval.vastgelegd, tot: nil)
  }

  @Test("een vlag tot er antwoord is, alleen voor wie de casus kan lezen")
  func vlag() throws {
    let context = Letopcontext(
      vandaag: Geval.dag("2026-11-03"), nu: nil, kalender: Geval.kalender, drempels: Drempels(),
      soortregel: { _ in nil })
    var werk = Werkvoorraad(context: context)
    werk.team = try team(false)
    #expect(werk.teamLetop.isEmpty)
    werk.zet(Geval().casus(op: "2026-11-03"))
    let vlag = try #require(werk.teamLetop.first)
    #expect(vlag.regel == "toegang-gevraagd" && vlag.niveau == .info)
    #expect(vlag.kop == "Daan vraagt toegang tot deze casus")
    #expect(werk.alleLetop.contains(vlag))
    werk.team = try team(true)
    #expect(werk.teamLetop.isEmpty)
  }

  @Test("een tweede keer vragen of een antwoord zonder vraag wordt geweigerd")
  func beslissen() throws {
    let context = Besluitcontext(
      vandaag: Geval.dag("2026-11-03"), gebeurdOp: Moment(Geval.dag("2026-11-03")),
      door: Lid("daan"), leden: [Lid("daan"), Lid("kitty")], soorten: [], domeinen: [])
    var vraag = Toegangsvraag()
    vraag.id = Geval.id(81)
    vraag.casus = Geval().casusId
    vraag.code = "k7dm"
    let open = try team(false)
    #expect(throws: Weigering.self) { try decide(.vraagToegang(vraag), open, context) }
    let klaar = try team(true)
    #expect(try decide(.vraagToegang(vraag), klaar, context).count == 1)
    #expect(throws: Weigering.self) {
      try decide(.handelToegangAf(Geval.id(80), .geweigerd, tekst: nil), klaar, context)
    }
    #expect(
      try decide(.handelToegangAf(Geval.id(80), .geweigerd, tekst: nil), open, context).count == 1)
  }
}
