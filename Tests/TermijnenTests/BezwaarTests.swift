import Termijnen
import Testing

@Suite("Bezwaar") struct BezwaarTests {
  @Test("De bezwaartermijn schuift eerst, daarna begint de termijn voor het besluit") func schuif()
  {
    let uitkomst = bezwaar(tegen: d("2026-11-13"), kalender: kalender)
    #expect(uitkomst.bezwaarVoor == d("2026-12-28"))
    #expect(uitkomst.besluitVoor == d("2027-02-08"))
    #expect(uitkomst.regels.first?.artikel == "Awb 6:7, 6:8")
  }

  @Test("Zonder schakelaar is achttien weken één termijn") func eenLezing() {
    var lezingen = Lezingen()
    lezingen.verdagingEigenTermijn = .nee
    let een = bezwaar(
      tegen: d("2026-10-12"), commissie: true, verdaagd: true, lezingen: lezingen,
      kalender: kalender)
    #expect(een.besluitVoor == d("2027-03-29") && een.besluitUiterlijk == d("2027-03-29"))
    lezingen.verdagingEigenTermijn = .ja
    let eigen = bezwaar(
      tegen: d("2026-10-12"), commissie: true, verdaagd: true, lezingen: lezingen,
      kalender: kalender)
    #expect(eigen.besluitVoor == d("2027-03-30"))
  }

  @Test("Zonder datum van het besluit rekent de klok vanaf de gegeven dag, met een waarschuwing")
  func zonderBesluit() {
    var regel = besluitregel("6w")
    regel.klok = .eindeBezwaartermijn
    let uitkomst = bereken(
      Termijnfeiten(ontvangen: d("2026-12-28")), regel: regel, kalender: kalender,
      op: d("2026-12-28"))
    #expect(uitkomst.dag0 == d("2026-12-28"))
    #expect(uitkomst.verwacht == d("2027-02-08"))
    #expect(uitkomst.waarschuwingen.count == 1)
  }

  @Test("Een verzoek om herstel tijdens de bezwaartermijn telt pas vanaf dag 1") func herstel() {
    var regel = besluitregel("6w")
    regel.klok = .eindeBezwaartermijn
    let uitkomst = bereken(
      Termijnfeiten(
        ontvangen: d("2026-11-20"),
        aanvullingen: [
          Aanvulling(brief: d("2026-12-21"), termijn: d("2027-01-04"), aangevuld: d("2027-01-04"))
        ], bestredenBesluit: d("2026-11-13")), regel: regel, kalender: kalender,
      op: d("2027-01-10"))
    #expect(uitkomst.dag0 == d("2026-12-28"))
    // 29 December up to and including 3 January.
    #expect(uitkomst.opgeschort == 6)
  }

  @Test("Een variant kiest een andere termijn; een onbekende geeft een waarschuwing")
  func variant() {
    var regel = besluitregel("6w")
    regel.varianten = [
      Termijnvariant(
        id: "commissie", naam: "met commissie", termijn: Gegeven(t("12w"), bron: proefbron),
        dwangsom: Gegeven(.geen, bron: proefbron))
    ]
    func einde(_ variant: String?) -> Termijnberekening {
      bereken(
        Termijnfeiten(ontvangen: d("2026-01-05"), variant: variant), regel: regel,
        kalender: kalender, op: d("2026-01-05"))
    }
    #expect(einde(nil).verwacht == d("2026-02-16"))
    #expect(einde("commissie").verwacht == d("2026-03-30"))
    #expect(einde("commissie").ingebrekestelling == nil)
    #expect(einde("bestaat-niet").verwacht == d("2026-02-16"))
    #expect(einde("bestaat-niet").waarschuwingen.count == 1)
  }

  /// Objection with a committee of which has to be asked whether it was announced.
  private var metVraag: Soortregel {
    var regel = besluitregel("6w")
    regel.klok = .eindeBezwaartermijn
    regel.varianten = [
      Termijnvariant(
        id: "commissie", naam: "met commissie", termijn: Gegeven(t("12w"), bron: proefbron),
        vraag: "Is er een commissie aangekondigd?")
    ]
    return regel
  }

  private func uitkomst(_ variant: String?, op: String = "2026-10-30") -> Termijnberekening {
    bereken(
      Termijnfeiten(
        ontvangen: d("2026-09-01"), variant: variant, bestredenBesluit: d("2026-08-03")),
      regel: metVraag, kalender: kalender, op: d(op))
  }

  @Test("Zolang niet bekend is of er een commissie is, telt voor de veilige dag twaalf weken")
  func vraag() {
    let open = uitkomst(nil)
    #expect(open.verwacht == d("2026-10-26"))
    #expect(open.veilig == d("2026-12-07"))
    #expect(!open.teLaat)
    #expect(open.ingebrekestelling?.vanaf == d("2026-12-08"))
    #expect(open.waarschuwingen.contains { $0.contains("Is er een commissie aangekondigd?") })
    let bellen = open.ladder.filter { $0.trede == .bellen }
    #expect(bellen.count == 1)
    #expect(bellen.first?.wat.hasPrefix("Bel: is er een commissie aangekondigd?") == true)
    #expect(bellen.first?.mag(op: d("2026-10-30")) == true)
  }

