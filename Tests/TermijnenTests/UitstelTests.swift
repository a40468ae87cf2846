import Termijnen
import Testing

@Suite("Instemming, mededeling en verdaging") struct UitstelTests {
  private func reken(
    _ regel: Soortregel = besluitregel("8w"), op: String = "2026-12-24",
    _ pasAan: (inout Termijnfeiten) -> Void
  ) -> Termijnberekening {
    var feiten = Termijnfeiten(ontvangen: d("2026-10-05"))
    pasAan(&feiten)
    return bereken(feiten, regel: regel, kalender: kalender, op: d(op))
  }

  @Test("Mondelinge instemming telt niet") func mondeling() {
    let uitkomst = reken {
      $0.instemmingen = [Instemming(.duur(t("3w")), schriftelijk: false)]
    }
    #expect(uitkomst.veilig == d("2026-11-30"))
    #expect(uitkomst.waarschuwingen.first?.contains("“Prima” aan de telefoon") == true)
  }

  @Test("Instemming tot een dag geldt als die dag later is") func totDag() {
    let later = reken { $0.instemmingen = [Instemming(.tot(d("2026-12-20")))] }
    #expect(later.verwacht == d("2026-12-20"))
    #expect(later.veilig == d("2026-12-21"))
    let eerder = reken { $0.instemmingen = [Instemming(.tot(d("2026-11-16")))] }
    #expect(eerder.veilig == d("2026-11-30"))
  }

  @Test("Instemming na de termijn telt alleen in de ruime lezing") func naTermijn() {
    let uitkomst = reken {
      $0.instemmingen = [Instemming(.duur(t("3w")), op: d("2026-12-03"))]
    }
    #expect(uitkomst.verwacht == d("2026-11-30"))
    #expect(uitkomst.veilig == d("2026-12-21"))
    #expect(!uitkomst.waarschuwingen.isEmpty)
  }

