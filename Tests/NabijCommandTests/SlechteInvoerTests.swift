import Kluis
@testable import NabijCommand
import Screens
import Testing
import Wijkteam

@MainActor
@Suite("Slechte invoer geeft één duidelijke zin en de juiste einde-code")
struct SlechteInvoerTests {
  private func metCasus() throws -> (Proef, String) {
    let proef = try Proef.metKluis()
    return (proef, try proef.goed("casus", "nieuw", "--roepnaam", "Helena"))
  }

  /// One sentence or two, ending in a full stop or a question mark, and nothing on standard output.
  private func zin(_ antwoord: Proef.Antwoord, code: Int32) -> Bool {
    let laatste = antwoord.fout.split(separator: "\n").last ?? ""
    return antwoord.code == code && antwoord.uit.isEmpty && !laatste.isEmpty
  }

  @Test("een onbekende code noemt de code die erop lijkt")
  func onbekendeCode() throws {
    let (proef, code) = try metCasus()
    let letters = Array(code)
    let fout = String(letters[0...2]) + (letters[3] == "z" ? "y" : "z")
    let antwoord = proef.nabij("toon", fout)
    #expect(zin(antwoord, code: 1))
    #expect(antwoord.fout.contains("Bedoel je \(code)?"))
  }

  @Test("een dag die niet bestaat wordt genoemd, met het einde van die maand")
  func onmogelijkeDag() throws {
    let (proef, code) = try metCasus()
    let antwoord = proef.nabij("notitie", code, "-", "--datum", "2026-02-30", invoer: [0x61])
    #expect(zin(antwoord, code: 2))
    #expect(antwoord.fout.contains("30 februari 2026 bestaat niet"))
  }

  @Test("een dag ver in de toekomst wordt geweigerd en de tekst blijft bewaard")
  func verreToekomst() throws {
    let (proef, code) = try metCasus()
    let antwoord = proef.nabij(
      "notitie", code, "-", "--datum", "2062-11-21", invoer: Array("gebeld".utf8))
    #expect(zin(antwoord, code: 1))
    #expect(antwoord.fout.contains("die dag moet nog komen"))
    let naam = try proef.goed("concept", "lijst")
    #expect(try proef.goed("concept", "toon", naam) == "gebeld")
  }

  @Test(
    "een uur dat vandaag nog moet komen is niet gebeurd; een verre leesdag wordt gezegd")
  func laterVandaag() throws {
    let (proef, code) = try metCasus()
    let later = proef.nabij("notitie", code, "gebeld", "--datum", "2026-11-21T23:59")
    #expect(zin(later, code: 1))
    #expect(later.fout.contains("moet vandaag nog komen"))
    let eerder = proef.nabij("notitie", code, "gebeld", "--datum", "2026-11-20")
    #expect(eerder.fout.contains("Genoteerd bij casus \(code) (Helena), op vr 20-11-2026."))
    #expect(proef.nabij("vandaag", "--op", "9999-12-31").fout.contains("Kalender onvolledig"))
  }

  @Test("lege tekst wordt geweigerd", arguments: ["", "   ", "\u{200B}\u{2060}", "\n\t\n"])
  func legeTekst(_ tekst: String) throws {
    let (proef, code) = try metCasus()
    let antwoord = proef.nabij("notitie", code, "-", invoer: Array(tekst.utf8))
    #expect(zin(antwoord, code: 1))
    #expect(antwoord.fout.contains("De notitie is leeg"))
  }

  @Test("een notitie van 100 kB wordt geweigerd en staat daarna heel bij de concepten")
  func teGroot() throws {
    let (proef, code) = try metCasus()
    let tekst = String(repeating: "een zin van dertig tekens lang.", count: 3_400)
    let antwoord = proef.nabij("notitie", code, "-", invoer: Array(tekst.utf8))
    #expect(zin(antwoord, code: 1))
    #expect(antwoord.fout.contains("te lang"))
    let naam = try proef.goed("concept", "lijst")
    #expect(try proef.goed("concept", "toon", naam) == tekst)
    _ = try proef.goed("concept", "weg", naam)
    #expect(proef.nabij("concept", "lijst").uit.isEmpty)
  }

  @Test("stuurtekens gaan eruit, dat wordt gezegd, en de rest blijft")
  func stuurtekens() throws {
    let (proef, code) = try metCasus()
    let antwoord = proef.nabij(
      "notitie", code, "-", invoer: Array("rood \u{1B}[31mof \u{7}niet\u{202E}".utf8))
    #expect(antwoord.code == 0)
    #expect(antwoord.fout.contains("stuurtekens"))
    let tekst = try proef.goed("toon", code)
    #expect(tekst.contains("rood of niet"))
    #expect(!tekst.unicodeScalars.contains("\u{1B}"))
  }

