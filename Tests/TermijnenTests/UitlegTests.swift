import Termijnen
import Testing

@Suite("De uitleg om voor te lezen") struct UitlegTests {
  private func lees(
    _ regel: Soortregel = besluitregel("8w"), op: String,
    _ pasAan: (inout Termijnfeiten) -> Void = { _ in }
  ) -> String {
    var feiten = Termijnfeiten(ontvangen: d("2026-10-05"))
    pasAan(&feiten)
    let uitkomst = bereken(feiten, regel: regel, kalender: kalender, op: d(op))
    return uitleg(uitkomst, feiten: feiten, regel: regel, op: d(op))
  }

  @Test("Een lopende termijn") func lopend() {
    #expect(
      lees(op: "2026-11-21")
        == "Het gaat om: Proef. De klok begon op maandag 5 oktober 2026: de dag waarop de aanvraag "
        + "is ontvangen. De termijn is 8 weken (Awb 4:13). De laatste dag is maandag 30 november "
        + "2026. Dat is over 9 dagen.")
  }

  @Test("Te laat, met opschorting en twee lezingen") func teLaat() {
    let tekst = lees(op: "2026-12-12") {
      $0.aanvullingen = [
        Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-28"))
      ]
    }
    #expect(tekst.contains("De klok stond 8 dagen stil (Awb 4:13). Die dagen komen erbij."))
    #expect(tekst.contains("Wie de wet ruim leest (Awb 4:13), komt op woensdag 9 december 2026."))
    #expect(tekst.contains("De gemeente is nu 3 dagen te laat."))
    #expect(
      tekst.hasSuffix("De inwoner mag nu schriftelijk vragen om binnen twee weken te beslissen."))
  }

  @Test("Waar wij het doen, zijn wij te laat") func wij() {
    let tekst = lees(op: "2026-12-12") { $0.uitvoerder = .eigenTeam }
    #expect(tekst.hasSuffix("Wij zijn nu 12 dagen te laat."))
  }

  @Test("Na de ingebrekestelling en na het besluit") func daarna() {
    let gesteld = lees(op: "2026-12-20") { $0.ingebrekestelling = d("2026-12-01") }
    #expect(gesteld.contains("Er moest uiterlijk dinsdag 15 december 2026 zijn beslist."))
    #expect(gesteld.hasSuffix("Sinds woensdag 16 december 2026 telt elke dag."))
    let besloten = lees(op: "2026-12-20") { $0.besluit = d("2026-11-27") }
    #expect(besloten.hasSuffix("Het besluit kwam op tijd."))
  }

  @Test("Zonder termijn vraagt de uitleg om een dag") func zonderTermijn() {
    let regel = Soortregel(id: "x", naam: "Voedselbank", bron: proefbron)
    #expect(
      lees(regel, op: "2026-10-06").hasSuffix(
        "Er is geen wettelijke termijn. Daarom vraag ik welke dag u kunt noemen."))
    #expect(
      lees(regel, op: "2026-10-08") { $0.besluit = d("2026-10-07") }.hasSuffix(
        "Het antwoord was er op woensdag 7 oktober 2026."))
  }

  @Test("Geen zin telt meer dan vijfentwintig woorden") func kort() {
    let tekst = lees(op: "2026-12-24") {
      $0.aanvullingen = [Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"))]
      $0.ingebrekestelling = d("2026-12-20")
    }
    for zin in tekst.split(separator: ". ") { #expect(zin.split(separator: " ").count <= 25) }
  }

  @Test("Elke laatste dag heeft haar eigen afstand, ook als er twee lezingen zijn")
  func tweeLezingen() {
    let brief: (inout Termijnfeiten) -> Void = {
      $0.aanvullingen = [
        Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-28"))
      ]
    }
    #expect(
      lees(op: "2026-11-27", brief).hasSuffix(
        "De laatste dag is dinsdag 8 december 2026. Dat is over 11 dagen. "
          + "Wie de wet ruim leest (Awb 4:13), komt op woensdag 9 december 2026."))
    #expect(
      lees(op: "2026-12-09", brief).hasSuffix(
        "De laatste dag is dinsdag 8 december 2026. Die dag is voorbij. Wie de wet ruim leest "
          + "(Awb 4:13), komt op woensdag 9 december 2026. Dat is vandaag. Ik vraag u vandaag om een besluit of een "
          + "nieuwe dag."))
    #expect(
      lees(op: "2026-12-12", brief).contains(
        "Wie de wet ruim leest (Awb 4:13), komt op woensdag 9 december 2026. Ook die dag is voorbij. "
          + "De gemeente is nu 3 dagen te laat."))
  }

  @Test("Een termijn die misschien geldt heet geen ruime lezing van de wet") func misschien() {
    var regel = besluitregel("8w")
    regel.veiligeTermijn = Gegeven(t("16w"), bron: proefbron)
    let tekst = lees(regel, op: "2026-12-09")
    #expect(
      tekst.contains(
        "De laatste dag is maandag 30 november 2026. Die dag is voorbij. Misschien geldt een termijn "
          + "van 16 weken (Awb 4:13). Dan is maandag 25 januari 2027 de laatste dag. "
          + "Dat is over 47 dagen."))
    #expect(!tekst.contains("ruim leest"))
  }

  @Test("Instemming met uitstel heet niet dat de klok stilstond, en heeft haar eigen artikel")
  func instemming() {
    var regel = besluitregel("8w")
    regel.instemming.bron = Bron(
      id: "i", artikel: "Awb 4:15 lid 2 a", zekerheid: .wettekst,
      gecontroleerdOp: d("2026-11-20"))
    let weken = lees(regel, op: "2026-12-20") {
      $0.instemmingen = [Instemming(.duur(t("3w")), op: d("2026-11-20"))]
    }
    #expect(
      weken.contains(
        "De inwoner stemde op papier in met 21 dagen uitstel (Awb 4:15 lid 2 a). "
          + "Die dagen komen erbij."))
    #expect(!weken.contains("stil"))
    let dag = lees(regel, op: "2026-12-20") {
      $0.instemmingen = [Instemming(.tot(d("2026-12-22")), op: d("2026-11-20"))]
    }
    #expect(
      dag.contains(
        "De inwoner stemde op papier in met uitstel tot en met dinsdag 22 december 2026 "
          + "(Awb 4:15 lid 2 a). De laatste dag is dinsdag 22 december 2026."))
  }

  @Test("De verschuiving staat in de alinea, met de feestdag en het artikel") func schuif() {
    let tekst = lees(op: "2026-03-01") { $0.ontvangen = d("2026-02-06") }
    #expect(
      tekst.contains(
        "Vrijdag 3 april 2026 is Goede Vrijdag. Daarna komen het weekend en Tweede Paasdag. De "
          + "laatste dag schuift naar dinsdag 7 april 2026 (Atw art. 1 lid 1)."), "\(tekst)")
    #expect(tekst.contains("De laatste dag is dinsdag 7 april 2026. Dat is over 37 dagen."))
  }

  @Test("Een bericht van uitstel komt in de plaats van de termijn en van wat daarvoor stilstond")
  func bericht() {
    let tekst = lees(op: "2026-12-01") {
      $0.ontvangen = d("2026-09-25")
      $0.aanvullingen = [
        Aanvulling(brief: d("2026-10-05"), termijn: d("2026-10-19"), aangevuld: d("2026-10-15"))
      ]
      $0.mededelingen = [Mededeling(datum: d("2026-11-18"), uiterlijk: d("2026-12-25"))]
    }
    #expect(
      tekst.contains(
        "Op woensdag 18 november 2026 schreef de instantie dat het uiterlijk vrijdag 25 december 2026 "
          + "wordt (Awb 4:13). De laatste dag is vrijdag 25 december 2026."))
    #expect(!tekst.contains("stil"))
    #expect(!tekst.contains("komen erbij"))
  }

  @Test(
    "Een richtgetal is geen termijn van de wet: niemand is te laat, en er wordt om een dag gevraagd"
  )
  func richtgetal() {
    var regel = besluitregel("8w")
    regel.wettelijk = false
    let tekst = lees(regel, op: "2026-12-12")
    #expect(
      tekst.hasSuffix(
        "Er is geen wettelijke termijn. Het richtgetal is 8 weken (Awb 4:13): maandag 30 november "
          + "2026. Die dag is voorbij. Daarom vraag ik welke dag u kunt noemen."))
    let uitkomst = bereken(
      Termijnfeiten(ontvangen: d("2026-10-05")), regel: regel, kalender: kalender,
      op: d("2026-12-12"))
    #expect(!uitkomst.teLaat)
    #expect(uitkomst.stand == .verwachtVoorbij)
  }

  @Test("Ons eigen team vraagt zichzelf niet om een dag") func wijZonderTermijn() {
    let regel = Soortregel(id: "x", naam: "Leefgeld", bron: proefbron)
    #expect(
      lees(regel, op: "2026-10-06") { $0.uitvoerder = .eigenTeam }.hasSuffix(
        "Er is geen wettelijke termijn. Daarom noemen wij zelf een dag waarop er antwoord is."))
  }

  @Test("Wie iets gaat afsluiten wordt niet om een dag gevraagd waarop hij besluit") func dreiging()
  {
    var regel = Soortregel(id: "x", naam: "Afsluiting", aard: .dreiging, bron: proefbron)
    regel.uitvoerder = .ander
    #expect(
      lees(regel, op: "2026-10-06").hasSuffix(
        "Daarom vraag ik op welke dag het zou gebeuren, en wat nodig is om het te stoppen."))
    #expect(
      lees(regel, op: "2026-10-06") { $0.dreigtOp = d("2026-10-14") }.hasSuffix(
        "Het gebeurt op woensdag 14 oktober 2026."))
  }

  @Test("Een wachttijd van meer weken staat in het meervoud") func wachttijd() {
    var regel = besluitregel("4w", atw: .nee)
    regel.aard = .wachttijd
    #expect(
      lees(regel, op: "2026-10-06").contains("Daarna moeten er 4 weken voorbijgaan (Awb 4:13)."))
  }

  @Test("Een eigen termijn zegt ook of de dag voorbij is") func eigenTermijnVoorbij() {
    var regel = besluitregel("4w")
    regel.aard = .eigenTermijn
    #expect(lees(regel, op: "2026-11-27").contains("maandag 2 november 2026. Die dag is voorbij."))
    #expect(lees(regel, op: "2026-10-30").contains("maandag 2 november 2026. Dat is over 3 dagen."))
  }

  @Test("Vóór de ontvangst telt de alinea nog geen dagen") func nogNietBegonnen() {
    #expect(!lees(op: "2026-09-11").contains("Dat is over"))
  }

  @Test("Een onredelijk late brief belooft geen dwangsom") func onredelijkLaat() {
    let tekst = lees(op: "2027-03-15") { $0.ingebrekestelling = d("2027-02-01") }
    #expect(tekst.contains("De brief kwam laat. Of er een dwangsom is, is daarom niet zeker"))
    #expect(!tekst.contains("telt elke dag"))
  }

  @Test("Een verlenging zegt hoe lang, en een open stilstand dat de dag meeschuift") func erbij() {
    var regel = besluitregel("6w", verlenging: "4w")
    regel.mededeling.waarde = .geen
    #expect(
      lees(regel, op: "2026-11-10") { $0.verdaging = Verdaging(op: d("2026-11-02")) }
        .contains("De termijn is verlengd met 4 weken (Awb 4:13)."))
    #expect(
      lees(op: "2026-11-10") {
        $0.opschortingen = [Opschorting(.buitenland, vanaf: d("2026-10-19"))]
      }.contains("De klok staat nu stil. Zolang dat zo is, schuift de laatste dag mee."))
    #expect(
      lees(op: "2026-12-10") {
        $0.mededelingen = [Mededeling(datum: d("2026-11-02"), uiterlijk: d("2026-12-18"))]
        $0.aanvullingen = [Aanvulling(brief: d("2026-11-09"), termijn: d("2026-11-18"))]
      }.contains("Na dat bericht komen er 8 dagen bij (Awb 4:13)."))
  }
}
