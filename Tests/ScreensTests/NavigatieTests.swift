import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Heen en weer") struct NavigatieTests {
  @Test("Vandaag is altijd het eerste scherm: na V sluit q het programma en niet een casus")
  func wortel() {
    var proef = Schermproef(.team())
    proef.druk("C <Enter> V")
    #expect(proef.model.scherm.naam == "vandaag")
    #expect(proef.model.stand.stapel.count == 1)
    proef.druk("C <Enter> q q q")
    #expect(proef.toont("Nabij sluiten?"))
    proef.druk("<Esc>")
    #expect(proef.model.scherm.naam == "vandaag")
  }

  @Test("na V brengt vooruit je terug naar waar je was")
  func vooruit() {
    var proef = Schermproef(.team())
    proef.druk("C <Enter> V ] ]")
    #expect(proef.model.scherm.naam == "casus")
    #expect(proef.toont("Helena"))
  }

  @Test("een nieuwe casus gaat meteen open, ook als je op Vandaag was")
  func nieuweCasus() throws {
    for begin in ["", "C", "C <Enter> 3", "I"] {
      var proef = Schermproef(.team())
      proef.druk(begin)
      proef.druk("n c")
      proef.typ("Zeeman")
      proef.druk("<C-s>")
      let casus = try #require(
        proef.wereld.voorraad.casussen.values.first { $0.roepnaam == "Zeeman" })
      #expect(proef.model.scherm.inzage == casus.id, "na \(begin)")
      #expect(proef.toont("Zeeman") && proef.toont("De code is \(casus.code)"))
      proef.druk("n n")
      proef.typ("kennisgemaakt")
      proef.druk("<C-s>")
      #expect(proef.wereld.voorraad.casussen[casus.id]?.notities.count == 1)
    }
  }

  @Test("van Caseload naar de casussen van een instantie, ook als Casussen al openstond")
  func instantie() {
    var proef = Schermproef(.team())
    proef.druk("C L <Enter>")
    #expect(proef.model.scherm.naam == "casussen")
    #expect(proef.model.scherm.filter == "bij:\"gemeente Almere\"")
    #expect(proef.toont("Helena") && !proef.toont("Rustig"))
    proef.druk("<Esc> <Esc>")
    #expect(proef.model.scherm.naam == "caseload")
  }

  @Test("van Caseload naar de casussen met een soort stap, van het hele team")
  func soort() {
    var proef = Demoproef(size: .wide)
    proef.druk("L 2")
    for _ in 0..<12 {
      guard case .soort(let naam)? = (proef.model.scherm as? Caseloadscherm)?.lijst.gekozen else {
        break
      }
      proef.druk("<Enter>")
      #expect(proef.model.scherm.naam == "casussen")
      #expect(proef.model.scherm.telling?.zichtbaar ?? 0 > 0, "\(naam)")
      #expect(!proef.toont("bestaat niet") && !proef.toont("ken ik niet"), "\(naam)")
      proef.druk("[ j")
    }
  }
}
