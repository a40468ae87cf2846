import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Binnengekomen") struct BinnenTests {
  @Test("wat binnenkwam is ongedaan te maken en weer te doen")
  func ongedaan() {
    var proef = Schermproef(.team())
    let aantal = proef.wereld.voorraad.team.binnen.aantal
    proef.druk("i <Tab> <Tab>")
    proef.typ("vraagt om een gesprek")
    proef.druk("<C-s>")
    #expect(proef.wereld.voorraad.team.binnen.aantal == aantal + 1)
    #expect(proef.toont("u maakt het ongedaan"))
    proef.druk("u <Enter>")
    #expect(proef.wereld.voorraad.team.binnen.aantal == aantal)
    proef.druk("<C-r> <Enter>")
    #expect(proef.wereld.voorraad.team.binnen.aantal == aantal + 1)
  }

  @Test("teruggebeld met twee toetsen is ook met twee toetsen terug")
  func teruggebeld() {
    var proef = Schermproef(.team())
    proef.druk("I s g")
    #expect(proef.wereld.voorraad.team.binnen.alle.first?.open == false)
    proef.druk("u <Enter>")
    #expect(proef.wereld.voorraad.team.binnen.alle.first?.open == true)
  }

  @Test("x op de regel neemt met een reden terug hoe het afliep, en daarna de regel zelf")
  func terugnemen() {
    var proef = Schermproef(.team())
    proef.druk("I s g x")
    proef.typ("per ongeluk")
    proef.druk("<C-s>")
    #expect(proef.wereld.voorraad.team.binnen.alle.first?.open == true)
    proef.druk("x")
    proef.typ("verkeerd nummer")
    proef.druk("<C-s>")
    #expect(proef.wereld.voorraad.team.binnen.aantal == 0)
  }
}
