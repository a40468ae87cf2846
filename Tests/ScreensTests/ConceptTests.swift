import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Concepten") struct ConceptTests {
  /// The screens of one window.
  private func venster(_ naam: String, _ wereld: Proefwereld) -> Schermproef {
    var proef = Schermproef(
      wereld, instellingen: Scherminstellingen(thema: .mono, venster: naam))
    proef.stuur(.concepten(Array(wereld.concepten.values)))
    return proef
  }

  @Test("Ctrl-X vraagt eerst, Esc houdt wat je typte, en weggooien is terug te halen")
  func weggooien() throws {
    var proef = venster("een", .team())
    proef.druk("n n")
    proef.typ("een half uur praten")
    proef.druk("<C-x>")
    #expect(proef.toont("weggooien"))
    proef.druk("<Esc>")
    #expect(proef.toont("een half uur praten"))
    proef.druk("<C-s>")
    #expect(proef.toont("Opgeslagen: notitie."))
    proef.druk("n n")
    proef.typ("nog een half uur")
    proef.stuur(.rust(seconden: 2))
    proef.druk("<C-x> <Enter>")
    #expect(proef.wereld.concepten.isEmpty)
    #expect(proef.toont("Weggegooid"))
    proef.druk("n n")
    #expect(!proef.toont("nog een half uur"))
    proef.druk("<Esc> n f")
    #expect(proef.toont("nog een half uur"))
    proef.druk("<C-s>")
    let helena = try #require(proef.wereld.helena)
    #expect(
      proef.wereld.voorraad.casussen[helena]?.notities.last?.waarde.tekst == "nog een half uur")
  }

  @Test("twee vensters van dezelfde gebruiker overschrijven elkaars concept niet")
  func tweeVensters() {
    let begin = Proefwereld.team()
    var een = venster("een", begin)
    een.druk("n n")
    een.typ("AAA uit venster een")
    een.druk("<Esc>")
    // The other window was open all the time, and keeps its drafts in the same place.
    var twee = venster("twee", begin)
    twee.wereld = een.wereld
    twee.druk("n n")
    twee.typ("BBB uit venster twee")
    twee.druk("<Esc>")
    #expect(
      Set(twee.wereld.concepten.values.compactMap { $0.velden["tekst"] })
        == ["AAA uit venster een", "BBB uit venster twee"])
    // A later session sees both, one after the other, and loses neither.
    var later = venster("drie", twee.wereld)
    #expect(later.toont("2 concepten"))
    later.druk("n n")
    #expect(later.toont("Er ligt nog een concept"))
    let eerste = later.toont("AAA") ? "AAA" : "BBB"
    later.druk("<C-s> n n")
    #expect(later.toont(eerste == "AAA" ? "BBB" : "AAA"))
    later.druk("<C-s>")
    #expect(later.wereld.concepten.isEmpty)
  }

  @Test("wat in een ander venster verder getypt is, wordt niet weggehaald")
  func verderGetypt() throws {
    var een = venster("een", .team())
    een.druk("n n")
    een.typ("AAA")
    een.druk("<Esc>")
    var twee = venster("twee", een.wereld)
    een.druk("n n")
    een.typ(" en meer")
    een.druk("<Esc>")
    twee.wereld = een.wereld
    twee.druk("n n <C-s>")
    #expect(twee.wereld.concepten.values.map { $0.velden["tekst"] } == ["AAA en meer"])
  }

  @Test("de melding zegt van welk formulier en welke casus, en een toets opent het")
  func melding() {
    var proef = venster("een", .team())
    proef.druk("n b g <Tab>")
    proef.typ("halverwege")
    proef.druk("<Esc>")
    var later = venster("twee", proef.wereld)
    #expect(later.toont("contact bij Helena (hena): “halverwege”"))
    #expect(later.toont("n f"))
    later.druk("C G n f")
    #expect(later.toont("halverwege") && later.toont("Contact: bellen"))
    later.druk("<Esc> :")
    later.typ("concept")
    #expect(later.toont("Concept: contact bij Helena (hena)"))
  }

  @Test("een notitie hoort bij de casus, niet bij de rij; binnengekomen bij geen van beide")
  func geenRij() {
    var proef = venster("een", .team())
    proef.druk("C <Enter> 3 n n")
    proef.typ("bij de eerste rij")
    proef.druk("<Esc> j n n")
    #expect(proef.toont("bij de eerste rij"))
    proef.druk("<Esc> i")
    proef.typ("mevrouw Jansen belt")
    proef.druk("<Esc> V G i")
    #expect(proef.toont("mevrouw Jansen belt"))
  }

  @Test("zelf leegmaken haalt het concept ook weg")
  func leeg() {
    var proef = venster("een", .team())
    proef.druk("n n")
    proef.typ("verkeerde casus")
    proef.druk("<Esc>")
    #expect(proef.wereld.concepten.count == 1)
    proef.druk("n n <C-u> <Esc>")
    #expect(proef.wereld.concepten.isEmpty)
    proef.druk("n n")
    #expect(!proef.toont("verkeerde casus"))
  }

  @Test("met namen verborgen noemt de melding geen naam en geen woord")
  func verborgen() {
    var proef = venster("een", .team())
    proef.druk("n n")
    proef.typ("geheim verhaal")
    proef.druk("<Esc> P :")
    proef.typ("concept")
    #expect(proef.toont("Concept: notitie bij hena"))
    #expect(!proef.toont("geheim verhaal") && !proef.toont("Helena"))
  }
}
