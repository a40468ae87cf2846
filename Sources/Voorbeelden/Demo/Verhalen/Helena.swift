import Termijnen
import Wijkteam

extension Demo {
  /// Four domains, one step that holds up the rest, a threat, and people who stand around her.
  static func helena(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-22, 10), kitty)
    s.open(
      "Helena", wijk: "Zuiderkwartier", vast: kitty, tweede: esra, modus: .spoed)
    s.agenda("Ik wil een plek waar mijn kinderen veilig slapen. Daarna wil ik werken.")
    s.vraag(
      "Een urgentieverklaring",
      speelt: "Geen eigen huis. Bij haar broer is het voor de kinderen niet veilig.")
    s.doel("Een eigen huis waar mijn kinderen veilig zijn, en dan werken")
    s.status(.lopend)
    let helena = s.persoon("Helena", "moeder") {
      $0.geboortedatum = Dag(r.vandaag.jaar - 23, 3, 14)
    }
    s.persoon("Noa", "dochter van 7")
    s.persoon("Sem", "zoon van 5")
    s.bereik(helena, .telefoon, "06-00 14 25 36") {
      $0.tijden = "na 9 uur, dan zijn de kinderen op school"
      $0.waarschuwingen = [.nietInspreken]
    }
    s.bereik(helena, .telefoon, "06-00 98 76 54") {
      $0.vanWie = "oude nummer"
      $0.tot = r.week(-15).dag
    }
    s.machtiging("Kitty Blom", voor: helena, .machtiging, "bellen met gemeente en woningcorporatie")
    s.notitie([
      .gezegd(
        "Ik slaap met de kinderen op een matras in de kamer. Mijn broer drinkt en schreeuwt."),
      .gezien(
        "Noa blijft de hele tijd tegen haar moeder aan zitten. Sem speelt stil onder de tafel."),
      .betekenis("Niet Helena is het probleem, maar de plek. Zonder huis kan er niets beginnen."),
    ]) {
      $0.hoe = .deur
      $0.aanwezig = ["Helena", "Noa", "Sem"]
      $0.inwonerbij = .ja
      $0.domeinen = [wonen, jeugd]
    }
    s.beeld(
      "wonen", speelt: "Inwonend bij haar broer", wens: "Een eigen voordeur", zorg: "Ruzies in huis"
    )
    s.beeld(
      "jeugd", speelt: "Noa en Sem slapen slecht", goed: "Ze gaan elke dag naar school",
      zorg: "Dat ze bij mij worden weggehaald")
    s.beeld(
      "jeugd", van: "juf van Noa", goed: "Noa komt elke dag en leest graag", zorg: "Ze is moe")
    s.beeld("werk", goed: "Werkte twee jaar in de thuiszorg", wens: "Weer aan het werk in de zorg")
    s.beeld(
      "schulden", speelt: "Oude rekening van de zorgverzekeraar",
      zorg: "Brieven komen bij haar broer")

    helenaUrgentie(&s, r)
    helenaNetwerk(&s, r)
    helenaNu(&s, r, helena)
  }

  /// The first request, refused for regional binding, and the objection that opened the second.
  private static func helenaUrgentie(_ s: inout Schrijver, _ r: Rooster) {
    s.op(r.week(-21, 11), kitty)
    let eerste = s.procedure(
      "urgentie", bij: "gemeente Hoogwaard", ["wonen", "jeugd"], naam: "eerste aanvraag urgentie",
      kenmerk: "URG-20417")
    s.stap(eerste, .ontvangen)
    s.stap(eerste, .bevestigd, "brief met ontvangstdatum")
    s.op(r.week(-17, 15), kitty)
    s.contact(
      .bellen, .gesproken, met: "mevrouw Wiersma, balie Wonen", over: [eerste],
      "Zegt dat de commissie twijfelt: Helena stond tot vorig jaar in Almere ingeschreven.")
    s.op(r.week(-15, 9, 30), kitty)
    s.besluit(
      eerste, .afgewezen, "Geen binding met de regio: volgens de brief hoort zij bij Almere.")
    let brief = s.post("gemeente Hoogwaard", .besluit, "Urgentie afgewezen wegens regiobinding.") {
      $0.gedateerd = r.week(-15).dag
      $0.procedure = eerste
      $0.reageerVoor = r.week(-9).dag
    }
    s.notitie([
      .gezegd("Almere? Daar ken ik alleen mijn tante. Mijn kinderen gaan hier naar school."),
      .betekenis("De regel kijkt naar een adres van vroeger en niet naar waar het gezin nu leeft."),
    ]) {
      $0.hoe = .bellen
      $0.inwonerbij = .ja
      $0.domeinen = [wonen]
    }
    s.op(r.week(-14, 14), kitty)
    let bezwaar = s.procedure(
      "bezwaar", bij: "gemeente Hoogwaard", ["wonen"], naam: "bezwaar tegen weigering urgentie"
    ) { $0.tegen = eerste }
    s.stap(bezwaar, .ontvangen)
    s.stap(bezwaar, .bevestigd)
    s.doe(.handelPostAf(brief, "bezwaar gemaakt binnen zes weken"))
    s.op(r.week(-10, 10), kitty)
    s.besluit(bezwaar, .deels, "Gemeente had naar de kinderen moeten kijken. Nieuwe aanvraag mag.")
    s.stap(bezwaar, .uitgevoerd, "nieuwe aanvraag mag worden ingediend")

    s.op(r.week(-10, 13), kitty)
    let urgentie = s.procedure(
      "urgentie", bij: "gemeente Hoogwaard", ["wonen", "jeugd"], naam: "urgentie, tweede aanvraag",
      kenmerk: "URG-21133", balie: "mevrouw Wiersma", nummer: "099-414 21 08")
    s.veld(urgentie, .vraagtVanInwoner, "verklaring van de jeugdbescherming en drie loonstroken")
    s.stap(urgentie, .ontvangen, "afgegeven aan de balie, kopie met stempel")
    s.op(r.werkdag(2, na: r.week(-10), 11), kitty)
    s.stap(urgentie, .bevestigd)
    s.op(r.week(-6, 9, 15), kitty)
    s.contact(
      .bellen, .inDeWacht, met: "balie Wonen", over: [urgentie],
      "37 minuten in de wacht, toen viel de lijn weg.")
    s.op(r.week(-5, 9, 10), kitty)
    s.contact(
      .bellen, .gesproken, met: "mevrouw Wiersma", over: [urgentie],
      "Aanvraag is compleet en ligt bij de commissie. Zij weet niet wanneer die vergadert.",
      nummer: "099-414 21 08")

    let inrichting = s.procedure(
      "bijzondere-bijstand", bij: "gemeente Hoogwaard", ["schulden", "wonen"],
      naam: "bijzondere bijstand voor de inrichting", wachtOp: [urgentie])
    s.veld(
      inrichting, .vraagtVanInwoner,
      "formulier van 14 bladzijden, gegevens die de gemeente al heeft")
    let werkplek = s.procedure(
      "overig", bij: "zorgcentrum De Linde", ["werk"],
      naam: "werkervaringsplek met kans op een baan",
      wachtOp: [inrichting], balie: "Marit, werkbegeleider", nummer: "099-220 10 55")
    s.veld(
      werkplek, .drempel, "kan pas beginnen als er een huis is en de kinderen een vaste plek hebben"
    )
    s.op(r.werkdag(-12, 16), kitty)
    s.contact(
      .bellen, .beltTerug, met: "mevrouw Wiersma", over: [urgentie],
      "Commissie vergadert deze week, zegt zij.", nummer: "099-414 21 08",
      beloofd: ("bellen met de uitslag van de commissie", r.werkdag(-6)))
    s.op(r.werkdag(-3, 9, 5), kitty)
    s.contact(
      .bellen, .geenGehoor, met: "mevrouw Wiersma", over: [urgentie, inrichting],
      nummer: "099-414 21 08")
  }

  private static func helenaNetwerk(_ s: inout Schrijver, _ r: Rooster) {
    s.op(r.werkdag(-40, 15), kitty)
    s.netwerk("tante Wilma", "tante, woont in Almere", .nabij) {
      $0.geeft = [
        Steun(.praktisch, "de kinderen logeren daar in het weekend"),
        Steun(.emotioneel, "belt elke avond even"),
      ]
      $0.krijgt = [Steun(.gezelschap, "Helena doet op zondag de boodschappen samen met haar")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.magWeten = "alles over de kinderen, niets over de schuld"
      $0.grenzen = "niet doordeweeks: zij werkt in ploegen"
      $0.bereikbaar = "06-00 22 33 44"
      $0.laatsteContact = r.werkdag(-9).dag
      $0.kijkTerug = r.werkdag(20).dag
    }
    s.netwerk("Ank en Piet van hiernaast", "buren", .buurt) {
      $0.geeft = [Steun(.praktisch, "de kinderen mogen er na school spelen")]
      $0.krijgt = [Steun(.praktisch, "Helena helpt Piet met zijn telefoon")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.magWeten = "dat zij een huis zoekt"
      $0.laatsteContact = r.werkdag(-15).dag
    }
    s.netwerk("Marit", "werkbegeleider van De Linde", .bekend) {
      $0.betaald = true
      $0.geeft = [
        Steun(.advies, "houdt de werkervaringsplek vrij"), Steun(.praktisch, "oefent roosters"),
      ]
      $0.deelname = .doetMee
      $0.instemming = true
    }
    s.netwerk("haar broer", "broer", .nabij) {
      $0.geeft = [Steun(.praktisch, "een dak")]
      $0.deelname = .genoemd
      $0.onderbroken = true
    }
    s.hulp(
      "Jeugdbescherming Midden", "Roel Damen", "jeugdbeschermer", nummer: "099-300 70 10",
      van: r.week(-30).dag)
    s.hulp("basisschool De Wielen", "juf Anja", "leerkracht van Noa", van: r.week(-60).dag)
    s.hulp("Gezin Nabij Huis", "Petra", "gezinscoach", van: r.week(-4).dag)
  }

  private static func helenaNu(_ s: inout Schrijver, _ r: Rooster, _ helena: Id) {
    s.op(r.werkdag(-8, 10, 30), esra, ingevoerd: r.werkdag(-7, 8, 45))
    s.notitie([
      .gezegd(
        "Roel: als er voor het eind van de maand geen veilige plek is, vraag ik de rechter om uithuisplaatsing."
      ),
      .gezegd("Helena: ik doe alles wat jullie zeggen, maar een huis kan ik niet toveren."),
      .gezien("De tas met kleren van de kinderen staat gepakt bij de deur."),
      .betekenis("Jeugdbescherming en gemeente wachten op elkaar. Het huis is de sleutel."),
    ]) {
      $0.hoe = .deur
      $0.aanwezig = ["Helena", "Roel Damen", "Esra"]
      $0.inwonerbij = .ja
      $0.domeinen = [jeugd, wonen]
    }
    s.dreiging(
      .uithuisplaatsing, door: "Jeugdbescherming Midden", r.werkdag(2, 10),
      hulp: "gezinscoach komt elke dag; tante Wilma vangt de kinderen in het weekend op",
      "Zitting over Noa en Sem. Met een veilige plek vraagt de jeugdbescherming niets.")
    s.op(r.werkdag(-7, 9), kitty)
    s.aandacht("Post komt nog bij haar broer: briefadres of doorsturen regelen", "schulden")
    s.belofte(
      van: .team, "brief over de kinderen naar de commissie sturen", voor: r.werkdag(-2),
      aan: "Helena")
    s.belofte(
      van: .netwerk, "kleine bedden opknappen voor het nieuwe huis", voor: nil,
      wie: "Piet van hiernaast")
    s.op(r.werkdag(-5, 14), kitty)
    s.contact(
      .bellen, .gesproken, met: "Helena",
      "Noa heeft drie nachten bij tante Wilma geslapen en was vrolijk.",
      nummer: "06-00 14 25 36", inwoner: true)
    s.afspraak(
      r.dag(0, 15, 30), "samen de zitting voorbereiden", plaats: "bij Helena thuis",
      met: "Helena en Petra")
    s.volgendContact(r.werkdag(1))
    s.ritme(dagen: 7)
  }
}
