import Termijnen
import Testing

@Suite("Opschorting") struct OpschortingTests {
  private let start = d("2026-10-05")

  private func reken(
    _ aanvullingen: [Aanvulling] = [], op: String = "2026-11-21",
    _ pasAan: (inout Termijnfeiten) -> Void = { _ in },
    regel pasRegelAan: (inout Soortregel) -> Void = { _ in }
  ) -> Termijnberekening {
    var feiten = Termijnfeiten(ontvangen: start, aanvullingen: aanvullingen)
    pasAan(&feiten)
    var regel = besluitregel("8w")
    pasRegelAan(&regel)
    return bereken(feiten, regel: regel, kalender: kalender, op: d(op))
  }

  @Test("Een brief zonder termijn schort niet op") func zonderTermijn() {
    let uitkomst = reken([Aanvulling(brief: d("2026-10-19"), aangevuld: d("2026-11-09"))])
    #expect(uitkomst.opgeschort == 0)
    #expect(uitkomst.verwacht == d("2026-11-30"))
    #expect(uitkomst.veilig == d("2026-11-30"))
    #expect(
      uitkomst.waarschuwingen == [
        "De brief van ma 19-10-2026 noemt geen termijn. De klok loopt gewoon door "
          + "(ABRvS 21-9-2016, ECLI:NL:RVS:2016:2527)."
      ])
  }

  @Test("Een brief na de beslistermijn schort niet op; op de laatste dag nog wel") func naTermijn()
  {
    let na = reken(
      [Aanvulling(brief: d("2026-12-01"), termijn: d("2026-12-15"))], op: "2026-12-20")
    #expect(na.verwacht == d("2026-11-30"))
    #expect(na.waarschuwingen.count == 1)
    let laatste = reken(
      [Aanvulling(brief: d("2026-11-30"), termijn: d("2026-12-14"))], op: "2026-12-20")
    #expect(laatste.opgeschort == 13)
    #expect(laatste.verwacht == d("2026-12-14"))
  }

  @Test("Een brief tussen de twee lezingen telt alleen in de ruime") func tussenLezingen() {
    let uitkomst = reken(
      [
        Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-28")),
        Aanvulling(brief: d("2026-12-09"), termijn: d("2026-12-23")),
      ], op: "2027-01-10")
    #expect(uitkomst.verwacht == d("2026-12-08"))
    #expect(uitkomst.veilig == d("2026-12-23"))
  }

  @Test("Twee brieven na elkaar tellen op") func tweeBrieven() {
    let uitkomst = reken([
      Aanvulling(brief: d("2026-10-12"), termijn: d("2026-10-26"), aangevuld: d("2026-10-16")),
      Aanvulling(brief: d("2026-11-02"), termijn: d("2026-11-16"), aangevuld: d("2026-11-09")),
    ])
    #expect(uitkomst.opgeschort == 3 + 6)
    #expect(uitkomst.verwacht == d("2026-12-09"))
    #expect(uitkomst.veilig == d("2026-12-11"))
  }

  @Test("Overlappende brieven tellen elke dag één keer") func overlap() {
    let uitkomst = reken([
      Aanvulling(brief: d("2026-10-12"), termijn: d("2026-10-26")),
      Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02")),
    ])
    // 13 October up to and including 1 November.
    #expect(uitkomst.opgeschort == 20)
    #expect(uitkomst.verwacht == d("2026-12-21"))
    let binnenin = reken([
      Aanvulling(brief: d("2026-10-12"), termijn: d("2026-11-02")),
      Aanvulling(brief: d("2026-10-19"), termijn: d("2026-10-26")),
    ])
    #expect(binnenin.opgeschort == 20)
  }

  @Test("Een lopende opschorting staat er met haar laatste dag") func lopend() {
    let brief = Aanvulling(
      brief: d("2026-11-10"), termijn: d("2026-11-24"), aangevuld: d("2026-11-23"))
    let nu = reken([brief], op: "2026-11-21")
    #expect(
      nu.loptOpschorting
        == LopendeOpschorting(
          sinds: d("2026-11-11"), uiterlijk: d("2026-11-24"), artikel: "Awb 4:13"))
    #expect(nu.opgeschort == 13)
    let later = reken([brief], op: "2026-11-23")
    #expect(later.loptOpschorting == nil)
    #expect(later.opgeschort == 12)
    let vooraf = reken([brief], op: "2026-11-09")
    #expect(vooraf.opgeschort == 0)
  }

  @Test("De tweede lezing kan aan of uit") func schakelaar() {
    let brief = Aanvulling(
      brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-28"))
    let nooit = reken([brief], regel: { $0.lezingen.laatsteOpschortingsdag = .nee })
    #expect(nooit.verwacht == d("2026-12-08") && nooit.veilig == d("2026-12-08"))
    let altijd = reken([brief], regel: { $0.lezingen.laatsteOpschortingsdag = .ja })
    #expect(altijd.verwacht == d("2026-12-09") && altijd.veilig == d("2026-12-09"))
    #expect(altijd.opgeschort == 9)
  }

  @Test("Stukken op de dag van de brief schorten geen dag op") func zelfdeDag() {
    let uitkomst = reken([
      Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-19"))
    ])
    #expect(uitkomst.opgeschort == 0)
    #expect(uitkomst.veilig == d("2026-11-30"))
  }

  @Test("Bij een stap zonder opschorting staat de klok niet stil") func geenOpschorting() {
    let uitkomst = reken(
      [Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"))],
      regel: { $0.opschorting.waarde = false })
    #expect(uitkomst.veilig == d("2026-11-30"))
    #expect(uitkomst.waarschuwingen.count == 1)
  }

  @Test("Gegevens uit het buitenland: van de dag na de melding tot de ontvangst") func buitenland()
  {
    let uitkomst = reken {
      $0.opschortingen = [Opschorting(.buitenland, vanaf: d("2026-10-19"), einde: d("2026-10-28"))]
    }
    #expect(uitkomst.opgeschort == 8)
    #expect(uitkomst.verwacht == d("2026-12-08"))
    #expect(uitkomst.veilig == d("2026-12-09"))
    #expect(uitkomst.regels.contains { $0.artikel == "Awb 4:15 lid 1 b" })
  }

  @Test("Vertraging door de aanvrager telt vanaf de eerste dag, zolang zij duurt") func aanvrager()
  {
    let afgelopen = reken {
      $0.opschortingen = [Opschorting(.aanvrager, vanaf: d("2026-10-19"), einde: d("2026-10-28"))]
    }
    #expect(afgelopen.opgeschort == 9)
    let lopend = reken {
      $0.opschortingen = [Opschorting(.aanvrager, vanaf: d("2026-11-17"))]
    }
    #expect(lopend.opgeschort == 5)
    #expect(lopend.loptOpschorting?.uiterlijk == nil)
    #expect(lopend.loptOpschorting?.sinds == d("2026-11-17"))
  }

  @Test("Overmacht die niet is gemeld telt alleen in de ruime lezing") func overmacht() {
    let uitkomst = reken {
      $0.opschortingen = [
        Opschorting(.overmacht, vanaf: d("2026-10-19"), einde: d("2026-10-26"), gemeld: false)
      ]
    }
    #expect(uitkomst.verwacht == d("2026-11-30"))
    #expect(uitkomst.veilig == d("2026-12-08"))
    #expect(uitkomst.waarschuwingen.count == 1)
  }

  @Test("Buiten behandeling laten kan tot vier weken na de hersteltermijn of de aanvulling")
  func buitenBehandeling() {
    let brief = Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"))
    #expect(reken([brief]).buitenBehandelingTot == d("2026-11-30"))
    #expect(reken([brief], op: "2026-10-25").buitenBehandelingTot == nil)
    var aangevuld = brief
    aangevuld.aangevuld = d("2026-10-28")
    #expect(reken([aangevuld]).buitenBehandelingTot == d("2026-11-25"))
    #expect(reken([brief]) { $0.besluit = d("2026-11-10") }.buitenBehandelingTot == nil)
  }

  @Test("Van meer brieven telt de laatste hersteltermijn, niet de laatste brief")
  func buitenBehandelingNaMeerBrieven() {
    let uitkomst = reken([
      Aanvulling(brief: d("2026-10-10"), termijn: d("2026-10-30")),
      Aanvulling(brief: d("2026-10-20"), termijn: d("2026-11-05"), aangevuld: d("2026-11-02")),
      Aanvulling(brief: d("2026-10-22"), termijn: d("2026-10-25")),
    ])
    #expect(uitkomst.buitenBehandelingTot == d("2026-11-30"))
    #expect(
      uitkomst.regels.contains(
        Afleidingsregel(
          "Niet in behandeling nemen kan nog vier weken na ma 2-11-2026, tot en met maandag 30 "
            + "november 2026.", "Awb 4:5 lid 4")))
  }

  @Test("Een bezwaar wordt niet buiten behandeling gelaten: Awb 4:5 geldt daar niet")
  func bezwaarBlijftInBehandeling() {
    let uitkomst = reken(
      [Aanvulling(brief: d("2026-11-05"), termijn: d("2026-12-03"), aangevuld: d("2026-12-01"))],
      op: "2026-12-10", { $0.bestredenBesluit = d("2026-09-21") },
      regel: { $0.klok = .eindeBezwaartermijn })
    #expect(uitkomst.opgeschort > 0)
    #expect(uitkomst.buitenBehandelingTot == nil)
    #expect(!uitkomst.regels.contains { $0.artikel.contains("4:5 lid 4") })
  }

  @Test("De afleiding is regel voor regel te volgen") func afleiding() {
    let uitkomst = reken([
      Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-28"))
    ])
    #expect(
      uitkomst.regels.map(\.tekst) == [
        "Dag 0 is maandag 5 oktober 2026: de dag waarop de aanvraag is ontvangen.",
        "De termijn is 8 weken. Dag 0 telt niet mee. De laatste dag is dan maandag 30 november 2026.",
        "Op ma 19-10-2026 is om stukken gevraagd. Die waren er op wo 28-10-2026. De klok stond stil "
          + "van di 20-10-2026 tot en met di 27-10-2026: 8 dagen.",
        "Samen komen er 8 dagen bij. De laatste dag is dan dinsdag 8 december 2026.",
        "De laatste dag van de brief om stukken kan ook meetellen. Dan is woensdag 9 december 2026 de "
          + "laatste dag. Reken daarmee voordat je de instantie te laat noemt.",
        "Niet in behandeling nemen kan nog vier weken na wo 28-10-2026, tot en met woensdag 25 november "
          + "2026.",
      ])
  }

  @Test("De zin noemt de dag vanaf welke het telt, niet de dag van de brief") func geknipt() {
    var regel = besluitregel("6w")
    regel.klok = .eindeBezwaartermijn
    let uitkomst = bereken(
      Termijnfeiten(
        ontvangen: d("2026-11-02"),
        aanvullingen: [
          Aanvulling(brief: d("2026-11-05"), termijn: d("2026-12-03"), aangevuld: d("2026-12-01"))
        ], bestredenBesluit: d("2026-10-12")), regel: regel, kalender: kalender,
      op: d("2026-12-20"))
    #expect(uitkomst.opgeschort == 7)
    #expect(
      uitkomst.regels.contains {
        $0.tekst.contains("De klok stond stil van di 24-11-2026 tot en met ma 30-11-2026: 7 dagen.")
      }, "\(uitkomst.regels.map(\.tekst))")
  }

  @Test("Elke grond heeft zijn eigen artikel, in de afleiding en voor de alinea") func artikelen() {
    let uitkomst = bereken(
      Termijnfeiten(
        ontvangen: d("2026-10-05"),
        opschortingen: [
          Opschorting(.buitenland, vanaf: d("2026-10-19"), einde: d("2026-11-02")),
          Opschorting(.overmacht, vanaf: d("2026-11-10"), einde: d("2026-11-12")),
        ]), regel: besluitregel("8w"), kalender: kalender, op: d("2026-12-20"))
    // 20 October up to and including 1 November, and 10 and 11 November.
    #expect(uitkomst.stilgestaan == 15)
    #expect(uitkomst.stilgronden == ["Awb 4:15 lid 1 b", "Awb 4:15 lid 2 c"])
    #expect(
      uitkomst.regels.contains {
        $0.artikel == "Awb 4:15 lid 1 b, Awb 4:15 lid 2 c"
          && $0.tekst.hasPrefix("Samen komen er 15")
      })
  }

  @Test("De ruime lezing zegt waarom, met het artikel dat op twee manieren te lezen is")
  func waaromRuim() {
    let vier = Bron(
      id: "4-15", artikel: "Awb 4:15 lid 1 a", zekerheid: .wettekst, gecontroleerdOp: start)
    let brief = reken(
      [Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-28"))],
      regel: { $0.opschorting = Gegeven(true, bron: vier) })
    #expect(
      brief.regels.contains(
        Afleidingsregel(
          "De laatste dag van de brief om stukken kan ook meetellen. Dan is woensdag 9 december "
            + "2026 de laatste dag. Reken daarmee voordat je de instantie te laat noemt.",
          "Awb 4:15 lid 1 a")))
    #expect(brief.ruimArtikel == "Awb 4:15 lid 1 a")
    // 18 weeks after 21 August is Christmas day.
    let verdaagd = bereken(
      Termijnfeiten(
        ontvangen: d("2026-07-20"), verdaging: Verdaging(), bestredenBesluit: d("2026-07-10")),
      regel: Self.bezwaarMetCommissie, kalender: kalender, op: d("2026-11-21"))
    #expect(verdaagd.verwacht == d("2026-12-25"))
    #expect(verdaagd.veilig == d("2026-12-28"))
    #expect(verdaagd.ruimArtikel == "Awb 7:10 lid 3, Atw art. 4 onder a")
    #expect(
      verdaagd.regels.contains {
        $0.artikel == "Awb 7:10 lid 3, Atw art. 4 onder a"
          && $0.tekst.hasPrefix("De verlenging kan ook een eigen termijn zijn")
      })
    let genoemd = reken([]) {
      $0.mededelingen = [Mededeling(datum: d("2026-11-18"), uiterlijk: d("2026-12-25"))]
    }
    #expect(genoemd.veilig == d("2026-12-28"))
    #expect(
      genoemd.regels.contains {
        $0.artikel == "Awb 4:13, Atw art. 1 lid 1" && $0.tekst.contains("genoemde dag kan ook")
      })
  }

  private static var bezwaarMetCommissie: Soortregel {
    var regel = besluitregel("12w")
    let lid3 = Bron(
      id: "7-10-3", artikel: "Awb 7:10 lid 3", zekerheid: .wettekst,
      gecontroleerdOp: d("2026-11-20"))
    regel.verlenging = Gegeven(t("6w"), bron: lid3)
    regel.klok = .eindeBezwaartermijn
    return regel
  }
}
