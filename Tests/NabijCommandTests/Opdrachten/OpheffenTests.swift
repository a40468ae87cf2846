@testable import NabijCommand
import Testing

@MainActor
@Suite("Iedere opdracht die een let op maakt heeft er een die hem opheft")
struct OpheffenTests {
  @Test("de laatste dag voor bezwaar gaat weg met --bezwaar nee, of met een ingediend bezwaar")
  func bezwaar() throws {
    let proef = try Proef.metKluis("2026-11-21T10:00")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena")
    func onomkeerbaar() throws -> Bool {
      try proef.goed("letop", "--casus", code, "--json").contains("\"onomkeerbaar\"")
    }
    func afgewezen() throws -> String {
      let p = try proef.goed(
        "procedure", "nieuw", code, "--soort", "urgentie", "--instantie", "gemeente Almere")
      _ = try proef.goed("procedure", "ontvangen", code, p, "--datum", "2026-09-01")
      _ = try proef.goed(
        "procedure", "besluit", code, p, "--datum", "2026-10-15", "--uitkomst", "afgewezen")
      return p
    }
    let eerste = try afgewezen()
    #expect(try onomkeerbaar())
    _ = try proef.goed("procedure", "zet", code, eerste, "--bezwaar", "nee")
    #expect(try !onomkeerbaar())
    _ = try proef.goed("procedure", "zet", code, eerste, "--bezwaar", "ja")
    #expect(try onomkeerbaar())
    let bezwaar = try proef.goed(
      "procedure", "nieuw", code, "--soort", "bezwaar", "--instantie", "gemeente Almere",
      "--tegen", eerste)
    #expect(
      try proef.goed("letop", "--casus", code).contains("Leg vast dat het bezwaar is ingediend"))
    _ = try proef.goed("procedure", "ingediend", code, bezwaar)
    #expect(try !onomkeerbaar())
    #expect(proef.nabij("procedure", "zet", code, eerste, "--bezwaar", "misschien").code == 2)
  }

  private func vlaggen(_ proef: Proef, _ code: String) throws -> Set<String> {
    Set(try HelenaTests.vlaggen(proef, ["--casus", code]).map(\.regel))
  }

  private func metCasus() throws -> (Proef, String) {
    let proef = try Proef.metKluis()
    let code = try proef.goed(
      "casus", "nieuw", "--roepnaam", "Helena", "--vast", "kitty", "--datum", "2026-11-19")
    return (proef, code)
  }

  @Test("eigen toezegging: nagekomen")
  func toezegging() throws {
    let (proef, code) = try metCasus()
    let id = try proef.goed(
      "toezegging", "nieuw", code, "--van", "team", "--wat", "formulier", "--voor", "2026-11-18",
      "--datum", "2026-11-10")
    #expect(try vlaggen(proef, code).contains("eigen-toezegging"))
    #expect(try proef.goed("toezegging", "lijst", code).contains("wij beloofden: formulier"))
    _ = try proef.goed("toezegging", "af", code, id, "nagekomen")
    #expect(!(try vlaggen(proef, code).contains("eigen-toezegging")))
    #expect(proef.nabij("toezegging", "lijst", code).fout.contains("geen toezegging open"))
    #expect(proef.nabij("toezegging", "af", code, id, "nagekomen").code == 1)
  }

  @Test("niemand blijft: een vaste contactpersoon")
  func niemandBlijft() throws {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Bram", "--datum", "2026-08-01")
    #expect(try vlaggen(proef, code).contains("niemand-blijft"))
    _ = try proef.goed("casus", "zet", code, "--vast", "kitty", "--volgend-contact", "+1w")
    #expect(!(try vlaggen(proef, code).contains("niemand-blijft")))
  }

  @Test("nieuwe aanmelding: een gesprek met de inwoner")
  func aanmelding() throws {
    let proef = try Proef.metKluis()
    let code = try proef.goed(
      "casus", "nieuw", "--roepnaam", "Bram", "--vast", "kitty", "--datum", "2026-11-01")
    #expect(try vlaggen(proef, code).contains("nieuwe-aanmelding"))
    _ = try proef.goed(
      "contact", code, "--kanaal", "deur", "--resultaat", "gesproken", "--met-inwoner")
    #expect(!(try vlaggen(proef, code).contains("nieuwe-aanmelding")))
  }

  @Test("aandachtspunt: opgevolgd")
  func aandachtspunt() throws {
    let (proef, code) = try metCasus()
    let id = try proef.goed(
      "aandachtspunt", "nieuw", code, "zoon zit thuis", "--datum", "2026-08-01")
    #expect(try vlaggen(proef, code).contains("aandachtspunt"))
    _ = try proef.goed("aandachtspunt", "af", code, id, "opgevolgd", "gaat naar het jongerenpunt")
    #expect(!(try vlaggen(proef, code).contains("aandachtspunt")))
  }

  @Test("post: openen en afhandelen")
  func post() throws {
    let (proef, code) = try metCasus()
    let stapel = try proef.goed("post", "nieuw", code, "--aantal", "11", "--dicht")
    let brief = try proef.goed(
      "post", "nieuw", code, "--van", "Wonen Oost", "--soort", "aanmaning", "--bedrag", "1.240,50",
      "--reageer-voor", "23-11")
    #expect(
      try vlaggen(proef, code).contains("post") || vlaggen(proef, code).contains("onomkeerbaar"))
    #expect(try proef.goed("toon", code).contains("te betalen € 1240,50"))
    let open = try proef.goed(
      "post", "open", code, stapel, "--van", "Gemeente", "--soort", "informatie")
    #expect(open != stapel)
    let toon = try proef.goed("toon", code)
    #expect(toon.contains("10 brieven, nog dicht"))
    #expect(toon.contains("Gemeente, informatie"))
    _ = try proef.goed("post", "af", code, brief, "regeling afgesproken")
    #expect(try vlaggen(proef, code).contains("post"))
    let teveel = proef.nabij("post", "open", code, stapel, "--aantal", "11")
    #expect(teveel.code == 1)
    #expect(teveel.fout.contains("van 1 tot en met 10"), "\(teveel.fout)")
    #expect(
      try proef.goed("post", "open", code, stapel, "--aantal", "10", "--van", "diverse") == stapel)
    _ = try proef.goed("post", "af", code, open, "gelezen")
    _ = try proef.goed("post", "af", code, stapel, "gesorteerd")
    let over = try vlaggen(proef, code)
    #expect(!over.contains("post"))
    #expect(!over.contains("onomkeerbaar"))
  }

  @Test("dreiging zonder hulp: hulp erbij")
  func dreiging() throws {
    let (proef, code) = try metCasus()
    let id = try proef.goed(
      "dreiging", "nieuw", code, "--soort", "ontruiming", "--door", "Wonen Oost", "--wanneer",
      "2027-03-01T09:00")
    #expect(try vlaggen(proef, code).contains("dreiging-zonder-hulp"))
    _ = try proef.goed("dreiging", "zet", code, id, "--hulp", "Wgs-spoed aangevraagd")
    #expect(!(try vlaggen(proef, code).contains("dreiging-zonder-hulp")))
  }

  @Test("zonder inwoner: een reden, met corrigeer")
  func zonderInwoner() throws {
    let (proef, code) = try metCasus()
    let id = try proef.goed("notitie", code, "overleg met school", "--besluit", "--inwoner", "nee")
    #expect(try vlaggen(proef, code).contains("zonder-inwoner"))
    _ = try proef.goed(
      "corrigeer", code, id, "--reden", "reden vergeten", "--zonder-inwoner",
      "lag in het ziekenhuis")
    #expect(!(try vlaggen(proef, code).contains("zonder-inwoner")))
    #expect(try proef.goed("toon", code).contains("lag in het ziekenhuis"))
  }

  @Test("terugbellen: teruggebeld, of gekoppeld aan een casus")
  func terugbellen() throws {
    let (proef, code) = try metCasus()
    let eerste = try proef.goed(
      "binnen", "vraag over de huur", "--wie", "mevrouw A.", "--nummer", "06-1", "--terug-voor",
      "2026-11-20", "--datum", "2026-11-19")
    let tweede = try proef.goed(
      "binnen", "nog een vraag", "--terug-voor", "2026-11-20", "--datum", "2026-11-19")
    let json = try proef.goed("letop", "--json")
    #expect(json.contains("\"regel\" : \"terugbellen\""))
    #expect(try proef.goed("binnen", "lijst").contains("vraag over de huur"))
    _ = try proef.goed("binnen", "af", eerste, "teruggebeld")
    _ = try proef.goed("binnen", "koppel", tweede, code)
    #expect(!(try proef.goed("letop", "--json").contains("terugbellen")))
    #expect(proef.nabij("binnen", "lijst").fout.contains("niets open"))
    #expect(proef.nabij("binnen", "af", eerste, "gekoppeld").code == 2)
    #expect(proef.nabij("binnen", "ljst").code == 2)
  }

  @Test("belofte van een instantie: afgehandeld of een nieuwe dag")
  func belofte() throws {
    let (proef, code) = try metCasus()
    let p = try proef.goed(
      "procedure", "nieuw", code, "--soort", "urgentie", "--instantie", "gemeente", "--datum",
      "2026-11-01")
    _ = try proef.goed("procedure", "ontvangen", code, p, "--datum", "2026-11-02")
    let antwoord = proef.nabij(
      "contact", code, "--procedure", p, "--kanaal", "bellen", "--resultaat", "belt-terug",
      "--beloofd", "2026-11-17", "--datum", "2026-11-12T14:30")
    #expect(antwoord.code == 0)
    #expect(antwoord.uit.count == 5)
    #expect(try vlaggen(proef, code).contains("belofte-instantie"))
    let zin = try #require(
      antwoord.fout.split(separator: "\n").first { $0.hasPrefix("Toezegging") })
    let letters = try #require(zin.split(separator: " ").dropFirst().first)
    let gebeld = proef.nabij(
      "contact", code, "--procedure", p, "--kanaal", "bellen", "--resultaat", "gesproken",
      "--datum", "2026-11-18T09:00")
    #expect(gebeld.fout.contains("nabij toezegging af \(code) \(letters) nagekomen"))
    let zonder = proef.nabij("toezegging", "af", code, String(letters), "niet-gelukt")
    #expect(zonder.code == 2 && zonder.fout.contains("--uitleg"))
    _ = try proef.goed("toezegging", "af", code, String(letters), "niet-gelukt", "--uitleg", "ziek")
    #expect(!(try vlaggen(proef, code).contains("belofte-instantie")))
  }

  @Test("uitstel laat een let op rusten tot de dag, met --slapend nog te zien")
  func uitstel() throws {
    let proef = try Proef.metKluis()
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Bram", "--datum", "2026-08-01")
    let antwoord = proef.nabij(
      "letop", "uitstel", code, "niemand-blijft", "--tot", "+1w", "--reden", "overleg maandag")
    #expect(antwoord.code == 0, "\(antwoord.fout)")
    #expect(!(try vlaggen(proef, code).contains("niemand-blijft")))
    let slapend = try HelenaTests.vlaggen(proef, ["--casus", code, "--slapend"])
    #expect(slapend.contains { $0.regel == "niemand-blijft" })
    let later = try HelenaTests.vlaggen(proef, ["--casus", code, "--op", "2026-12-05"])
    #expect(later.contains { $0.regel == "niemand-blijft" })
  }

  @Test("een afspraak is gehouden en telt als persoonlijk contact")
  func afspraak() throws {
    let (proef, code) = try metCasus()
    let id = try proef.goed(
      "afspraak", "nieuw", code, "--wanneer", "2026-11-20T10:00", "--plaats", "thuis", "--met",
      "Helena")
    _ = try proef.goed("afspraak", "af", code, id, "gehouden", "--datum", "2026-11-20")
    #expect(try proef.goed("toon", code).contains("Laatste persoonlijke contact: vr 20-11"))
    let straks = try proef.goed("afspraak", "nieuw", code, "--wanneer", "2026-11-27T10:00")
    #expect(proef.nabij("afspraak", "af", code, straks, "gehouden").code == 1)
  }
}
