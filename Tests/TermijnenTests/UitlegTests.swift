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
    #expect(tekst.contains("Wie de wet ruim leest, komt op woensdag 9 december 2026."))
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
        "Er is besloten op woensdag 7 oktober 2026."))
  }

  @Test("Geen zin telt meer dan vijfentwintig woorden") func kort() {
    let tekst = lees(op: "2026-12-24") {
      $0.aanvullingen = [Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"))]
      $0.ingebrekestelling = d("2026-12-20")
    }
    for zin in tekst.split(separator: ". ") { #expect(zin.split(separator: " ").count <= 25) }
  }
}
