@testable import NabijCommand
import Testing

@MainActor
@Suite("termijn, kalender, bezwaar en regels, zonder kluis")
struct TermijnTests {
  private func proef() throws -> Proef {
    let proef = try Proef()
    proef.omgeving = [:]
    return proef
  }

  @Test("een termijn met brief, aanvulling en ingebrekestelling")
  func termijn() throws {
    let json = try proef().goed(
      "termijn", "--soort", "bijzondere-bijstand", "--ontvangen", "2026-08-05", "--aanvulling",
      "2026-08-19:2026-09-02:2026-08-26", "--ingebrekestelling", "2026-10-20", "--op", "2026-11-21",
      "--json")
    for stuk in [
      "\"dag0\" : \"2026-08-05\"", "\"verwacht\"", "\"veilig\"", "\"oordeel\" : \"geldig\"",
      "\"eersteDag\"", "\"ladder\"",
      "\"uitleg\" : \"Het gaat om: Bijzondere bijstand. De klok begon op woensdag 5 augustus 2026",
    ] {
      #expect(json.contains(stuk), "\(stuk)\n\(json)")
    }
  }

  @Test(
    "tegenspraak en verkeerde datums zijn einde 2",
    arguments: [
      ["--soort", "urgentie", "--ontvangen", "2026-02-30"],
      ["--soort", "urgentie", "--ontvangen", "2026-10-05", "--besluit", "2026-09-01"],
      ["--soort", "urgentei", "--ontvangen", "2026-10-05"], ["--soort", "urgentie"], [],
      ["--soort", "urgentie", "--ontvangen", "2026-10-05", "--aanvulling", "2026-10-19"],
      ["--reken", "8w"], ["--reken", "acht", "--vanaf", "2026-10-05"],
      ["--reken", "8w", "--vanaf", "2026-10-05", "--atw", "soms"],
      ["--soort", "urgentie", "--ontvangen", "2026-10-05", "--instemming", "200"],
      ["--soort", "urgentie", "--ontvangen", "2026-10-05", "--datum", "vandaag"],
    ])
  func fout(_ woorden: [String]) throws {
    let antwoord = try proef().voer(["termijn"] + woorden)
    #expect(antwoord.code == 2, "\(antwoord.fout)")
    #expect(antwoord.uit.isEmpty)
    #expect(!antwoord.fout.isEmpty)
  }

  @Test("een brief zonder termijn zet de klok niet stil")
  func zonderTermijn() throws {
    let kaal = try proef().goed(
      "termijn", "--soort", "urgentie", "--ontvangen", "2026-10-05", "--aanvulling", "2026-10-19::",
      "--json")
    #expect(kaal.contains("\"opgeschort\" : 0"))
  }

  @Test("een kale termijn rekent met en zonder Atw")
  func reken() throws {
    let proef = try proef()
    let wet = try proef.goed("termijn", "--reken", "8w", "--vanaf", "2026-10-31", "--json")
    #expect(wet.contains("\"ruw\" : \"2026-12-26\""))
    #expect(wet.contains("\"einde\" : \"2026-12-28\""))
    let uit = try proef.goed(
      "termijn", "--reken", "8w", "--vanaf", "2026-10-31", "--atw", "uit", "--json")
    #expect(uit.contains("\"einde\" : \"2026-12-26\""))
  }

