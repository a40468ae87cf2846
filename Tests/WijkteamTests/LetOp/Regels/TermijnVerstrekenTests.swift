import Testing

@testable import Wijkteam

@Suite("Let op: termijn verstreken")
struct TermijnVerstrekenTests {
  /// Received on Thursday 1 October 2026: eight weeks end on Thursday 26 November.
  static func geval(_ vul: (inout Proceduregegevens) -> Void = { _ in }) -> Geval {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, vul: vul)
    return geval
  }

  @Test("op de laatste dag nog niet, de dag erna rood")
  func grens() {
    #expect(
      Self.geval().reeks("termijn-verstreken", ["2026-11-25", "2026-11-26", "2026-11-27"])
        == [nil, nil, .rood])
  }

  @Test("een termijn die op Kerst eindigt, schuift door (Atw)")
  func feestdag() {
    var geval = Geval()
    geval.procedure("2026-10-30", 1)
    #expect(
      geval.reeks("termijn-verstreken", ["2026-12-26", "2026-12-28", "2026-12-29"])
        == [nil, nil, .rood])
  }

  @Test("de vlag legt zichzelf uit: sinds wanneer, bij wie, welke bron, wat nu, en geen bedragen")
  func uitleg() {
    let letop = Self.geval().letop("termijn-verstreken", op: "2026-12-08").first
    #expect(letop?.kop == "Te laat sinds 27 november: urgentieverklaring bij gemeente Almere")
    #expect(letop?.feiten.first == "Gemeente Almere is te laat sinds 27 november.")
    #expect(
      letop?.feiten.contains(
        "Ontvangen op 1 oktober, de termijn is 8 weken. De laatste dag was 26 november.") == true)
    #expect(letop?.bron == "Awb 4:13")
    #expect(
      letop?.acties.first?.wat
        == "Bel gemeente Almere. Zeg dat 26 november de laatste dag was en vraag wanneer het besluit "
        + "komt.")
    let alles = (letop?.feiten ?? []) + (letop?.acties.map(\.wat) ?? [])
    #expect(alles.contains { $0.contains("Dat is een recht, geen ruzie.") })
    #expect(alles.contains { $0.contains("laat iemand anders meekijken") })
    #expect(!alles.contains { $0.contains("euro") || $0.contains("\u{20AC}") })
    #expect(letop?.volgorde == .houdtOp)
  }

  @Test("een ander jaar staat voluit")
  func jaar() {
    let letop = Self.geval().letop("termijn-verstreken", op: "2027-01-05").first
    #expect(letop?.feiten.first == "Gemeente Almere is te laat sinds 27 november 2026.")
  }

  @Test("voert ons eigen team het uit, dan zijn wij te laat")
  func eigenTeam() {
    let letop = Self.geval { $0.eigenTeam = true }.letop("termijn-verstreken", op: "2026-12-08")
      .first
    #expect(letop?.kop == "Wij zijn te laat sinds 27 november: urgentieverklaring")
    #expect(letop?.feiten.first == "Wij zijn te laat sinds 27 november.")
    #expect(letop?.bij == "ons team (gemeente Almere)")
    #expect(letop?.nummer == nil)
  }

  @Test("wil de inwoner geen ingebrekestelling, dan staat die er niet bij")
  func nee() {
    var geval = Self.geval()
    geval.veld("2026-12-01", 1, .ingebrekestellingGewenst, Veldwaarde(ja: false))
    let letop = geval.letop("termijn-verstreken", op: "2026-12-08").first
    #expect(letop?.acties.contains { $0.wat.contains("binnen twee weken te beslissen") } == false)
    #expect(letop?.feiten.contains { $0.contains("wil nu geen ingebrekestelling") } == true)
  }

  @Test(
    "na een ingebrekestelling staat er tot wanneer nog beslist kan worden, en dat de dwangsom loopt"
  )
  func gesteld() {
    var geval = Self.geval()
    geval.stap("2026-12-01", 1, .ingebrekestelling)
    let loopt = geval.letop("termijn-verstreken", op: "2026-12-08").first?.feiten ?? []
    #expect(
      loopt.contains("De instantie kan tot en met 15 december nog beslissen zonder dwangsom."))
    let later = geval.letop("termijn-verstreken", op: "2026-12-16").first?.feiten ?? []
    #expect(later.contains("De dwangsom loopt sinds 16 december."))
  }

  @Test("een besluit haalt de vlag weg, intrekken ook")
  func opheffen() {
    var besloten = Self.geval()
    besloten.stap("2026-12-08", 1, .besluit) { $0.uitkomst = .toegekend }
    #expect(besloten.niveau("termijn-verstreken", op: "2026-12-08") == nil)
    var ingetrokken = Self.geval()
    ingetrokken.stap("2026-12-08", 1, .ingetrokken)
    #expect(ingetrokken.niveau("termijn-verstreken", op: "2026-12-08") == nil)
    var mondeling = Self.geval()
    mondeling.stap("2026-12-08", 1, .ingetrokken) { $0.schriftelijk = false }
    #expect(mondeling.niveau("termijn-verstreken", op: "2026-12-08") == .rood)
  }

  @Test("instemming heet geen stilstand")
  func instemming() {
    var geval = Self.geval()
    geval.stap("2026-11-20", 1, .instemming) { $0.weken = 2 }
    let feiten = geval.letop("termijn-verstreken", op: "2026-12-15").first?.feiten ?? []
    #expect(feiten.contains("De inwoner stemde in met 14 dagen uitstel; dat is meegeteld."))
    #expect(!feiten.contains { $0.contains("stil") })
  }

  @Test("waar wij te laat zijn is het eerste wat er te doen is: afmaken")
  func eigenTeamEerst() {
    let letop = Self.geval { $0.eigenTeam = true }.letop("termijn-verstreken", op: "2026-12-08")
      .first
    #expect(letop?.acties.first?.wat == "Spreek vandaag af wie het afmaakt, en op welke dag.")
  }

  @Test("na een bericht van uitstel staat dat er, en niet wat in die dag al verrekend is")
  func bericht() {
    var geval = Self.geval()
    geval.stap("2026-10-20", 1, .instemming) { $0.weken = 2 }
    geval.stap("2026-11-10", 1, .verdaagd) { $0.uiterlijk = Geval.dag("2026-12-14") }
    let feiten = geval.letop("termijn-verstreken", op: "2026-12-20").first?.feiten ?? []
    #expect(
      feiten.contains(
        "Op 10 november schreef de instantie dat het uiterlijk 14 december wordt. Die dag kwam in de "
          + "plaats van de termijn."))
    #expect(!feiten.contains { $0.contains("dat is meegeteld") })
  }

  @Test("waar de klok niet met de ontvangst begint, staat er niet dat het toen is ontvangen")
  func dagNul() {
    var geval = Geval()
    geval.procedure("2026-06-01", 2)
    geval.stap("2026-07-20", 2, .besluit) { $0.uitkomst = .afgewezen }
    geval.procedure("2026-08-10", 1, "bezwaarschrift") { $0.tegen = Geval.id(2) }
    let feiten = geval.letop("termijn-verstreken", op: "2026-11-02").first?.feiten ?? []
    #expect(
      feiten.contains {
        $0.hasPrefix("De klok begon op 31 augustus (de dag waarop de bezwaartermijn")
      },
      "\(feiten)")
    #expect(!feiten.contains { $0.hasPrefix("Ontvangen op") })
  }

  @Test("wat geen besluit is, heet niet zo")
  func gesprek() throws {
    var geval = Geval()
    geval.procedure("2026-10-01", 1, "gesprek")
    let letop = try #require(geval.letop("termijn-verstreken", op: "2026-12-08").first)
    #expect(letop.acties.first?.wat.hasSuffix("vraag wanneer het gesprek komt.") == true)
    #expect(
      letop.opheffen == "Leg vast dat het gesprek er is, of dat het op papier is ingetrokken.")
  }
}
