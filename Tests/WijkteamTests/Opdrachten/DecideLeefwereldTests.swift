import Termijnen
import Testing

@testable import Wijkteam

@Suite("Domains, signals, threats and letters")
struct DecideLeefwereldTests {
  @Test("one sentence about a known domain is enough")
  func domeinbeeld() throws {
    var verhaal = Verhaal.geopend()
    let beeld = met(Domeinbeeld()) {
      $0.id = Verhaal.id(21)
      $0.domein = Domein("wonen")
      $0.perspectief = " "
      $0.wens = "Een eigen voordeur"
    }
    try verhaal.doe(.geefDomeinbeeld(beeld))
    #expect(verhaal.casus.domeinbeelden.map(\.waarde.perspectief) == ["inwoner"])
    #expect(
      verhaal.weigering(
        .geefDomeinbeeld(
          met(beeld) {
            $0.id = Verhaal.id(22); $0.wens = ""
          }))
        == "Er staat nog niets over wonen. Schrijf één zin: wat speelt er, wat gaat goed, "
        + "wat is de wens of wat is de zorg.")
    #expect(
      verhaal.weigering(
        .geefDomeinbeeld(
          met(beeld) {
            $0.id = Verhaal.id(22); $0.domein = Domein("tuin")
          }))
        == "Levensdomein 'tuin' ken ik niet. Kies uit: schulden, wonen, jeugd, werk.")
  }

  @Test("a signal is closed once, with a sentence")
  func aandachtspunt() throws {
    var verhaal = Verhaal.geopend()
    let punt = met(Aandachtspunt()) {
      $0.id = Verhaal.id(23)
      $0.tekst = "Zoon zonder werk"
    }
    try verhaal.doe(.zetAandachtspunt(punt))
    #expect(
      verhaal.weigering(.zetAandachtspunt(punt))
        == "Dit aandachtspunt staat er al of heeft geen eigen kenmerk. Voer het opnieuw in.")
    #expect(
      verhaal.weigering(.rondAandachtspuntAf(Verhaal.id(23), .gesloten, ""))
        == "De toelichting is leeg. Schrijf in één zin waarom het dicht kan.")
    #expect(
      verhaal.weigering(.rondAandachtspuntAf(Verhaal.id(24), .opgevolgd, "Gebeld"))
        == "Dit aandachtspunt staat niet in deze casus. "
        + "Kijk na of je de goede casus en letters hebt.")
    try verhaal.doe(.rondAandachtspuntAf(Verhaal.id(23), .opgevolgd, "Werkt bij de bakker"))
    #expect(
      verhaal.weigering(.rondAandachtspuntAf(Verhaal.id(23), .gesloten, "Klaar"))
        == "Dit aandachtspunt is al afgerond (opgevolgd) op 21 november 2026 door Kitty. "
        + "Klopt dat niet, neem dat dan eerst terug.")
  }

  @Test("a threat may be without date or help; once gone it is not changed but reported anew")
  func dreiging() throws {
    var verhaal = Verhaal.geopend()
    let dreiging = met(Dreiging()) {
      $0.id = Verhaal.id(25)
      $0.soort = .ontruiming
      $0.door = "De Alliantie"
      $0.hulp = " "
    }
    try verhaal.doe(.zetDreiging(dreiging))
    #expect(verhaal.casus.dreigingen[Verhaal.id(25)]?.waarde.hulp == nil)
    try verhaal.doe(.zetDreiging(met(dreiging) { $0.hulp = "Kort geding" }))
    #expect(verhaal.casus.dreigingen[Verhaal.id(25)]?.waarde.hulp == "Kort geding")
    #expect(
      verhaal.weigering(.zetDreiging(met(Dreiging()) { $0.id = Verhaal.id(26) }))
        == "Bij 'anders' hoort een toelichting. Schrijf in één zin wat er dreigt.")
    #expect(
      verhaal.weigering(.laatDreigingVervallen(Verhaal.id(25), " "))
        == "De reden is leeg. Schrijf in één zin waarom het niet meer dreigt.")
    try verhaal.doe(.laatDreigingVervallen(Verhaal.id(25), "Huur betaald"))
    #expect(
      verhaal.weigering(.zetDreiging(dreiging))
        == "Deze dreiging is al afgerond (vervallen) op 21 november 2026 door Kitty. "
        + "Klopt dat niet, neem dat dan eerst terug.")
  }

  @Test("what is closed needs no sender, an open letter does")
  func post() throws {
    var verhaal = Verhaal.geopend()
    let stapel = met(Post()) {
      $0.id = Verhaal.id(27)
      $0.aantal = 11
      $0.geopend = false
    }
    try verhaal.doe(.zetPost(stapel))
    #expect(verhaal.casus.post[Verhaal.id(27)]?.waarde.aantal == 11)
    #expect(
      verhaal.weigering(
        .zetPost(
          met(stapel) {
            $0.aantal = 1
            $0.geopend = true
          }))
        == "De afzender is leeg. Van wie is de brief? Weet je dat niet, typ onbekend.")
    // The last closed one of a pile has no sender either.
    try verhaal.doe(.zetPost(met(stapel) { $0.aantal = 1 }))
    #expect(
      verhaal.weigering(.zetPost(met(stapel) { $0.aantal = 0 }))
        == "Het aantal brieven is een getal van 1 tot en met 999. Dit is 0.")
    #expect(
      verhaal.weigering(.zetPost(met(stapel) { $0.bedrag = .min }))
        == "Dit bedrag is te groot. Kijk de komma na.")
    #expect(
      verhaal.weigering(.zetPost(met(stapel) { $0.procedure = Verhaal.id(31) }))
        == "Procedure '\(Verhaal.id(31).kort)' is er niet in casus k7dm. "
        + "Deze casus heeft nog geen procedures.")
    #expect(
      verhaal.weigering(
        .zetPost(
          met(stapel) {
            $0.gedateerd = Verhaal.dag("2026-11-10")
            $0.reageerVoor = Verhaal.dag("2026-11-09")
          }))
        == "De laatste dag om te reageren (9 november 2026) ligt vóór de datum van de brief (10 november 2026). "
        + "Kijk beide datums na.")
    try verhaal.doe(.handelPostAf(Verhaal.id(27), "Samen geopend"))
    #expect(
      verhaal.weigering(.handelPostAf(Verhaal.id(27), "Nog eens"))
        == "Deze post is al afgerond (gedaan) op 21 november 2026 door Kitty. "
        + "Klopt dat niet, neem dat dan eerst terug.")
  }
}
