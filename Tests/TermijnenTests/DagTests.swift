import Termijnen
import Testing

@Suite("Dag") struct DagTests {
  @Test("Elke dag van 1583 tot en met 9999 volgt op de vorige") func opeenvolgend() throws {
    var dag = try #require(Dag(1583, 1, 1))
    #expect(dag == Dag.eerste)
    var fouten = 0
    for jaar in 1583...9999 {
      for maand in 1...12 {
        let lengte = Dag.dagen(in: maand, jaar: jaar)
        // The middle of a month cannot differ from its ends; the ends are where it goes wrong.
        for dagnummer in [1, 2, lengte - 1, lengte] {
          let verwacht = dag.plus(dagen: dagnummer - 1)
          let delen = verwacht.delen
          if Dag(jaar, maand, dagnummer) != verwacht || delen != (jaar, maand, dagnummer) {
            fouten += 1
          }
        }
        dag = dag.plus(dagen: lengte)
      }
    }
    #expect(fouten == 0)
    #expect(dag == Dag.laatste)
    #expect(Dag(9999, 12, 31) == Dag.laatste)
  }

  @Test("De weekdag klopt op bekende dagen") func weekdagen() {
    #expect(d("1970-01-01").weekdag == .donderdag)
    #expect(d("2026-11-21").weekdag == .zaterdag)
    #expect(d("1583-01-01").weekdag == .zaterdag)
    #expect(d("9999-12-31").weekdag == .vrijdag)
    #expect(d("1969-12-31").weekdag == .woensdag)
  }

  @Test("De weekdag loopt door van dag op dag") func weekdagLoopt() {
    for nummer in stride(from: -141_348, through: 2_932_895, by: 997) {
      let dag = Dag.begrensd(nummer)
      #expect(dag.plus(dagen: 1).weekdag.rawValue == dag.weekdag.rawValue % 7 + 1)
      #expect(dag.plus(weken: 1).weekdag == dag.weekdag)
    }
  }

  @Test(
    "Een dag die niet bestaat is er niet",
    arguments: [
      (2026, 2, 29), (1900, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (1582, 12, 31),
      (10_000, 1, 1), (2026, 1, 0), (2026, 1, 32), (-1, 1, 1), (Int.max, 1, 1), (2026, Int.min, 1),
    ]) func nietBestaand(_ jaar: Int, _ maand: Int, _ dag: Int)
  {
    #expect(Dag(jaar, maand, dag) == nil)
  }

  @Test("Een schrikkeldag bestaat in 2000 en 2024, niet in 1900 en 2100") func schrikkel() {
    #expect(Dag(2000, 2, 29) != nil)
    #expect(Dag(2024, 2, 29) != nil)
    #expect(Dag(2100, 2, 29) == nil)
  }

  @Test(
    "Maanden tellen naar dezelfde dag, of naar de laatste dag van de maand",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
      ("2026-05-31", -3, "2026-02-28"), ("2026-08-31", 6, "2027-02-28"),
      ("2026-11-30", 3, "2027-02-28"), ("2026-12-15", 1, "2027-01-15"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-02-28", 1, "2026-03-28"),
    ]) func maanden(_ van: String, _ aantal: Int, _ naar: String)
  {
    #expect(d(van).plus(maanden: aantal) == d(naar))
  }

  @Test("Een jaar na 29 februari is 28 februari") func jaren() {
    #expect(d("2028-02-29").plus(jaren: 15) == d("2043-02-28"))
    #expect(d("2028-02-29").plus(jaren: 4) == d("2032-02-29"))
    #expect(d("2026-11-20").plus(jaren: -1) == d("2025-11-20"))
  }

  @Test("Rekenen loopt nooit buiten 1583-9999") func verzadigt() {
    let laat = d("9999-12-01")
    #expect(laat.plus(dagen: 100) == .laatste)
    #expect(laat.plus(weken: Int.max) == .laatste)
    #expect(laat.plus(maanden: 1) == .laatste)
    #expect(laat.plus(maanden: Int.max) == .laatste)
    #expect(laat.plus(jaren: Int.max) == .laatste)
    #expect(Dag.eerste.plus(dagen: -1) == .eerste)
    #expect(Dag.eerste.plus(dagen: Int.min) == .eerste)
    #expect(Dag.eerste.plus(weken: Int.min) == .eerste)
    #expect(Dag.eerste.plus(maanden: Int.min) == .eerste)
    #expect(Dag.eerste.plus(jaren: Int.min) == .eerste)
    #expect(Dag.begrensd(Int.max) == .laatste)
    #expect(Dag(nummer: Int.max) == nil)
  }

  @Test("ISO 8601 heen en terug") func iso() {
    for nummer in stride(from: -141_349, through: 2_932_896, by: 4999) {
      let dag = Dag.begrensd(nummer)
      #expect(Dag(iso: dag.iso) == dag)
    }
    #expect(Dag(iso: "2026-11-20")?.iso == "2026-11-20")
  }

  @Test(
    "Andere vormen zijn geen ISO 8601",
    arguments: [
      "", "2026-11-2", "2026-11-200", "20-11-2026", "2026/11/20", "2026-02-30", " 2026-11-20",
      "２０２６-11-20", "2026-1１-2", "+026-11-20",
    ]) func geenIso(_ tekst: String)
  {
    #expect(Dag(iso: tekst) == nil)
  }

  @Test("De teksten zijn Nederlands") func teksten() {
    let dag = d("2026-11-20")
    #expect(dag.kort == "vr 20-11")
    #expect(dag.kortMetJaar == "vr 20-11-2026")
    #expect(dag.lang == "vrijdag 20 november 2026")
    #expect(dag.langZonderWeekdag == "20 november 2026")
    #expect(d("2026-03-01").lang == "zondag 1 maart 2026")
  }

  @Test("Het verschil van twee dagen is een aantal dagen") func verschil() {
    #expect(d("2026-11-20") - d("2026-11-01") == 19)
    #expect(d("2026-11-01") - d("2026-11-20") == -19)
    #expect(Dag.laatste - Dag.eerste == 3_074_245)
  }

  @Test("Het weeknummer is dat van ISO 8601") func weeknummer() {
    #expect(d("2026-01-01").weeknummer == 1)
    #expect(d("2027-01-01").weeknummer == 53)
    #expect(d("2026-11-21").weeknummer == 47)
    #expect(d("2024-12-30").weeknummer == 1)
  }
}
