import Termijnen
import Testing

@Suite("Regels van een gemeente") struct GemeenteregelTests {
  private var regel: Soortregel {
    var regel = besluitregel("8w")
    regel.gemeenten = [
      Gemeenteregel(
        gemeente: "Voorbeeldstad", beslist: "de regio", termijn: t("6w"), verlenging: t("4w"),
        mededeling: .informatie, opschorting: false, atw: .nee,
        bron: Bron(
          id: "v", artikel: "Verordening Voorbeeldstad", zekerheid: .bron,
          gecontroleerdOp: d("2026-11-20")))
    ]
    return regel
  }

  private func einde(_ gemeente: String?) -> Termijnberekening {
    bereken(
      Termijnfeiten(ontvangen: d("2026-11-13"), gemeente: gemeente), regel: regel,
      kalender: kalender, op: d("2026-11-21"))
  }

  @Test("De verordening gaat voor, met haar eigen bron") func lokaal() {
    let uitkomst = einde("voorbeeldstad")
    #expect(uitkomst.verwacht == d("2026-12-25"))
    #expect(uitkomst.regels.contains { $0.artikel == "Verordening Voorbeeldstad" })
    #expect(uitkomst.waarschuwingen.isEmpty)
  }

  @Test("Een gemeente zonder eigen regels geeft de landelijke, met een waarschuwing") func elders()
  {
    let uitkomst = einde("Elders")
    #expect(uitkomst.verwacht == d("2027-01-08"))
    #expect(uitkomst.waarschuwingen.count == 1)
    #expect(einde(nil).waarschuwingen.isEmpty)
  }

  private func bron(_ artikel: String, tot: String? = nil) -> Bron {
    Bron(
      id: artikel, artikel: artikel, zekerheid: .bron, geldig: Geldigheid(tot: tot.map { d($0) }),
      gecontroleerdOp: d("2026-11-20"))
  }

  private func uitkomst(
    _ gemeenten: [Gemeenteregel], _ ontvangen: String, perGemeente: Bool = false
  ) -> Termijnberekening {
    var regel = besluitregel("8w")
    regel.gemeenten = gemeenten
    regel.perGemeente = perGemeente
    return bereken(
      Termijnfeiten(ontvangen: d(ontvangen), gemeente: "Delft"), regel: regel, kalender: kalender,
      op: d(ontvangen))
  }

  @Test("Na het einde van de verordening telt zij nog, met een waarschuwing") func voorbij() {
    let regel = Gemeenteregel(
      gemeente: "Delft", termijn: t("6w"), bron: bron("Verordening Delft", tot: "2026-12-31"))
    #expect(uitkomst([regel], "2026-12-30").waarschuwingen.isEmpty)
    let later = uitkomst([regel], "2027-01-04")
    #expect(later.verwacht == d("2027-02-15"))
    #expect(
      later.waarschuwingen == [
        "Een regel van Delft in de inrichting gold tot en met 31 december 2026. Kijk na wat nu geldt "
          + "(Verordening Delft)."
      ], "\(later.waarschuwingen)")
  }

  @Test("Een waarde heeft haar eigen tijd: ervoor geldt de landelijke, erna komt de waarschuwing")
  func perWaarde() {
    let regel = Gemeenteregel(
      gemeente: "Delft", beslist: "de regio", termijn: t("6w"), bron: bron("Verordening Delft"),
      geldigheden: [.termijn: Geldigheid(van: d("2026-10-01"), tot: d("2026-12-31"))])
    #expect(uitkomst([regel], "2026-09-07").verwacht == d("2026-11-02"))
    #expect(uitkomst([regel], "2026-10-05").verwacht == d("2026-11-16"))
    #expect(uitkomst([regel], "2026-10-05").waarschuwingen.isEmpty)
    #expect(uitkomst([regel], "2027-01-04").waarschuwingen.count == 1)
  }

  @Test("Twee verordeningen na elkaar: dag 0 kiest") func naElkaar() {
    let regels = [
      Gemeenteregel(
        gemeente: "Delft", termijn: t("6w"), bron: bron("oud"),
        geldig: Geldigheid(van: d("2026-06-01"), tot: d("2026-12-31"))),
      Gemeenteregel(
        gemeente: "Delft", termijn: t("7w"), bron: bron("nieuw"),
        geldig: Geldigheid(van: d("2027-01-01"))),
    ]
    #expect(uitkomst(regels, "2026-11-02").verwacht == d("2026-12-14"))
    #expect(uitkomst(regels, "2027-01-04").verwacht == d("2027-02-22"))
    let ervoor = uitkomst(regels, "2026-01-05")
    #expect(ervoor.verwacht == d("2026-03-02"))
    #expect(ervoor.waarschuwingen.count == 1, "\(ervoor.waarschuwingen)")
    #expect(ervoor.waarschuwingen.first?.contains("gelden vanaf 1 januari 2027") == true)
  }

  @Test("Waar een verordening kan bestaan, waarschuwt een gemeente zonder eigen regel") func kan() {
    #expect(uitkomst([], "2026-11-02", perGemeente: true).waarschuwingen.count == 1)
    #expect(uitkomst([], "2026-11-02").waarschuwingen.isEmpty)
  }
}