  @Test("Instemming waar de wet haar niet kent verandert niets") func zonderInstemming() {
    var regel = besluitregel("8w")
    regel.instemming.waarde = false
    #expect(
      reken(regel) { $0.instemmingen = [Instemming(.duur(t("3w")))] }.veilig == d("2026-11-30"))
  }

  @Test("Een mededeling na acht weken herstelt het verzuim niet") func teLaat() {
    let uitkomst = reken {
      $0.mededelingen = [Mededeling(datum: d("2026-12-02"), uiterlijk: d("2026-12-31"))]
    }
    #expect(uitkomst.veilig == d("2026-11-30"))
    #expect(uitkomst.toegezegd == d("2026-12-31"))
    #expect(uitkomst.waarschuwingen.first?.contains("kwam na de termijn") == true)
  }

  @Test("Bij een wettelijke termijn is de mededeling alleen informatie") func informatie() {
    let uitkomst = reken(besluitregel("8w", mededeling: .informatie)) {
      $0.mededelingen = [Mededeling(datum: d("2026-11-18"), uiterlijk: d("2026-12-25"))]
    }
    #expect(uitkomst.veilig == d("2026-11-30"))
    #expect(uitkomst.toegezegd == d("2026-12-25"))
    #expect(uitkomst.waarschuwingen.first?.contains("De wettelijke termijn verandert") == true)
  }

  @Test("Een tweede mededeling telt alleen in de ruime lezing") func tweede() {
    let uitkomst = reken {
      $0.mededelingen = [
        Mededeling(datum: d("2026-11-18"), uiterlijk: d("2026-12-14")),
        Mededeling(datum: d("2026-12-10"), uiterlijk: d("2027-01-18")),
      ]
    }
    #expect(uitkomst.verwacht == d("2026-12-14"))
    #expect(uitkomst.veilig == d("2027-01-18"))
  }

  @Test("Opschorting na een mededeling komt bij de genoemde dag") func opschortingNa() {
    let uitkomst = reken {
      $0.mededelingen = [Mededeling(datum: d("2026-11-18"), uiterlijk: d("2026-12-14"))]
      $0.aanvullingen = [
        Aanvulling(brief: d("2026-12-01"), termijn: d("2026-12-15"), aangevuld: d("2026-12-07"))
      ]
    }
    #expect(uitkomst.verwacht == d("2026-12-19"))
    #expect(uitkomst.veilig == d("2026-12-21"))
  }

  @Test("Een brief om stukken op de dag van de mededeling telt alleen in de ruime lezing extra")
  func zelfdeDag() {
    let uitkomst = reken {
      $0.mededelingen = [Mededeling(datum: d("2026-11-18"), uiterlijk: d("2026-12-14"))]
      $0.aanvullingen = [
        Aanvulling(brief: d("2026-11-18"), termijn: d("2026-12-02"), aangevuld: d("2026-11-25"))
      ]
    }
    #expect(uitkomst.opgeschort == 6)
    #expect(uitkomst.verwacht == d("2026-12-14"))
    #expect(uitkomst.veilig == d("2026-12-21"))
  }

  @Test("Verdaging: de langste van de soort, ook als er meer wordt genomen") func verdaging() {
    let regel = besluitregel("8w", mededeling: .informatie, verlenging: "4w")
    #expect(reken(regel) { $0.verdaging = Verdaging() }.verwacht == d("2026-12-28"))
    let teLang = reken(regel) { $0.verdaging = Verdaging(duur: t("8w")) }
    #expect(teLang.verwacht == d("2026-12-28"))
    #expect(teLang.waarschuwingen.count == 1)
    #expect(
      reken(regel) { $0.verdaging = Verdaging(duur: t("2w")) }.verwacht == d("2026-12-14"))
  }

  @Test("Verdaging tot een dag telt, maar niet verder dan mag") func verdagingTot() {
    let regel = besluitregel("8w", mededeling: .informatie, verlenging: "4w")
    #expect(
      reken(regel) { $0.verdaging = Verdaging(tot: d("2026-12-15")) }.verwacht == d("2026-12-15"))
    let teVer = reken(regel) { $0.verdaging = Verdaging(tot: d("2027-02-01")) }
    #expect(teVer.verwacht == d("2026-12-28"))
    #expect(teVer.waarschuwingen.count == 1)
    #expect(
      reken(regel) { $0.verdaging = Verdaging(tot: d("2026-11-01")) }.verwacht == d("2026-11-30"))
  }

  @Test("Verdaging na de termijn, of waar de wet haar niet kent, telt niet") func verdagingNiet() {
    let regel = besluitregel("8w", verlenging: "4w")
    #expect(
      reken(regel) { $0.verdaging = Verdaging(op: d("2026-12-01")) }.veilig == d("2026-11-30"))
    #expect(reken { $0.verdaging = Verdaging() }.veilig == d("2026-11-30"))
  }

  @Test("Een langere termijn onder voorbehoud verschuift alleen de veilige dag") func langer() {
    var regel = besluitregel("8w")
    regel.veiligeTermijn = Gegeven(t("16w"), bron: proefbron)
    let uitkomst = reken(regel) { _ in }
    #expect(uitkomst.verwacht == d("2026-11-30"))
    #expect(uitkomst.veilig == d("2027-01-25"))
  }

  @Test("Een langere termijn onder voorbehoud staat ook stil bij een brief om stukken")
  func langerOpgeschort() {
    // WIA, 16-3-2026: na acht weken, binnen de zestien. De brief telt alleen in de ruime lezing.
    var regel = besluitregel("8w")
    regel.veiligeTermijn = Gegeven(t("16w"), bron: proefbron)
    let uitkomst = bereken(
      Termijnfeiten(
        ontvangen: d("2026-03-16"),
        aanvullingen: [
          Aanvulling(brief: d("2026-06-07"), termijn: d("2026-06-21"), aangevuld: d("2026-06-21"))
        ]), regel: regel, kalender: kalender, op: d("2026-12-24"))
    #expect(uitkomst.opgeschort == 0)
    #expect(uitkomst.verwacht == d("2026-05-11"))
    #expect(uitkomst.veilig == d("2026-07-20"))
  }

  @Test("Instemming zonder dag komt in de ruime lezing bij de dag die de instantie noemde")
  func instemmingNaMededeling() {
    let zonderDag = reken {
      $0.mededelingen = [Mededeling(datum: d("2026-11-18"), uiterlijk: d("2026-12-24"))]
      $0.instemmingen = [Instemming(.duur(t("2w")))]
    }
    #expect(zonderDag.verwacht == d("2026-12-24"))
    #expect(zonderDag.veilig == d("2027-01-07"))
    let erna = reken {
      $0.mededelingen = [Mededeling(datum: d("2026-11-18"), uiterlijk: d("2026-12-24"))]
      $0.instemmingen = [Instemming(.duur(t("2w")), op: d("2026-12-01"))]
    }
    #expect(erna.verwacht == d("2027-01-07"))
    #expect(erna.veilig == d("2027-01-07"))
  }

  @Test("Een variant kan zeggen dat een brief om stukken daar wel telt") func variant() {
    var regel = besluitregel("6w", mededeling: .informatie)
    regel.opschorting.waarde = false
    regel.instemming.waarde = false
    regel.varianten = [
      Termijnvariant(
        id: "aanvraag", naam: "de aanvraag is ingediend",
        termijn: Gegeven(t("2w"), bron: proefbron), opschorting: true)
    ]
    func uitkomst(_ variant: String?) -> Termijnberekening {
      reken(regel) {
        $0.variant = variant
        $0.aanvullingen = [
          Aanvulling(brief: d("2026-10-06"), termijn: d("2026-10-20"), aangevuld: d("2026-10-12"))
        ]
      }
    }
    #expect(uitkomst(nil).verwacht == d("2026-11-16"))
    #expect(uitkomst(nil).waarschuwingen.first?.contains("niet stil") == true)
    #expect(uitkomst("aanvraag").opgeschort == 5)
    #expect(uitkomst("aanvraag").verwacht == d("2026-10-26"))
  }

  @Test("AVG: een maand, met verlenging drie maanden vanaf de ontvangst") func avg() {
    let regel = besluitregel("1m", atw: .eu, mededeling: .informatie, verlenging: "2m")
    func einde(_ dag: String, _ verdaagd: Bool) -> Dag? {
      bereken(
        Termijnfeiten(ontvangen: d(dag), verdaging: verdaagd ? Verdaging() : nil), regel: regel,
        kalender: kalender, op: d(dag)
      ).verwacht
    }
    #expect(einde("2026-01-31", false) == d("2026-03-02"))
    #expect(einde("2026-01-31", true) == d("2026-04-30"))
    #expect(einde("2026-09-26", true) == d("2026-12-28"))
  }

  @Test("Dagen waarmee de inwoner instemde staan apart van dagen dat de klok stilstond")
  func apart() {
    let uitkomst = reken {
      $0.aanvullingen = [
        Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-28"))
      ]
      $0.instemmingen = [Instemming(.duur(t("2w")), op: d("2026-11-20"))]
    }
    #expect(uitkomst.opgeschort == 22)
    #expect(uitkomst.uitstel == 14)
    #expect(uitkomst.stilgestaan == 8)
  }

  @Test("Na een bericht van uitstel zegt de afleiding wat er gebeurde, in de goede volgorde")
  func afleidingNaBericht() {
    let uitkomst = bereken(
      Termijnfeiten(
        ontvangen: d("2026-09-25"),
        aanvullingen: [
          Aanvulling(brief: d("2026-12-01"), termijn: d("2026-12-15"), aangevuld: d("2026-12-10"))
        ], mededelingen: [Mededeling(datum: d("2026-11-18"), uiterlijk: d("2026-12-25"))]),
      regel: besluitregel("8w"), kalender: kalender, op: d("2026-12-20"))
    #expect(uitkomst.verwacht == d("2027-01-02"))
    let zinnen = uitkomst.regels.map(\.tekst)
    #expect(
      zinnen.contains("De genoemde dag vrijdag 25 december 2026 komt in de plaats van de termijn."))
    #expect(
      zinnen.contains(
        "Na dat bericht komen er 8 dagen bij. De laatste dag is dan zaterdag 2 januari 2027."))
    #expect(!zinnen.contains { $0.hasPrefix("Samen") })
  }
}
