import Termijnen
import Wijkteam

extension Demo {
  /// A fine from the time on the street keeps him out of a home of his own, at a far higher price.
  static func ruben(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-11, 10), kitty)
    s.open("Ruben", wijk: "Stationsbuurt", vast: kitty, tweede: joost)
    s.agenda("Ik wil weg uit de opvang en een sleutel van mezelf.")
    s.vraag("Een kamer", speelt: "Een oude boete vreet alles op wat hij kan sparen.")
    s.doel("Voor de zomer op mezelf wonen")
    s.status(.lopend)
    let ruben = s.persoon("Ruben", "man van 27, alleen") {
      // Twenty-seven on whatever day the demo is made.
      $0.geboortedatum = r.vandaag.plus(dagen: -(27 * 365 + 150))
    }
    s.bereik(ruben, .telefoon, "06-00 44 55 66") {
      $0.vanWie = "telefoon van de opvang"
      $0.tijden = "tussen 10 en 12 uur"
      $0.waarschuwingen = [.leestEenAnderMee]
    }
    s.notitie([
      .gezegd(
        "Toen ik buiten sliep had ik een scooter zonder verzekering. Ik wist niet eens dat dat moest."
      ),
      .gezien("Een map met 14 brieven van het CJIB, keurig op volgorde."),
      .tekst(
        "De boete was € 400 en is nu € 1.200. Hij betaalt € 200 per maand van zijn uitkering."),
      .betekenis(
        "Zo blijft hij een half jaar langer in beschermd wonen. Dat kost de gemeente veel meer dan de boete."
      ),
    ]) {
      $0.hoe = .balie
      $0.aanwezig = ["Ruben"]
      $0.inwonerbij = .ja
      $0.domeinen = [schulden, wonen]
    }
    s.beeld(
      "wonen", speelt: "Beschermd wonen, kamer gedeeld", wens: "Eigen voordeur",
      zorg: "Terug naar de straat")
    s.beeld("werk", goed: "Werkt drie ochtenden bij de kringloop", wens: "Vrachtwagenrijbewijs")

    s.op(r.week(-10, 9), kitty)
    let adres = s.procedure(
      "briefadres", bij: "gemeente Hoogwaard, Burgerzaken", ["wonen"], kenmerk: "BRP-118",
      nummer: "099-414 20 20")
    s.stap(adres, .ingediend)
    s.stap(adres, .ontvangen)
    s.op(r.week(-9, 9), kitty)
    s.besluit(adres, .toegekend, "briefadres bij de opvang")
    s.stap(adres, .uitgevoerd)
    let verblijf = s.procedure(
      "beschermd-wonen", bij: "centrumgemeente Rivierstad", ["wonen"],
      naam: "afbouw beschermd wonen",
      kenmerk: "BW-902", balie: "Inge, Toegang", nummer: "099-616 10 40")
    s.stap(verblijf, .ontvangen)
    s.op(r.week(-4, 11), joost)
    s.stap(verblijf, .aanvulling, "inkomen van drie maanden") { $0.hersteltermijn = r.week(-2).dag }
    s.op(r.week(-3, 9), joost)
    s.stap(verblijf, .aangevuld, "gemaild, leesbevestiging gekregen")
    s.op(r.werkdag(-7, 9, 30), joost)
    s.contact(
      .bellen, .gesproken, met: "Inge", over: [verblijf],
      "Vraagt opnieuw om de loonstroken. Ze vond onze mail niet terug.", nummer: "099-616 10 40")
    s.stap(verblijf, .aanvulling, "zelfde loonstroken nog een keer, zonder datum")

    s.op(r.week(-7, 11), kitty)
    let borg = s.procedure(
      "bijzondere-bijstand", bij: "gemeente Hoogwaard", ["schulden", "wonen"],
      naam: "borg voor een kamer",
      kenmerk: "BB-11840", balie: "de heer Van Es", nummer: "099-414 55 30")
    s.stap(borg, .ontvangen)
    s.stap(borg, .bevestigd)
    s.op(r.week(-6, 14), kitty)
    let regeling = s.procedure(
      "cjib", bij: "CJIB", ["schulden"], naam: "betalingsregeling verlagen",
      kenmerk: "CJIB 0098 1245",
      nummer: "099-700 11 00"
    ) { $0.reactieVoor = r.werkdag(-5).dag }
    s.stap(regeling, .ontvangen)
    s.op(r.werkdag(-6, 10), kitty)
    s.contact(
      .bellen, .gesproken, met: "de heer Van Es", over: [borg],
      "Alles is binnen, hij beslist deze maand.")
    s.op(r.werkdag(-3, 10), kitty)
    s.dreiging(
      .gijzeling, door: "CJIB", r.dag(24), hulp: nil,
      "Brief: als twee termijnen missen kan hij vast komen te zitten. Nog niemand gevonden die helpt."
    )
    s.post("CJIB", .aanmaning, "Laatste waarschuwing, termijn van deze maand niet ontvangen.") {
      $0.gedateerd = r.werkdag(-6).dag
      $0.bedrag = 20_000
      $0.procedure = regeling
    }
    s.notitie([
      .tekst("Collega gevraagd: met € 50 per maand kan hij sparen voor de borg."),
      .tekst("Half jaar beschermd wonen kost ruim € 12.000. De hele boete is € 1.200."),
      .betekenis(
        "Dit moet iemand met een potje durven betalen. Samira neemt het mee naar de wethouder."),
    ]) {
      $0.inwonerbij = .metInstemming
      $0.domeinen = [schulden, wonen]
    }
    s.belofte(
      van: .team, "vragen of de gemeente de boete voorschiet", voor: r.werkdag(3), wie: "Samira",
      aan: "Ruben")
    s.netwerk("Sjoerd van de kringloop", "begeleider op het werk", .bekend) {
      $0.geeft = [
        Steun(.praktisch, "rijdt mee naar bezichtigingen"),
        Steun(.gezelschap, "lunch op donderdag"),
      ]
      $0.krijgt = [Steun(.praktisch, "Ruben repareert lampen")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.laatsteContact = r.werkdag(-10).dag
    }
    s.netwerk("zijn zus Eva", "zus", .nabij) {
      $0.geeft = [Steun(.geldLening, "€ 150 voor de borg, terug als het lukt")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.grenzen = "één keer, niet vaker"
    }
    s.volgendContact(r.werkdag(2))
  }
}
