import Termijnen
import Testing

@Suite("Een kale termijn rekenen") struct RekenTests {
  @Test("De Atw kan aan, uit of volgens de wet") func atw() {
    let start = d("2026-10-30")
    #expect(reken(t("8w"), vanaf: start, atw: .wet, kalender: kalender).einde == d("2026-12-28"))
    #expect(reken(t("8w"), vanaf: start, atw: .uit, kalender: kalender).einde == d("2026-12-25"))
    let lang = d("2026-09-04")
    #expect(reken(t("16w"), vanaf: lang, atw: .wet, kalender: kalender).einde == d("2026-12-25"))
    #expect(reken(t("16w"), vanaf: lang, atw: .aan, kalender: kalender).einde == d("2026-12-28"))
  }

  @Test("Drie maanden schuift nog, vier niet") func maanden() {
    let drie = reken(t("3m"), vanaf: d("2026-09-26"), kalender: kalender)
    #expect(drie.ruw == d("2026-12-26"))
    #expect(drie.einde == d("2026-12-28"))
    let vier = reken(t("4m"), vanaf: d("2026-08-26"), kalender: kalender)
    #expect(vier.einde == d("2026-12-26"))
  }

  @Test("De afleiding noemt de feestdag") func afleiding() {
    let som = reken(t("8w"), vanaf: d("2026-10-30"), kalender: kalender)
    #expect(
      som.regels.last
        == Afleidingsregel(
          "Vrijdag 25 december 2026 is Eerste Kerstdag. Daarna komt het weekend. "
            + "De laatste dag schuift naar maandag 28 december 2026.", "Atw art. 1 lid 1"))
  }

  @Test("Artikel 2 zet er een dag bij") func artikelTwee() {
    let som = reken(t("3d"), vanaf: d("2026-04-02"), kalender: kalender)
    #expect(som.ruw == d("2026-04-05"))
    #expect(som.einde == d("2026-04-08"))
    #expect(som.regels.map(\.artikel).suffix(2) == ["Atw art. 1 lid 1", "Atw art. 2"])
    #expect(reken(t("2d"), vanaf: d("2026-04-02"), kalender: kalender).einde == d("2026-04-07"))
  }

  @Test("Terugtellen schuift nooit") func terug() {
    let som = reken(t("4w"), vanaf: d("2027-01-22"), terug: true, kalender: kalender)
    #expect(som.einde == d("2026-12-25"))
    #expect(som.regels.last?.artikel == "Atw art. 1 lid 2")
    #expect(
      reken(t("1m"), vanaf: d("2026-03-31"), terug: true, kalender: kalender).einde
        == d("2026-02-28"))
  }

  @Test("Zonder Atw zijn werkdagen maandag tot en met vrijdag") func doordeweeks() {
    for stap in 0..<14 {
      let start = d("2026-06-01").plus(dagen: stap)
      for aantal in 1...12 {
        var dag = start
        var over = aantal
        while over > 0 {
          dag = dag.plus(dagen: 1)
          if !dag.weekdag.isWeekend { over -= 1 }
        }
        let som = reken(Termijn(aantal, .werkdagen), vanaf: start, atw: .uit, kalender: kalender)
        #expect(som.einde == dag)
      }
    }
  }

  @Test("Uren worden hele dagen en schuiven niet") func uren() {
    #expect(reken(t("72u"), vanaf: d("2026-12-24"), kalender: kalender).einde == d("2026-12-27"))
    #expect(reken(t("1u"), vanaf: d("2026-12-24"), kalender: kalender).einde == d("2026-12-25"))
  }

  @Test("Buiten de tabel en buiten het jaar 9999 komt er een waarschuwing") func grenzen() {
    #expect(
      reken(t("8w"), vanaf: d("2030-01-01"), kalender: kalender).waarschuwingen.count == 1)
    #expect(
      reken(t("8w"), vanaf: d("2030-01-01"), atw: .uit, kalender: kalender).waarschuwingen.isEmpty)
    let eind = reken(t("9999j"), vanaf: d("2026-01-01"), kalender: kalender)
    #expect(eind.einde == .laatste)
    #expect(eind.waarschuwingen == ["De uitkomst valt buiten de jaren 1583 tot en met 9999."])
  }
}
