import Termijnen
import Testing

@testable import Inrichting

@Suite("Wat er na een besluit of antwoord kan, met de regels van config")
struct LadderBesluitTests {
  private func reken(
    _ soort: String, op: String, ontvangen: String = "2026-09-01",
    _ vul: (inout Termijnfeiten) -> Void
  ) throws -> (uitkomst: Termijnberekening, alinea: String) {
    let inrichting = try Inrichting.ingebouwd()
    let regel = try #require(try inrichting.soorten.soort(soort))
    var feiten = Termijnfeiten(ontvangen: try #require(Dag(iso: ontvangen)))
    vul(&feiten)
    let dag = try #require(Dag(iso: op))
    let uitkomst = bereken(feiten, regel: regel, kalender: inrichting.kalender, op: dag)
    return (uitkomst, uitleg(uitkomst, feiten: feiten, regel: regel, op: dag))
  }

  @Test("Een vonnis haalt de ladder van een ontruiming niet weg; wat gebeurd is wel")
  func ontruiming() throws {
    func ladder(_ vul: (inout Termijnfeiten) -> Void) throws -> [Ladderstap] {
      try reken("ontruiming", op: "2026-11-27", ontvangen: "2026-11-26", vul).uitkomst.ladder
    }
    let open = try ladder { _ in }
    let vonnis = try ladder {
      $0.besluit = Dag(iso: "2026-11-27")
      $0.toegekend = true
    }
    #expect(vonnis.map(\.wat) == open.map(\.wat))
    #expect(vonnis.contains { $0.artikel.contains("287b") })
    #expect(vonnis.contains { $0.middel == .verzet && $0.artikel == "Rv 143" })
    let gebeurd = try ladder {
      $0.besluit = Dag(iso: "2026-11-27")
      $0.uitgevoerd = true
    }
    #expect(!gebeurd.contains { $0.artikel.contains("287b") })
  }

  @Test("Zegt de deurwaarder nee, dan staat de kantonrechter op de ladder; bij ja niet")
  func kantonrechter() throws {
    func ladder(_ toegekend: Bool) throws -> [Ladderstap] {
      try reken("beslagvrije-voet", op: "2026-09-20") {
        $0.besluit = Dag(iso: "2026-09-15")
        $0.toegekend = toegekend
      }.uitkomst.ladder
    }
    let nee = try ladder(false)
    #expect(nee.contains { $0.middel == .kantonrechter && $0.artikel.contains("475fa") })
    #expect(try !ladder(true).contains { $0.middel == .kantonrechter })
    #expect(try !ladder(true).contains { $0.trede == .uitvoering })
  }

  @Test(
    "Wat geen besluit is heet ook na afloop niet zo, en wordt niet uitgevoerd",
    arguments: [
      ("klacht", nil, "Het antwoord"), ("wmo-melding", nil, "Het onderzoek"),
      ("wgs-eerste-gesprek", nil, "Het gesprek"), ("wgs-spoed", nil, "Het gesprek"),
      ("veilig-thuis", nil, "Het onderzoek"), ("avg-verzoek", "geen-overheid", "Het antwoord"),
      ("beschermd-wonen", nil, "Het onderzoek"),
    ])
  func geenBesluit(soort: String, variant: String?, komt: String) throws {
    let na = try reken(soort, op: "2026-12-01") {
      $0.variant = variant
      $0.besluit = Dag(iso: "2026-11-30")
      $0.toegekend = true
    }
    #expect(na.alinea.contains("\(komt) kwam "), "\(na.alinea)")
    #expect(!na.alinea.contains("Het besluit"), "\(na.alinea)")
    let daarna = na.uitkomst.ladder.first { $0.trede == .uitvoering }
    // After an inquiry the application can go; nothing else is left to carry out.
    #expect(daarna == nil || daarna?.wat == "Dien nu de aanvraag in.", "\(na.uitkomst.ladder)")
    #expect((daarna != nil) == komt.contains("onderzoek") || soort == "veilig-thuis")
    #expect(!na.uitkomst.ladder.contains { $0.middel == .bezwaar })
  }

  @Test("Een uitspraak zonder zitting kent verzet, naast hoger beroep")
  func verzet() throws {
    let ladder = try reken("beroep", op: "2026-11-28") {
      $0.variant = "niet-tijdig"
      $0.besluit = Dag(iso: "2026-11-20")
      $0.toegekend = false
    }.uitkomst.ladder
    #expect(ladder.contains { $0.middel == .verzet && $0.artikel == "Awb 8:55" })
    #expect(ladder.contains { $0.middel == .hogerBeroep })
  }

  @Test("De herinnering bij de rechtbank noemt het artikel van de termijn die loopt")
  func artikel() throws {
    for (variant, artikel) in [("niet-tijdig", "Awb 8:55b"), ("na-zitting", "Awb 8:66")] {
      let ladder = try reken("beroep", op: "2026-09-20") { $0.variant = variant }.uitkomst.ladder
      #expect(ladder.first { $0.trede == .herinnering }?.artikel == artikel)
    }
    let pgb = try reken("pgb", op: "2026-09-20") { $0.variant = "wmo" }.uitkomst.ladder
    #expect(pgb.first { $0.trede == .herinnering }?.artikel.contains("Wmo 2.3.5") == true)
  }

  @Test("Een trede van één vorm staat niet bij de andere")
  func vorm() throws {
    func treden(_ variant: String?) throws -> [String] {
      try reken("beschermd-wonen", op: "2026-09-20") { $0.variant = variant }.uitkomst.ladder
        .map(\.wat)
    }
    let zin = "Dien de aanvraag in, ook zonder verslag van het onderzoek."
    #expect(try treden(nil).contains(zin) && treden("gewoon").contains(zin))
    #expect(try !treden("aanvraag").contains(zin))
  }

  @Test("Zolang niet vaststaat of de dwangsom er is, staat de voorwaarde erbij")
  func mits() throws {
    func alinea(_ variant: String?) throws -> String {
      try reken("wgs-beschikking", op: "2026-11-27") {
        $0.variant = variant
        $0.ingebrekestelling = Dag(iso: "2026-11-02")
      }.alinea
    }
    let open = try alinea(nil)
    #expect(open.contains("Alleen als de inwoner zelf om het besluit vroeg: sinds"), "\(open)")
    #expect(try alinea("op-aanvraag").contains(". Sinds "))
  }

  @Test("Bij bezwaar gaan de drie vragen over het bezwaar")
  func vragen() throws {
    let ladder = try reken("bezwaar", op: "2027-02-20") {
      $0.bestredenBesluit = Dag(iso: "2026-08-25")
      $0.variant = "gewoon"
    }.uitkomst.ladder
    let vragen = ladder.first { $0.trede == .ingebrekestelling }?.vragen ?? []
    #expect(vragen.first == "Is het bezwaar compleet?" && vragen.count == 3)
  }

  @Test(
    "Van een nee zegt niemand dat het voorschot kwam",
    arguments: ["bijstand-voorschot", "wmo-spoed"])
  func nee(soort: String) throws {
    let alinea = try reken(soort, op: "2026-11-28", ontvangen: "2026-08-03") {
      $0.besluit = Dag(iso: "2026-11-20")
      $0.toegekend = false
    }.alinea
    #expect(alinea.contains("Het antwoord "), "\(alinea)")
    #expect(!alinea.contains("Het voorschot ") && !alinea.contains("De tijdelijke"), "\(alinea)")
  }

  @Test("Staat de klok nu stil, dan tellen alleen de dagen die voorbij zijn als stilgestaan")
  func staatStil() throws {
    let nu = try reken("bijzondere-bijstand", op: "2026-11-28", ontvangen: "2026-11-02") {
      $0.aanvullingen = [
        Aanvulling(brief: Dag(2026, 11, 16) ?? .eerste, termijn: Dag(2026, 12, 14))
      ]
    }
    #expect(nu.alinea.contains("De klok stond tot nu toe 12 dagen stil"), "\(nu.alinea)")
    #expect(nu.alinea.contains("Is alles er eerder, dan loopt de klok eerder door"))
    #expect(nu.alinea.contains("Blijft het zo, dan is de laatste dag maandag 25 januari 2027."))
    #expect(nu.uitkomst.regels.contains { $0.tekst.contains("De klok staat stil van") })
    #expect(nu.uitkomst.opgeschort == 27)
  }

  @Test("Bezwaar zonder dag van het besluit: eerst die dag opzoeken, geen ingebrekestelling")
  func bezwaar() throws {
    let ladder = try reken("bezwaar", op: "2027-03-01") { $0.variant = "gewoon" }.uitkomst.ladder
    #expect(ladder.contains { $0.wat.hasPrefix("Zoek op van welke dag het besluit is") })
    #expect(!ladder.contains { $0.trede == .ingebrekestelling || $0.trede == .beroepNietTijdig })
  }

  @Test("Na de zitting vraagt niemand meer wanneer er een zitting is")
  func naZitting() throws {
    let ladder = try reken("beroep", op: "2026-09-20") { $0.variant = "na-zitting" }.uitkomst.ladder
    #expect(
      ladder.first { $0.trede == .bellen }?.wat == "Bel de griffie: op welke dag komt de uitspraak?"
    )
  }