  @Test("een lijst: een foute rij wordt genoemd met haar regel, de rest wordt gedaan")
  func lijst() throws {
    let proef = try proef()
    proef.bestanden["/lijst.csv"] = Array(
      """
      kenmerk;soort;ontvangen;aanvulling
      a1;urgentie;2026-10-05;
      a2;urgentie;2026-02-30;
      a3;"bijzondere-bijstand";2026-10-05;2026-10-19:2026-11-02
      a4;bijstand-zoektermijn-27;2026-10-05;

      """.utf8)
    let antwoord = proef.nabij("termijn", "--lijst", "/lijst.csv")
    #expect(antwoord.code == 2)
    #expect(antwoord.uit.contains("ontvangen 2026-10-05, vanaf 2026-11-02"), "\(antwoord.uit)")
    #expect(antwoord.fout.contains("/lijst.csv, regel 3: --ontvangen: 30 februari"))
    #expect(antwoord.fout.contains("Kenmerk: a2."))
    #expect(antwoord.uit.split(separator: "\n").count == 3)
    #expect(antwoord.uit.contains("regel 4 a3"))
    proef.bestanden["/fout.csv"] = Array("soort,wanneer\nurgentie,2026-10-05\n".utf8)
    let kolom = proef.nabij("termijn", "--lijst", "/fout.csv")
    #expect(kolom.code == 2)
    #expect(kolom.fout.contains("de kolom 'wanneer' ken ik niet"))
  }

  @Test("de ladder geeft de reden en de drie vragen voor een ingebrekestelling")
  func ladder() throws {
    let uit = try proef().goed(
      "termijn", "--soort", "bijzondere-bijstand", "--ontvangen", "2026-10-05")
    #expect(uit.contains("  Dat is een recht, geen ruzie."), "\(uit)")
    #expect(uit.contains("  ? Is de aanvraag compleet?"), "\(uit)")
    #expect(uit.split(separator: "\n").count { $0.hasPrefix("  ? ") } == 3)
  }

  @Test("een kale termijn die voorbij het jaar 9999 komt is geen antwoord")
  func teVer() throws {
    let antwoord = try proef().nabij("termijn", "--reken", "10000j", "--vanaf", "2026-11-28")
    #expect(antwoord.code == 2)
    #expect(antwoord.fout.contains("buiten de jaren 1583 tot en met 9999"), "\(antwoord.fout)")
  }

