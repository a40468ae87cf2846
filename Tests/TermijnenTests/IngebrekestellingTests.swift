import Termijnen
import Testing

@Suite("Ingebrekestelling, dwangsom en bezwaar") struct IngebrekestellingTests {
  private func reken(
    op: String = "2027-06-01", regel: Soortregel = besluitregel("8w"),
    _ pasAan: (inout Termijnfeiten) -> Void
  ) -> Termijnberekening {
    var feiten = Termijnfeiten(ontvangen: d("2026-10-05"))
    pasAan(&feiten)
    return bereken(feiten, regel: regel, kalender: kalender, op: d(op))
  }

  @Test(
    "Geldig tot vier weken, laat tot acht, daarna onredelijk laat",
    arguments: [
      ("2026-11-30", Oordeel.teVroeg), ("2026-12-01", .geldig), ("2026-12-27", .geldig),
      ("2026-12-28", .laat), ("2027-01-24", .laat), ("2027-01-25", .onredelijkLaat),
    ]) func oordeel(_ dag: String, _ oordeel: Oordeel)
  {
    let uitkomst = reken { $0.ingebrekestelling = d(dag) }
    #expect(uitkomst.ingebrekestelling?.oordeel == oordeel)
    #expect(uitkomst.ingebrekestelling?.vanaf == d("2026-12-01"))
    #expect((uitkomst.dwangsom == nil) == (oordeel == .teVroeg))
  }

