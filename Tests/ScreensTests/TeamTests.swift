import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Team: leden, rollen, bevestigen, sleutels en wat van jou is") struct TeamTests {
  private func scherm(_ bewerk: (inout Proefwereld) -> Void = { _ in }) -> Schermproef {
    var wereld = Proefwereld.team()
    bewerk(&wereld)
    var proef = Schermproef(wereld, size: .wide)
    proef.druk("T")
    return proef
  }

  /// Goes to the first row that a reader would say this of.
  private func naar(_ tekst: String, _ proef: inout Schermproef) {
    proef.druk("g")
    for _ in 0..<30 where !proef.frame.announcement.contains(tekst) { proef.druk("j") }
    #expect(proef.frame.announcement.contains(tekst), "\(proef.tekst)")
  }

  @Test("het scherm toont leden met rollen, wie wacht, wat ontbreekt en wie weg is")
  func alles() {
    let proef = scherm()
    #expect(proef.wereld.effecten.contains(.leesTeam))
    #expect(proef.toont("1 nieuw lid"))
    #expect(proef.toont("Kitty (jij)"))
    #expect(proef.toont("teamleider, beheerder"))
    #expect(proef.toont("casus k7dm (tweede) · kan geven: jij, Samira"))
    #expect(proef.toont("nabij kluis draai-sleutels"))
    #expect(proef.toont("ingetrokken"))
    #expect(proef.toont("lid wachtwoord --herstelcode"))
  }

  @Test("bevestigen gaat pas na de acht woorden en een vraag; Esc verandert niets")
  func bevestigen() {
    var proef = scherm()
    naar("1 nieuw lid", &proef)
    proef.druk("<Enter>")
    #expect(proef.toont("Nieuw lid bevestigen"))
    proef.typ("Omar")
    proef.druk("<C-s>")
    #expect(proef.wereld.teamdaden == [.woorden("Omar", [.generalist])])
    #expect(proef.toont("een twee drie vier ") && proef.toont("vijf zes zeven acht "))
    proef.druk("<Esc>")
    #expect(proef.toont("Niets veranderd"))
    #expect(proef.wereld.teamdaden.count == 1)
    proef.druk("v")
    proef.typ("Omar")
    proef.druk("<Tab> <Down> <Down> <Down> <Down> <Space> <C-s> <Enter>")
    #expect(
      proef.wereld.teamdaden.last
        == .bevestig(
          "Omar",
          woorden: ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht"],
          [.generalist, .dienst]))
    #expect(proef.toont("Opgeslagen: Omar is lid"))
    #expect(!proef.toont("1 nieuw lid"))
    #expect(proef.toont("Omar  "))
  }

  @Test("rollen geven begint bij wat iemand nu is; je eigen rol weghalen vraagt een ja")
  func rollen() {
    var proef = scherm()
    naar("Esra", &proef)
    proef.druk("<Enter> r")
    #expect(proef.toont("Rollen van een lid"))
    proef.druk("<Down> <Space> <C-s>")
    #expect(proef.wereld.teamdaden == [.rollen(Lid("esra"), [.generalist, .teamleider])])
    naar("Kitty", &proef)
    proef.druk("<Enter> r")
    proef.druk("<Space> <Down> <Space> <Up> <Up> <Space> <C-s>")
    #expect(proef.wereld.teamdaden.count == 1)
    #expect(proef.toont("Dit haal je zelf niet meer terug"))
    proef.druk("<Down> <C-s>")
    #expect(proef.wereld.teamdaden.last == .rollen(Lid("kitty"), [.generalist]))
  }

  @Test("een concept van rollen van de een komt niet op bij de ander")
  func rolconcept() {
    var proef = scherm()
    naar("Esra", &proef)
    proef.druk("<Enter> r <Down> <Space> <Esc>")
    naar("Daan", &proef)
    proef.druk("<Enter> r <C-s>")
    #expect(proef.wereld.teamdaden == [.rollen(Lid("daan"), [.generalist])])
  }

  @Test("intrekken zegt eerst wat er achterblijft en vraagt het")
  func intrekken() {
    var proef = scherm()
    naar("Esra", &proef)
    proef.druk("<Enter> i")
    #expect(proef.wereld.teamdaden == [.voorIntrekken(Lid("esra"))])
    #expect(proef.toont("Dit kan niet terug"))
    proef.druk("<Esc>")
    #expect(proef.wereld.teamdaden.count == 1)
    proef.druk("<Enter> i <Enter>")
    #expect(proef.wereld.teamdaden.last == .trekIn(Lid("esra")))
    proef.druk("<Esc>")
    naar("Esra, ingetrokken", &proef)
    proef.druk("<Enter> i")
    #expect(proef.wereld.teamdaden.count == 3)
  }

  @Test(
    "een sleutel die ontbreekt geef je op de regel; wat jij niet hebt, kan niet en dat staat er")
  func geven() throws {
    var proef = scherm()
    naar("Daan mist de sleutel van casus k7dm", &proef)
    proef.druk("<Enter> g")
    guard case .geef(.casus(_, code: "k7dm"), Lid("daan"))? = proef.wereld.teamdaden.last else {
      Issue.record("niet gegeven: \(proef.wereld.teamdaden)")
      return
    }
    #expect(!proef.toont("k7dm"))
    naar("de dienst", &proef)
    proef.druk("<Enter> g")
    #expect(proef.toont("die heb jij niet"))
    #expect(proef.wereld.teamdaden.count == 1)
    proef.druk("<Esc> a")
    #expect(proef.toont("Er is niets dat jij kunt geven"))
  }

  @Test("wie geen rol heeft ziet alles, en bij elke daad wie het wel kan")
  func zonderRol() {
    var proef = scherm { $0.ik = Lid("daan") }
    #expect(proef.toont("Daan (jij)"))
    proef.druk("v")
    #expect(proef.toont("Dat kan een teamleider of beheerder"))
    naar("Esra", &proef)
    proef.druk("<Enter> i")
    #expect(proef.toont("Dat kan een teamleider of beheerder"))
    #expect(proef.wereld.teamdaden.isEmpty)
  }

  @Test(
    "een nieuw wachtwoord: zes woorden als aanbod, twee keer hetzelfde, en niets blijft bewaard")
  func wachtwoord() {
    var proef = scherm()
    proef.druk("w")
    #expect(proef.toont("boom fiets tafel lamp regen stoel"))
    proef.typ("geheim")
    proef.druk("<Tab>")
    proef.typ("kort")
    proef.druk("<Tab>")
    proef.typ("kort")
    proef.druk("<C-s>")
    #expect(proef.toont("te kort"))
    proef.druk("<Backspace> <Backspace> <Backspace> <Backspace> <Tab>")
    proef.typ("x")
    proef.druk("<C-s>")
    #expect(proef.toont("niet gelijk"))
    #expect(!proef.wereld.teamdaden.contains { $0.schrijft })
    proef.druk("<Backspace> <Backspace> <Backspace> <Backspace> <Backspace>")
    proef.typ("boom fiets tafel lamp regen stoel")
    proef.druk("<C-s>")
    #expect(
      proef.wereld.teamdaden.last
        == .wachtwoord(oud: "geheim", nieuw: "boom fiets tafel lamp regen stoel"))
    #expect(proef.toont("Het oude werkt niet meer") || proef.toont("het oude werkt niet meer"))
    #expect(proef.wereld.concepten.isEmpty)
  }

  @Test("de herstelcode komt een keer in beeld, na het wachtwoord, en niet als er iemand meekijkt")
  func herstelcode() {
    var proef = scherm()
    proef.druk("h")
    proef.typ("geheim")
    proef.druk("<C-s>")
    #expect(proef.toont("CODE-OP-PAPIER"))
    proef.druk("<Esc>")
    #expect(!proef.toont("CODE-OP-PAPIER"))
    proef.druk("W")
    #expect(!proef.toont("CODE-OP-PAPIER"))
    #expect(proef.toont("Kitty (jij)"))
    proef.druk("P h")
    #expect(proef.toont("er kijkt misschien iemand mee"))
    proef.druk("w")
    #expect(!proef.toont("boom fiets"))
  }

  @Test("op een leeskluis kan niets, en staat er alles")
  func alleenLezen() {
    var proef = Schermproef(.team(), size: .wide)
    proef.doe { model in
      model.gegevens.alleenLezen = true
      return []
    }
    proef.druk("T")
    #expect(proef.toont("Kitty (jij)"))
    proef.druk("v w h")
    #expect(proef.wereld.teamdaden.isEmpty)
    #expect(proef.toont("alleen lezen"))
  }
}
