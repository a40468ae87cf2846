import Inrichting
import Termijnen
import Testing

@Suite("De soorten stappen") struct SoortenTests {
  /// The rows of the table of steps.
  static let tabel = [
    "bijzondere-bijstand", "algemene-bijstand", "bijstand-zoektermijn-27", "bijstand-voorschot",
    "individuele-inkomenstoeslag", "aio", "wgs-eerste-gesprek", "wgs-spoed", "wgs-beschikking",
    "vroegsignaal", "moratorium-287b", "wsnp", "afkoeling-wgs", "beslagvrije-voet",
    "kwijtschelding-gem", "urgentie", "huurtoeslag-voorschot", "toeslag-toekenning",
    "toeslag-herziening", "ontruiming", "wmo-melding", "wmo-aanvraag", "wmo-spoed",
    "beschermd-wonen", "jeugdhulp", "leerlingenvervoer", "uwv-wia", "uwv-ww", "uwv-ww-voorschot",
    "uwv-wajong", "svb-aow", "briefadres", "veilig-thuis", "wlz-ciz", "pgb", "bezwaar", "klacht",
    "avg-verzoek",
  ]

  /// The kinds without a term in law, with norms of the team instead.
  static let zonderTermijn = [
    "voedselbank", "noodfonds", "afsluiting-energie", "afsluiting-water", "wanbetalersregeling",
    "cjib", "betalingsregeling", "bewind", "vervangende-toestemming", "ggz-wachttijd", "leerplicht",
    "huurcommissie", "ind", "gijzeling", "overig",
  ]

  let inrichting: Inrichting

  init() throws {
    inrichting = try Inrichting.ingebouwd()
  }

  @Test("Elke rij van de tabel is een soort", arguments: tabel) func rij(_ id: String) throws {
    let soort = try #require(try inrichting.soorten.soort(id))
    #expect(soort.id == id)
    #expect(!soort.naam.isEmpty && !soort.beslist.waarde.isEmpty && !soort.klokstart.waarde.isEmpty)
    #expect(!soort.stilvalpunten.isEmpty && !soort.acties.isEmpty && !soort.rechtsmiddelen.isEmpty)
    #expect(!soort.levensdomeinen.isEmpty && !soort.normen.bron.isEmpty)
  }

  @Test("Een soort zonder wettelijke termijn heeft normen van het team", arguments: zonderTermijn)
  func norm(_ id: String) throws {
    let soort = try #require(try inrichting.soorten.soort(id))
    #expect(!soort.heeftTermijn)
    #expect(soort.normen.stilOranje != nil)
    #expect(!soort.dwangsom.waarde.kentIngebrekestelling)
  }

  @Test(
    "De termijnen zijn die van de tabel",
    arguments: [
      ("bijzondere-bijstand", "8w"), ("bijstand-zoektermijn-27", "4w"), ("wgs-spoed", "3wd"),
      ("wgs-eerste-gesprek", "4w"), ("wmo-melding", "6w"), ("wmo-aanvraag", "2w"),
      ("huurtoeslag-voorschot", "13w"), ("toeslag-toekenning", "6m"), ("wlz-ciz", "6w"),
      ("veilig-thuis", "5d"), ("ontruiming", "3d"), ("bezwaar", "6w"), ("klacht", "6w"),
      ("avg-verzoek", "1m"), ("uwv-ww-voorschot", "4w"), ("beslagvrije-voet", "4w"),
    ]) func termijn(_ id: String, _ termijn: String) throws
  {
    let soort = try #require(try inrichting.soorten.soort(id))
    #expect(soort.termijnen.map(\.waarde.code) == [termijn])
  }

  @Test(
    "Waar geen dwangsom bestaat, staat er geen",
    arguments: [
      "bijstand-voorschot", "wgs-eerste-gesprek", "wgs-spoed", "kwijtschelding-gem",
      "huurtoeslag-voorschot", "toeslag-herziening", "wmo-melding", "veilig-thuis", "klacht",
    ]) func geenDwangsom(_ id: String) throws
  {
    let soort = try #require(try inrichting.soorten.soort(id))
    #expect(soort.dwangsom.waarde == .geen)
  }

