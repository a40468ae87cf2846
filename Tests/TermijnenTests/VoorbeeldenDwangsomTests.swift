import Termijnen
import Testing

@Suite("Uitgewerkte datums: dwangsom (4:17)") struct VoorbeeldenDwangsomTests {
  /// A step of which the term lapsed on 30 November 2026, or another day.
  private func reken(
    _ gesteld: String, besluit: String? = nil, ontvangen: String = "2026-10-05",
    op: String = "2027-06-01", _ pasAan: (inout Soortregel) -> Void = { _ in }
  ) -> Termijnberekening {
    var regel = besluitregel("8w")
    pasAan(&regel)
    return bereken(
      Termijnfeiten(
        ontvangen: d(ontvangen), besluit: besluit.map { d($0) }, ingebrekestelling: d(gesteld)),
      regel: regel, kalender: kalender, op: d(op))
  }

  @Test("F75 volle 42 dagen") func vol() {
    let dwangsom = reken("2026-12-01").dwangsom
    #expect(dwangsom?.eersteDag == d("2026-12-16"))
    #expect(dwangsom?.laatsteDag == d("2027-01-26"))
    #expect(dwangsom?.dagen == 42)
    #expect(dwangsom?.bedrag == 1442)
  }

  @Test("F77 tweede schijf") func tweedeSchijf() {
    let dwangsom = reken("2026-12-01", besluit: "2027-01-08").dwangsom
    #expect(dwangsom?.eersteDag == d("2026-12-16"))
    #expect(dwangsom?.laatsteDag == d("2027-01-26"))
    #expect(dwangsom?.dagen == 23)
    #expect(dwangsom?.bedrag == 637)
    #expect(dwangsom?.bedragInclusiefBekendmaking == 672)
  }

  @Test("F79 besluit binnen de twee weken") func binnenTweeWeken() {
    let dwangsom = reken("2026-12-01", besluit: "2026-12-15").dwangsom
    #expect(dwangsom?.dagen == 0)
    #expect(dwangsom?.bedrag == 0)
    #expect(dwangsom?.bedragInclusiefBekendmaking == 0)
  }

  @Test("F80 ingebrekestelling op de laatste dag") func laatsteDag() {
    let uitkomst = reken("2026-11-30")
    #expect(uitkomst.ingebrekestelling?.oordeel == .teVroeg)
    #expect(uitkomst.dwangsom == nil)
  }

  @Test("F81 termijn eindigt op zondag, ingebrekestelling op maandag") func zondagMaandag() {
    let maandag = reken("2026-11-30", ontvangen: "2026-10-04")
    #expect(maandag.ruw == d("2026-11-29"))
    #expect(maandag.ingebrekestelling?.oordeel == .teVroeg)
    #expect(reken("2026-12-01", ontvangen: "2026-10-04").ingebrekestelling?.oordeel == .geldig)
  }

  @Test("F82 twee weken eindigen op Kerst, met Atw") func kerstMetAtw() {
    let dwangsom = reken("2026-12-11").dwangsom
    #expect(dwangsom?.eersteDag == d("2026-12-29"))
    #expect(dwangsom?.laatsteDag == d("2027-02-08"))
    #expect(dwangsom?.bedrag == 1442)
  }

  @Test("F83 zelfde, zonder Atw op de twee weken") func kerstZonderAtw() {
    let dwangsom = reken("2026-12-11") { $0.lezingen.atwOpTweeWeken = false }.dwangsom
    #expect(dwangsom?.eersteDag == d("2026-12-26"))
    #expect(dwangsom?.laatsteDag == d("2027-02-05"))
    #expect(dwangsom?.dagen == 42)
  }

  @Test("F85 nieuw tarief, ingebrekestelling 02-01-2019") func nieuwTarief() {
    let uitkomst = reken("2019-01-02", ontvangen: "2018-10-26", op: "2019-06-01")
    #expect(uitkomst.verwacht == d("2018-12-21"))
    #expect(uitkomst.dwangsom?.eersteDag == d("2019-01-17"))
    #expect(uitkomst.dwangsom?.laatsteDag == d("2019-02-27"))
    #expect(uitkomst.dwangsom?.bedrag == 1442)
    let oud = reken("2018-12-31", ontvangen: "2018-10-26", op: "2019-06-01")
    #expect(oud.dwangsom?.bedrag == 1260)
  }

  @Test("F87 dwangsombesluit (4:18) en betaling (4:87)") func besluitEnBetaling() {
    let dwangsom = reken("2026-12-01").dwangsom
    #expect(dwangsom?.laatsteDag == d("2027-01-26"))
    #expect(dwangsom?.vaststellenVoor == d("2027-02-09"))
    #expect(dwangsom?.betalenVoor == d("2027-03-23"))
  }

  @Test("F89 ingebrekestelling onredelijk laat? RBROT 2020:7012") func onredelijkLaat() {
    var regel = besluitregel("12w", verlenging: "6w")
    regel.klok = .eindeBezwaartermijn
    let uitkomst = bereken(
      Termijnfeiten(
        ontvangen: d("2018-09-20"), verdaging: Verdaging(), bestredenBesluit: d("2018-08-28"),
        ingebrekestelling: d("2019-04-11")), regel: regel, kalender: kalender,
      op: d("2019-04-11"))
    #expect(uitkomst.veilig == d("2019-02-12"))
    #expect(uitkomst.ingebrekestelling?.dagenNaAfloop == 58)
    #expect(uitkomst.ingebrekestelling?.oordeel == .onredelijkLaat)
  }

  @Test("Na een besluit binnen de twee weken wordt niets vastgesteld of betaald")
  func nietsVastTeStellen() {
    for besluit in ["2026-12-10", "2026-12-15"] {
      let uitkomst = reken("2026-12-01", besluit: besluit)
      #expect(uitkomst.dwangsom?.vaststellenVoor == nil)
      #expect(uitkomst.dwangsom?.betalenVoor == nil)
      #expect(uitkomst.regels.contains { $0.tekst.contains("er is geen dwangsom") })
      #expect(!uitkomst.regels.contains { $0.tekst.contains("eerste dag met dwangsom") })
      #expect(!uitkomst.regels.contains { $0.artikel.contains("4:18") })
    }
    let eerste = reken("2026-12-01", besluit: "2026-12-16").dwangsom
    #expect(eerste?.dagen == 0)
    #expect(eerste?.bedragInclusiefBekendmaking == 23)
    #expect(eerste?.vaststellenVoor == nil)
  }

  @Test("Na het besluit staat er wat het is geworden, met beide bedragen") func vast() {
    let regels = reken("2026-12-01", besluit: "2027-01-08").regels.map(\.tekst)
    #expect(
      regels.contains(
        "De dwangsom liep van woensdag 16 december 2026 tot en met donderdag 7 januari 2027: "
          + "23 dagen, 637 euro (672 als de dag van het besluit meetelt)."))
    #expect(!regels.contains { $0.contains("hoogste bedrag") })
  }

  @Test("Elke schuif na de ingebrekestelling staat in de afleiding, met de feestdag")
  func schuiven() {
    let regels = reken("2026-12-11").regels
    #expect(
      regels.contains(
        Afleidingsregel(
          "Vrijdag 25 december 2026 is Eerste Kerstdag. Daarna komt het weekend. De laatste dag "
            + "schuift naar maandag 28 december 2026.", "Atw art. 1 lid 1")))
    #expect(
      regels.contains {
        $0.artikel == "Awb 4:18" && $0.tekst.hasSuffix("uiterlijk maandag 22 februari 2027.")
      })
    #expect(regels.contains { $0.artikel == "Awb 4:87" })
    let besluit = reken("2026-12-01", besluit: "2026-11-13", op: "2026-11-20").regels
    #expect(besluit.contains { $0.tekst.hasPrefix("Vrijdag 25 december 2026 is Eerste Kerstdag.") })
  }
}
