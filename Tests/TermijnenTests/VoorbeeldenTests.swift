import Termijnen
import Testing

/// A worked date of the source: one term, one day.
struct Voorbeeld: Sendable, CustomTestStringConvertible {
  let nr: String
  let geval: String
  let dag0: String
  let termijn: String
  let verwacht: String
  var atw = Atwregel.ja

  init(
    _ nr: String, _ geval: String, _ dag0: String, _ termijn: String, _ verwacht: String,
    _ atw: Atwregel = .ja
  ) {
    self.nr = nr
    self.geval = geval
    self.dag0 = dag0
    self.termijn = termijn
    self.verwacht = verwacht
    self.atw = atw
  }

  var testDescription: String { "\(nr) \(geval)" }
}

@Suite("Uitgewerkte datums: één termijn") struct VoorbeeldenTests {
  static let voorbeelden = [
    Voorbeeld("F01", "gewone werkdag", "2026-01-05", "8w", "2026-03-02"),
    Voorbeeld("F03", "einde op zaterdag", "2026-01-10", "8w", "2026-03-09"),
    Voorbeeld("F05", "einde op Goede Vrijdag 2026", "2026-02-06", "8w", "2026-04-07"),
    Voorbeeld("F07", "einde op Koningsdag (maandag)", "2026-03-02", "8w", "2026-04-28"),
    Voorbeeld("F09", "einde op Hemelvaart 2026", "2026-03-19", "8w", "2026-05-18"),
    Voorbeeld("F11", "einde op Tweede Pinksterdag", "2026-03-30", "8w", "2026-05-26"),
    Voorbeeld("F13", "einde op Tweede Kerstdag (za)", "2026-10-31", "8w", "2026-12-28"),
    Voorbeeld("F15", "einde op Nieuwjaar 2026 + KB-dag", "2025-11-06", "8w", "2026-01-05"),
    Voorbeeld("F17", "Oudejaarsdag is gewone dag", "2026-11-05", "8w", "2026-12-31"),
    Voorbeeld("F19", "Koningsdag op zondag: 2031", "2031-03-01", "8w", "2031-04-28"),
    Voorbeeld("F21", "5 mei + Hemelvaart + KB-dag 2027", "2027-03-10", "8w", "2027-05-10"),
    Voorbeeld("F23", "Wmo-melding: onderzoek 6 wk", "2026-11-02", "6w", "2026-12-14"),
    Voorbeeld("F25", "Wmo-aanvraag: besluit 2 wk", "2026-12-11", "2w", "2026-12-28"),
    Voorbeeld(
      "F27", "Wgs: beschikking max 8 wk na gesprek", "2026-10-30", "8w", "2026-12-28",
      .instelbaarAan),
    Voorbeeld(
      "F27", "Wgs: zelfde, verordening zonder Atw", "2026-10-30", "8w", "2026-12-25",
      .instelbaarUit),
    Voorbeeld("F31", "Pw: tweede voorschot", "2026-12-30", "4w", "2027-01-27"),
    Voorbeeld("F33", "Pw: daarna besluit 8 wk", "2026-12-14", "8w", "2027-02-08"),
    Voorbeeld("F37", "Veilig Thuis: oordeel 10 wk", "2026-11-09", "10w", "2027-01-18"),
    Voorbeeld("F39", "CIZ: 2 weken, verblijft al in instelling", "2026-12-11", "2w", "2026-12-28"),
    Voorbeeld("F41", "WIA 8 wk", "2026-10-02", "8w", "2026-11-27"),
    Voorbeeld("F43", "UWV-praktijk 16 wk", "2026-09-04", "16w", "2026-12-25"),
    Voorbeeld("F45", "Toeslagen: voorschot 13 wk", "2026-09-26", "13w", "2026-12-26"),
    Voorbeeld("F47", "Toeslagen: herziening 8 wk", "2026-11-02", "8w", "2026-12-28"),
    Voorbeeld("F49", "ontruimingsbevel 3 dagen, Pasen (Atw 2)", "2026-04-02", "3d", "2026-04-08"),
    Voorbeeld("F51", "hoger beroep kort geding 4 wk", "2026-11-27", "4w", "2026-12-28"),
    Voorbeeld("F53", "afkoelingsperiode/moratorium 6 mnd", "2026-08-31", "6m", "2027-02-28"),
    Voorbeeld("F55", "melding beslagvrije voet 4 wk", "2026-12-29", "4w", "2027-01-26"),
    Voorbeeld("F57", "bezwaartermijn 6 wk", "2026-11-13", "6w", "2026-12-28"),
    Voorbeeld("F91", "AVG: +2 maanden verlenging", "2026-01-31", "3m", "2026-04-30", .eu),
    Voorbeeld("F93", "AVG: 1 maand, einde op Kerst", "2026-11-25", "1m", "2026-12-28", .eu),
    Voorbeeld("F95", "klacht: 6 wk", "2026-11-13", "6w", "2026-12-28"),
    Voorbeeld("F97", "klacht: ombudsman 1 jaar", "2026-11-20", "1y", "2027-11-20"),
    Voorbeeld("F99", "verhuisaangifte 5e dag", "2026-11-20", "5d", "2026-11-25"),
    Voorbeeld("F101", "bewaren Wmo 15 jaar vanaf 29 februari", "2028-02-29", "15y", "2043-02-28"),
  ]