  @Test("De woorden voor een programma zijn vast") func woorden() {
    #expect(
      Oordeel.allCases.map(\.rawValue) == ["te-vroeg", "geldig", "laat", "onredelijk-laat"])
  }

  @Test("Tussen de twee lezingen is een ingebrekestelling te vroeg, en dat staat erbij")
  func tussenLezingen() {
    let uitkomst = reken {
      $0.aanvullingen = [
        Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-28"))
      ]
      $0.ingebrekestelling = d("2026-12-09")
    }
    #expect(uitkomst.ingebrekestelling?.oordeel == .teVroeg)
    #expect(uitkomst.waarschuwingen.contains { $0.contains("In de ruime lezing") })
  }

  @Test("Na een te vroege telt de eerste die wel werkt") func tweede() {
    let uitkomst = reken {
      $0.ingebrekestelling = d("2026-11-20")
      $0.latereIngebrekestellingen = [d("2026-12-15"), d("2026-12-01")]
    }
    #expect(uitkomst.ingebrekestelling?.ontvangen == d("2026-12-01"))
    #expect(uitkomst.dwangsom?.eersteDag == d("2026-12-16"))
  }

  @Test("Wat na vandaag gebeurt, is nog niet gebeurd") func toekomst() {
    let uitkomst = reken(op: "2026-12-10") {
      $0.ingebrekestelling = d("2026-12-11")
      $0.besluit = d("2026-12-20")
    }
    #expect(uitkomst.ingebrekestelling?.ontvangen == nil)
    #expect(uitkomst.dwangsom == nil)
    #expect(uitkomst.stand == .teLaat(dagen: 10))
  }

  @Test("Een besluit voor de ingebrekestelling: geen dwangsom") func alBesloten() {
    let uitkomst = reken {
      $0.besluit = d("2026-12-03")
      $0.ingebrekestelling = d("2026-12-10")
    }
    #expect(uitkomst.dwangsom == nil)
    #expect(uitkomst.waarschuwingen.contains { $0.contains("Er was al besloten") })
  }

  @Test("Zonder besluit telt de dwangsom door tot vandaag") func totVandaag() {
    func dwangsom(_ op: String) -> Dwangsom? {
      reken(op: op) { $0.ingebrekestelling = d("2026-12-01") }.dwangsom
    }
    #expect(dwangsom("2026-12-15")?.dagen == 0)
    #expect(dwangsom("2026-12-16")?.dagen == 0)
    #expect(dwangsom("2026-12-16")?.bedragInclusiefBekendmaking == 23)
    #expect(dwangsom("2026-12-17")?.dagen == 1)
    #expect(dwangsom("2027-01-27")?.dagen == 42)
    #expect(dwangsom("2030-01-01")?.bedrag == 1442)
  }

  @Test("Bedragen die nog moeten worden nagekeken geven een waarschuwing") func nakijken() {
    var regel = besluitregel("8w")
    let bron = Bron(
      id: "t", artikel: "Awb 4:17", zekerheid: .wettekst, gecontroleerdOp: d("2026-11-20"),
      controleerVoor: d("2027-01-01"))
    regel.dwangsom.waarde = .awb([
      Dwangsomtarief(
        geldig: Geldigheid(van: d("2019-01-01")), schijven: [Schijf(dagen: 42, perDag: 1)],
        bron: bron)
    ])
    let na = reken(regel: regel) { $0.ingebrekestelling = d("2027-01-04") }
    #expect(na.waarschuwingen.contains { $0.contains("voor 2027 nog niet nagekeken") })
    let voor = reken(regel: regel) { $0.ingebrekestelling = d("2026-12-04") }
    #expect(!voor.waarschuwingen.contains { $0.contains("nagekeken") })
  }

  @Test("Voor 2009 zijn er geen bedragen") func geenTarief() {
    let uitkomst = bereken(
      Termijnfeiten(ontvangen: d("2009-01-05"), ingebrekestelling: d("2009-09-01")),
      regel: besluitregel("8w"), kalender: kalender, op: d("2009-12-01"))
    #expect(uitkomst.dwangsom == nil)
    #expect(uitkomst.waarschuwingen.contains { $0.contains("geen bedragen bekend") })
  }

  @Test("Waar geen dwangsom bestaat, zegt de uitkomst dat") func geenDwangsom() {
    var regel = besluitregel("6w")
    regel.dwangsom.waarde = .geen
    let uitkomst = reken(regel: regel) { $0.ingebrekestelling = d("2026-12-01") }
    #expect(uitkomst.ingebrekestelling == nil)
    #expect(uitkomst.waarschuwingen.contains { $0.contains("bestaat geen ingebrekestelling") })
    regel.dwangsom.waarde = .eigen("Hier geldt een eigen dwangsom.")
    let eigen = reken(regel: regel) { $0.ingebrekestelling = d("2026-12-01") }
    #expect(eigen.ingebrekestelling?.oordeel == .geldig)
    #expect(eigen.dwangsom == nil)
    #expect(eigen.waarschuwingen.contains("Hier geldt een eigen dwangsom."))
  }

  @Test("Drie weken na de termijn staat er één keer dat wachten kan kosten") func wachten() {
    func zinnen(_ op: String) -> [String] {
      reken(op: op) { _ in }.waarschuwingen.filter { $0.contains("4:17 lid 5 a") }
    }
    #expect(zinnen("2026-12-20").isEmpty)
    #expect(zinnen("2026-12-21").count == 1)
    #expect(zinnen("2027-01-25").first?.contains("al 56 dagen voorbij") == true)
  }

  @Test("Na een besluit staat de laatste dag voor bezwaar er") func bezwaarTot() {
    let uitkomst = reken { $0.besluit = d("2026-11-13") }
    #expect(uitkomst.bezwaarTot == d("2026-12-28"))
    #expect(uitkomst.stand == .besloten(dagenNaVerwacht: -17))
    #expect(reken { _ in }.bezwaarTot == nil)
  }

  @Test("Administratief beroep schuift niet") func administratief() {
    var regel = besluitregel("8w")
    regel.rechtsmiddelen = [
      Gegeven(
        Rechtsmiddel(.administratiefBeroep, wat: "Ga in beroep.", termijn: t("10d")),
        bron: proefbron)
    ]
    let uitkomst = reken(regel: regel) { $0.besluit = d("2026-12-16") }
    #expect(uitkomst.bezwaarTot == d("2026-12-26"))
  }

  @Test("De stand loopt van loopt via verwacht voorbij naar te laat") func stand() {
    func stand(_ op: String) -> Klokstand {
      reken(op: op) {
        $0.aanvullingen = [
          Aanvulling(brief: d("2026-10-19"), termijn: d("2026-11-02"), aangevuld: d("2026-10-28"))
        ]
      }.stand
    }
    #expect(stand("2026-12-08") == .loopt)
    #expect(stand("2026-12-09") == .verwachtVoorbij)
    #expect(stand("2026-12-10") == .teLaat(dagen: 1))
  }

  @Test("Een ingebrekestelling van na het besluit krijgt geen oordeel") func naBesluit() {
    let uitkomst = bereken(
      Termijnfeiten(
        ontvangen: d("2026-09-25"), besluit: d("2026-11-25"), ingebrekestelling: d("2026-12-01")),
      regel: besluitregel("8w"), kalender: kalender, op: d("2026-12-05"))
    #expect(uitkomst.ingebrekestelling?.ontvangen == d("2026-12-01"))
    #expect(uitkomst.ingebrekestelling?.oordeel == nil)
    #expect(uitkomst.ingebrekestelling?.beroepVanaf == nil)
    #expect(uitkomst.dwangsom == nil)
    #expect(uitkomst.waarschuwingen.contains { $0.contains("Er was al besloten") })
  }

  @Test("Zonder dwangsom kan er toch een ingebrekestelling zijn, voor het beroep")
  func zonderDwangsom() {
    var regel = besluitregel("8w")
    regel.dwangsom = Gegeven(.geen, bron: proefbron)
    regel.nietTijdig = Gegeven(
      true,
      bron: Bron(
        id: "b", artikel: "Awb 6:12", zekerheid: .wettekst, gecontroleerdOp: d("2026-11-20")))
    let uitkomst = bereken(
      Termijnfeiten(ontvangen: d("2026-10-05"), ingebrekestelling: d("2026-12-01")), regel: regel,
      kalender: kalender, op: d("2026-12-05"))
    #expect(uitkomst.ingebrekestelling?.oordeel == .geldig)
    #expect(uitkomst.ingebrekestelling?.beroepVanaf == d("2026-12-16"))
    #expect(uitkomst.dwangsom == nil)
    #expect(uitkomst.waarschuwingen.contains { $0.contains("bestaat geen dwangsom") })
    let eerder = bereken(
      Termijnfeiten(ontvangen: d("2026-10-05")), regel: regel, kalender: kalender,
      op: d("2026-12-05"))
    let stap = eerder.ladder.first { $0.trede == .ingebrekestelling }
    #expect(stap?.artikel == "Awb 6:12")
    #expect(stap?.reden.contains("geen dwangsom") == true)
    #expect(eerder.ladder.contains { $0.trede == .beroepNietTijdig })
  }

  @Test("Geldt de dwangsom alleen onder een voorwaarde, dan zegt de ladder dat erbij") func mits() {
    var regel = besluitregel("8w")
    regel.dwangsomMits = "als een overheid beslist"
    regel.varianten = [
      Termijnvariant(
        id: "overheid", naam: "een overheid", termijn: Gegeven(t("8w"), bron: proefbron),
        dwangsom: Gegeven(.awb(tarieven), bron: proefbron))
    ]
    func stap(_ variant: String?) -> String? {
      let feiten = Termijnfeiten(ontvangen: d("2026-10-05"), variant: variant)
      return bereken(feiten, regel: regel, kalender: kalender, op: d("2026-12-05")).ladder
        .first { $0.trede == .ingebrekestelling }?.wat
    }
    #expect(stap(nil)?.hasPrefix("Alleen als een overheid beslist: de inwoner mag") == true)
    #expect(
      bereken(
        Termijnfeiten(ontvangen: d("2026-10-05")), regel: regel, kalender: kalender,
        op: d("2027-02-05")
      ).waarschuwingen.contains { $0.contains("bestaan hier alleen als een overheid beslist") })
    #expect(stap("overheid")?.hasPrefix("De inwoner mag") == true)
    #expect(regel.mits(nil) == "als een overheid beslist")
    #expect(regel.mits("overheid") == nil)
  }
}