  @Test("Na de strenge en voor de ruime dag noemt de ladder de strenge, en vraagt naar die van hen")
  func tweeDagen() throws {
    let ladder = try reken("uwv-wia", op: "2026-11-10") { _ in }.uitkomst.ladder
    let noem = ladder.first { $0.trede == .datumNoemen }?.wat ?? ""
    #expect(noem.contains("volgens ons was de laatste dag di 27-10"), "\(noem)")
  }

  @Test(
    "Staat de klok stil zonder einde, dan noemt niemand een laatste dag of een ingebrekestelling")
  func zonderEinde() throws {
    let nu = try reken("aio", op: "2026-11-28", ontvangen: "2026-09-10") {
      $0.opschortingen = [
        Opschorting(.buitenland, vanaf: Dag(2026, 10, 30) ?? .eerste, einde: nil, gemeld: true)
      ]
    }
    #expect(nu.uitkomst.staatStilZonderEinde)
    #expect(nu.alinea.contains("Liep de klok vandaag weer, dan was de laatste dag"), "\(nu.alinea)")
    #expect(!nu.alinea.contains("Dat is over"), "\(nu.alinea)")
    let ladder = nu.uitkomst.ladder
    #expect(!ladder.contains { $0.trede == .ingebrekestelling || $0.trede == .beroepNietTijdig })
    #expect(ladder.first { $0.trede == .datumNoemen }?.wat.contains("de klok staat stil") == true)
    #expect(nu.uitkomst.waarschuwingen.contains { $0.contains("geen einde vastgelegd") })
  }