  @Test("stuurtekens in een optie gaan er heel uit, en dat wordt gezegd")
  func stuurtekensInOptie() throws {
    let proef = try Proef.metKluis()
    let antwoord = proef.nabij(
      "casus", "nieuw", "--roepnaam", "\u{1B}[1;31mHele\u{1B}]0;titel\u{7}na\u{1B}[0m")
    #expect(antwoord.code == 0)
    #expect(antwoord.fout.contains("stuurtekens"))
    #expect(try proef.goed("lijst").contains("  Helena, "))
  }

  @Test("een foute dag bij binnen kost de vraag niet")
  func binnenMetFouteDag() throws {
    let (proef, _) = try metCasus()
    let antwoord = proef.nabij(
      "binnen", "-", "--terug-voor", "2026-02-30", invoer: Array("vraag over de huur".utf8))
    #expect(zin(antwoord, code: 2))
    #expect(antwoord.fout.contains("30 februari 2026 bestaat niet"))
    let naam = try proef.goed("concept", "lijst")
    #expect(try proef.goed("concept", "toon", naam) == "vraag over de huur")
  }

  @Test(
    "een kapot instellingenbestand of een opdracht die niet klopt kost de tekst uit de pijp niet",
    arguments: [
      ["notitie", "CODE", "-"], ["binnen", "-"],
      [
        "contact", "CODE", "--kanaal", "bellen",
        "--resultaat", "gesproken", "--tekst", "-",
      ],
      ["toezegging", "nieuw", "CODE", "--van", "team", "--wat=-", "--voor", "2026-12-01"],
      ["aandachtspunt", "nieuw", "CODE", "-"],
    ])
  func kapotteInstellingen(_ woorden: [String]) throws {
    let (proef, code) = try metCasus()
    proef.omgeving["XDG_CONFIG_HOME"] = "/config"
    proef.bestanden["/config/nabij/instellingen.yaml"] = Array("onbekend: 1\n".utf8)
    let getypt = woorden.map { $0 == "CODE" ? code : $0 }
    let antwoord = proef.voer(getypt, invoer: Array("tekst uit de pijp".utf8))
    #expect(antwoord.code == 2, "\(antwoord.fout)")
    #expect(antwoord.fout.contains("onbekend"))
    #expect(antwoord.fout.contains("concept toon"))
    proef.bestanden["/config/nabij/instellingen.yaml"] = nil
    #expect(try proef.goed("concept", "toon", "1") == "tekst uit de pijp")
    _ = try proef.goed("concept", "weg", "1")
    let fout = proef.voer(getypt + ["--onzin"], invoer: Array("nog een tekst".utf8))
    #expect(fout.code == 2)
    #expect(try proef.goed("concept", "toon", "1") == "nog een tekst")
  }

  @Test("een concept van een formulier staat in gewone woorden in de lijst, en toont zijn tekst")
  func conceptVanFormulier() throws {
    let (proef, code) = try metCasus()
    let sessie = try proef.sessie()
    let casus = try #require(sessie.casusIds.first)
    let sleutel = Conceptsleutel(
      formulier: "notitie", casus: casus, onderwerp: nil, exemplaar: "15dec2b9d4a9-1")
    let concept = Concept(
      sleutel,
      velden: ["tekst": "Half zinnetje over de broer\nen meer", "soort": "contact", "leeg": ""],
      begin: ["tekst": ""], opening: ["onderwerp": String(repeating: "f4", count: 16)])
    try sessie.bewaarConcept(Conceptbytes.naam(sleutel), Conceptbytes.encode(concept))
    sessie.sluit()
    let lijst = try proef.goed("concept", "lijst")
    #expect(lijst == "1  notitie bij Helena (\(code)): \u{201C}Half zinnetje over de broer\u{201D}")
    let toon = proef.nabij("concept", "toon", "1")
    #expect(toon.uit == "Half zinnetje over de broer\nen meer\n")
    #expect(toon.fout == "soort: contact\n")
    #expect(proef.nabij("concept", "toon", "7").fout.contains("concept lijst"))
    _ = try proef.goed("concept", "weg", "1")
    #expect(proef.nabij("concept", "lijst").uit.isEmpty)
  }