  @Test("kalender, bezwaar en regels")
  func rest() throws {
    let proef = try proef()
    let kalender = try proef.goed("kalender", "2027", "--json")
    #expect(kalender.contains("\"datum\" : \"2027-04-27\""))
    #expect(proef.nabij("kalender", "20").code == 2)
    let bezwaar = try proef.goed("bezwaar", "--besluit", "2026-11-20", "--json")
    #expect(
      bezwaar.contains("\"bezwaarVoor\" : \"2027-01-04\"")
        || bezwaar.contains("\"bezwaarVoor\" : \"2027-01-0"))
    #expect(try proef.goed("regels").contains("urgentie"))
    #expect(try proef.goed("regels", "urgentie").contains("Awb 4:13"))
    #expect(proef.nabij("regels", "urgentei").code == 2)
    #expect(try proef.goed("regels", "controleer").contains("geen fouten"))
    #expect(try proef.goed("regels", "controleer", "--op", "2030-01-01").contains("moest opnieuw"))
  }

  @Test("een configuratiebestand met een onbekend veld noemt bestand, regel en veld")
  func onbekendVeld() throws {
    let proef = try Proef()
    proef.bestanden["/team.yaml"] = Array("gemeente: Almere\ndrempel: 3\n".utf8)
    let team = proef.nabij("regels", "controleer", "--bestand", "/team.yaml")
    #expect(team.code == 2)
    #expect(team.fout.contains("/team.yaml, regel 2"))
    #expect(team.fout.contains("drempel"))
    proef.omgeving["XDG_CONFIG_HOME"] = "/config"
    proef.bestanden["/config/nabij/instellingen.yaml"] = Array("thema: licht\nkleur: rood\n".utf8)
    let eigen = proef.nabij("kalender")
    #expect(eigen.code == 2)
    #expect(eigen.fout.contains("instellingen.yaml, regel 2"))
    proef.bestanden["/config/nabij/instellingen.yaml"] = Array("thema: licht\n".utf8)
    #expect(proef.nabij("kalender").code == 0)
  }

  @Test(
    "elke tegenspraak is een gewone zin",
    arguments: [
      (["--aanvulling", "2026-10-19:2026-10-12"], "noemt een termijn die dan al voorbij is"),
      (["--aanvulling", "2026-10-01:2026-10-12"], "ligt vóór de ontvangst"),
      (["--aanvulling", "2026-10-19:2026-11-02:2026-10-10"], "zijn van vóór de brief"),
      (["--aanvulling", ":2026-11-02"], "Typ BRIEF:TERMIJN"),
      (["--aanvulling", "2026-10-19:::"], "Typ BRIEF:TERMIJN"),
      (["--mededeling", "2026-11-18:2026-11-10"], "noemt een dag die dan al voorbij is"),
      (["--mededeling", "2026-11-18"], "Typ DATUM:UITERLIJK"),
      (["--instemming", "drie"], "Typ een aantal weken (3)"),
      (["--instemming", "0"], "van 1 tot en met 104"),
      (["--ingebrekestelling", "2026-10-01"], "ligt vóór de ontvangst"),
      (["--bestreden", "2026-10-01"], "--bestreden hoort bij de soort bezwaar"),
      (
        ["--besluit", "2026-11-02", "--aanvulling", "2026-11-05:2026-11-19"],
        "is van na het besluit op ma 2-11-2026"
      ),
      (
        ["--besluit", "2026-11-02", "--mededeling", "2026-11-05:2026-12-01"],
        "is van na het besluit op ma 2-11-2026"
      ),
      (["--variant", "commissie"], "kent urgentie niet"),
    ])
  func tegenspraak(_ woorden: [String], _ zin: String) throws {
    let antwoord = try proef().voer(
      ["termijn", "--soort", "urgentie", "--ontvangen", "2026-10-05"] + woorden)
    #expect(antwoord.code == 2)
    #expect(antwoord.uit.isEmpty)
    #expect(antwoord.fout.contains(zin), "\(antwoord.fout)")
    #expect(antwoord.fout.split(separator: "\n").count == 1, "\(antwoord.fout)")
  }

  @Test("meer brieven mogen; dagen onder twee brieven tellen één keer")
  func meerBrieven() throws {
    // 20-10 tot en met 1-11 is 13 dagen; de tweede brief voegt 2-11 tot en met 8-11 toe.
    let json = try proef().goed(
      "termijn", "--soort", "bijzondere-bijstand", "--ontvangen", "2026-10-05", "--aanvulling",
      "2026-10-19:2026-11-02", "--aanvulling", "2026-10-26:2026-11-09", "--op", "2027-01-04",
      "--json")
    #expect(json.contains("\"opgeschort\" : 20"))
    #expect(json.contains("\"verwacht\" : \"2026-12-21\""))
  }

  @Test(
    "zonder besluit en zonder --op hangt de dwangsom niet af van de klok van de computer",
    arguments: ["2026-11-27T09:00", "2026-12-01T09:00", "2026-12-30T09:00", "2028-01-03T09:00"])
  func zonderDag(_ nu: String) throws {
    let proef = try Proef(nu)
    let woorden = [
      "termijn", "--soort", "bijzondere-bijstand", "--ontvangen", "2026-10-05",
      "--ingebrekestelling", "2026-12-01",
    ]
    let json = proef.voer(woorden + ["--json"])
    #expect(json.code == 0)
    proef.bestanden["/lijst.csv"] = Array(
      "soort,ontvangen,ingebrekestelling\nbijzondere-bijstand,2026-10-05,2026-12-01\n".utf8)
    let lijst = proef.nabij("termijn", "--lijst", "/lijst.csv", "--json")
    for stuk in [
      "\"oordeel\" : \"geldig\"", "\"eersteDag\" : \"2026-12-16\"",
      "\"laatsteDag\" : \"2027-01-26\"", "\"dagen\" : 42", "\"bedrag\" : 1442",
      "\"bedragInclusiefBekendmaking\" : 1442", "\"hoogsteDagen\" : 42", "\"maximum\" : 1442",
      "\"vaststellenVoor\" : \"2027-02-09\"",
    ] {
      #expect(json.uit.contains(stuk), "\(stuk)\n\(json.uit)")
      #expect(lijst.uit.contains(stuk), "\(stuk)\n\(lijst.uit)")
    }
  }

  @Test("een wachttijd geeft een eerste dag, geen laatste")
  func wachttijd() throws {
    let tekst = try proef().goed(
      "termijn", "--soort", "bijstand-zoektermijn-27", "--ontvangen", "2026-10-05")
    #expect(tekst.contains("\nVanaf: maandag 2 november 2026\n"), "\(tekst)")
    #expect(!tekst.contains("Uiterlijk"))
  }

  @Test("de stand van nu staat erbij, en met --op is dat de uitkomst")
  func stand() throws {
    let proef = try Proef("2026-12-30T09:00")
    let woorden = [
      "termijn", "--soort", "bijzondere-bijstand", "--ontvangen", "2026-10-05",
      "--ingebrekestelling", "2026-12-01",
    ]
    // 16 up to and including 29 December: 14 days of 23 euro.
    let tekst = proef.voer(woorden)
    #expect(
      tekst.uit.contains(
        "Dwangsom: tot wo 30-12-2026 14 dagen, 322 euro; zonder besluit wordt het 42 dagen, 1442 "
          + "euro (van wo 16-12-2026 tot en met di 26-1-2027)"), "\(tekst.uit)")
    let json = proef.voer(woorden + ["--json"]).uit
    #expect(json.contains("\"op\" : \"2026-12-30\""))
    #expect(json.contains("\"bedrag\" : 322"))
    let op = proef.voer(woorden + ["--op", "2026-12-30", "--json"]).uit
    #expect(op.contains("\"dagen\" : 14"))
    #expect(!op.contains("\"dagen\" : 42"))
    #expect(op.contains("\"maximum\" : 1442"))
    let besluit = proef.voer(woorden + ["--besluit", "2026-12-10"]).uit
    #expect(besluit.contains("Het besluit kwam binnen de twee weken: er is geen dwangsom."))
    #expect(!besluit.contains("Het besluit over de dwangsom"))
  }

  @Test(
    "een kale termijn schuift met aan altijd, met uit nooit, met wet zoals de wet",
    arguments: [
      ("13w", "aan", "2026-12-28"), ("13w", "wet", "2026-12-26"), ("13w", "uit", "2026-12-26"),
      ("12w", "wet", "2026-12-21"), ("3m", "wet", "2026-12-28"), ("3d", "wet", "2026-09-29"),
    ])
  func atw(_ termijn: String, _ keuze: String, _ einde: String) throws {
    let json = try proef().goed(
      "termijn", "--reken", termijn, "--vanaf", "2026-09-26", "--atw", keuze, "--json")
    #expect(json.contains("\"einde\" : \"\(einde)\""), "\(json)")
  }

  @Test("wat niet op tijd is nagekeken staat bij het begin op de foutuitvoer")
  func verlopen() throws {
    let zin = "Niet op tijd opnieuw nagekeken: "
    let nu = try proef().nabij("termijn", "--soort", "urgentie", "--ontvangen", "2026-10-05")
    #expect(!nu.fout.contains(zin))
    let later = try Proef.metKluis("2027-01-04T09:00")
    let vandaag = later.nabij("vandaag")
    #expect(vandaag.code == 0)
    #expect(vandaag.fout.contains(zin + "dwangsom.yaml, wetskalender.yaml."), "\(vandaag.fout)")
    let termijn = later.nabij("termijn", "--soort", "urgentie", "--ontvangen", "2026-12-07")
    #expect(termijn.fout.contains(zin + "dwangsom.yaml, wetskalender.yaml, urgentie."))
    #expect(!termijn.uit.contains(zin))
    #expect(later.nabij("bezwaar", "--besluit", "2026-12-07").fout.contains(zin))
    // Kijken alsof het een andere dag is verandert niet wat vandaag verlopen is.
    let vooruit = try proef().nabij(
      "termijn", "--soort", "urgentie", "--ontvangen", "2026-12-07", "--op", "2027-01-04")
    #expect(!vooruit.fout.contains(zin))
  }

  @Test("het document met alle regels is dat van docs")
  func document() throws {
    let tekst = try proef().goed("regels", "document")
    #expect(tekst.hasPrefix("# Termijnen\n"))
    #expect(tekst.contains("### urgentie\n"))
  }

  @Test("een lijst: een rij met een open aanhalingsteken kost de rest niet")
  func lijstMetFouten() throws {
    let proef = try proef()
    proef.bestanden["/lijst.csv"] = Array(
      """
      Soort\tOntvangen\tOp\tbesluit
      urgentie\t2026-10-05\t2026-11-30\t
      "urgentie\t2026-10-05\t\t
      urgentie\t2026-10-05\t2026-12-01\t
      urgentie\t2026-10-05\t\t2026-09-01
      urgentie\t\t\t
      klacht\t2026-10-05\t\t\t\t
      """.utf8)
    let antwoord = proef.nabij("termijn", "--lijst", "/lijst.csv")
    #expect(antwoord.code == 2)
    #expect(antwoord.fout.contains("regel 3: Een aanhalingsteken gaat open en niet dicht."))
    #expect(antwoord.fout.contains("regel 5: Het besluit van di 1-9-2026 ligt vóór de ontvangst"))
    #expect(antwoord.fout.contains("regel 6: Zeg met --ontvangen"))
    #expect(antwoord.fout.contains("regel 7: Deze regel heeft meer velden dan de eerste."))
    #expect(
      antwoord.uit == """
        regel 2  urgentie, ontvangen 2026-10-05, uiterlijk 2026-11-30
        regel 4  urgentie, ontvangen 2026-10-05, uiterlijk 2026-11-30, TE LAAT

        """)
    proef.bestanden["/dubbel.csv"] = Array("soort,soort\nurgentie,klacht\n".utf8)
    let dubbel = proef.nabij("termijn", "--lijst", "/dubbel.csv")
    #expect(dubbel.code == 2)
    #expect(dubbel.fout.contains("de kolom 'soort' staat er twee keer"))
    proef.bestanden["/leeg.csv"] = Array("soort,ontvangen\n".utf8)
    #expect(proef.nabij("termijn", "--lijst", "/leeg.csv").fout.contains("staat niets"))
    #expect(proef.nabij("termijn", "--lijst", "/leeg.csv", "--json").code == 0)
  }

  @Test("CSV met aanhalingstekens, lege regels en een BOM")
  func csv() {
    let rijen = Csv.lees("\u{FEFF}a,b\r\n\"x, \"\"y\"\"\",2\n\n\"regel\neen\",3")
    #expect(rijen.map(\.velden) == [["a", "b"], ["x, \"y\"", "2"], ["regel\neen", "3"]])
    #expect(rijen.map(\.regel) == [1, 2, 4])
  }

  @Test(
    "elke grond van 4:15 is in te voeren",
    arguments: [
      ("buitenland", "Awb 4:15 lid 1 b"), ("aanvrager", "lid 2 b"), ("overmacht", "lid 2 c"),
    ])
  func opschorting(_ grond: String, _ artikel: String) throws {
    let tekst = try proef().goed(
      "termijn", "--soort", "aio", "--ontvangen", "2026-08-03", "--opschorting",
      "\(grond):2026-08-17:2026-09-14", "--op", "2026-10-01")
    #expect(tekst.contains(artikel), "\(tekst)")
    let loopt = try proef().goed(
      "termijn", "--soort", "aio", "--ontvangen", "2026-08-03", "--opschorting",
      "\(grond):2026-08-17", "--op", "2026-11-27")
    #expect(loopt.contains("De klok staat nu stil."))
    for fout in ["vakantie:2026-08-17", grond, "\(grond):", "\(grond):2026-08-17:2026-08-01"] {
      #expect(
        try proef().voer([
          "termijn", "--soort", "aio", "--ontvangen", "2026-08-03", "--opschorting", fout,
        ]).code == 2, "\(fout)")
    }
  }

  @Test("de melding geeft de dag tot waar bijstand teruggaat; terugtellen kan ook los")
  func melding() throws {
    let json = try proef().goed(
      "termijn", "--soort", "algemene-bijstand", "--ontvangen", "2026-10-05", "--melding",
      "2026-09-30", "--op", "2026-10-06", "--json")
    #expect(json.contains("\"terugTot\" : \"2026-06-30\""))
    #expect(json.contains("Pw 44 lid 5"))
    #expect(
      try proef().voer([
        "termijn", "--soort", "urgentie", "--ontvangen", "2026-10-05", "--melding", "2026-09-30",
      ]).code == 2)
    #expect(
      try proef().voer([
        "termijn", "--soort", "algemene-bijstand", "--ontvangen", "2026-10-05", "--melding",
        "2026-10-06",
      ]).code == 2)
    let terug = try proef().goed(
      "termijn", "--reken", "3m", "--vanaf", "2026-05-31", "--terug", "--json")
    #expect(terug.contains("\"einde\" : \"2026-02-28\""))
  }

  @Test("een lijst zegt bij elke regel wat er niet zeker is")
  func lijstWaarschuwt() throws {
    let proef = try proef()
    proef.bestanden["/lijst.csv"] = Array(
      "soort,ontvangen,opschorting\nurgentie,2029-02-02,\naio,2026-08-03,buitenland:2026-08-17\n"
        .utf8)
    let antwoord = proef.nabij("termijn", "--lijst", "/lijst.csv")
    #expect(antwoord.code == 0)
    #expect(antwoord.uit.split(separator: "\n").count == 2)
    #expect(antwoord.fout.contains("/lijst.csv, regel 2: "), "\(antwoord.fout)")
    #expect(antwoord.fout.contains("31 december 2028"), "\(antwoord.fout)")
  }

  @Test("de ladder in uren noemt de uren, in tekst en in JSON")
  func uren() throws {
    let woorden = [
      "termijn", "--soort", "ontruiming", "--ontvangen", "2026-11-20", "--op", "2026-11-20",
    ]
    let tekst = try proef().voer(woorden).uit
    #expect(tekst.contains("- binnen 1 uur: "), "\(tekst)")
    #expect(tekst.contains("- binnen 24 uur: "))
    #expect(try proef().voer(woorden + ["--json"]).uit.contains("\"uren\" : 1"))
  }

  @Test("een dag zonder jaar is bij een besluit of ontvangst de vorige, niet de volgende")
  func terugLezen() throws {
    let proef = try proef()
    // Today is 21 November 2026.
    let bezwaar = try proef.goed("bezwaar", "--besluit", "22-11")
    #expect(bezwaar.contains("verzonden op zaterdag 22 november 2025"), "\(bezwaar)")
    let termijn = try proef.goed("termijn", "--soort", "klacht", "--ontvangen", "22-11", "--json")
    #expect(termijn.contains("\"dag0\" : \"2025-11-22\""))
    let later = proef.nabij("bezwaar", "--besluit", "2099-01-05")
    #expect(later.code == 0)
    #expect(later.fout.contains("moet nog komen"))
  }

  @Test("zonder --variant telt bij bezwaar de gewone termijn, en staat erbij wat je moet weten")
  func commissie() throws {
    let basis = [
      "termijn", "--soort", "bezwaar", "--bestreden", "2026-08-03", "--ontvangen", "2026-09-01",
      "--json",
    ]
    let zonder = try proef().voer(basis)
    #expect(zonder.uit.contains("\"veilig\" : \"2026-10-26\""))
    #expect(zonder.uit.contains("reken met --variant commissie"))
    let met = try proef().voer(basis + ["--variant", "commissie"])
    #expect(met.uit.contains("\"veilig\" : \"2026-12-07\""))
    #expect(!met.uit.contains("reken met"))
    let gewoon = try proef().voer(basis + ["--variant", "gewoon"])
    #expect(gewoon.uit.contains("\"veilig\" : \"2026-10-26\""))
    #expect(!gewoon.uit.contains("reken met"))
  }

  @Test("na de bezwaartermijn staat er tot wanneer het kon")
  func verstreken() throws {
    let tekst = try proef().goed(
      "termijn", "--soort", "bijzondere-bijstand", "--ontvangen", "2026-01-05", "--besluit",
      "2026-02-06", "--op", "2026-11-20")
    #expect(tekst.contains("- kon tot en met vr 20-3-2026: Maak bezwaar"), "\(tekst)")
    #expect(!tekst.contains("Awb 8:81"))
  }

  @Test("in JSON heeft ook een foute rij haar regel en haar zin")
  func lijstFoutJson() throws {
    let proef = try proef()
    proef.bestanden["/lijst.csv"] = Array(
      "soort,ontvangen\nurgentie,2026-02-30\nurgentie,2026-10-05\nurgentei,2026-10-05\n".utf8)
    let antwoord = proef.nabij("termijn", "--lijst", "/lijst.csv", "--json")
    #expect(antwoord.code == 2)
    #expect(antwoord.uit.contains("\"fout\" : \"--ontvangen: 30 februari"), "\(antwoord.uit)")
    #expect(antwoord.uit.split(separator: "\n").count { $0.contains("\"fout\"") } == 2)
    #expect(antwoord.uit.split(separator: "\n").count { $0.contains("\"teLaat\"") } == 1)
    let regels = antwoord.uit.split(separator: "\n").filter { $0.contains("\"regel\" : ") }
      .compactMap { $0.last(where: \.isNumber) }
    #expect(regels == ["2", "3", "4"])
  }

  @Test("zonder termijn staan de drie dagen er als null")
  func zonderDagen() throws {
    let json = try proef().goed(
      "termijn", "--soort", "voedselbank", "--ontvangen", "2026-10-05", "--json")
    for veld in ["ruw", "verwacht", "veilig"] { #expect(json.contains("\"\(veld)\" : null")) }
    let kalender = try proef().nabij("kalender", "2022")
    #expect(kalender.fout.contains("bekend is alleen 27 mei 2022 (dag na Hemelvaart)"))
    #expect(kalender.fout.contains("Volledig is de kalender voor 2023 tot en met 2028."))
  }

  @Test("een mededeling is een verlenging waar de instantie zichzelf meer tijd mag geven")
  func mededelingVerlengt() throws {
    func json(_ woorden: String...) throws -> String {
      try proef().voer(
        ["termijn", "--soort", "avg-verzoek", "--variant", "overheid", "--ontvangen", "2026-09-01"]
          + woorden + ["--op", "2026-10-06", "--json"]
      ).uit
    }
    let zonder = try json("--ingebrekestelling", "2026-10-05")
    #expect(zonder.contains("\"oordeel\" : \"geldig\""), "\(zonder)")
    let met = try json(
      "--ingebrekestelling", "2026-10-05", "--mededeling", "2026-09-15:2026-11-30")
    #expect(met.contains("\"oordeel\" : \"te-vroeg\""), "\(met)")
    #expect(met.contains("\"veilig\" : \"2026-11-30\""), "\(met)")
  }
}
