import Termijnen
import Wijkteam

extension Demo {
  /// A grown son who may not work lives at home, and the mother loses part of her benefit.
  static func fatma(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-20, 10), esra)
    s.open("Fatma", wijk: "Zuiderkwartier", vast: esra, tweede: kitty)
    s.agenda("Ik wil mijn zoon niet op straat zetten om mijn huur te kunnen betalen.")
    s.vraag(
      "Hulp met een brief", speelt: "De regel rekent met een inkomen dat haar zoon niet mag hebben."
    )
    s.doel("De huur betalen en samen blijven wonen", .vasthouden)
    s.status(.lopend)
    let fatma = s.persoon("Fatma", "moeder") {
      $0.taal = "Turks, begrijpt Nederlands"
      $0.behoeften = ["tolk", "brief voorlezen"]
    }
    s.persoon("Emre", "zoon van 22, wacht op een besluit over zijn verblijf")
    s.bereik(fatma, .telefoon, "06-00 51 52 53") { $0.waarschuwingen = [.nietInspreken] }
    s.beeld("schulden", speelt: "Elke maand € 300 minder", zorg: "Achterstand bij de huur")
    s.beeld("werk", van: "Emre", wens: "Ik wil juist werken, maar het mag niet")
    s.op(r.week(-19, 10), esra)
    let bijstand = s.procedure(
      "algemene-bijstand", bij: "gemeente Hoogwaard", ["schulden"], naam: "bijstand, nieuw bedrag",
      kenmerk: "PW-44120")
    s.stap(bijstand, .ontvangen)
    s.op(r.week(-11, 10), esra)
    s.besluit(bijstand, .deels, "lagere norm omdat Emre meetelt", ingang: r.week(-11).dag)
    s.stap(bijstand, .uitgevoerd)
    s.notitie([
      .gezegd("Als Emre ergens anders slaapt krijg ik het geld terug. Maar waar moet hij heen?"),
      .gezien("Het huurboekje: tot de zomer elke maand op tijd, daarna drie keer te laat."),
      .betekenis(
        "Emre kan niets bijdragen, dat weet de gemeente ook. Vragen om maatwerk, artikel 18."),
    ]) {
      $0.hoe = .deur
      $0.aanwezig = ["Fatma", "Emre", "tolk aan de telefoon"]
      $0.inwonerbij = .ja
      $0.domeinen = [schulden, wonen]
    }
    s.op(r.week(-9, 10), esra)
    let bezwaar = s.procedure(
      "bezwaar", bij: "gemeente Hoogwaard", ["schulden"], naam: "bezwaar tegen de lagere bijstand",
      kenmerk: "BZW-771", balie: "secretaris commissie", nummer: "099-414 80 02"
    ) { $0.tegen = bijstand }
    s.stap(bezwaar, .ontvangen)
    s.stap(bezwaar, .bevestigd)
    s.veld(bezwaar, .variant, "commissie")
    s.op(r.week(-3, 10), esra)
    s.stap(bezwaar, .verdaagd, "commissie zoekt een datum voor de hoorzitting") {
      $0.weken = 6
      $0.uiterlijk = r.week(7).dag
    }
    s.op(r.week(-8, 10), esra, ingevoerd: r.week(-3, 10))
    let ind = s.procedure(
      "ind", bij: "IND", ["werk", "jeugd"], naam: "verblijf van Emre", kenmerk: "IND 77-1190",
      nummer: "099-880 04 30"
    ) { $0.reactieVoor = r.werkdag(-2).dag }
    s.stap(ind, .ontvangen)
    s.veld(ind, .wachtOpPartij, Partij.instantie.rawValue)
    let leerbaan = s.procedure(
      "overig", bij: "bakkerij Van Dam", ["werk"], naam: "leerbaan voor Emre", wachtOp: [ind])
    s.veld(leerbaan, .drempel, "de bakker wil hem, zonder papier mag het niet")
    s.op(r.werkdag(-10, 11), esra)
    s.contact(
      .bellen, .gesproken, met: "IND-lijn", over: [ind], "Zouden deze maand beslissen.",
      beloofd: ("brief met een besluit of een nieuwe datum", r.werkdag(-2)))
    s.netwerk("de bakker", "eigenaar van bakkerij Van Dam", .bekend) {
      $0.geeft = [Steun(.praktisch, "houdt de leerbaan open tot het voorjaar")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.laatsteContact = r.werkdag(-10).dag
      $0.kijkTerug = r.werkdag(-1).dag
    }
    s.netwerk("vrouwengroep in het buurthuis", "praatgroep", .buurt) {
      $0.soort = .groep
      $0.geeft = [
        Steun(.gezelschap, "donderdag koken"), Steun(.emotioneel, "daar durft zij te vertellen"),
      ]
      $0.krijgt = [Steun(.praktisch, "Fatma geeft kookles")]
      $0.deelname = .doetMee
      $0.instemming = true
    }
    s.op(r.werkdag(-5, 10), kitty)
    s.post("woningcorporatie Thuis", .aanmaning, "Eén maand huur achter, betalen of bellen.") {
      $0.gedateerd = r.werkdag(-7).dag
      $0.bedrag = 61_200
      $0.reageerVoor = r.werkdag(5).dag
    }
    s.volgendContact(r.werkdag(3))
  }
}
