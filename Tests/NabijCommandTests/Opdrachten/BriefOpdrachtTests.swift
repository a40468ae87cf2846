@testable import NabijCommand
import Testing

@MainActor
@Suite("brief")
struct BriefOpdrachtTests {
  @Test("een ingebrekestelling na de termijn, met naam en adres van de inwoner en vragen vooraf")
  func ingebrekestelling() throws {
    let verhaal = try HelenaTests.verhaal()
    let (proef, code) = (verhaal.proef, verhaal.code)
    let wie = try proef.goed("persoon", "nieuw", code, "--naam", "Helena Vonk")
    _ = try proef.goed("persoon", "bereik", code, wie, "Kerkstraat 12, 1315 AB Almere")
    let antwoord = proef.nabij(
      "brief", "ingebrekestelling", code, verhaal.urgentie, "--persoon", wie)
    #expect(antwoord.code == 0, "\(antwoord.fout)")
    for stuk in ["Helena Vonk", "Kerkstraat 12", "1315 AB Almere", "gemeente Almere"] {
      #expect(antwoord.uit.contains(stuk), "\(stuk)\n\(antwoord.uit)")
    }
    #expect(!antwoord.uit.contains("Kitty"))
    #expect(antwoord.fout.contains("Vraag eerst:"))
    let html = try proef.goed("brief", "ingebrekestelling", code, verhaal.urgentie, "--html")
    #expect(html.hasPrefix("<!DOCTYPE html>"))
  }

  @Test("een geheim adres komt niet in de brief")
  func geheim() throws {
    let verhaal = try HelenaTests.verhaal()
    let (proef, code) = (verhaal.proef, verhaal.code)
    let wie = try proef.goed("persoon", "nieuw", code, "--naam", "Helena Vonk")
    _ = try proef.goed(
      "persoon", "bereik", code, wie, "Schuilweg 1, Almere", "--pas-op", "geheim-adres")
    let brief = try proef.goed("brief", "herinnering", code, verhaal.urgentie, "--persoon", wie)
    #expect(!brief.contains("Schuilweg"))
  }

  @Test("wat niet kan wordt gezegd")
  func kanNiet() throws {
    let verhaal = try HelenaTests.verhaal()
    let (proef, code) = (verhaal.proef, verhaal.code)
    #expect(proef.nabij("brief", "liefdesbrief", code).code == 2)
    #expect(proef.nabij("brief", "herinnering", code).code == 2)
    #expect(proef.nabij("brief", "ingebrekestelling", code, verhaal.bijstand).code == 1)
    #expect(proef.nabij("brief", "avg-inzage", code, "--instantie", "gemeente H.").code == 0)
  }
}
