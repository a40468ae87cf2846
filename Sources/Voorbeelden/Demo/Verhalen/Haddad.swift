import Termijnen
import Wijkteam

extension Demo {
  /// A raise just over a limit, a year of allowance to pay back, and then the rent: eviction is near.
  static func haddad(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-8, 9), kitty)
    s.open("familie Haddad", wijk: "Vogelwijk", vast: kitty, tweede: joost, modus: .spoed)
    s.agenda("Wij willen blijven wonen en elke maand iets afbetalen. Geen cadeau, een regeling.")
    s.vraag(
      "Uitstel van de ontruiming",
      speelt: "Toeslag van een jaar terug moeten betalen na een kleine loonsverhoging.")
    s.doel("Blijven wonen", .vasthouden)
    s.status(.lopend)
    let nabil = s.persoon("Nabil", "vader, werkt in de bakkerij")
    let rana = s.persoon("Rana", "moeder")
    s.persoon("Lina", "dochter van 11")
    s.persoon("Omar", "zoon van 8")
    s.bereik(nabil, .telefoon, "06-00 36 37 38") { $0.tijden = "na 14 uur, hij werkt 's nachts" }
    s.bereik(rana, .telefoon, "06-00 36 37 39")
    s.notitie([
      .gezegd("Ik kreeg € 40 per maand meer loon. Een jaar later wilden ze € 3.100 terug."),
      .gezien(
        "Een schrift met alle uitgaven, tot op de cent. De laatste drie maanden staat er geen huur meer."
      ),
      .betekenis("Dit gezin kan rekenen. De toeslag rekende pas na een jaar."),
    ]) {
      $0.hoe = .deur
      $0.aanwezig = ["Nabil", "Rana"]
      $0.inwonerbij = .ja
      $0.domeinen = [schulden, wonen]
    }
    s.beeld(
      "jeugd", van: "Lina", goed: "Zit in de plusklas",
      zorg: "Ze vraagt of ze haar boeken mag meenemen")
    s.op(r.week(-7, 10), joost)
    let toeslag = s.procedure(
      "toeslag-herziening", bij: "Dienst Toeslagen", ["schulden"], naam: "terugvordering herzien",
      kenmerk: "T-60188")
    s.stap(toeslag, .ontvangen)
    s.op(r.werkdag(-9, 10), joost)
    s.contact(
      .bellen, .gesproken, met: "Dienst Toeslagen", over: [toeslag],
      "In behandeling, geen stukken nodig.")
    s.op(r.week(-3, 9), kitty)
    let beslag = s.procedure(
      "beslagvrije-voet", bij: "deurwaarder Kramer", ["schulden"],
      naam: "beslag op het loon te hoog",
      kenmerk: "K-2201", nummer: "099-733 20 20")
    s.stap(beslag, .ingediend)
    s.stap(beslag, .ontvangen)
    s.stap(beslag, .bevestigd)
    s.op(r.werkdag(-8, 10), kitty)
    s.contact(
      .mail, .ontvangen, met: "deurwaarder Kramer", over: [beslag],
      "Ze rekenen opnieuw met het juiste gezin.")

    s.op(r.werkdag(-3, 10), kitty)
    s.post("deurwaarder Kramer, voor woningcorporatie Thuis", .dagvaarding, "Ontruiming aangezegd.")
    {
      $0.gedateerd = r.werkdag(-4).dag
      $0.bedrag = 218_000
    }
    s.dreiging(
      .ontruiming, door: "woningcorporatie Thuis", r.werkdag(3, 9),
      hulp: "spoedgesprek schuldhulp loopt, moratorium gevraagd bij de rechtbank",
      "Vier mensen, twee kinderen.")
    let spoed = s.procedure(
      "wgs-spoed", bij: "Schulddienst Midden", ["schulden", "wonen"],
      naam: "spoedgesprek schuldhulp",
      kenmerk: "SD-6101", balie: "Lotte", nummer: "099-600 12 34")
    s.stap(spoed, .ontvangen, "gebeld en gemaild, ontvangst bevestigd door Lotte")
    s.stap(spoed, .bevestigd)
    s.op(r.werkdag(-2, 9), kitty)
    let rechter = s.procedure(
      "moratorium-287b", bij: "rechtbank Midden", ["wonen"], naam: "moratorium", wachtOp: [spoed],
      nummer: "099-361 00 00")
    s.veld(
      rechter, .vraagtVanInwoner, "verklaring van de schuldhulp en een overzicht van de schulden")
    s.op(r.werkdag(-1, 11), kitty)
    s.contact(
      .bellen, .gesproken, met: "Lotte", over: [spoed, rechter],
      "Gesprek is vandaag of morgen. Verklaring schrijft zij zelf.",
      nummer: "099-600 12 34", beloofd: ("verklaring voor de rechtbank mailen", r.werkdag(1)))
    s.contact(
      .bellen, .geenGehoor, met: "woningcorporatie Thuis, huurincasso", over: [],
      nummer: "099-555 10 10")
    s.contact(
      .bellen, .gesproken, met: "Nabil",
      "Heeft alle papieren klaarliggen. Vraagt of hij zijn werk moet afzeggen.",
      nummer: "06-00 36 37 38", inwoner: true)
    s.belofte(van: .team, "Nabil terugbellen over de rechtbank", voor: r.werkdag(0), aan: "Nabil")
    s.netwerk("moskee An-Noor", "hulpfonds van de moskee", .bekend) {
      $0.soort = .groep
      $0.geeft = [Steun(.geldLening, "€ 600, terug in tien keer")]
      $0.deelname = .doetMee
      $0.instemming = true
    }
    s.netwerk("juf Karin", "leerkracht van Lina", .bekend) {
      $0.geeft = [Steun(.praktisch, "Lina mag na school blijven")]
      $0.deelname = .doetMee
      $0.magWeten = "dat er zorgen zijn over het huis"
    }
    s.afspraak(
      r.dag(0, 16, 30), "spoedgesprek met de schuldhulp", plaats: "Schulddienst, kamer 2",
      met: "Nabil, Rana, Lotte")
    s.volgendContact(r.dag(0))
  }
}
