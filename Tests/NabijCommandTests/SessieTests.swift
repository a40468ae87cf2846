import Kluis
@testable import NabijCommand
import Termijnen
import Testing
import Wijkteam

@MainActor
@Suite("Een sessie: waar de kluis en het domein samenkomen")
struct SessieTests {
  private func open(_ roepnaam: String, _ sessie: Sessie, vast: Lid? = nil) throws -> Id {
    var opening = CasusGeopend()
    opening.roepnaam = roepnaam
    opening.vast = vast
    return try sessie.openCasus(opening)
  }

  @Test("een casus heeft de naam van zijn map, en een code van vier letters")
  func nieuw() throws {
    let sessie = try Proef.metKluis().sessie()
    let id = try open("Helena", sessie)
    #expect(sessie.casusIds == [id])
    let casus = try sessie.volledig(id)
    #expect(casus.code.count == 4)
    #expect(casus.roepnaam == "Helena")
    #expect(casus.opening?.merk.door == Lid("kitty"))
  }

  @Test("een geweigerde opdracht schrijft niets, ook niet van een rij")
  func geweigerd() throws {
    let sessie = try Proef.metKluis().sessie()
    let id = try open("Helena", sessie)
    let eerder = try sessie.volledig(id).historie.count
    #expect(throws: Weigering.self) {
      try sessie.voerUit(
        [
          .zetVeld(.wijk, Veldwaarde(tekst: "Noord")), .zetVeld(.vast, Veldwaarde(lid: Lid("wie"))),
        ],
        in: id)
    }
    #expect(try sessie.volledig(id).historie.count == eerder)
    #expect(try sessie.volledig(id).wijk == nil)
  }

  @Test("de tweede opdracht van een rij ziet de eerste, in één frame")
  func rij() throws {
    let sessie = try Proef.metKluis().sessie()
    let id = try open("Helena", sessie)
    var gegevens = Proceduregegevens()
    gegevens.id = Id(hoog: 1, laag: 1)
    gegevens.soort = "urgentie"
    gegevens.instantie = "gemeente Almere"
    let geschreven = try sessie.voerUit(
      [
        .startProcedure(gegevens),
        .zetProcedureveld(gegevens.id, .kenmerk, Veldwaarde(tekst: "A-12")),
      ], in: id)
    #expect(geschreven.count == 2)
    #expect(Set(geschreven.map(\.envelop.volgnummer)).count == 1)
    #expect(try sessie.volledig(id).procedures[gegevens.id]?.kenmerk == "A-12")
  }

  @Test("wat later gebeurt telt nog niet op de leesdag, wel bij schrijven")
  func laterFeit() throws {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--datum", "2026-08-01")
    _ = try proef.goed("casus", "zet", code, "--wijk", "Noord", "--datum", "2026-11-01")
    let september = try proef.goed("toon", code, "--json", "--op", "2026-09-01")
    #expect(!september.contains("Noord"))
    #expect(try proef.goed("toon", code, "--json").contains("Noord"))
  }

  @Test("een ander ziet wat ik schreef zonder opnieuw te openen")
  func verversen() throws {
    let proef = try Proef.metKluis()
    try proef.lid("daan")
    let kitty = try proef.sessie()
    let daan = try proef.sessie(lid: "daan")
    let id = try open("Helena", kitty, vast: Lid("daan"))
    proef.klok.verder(minuten: 1)
    try daan.ververs()
    #expect(daan.casusIds == [id])
    #expect(try daan.casus(id).roepnaam == "Helena")
    try kitty.voerUit(.zetVeld(.roepnaam, Veldwaarde(tekst: "Heleen")), in: id)
    proef.klok.verder(minuten: 1)
    #expect(try daan.ververs().contains(id))
    #expect(try daan.casus(id).roepnaam == "Heleen")
  }

  @Test("wie niet meeleest krijgt geen toegang, maar hoort wel wie te bellen")
  func geenToegang() throws {
    let proef = try Proef.metKluis()
    try proef.lid("daan")
    try proef.lid("esra")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "daan")
    let antwoord = proef.nabij("toon", code, "--lid", "esra")
    #expect(antwoord.code == 4)
    #expect(antwoord.fout.contains("Bel Daan"))
    #expect(!antwoord.fout.contains("Helena"))
    #expect(proef.nabij("toon", code, "--lid", "daan").code == 0)
  }

  @Test("een nieuwe vaste contactpersoon mag meteen meelezen")
  func nieuweVaste() throws {
    let proef = try Proef.metKluis()
    try proef.lid("esra")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena")
    #expect(proef.nabij("toon", code, "--lid", "esra").code == 4)
    _ = try proef.goed("casus", "zet", code, "--vast", "esra")
    #expect(proef.nabij("toon", code, "--lid", "esra").code == 0)
  }

  @Test("wie is uitgesloten ziet de casus nergens meer")
  func uitgesloten() throws {
    let proef = try Proef.metKluis()
    try proef.lid("esra", rol: .teamleider)
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty")
    #expect(proef.nabij("toon", code, "--lid", "esra").code == 0)
    _ = try proef.goed("casus", "zet", code, "--sluit-uit", "esra", "--reden", "familie")
    #expect(proef.nabij("toon", code, "--lid", "esra").code == 1)
    #expect(!proef.nabij("lijst", "--lid", "esra").uit.contains("Helena"))
    #expect(!proef.nabij("letop", "--lid", "esra").uit.contains("Helena"))
    #expect(proef.nabij("notitie", code, "x", "--lid", "esra").code == 1)
  }

  @Test("kijken in een casus staat in het logboek voor het getoond wordt, lijsten niet")
  func inzage() throws {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena")
    let eerst = proef.schijf.operaties
    proef.nabij("lijst")
    let lijst = proef.schijf.operaties - eerst
    let tussen = proef.schijf.operaties
    proef.nabij("toon", code)
    #expect(proef.schijf.operaties - tussen > lijst)
  }

  @Test("een pas gevouwen deel is genoeg om door te gaan")
  func inDelen() throws {
    let proef = try Proef.metKluis()
    let sessie = try proef.sessie()
    for nummer in 0..<5 { _ = try open("Casus \(nummer)", sessie) }
    sessie.sluit()
    let verse = try proef.sessie()
    var beurten = 0
    while try verse.vouwVerder(hoogstens: 2) {
      beurten += 1
      try #require(beurten < 10)
    }
    #expect(beurten == 2)
    #expect(verse.werk.casussen.count == 5)
  }

  @Test("wie nergens bij blijft, wacht bij het begin op geen enkele casus")
  func zonderEigen() throws {
    let proef = try Proef.metKluis()
    try proef.lid("daan")
    _ = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--vast", "daan")
    let sessie = try proef.sessie()
    #expect(try sessie.vouwVerder(hoogstens: .max, alleenEigen: true))
    #expect(sessie.gevouwen.isEmpty)
    #expect(try !sessie.vouwVerder(hoogstens: .max))
    #expect(sessie.werk.casussen.count == 1)
  }

  @Test("een groep opdrachten vouwt hetzelfde als één voor één")
  func groep() throws {
    let proef = try Proef.metKluis()
    let sessie = try proef.sessie()
    let id = try open("Helena", sessie)
    let nu = proef.wereld.nu
    try sessie.voerUit(
      groep: [
        (.zetVeld(.wijk, Veldwaarde(tekst: "Noord")), nu),
        (.zegAgenda("een eigen huis"), nu),
        (.zetVeld(.wijk, Veldwaarde(tekst: "Zuid")), nu),
      ], in: id)
    let casus = try sessie.volledig(id)
    #expect(casus.wijk == "Zuid")
    #expect(casus.velden[.wijk]?.gelijktijdig == false)
    #expect(casus.agenda.count == 1)
  }
}
