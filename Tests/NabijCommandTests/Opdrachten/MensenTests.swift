@testable import NabijCommand
import Testing

@MainActor
@Suite("persoon, netwerk en hulpverlener")
struct MensenTests {
  private func metCasus() throws -> (Proef, String) {
    let proef = try Proef.metKluis()
    return (proef, try proef.goed("casus", "nieuw", "--roepnaam", "Helena"))
  }

  @Test("een persoon met nummers: een oud nummer blijft vindbaar als niet meer gebruiken")
  func persoon() throws {
    let (proef, code) = try metCasus()
    let wie = try proef.goed(
      "persoon", "nieuw", code, "--naam", "Helena", "--rol", "moeder", "--geboren", "14-3-2003",
      "--helpt", "tolk")
    let oud = try proef.goed("persoon", "bereik", code, wie, "06-11111111")
    _ = try proef.goed(
      "persoon", "bereik", code, wie, "--wijzig", oud, "--tot", "gisteren")
    _ = try proef.goed(
      "persoon", "bereik", code, wie, "06-22222222", "--tijden", "alleen 10-14 uur", "--pas-op",
      "niet-inspreken", "--van-wie", "haar broer")
    _ = try proef.goed("persoon", "zet", code, wie, "--taal", "Tigrinya")
    _ = try proef.goed(
      "persoon", "machtiging", code, "--wie", "Kitty Blom", "--voor", wie, "--waarvoor", "bellen")
    _ = try proef.goed("persoon", "levensfeit", code, wie, "verhuisd", "--datum", "1-11")
    let tekst = try proef.goed("toon", code)
    for stuk in [
      "Helena, moeder, geboren 14 maart 2003, spreekt Tigrinya, tolk, verhuisd op",
      "NIET MEER GEBRUIKEN: 06-11111111", "06-22222222, van haar broer, alleen 10-14 uur",
      "let op: niet inspreken", "Kitty Blom mag spreken namens Helena (machtiging): bellen",
    ] {
      #expect(tekst.opEenRegel.contains(stuk), "\(stuk)\n\(tekst)")
    }
  }

  @Test("een burgerservicenummer als naam wordt geweigerd")
  func bsn() throws {
    let (proef, code) = try metCasus()
    let antwoord = proef.nabij("persoon", "nieuw", code, "--naam", "123456782")
    #expect(antwoord.code == 1)
    #expect(antwoord.fout.contains("burgerservicenummer"))
  }

  @Test("het netwerk zegt wat iemand geeft en krijgt, per kring")
  func netwerk() throws {
    let (proef, code) = try metCasus()
    let tante = try proef.goed(
      "netwerk", "nieuw", code, "--naam", "tante Rosa", "--kring", "nabij", "--rol", "tante",
      "--geeft", "praktisch: past op", "--geeft", "advies", "--krijgt", "koffie")
    _ = try proef.goed("netwerk", "nieuw", code, "--naam", "de buren", "--kring", "buurt")
    _ = try proef.goed("netwerk", "zet", code, tante, "--deelname", "stapje-terug")
    let tekst = try proef.goed("netwerk", "lijst", code)
    #expect(tekst.opEenRegel.contains("geeft past op (praktisch) en advies"))
    #expect(tekst.contains("krijgt koffie (praktisch)"))
    #expect(tekst.contains("stapje terug"))
    let nabij = try #require(tekst.firstRange(of: "NABIJ")).lowerBound
    let buurt = try #require(tekst.firstRange(of: "BUURT")).lowerBound
    #expect(nabij < buurt)
    let fout = proef.nabij("netwerk", "nieuw", code, "--naam", "x", "--kring", "naby")
    #expect(fout.code == 2)
    #expect(fout.fout.contains("Bedoel je nabij?"))
  }

  @Test("een hulpverlener van-tot")
  func hulpverlener() throws {
    let (proef, code) = try metCasus()
    let wie = try proef.goed(
      "hulpverlener", "nieuw", code, "--organisatie", "Jeugdbescherming", "--naam", "B. Smit",
      "--van", "1-9")
    _ = try proef.goed("hulpverlener", "zet", code, wie, "--tot", "gisteren", "--nummer", "099-1")
    let tekst = try proef.goed("toon", code)
    #expect(tekst.contains("B. Smit, Jeugdbescherming, 099-1, vanaf di 1-9, tot vr 20-11"))
    #expect(proef.nabij("hulpverlener", "zet", code, "zzzz", "--tot", "vandaag").code == 1)
  }
}