  @Test("De normen zijn die van de lijst met startwaarden") func startwaarden() throws {
    func norm(_ id: String) throws -> Normen {
      var normen = try #require(try inrichting.soorten.soort(id)).normen
      normen.bron = ""
      return normen
    }
    #expect(
      try norm("bijzondere-bijstand")
        == Normen(
          ontvangstbevestiging: 5, stilOranje: 15, stilRood: 30, nietUitgevoerdOranje: 5,
          nietUitgevoerdRood: 10))
    #expect(
      try norm("kwijtschelding-gem")
        == Normen(
          ontvangstbevestiging: 10, stilOranje: 30, stilRood: 45, afwijzingDirectRood: true))
    #expect(
      try norm("bezwaar")
        == Normen(ontvangstbevestiging: 5, stilOranje: 20, stilRoodBijTermijn: true))
    #expect(try norm("voedselbank") == Normen(ontvangstbevestiging: 1, stilOranje: 3))
    #expect(try norm("pgb") == Normen(nietUitgevoerdOranje: 10, nietUitgevoerdRood: 20))
    #expect(try norm("ontruiming").dagelijks)
    #expect(try norm("jeugdhulp").crisisZelfdeDag)
  }

  @Test("Elke soort heeft een andere naam") func namen() throws {
    let namen = try inrichting.soorten.alle().map(\.naam)
    #expect(Set(namen).count == namen.count)
  }

  @Test("Zoeken vindt een soort op een ander woord") func zoeken() {
    #expect(inrichting.soorten.zoek("Uithuiszetting").map(\.id) == ["ontruiming"])
    #expect(inrichting.soorten.zoek("").isEmpty)
  }

  @Test("Geen tekst noemt een inwoner klant, cliënt of doelgroep") func woorden() {
    for pad in Ingebouwd.paden {
      let tekst = (Ingebouwd.tekst(pad) ?? "").lowercased()
        .replacing("cliëntondersteun", with: "")
      for woord in ["klant", "cliënt", "doelgroep"] {
        #expect(!tekst.contains(woord), "\(pad) bevat \(woord)")
      }
    }
  }

  private func reken(
    _ id: String, _ ontvangen: String, op: String, _ vul: (inout Termijnfeiten) -> Void = { _ in }
  ) throws -> Termijnberekening {
    let soort = try #require(try inrichting.soorten.soort(id))
    var feiten = Termijnfeiten(ontvangen: try #require(Dag(iso: ontvangen)))
    vul(&feiten)
    return bereken(
      feiten, regel: soort, kalender: inrichting.kalender, op: try #require(Dag(iso: op)))
  }

  @Test(
    "De ingebrekestelling op de aanvraag zelf kan de dag na acht weken, met de schuif van de wet",
    arguments: [("2026-10-05", "2026-12-01"), ("2026-10-30", "2026-12-29")])
  func hoofdaanvraag(_ ontvangen: String, _ eerste: String) throws {
    let ladder = try reken("bijstand-voorschot", ontvangen, op: ontvangen).ladder
    #expect(ladder.first { $0.trede == .ingebrekestelling }?.vanaf.iso == eerste)
  }

  @Test("Over een bedrijf oordeelt de ombudsman van de overheid niet")
  func ombudsman() throws {
    func treden(_ variant: String?) throws -> [Trede] {
      try reken("avg-verzoek", "2026-10-05", op: "2026-12-01") { $0.variant = variant }.ladder
        .map(\.trede)
    }
    #expect(try !treden("geen-overheid").contains(.ombudsman))
    #expect(try treden("geen-overheid").contains(.klacht))
    #expect(
      try reken("wmo-melding", "2026-09-07", op: "2026-12-01").ladder.contains {
        $0.trede == .ombudsman
      })
    let besloten = try reken("avg-verzoek", "2026-10-05", op: "2026-12-01") {
      $0.variant = "geen-overheid"
      $0.besluit = Dag(iso: "2026-11-20")
      $0.toegekend = false
    }
    #expect(!besloten.ladder.contains { $0.trede == .ombudsman })
  }

  @Test(
    "Het besluit over een pgb heeft de termijn van het hoofdbesluit",
    arguments: [("wmo", "2026-10-19"), ("jeugdwet", "2026-11-30"), ("wlz", "2026-11-16")])
  func pgb(_ vorm: String, _ einde: String) throws {
    let uitkomst = try reken("pgb", "2026-10-05", op: "2026-12-15") { $0.variant = vorm }
    #expect(uitkomst.verwacht?.iso == einde)
    #expect(uitkomst.ingebrekestelling != nil)
    #expect(uitkomst.ladder.contains { $0.trede == .ingebrekestelling })
    let kaal = try reken("pgb", "2026-10-05", op: "2026-12-15")
    #expect(kaal.verwacht == nil)
    #expect(kaal.ingebrekestelling == nil)
    #expect(kaal.waarschuwingen.contains { $0.hasPrefix("Wacht je op het besluit zelf?") })
    let brief = try reken("pgb", "2026-10-05", op: "2026-12-15") {
      $0.variant = vorm
      $0.mededelingen = [
        Mededeling(
          datum: Dag(iso: "2026-10-08") ?? .eerste, uiterlijk: Dag(iso: "2027-01-11") ?? .eerste)
      ]
    }
    #expect((brief.verwacht?.iso == "2027-01-11") == (vorm == "jeugdwet"))
  }

  @Test("Bij de AVG verschuift de vraag wie het is alleen de ruime lezing")
  func wieHetIs() throws {
    let uitkomst = try reken("avg-verzoek", "2026-10-05", op: "2026-11-20") {
      $0.aanvullingen = [
        Aanvulling(
          brief: Dag(iso: "2026-10-07") ?? .eerste, termijn: Dag(iso: "2026-10-20"),
          aangevuld: Dag(iso: "2026-10-15"))
      ]
    }
    #expect(uitkomst.verwacht?.iso == "2026-11-05")
    #expect(uitkomst.opgeschort == 0)
    // 8 up to and including 15 October is 8 days.
    #expect(uitkomst.veilig?.iso == "2026-11-13")
    #expect(uitkomst.buitenBehandelingTot == nil)
    #expect(uitkomst.ruimArtikel == "AVG 12 lid 6")
    #expect(uitkomst.waarschuwingen.contains { $0.contains("wie de inwoner is") })
  }

  @Test("De zoektermijn geeft een eerste dag, geen laatste", arguments: [false, true])
  func zoektermijn(_ dag29: Bool) throws {
    var soort = try #require(try inrichting.soorten.soort("bijstand-zoektermijn-27"))
    soort.lezingen.zoektermijnDag29 = dag29
    let feiten = Termijnfeiten(ontvangen: try #require(Dag(iso: "2026-10-05")))
    let op = try #require(Dag(iso: "2026-10-06"))
    let regels = bereken(feiten, regel: soort, kalender: inrichting.kalender, op: op).regels
      .map(\.tekst)
    let dag = dag29 ? "dinsdag 3" : "maandag 2"
    #expect(regels.contains { $0.hasSuffix("Het mag vanaf \(dag) november 2026.") })
    #expect(regels.contains { $0.contains("de dag na die tijd") } == dag29)
    #expect(!regels.contains { $0.contains("laatste dag") })
  }

  @Test(
    "Toeslagen kennen geen dwangsom, maar wel ingebrekestelling en beroep",
    arguments: ["huurtoeslag-voorschot", "toeslag-herziening"])
  func toeslag(_ id: String) throws {
    let uitkomst = try reken(id, "2026-01-05", op: "2026-11-27")
    #expect(uitkomst.ladder.contains { $0.trede == .ingebrekestelling && $0.artikel == "Awb 6:12" })
    #expect(uitkomst.ladder.contains { $0.trede == .beroepNietTijdig })
    let soort = try #require(try inrichting.soorten.soort(id))
    #expect(soort.kentIngebrekestelling && !soort.kentDwangsom)
  }

  @Test(
    "Waar de Awb niet geldt of niets te besluiten is, bestaat geen ingebrekestelling",
    arguments: ["kwijtschelding-gem", "wmo-melding", "wgs-eerste-gesprek", "klacht"])
  func geenIngebrekestelling(_ id: String) throws {
    #expect(try inrichting.soorten.soort(id)?.kentIngebrekestelling == false)
  }

  @Test("Kwijtschelding heeft een richtgetal: niemand is volgens de wet te laat") func richtgetal()
    throws
  {
    let uitkomst = try reken("kwijtschelding-gem", "2026-09-01", op: "2026-11-27")
    #expect(!uitkomst.teLaat)
    #expect(uitkomst.verwacht == Dag(2026, 10, 27))
  }

  @Test("Een verlenging komt niet bovenop de langere termijn voor het buitenland") func buitenland()
    throws
  {
    let uitkomst = try reken("huurtoeslag-voorschot", "2026-01-05", op: "2026-11-27") {
      $0.variant = "buitenland"
      $0.verdaging = Verdaging(op: Dag(2026, 2, 1))
    }
    #expect(uitkomst.verwacht == Dag(2026, 10, 5))
    #expect(uitkomst.waarschuwingen.contains { $0.contains("niet zelf verlengen") })
  }

  @Test("Een toekenning komt uiterlijk op 31 december van het volgende jaar") func toekenning()
    throws
  {
    #expect(
      try reken("toeslag-toekenning", "2026-08-01", op: "2026-11-27").verwacht == Dag(2026, 12, 31))
    let laat = try reken("toeslag-toekenning", "2026-12-01", op: "2026-12-02") {
      $0.variant = "laat-aangevraagd"
      $0.berekeningsjaar = 2025
    }
    #expect(laat.verwacht == Dag(2027, 4, 30) && laat.veilig == Dag(2027, 4, 30))
  }

  @Test("Een klacht zonder antwoord gaat meteen naar de ombudsman") func klacht() throws {
    let ladder = try reken("klacht", "2026-10-05", op: "2026-11-27").ladder
    #expect(!ladder.contains { $0.trede == .klacht })
    #expect(ladder.first { $0.trede == .ombudsman }?.vanaf == Dag(2026, 11, 17))
  }

  @Test(
    "Het voorschot komt elke vier weken terug, en de ladder kent de aanvraag zelf en de rechter")
  func voorschot() throws {
    let uitkomst = try reken("bijstand-voorschot", "2026-10-05", op: "2026-11-10")
    #expect(uitkomst.volgende == Dag(2026, 11, 30))
    #expect(uitkomst.ladder.contains { $0.trede == .voorlopigeVoorziening })
    #expect(
      uitkomst.ladder.contains {
        $0.trede == .ingebrekestelling && $0.wat.contains("aanvraag om bijstand zelf")
      })
    #expect(uitkomst.ingebrekestelling == nil)
  }

  @Test("Bij de AVG hangt de dwangsom af van wie beslist; de klacht bij de AP kan altijd")
  func avg()
    throws
  {
    let ladder = try reken("avg-verzoek", "2026-09-01", op: "2026-11-27").ladder
    #expect(
      ladder.first { $0.trede == .ingebrekestelling }?.wat.hasPrefix(
        "Alleen als een overheid beslist") == true)
    #expect(ladder.contains { $0.trede == .klacht && $0.wat.contains("Autoriteit") })
    let bedrijf = try reken("avg-verzoek", "2026-09-01", op: "2026-11-27") {
      $0.variant = "geen-overheid"
    }
    #expect(bedrijf.ingebrekestelling == nil)
    #expect(!bedrijf.ladder.contains { $0.trede == .ingebrekestelling })
  }

  @Test(
    "Bijstand gaat terug tot drie maanden voor de melding",
    arguments: ["algemene-bijstand", "bijstand-zoektermijn-27"]) func terug(_ id: String) throws
  {
    let uitkomst = try reken(id, "2026-10-05", op: "2026-10-06") { $0.melding = Dag(2026, 9, 30) }
    #expect(uitkomst.terugTot == Dag(2026, 6, 30))
    #expect(uitkomst.regels.contains { $0.artikel == "Pw 44 lid 5" })
  }

  @Test("De klok van een variant begint op haar eigen dag") func klokstart() throws {
    let soort = try #require(try inrichting.soorten.soort("beschermd-wonen"))
    let feiten = Termijnfeiten(ontvangen: try #require(Dag(2026, 10, 5)), variant: "aanvraag")
    #expect(soort.voor(feiten).klokstart.waarde == "de dag waarop de aanvraag is ontvangen")
    #expect(soort.klokstart.waarde == "de dag van de melding bij de centrumgemeente")
  }

  @Test("Wat een tekst aan bedragen noemt, staat er met bron en geldigheid")
  func bedragen() throws {
    func bedragen(_ id: String) throws -> [Gegeven<Bedrag>] {
      try #require(try inrichting.soorten.soort(id)).bedragen
    }
    let huur = try bedragen("huurtoeslag-voorschot")
    #expect(huur.map(\.waarde.tekst) == ["932,93 euro", "498,20 euro", "38.479 euro"])
    #expect(huur.allSatisfy { $0.bron.id == "huurtoeslag-2026" && $0.geldig.tot?.jaar == 2026 })
    #expect(try bedragen("bijstand-voorschot").map(\.waarde.tekst) == ["95 procent"])
    #expect(try bedragen("toeslag-toekenning").map(\.waarde.tekst) == ["10 euro", "100 euro"])
    let griffierecht = try bedragen("beroep")
    #expect(griffierecht.map(\.waarde.tekst) == ["51 euro", "187 euro"])
    // No later amounts were found: they stop at the year that was read.
    #expect(griffierecht.allSatisfy { $0.geldig.tot?.iso == "2024-12-31" })
    for soort in try inrichting.soorten.alle() {
      #expect(!soort.acties.contains { $0.waarde.contains("staan in de bron") }, "\(soort.id)")
    }
  }

  @Test(
    "Bij UWV is de termijn van bezwaar nooit de gewone",
    arguments: [
      ("UWV Utrecht", nil, "13w", "21w"), ("uwv", "uwv-medisch", "17w", "17w"),
      ("gemeente Almere", nil, "6w", "12w"), ("UWV", "gewoon", "6w", "6w"),
    ] as [(String, String?, String, String)])
  func bezwaarBijUwv(_ bij: String, _ vorm: String?, _ kort: String, _ lang: String) throws {
    func einde(_ termijn: String) throws -> Dag {
      // The term for objection to a decision of 12 October ends on 23 November.
      let dag0 = try #require(Dag(iso: "2026-11-23"))
      let ruw = try #require(Termijn(termijn)).ruwEinde(vanaf: dag0, kalender: inrichting.kalender)
      return try #require(Termijn(termijn)).buitenAtw
        ? ruw : inrichting.kalender.eersteWerkdag(vanaf: ruw)
    }
    let uitkomst = try reken("bezwaar", "2026-11-02", op: "2026-11-27") {
      $0.bestredenBesluit = Dag(iso: "2026-10-12")
      $0.instantie = bij
      $0.variant = vorm
    }
    #expect(try uitkomst.verwacht == einde(kort))
    #expect(try uitkomst.veilig == einde(lang))
    let vraagt = uitkomst.waarschuwingen.contains { $0.contains("arbeidsongeschiktheid") }
    #expect(vraagt == (bij.hasPrefix("UWV") && vorm == nil))
  }

  private func reken(
    _ id: String, op: String, _ pasAan: (inout Termijnfeiten) -> Void = { _ in },
    ontvangen: String = "2026-09-01"
  ) throws -> Termijnberekening {
    let regel = try #require(try inrichting.soorten.soort(id))
    var feiten = Termijnfeiten(ontvangen: try #require(Dag(iso: ontvangen)))
    pasAan(&feiten)
    return bereken(
      feiten, regel: regel, kalender: inrichting.kalender, op: try #require(Dag(iso: op)))
  }

  @Test("Na een uitspraak staat hoger beroep er, met de laatste dag als die bekend is")
  func hogerBeroep() throws {
    let beroep = try reken("beroep", op: "2026-11-20") { $0.besluit = Dag(iso: "2026-11-16") }
    #expect(beroep.middel == .hogerBeroep)
    #expect(beroep.bezwaarTot?.iso == "2026-12-28")
    #expect(
      beroep.ladder.contains {
        $0.trede == .bezwaar && $0.uiterlijk?.iso == "2026-12-28"
          && $0.wat.contains("Hoger beroep")
      })
    for id in ["wsnp", "bewind"] {
      let uitkomst = try reken(id, op: "2026-11-20") {
        $0.besluit = Dag(iso: "2026-11-16")
        $0.toegekend = false
      }
      #expect(uitkomst.middel == .hogerBeroep && uitkomst.bezwaarTot == nil)
      let trede = uitkomst.ladder.first { $0.trede == .bezwaar }
      #expect(trede?.uiterlijk == nil && trede?.vanaf.iso == "2026-11-16")
      #expect(!uitkomst.ladder.contains { $0.trede == .voorlopigeVoorziening })
    }
    let verzet = try reken("ontruiming", op: "2026-09-01").ladder.first { $0.trede == .bezwaar }
    #expect(verzet?.artikel == "Rv 143")
  }

  @Test("Bij een bedrijf bestaat geen bezwaar, bij een overheid wel") func geenOverheid() throws {
    func tot(_ variant: String?) throws -> Termijnberekening {
      try reken("avg-verzoek", op: "2026-11-20") {
        $0.variant = variant
        $0.besluit = Dag(iso: "2026-10-20")
        $0.toegekend = false
      }
    }
    let bedrijf = try tot("geen-overheid")
    #expect(bedrijf.bezwaarTot == nil && bedrijf.middel == nil)
    #expect(!bedrijf.ladder.contains { $0.spoor == .bezwaar })
    #expect(try tot("overheid").bezwaarTot != nil)
    #expect(try tot(nil).bezwaarTot != nil)
  }

  @Test("Geen rechter om een tijdelijke oplossing waar de Awb niet geldt") func kwijtschelding()
    throws
  {
    let ladder = try reken("kwijtschelding-gem", op: "2026-11-20") {
      $0.besluit = Dag(iso: "2026-11-16")
      $0.toegekend = false
    }.ladder
    #expect(ladder.contains { $0.trede == .bezwaar })
    #expect(!ladder.contains { $0.trede == .voorlopigeVoorziening })
    let laat = try reken("kwijtschelding-gem", op: "2026-11-20").ladder
    #expect(laat.first { $0.trede == .herinnering }?.reden.hasPrefix("Het richtgetal") == true)
  }

  @Test(
    "Een ontvangstbevestiging van Awb 2:17 alleen bij een bestuursorgaan",
    arguments: [
      ("bijzondere-bijstand", true), ("uwv-ww", true), ("betalingsregeling", false),
      ("schuldregeling", false), ("voedselbank", false), ("ggz-wachttijd", false), ("wsnp", false),
      ("bewind", false), ("beroep", false), ("veilig-thuis", false),
    ]) func bevestiging(_ id: String, _ awb: Bool) throws
  {
    let ladder = try reken(id, op: "2026-09-02").ladder
    let bellen = try #require(ladder.first { $0.trede == .bellen })
    #expect(bellen.reden.contains("Awb 2:17") == awb, "\(bellen.reden)")
    if ["wsnp", "bewind", "beroep"].contains(id) {
      #expect(bellen.wat.contains("griffie"))
      #expect(!ladder.contains { $0.wat.contains("leidinggevende") })
    }
  }

  @Test("Bij het voorschot staat de ingebrekestelling met haar vragen na teamleider en raadslieden")
  func voorschottrede() throws {
    let ladder = try reken("bijstand-voorschot", op: "2026-12-20").ladder
    let plaats = try #require(ladder.firstIndex { $0.trede == .ingebrekestelling })
    #expect(ladder[plaats].vragen.count == 3)
    for eerder in [Trede.teamleider, .onafhankelijk] {
      let hoger = try #require(ladder.firstIndex { $0.trede == eerder })
      #expect(hoger < plaats)
    }
  }

  @Test("Doen wij het zelf, dan bellen wij onszelf niet", arguments: ["wgs-spoed", "wmo-spoed"])
  func eigenTeam(_ id: String) throws {
    let ladder = try reken(id, op: "2026-11-20") { $0.uitvoerder = .eigenTeam }.ladder
    for zin in ladder.map(\.wat) {
      #expect(!zin.hasPrefix("Bel de schuldhulp") && !zin.hasPrefix("Bel het loket"), "\(zin)")
      #expect(!zin.contains("leidinggevende van"), "\(zin)")
    }
  }

  @Test("Een onzekere regel van een gemeente waarschuwt, en Amsterdam begint bij betaald")
  func gemeente() throws {
    for naam in ["Den Haag", "Rotterdam", "Utrecht"] {
      let zinnen = try reken("urgentie", op: "2026-11-20") { $0.gemeente = naam }.waarschuwingen
      #expect(
        zinnen.contains { $0.hasPrefix("\(naam): ") && $0.contains("niet gevonden") }, "\(zinnen)")
    }
    let amsterdam = try reken("urgentie", op: "2026-11-20") { $0.gemeente = "Amsterdam" }
    #expect(amsterdam.regels.contains { $0.tekst.contains("volledig en betaald") })
  }

  @Test("Bij werkdagen staat de feestdag in de afleiding") func werkdagen() throws {
    let regels = try reken("wgs-spoed", op: "2026-05-01", ontvangen: "2026-04-30").regels
    #expect(
      regels.contains {
        $0.tekst
          == "Zaterdag, zondag en dinsdag 5 mei 2026 (5 mei, Bevrijdingsdag) tellen niet mee."
      }, "\(regels.map(\.tekst))")
  }

  @Test("De uitleg noemt wie beslist in deze vorm, en niet een termijn die er niet is")
  func uitlegzin() throws {
    func zin(_ id: String, _ variant: String? = nil) throws -> String {
      let regel = try #require(try inrichting.soorten.soort(id))
      var feiten = Termijnfeiten(ontvangen: try #require(Dag(iso: "2026-09-01")))
      feiten.variant = variant
      let op = try #require(Dag(iso: "2026-11-28"))
      let uitkomst = bereken(feiten, regel: regel, kalender: inrichting.kalender, op: op)
      return uitleg(uitkomst, feiten: feiten, regel: regel, op: op)
    }
    #expect(try zin("pgb", "wmo").contains("Het college van burgemeester en wethouders is nu"))
    #expect(try zin("wmo-spoed").contains("De wet zegt: meteen (Wmo 2.3.3)."))
    for id in ["wmo-spoed", "ind", "beroep", "huurcommissie", "wsnp"] {
      #expect(try !zin(id).contains("Er is geen wettelijke termijn"))
    }
    #expect(try zin("beroep", "niet-tijdig").contains("De termijn is 8 weken (Awb 8:55b)."))
  }
}
