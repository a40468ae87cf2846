import Termijnen
import Wijkteam

extension Demo {
  /// Nineteen, without income, told to look for work for four weeks first, and papers asked twice.
  static func yusuf(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-7, 13), kitty)
    s.open("Yusuf", wijk: "Stationsbuurt", vast: kitty, tweede: daan, modus: .spoed)
    s.agenda(
      "Ik wil een eigen inkomen, zodat ik niet elke nacht hoef te vragen waar ik mag slapen.")
    s.vraag("Een uitkering", speelt: "Geen inkomen en geen vast adres na een ruzie thuis.")
    s.doel("Inkomen en een vaste slaapplek, en in september een opleiding")
    s.status(.lopend)
    let yusuf = s.persoon("Yusuf", "man van 19") {
      $0.geboortedatum = Dag(r.vandaag.jaar - 19, 8, 17)
    }
    s.bereik(yusuf, .telefoon, "06-00 60 61 62") { $0.tijden = "appen werkt altijd" }
    s.op(r.week(-7, 14), kitty)
    let zoek = s.procedure(
      "bijstand-zoektermijn-27", bij: "gemeente Hoogwaard, Werkplein", ["werk"], kenmerk: "MLD-4471"
    )
    s.stap(zoek, .ontvangen, "melding per mail, met datum")
    s.notitie([
      .gezegd(
        "Bij de balie zeiden ze: kom over vier weken maar terug. Waar moet ik tot dan van eten?"),
      .gezien("Een sporttas met al zijn spullen."),
      .tekst("Gevraagd om eerder behandelen, omdat hij geen slaapplek heeft (lid 11)."),
    ]) {
      $0.hoe = .balie
      $0.aanwezig = ["Yusuf"]
      $0.inwonerbij = .ja
      $0.domeinen = [werk, wonen]
    }
    s.op(r.week(-5, 10), kitty)
    s.stap(zoek, .uitgevoerd, "eerder behandelen mag")
    let bijstand = s.procedure(
      "algemene-bijstand", bij: "gemeente Hoogwaard, Werkplein", ["werk", "schulden"],
      kenmerk: "PW-45008", balie: "Ramona", nummer: "099-414 55 10")
    s.stap(bijstand, .ingediend)
    s.stap(bijstand, .ontvangen)
    s.stap(bijstand, .bevestigd)
    let voorschot = s.procedure(
      "bijstand-voorschot", bij: "gemeente Hoogwaard, Werkplein", ["schulden"],
      nummer: "099-414 55 10")
    s.stap(voorschot, .ontvangen)
    s.op(r.week(-3, 10), kitty)
    s.stap(bijstand, .aanvulling, "bankafschriften van drie maanden") {
      $0.hersteltermijn = r.week(-2).dag
    }
    s.op(r.week(-2, 9), kitty)
    s.stap(bijstand, .aangevuld, "ingeleverd aan de balie")
    s.op(r.werkdag(-4, 9), kitty)
    s.stap(bijstand, .aanvulling, "nog een keer bankafschriften, in een brief zonder datum")
    s.op(r.werkdag(-2, 11), kitty)
    s.contact(
      .bellen, .gesproken, met: "Ramona", over: [bijstand, voorschot],
      "Voorschot staat klaar, er moet nog iemand tekenen.", nummer: "099-414 55 10",
      beloofd: ("voorschot overmaken", r.werkdag(2)))
    s.uitstel("pingpong", bijstand, tot: r.werkdag(3), "Ramona zoekt de afschriften zelf op")
    s.op(r.week(-5, 16), daan, ingevoerd: r.werkdag(-2, 11))
    let adres = s.procedure(
      "briefadres", bij: "gemeente Hoogwaard, Burgerzaken", ["wonen"], nummer: "099-414 20 20")
    s.stap(adres, .ontvangen)
    s.op(r.week(-4, 10), daan, ingevoerd: r.werkdag(-2, 11, 10))
    s.besluit(adres, .afgewezen, "geen binding met de stad")
    s.op(r.week(-3, 10), daan, ingevoerd: r.werkdag(-2, 11, 20))
    let adres2 = s.procedure(
      "briefadres", bij: "gemeente Hoogwaard, Burgerzaken", ["wonen"],
      naam: "briefadres, ambtshalve gevraagd")
    s.stap(adres2, .ontvangen)
    s.stap(adres2, .bevestigd)
    s.op(r.werkdag(-1, 16, 40), daan)
    s.besluit(adres2, .toegekend, "briefadres op het stadhuis")
    s.op(r.werkdag(-1, 17), kitty)
    s.netwerk("de moeder van Sam", "moeder van een vriend", .vriend) {
      $0.geeft = [Steun(.praktisch, "bank om op te slapen, twee nachten per week")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.grenzen = "tot het eind van de maand"
      $0.kijkTerug = r.werkdag(7).dag
    }
    s.netwerk("trainer Rachid", "trainer bij de boksschool", .bekend) {
      $0.rol = "JIM, trainer bij de boksschool"
      $0.geeft = [
        Steun(.advies, "gaat mee naar het Werkplein"), Steun(.gezelschap, "drie avonden training"),
      ]
      $0.krijgt = [Steun(.praktisch, "Yusuf geeft les aan de kleintjes")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.laatsteContact = r.werkdag(-3).dag
    }
    s.contact(
      .app, .gesproken, met: "Yusuf", "Slaapt vannacht bij Sam. Heeft gegeten.", inwoner: true)
    s.volgendContact(r.werkdag(1))
    s.ritme(dagen: 3)
  }
}
