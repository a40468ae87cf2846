import Kluis
@testable import NabijCommand
import Testing
import Wijkteam

@MainActor
@Suite("Opdrachten: leden")
struct LidTests {
  /// A member who made keys; the eight words.
  private func nieuw(_ proef: Proef, _ naam: String) throws -> String {
    try proef.goed("lid", "nieuw", naam)
  }

  @Test("een nieuw lid maakt sleutels, leest acht woorden voor en kan na bevestigen openen")
  func erbij() throws {
    let proef = try Proef.metKluis()
    let nieuw = proef.nabij("lid", "nieuw", "Esra")
    #expect(nieuw.code == 0)
    #expect(nieuw.regel.split(separator: " ").count == 8)
    #expect(nieuw.fout.contains("Herstelcode"))
    #expect(proef.nabij("lijst", "--lid", "esra").code == 4)
    #expect(proef.nabij("lid", "lijst").uit.contains("wacht 1 nieuw lid"))
    proef.antwoorden = ["nee"]
    #expect(proef.nabij("lid", "bevestig", "esra").code == 1)
    proef.antwoorden = ["ja"]
    let bevestigd = proef.nabij("lid", "bevestig", "esra")
    #expect(bevestigd.code == 0, "\(bevestigd.fout)")
    guard case .regel(let gevraagd)? = proef.gevraagd.last else {
      Issue.record("niets gevraagd")
      return
    }
    #expect(gevraagd.contains(nieuw.regel))
    #expect(proef.nabij("lijst", "--lid", "esra").code == 0)
    #expect(proef.nabij("lid", "lijst").uit.contains("Esra   generalist"))
  }

  @Test("met --woorden moet elk woord kloppen")
  func woorden() throws {
    let proef = try Proef.metKluis()
    let woorden = try nieuw(proef, "esra")
    let fout = proef.nabij("lid", "bevestig", "esra", "--woorden", "een twee drie")
    #expect(fout.code == 4)
    #expect(fout.fout.contains("acht woorden"))
    #expect(
      proef.nabij("lid", "bevestig", "esra", "--rol", "baas", "--woorden", woorden).code == 2)
    // As somebody types who hears them read aloud.
    let gehoord = woorden.split(separator: " ").joined(separator: ", ")
    _ = try proef.goed(
      "lid", "bevestig", "esra", "--rol", "generalist", "--rol", "dienst", "--woorden", gehoord)
    let json = try proef.goed("lid", "lijst", "--json")
    #expect(json.contains("\"dienst\""))
    #expect(json.contains("\"wachtend\" : 0"))
  }

  @Test("wie geen rol heeft bevestigt, wijzigt en trekt niets in; onbekende namen krijgen uitleg")
  func weigeren() throws {
    let proef = try Proef.metKluis()
    try proef.lid("daan")
    let woorden = try nieuw(proef, "esra")
    #expect(proef.nabij("lid", "bevestig", "esra", "--woorden", woorden, "--lid", "daan").code == 4)
    #expect(proef.nabij("lid", "rol", "daan", "teamleider", "--lid", "daan").code == 4)
    #expect(proef.nabij("lid", "intrekken", "kitty", "--ja", "--lid", "daan").code == 4)
    #expect(proef.nabij("lid", "intrekken", "niemand", "--ja").code == 1)
    #expect(proef.nabij("lid", "bevestig", "niemand", "--woorden", woorden).code == 1)
    #expect(proef.nabij("lid", "rol", "kitty", "generalist").code == 1)
    #expect(proef.nabij("lid", "intrekken", "daan").code == 2)
    #expect(proef.nabij("lid").code == 2)
    #expect(proef.nabij("lid", "nieuw", "kitty").code == 1)
  }

  @Test("rollen en intrekken zijn te zien in de lijst, en een ingetrokken lid komt er niet in")
  func rollen() throws {
    let proef = try Proef.metKluis()
    try proef.lid("daan")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "daan")
    _ = try proef.goed("lid", "rol", "daan", "generalist", "dienst")
    #expect(proef.nabij("lid", "lijst").uit.contains("Daan   generalist, dienst"))
    let terug = proef.nabij("lid", "rol", "daan", "generalist")
    #expect(terug.fout.contains("vernieuwen van de sleutels"))
    let weg = proef.nabij("lid", "intrekken", "daan", "--ja")
    #expect(weg.code == 0)
    #expect(weg.fout.contains(code))
    #expect(proef.nabij("lijst", "--lid", "daan").code == 4)
    #expect(proef.nabij("lid", "lijst").uit.contains("ingetrokken"))
    #expect(proef.nabij("toegang", "geef", code, "daan").code == 1)
  }

  @Test("een ander wachtwoord, en met de herstelcode als het kwijt is")
  func wachtwoord() throws {
    let proef = try Proef.metKluis()
    let esra = proef.nabij("lid", "nieuw", "esra")
    _ = try proef.goed("lid", "bevestig", "esra", "--woorden", esra.regel)
    let code = try #require(
      esra.fout.split(separator: "\n").last { $0.contains("-") }.map { $0.drop { $0 == " " } })
    proef.bestanden["/nieuw"] = Array("zeven andere woorden voor de proef\n".utf8)
    proef.bestanden["/kort"] = Array("acht tek\n".utf8)
    let kort = proef.nabij("lid", "wachtwoord", "--nieuw-bestand", "/kort", "--lid", "esra")
    #expect(kort.code == 2)
    #expect(kort.fout.contains("ten minste 12 tekens"))
    _ = try proef.goed("lid", "wachtwoord", "--nieuw-bestand", "/nieuw", "--lid", "esra")
    #expect(proef.nabij("lijst", "--lid", "esra").code == 4)
    #expect(
      proef.nabij("lijst", "--lid", "esra", "--wachtwoord-bestand", "/nieuw").code == 0)
    proef.antwoorden = ["AAAA-BBBB"]
    #expect(
      proef.nabij(
        "lid", "wachtwoord", "--herstelcode", "--nieuw-bestand", "/ww", "--lid", "esra"
      ).code == 4)
    proef.antwoorden = [String(code)]
    let hersteld = proef.nabij(
      "lid", "wachtwoord", "--herstelcode", "--nieuw-bestand", "/ww", "--lid", "esra")
    #expect(hersteld.code == 0, "\(hersteld.fout)")
    #expect(proef.nabij("lijst", "--lid", "esra").code == 0)
    let nieuw = proef.nabij("lid", "herstelcode", "--lid", "esra")
    #expect(nieuw.code == 0)
    #expect(nieuw.uit.isEmpty)
    proef.antwoorden = [String(code)]
    #expect(
      proef.nabij(
        "lid", "wachtwoord", "--herstelcode", "--nieuw-bestand", "/nieuw", "--lid", "esra"
      ).code == 4)
  }

  @Test("een eigen wachtwoord kan, en zes woorden worden eerst aangeboden")
  func aangeboden() throws {
    let proef = try Proef.metKluis()
    proef.omgeving["NABIJ_WACHTWOORD_BESTAND"] = nil
    proef.antwoorden = ["", "iets anders getypt"]
    #expect(proef.nabij("lid", "nieuw", "esra").code == 2)
    guard case .vluchtig(let vraag)? = proef.gevraagd.first else {
      Issue.record("niets gevraagd")
      return
    }
    let zin = vraag.split(separator: "\n")[1].drop { $0 == " " }
    #expect(zin.split(separator: " ").count == 6)
    proef.antwoorden = ["mijn eigen lange zin", "mijn eigen lange zin"]
    #expect(proef.nabij("lid", "nieuw", "esra").code == 0)
  }
}