  @Test("gaat de kluis niet open, dan staat de tekst nog op het scherm")
  func geenKluisVoorTekst() throws {
    let (proef, code) = try metCasus()
    proef.bestanden["/ww"] = Array("een heel ander wachtwoord\n".utf8)
    let antwoord = proef.nabij("notitie", code, "-", invoer: Array("gebeld met school".utf8))
    #expect(zin(antwoord, code: 4))
    #expect(antwoord.fout.contains("gebeld met school"))
  }

  @Test("wat gebeurd is ligt niet in de toekomst; een plan mag dat wel")
  func morgen() throws {
    let (proef, code) = try metCasus()
    let notitie = proef.nabij("notitie", code, "-", "--datum", "2027-11-20", invoer: [0x61])
    #expect(zin(notitie, code: 1))
    #expect(notitie.fout.contains("Bedoel je 20 november 2026?"))
    #expect(
      proef.nabij(
        "contact", code, "--kanaal", "bellen", "--resultaat", "gesproken", "--datum", "2026-11-22"
      ).code == 1)
    _ = try proef.goed("afspraak", "nieuw", code, "--wanneer", "2026-12-01T10:00")
    _ = try proef.goed("casus", "zet", code, "--volgend-contact", "2026-12-08")
  }

  @Test("een besluit zonder uitkomst, uitvoeren zonder besluit en een belofte van niemand")
  func tegenspraak() throws {
    let (proef, code) = try metCasus()
    let p = try proef.goed(
      "procedure", "nieuw", code, "--soort", "urgentie", "--instantie", "gemeente", "--datum",
      "2026-11-01")
    let besluit = proef.nabij("procedure", "besluit", code, p, "--datum", "2026-11-20")
    #expect(zin(besluit, code: 1))
    #expect(besluit.fout.contains("toegekend, deels, afgewezen, buiten-behandeling"))
    #expect(zin(proef.nabij("procedure", "uitgevoerd", code, p), code: 1))
    let belofte = proef.nabij(
      "contact", code, "--procedure", p, "--kanaal", "bellen", "--resultaat", "geen-gehoor",
      "--beloofd", "2026-11-24")
    #expect(zin(belofte, code: 1))
    #expect(belofte.fout.contains("heeft niemand iets beloofd"))
  }

  @Test(
    "dat er niets is staat op de foutuitvoer, de uitvoer blijft leeg",
    arguments: [["lijst", "xyz"], ["zoek", "xyz"], ["letop"], ["bellen"], ["binnen", "lijst"]])
  func niets(_ opdracht: [String]) throws {
    let proef = try Proef.metKluis()
    let antwoord = proef.voer(opdracht)
    #expect(zin(antwoord, code: 0))
    #expect(
      proef.voer(opdracht + ["--json"]).uit.contains("[\n\n]")
        || proef.voer(opdracht + ["--json"]).regel == "[]")
  }

  @Test("met --alleen-lezen schrijft geen opdracht, en blijft de tekst bewaard")
  func alleenLezen() throws {
    let (proef, code) = try metCasus()
    for opdracht in [
      ["--alleen-lezen", "notitie", code, "-"], ["notitie", code, "-", "--alleen-lezen"],
    ] {
      let antwoord = proef.voer(opdracht, invoer: Array("half zinnetje".utf8))
      #expect(zin(antwoord, code: 1))
      #expect(antwoord.fout.contains("concept toon"), "\(antwoord.fout)")
    }
    let eerst = proef.schijf.files().filter { $0.key.hasPrefix("/team/") }
    for opdracht in [
      ["casus", "nieuw", "--roepnaam", "Nee"], ["toegang", "beleid", "--zet", "team"],
      ["lid", "nieuw", "piet"], ["kluis", "maak", "/team/anders", "--naam", "N", "--lid", "piet"],
      ["kluis", "herstel"], ["kluis", "terugzetten", "/kopie", "/terug"], ["concept", "weg", "1"],
    ] {
      let antwoord = proef.voer(["--alleen-lezen"] + opdracht)
      #expect(antwoord.code == 1 && antwoord.fout.contains("--alleen-lezen"), "\(opdracht)")
    }
    #expect(proef.schijf.files().filter { $0.key.hasPrefix("/team/") } == eerst)
    #expect(try !proef.goed("concept", "lijst").isEmpty)
    #expect(proef.nabij("--alleen-lezen", "toegang", "beleid").code == 0)
    #expect(try !proef.goed("toon", code, "--alleen-lezen").contains("half zinnetje"))
    #expect(try !proef.goed("lijst").contains("Nee"))
  }

  @Test("ongeldige UTF-8 noemt de byte")
  func ongeldigeBytes() throws {
    let (proef, code) = try metCasus()
    let antwoord = proef.nabij("notitie", code, "-", invoer: Array("ja".utf8) + [0xC3, 0x28])
    #expect(zin(antwoord, code: 1))
    #expect(antwoord.fout.contains("byte 2"))
    // What is kept has every letter.
    _ = proef.nabij("notitie", code, "-", invoer: Array("caf".utf8) + [0xE9, 0x20, 0x80, 0x35])
    #expect(try proef.goed("concept", "toon", "2") == "caf\u{E9} \u{20AC}5")
  }

  @Test("tekst wordt samengesteld bewaard (NFC)")
  func samengesteld() throws {
    let (proef, code) = try metCasus()
    _ = proef.nabij("notitie", code, "-", invoer: Array("cafe\u{301}".utf8))
    let tekst = try proef.goed("toon", code)
    #expect(tekst.unicodeScalars.contains("\u{E9}"))
  }

  @Test("een verkeerd wachtwoord en een onbekend lid geven dezelfde zin en einde 4")
  func verkeerdWachtwoord() throws {
    let (proef, _) = try metCasus()
    proef.bestanden["/fout"] = Array("iets heel anders dan dat\n".utf8)
    let wachtwoord = proef.nabij("vandaag", "--wachtwoord-bestand", "/fout")
    let lid = proef.nabij("vandaag", "--lid", "niemand")
    #expect(wachtwoord.code == 4)
    #expect(lid.code == 4)
    #expect(wachtwoord.fout == lid.fout)
    #expect(wachtwoord.uit.isEmpty)
  }

  @Test("een kluis die er niet is geeft een zin en einde 1")
  func geenKluis() throws {
    let proef = try Proef()
    let antwoord = proef.nabij("vandaag")
    #expect(zin(antwoord, code: 1))
  }

  @Test("zonder wachtwoord en zonder terminal is het einde 2")
  func geenWachtwoord() throws {
    let (proef, _) = try metCasus()
    proef.omgeving["NABIJ_WACHTWOORD_BESTAND"] = nil
    let antwoord = proef.nabij("vandaag")
    #expect(zin(antwoord, code: 2))
    #expect(proef.gevraagd == [.geheim("Wachtwoord: ")])
  }

  @Test("een wachtwoordbestand dat anderen kunnen lezen geeft een waarschuwing")
  func openBestand() throws {
    let (proef, _) = try metCasus()
    proef.openVoorAnderen = true
    let antwoord = proef.nabij("vandaag")
    #expect(antwoord.code == 0)
    #expect(antwoord.fout.contains("chmod 600"))
  }

  @Test("tekst op de opdrachtregel werkt, met een waarschuwing")
  func tekstInArgumenten() throws {
    let (proef, code) = try metCasus()
    let antwoord = proef.nabij("notitie", code, "gebeld met school")
    #expect(antwoord.code == 0)
    #expect(antwoord.fout.contains("zichtbaar voor anderen"))
  }

  @Test("zonder tekst vraagt Nabij erom, en zonder terminal is het einde 2")
  func zonderTekst() throws {
    let (proef, code) = try metCasus()
    #expect(proef.nabij("notitie", code).code == 2)
    proef.teksten = [.tekst(Array("gebeld met school".utf8))]
    #expect(proef.nabij("notitie", code).code == 0)
    #expect(try proef.goed("toon", code).contains("gebeld met school"))
  }

  @Test("voor er om een tekst gevraagd wordt, klopt het wachtwoord en is de casus er")
  func eerstOpen() throws {
    let (proef, code) = try metCasus()
    proef.teksten = [.tekst(Array("voor niets getypt".utf8))]
    #expect(proef.nabij("notitie", "zzzz").code == 1)
    proef.bestanden["/ww"] = Array("een heel ander wachtwoord\n".utf8)
    #expect(proef.nabij("notitie", code).code == 4)
    #expect(proef.teksten?.count == 1)
  }

  @Test("een getypte tekst die niet mag of niet af is, blijft als concept")
  func getyptBewaard() throws {
    let (proef, code) = try metCasus()
    for (antwoord, zin) in [
      (Wereld.Tekstantwoord.tekst(Array("goed ".utf8) + [0xFF]), "byte 5"),
      (.afgebroken(Array("half ".utf8)), "Afgebroken"),
    ] {
      proef.teksten = [antwoord]
      let geweigerd = proef.nabij("notitie", code)
      #expect(geweigerd.code == 1)
      #expect(geweigerd.uit.isEmpty)
      #expect(geweigerd.fout.contains(zin), "\(geweigerd.fout)")
      let naam = try #require(
        geweigerd.fout.split(separator: "concept toon ").last?.prefix { $0 != "'" })
      #expect(try !proef.goed("concept", "toon", String(naam)).isEmpty)
    }
    let pijp = proef.nabij("notitie", code, "-", invoer: Array("uit de pijp ".utf8) + [0xFF])
    #expect(pijp.code == 1)
    #expect(pijp.fout.contains("concept toon"))
    // What is wrong comes first.
    let regels = pijp.fout.split(separator: "\n")
    #expect(regels.first?.contains("UTF-8") == true, "\(pijp.fout)")
  }

  @Test(
    "een - leest de tekst van de standaardinvoer, bij elke optie met eigen woorden",
    arguments: [
      [
        "contact", "C", "--kanaal", "bellen", "--resultaat", "gesproken", "--beloofd", "+2d",
        "--wat", "-",
      ],
      ["afspraak", "nieuw", "C", "--wanneer", "+2d", "--waarover", "-"],
      ["afspraak", "nieuw", "C", "--wanneer", "+2d", "--plaats", "-"],
      ["persoon", "nieuw", "C", "--naam", "Q", "--helpt", "-"],
      ["netwerk", "nieuw", "C", "--naam", "Q", "--kring", "buurt", "--geeft", "-"],
      ["netwerk", "nieuw", "C", "--naam", "Q", "--kring", "buurt", "--krijgt", "-"],
      ["netwerk", "nieuw", "C", "--naam", "Q", "--kring", "buurt", "--bereikbaar", "-"],
      ["persoon", "machtiging", "C", "--wie", "Q", "--waarvoor", "-"],
      ["post", "nieuw", "C", "--van", "Q", "--origineel", "-"],
    ])
  func streepje(_ woorden: [String]) throws {
    let (proef, code) = try metCasus()
    let opdracht = woorden.map { $0 == "C" ? code : $0 }
    let uitPijp = proef.voer(opdracht, invoer: Array("wat uit de pijp kwam\n".utf8))
    #expect(uitPijp.code == 0, "\(uitPijp.fout)")
    #expect(!uitPijp.fout.contains("zichtbaar voor anderen"))
    #expect(try proef.goed("toon", code).contains("wat uit de pijp kwam"))
    let getypt = proef.voer(opdracht.map { $0 == "-" ? "hardop getypt" : $0 })
    #expect(getypt.fout.contains("Typ - om dat te vermijden"), "\(getypt.fout)")
  }

  @Test("een opdracht die iets wijzigt, antwoordt als JSON in welke casus")
  func gewijzigd() throws {
    let (proef, code) = try metCasus()
    #expect(
      try proef.goed("casus", "zet", code, "--wijk", "Noord", "--json")
        == "{\n  \"casus\" : \"\(code)\"\n}")
    #expect(try proef.goed("casus", "zet", code, "--wijk", "Zuid").isEmpty)
  }

  @Test("op een dag voor de casus begon, is er niets te tonen")
  func voorHetBegin() throws {
    let (proef, code) = try metCasus()
    let antwoord = proef.nabij("toon", code, "--op", "2020-01-01")
    #expect(antwoord.code == 1)
    #expect(antwoord.fout.contains("was casus \(code) er nog niet"), "\(antwoord.fout)")
    #expect(proef.nabij("keten", code, "--op", "2020-01-01").code == 1)
    #expect(proef.nabij("casus", "kies", code, "--op", "2026-11-21").code == 0)
    #expect(proef.nabij("zoek", " ").code == 1)
  }

  @Test("een adres of nummer op de opdrachtregel geeft de waarschuwing")
  func nummer() throws {
    let (proef, code) = try metCasus()
    let persoon = try proef.goed("persoon", "nieuw", code, "--naam", "Q")
    let antwoord = proef.nabij("persoon", "bereik", code, persoon, "06-12345678")
    #expect(antwoord.fout.contains("zichtbaar voor anderen"))
  }

  @Test("een dag die niet kan, krijgt een voorstel dat wel kan")
  func bedoeldeDag() throws {
    let (proef, code) = try metCasus()
    for (dag, zin) in [
      ("2126-01-01", "Bedoel je 1 januari 2026?"), ("1899-01-01", "Bedoel je 1 januari 2026?"),
      ("2027-01-01", "Bedoel je 1 januari 2026?"),
    ] {
      let antwoord = proef.nabij("notitie", code, "gebeld", "--datum", dag)
      #expect(antwoord.code == 1)
      #expect(antwoord.fout.contains(zin), "\(antwoord.fout)")
    }
    #expect(proef.nabij("notitie", code, "gebeld", "--datum", "2026-01-01").code == 0)
  }
}
