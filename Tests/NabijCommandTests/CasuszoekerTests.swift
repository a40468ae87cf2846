@testable import NabijCommand
import Termijnen
import Testing
import Wijkteam

@MainActor
@Suite("Een casus vinden met wat iemand typt")
struct CasuszoekerTests {
  private func sessie() throws -> (Sessie, [Id]) {
    let sessie = try Proef.metKluis().sessie()
    let ids = try ["abcd", "abcd", "krmn"].map { code in
      var opening = CasusGeopend()
      opening.roepnaam = "Casus \(code)"
      return try sessie.openCasus(
        opening, code: code, meelezers: [], gevoelig: false, op: nil)
    }
    return (sessie, ids)
  }

  @Test(
    "hoofdletters en spaties maken niet uit, en een begin is genoeg",
    arguments: ["krmn", " KRMN", "kr", "krm"])
  func gewoon(_ getypt: String) throws {
    let (sessie, ids) = try sessie()
    #expect(try sessie.zoekCasus(getypt) == ids[2])
  }

  @Test("een dubbele code vraagt welke")
  func dubbel() throws {
    let (sessie, _) = try sessie()
    let fout = #expect(throws: Weigering.self) { try sessie.zoekCasus("abcd") }
    #expect(fout?.zin.contains("meer dan één casus") == true)
  }

  @Test("na een vijfde letter vraagt de oude code nog steeds welke")
  func verlengd() throws {
    let (sessie, ids) = try sessie()
    try sessie.voerUit(.zetVeld(.code, Veldwaarde(tekst: "abcdx")), in: ids[1])
    #expect(try sessie.zoekCasus("abcdx") == ids[1])
    #expect(throws: Weigering.self) { try sessie.zoekCasus("abcd") }
    #expect(try sessie.zoekCasus("abcd.") == ids[0])
  }

  @Test("wat nergens op lijkt wijst naar de lijst", arguments: ["qqqqqqqq", "", "  "])
  func onbekend(_ getypt: String) throws {
    let (sessie, _) = try sessie()
    let fout = #expect(throws: Weigering.self) { try sessie.zoekCasus(getypt) }
    #expect(fout?.zin.contains("nabij lijst") == true)
  }
}
