import Termijnen
import Testing

@Suite("Feiten die niet samen kunnen") struct TegenspraakTests {
  private let start = d("2026-10-05")

  @Test("Kloppende feiten geven niets") func kloppend() {
    let feiten = Termijnfeiten(
      ontvangen: start,
      aanvullingen: [Aanvulling(brief: start, termijn: start, aangevuld: start)],
      mededelingen: [Mededeling(datum: start, uiterlijk: start)], besluit: start,
      ingebrekestelling: start)
    #expect(feiten.tegenspraken().isEmpty)
  }

  @Test(
    "Elke tegenspraak heeft een veld en een zin",
    arguments: [
      (
        Termijnfeiten(
          ontvangen: d("2026-10-05"), aanvullingen: [Aanvulling(brief: d("2026-10-01"))]),
        "aanvulling",
        "De brief om stukken van do 1-10-2026 ligt vóór de ontvangst op ma 5-10-2026. "
          + "Kijk de datums na."
      ),
      (
        Termijnfeiten(
          ontvangen: d("2026-10-05"),
          aanvullingen: [Aanvulling(brief: d("2026-10-19"), termijn: d("2026-10-12"))]),
        "aanvulling",
        "De brief van ma 19-10-2026 noemt een termijn die dan al voorbij is (ma 12-10-2026). "
          + "Kijk de datums na."
      ),
      (
        Termijnfeiten(
          ontvangen: d("2026-10-05"),
          aanvullingen: [Aanvulling(brief: d("2026-10-19"), aangevuld: d("2026-10-12"))]),
        "aanvulling",
        "De stukken van ma 12-10-2026 zijn van vóór de brief van ma 19-10-2026. Kijk de datums na."
      ),
      (
        Termijnfeiten(ontvangen: d("2026-10-05"), besluit: d("2026-10-01")), "besluit",
        "Het besluit van do 1-10-2026 ligt vóór de ontvangst op ma 5-10-2026. Kijk de datums na."
      ),
      (
        Termijnfeiten(
          ontvangen: d("2026-10-05"),
          mededelingen: [Mededeling(datum: d("2026-10-19"), uiterlijk: d("2026-10-12"))]),
        "mededeling",
        "De mededeling van ma 19-10-2026 noemt een dag die dan al voorbij is (ma 12-10-2026). "
          + "Kijk de datums na."
      ),
      (
        Termijnfeiten(ontvangen: d("2026-10-05"), bestredenBesluit: d("2026-10-20")),
        "bestredenBesluit",
        "Het besluit van di 20-10-2026 is van na het bezwaar, dat op ma 5-10-2026 is ontvangen. "
          + "Kijk de datums na."
      ),
    ]) func tegenspraak(_ feiten: Termijnfeiten, _ veld: String, _ zin: String)
  {
    let gevonden = feiten.tegenspraken()
    #expect(gevonden.map(\.veld) == [veld])
    #expect(gevonden.map(\.zin) == [zin])
    let uitkomst = bereken(
      feiten, regel: besluitregel("8w"), kalender: kalender, op: d("2026-11-21"))
    #expect(uitkomst.waarschuwingen.contains(zin))
    #expect(uitkomst.verwacht == d("2026-11-30"))
  }

  @Test("Het laatste feit is de laatste dag die genoemd is") func laatste() {
    let feiten = Termijnfeiten(
      ontvangen: start,
      aanvullingen: [Aanvulling(brief: d("2026-10-19"), aangevuld: d("2026-11-02"))],
      ingebrekestelling: d("2026-12-01"))
    #expect(feiten.laatsteFeit == d("2026-12-01"))
    #expect(Termijnfeiten(ontvangen: start).laatsteFeit == start)
  }

  @Test("Wie naar de toekomst vraagt, krijgt de dag waarop alles is gebeurd") func peildag() {
    let vandaag = d("2026-11-21")
    var feiten = Termijnfeiten(ontvangen: start)
    #expect(feiten.peildag(vandaag: vandaag) == vandaag)
    feiten.ingebrekestelling = d("2026-12-01")
    #expect(feiten.peildag(vandaag: vandaag) == d("2026-12-01"))
    let later = bereken(
      feiten, regel: besluitregel("8w"), kalender: kalender, op: feiten.peildag(vandaag: vandaag))
    #expect(later.ingebrekestelling?.oordeel == .geldig)
    #expect(later.dwangsom?.bedrag == 0)
    #expect(later.dwangsom?.hoogsteDagen == 42)
    #expect(later.dwangsom?.maximum == 1442)
    feiten.besluit = d("2027-01-08")
    #expect(feiten.peildag(vandaag: vandaag) == d("2027-01-08"))
    #expect(feiten.peildag(vandaag: d("2027-03-01")) == d("2027-03-01"))
  }
}
