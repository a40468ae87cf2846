@testable import NabijCommand
import Testing

@MainActor
@Suite("lijst, toon, zoek, bekend, bellen, caseload en corrigeer")
struct LezenTests {
  @Test("de lijst filtert en sorteert, en weigert een filter dat niet bestaat")
  func lijst() throws {
    let verhaal = try HelenaTests.verhaal()
    _ = try verhaal.proef.goed("casus", "nieuw", "--roepnaam", "Bram", "--vast", "kitty")
    #expect(try verhaal.proef.goed("lijst").contains("2 casussen."))
    let rood = try verhaal.proef.goed("lijst", "rood", "vast:ik")
    #expect(rood.contains("Helena"))
    #expect(!rood.contains("Bram"))
    let namen = try verhaal.proef.goed("lijst", "--sorteer", "roepnaam")
    #expect(namen.split(separator: "Bram").last?.contains("Helena") == true, "\(namen)")
    #expect(verhaal.proef.nabij("lijst", "wijkk:noord").code == 1)
    #expect(verhaal.proef.nabij("lijst", "--sorteer", "mooi").code == 2)
  }

  @Test("dreiging, post en afspraak hebben een lijst: wat openstaat, en met --alles ook de rest")
  func lijsten() throws {
    let proef = try Proef.metKluis("2026-11-27T10:00")
    let code = try proef.goed("casus", "nieuw", "--roepnaam", "Helena")
    let dreiging = try proef.goed(
      "dreiging", "nieuw", code, "--soort", "ontruiming", "--door", "Wonen Oost")
    let brief = try proef.goed("post", "nieuw", code, "--van", "CJIB")
    let afspraak = try proef.goed(
      "afspraak", "nieuw", code, "--wanneer", "vr 4-12 10:00", "--met", "Helena")
    for (groep, letters, woord) in [
      ("dreiging", dreiging, "Wonen Oost"), ("post", brief, "CJIB"), ("afspraak", afspraak, "met"),
    ] {
      let lijst = try proef.goed(groep, "lijst", code)
      #expect(lijst.hasPrefix("\(letters)  ") && lijst.contains(woord), "\(lijst)")
      #expect(try proef.goed(groep, "lijst", code, "--json").contains("\"id\" : \"\(letters)\""))
    }
    _ = try proef.goed("post", "af", code, brief, "betaald")
    _ = try proef.goed("afspraak", "af", code, afspraak, "vervallen")
    #expect(proef.nabij("post", "lijst", code).fout.contains("Er ligt geen post."))
    #expect(proef.nabij("afspraak", "lijst", code).fout.contains("Er staat geen afspraak."))
    #expect(try proef.goed("post", "lijst", code, "--alles").contains("CJIB"))
    #expect(try proef.goed("afspraak", "lijst", code, "--alles").contains(afspraak))
    #expect(try proef.goed("post", "lijst", code, "--json").filter { !$0.isWhitespace } == "[]")
  }

  @Test("een thema dat niet bestaat wordt bij elke opdracht geweigerd", arguments: [true, false])
  func thema(voorop: Bool) throws {
    let proef = try Proef.metKluis()
    let woorden =
      voorop ? ["--thema", "paars", "kalender", "2026"] : ["lijst", "--thema", "paars"]
    let afloop = proef.voer(woorden)
    #expect(afloop.code == 2)
    #expect(afloop.fout.hasPrefix("--thema: 'paars' ken ik niet. Kies uit: standaard"))
    #expect(proef.voer(["--thema", "licht", "kalender", "2026"]).code == 0)
  }

  @Test("het verslag voor anderen zegt van een kleine groep niet hoe lang het duurt")
  func kleineGroep() throws {
    let verhaal = try HelenaTests.verhaal()
    let gewoon = try verhaal.proef.goed("caseload")
    let anderen = try verhaal.proef.goed("caseload", "--zonder-namen")
    #expect(gewoon.contains("open, de langste") || gewoon.contains("werkdagen open"), "\(gewoon)")
    #expect(!anderen.contains("werkdagen open") && !anderen.contains("de langste"), "\(anderen)")
    #expect(anderen.contains("Bij minder dan 3 casussen"))
    let json = try verhaal.proef.goed("caseload", "--zonder-namen", "--json")
    #expect(!json.contains("mediaan") && json.contains("\"open\" : 1"), "\(json)")
  }

  @Test("zoeken vindt in notities; bekend zegt alleen wie je kunt bellen")
  func zoeken() throws {
    let verhaal = try HelenaTests.verhaal()
    let proef = verhaal.proef
    let wie = try proef.goed("persoon", "nieuw", verhaal.code, "--naam", "Helena Vonk")
    _ = try proef.goed("persoon", "bereik", verhaal.code, wie, "06-12345678")
    #expect(try proef.goed("zoek", "broer").contains(verhaal.code))
    #expect(proef.nabij("zoek", "bestaatniet").fout.contains("Niets gevonden"))
    for vraag in ["Vonk", "06 1234 5678"] {
      #expect(try proef.goed("bekend", vraag) == "Bekend. Bel Kitty.")
    }
    #expect(try proef.goed("bekend", "Jansen").contains("Niet bekend"))
    let json = try proef.goed("bekend", "Vonk", "--json")
    #expect(!json.contains("Helena"))
    #expect(!json.contains(verhaal.code))
  }