  @Test("Komt het besluit terwijl de klok stilstond, dan staat die in de tekst niet meer stil")
  func besluitTijdensStilstand() throws {
    let brief = try reken("bijzondere-bijstand", op: "2026-11-28", ontvangen: "2026-11-02") {
      $0.aanvullingen = [
        Aanvulling(brief: Dag(2026, 11, 13) ?? .eerste, termijn: Dag(2026, 12, 11))
      ]
      $0.besluit = Dag(iso: "2026-11-20")
    }
    #expect(brief.alinea.contains("De tijd dat de klok stilstond telt mee"), "\(brief.alinea)")
    #expect(!brief.uitkomst.regels.contains { $0.tekst.contains("staat stil") })
    func aio(_ op: String) throws -> Termijnberekening {
      try reken("aio", op: op, ontvangen: "2026-09-10") {
        $0.opschortingen = [
          Opschorting(.buitenland, vanaf: Dag(2026, 10, 30) ?? .eerste, einde: nil, gemeld: true)
        ]
        $0.besluit = Dag(iso: "2026-11-20")
      }.uitkomst
    }
    // After the decision the last day does not move any more.
    #expect(try aio("2026-11-28").verwacht == aio("2027-03-01").verwacht)
    #expect(try aio("2026-11-28").regels.contains { $0.tekst.contains("tot het besluit") })
  }
}
