@testable import NabijCommand
import Testing

@MainActor
@Suite("procedure")
struct ProcedureTests {
  private func metUrgentie() throws -> (Proef, String, String) {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena")
    let procedure = try proef.goed(
      "procedure", "nieuw", code, "--soort", "urgentie", "--instantie", "gemeente Almere",
      "--kenmerk", "2026-44", "--nummer", "036-1234567", "--datum", "2026-08-01")
    return (proef, code, procedure)
  }

  @Test("alle stappen zijn vast te leggen, en de stand volgt de laatste")
  func stappen() throws {
    let (proef, code, p) = try metUrgentie()
    let stappen: [([String], String)] = [
      (["ingediend", "--datum", "2026-08-08"], "ingediend"),
      (["ontvangen", "--datum", "2026-08-10"], "in-behandeling"),
      (["bevestigd", "--datum", "2026-08-12"], "in-behandeling"),
      (
        ["aanvulling", "--datum", "2026-08-20", "--hersteltermijn", "2026-09-03"],
        "aanvulling-gevraagd"
      ),
      (["aangevuld", "--datum", "2026-08-27"], "in-behandeling"),
      (["verdaagd", "--datum", "2026-09-20", "--uiterlijk", "2026-10-20"], "verdaagd"),
      (["instemming", "--datum", "2026-10-01", "--weken", "2"], "verdaagd"),
      (["ingebrekestelling", "--datum", "2026-11-10"], "verdaagd"),
      (
        ["besluit", "--datum", "2026-11-15", "--uitkomst", "toegekend", "--ingang", "2026-12-01"],
        "besluit"
      ),
      (["uitgevoerd", "--datum", "2026-11-20"], "uitgevoerd"),
    ]
    for (woorden, stand) in stappen {
      let antwoord = proef.voer(["procedure", woorden[0], code, p] + woorden.dropFirst())
      #expect(antwoord.code == 0, "\(woorden): \(antwoord.fout)")
      #expect(antwoord.uit.isEmpty)
      let json = try proef.goed("procedure", "lijst", code, "--json")
      #expect(json.contains("\"status\" : \"\(stand)\""), "\(woorden): \(json)")
    }
  }

  @Test("intrekken: mondeling blijft open, op papier niet")
  func intrekken() throws {
    let (proef, code, p) = try metUrgentie()
    _ = try proef.goed("procedure", "ingetrokken", code, p, "--mondeling")
    #expect(try proef.goed("procedure", "lijst", code, "--json").contains("\"klaar\" : false"))
    _ = try proef.goed("procedure", "ingetrokken", code, p)
    #expect(try proef.goed("procedure", "lijst", code, "--json").contains("\"klaar\" : true"))
  }

  @Test("de belkaart en de afleiding staan bij procedure toon")
  func toon() throws {
    let (proef, code, p) = try metUrgentie()
    _ = try proef.goed("procedure", "ontvangen", code, p, "--datum", "2026-08-10")
    _ = try proef.goed(
      "contact", code, "--procedure", p, "--kanaal", "bellen", "--resultaat", "geen-gehoor",
      "--datum", "2026-11-02")
    let tekst = try proef.goed("procedure", "toon", code, p)
    for stuk in ["BELKAART", "Kenmerk: 2026-44", "Nummer: 036-1234567", "geen gehoor", "Awb 4:13"] {
      #expect(tekst.contains(stuk), "\(stuk)")
    }
  }

  @Test("een begin van de letters is genoeg; wat er niet is wordt genoemd")
  func letters() throws {
    let (proef, code, p) = try metUrgentie()
    #expect(proef.nabij("procedure", "toon", code, String(p.prefix(2)).uppercased()).code == 0)
    let fout = proef.nabij("procedure", "toon", code, "1111")
    #expect(fout.code == 1)
    #expect(fout.fout.contains("Deze casus heeft: \(p)."))
  }