  @Test("wie een casus niet mag lezen hoort toch wie te bellen, en niet meer")
  func bekendVoorAnderen() throws {
    let verhaal = try HelenaTests.verhaal()
    let (proef, code) = (verhaal.proef, verhaal.code)
    try proef.lid("esra")
    let wie = try proef.goed(
      "persoon", "nieuw", code, "--naam", "Helena Vonk", "--geboren", "1985-03-14")
    _ = try proef.goed("persoon", "bereik", code, wie, "Kerkstraat 12, Hoogwaard")
    for vraag in ["vonk", "Kerkstraat 12", "Helena Vonk", "mevr. Vonk", "14-3-1985"] {
      let antwoord = proef.nabij("bekend", vraag, "--lid", "esra")
      #expect(antwoord.regel == "Bekend. Bel Kitty.", "\(vraag)")
    }
    // A given name alone would tell who is known to whoever tries a list of names.
    for vraag in ["HELENA", "Kerkstraat 14", "15-3-1985", "Helena 12"] {
      let antwoord = proef.nabij("bekend", vraag, "--lid", "esra")
      #expect(antwoord.uit.hasPrefix("Niet bekend"), "\(vraag)")
    }
    #expect(try proef.goed("bekend", "14-03-1985") == "Bekend. Bel Kitty.")
    try proef.lid("daan")
    _ = try proef.goed("toegang", "geef", code, "daan")
    _ = try proef.goed("casus", "zet", code, "--gevoelig", "ja")
    #expect(proef.nabij("bekend", "vonk", "--lid", "esra").uit.hasPrefix("Niet bekend"))
  }

  @Test("bellen per instantie, caseload zonder namen")
  func overzichten() throws {
    let verhaal = try HelenaTests.verhaal()
    let proef = verhaal.proef
    _ = try proef.goed(
      "procedure", "zet", verhaal.code, verhaal.urgentie, "--nummer", "036-1234567")
    let bellen = try proef.goed("bellen")
    #expect(bellen.contains("GEMEENTE ALMERE"))
    #expect(bellen.contains("036-1234567"))
    let caseload = try proef.goed("caseload", "--zonder-namen")
    #expect(caseload.contains("gemeente Almere: 1 open"))
    #expect(!caseload.contains("Helena "))
    for opdracht in ["bellen", "caseload", "zoek broer", "lijst", "vandaag", "vandaag --team"] {
      let woorden = opdracht.split(separator: " ").map(String.init) + ["--json"]
      #expect(proef.voer(woorden).code == 0, "\(opdracht)")
    }
  }

  @Test("corrigeer neemt terug met een reden, en wat er stond blijft leesbaar")
  func corrigeer() throws {
    let verhaal = try HelenaTests.verhaal()
    let (proef, code) = (verhaal.proef, verhaal.code)
    let id = try proef.goed("notitie", code, "verkeerde tekst")
    _ = try proef.goed("corrigeer", code, id, "--reden", "tikfout", "--nieuw", "goede tekst")
    let tekst = try proef.goed("toon", code, "--alles")
    #expect(tekst.contains("goede tekst"))
    #expect(tekst.opEenRegel.contains("teruggenomen op za 21-11 door Kitty: tikfout"))
    let regel = try #require(
      tekst.split(separator: "\n").first { $0.contains("stap in procedure") })
    let letters = try #require(regel.split(separator: " ").first)
    _ = try proef.goed("corrigeer", code, String(letters), "--reden", "andere dag")
    #expect(proef.nabij("corrigeer", code, String(letters), "--reden", "nog eens").code == 1)
    #expect(proef.nabij("corrigeer", code, "zzzzz", "--reden", "x").code == 1)
  }

  @Test("een domeinbeeld houdt perspectieven naast elkaar")
  func domein() throws {
    let verhaal = try HelenaTests.verhaal()
    let (proef, code) = (verhaal.proef, verhaal.code)
    _ = try proef.goed("domein", code, "jeugd", "--zorg", "slapen slecht")
    _ = try proef.goed("domein", code, "jeugd", "--volgens", "school", "--goed", "komt elke dag")
    let tekst = try proef.goed("toon", code)
    #expect(tekst.contains("jeugd, volgens inwoner op za 21-11: zorg: slapen slecht"))
    #expect(tekst.contains("jeugd, volgens school op za 21-11: gaat goed: komt elke dag"))
    #expect(proef.nabij("domein", code, "muziek", "--zorg", "x").code == 1)
    #expect(proef.nabij("domein", code, "jeugd").code == 1)
  }

  @Test("geen regel van een lezende opdracht is langer dan 80 tekens")
  func breedte() throws {
    let verhaal = try HelenaTests.verhaal()
    let proef = verhaal.proef
    for woorden in [
      ["vandaag"], ["lijst"], ["letop"], ["bellen"], ["caseload"], ["keten", verhaal.code],
      ["toon", verhaal.code, "--alles"], ["procedure", "lijst", verhaal.code],
      ["procedure", "toon", verhaal.code, verhaal.urgentie], ["netwerk", "lijst", verhaal.code],
    ] {
      for regel in proef.voer(woorden).uit.split(separator: "\n") {
        #expect(regel.count <= 80, "\(woorden): \(regel)")
        #expect(regel.last != " ", "\(woorden): '\(regel)'")
      }
    }
  }
}
