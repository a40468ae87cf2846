import Termijnen
import Testing

@testable import Wijkteam

@Suite("Vandaag")
struct VandaagTests {
  static func blok(_ overzicht: Vandaagoverzicht, _ volgorde: Volgorde) -> [LetOp] {
    overzicht.blokken.first { $0.volgorde == volgorde }?.letop ?? []
  }

  @Test("de blokken staan in de volgorde van het huis, en elk ding staat er één keer")
  func volgorde() {
    var geval = HelenaTests.verhaal()
    geval.toezegging("2026-11-10", 80, van: .team, voor: "2026-11-17")
    geval.post("2026-11-10", 81, geopend: false)
    let overzicht = Voorraad.van([geval], op: "2026-11-20").vandaag(voor: Lid("kitty"))
    #expect(overzicht.blokken.map(\.volgorde) == [.onomkeerbaar, .wachtOpOns, .houdtOp, .overig])
    #expect(overzicht.blokken.map(\.kop).first == "Dit kan niet terug")
    #expect(Self.blok(overzicht, .onomkeerbaar).map(\.onderwerp) == [Geval.id(4)])
    #expect(Self.blok(overzicht, .houdtOp).count == 1)
    #expect(Self.blok(overzicht, .overig).map(\.regel) == ["geen-contact", "post"])
  }

  @Test("twee procedures die los van elkaar te laat zijn: één bovenaan, de ander bij de rest")
  func tweeLosse() {
    var geval = Geval()
    geval.procedure("2026-08-03", 1)
    geval.procedure("2026-09-01", 2, "bijzondere-bijstand")
    let overzicht = Voorraad.van([geval], op: "2026-11-20").vandaag(voor: nil)
    #expect(Self.blok(overzicht, .houdtOp).map(\.procedure) == [Geval.id(1)])
    #expect(
      Self.blok(overzicht, .overig).filter { $0.procedure != nil }.map(\.procedure) == [Geval.id(2)]
    )
  }

  @Test("wie iets beloofde in andermans casus ziet die belofte, en verder niets")
  func belofte() {
    var geval = HelenaTests.verhaal()
    geval.toezegging("2026-11-10", 80, van: .team, voor: "2026-11-17", door: "daan")
    let overzicht = Voorraad.van([geval], op: "2026-11-20").vandaag(voor: Lid("daan"))
    #expect(overzicht.blokken.flatMap(\.letop).map(\.regel) == ["eigen-toezegging"])
  }

  @Test("waar niemand blijft, ziet iedereen wie op ons wacht")
  func niemand() {
    let geval = Geval("2026-11-02", vast: nil)
    let overzicht = Voorraad.van([geval], op: "2026-11-20").vandaag(voor: Lid("esra"))
    #expect(overzicht.blokken.flatMap(\.letop).map(\.regel) == ["nieuwe-aanmelding"])
  }

  @Test("wie is uitgesloten van een casus ziet er niets van")
  func uitgesloten() {
    var geval = Geval("2026-11-02", vast: nil)
    geval.voeg(
      "2026-11-02", .lidUitgesloten(Uitsluiting(Lid("esra"), uitgesloten: true, reden: "buur")))
    #expect(Voorraad.van([geval], op: "2026-11-20").vandaag(voor: Lid("esra")).blokken.isEmpty)
  }

  @Test("afspraken van vandaag op uur, en gisteren zonder notitie als stille lijst")
  func afspraken() {
    var geval = Geval()
    for (n, wanneer) in ["2026-11-20T14:00", "2026-11-20T09:30", "2026-11-19T10:00"].enumerated() {
      var afspraak = Afspraak()
      afspraak.id = Geval.id(30 + n)
      afspraak.wanneer = Moment(iso: wanneer)
      if n == 0 { afspraak.wie = Lid("daan") }
      geval.voeg("2026-11-02", .afspraakGemaakt(afspraak))
    }
    let voorraad = Voorraad.van([geval], op: "2026-11-20")
    #expect(
      voorraad.vandaag(voor: nil).afspraken.map(\.afspraak.id) == [Geval.id(31), Geval.id(30)])
    #expect(voorraad.vandaag(voor: Lid("kitty")).afspraken.map(\.afspraak.id) == [Geval.id(31)])
    #expect(voorraad.vandaag(voor: Lid("daan")).afspraken.map(\.afspraak.id) == [Geval.id(30)])
    #expect(voorraad.vandaag(voor: nil).nogGeenNotitie.map(\.afspraak.id) == [Geval.id(32)])
    geval.notitie("2026-11-19", 40)
    #expect(Voorraad.van([geval], op: "2026-11-20").vandaag(voor: nil).nogGeenNotitie.isEmpty)
  }

  @Test("wat gelukt is in de laatste week staat er ook, het nieuwste eerst")
  func gelukt() {
    var geval = Geval()
    geval.procedure("2026-09-01", 1)
    geval.stap("2026-11-13", 1, .besluit) { $0.uitkomst = .toegekend }
    geval.stap("2026-11-18", 1, .uitgevoerd)
    geval.toezegging("2026-11-02", 2, van: .team, voor: "2026-11-20", wat: "formulier brengen")
    geval.rond("2026-11-19", 2, Inhoud.toezeggingAfgehandeld, "nagekomen")
    let gelukt = Voorraad.van([geval], op: "2026-11-20").vandaag(voor: nil).gelukt
    #expect(
      gelukt.map(\.wat) == ["Nagekomen: formulier brengen", "Urgentieverklaring is uitgevoerd"])
  }
}
