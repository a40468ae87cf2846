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
    #expect(!na.uitkomst.ladder.contains { $0.trede == .uitvoering }, "\(na.uitkomst.ladder)")
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
}