  @Test("Een gekozen vorm neemt de vraag weg, ook de gewone")
  func gekozen() {
    let gewoon = uitkomst(Termijnvariant.gewoon)
    #expect(gewoon.verwacht == d("2026-10-26"))
    #expect(gewoon.veilig == d("2026-10-26"))
    #expect(gewoon.teLaat)
    let commissie = uitkomst("commissie")
    #expect(commissie.verwacht == d("2026-12-07"))
    #expect(commissie.veilig == d("2026-12-07"))
    for klaar in [gewoon, commissie] {
      #expect(klaar.waarschuwingen.isEmpty, "\(klaar.waarschuwingen)")
      #expect(!klaar.ladder.contains { $0.wat.contains("commissie aangekondigd") })
    }
  }

  @Test("Bezwaar dat na zijn termijn kwam is nooit te laat beslist voordat het er was")
  func teLaatIngediend() {
    var regel = besluitregel("6w")
    regel.klok = .eindeBezwaartermijn
    // The term for objection ended on 14 September; the strict end is 26 October.
    let feiten = Termijnfeiten(ontvangen: d("2026-11-26"), bestredenBesluit: d("2026-08-03"))
    let uitkomst = bereken(feiten, regel: regel, kalender: kalender, op: d("2026-11-27"))
    #expect(uitkomst.dag0 == d("2026-11-26"))
    #expect(uitkomst.verwacht == d("2027-01-07"))
    #expect(uitkomst.veilig == d("2027-01-07"))
    #expect(!uitkomst.teLaat)
    #expect(uitkomst.waarschuwingen.contains { $0.contains("na de bezwaartermijn") })
    #expect(
      uitleg(uitkomst, feiten: feiten, regel: regel, op: d("2026-11-27")).contains(
        "De klok begon op donderdag 26 november 2026, de dag waarop het bezwaar is ontvangen."))
  }

  @Test("Een paar dagen te laat: streng vanaf het einde van de termijn, ruim vanaf de ontvangst")
  func ietsTeLaat() {
    var regel = besluitregel("6w")
    regel.klok = .eindeBezwaartermijn
    let uitkomst = bereken(
      Termijnfeiten(ontvangen: d("2026-09-21"), bestredenBesluit: d("2026-08-03")), regel: regel,
      kalender: kalender, op: d("2026-11-01"))
    #expect(uitkomst.dag0 == d("2026-09-14"))
    #expect(uitkomst.verwacht == d("2026-10-26"))
    #expect(uitkomst.veilig == d("2026-11-02"))
  }

  @Test("Zonder dag van het bestreden besluit rekent de veilige dag met de langste bezwaartermijn")
  func bestredenOnbekend() {
    var regel = besluitregel("6w")
    regel.klok = .eindeBezwaartermijn
    var feiten = Termijnfeiten(ontvangen: d("2026-09-01"), ingebrekestelling: d("2026-10-15"))
    let uitkomst = bereken(feiten, regel: regel, kalender: kalender, op: d("2026-10-15"))
    #expect(uitkomst.verwacht == d("2026-10-13"))
    // Sent on the first of September: objection until 13 October, and six weeks after that.
    #expect(uitkomst.veilig == d("2026-11-24"))
    #expect(uitkomst.ingebrekestelling?.oordeel == .teVroeg)
    #expect(uitkomst.waarschuwingen.contains { $0.contains("liep tot en met di 13-10-2026") })
    #expect(uitkomst.regels.contains { $0.tekst.contains("tot en met dinsdag 13 oktober 2026") })
    let alinea = uitleg(uitkomst, feiten: feiten, regel: regel, op: d("2026-10-15"))
    #expect(alinea.contains("Daarom vraag ik u op welke dag het besluit is verzonden."))
    #expect(alinea.contains("Op zijn vroegst is de laatste dag dinsdag 13 oktober 2026."))
    #expect(!alinea.contains("eindigt"))
    // With the day the two are one again.
    feiten.bestredenBesluit = d("2026-09-01")
    let bekend = bereken(feiten, regel: regel, kalender: kalender, op: d("2026-10-15"))
    #expect(bekend.verwacht == d("2026-11-24") && bekend.veilig == d("2026-11-24"))
    // Whatever the day of the decision, the safe day is never before the right one.
    for terug in 0...60 {
      feiten.bestredenBesluit = d("2026-09-01").plus(dagen: -terug)
      let echt = bereken(feiten, regel: regel, kalender: kalender, op: d("2026-10-15"))
      #expect((echt.veilig ?? .laatste) <= d("2026-11-24"))
      #expect((echt.verwacht ?? .eerste) >= d("2026-10-13") || echt.dag0 < d("2026-09-01"))
    }
  }
}
