import Termijnen
import Testing

@Suite("Kalender") struct KalenderTests {
  @Test(
    "Pasen valt op de bekende dag",
    arguments: [
      "1583-04-10", "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2019-04-21",
      "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
      "2030-04-21", "2031-04-13", "2038-04-25", "2285-03-22",
    ]) func pasen(_ iso: String)
  {
    #expect(Feestdagen.pasen(d(iso).jaar) == d(iso))
  }

  @Test("Pasen is altijd een zondag tussen 22 maart en 25 april") func pasenAltijd() {
    for jaar in 1583...9999 {
      let dag = Feestdagen.pasen(jaar)
      let delen = dag.delen
      let plaats = delen.maand * 100 + delen.dag
      #expect(dag.weekdag == .zondag && plaats >= 322 && plaats <= 425 && delen.jaar == jaar)
    }
  }

  @Test("Koningsdag op zondag wordt zaterdag") func koningsdag() {
    for jaar in [2014, 2025, 2031, 2036, 2042, 2053, 2059] {
      #expect(Feestdagen.koningsdag(jaar) == Dag(jaar, 4, 26))
    }
    #expect(Feestdagen.koningsdag(2026) == Dag(2026, 4, 27))
    #expect(Feestdagen.koningsdag(2013) == Dag(2013, 4, 30))
    #expect(Feestdagen.koningsdag(2006) == Dag(2006, 4, 29))
    #expect(Feestdagen.koningsdag(1978) == Dag(1978, 5, 1))
    #expect(Feestdagen.koningsdag(1948) == nil)
  }

  @Test("De vrije dagen van 2026 zijn die van de bron") func dagen2026() {
    #expect(
      kalender.feestdagen(in: 2026).map(\.dag.iso) == [
        "2026-01-01", "2026-01-02", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05",
        "2026-05-14", "2026-05-15", "2026-05-25", "2026-12-25", "2026-12-26",
      ])
    #expect(
      kalender.feestdagen(in: 2026).map(\.grond).filter { $0.contains("KB") }.count == 2)
    #expect(kalender.feestdagen(in: 12).isEmpty)
  }

  @Test("De vrije dagen van 2027 zijn die van de bron") func dagen2027() {
    #expect(
      kalender.feestdagen(in: 2027).map(\.dag.iso) == [
        "2027-01-01", "2027-03-26", "2027-03-29", "2027-04-27", "2027-05-05", "2027-05-06",
        "2027-05-07", "2027-05-17", "2027-12-25", "2027-12-26",
      ])
  }

  @Test("31 december, Sinterklaas, carnaval en 1 mei zijn gewone dagen") func gewoneDagen() {
    for iso in ["2026-12-31", "2028-12-05", "2026-02-16", "2028-05-01"] {
      #expect(kalender.isWerkdag(d(iso)))
      #expect(kalender.naam(van: d(iso)) == nil)
    }
  }

  @Test("Een vrije dag heeft een naam") func namen() {
    #expect(kalender.naam(van: d("2026-12-25")) == "Eerste Kerstdag")
    #expect(kalender.naam(van: d("2026-11-21")) == "zaterdag")
    #expect(
      kalender.naam(van: d("2026-05-15")) == "gelijkgestelde dag (bij KB gelijkgesteld)")
    #expect(kalender.feestdag(op: d("2016-05-05")) == "5 mei (Bevrijdingsdag) en Hemelvaartsdag")
  }

  @Test("De tabel met bits en de berekening zeggen hetzelfde") func tweeWegen() {
    var dag = d("1975-01-01")
    var verschillen = 0
    while dag < d("2085-01-01") {
      let vrij =
        dag.weekdag.isWeekend || Feestdagen.atw(dag.jaar).contains { $0.dag == dag }
        || kalender.kbDagen.contains { $0.dag == dag }
      if kalender.isVrij(dag) != vrij { verschillen += 1 }
      dag = dag.plus(dagen: 1)
    }
    #expect(verschillen == 0)
  }

  @Test(
    "Werkdagen tellen geeft hetzelfde als één voor één", arguments: [1960, 1979, 2026, 2079, 3000])
  func werkdagen(_ jaar: Int) throws {
    let begin = try #require(Dag(jaar, 1, 1)).plus(dagen: -20)
    var telling = 0
    for stap in 1...420 {
      let dag = begin.plus(dagen: stap)
      if kalender.isWerkdag(dag) {
        telling += 1
        #expect(kalender.plus(werkdagen: telling, vanaf: begin) == dag)
      }
      #expect(kalender.werkdagen(na: begin, totEnMet: dag) == telling)
    }
    #expect(kalender.werkdagen(na: begin, totEnMet: begin) == 0)
    #expect(kalender.werkdagen(na: begin, totEnMet: begin.plus(dagen: -9)) == 0)
  }

  @Test("Werkdagen terug tellen") func terug() {
    #expect(kalender.plus(werkdagen: -1, vanaf: d("2026-11-23")) == d("2026-11-20"))
    #expect(kalender.plus(werkdagen: 0, vanaf: d("2026-11-21")) == d("2026-11-21"))
    #expect(kalender.plus(werkdagen: Int.max, vanaf: d("9999-12-01")) == .laatste)
    #expect(kalender.plus(werkdagen: Int.min, vanaf: d("1583-01-20")) == .eerste)
  }

  @Test("Het hele bereik tellen kan ook") func heelBereik() {
    let alles = kalender.werkdagen(na: .eerste, totEnMet: .laatste)
    #expect(alles > 2_100_000 && alles < 2_200_000)
  }

  @Test("In de strenge lezing zijn Goede Vrijdag en KB-dagen werkdagen") func streng() {
    #expect(kalender.isWerkdagStreng(d("2026-04-03")))
    #expect(kalender.isWerkdagStreng(d("2026-05-15")))
    #expect(!kalender.isWerkdagStreng(d("2026-04-06")))
    #expect(!kalender.isWerkdagStreng(d("2026-11-21")))
  }

  @Test("Buiten de tabel staat er: kalender onvolledig") func onvolledig() throws {
    #expect(kalender.waarschuwing(voor: d("2028-12-31")) == nil)
    #expect(kalender.waarschuwing(voor: d("2023-01-01")) == nil)
    let later = try #require(kalender.waarschuwing(voor: d("2029-01-01")))
    #expect(later.hasPrefix("Kalender onvolledig: "))
    #expect(later.contains("eindigt op 31 december 2028"))
    let eerder = try #require(kalender.waarschuwing(voor: d("2022-12-31")))
    #expect(eerder.contains("begint op 1 januari 2023"))
    #expect(Kalender.zonderTabel.waarschuwing(voor: d("2026-01-01")) != nil)
  }

  @Test("Over een jaar met gaten zegt de kalender wat er mist en welke jaren volledig zijn")
  func jaar() {
    #expect(kalender.waarschuwing(jaar: 2026) == nil)
    let later = kalender.waarschuwing(jaar: 2029) ?? ""
    #expect(later.hasPrefix("Kalender onvolledig: "))
    #expect(later.contains("zijn voor 2029 niet allemaal bekend."))
    #expect(later.hasSuffix("Volledig is de kalender voor 2023 tot en met 2028."))
    #expect(!later.contains("31 december"))
  }
}