  @Test("De uitkomst is de datum uit de bron", arguments: voorbeelden)
  func uitkomst(_ voorbeeld: Voorbeeld) {
    let regel = besluitregel(voorbeeld.termijn, atw: voorbeeld.atw)
    let feiten = Termijnfeiten(ontvangen: d(voorbeeld.dag0))
    let uitkomst = bereken(feiten, regel: regel, kalender: kalender, op: d(voorbeeld.dag0))
    #expect(uitkomst.verwacht == d(voorbeeld.verwacht))
    #expect(uitkomst.veilig == d(voorbeeld.verwacht))
  }

  @Test("De kale som geeft dezelfde datum", arguments: voorbeelden.filter { $0.atw == .ja })
  func kaleSom(_ voorbeeld: Voorbeeld) {
    let som = reken(t(voorbeeld.termijn), vanaf: d(voorbeeld.dag0), kalender: kalender)
    #expect(som.einde == d(voorbeeld.verwacht))
  }

  @Test("F29 Wgs: 3 werkdagen, Pasen") func drieWerkdagen() {
    let uitkomst = bereken(
      Termijnfeiten(ontvangen: d("2026-04-02")), regel: besluitregel("3wd"), kalender: kalender,
      op: d("2026-04-02"))
    #expect(uitkomst.veilig == d("2026-04-09"))
    #expect(uitkomst.verwacht == d("2026-04-08"))
    #expect(reken(t("3wd"), vanaf: d("2026-04-02"), kalender: kalender).einde == d("2026-04-09"))
  }

  @Test("F35 Pw: terugwerkend, maandeinde") func terug() {
    #expect(terugwerkend(melding: d("2026-05-31")) == d("2026-02-28"))
  }

  @Test("F59 Bezwaar: besluit op bezwaar 6 / 12 / 12+6 wk") func bezwaarZesTwaalfAchttien() {
    let verzonden = d("2026-11-13")
    let zes = bezwaar(tegen: verzonden, kalender: kalender)
    #expect(zes.bezwaarVoor == d("2026-12-28"))
    #expect(zes.besluitVoor == d("2027-02-08"))
    let twaalf = bezwaar(tegen: verzonden, commissie: true, kalender: kalender)
    #expect(twaalf.besluitVoor == d("2027-03-22"))
    let achttien = bezwaar(tegen: verzonden, commissie: true, verdaagd: true, kalender: kalender)
    #expect(achttien.besluitVoor == d("2027-05-03"))
    #expect(achttien.besluitUiterlijk == d("2027-05-03"))
  }

  @Test("F61 Bezwaar: 12+6 wk, twee lezingen") func tweeLezingen() {
    let uitkomst = bezwaar(
      tegen: d("2026-10-12"), commissie: true, verdaagd: true, kalender: kalender)
    #expect(uitkomst.bezwaarVoor == d("2026-11-23"))
    #expect(uitkomst.besluitVoor == d("2027-03-29"))
    #expect(uitkomst.besluitUiterlijk == d("2027-03-30"))
  }

  @Test("F63 Bezwaar: echte zaak RBROT 2020:7012") func echteZaak() {
    let uitkomst = bezwaar(
      tegen: d("2018-08-28"), commissie: true, verdaagd: true, kalender: kalender)
    #expect(uitkomst.bezwaarVoor == d("2018-10-09"))
    #expect(uitkomst.besluitVoor == d("2019-02-12"))
    #expect(uitkomst.besluitUiterlijk == d("2019-02-12"))
  }
}
