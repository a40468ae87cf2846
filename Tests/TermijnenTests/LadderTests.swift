import Termijnen
import Testing

@Suite("De ladder van volgende acties") struct LadderTests {
  private func reken(
    _ regel: Soortregel = besluitregel("8w"), op: String = "2026-12-01",
    _ pasAan: (inout Termijnfeiten) -> Void = { _ in }
  ) -> [Ladderstap] {
    var feiten = Termijnfeiten(ontvangen: d("2026-10-05"))
    pasAan(&feiten)
    return bereken(feiten, regel: regel, kalender: kalender, op: d(op)).ladder
  }

  private func stap(_ ladder: [Ladderstap], _ trede: Trede) -> Ladderstap? {
    ladder.first { $0.trede == trede }
  }

  @Test("De volgorde is die van de praktijk, elke stap met zijn eerste dag") func volgorde() {
    let ladder = reken()
    #expect(
      ladder.map(\.trede) == [
        .vandaag, .bellen, .datumNoemen, .herinnering, .teamleider, .onafhankelijk,
        .ingebrekestelling, .beroepNietTijdig,
      ])
    #expect(
      ladder.map(\.vanaf.iso) == [
        "2026-10-05", "2026-10-12", "2026-11-16", "2026-12-01", "2026-12-01", "2026-12-03",
        "2026-12-01", "2026-12-16",
      ])
  }

  @Test("Voor een ingebrekestelling komen drie vragen, en de brief is van de inwoner") func vragen()
  {
    let igs = stap(reken(), .ingebrekestelling)
    #expect(igs?.vragen.count == 3)
    #expect(igs?.reden.contains("De brief is van de inwoner, niet van ons.") == true)
    #expect(igs?.mag(op: d("2026-11-30")) == false)
    #expect(igs?.mag(op: d("2026-12-01")) == true)
  }

  @Test("Na een geldige ingebrekestelling blijft het beroep over") func naIngebrekestelling() {
    let ladder = reken(op: "2026-12-20") { $0.ingebrekestelling = d("2026-12-01") }
    #expect(stap(ladder, .ingebrekestelling) == nil)
    #expect(stap(ladder, .beroepNietTijdig)?.vanaf == d("2026-12-16"))
  }

  @Test("Bij een handeling zijn er klacht en ombudsman in plaats van een ingebrekestelling")
  func handeling() {
    var regel = besluitregel("6w")
    regel.aard = .handeling
    regel.dwangsom.waarde = .geen
    let tredes = reken(regel).map(\.trede)
    #expect(!tredes.contains(.ingebrekestelling))
    #expect(tredes.suffix(2) == [.klacht, .ombudsman])
  }

  @Test("Een stap van de soort zelf komt op haar plaats en vervangt de algemene") func eigen() {
    var regel = besluitregel("8w")
    regel.treden = [
      Gegeven(
        Tredetekst(.bellen, wat: "Bel nu.", reden: "Haast.", moment: .direct), bron: proefbron),
      Gegeven(
        Tredetekst(.voorschot, wat: "Vraag voorschot.", reden: "Geld.", moment: .naDag0(t("3w"))),
        bron: proefbron),
      Gegeven(
        Tredetekst(.eigen, wat: "Dien in.", reden: "Mag.", moment: .naVeilig(1)), bron: proefbron),
    ]
    let ladder = reken(regel)
    #expect(ladder.filter { $0.trede == .bellen }.map(\.wat) == ["Bel nu."])
    #expect(stap(ladder, .voorschot)?.vanaf == d("2026-10-26"))
    #expect(stap(ladder, .eigen)?.vanaf == d("2026-12-01"))
    #expect(
      ladder.map(\.trede).prefix(6) == [
        .vandaag, .bellen, .datumNoemen, .herinnering, .voorschot, .eigen,
      ])
  }

  @Test("Waar wij het zelf doen, staat er dat wij te laat zijn") func eigenTeam() {
    let ladder = reken { $0.uitvoerder = .eigenTeam }
    #expect(stap(ladder, .herinnering)?.wat.hasPrefix("Wij zijn te laat.") == true)
    #expect(stap(ladder, .bellen)?.wat.hasPrefix("Kijk wie van ons dit doet") == true)
  }

  @Test("Na een afwijzing is er een spoor voor bezwaar met een laatste dag") func afwijzing() {
    let ladder = reken(op: "2026-11-21") {
      $0.besluit = d("2026-11-13")
      $0.toegekend = false
    }
    #expect(ladder.map(\.trede) == [.bezwaar, .voorlopigeVoorziening, .klacht, .ombudsman])
    let bezwaar = stap(ladder, .bezwaar)
    #expect(bezwaar?.spoor == .bezwaar)
    #expect(bezwaar?.uiterlijk == d("2026-12-28"))
    #expect(bezwaar?.mag(op: d("2026-12-28")) == true)
    #expect(bezwaar?.mag(op: d("2026-12-29")) == false)
  }

  @Test("Zolang een bezwaar loopt kan om een voorlopige voorziening worden gevraagd")
  func lopendBezwaar() {
    var regel = besluitregel("6w")
    regel.klok = .eindeBezwaartermijn
    #expect(stap(reken(regel), .voorlopigeVoorziening) == nil)
    regel.rechtsmiddelen.append(
      Gegeven(Rechtsmiddel(.voorlopigeVoorziening, wat: "Vraag de rechter."), bron: proefbron))
    let ladder = reken(regel, op: "2026-10-06") { $0.bestredenBesluit = d("2026-09-14") }
    let voorziening = stap(ladder, .voorlopigeVoorziening)
    // The objection was received on 5 October; its own clock begins on 26 October.
    #expect(voorziening?.vanaf == d("2026-10-05"))
    #expect(voorziening?.mag(op: d("2026-10-06")) == true)
    #expect(voorziening?.spoor == .bezwaar)
    var gewoon = besluitregel("8w")
    gewoon.rechtsmiddelen = regel.rechtsmiddelen
    #expect(stap(reken(gewoon), .voorlopigeVoorziening) == nil)
  }

  @Test("Na een toekenning moet het nog worden uitgevoerd") func toekenning() {
    let ladder = reken(op: "2026-11-21") {
      $0.besluit = d("2026-11-13")
      $0.toegekend = true
    }
    #expect(ladder.first?.trede == .uitvoering)
    #expect(ladder.first?.vanaf == d("2026-11-20"))
    let klaar = reken(op: "2026-11-21") {
      $0.besluit = d("2026-11-13")
      $0.toegekend = true
      $0.uitgevoerd = true
    }
    #expect(!klaar.contains { $0.trede == .uitvoering || $0.trede == .bezwaar })
  }

  @Test("Bij een dreiging telt de ladder in uren") func dreiging() {
    var regel = besluitregel("3d")
    regel.aard = .dreiging
    regel.dwangsom.waarde = .geen
    regel.treden = [
      Gegeven(
        Tredetekst(.eigen, wat: "Bel.", reden: "Nu.", moment: .uren(1)), bron: proefbron),
      Gegeven(
        Tredetekst(
          .eigen, wat: "Regel een bed.", reden: "Voor als het misgaat.", moment: .uren(30)),
        bron: proefbron),
    ]
    let ladder = reken(regel, op: "2026-10-05")
    #expect(ladder.map(\.spoor) == [.hoofd, .uren, .uren])
    #expect(ladder.map(\.uren) == [nil, 1, 30])
    #expect(ladder.last?.vanaf == d("2026-10-06"))
    #expect(regel.telInUren)
    let feiten = Termijnfeiten(ontvangen: d("2026-10-05"))
    let uitkomst = bereken(feiten, regel: regel, kalender: kalender, op: d("2026-12-01"))
    #expect(!uitkomst.teLaat)
    #expect(uitkomst.waarschuwingen.contains { $0.contains("De dag waarop het gebeurt") })
  }

  @Test("Wat binnen uren moet staat vooraan, ook als er geen dreiging is") func urenVooraan() {
    var regel = besluitregel("8w")
    regel.aard = .handeling
    regel.dwangsom.waarde = .geen
    regel.treden = [
      (Trede.bellen, Tredemoment.direct), (.eigen, .uren(24)), (.eigen, .uren(2)),
      (.eigen, .uren(0)),
      (.teamleider, .uren(30)),
    ].map { trede, moment in
      Gegeven(Tredetekst(trede, wat: "Doe.", reden: "Nu.", moment: moment), bron: proefbron)
    }
    let ladder = reken(regel, op: "2026-10-05")
    #expect(
      ladder.prefix(7).map(\.trede)
        == [.vandaag, .bellen, .eigen, .eigen, .eigen, .teamleider, .datumNoemen])
    #expect(ladder.compactMap(\.uren) == [0, 2, 24, 30])
    #expect(ladder.count { $0.trede == .teamleider } == 1)
    let nu = ladder.first { $0.uren == 0 }
    #expect(nu?.wanneer(op: d("2026-10-05")) { $0.kort } == "nu")
  }

  @Test("Bij een wachttijd is er geen ingebrekestelling, maar een dag waarop het mag")
  func wachttijd() {
    var regel = besluitregel("4w", atw: .nee)
    regel.aard = .wachttijd
    regel.treden = [
      Gegeven(
        Tredetekst(.eigen, wat: "Dien in.", reden: "Mag.", moment: .rondVerwacht(0)),
        bron: proefbron)
    ]
    let feiten = Termijnfeiten(ontvangen: d("2026-11-16"))
    let uitkomst = bereken(feiten, regel: regel, kalender: kalender, op: d("2026-12-14"))
    #expect(uitkomst.verwacht == d("2026-12-14"))
    #expect(uitkomst.stand == .magNu)
    #expect(uitkomst.ingebrekestelling == nil)
    #expect(uitkomst.ladder.map(\.wat) == ["Dien in."])
    regel.lezingen.zoektermijnDag29 = true
    #expect(
      bereken(feiten, regel: regel, kalender: kalender, op: d("2026-12-14")).verwacht
        == d("2026-12-15"))
  }

  @Test("Zonder termijn volgen de stappen de normen van het team") func zonderTermijn() {
    var regel = Soortregel(id: "x", naam: "X", bron: proefbron)
    regel.normen = Normen(ontvangstbevestiging: 1, stilOranje: 3, stilRood: 5)
    let ladder = reken(regel)
    #expect(ladder.map(\.trede) == [.vandaag, .bellen, .datumNoemen, .teamleider, .onafhankelijk])
    #expect(
      ladder.map(\.vanaf.iso) == [
        "2026-10-05", "2026-10-06", "2026-10-08", "2026-10-12", "2026-10-12",
      ])
  }

  @Test(
    "Na de bezwaartermijn kon het tot en met de laatste dag, en is er geen voorlopige voorziening")
  func verstreken() {
    let ladder = reken(op: "2027-01-20") {
      $0.besluit = d("2026-11-13")
      $0.toegekend = false
    }
    #expect(!ladder.contains { $0.trede == .voorlopigeVoorziening })
    let bezwaar = stap(ladder, .bezwaar)
    #expect(
      bezwaar?.wanneer(op: d("2027-01-20")) { $0.kortMetJaar } == "kon tot en met ma 28-12-2026")
    #expect(bezwaar?.wanneer(op: d("2026-12-28")) { $0.kortMetJaar } == "nu")
  }

  @Test("Een stap in uren noemt de uren, tot de dag voorbij is") func uren() {
    var regel = besluitregel("3d")
    regel.aard = .dreiging
    regel.treden = [1, 24].map {
      Gegeven(
        Tredetekst(.eigen, wat: "Bel.", reden: "Nu.", moment: .uren($0)), bron: proefbron)
    }
    let ladder = reken(regel, op: "2026-10-05").filter { $0.uren != nil }
    func wanneer(_ op: String) -> [String] { ladder.map { $0.wanneer(op: d(op)) { $0.iso } } }
    #expect(wanneer("2026-10-05") == ["binnen 1 uur", "binnen 24 uur"])
    #expect(wanneer("2026-10-06") == ["nu", "binnen 24 uur"])
    #expect(wanneer("2026-10-07") == ["nu", "nu"])
  }

  @Test("Over een klacht wordt niet opnieuw geklaagd: zonder antwoord kan de ombudsman meteen")
  func klacht() {
    var regel = besluitregel("6w")
    regel.id = "klacht"
    regel.aard = .handeling
    regel.dwangsom.waarde = .geen
    let ladder = reken(regel)
    #expect(!ladder.contains { $0.trede == .klacht })
    #expect(stap(ladder, .ombudsman)?.vanaf == d("2026-11-17"))
  }

  @Test("Ons eigen team belt niet met zichzelf en rekent niet met een dag die voorbij is")
  func wij() {
    var regel = besluitregel("8w")
    regel.treden = [
      Gegeven(
        Tredetekst(
          .voorschot, wat: "Vraag schriftelijk om een voorschot.", reden: "", moment: .direct),
        bron: proefbron)
    ]
    let laat = reken(regel, op: "2026-12-10") { $0.uitvoerder = .eigenTeam }
    #expect(stap(laat, .vandaag)?.wat.hasPrefix("Regel wat vandaag nodig is") == true)
    #expect(stap(laat, .datumNoemen)?.wat == "Spreek vandaag af wie het afmaakt, en op welke dag.")
    #expect(stap(laat, .teamleider)?.wat.hasPrefix("Vraag je teamleider") == true)
    #expect(stap(laat, .voorschot)?.wat.hasPrefix("Geef de inwoner een voorschot") == true)
    #expect(
      !laat.contains { $0.wat.contains("loket") || $0.reden.contains("Vraag om een ontvangst") })
    let zonder = reken(Soortregel(id: "x", naam: "X", bron: proefbron)) {
      $0.uitvoerder = .eigenTeam
    }
    #expect(stap(zonder, .datumNoemen)?.wat == "Noem de inwoner een dag waarop er antwoord is.")
    #expect(
      stap(reken(op: "2026-12-10"), .datumNoemen)?.wat
        == "Bel en mail: de laatste dag was ma 30-11. Vraag op welke dag het komt.")
  }

  @Test("Een beantwoorde klacht wordt niet uitgevoerd; de ombudsman kan nog een jaar")
  func beantwoordeKlacht() {
    var regel = besluitregel("6w")
    regel.id = "klacht"
    regel.aard = .handeling
    regel.dwangsom.waarde = .geen
    let ladder = reken(regel) { $0.besluit = d("2026-11-20") }
    #expect(stap(ladder, .uitvoering) == nil)
    #expect(stap(ladder, .ombudsman)?.vanaf == d("2026-11-20"))
    #expect(stap(ladder, .ombudsman)?.uiterlijk == d("2027-11-20"))
  }
}
