import Termijnen
import Wijkteam

extension Demo {
  /// The provider of home care goes bankrupt: help stops on a day, and the new one is not there yet.
  static func ria(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-6, 9), kitty)
    s.open("Ria", wijk: "Zuiderkwartier", vast: kitty, tweede: daan)
    s.doe(.sluitUit(joost, reden: "woont naast haar"))
    s.agenda("Ik wil Gerrie houden. Zij weet waar alles staat en ik schaam me niet voor haar.")
    s.vraag(
      "Een nieuwe hulp in huis", speelt: "Vaste hulp van tien jaar valt weg door een faillissement."
    )
    s.doel("Dezelfde persoon, op dezelfde ochtend", .vasthouden)
    s.status(.lopend)
    let ria = s.persoon("Ria", "vrouw van 81, woont alleen") {
      $0.geboortedatum = Dag(r.vandaag.jaar - 81, 1, 8)
    }
    s.bereik(ria, .telefoon, "099-221 34 55") { $0.tijden = "lang laten overgaan" }
    s.bereik(ria, .adres, "Zonnehof 40") { $0.waarschuwingen = [] }
    s.notitie([
      .gezegd("Ze zeggen dat ik een brief heb gehad, maar Gerrie zegt dat zij haar baan kwijt is."),
      .gezien("Op de kalender staat elke dinsdag 'Gerrie', tot en met de laatste week."),
      .betekenis("Er zijn veel mensen zoals Ria. Eén knelpunt, niet veertig losse aanvragen."),
    ]) {
      $0.hoe = .deur
      $0.aanwezig = ["Ria", "Gerrie"]
      $0.inwonerbij = .ja
      $0.domeinen = [zorg]
    }
    s.op(r.week(-5, 10), kitty)
    let melding = s.procedure(
      "wmo-melding", bij: "gemeente Hoogwaard, Wmo", ["zorg"], naam: "melding hulp in huis",
      kenmerk: "WMO-6010", balie: "team Toegang", nummer: "099-414 27 00")
    s.stap(melding, .ontvangen)
    s.stap(melding, .bevestigd)
    let aanvraag = s.procedure(
      "wmo-aanvraag", bij: "gemeente Hoogwaard, Wmo", ["zorg"], naam: "hulp bij het huishouden",
      wachtOp: [melding])
    s.veld(aanvraag, .vraagtVanInwoner, "handtekening onder het verslag")
    s.op(r.week(-4, 10), kitty)
    let pgb = s.procedure(
      "pgb", bij: "gemeente Hoogwaard, Wmo", ["zorg"], naam: "Gerrie zelf inhuren",
      wachtOp: [aanvraag])
    s.doe(
      .zetProcedureveld(
        pgb, .stilstand,
        Veldwaarde(
          tekst: Stilstand.bewustWachten.rawValue, reden: "eerst zien of zij gewoon mag blijven",
          dag: r.werkdag(6).dag)))
    s.op(r.werkdag(-9, 9), kitty)
    s.dreiging(
      .eindeHulp, door: "thuiszorg De Vlinder (failliet)", r.werkdag(8),
      hulp: "buurvrouw doet boodschappen; vrijwilliger van de kerk voor de was",
      "Laatste ochtend van Gerrie.")
    s.op(r.werkdag(-4, 9), daan)
    s.contact(
      .bellen, .gesproken, met: "team Toegang", over: [melding],
      "Huisbezoek staat gepland. De consulent weet van het faillissement.",
      beloofd: ("huisbezoek door de consulent", r.werkdag(2)))
    s.netwerk("Gerrie", "hulp in huis, tien jaar", .nabij) {
      $0.betaald = true
      $0.geeft = [Steun(.praktisch, "huishouden"), Steun(.gezelschap, "koffie en verhalen")]
      $0.krijgt = [Steun(.emotioneel, "Ria luistert naar haar zorgen over werk")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.laatsteContact = r.werkdag(-4).dag
    }
    s.netwerk("Hennie", "buurvrouw", .buurt) {
      $0.geeft = [Steun(.praktisch, "boodschappen op zaterdag")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.grenzen = "geen zorg, geen geld"
    }
    s.netwerk("kerk De Ark", "diaconie", .bekend) {
      $0.soort = .groep
      $0.geeft = [Steun(.praktisch, "iemand voor de was, zolang het nodig is")]
      $0.deelname = .doetMee
    }
    s.op(r.werkdag(-2, 13), kitty)
    s.contact(
      .bellen, .gesproken, met: "Ria", "Wist al van Gerrie dat het de laatste weken zijn.",
      inwoner: true)
    s.belofte(
      van: .team, "Ria bellen zodra het huisbezoek vaststaat", voor: r.werkdag(1), aan: "Ria")
    s.afspraak(
      r.dag(0, 13, 15), "huisbezoek voorbereiden", plaats: "Zonnehof 40", met: "Ria en Gerrie")
    s.volgendContact(r.werkdag(1))
  }
}
