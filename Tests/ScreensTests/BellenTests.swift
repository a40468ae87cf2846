import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Bellen") struct BellenTests {
  static let beelden: [Opname] = [
    Opname(naam: "bellen", scherm: "bellen", toetsen: "B"),
    Opname(naam: "bellen-gemarkeerd", scherm: "bellen", toetsen: "B <Space>"),
    Opname(naam: "bellen-namen-verborgen", scherm: "bellen", toetsen: "B P"),
  ]

  @Test("ziet er zo uit op 80 bij 24 en op 120 bij 40", arguments: beelden)
  func beeld(opname: Opname) {
    for maat in [Size.standard, .wide] { opname.bekijk(maat) }
  }

  @Test("één gesprek komt bij alle gemarkeerde procedures van een casus")
  func samen() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    let ids = try #require(proef.wereld.voorraad.casussen[helena]).procedures.ids
    // The second one stands still as well, at another desk.
    var stap = Processtap()
    stap.soort = .ontvangen
    _ = try proef.wereld.schrijf(
      [.zetProcedureveld(ids[1], .wachtOp, Veldwaarde(ids: [])), .zetStap(ids[1], stap)],
      in: helena, op: Moment(Proefwereld.dag(1, 12)))
    proef.stuur(.gewijzigd([.voorraad(proef.wereld.voorraad)]))
    proef.druk("B * n b")
    proef.typ("g")
    proef.druk("<Tab>")
    proef.typ("ligt bij de beslisser")
    proef.druk("<C-s>")
    let contact = try #require(proef.wereld.voorraad.casussen[helena]?.contacten.last?.waarde)
    #expect(contact.tekst == "ligt bij de beslisser")
    #expect(Set(contact.procedures) == Set([ids[0], ids[1]]))
    #expect(!proef.frame.grid.text(row: 2).contains("*"))
  }

  @Test("ook in een casus zelf: markeer procedures en leg het gesprek één keer vast")
  func inDeCasus() throws {
    var proef = Schermproef(.team())
    let helena = try #require(proef.wereld.helena)
    proef.druk("C <Enter> 3 <Space> <Space> n b g <C-s>")
    let casus = try #require(proef.wereld.voorraad.casussen[helena])
    #expect(casus.contacten.last?.waarde.procedures.count == 2)
    proef.druk("<Space> <Esc>")
    #expect(proef.model.scherm.naam == "casus")
    #expect(proef.model.scherm.gemarkeerd == 0)
  }

  @Test("Enter opent de casus of de procedure waar het gesprek over gaat")
  func openen() {
    for toetsen in ["B g", "B G"] {
      var proef = Demoproef()
      proef.druk(toetsen)
      let casus = proef.model.scherm.focus(proef.model.schermcontext).casus
      proef.druk("<Enter>")
      #expect(proef.model.scherm.inzage == casus && casus != nil, "\(toetsen)\n\(proef.tekst)")
    }
  }

  @Test("een lange melding staat er helemaal, over meer regels")
  func langeMelding() {
    var proef = Demoproef()
    proef.druk("B * n b")
    #expect(
      proef.tekst.replacing("\n", with: " ").split(separator: " ").joined(separator: " ")
        .contains("Leg ze per casus vast: een casus blijft voor wie hem mag lezen."))
  }

  @Test("op tachtig kolommen staan wie, waarover, nummer en waarom er allemaal")
  func smal() {
    var proef = Demoproef(size: .standard)
    proef.druk("B")
    let koppen = proef.frame.grid.text(row: 1)
    for kop in ["Casus", "Waarover", "Nummer", "Waarom"] { #expect(koppen.contains(kop)) }
  }
}
