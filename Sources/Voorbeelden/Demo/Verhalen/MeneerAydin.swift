import Termijnen
import Wijkteam

extension Demo {
  /// A supplement that only comes by a form on the internet, and one daughter who carries everything.
  static func meneerAydin(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-16, 10), esra)
    s.open("meneer Aydin", wijk: "Vogelwijk", vast: esra, tweede: kitty)
    s.agenda("Ik wil mijn dochter weer zien als dochter, niet als zuster.")
    s.vraag("Meer uren thuiszorg", speelt: "Te weinig pensioen, alles gaat via een computer.")
    s.doel("Genoeg inkomen en een avond vrij voor zijn dochter")
    s.status(.lopend)
    let aydin = s.persoon("meneer Aydin", "man van 79") {
      $0.taal = "Turks"
      $0.behoeften = ["tolk", "brief voorlezen"]
    }
    let sevda = s.persoon("Sevda", "dochter")
    s.bereik(aydin, .adres, "Lijsterlaan 77") { $0.tijden = "Sevda doet open" }
    s.bereik(sevda, .telefoon, "06-00 33 34 35") { $0.tijden = "in de pauze, 12.30 uur" }
    s.machtiging("Sevda", voor: aydin, .machtiging, "SVB en CIZ", tot: r.week(40).dag)
    s.machtiging("Bewind Zuid", voor: aydin, .bewindvoerder, "geld")
    s.notitie([
      .gezegd("Sevda: ik werk, ik kook, ik was hem, ik vul formulieren in. Ik ben moe."),
      .gezien("De computer staat nog in de doos."),
      .betekenis("Zonder Sevda stopt alles. Eerst iets voor haar regelen, dan pas meer zorg."),
    ]) {
      $0.hoe = .deur
      $0.aanwezig = ["meneer Aydin", "Sevda", "tolk"]
      $0.inwonerbij = .ja
      $0.domeinen = [wonen, schulden]
    }
    s.op(r.week(-6, 10), esra)
    let aio = s.procedure(
      "aio", bij: "SVB", ["schulden"], naam: "aanvulling op de AOW", kenmerk: "AIO 7-331",
      nummer: "099-265 05 05")
    s.veld(aio, .kanaal, "portaal")
    s.veld(aio, .oorzaak, Stilstandoorzaak.digitaleDrempel.rawValue)
    s.stap(aio, .ingediend, "op papier, via de formulierenbrigade")
    s.stap(aio, .ontvangen)
    s.stap(aio, .bevestigd)
    let ciz = s.procedure(
      "wlz-ciz", bij: "CIZ", ["zorg"], kenmerk: "CIZ 8-120", nummer: "099-789 10 00")
    s.stap(ciz, .ingediend)
    s.op(r.week(-4, 10), esra)
    s.stap(ciz, .ontvangen)
    s.stap(ciz, .aanvulling, "verklaring van de specialist") {
      $0.hersteltermijn = r.werkdag(8).dag
    }
    s.op(r.werkdag(-5, 12, 30), esra)
    s.contact(
      .bellen, .gesproken, met: "Sevda", "Verklaring is er volgende week.",
      nummer: "06-00 33 34 35")
    s.contact(
      .bellen, .beltTerug, met: "SVB", over: [aio], nummer: "099-265 05 05",
      beloofd: ("terugbellen over de spaarrekening in Turkije", r.werkdag(1)))
    let klacht = s.procedure(
      "klacht", bij: "thuiszorg Middenland", ["zorg"], naam: "klacht: elke dag een ander gezicht")
    s.stap(klacht, .ingediend, "brief, samen met Sevda geschreven")
    s.netwerk("Sevda", "dochter", .nabij) {
      $0.geeft = [
        Steun(.praktisch, "wassen en koken"), Steun(.praktisch, "formulieren"),
        Steun(.emotioneel, "elke avond"),
      ]
      $0.krijgt = [Steun(.emotioneel, "hij past op zijn kleinzoon")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.grenzen = "niet ook nog in het weekend"
    }
    s.netwerk("eettafel Vogelwijk", "samen eten op woensdag", .buurt) {
      $0.soort = .plek
      $0.geeft = [Steun(.gezelschap, "warme maaltijd, Turkse kok")]
      $0.deelname = .uitgenodigd
    }
    // Everybody speaks with his daughter; nobody has spoken with him for weeks.
  }
}
