import Termijnen
import Wijkteam

extension Demo {
  /// Fourteen, a long row of helpers, sent from one to the next without anybody asking the question.
  static func jack(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-14, 11), esra)
    s.open("Jack", wijk: "Vogelwijk", vast: esra, tweede: kitty)
    s.agenda("Jack: ik wil gewoon naar een school waar ze me niet kennen van vroeger.")
    s.vraag(
      "Een plek in een behandelgroep",
      speelt: "Niemand heeft ooit uitgezocht wat er aan de hand is.")
    s.doel("Weer naar school en thuis rustig eten met elkaar")
    s.status(.lopend)
    let jack = s.persoon("Jack", "zoon van 14") {
      $0.geboortedatum = Dag(r.vandaag.jaar - 14, 5, 20)
    }
    let moeder = s.persoon("Mirjam", "moeder")
    s.bereik(moeder, .telefoon, "06-00 27 18 28") { $0.tijden = "na 17 uur" }
    s.bereik(jack, .telefoon, "06-00 16 18 03") { $0.tijden = "appen werkt, bellen niet" }
    s.machtiging("Mirjam", voor: jack, .gezag, "gezag, ook voor school en hulp")
    behangrol(&s, r)
    s.notitie([
      .gezegd("Jack: elke keer moet ik weer vertellen wat er mis is met mij."),
      .gezegd("Mirjam: we zijn al tien keer doorgestuurd. Nooit heeft iemand gezegd: wij blijven."),
      .gezien(
        "Jack bleef een uur aan tafel zitten. Op zijn vorige school zei men dat hij dat niet kan."),
      .betekenis(
        "Geen nieuwe verwijzing zonder vraag. Eerst één specialist laten meedenken bij ons."),
    ]) {
      $0.hoe = .deur
      $0.aanwezig = ["Jack", "Mirjam"]
      $0.inwonerbij = .ja
      $0.domeinen = [jeugd]
    }
    s.beeld(
      "jeugd", van: "Jack", speelt: "Zit sinds de zomer thuis", goed: "Repareert fietsen",
      wens: "Een gewone school")
    s.beeld(
      "jeugd", van: "moeder", speelt: "Ruzie om opstaan", goed: "Hij is lief voor zijn oma",
      zorg: "Dat hij het opgeeft")
    s.beeld("jeugd", van: "school", zorg: "Komt niet, past volgens hen niet in de klas")

    s.op(r.week(-7, 10), esra)
    let jeugdhulp = s.procedure(
      "jeugdhulp", bij: "gemeente Hoogwaard, team Jeugd", ["jeugd"],
      naam: "onderzoek door een kinderpsychiater",
      kenmerk: "JH-3390", balie: "de heer Postma", nummer: "099-414 26 10")
    s.stap(jeugdhulp, .ingediend, "met de vraag erbij: wat is er aan de hand, en wat helpt thuis?")
    s.stap(jeugdhulp, .ontvangen)
    s.op(r.week(-6, 10), esra)
    s.stap(jeugdhulp, .bevestigd)
    s.op(r.week(-5, 9), esra)
    let vervoer = s.procedure(
      "leerlingenvervoer", bij: "gemeente Hoogwaard, Onderwijs", ["onderwijs"], wachtOp: [jeugdhulp]
    )
    s.op(r.werkdag(-6, 11), esra)
    s.contact(
      .bellen, .gesproken, met: "de heer Postma", over: [jeugdhulp, vervoer],
      "De aanvraag ligt bij de gedragskundige. Hij verwacht geen vragen meer.",
      nummer: "099-414 26 10")
    let wachten = s.procedure(
      "ggz-wachttijd", bij: "Kinder- en jeugdpsychiatrie Rivierzicht", ["jeugd"],
      naam: "plek op de wachtlijst",
      wachtOp: [jeugdhulp])
    s.veld(wachten, .oorzaak, Stilstandoorzaak.wachtlijst.rawValue)

    s.op(r.werkdag(-9, 14), kitty)
    s.notitie([
      .tekst("Overleg met school en leerplicht over een tussenplek."),
      .gezegd("School: we hebben besloten dat Jack tot de kerst niet in de klas komt."),
      .betekenis(
        "Besloten zonder Jack en zonder zijn moeder. Dat moeten we terugdraaien of uitleggen."),
    ]) {
      $0.hoe = .bellen
      $0.aanwezig = ["zorgcoördinator", "leerplichtambtenaar", "Kitty"]
      $0.inwonerbij = .nee
      $0.besluitOverInwoner = true
      $0.domeinen = [jeugd]
    }
    s.netwerk("Ome Theo", "JIM van Jack, fietsenmaker", .nabij) {
      $0.geeft = [
        Steun(.advies, "Jack praat met hem als het misgaat"),
        Steun(.gezelschap, "zaterdag in de werkplaats"),
      ]
      $0.krijgt = [Steun(.praktisch, "Jack plakt banden")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.magWeten = "alles wat Jack zelf vertelt"
      $0.laatsteContact = r.werkdag(-4).dag
    }
    s.netwerk("oma Gré", "oma", .nabij) {
      $0.geeft = [Steun(.emotioneel, "Jack eet er op dinsdag")]
      $0.deelname = .doetMee
      $0.instemming = true
    }
    s.op(r.werkdag(-4, 16), esra)
    s.contact(
      .app, .gesproken, met: "Jack", "Wil best langs bij de nieuwe school, als ome Theo meegaat.",
      inwoner: true)
    s.afspraak(
      r.werkdag(3, 14), "kennismaken op de nieuwe school", plaats: "vakcollege De Brug",
      met: "Jack en ome Theo")
    s.volgendContact(r.werkdag(3))
    s.ritme(dagen: 10)
  }

  private static func behangrol(_ s: inout Schrijver, _ r: Rooster) {
    let rij: [(String, String, Int, Int?)] = [
      ("consultatiebureau", "jeugdverpleegkundige", -520, -470),
      ("GGZ De Singel", "speltherapeut", -430, -395),
      ("bureau Samen Opvoeden", "gezinsbegeleider", -390, -340),
      ("GGZ De Singel", "tweede behandelaar", -330, -290),
      ("zorgboerderij in de Ardennen", "begeleider, na twee weken teruggestuurd", -212, -210),
      ("kinderarts", "kinderarts", -205, -180),
      ("school De Wissel", "intern begeleider", -170, -120),
      ("Jeugd en Gezin Hoogwaard", "ambulant begeleider", -110, -40),
      ("leerplicht", "leerplichtambtenaar", -16, nil),
    ]
    for (organisatie, rol, van, tot) in rij {
      s.hulp(organisatie, nil, rol, van: r.week(van).dag, tot: tot.map { r.week($0).dag })
    }
  }
}
