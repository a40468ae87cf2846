import NabijTestSupport
import TerminalUI
import Termijnen
import Testing
import Wijkteam

@testable import Screens

@Suite("Wat is teruggenomen staat onder de notities, en is te lezen") struct TerugdeelTests {
  /// Writes a note and a promise in the first casus and takes both back.
  private func proef() throws -> Schermproef {
    var wereld = Proefwereld.team()
    let casus = try #require(wereld.voorraad.casussen.values.first { $0.roepnaam == "Helena" }?.id)
    var notitie = Notitie()
    notitie.id = wereld.nieuwId()
    notitie.tekst = "Moeder belt morgen over de huur."
    var toezegging = Toezegging()
    toezegging.id = wereld.nieuwId()
    toezegging.wat = "de wasmachine regelen"
    toezegging.voor = wereld.context.vandaag
    for opdracht in [Opdracht.noteer(notitie), .doeToezegging(toezegging)] {
      let opslag = try wereld.schrijf([opdracht], in: casus, op: nil)
      let gebeurtenis = try #require(opslag.gebeurtenissen.first)
      try wereld.schrijf(
        [.corrigeer(gebeurtenis, reden: "verkeerde casus", nieuw: nil)], in: casus, op: nil)
    }
    return Schermproef(wereld)
  }

  @Test("onder de notities staat alles wat is teruggenomen, ook een toezegging")
  func lijst() throws {
    var proef = try proef()
    proef.druk("C <Enter> 5 G")
    #expect(proef.toont("Teruggenomen"))
    #expect(proef.toont("Moeder belt morgen over de huur."))
    #expect(proef.toont("de wasmachine regelen"))
  }

  @Test("Enter toont wat er stond, wie het terugnam, wanneer en waarom")
  func detail() throws {
    var proef = try proef()
    proef.druk("C <Enter> 5 G <Enter>")
    #expect(proef.toont("Stond er (notitie):"))
    #expect(proef.toont("Moeder belt morgen over de huur."))
    #expect(proef.toont("Teruggenomen door"))
    #expect(proef.toont("verkeerde casus"))
  }

  @Test("met verborgen namen staat er geen tekst")
  func verborgen() throws {
    var proef = try proef()
    proef.druk("C <Enter> 5 P G")
    #expect(proef.toont("Teruggenomen"))
    #expect(!proef.toont("wasmachine") && !proef.toont("Moeder belt"))
    proef.druk("<Enter>")
    #expect(!proef.toont("wasmachine") && !proef.toont("verkeerde casus"))
  }
}