  @Test("velden, stilstand en drempel zijn te zetten")
  func zet() throws {
    let (proef, code, p) = try metUrgentie()
    let ander = try proef.goed(
      "procedure", "nieuw", code, "--soort", "overig", "--naam", "inrichting", "--instantie", "x")
    for woorden in [
      ["--stilstand", "bewust-wachten", "--terugkijken", "+2w", "--reden", "na de verhuizing"],
      ["--drempel", "20", "--reden", "de balie is dicht"], ["--oorzaak", "wachtlijst"],
      ["--wacht-op", ander], ["--wacht-nergens-op"],
      ["--persoon", "mevrouw Bos", "--compleet", "ja"],
      ["--ingebrekestelling", "nee", "--reden", "wil rust"], ["--aan-zet", "inwoner"],
      ["--reactie-voor", "1-12"], ["--instantie", "gemeente H.", "--naam", "tweede aanvraag"],
    ] {
      let antwoord = proef.voer(["procedure", "zet", code, p] + woorden)
      #expect(antwoord.code == 0, "\(woorden): \(antwoord.fout)")
    }
    #expect(proef.nabij("procedure", "zet", code, p).code == 2)
    #expect(proef.nabij("procedure", "zet", code, p, "--wacht-op", p).code == 1)
  }

  @Test(
    "wat niet kan wordt geweigerd",
    arguments: [
      (["nieuw", "--soort", "urgentei", "--instantie", "x"], 1, "urgentie"),
      (["nieuw", "--soort", "overig", "--instantie", "x"], 1, "naam"),
      (["besluit", "P", "--uitkomst", "gehonoreerd"], 2, "Kies uit: toegekend"),
      (["ontvangen", "P", "--datum", "2026-02-30"], 2, "bestaat niet"),
      (["aanvulling", "P", "--hersteltermijn", "2026-11-01"], 1, "ligt vóór"),
    ])
  func kanNiet(_ geval: ([String], Int32, String)) throws {
    let (proef, code, p) = try metUrgentie()
    var woorden = geval.0.map { $0 == "P" ? p : $0 }
    woorden.insert(code, at: 1)
    let antwoord = proef.voer(["procedure"] + woorden)
    #expect(antwoord.code == geval.1, "\(antwoord.fout)")
    #expect(antwoord.fout.contains(geval.2), "\(antwoord.fout)")
    #expect(antwoord.uit.isEmpty)
  }

  @Test("bij bezwaar telt de langste termijn tot bekend is of er een commissie is")
  func commissie() throws {
    let proef = try Proef.metKluis("2026-11-27T10:00")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--datum", "2026-07-01")
    let besluit = try proef.goed(
      "procedure", "nieuw", code, "--soort", "urgentie", "--instantie", "gemeente Almere",
      "--datum", "2026-07-01")
    _ = try proef.goed(
      "procedure", "besluit", code, besluit, "--uitkomst", "afgewezen", "--datum", "2026-08-03")
    let p = try proef.goed(
      "procedure", "nieuw", code, "--soort", "bezwaar", "--instantie", "gemeente Almere",
      "--tegen", besluit, "--datum", "2026-09-01")
    _ = try proef.goed("procedure", "ontvangen", code, p, "--datum", "2026-09-01")
    func toon() throws -> String {
      try proef.goed("procedure", "toon", code, p).opEenRegel
    }
    let open = try toon()
    #expect(open.contains("Vorm: niet bekend: is er een adviescommissie aangekondigd?"), "\(open)")
    #expect(open.contains("uiterlijk ma 7-12") && !open.contains("Te laat"), "\(open)")
    #expect(open.contains("Bel: is er een adviescommissie aangekondigd?"))
    #expect(proef.nabij("brief", "ingebrekestelling", code, p).code == 1)
    _ = try proef.goed("procedure", "zet", code, p, "--variant", "gewoon")
    let gewoon = try toon()
    #expect(gewoon.contains("Te laat sinds 27 oktober") && gewoon.contains("Vorm: gewone termijn"))
    _ = try proef.goed("procedure", "zet", code, p, "--variant", "commissie")
    let met = try toon()
    #expect(met.contains("Vorm: met een adviescommissie") && met.contains("uiterlijk ma 7-12"))
    #expect(!met.contains("aangekondigd?") && !met.contains("Te laat"))
    let json = try proef.goed("procedure", "toon", code, p, "--json")
    #expect(json.contains("\"variant\" : \"commissie\""))
    _ = try proef.goed("procedure", "zet", code, p, "--variant", "")
    #expect(try toon().contains("Vorm: niet bekend"))
  }

