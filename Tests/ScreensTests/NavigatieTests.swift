import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Heen en weer") struct NavigatieTests {
  @Test("de rij toetsen noemt alleen wat hier werkt: bij het filter, en in een lege kluis")
  func voet() throws {
    var proef = Demoproef()
    func voet() -> String { proef.tekst.split(separator: "\n").last.map(String.init) ?? "" }
    #expect(!voet().contains("Esc terug"))
    proef.druk("C / w")
    #expect(voet().contains("Enter klaar") && voet().contains("Esc wist"))
    #expect(!voet().contains("openen") && !voet().contains("notitie"))
    proef.druk("<Enter>")
    #expect(voet().contains("Enter openen"))
    proef = Demoproef(Demoproef.gegevens([]))
    proef.druk("C")
    #expect(voet().contains("n c nieuwe casus"))
    #expect(!voet().contains("openen") && !voet().contains("notitie"))
  }

  @Test("een keuzelijst die niet past zegt dat hij verder gaat, en toont wat er past")
  func keuzelijst() throws {
    var proef = Demoproef()
    proef.toon(Casusscherm(Demoproef.casussen[0].id))
    proef.druk("n d")
    #expect(proef.toont("anders"), "\(proef.tekst)")
    proef.druk("<Esc> n p")
    #expect(proef.toont("\u{25BC}"), "\(proef.tekst)")
  }

  @Test("een lijst die verder gaat zegt het in de kantlijn")
  func verder() {
    var proef = Demoproef(size: Size(rows: 16, columns: 80))
    for toetsen in ["B m", "C 2"] {
      proef.druk(toetsen + " g")
      #expect(proef.toont("\u{25BC}") && !proef.toont("\u{25B2}"), "\(toetsen)\n\(proef.tekst)")
      proef.druk("G")
      #expect(proef.toont("\u{25B2}") && !proef.toont("\u{25BC}"), "\(toetsen)\n\(proef.tekst)")
    }
  }

  @Test("waarop een procedure wacht staat er bij elke breedte")
  func wachtOp() throws {
    for kolommen in [80, 100, 120, 160] {
      var proef = Demoproef(size: Size(rows: 30, columns: kolommen))
      let casus = try #require(
        Demoproef.casussen.first { casus in
          casus.procedures.alle.contains { !$0.klaar && !$0.wachtOp.isEmpty }
        })
      proef.toon(Casusscherm(casus.id, tab: .procedures))
      #expect(proef.toont("wacht op ") || proef.toont("Wacht op"), "\(kolommen)\n\(proef.tekst)")
    }
  }

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
