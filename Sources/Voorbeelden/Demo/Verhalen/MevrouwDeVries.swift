import Termijnen
import Wijkteam

extension Demo {
  /// Eight years of letters in bags: most come from government, few are dangerous, one brings money.
  static func mevrouwDeVries(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-9, 13), kitty)
    s.open("mevrouw De Vries", wijk: "De Kamp", vast: kitty, tweede: daan)
    s.agenda("Ik wil weer post durven openmaken.")
    s.vraag(
      "Hulp bij formulieren", speelt: "Acht jaar post in tassen. Elke brief kan een boete zijn.")
    s.doel("Elke week samen een kwartier post, tot de tassen leeg zijn")
    s.status(.lopend)
    let vries = s.persoon("mevrouw De Vries", "woont alleen") {
      $0.geboortedatum = Dag(r.vandaag.jaar - 68, 9, 2)
      $0.behoeften = ["brief voorlezen", "samen bellen"]
    }
    s.bereik(vries, .telefoon, "06-00 31 41 59") { $0.tijden = "liefst 's ochtends" }
    s.bereik(vries, .deur, "Kamperhof 12") {
      $0.tijden = "twee keer kort bellen, dan weet ze dat wij het zijn"
    }
    s.beeld(
      "schulden", speelt: "Weet niet hoeveel er open staat", goed: "De huur is altijd betaald")
    s.notitie([
      .gezien("Zeven tassen vol post in de gang. De oudste brieven zijn van acht jaar geleden."),
      .gezegd("Als ik een blauwe envelop zie, word ik misselijk. Dan maar niet kijken."),
      .tekst("We hebben vier blauwe enveloppen samen geopend. Geen enkele was gevaarlijk."),
      .tekst("In één zat een teruggave van € 254. Ze moest lachen en daarna huilen."),
      .betekenis("Het zijn er ongeveer tweeduizend. Niet uitzoeken, maar per week een stapeltje."),
    ]) {
      $0.hoe = .deur
      $0.aanwezig = ["mevrouw De Vries"]
      $0.inwonerbij = .ja
      $0.domeinen = [schulden]
    }
    s.post("Belastingdienst", .goedNieuws, "Teruggave inkomstenbelasting.") {
      $0.gedateerd = r.week(-30).dag
      $0.bedrag = -25_400
    }
    s.post("gemeente Hoogwaard, belastingen", .aanmaning, "Aanslag afval en riool, twee jaren.") {
      $0.aantal = 2
      $0.gedateerd = r.week(-20).dag
      $0.bedrag = 61_240
    }

    s.op(r.week(-8, 10), kitty)
    let kwijt = s.procedure(
      "kwijtschelding-gem", bij: "gemeente Hoogwaard, belastingen", ["schulden"],
      kenmerk: "KW-7781", nummer: "099-414 33 00")
    s.stap(kwijt, .ingediend, "formulier samen ingevuld")
    s.stap(kwijt, .ontvangen)
    s.op(r.week(-7, 9), kitty)
    s.stap(kwijt, .bevestigd)
    s.op(r.week(-6, 11), daan)
    let toeslag = s.procedure(
      "toeslag-herziening", bij: "Dienst Toeslagen", ["schulden"],
      naam: "huurtoeslag van twee jaar geleden",
      nummer: "099-800 05 43")
    s.stap(toeslag, .ontvangen)
    s.contact(
      .bellen, .gesproken, met: "medewerker Toeslagen", over: [toeslag],
      "Verzoek is binnen. Zij heeft nooit huurtoeslag gevraagd, dat mag nog voor één jaar.")

    vriesNetwerk(&s, r)
    s.op(r.week(-3, 9), daan)
    s.contact(
      .bellen, .gesproken, met: "medewerker Toeslagen", over: [toeslag], "Ligt bij een behandelaar."
    )
    s.op(r.week(-3, 10), kitty)
    s.post("diverse afzenders, tas 3", .anders, nil) {
      $0.aantal = 7
      $0.geopend = false
      $0.origineel = "tas 3, gang"
    }
    s.post("Dienst Toeslagen", .vraag, nil) {
      $0.geopend = false
      $0.gedateerd = r.week(-4).dag
    }
    s.op(r.werkdag(-6, 10), kitty)
    s.post("CAK", .anders, nil) {
      $0.geopend = false
      $0.gedateerd = r.week(-2).dag
    }
    s.post("gemeente Hoogwaard, belastingen", .vraag, "Vraagt een kopie van het huurcontract.") {
      $0.gedateerd = r.werkdag(-8).dag
      $0.reageerVoor = r.werkdag(4).dag
      $0.procedure = kwijt
      $0.origineel = "blauwe map, keuken"
    }
    s.stap(kwijt, .aanvulling, "kopie huurcontract") { $0.hersteltermijn = r.werkdag(4).dag }
    s.notitie([
      .tekst("Elfde keer post. Twintig brieven, negen mochten weg, vier in de blauwe map."),
      .gezegd("Ik heb er zelf eentje opengemaakt. Van de tandarts. Het was maar een afspraak."),
      .betekenis("Ze vraagt nu zelf welke tas we doen. Dat is het verschil met negen weken terug."),
    ]) {
      $0.hoe = .deur
      $0.inwonerbij = .ja
      $0.domeinen = [schulden]
    }
    s.afspraak(
      r.dag(0, 10), "post, tas 3", plaats: "Kamperhof 12", met: "mevrouw De Vries", wie: kitty)
    s.volgendContact(r.dag(0))
    s.ritme(dagen: 7)
    s.op(r.werkdag(-1, 17, 40), joost)
    s.openNu("Buurvrouw belde na sluitingstijd: er werd niet opengedaan. Wie heeft een sleutel?")
  }

  private static func vriesNetwerk(_ s: inout Schrijver, _ r: Rooster) {
    s.op(r.week(-5, 15), kitty)
    s.netwerk("Corrie van nummer 14", "buurvrouw", .buurt) {
      $0.geeft = [
        Steun(.gezelschap, "drinkt koffie op woensdag"),
        Steun(.praktisch, "zet de tas met nieuwe post klaar"),
      ]
      $0.krijgt = [Steun(.praktisch, "mevrouw De Vries geeft haar planten water")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.magWeten = "dat er post ligt, niet wat erin staat"
      $0.laatsteContact = r.week(-1).dag
    }
    s.netwerk("formulierenbrigade De Kamp", "vrijwilligers in het buurthuis", .buurt) {
      $0.soort = .initiatief
      $0.geeft = [Steun(.praktisch, "dinsdagmiddag brieven lezen zonder afspraak")]
      $0.deelname = .uitgenodigd
      $0.kijkTerug = r.week(3).dag
    }
    s.netwerk("haar zoon Erwin", "zoon, woont ver weg", .nabij) {
      $0.geeft = [Steun(.emotioneel, "belt op zondag")]
      $0.deelname = .stapjeTerug
      $0.instemming = true
      $0.grenzen = "wil niets met geld te maken hebben"
    }
  }
}