  @Test("variant en gemeente zijn bij het begin en later te zetten; wat de soort niet kent niet")
  func variantEnGemeente() throws {
    let (proef, code, _) = try metUrgentie()
    let p = try proef.goed(
      "procedure", "nieuw", code, "--soort", "beschermd-wonen", "--instantie", "gemeente Almere",
      "--variant", "Aanvraag", "--gemeente", "Almere")
    let json = try proef.goed("procedure", "toon", code, p, "--json")
    #expect(
      json.contains("\"variant\" : \"aanvraag\"") && json.contains("\"gemeente\" : \"Almere\""))
    _ = try proef.goed("procedure", "zet", code, p, "--gemeente", "Amsterdam")
    #expect(try proef.goed("procedure", "toon", code, p).contains("Gemeente: Amsterdam"))
    _ = try proef.goed("procedure", "zet", code, p, "--gemeente", "")
    #expect(try !proef.goed("procedure", "toon", code, p).contains("Gemeente:"))
    let fout = proef.nabij("procedure", "zet", code, p, "--variant", "commissie")
    #expect(fout.code == 1 && fout.fout.contains("Kies uit: gewoon, aanvraag."), "\(fout.fout)")
    let geen = proef.nabij(
      "procedure", "nieuw", code, "--soort", "urgentie", "--instantie", "x", "--variant", "gewoon")
    #expect(geen.code == 1 && geen.fout.contains("heeft maar één termijn"), "\(geen.fout)")
  }

  @Test("een andere vorm vraagt naar haar eigen dag 0; de oude ontvangst wordt het niet stil")
  func klokBegon() throws {
    let proef = try Proef.metKluis("2026-11-27T10:00")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--datum", "2026-08-01")
    let p = try proef.goed(
      "procedure", "nieuw", code, "--soort", "beschermd-wonen", "--instantie", "gemeente Almere",
      "--datum", "2026-08-31")
    _ = try proef.goed("procedure", "ontvangen", code, p, "--datum", "2026-09-01")
    let zonder = proef.nabij("procedure", "zet", code, p, "--variant", "aanvraag")
    #expect(zonder.code == 1)
    #expect(zonder.fout.contains("de dag waarop de aanvraag is ontvangen"), "\(zonder.fout)")
    #expect(zonder.fout.contains("1 september 2026"), "\(zonder.fout)")
    let los = proef.nabij("procedure", "zet", code, p, "--klok-begon", "2026-11-20")
    #expect(los.code == 2 && los.fout.contains("hoort bij --variant"), "\(los.fout)")
    let leeg = proef.nabij(
      "procedure", "zet", code, p, "--variant", "", "--klok-begon", "2026-11-20")
    #expect(leeg.code == 2 && leeg.fout.contains("hoort bij een vorm"), "\(leeg.fout)")
    _ = try proef.goed(
      "procedure", "zet", code, p, "--variant", "aanvraag", "--klok-begon", "2026-11-20")
    let toon = try proef.goed("procedure", "toon", code, p).opEenRegel
    #expect(toon.contains("Dag 0 is vrijdag 20 november 2026"), "\(toon)")
    #expect(!toon.contains("Te laat"), "\(toon)")
    let json = try proef.goed("procedure", "toon", code, p, "--json")
    #expect(json.contains("\"klokBegon\" : \"2026-11-20\""), "\(json)")
    let brief = proef.nabij("brief", "ingebrekestelling", code, p)
    #expect(brief.code == 1 && !brief.uit.contains("1 september"), "\(brief)")
  }

  @Test("na een nee zonder bezwaar staat er nog wat wel kan; een vonnis sluit een ontruiming niet")
  func naNee() throws {
    let proef = try Proef.metKluis("2026-11-27T10:00")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--datum", "2026-08-01")
    let klacht = try proef.goed(
      "procedure", "nieuw", code, "--soort", "klacht", "--instantie", "gemeente Almere")
    _ = try proef.goed("procedure", "ontvangen", code, klacht, "--datum", "2026-09-01")
    _ = try proef.goed(
      "procedure", "besluit", code, klacht, "--uitkomst", "afgewezen", "--datum", "2026-10-01")
    let toon = try proef.goed("procedure", "toon", code, klacht).opEenRegel
    #expect(toon.contains("WAT JE KUNT DOEN") && toon.contains("ombudsman"), "\(toon)")
    let urgentie = try proef.goed(
      "procedure", "nieuw", code, "--soort", "urgentie", "--instantie", "gemeente Almere")
    _ = try proef.goed("procedure", "ontvangen", code, urgentie, "--datum", "2026-09-01")
    _ = try proef.goed(
      "procedure", "besluit", code, urgentie, "--uitkomst", "toegekend", "--datum", "2026-10-01")
    #expect(try !proef.goed("procedure", "toon", code, urgentie).contains("klacht"))
    let ontruiming = try proef.goed(
      "procedure", "nieuw", code, "--soort", "ontruiming", "--instantie", "deurwaarder")
    _ = try proef.goed("procedure", "ontvangen", code, ontruiming, "--datum", "2026-11-26")
    let vonnis = proef.nabij("procedure", "besluit", code, ontruiming, "--uitkomst", "toegekend")
    #expect(vonnis.code == 1 && vonnis.fout.contains("niet voorbij"), "\(vonnis.fout)")
    #expect(try proef.goed("letop", "--casus", code).contains("Ontruiming"))
  }

  @Test("een gemeente die later wordt gezet verandert de termijn")
  func gemeenteLater() throws {
    let proef = try Proef.metKluis("2026-11-27T10:00")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena", "--datum", "2026-10-01")
    let p = try proef.goed(
      "procedure", "nieuw", code, "--soort", "leerlingenvervoer", "--instantie", "gemeente",
      "--datum", "2026-10-01")
    _ = try proef.goed("procedure", "ontvangen", code, p, "--datum", "2026-10-05")
    _ = try proef.goed("procedure", "zet", code, p, "--gemeente", "Moerdijk")
    let json = try proef.goed("procedure", "toon", code, p, "--json")
    #expect(json.contains("Moerdijk"))
    _ = try proef.goed("procedure", "zet", code, p, "--gemeente", "Delft")
    #expect(
      try proef.goed("procedure", "toon", code, p).opEenRegel.contains("Voor Delft staan geen"))
  }

  @Test("een opschorting begint en eindigt, met haar grond; melding en jaar zijn vast te leggen")
  func opschorting() throws {
    let (proef, code, p) = try metUrgentie()
    _ = try proef.goed("procedure", "ontvangen", code, p, "--datum", "2026-08-10")
    _ = try proef.goed(
      "procedure", "opschorting", code, p, "--datum", "2026-08-17", "--grond", "buitenland")
    _ = try proef.goed(
      "procedure", "opschorting", code, p, "--datum", "2026-09-16", "--grond", "buitenland",
      "--einde", "2026-09-14")
    let json = try proef.goed("procedure", "toon", code, p, "--json")
    #expect(json.contains("\"grond\" : \"buitenland\""))
    #expect(json.contains("\"einde\" : \"2026-09-14\""))
    #expect(json.contains("\"opgeschort\" : 27"), "\(json)")
    #expect(
      try proef.goed("procedure", "toon", code, p).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ").contains("er zijn gegevens uit het buitenland gevraagd"))
    #expect(proef.nabij("procedure", "opschorting", code, p, "--grond", "vakantie").code == 2)
    #expect(proef.nabij("procedure", "instemming", code, p).code == 1)
    let bijstand = try proef.goed(
      "procedure", "nieuw", code, "--soort", "algemene-bijstand", "--instantie", "gemeente Almere",
      "--melding", "2026-08-03", "--datum", "2026-08-03")
    _ = try proef.goed("procedure", "ontvangen", code, bijstand, "--datum", "2026-08-10")
    let tekst = try proef.goed("procedure", "toon", code, bijstand, "--json")
    #expect(tekst.contains("\"melding\" : \"2026-08-03\""))
    #expect(tekst.contains("\"terugTot\" : \"2026-05-03\""))
  }
}
