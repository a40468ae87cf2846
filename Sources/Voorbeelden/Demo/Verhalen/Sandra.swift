import Termijnen
import Wijkteam

extension Demo {
  /// Child care out of the budget for youth help keeps a child at home; deciding took half a year.
  static func sandra(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-28, 10), kitty)
    s.open("Sandra", wijk: "Vogelwijk", vast: kitty, tweede: esra)
    s.agenda("Ik wil gewoon kunnen werken zonder dat Tijn de hele dag boos is.")
    s.vraag("Ambulante hulp thuis", speelt: "Tijn is rustig bij andere kinderen, en thuis niet.")
    s.doel("Tijn blijft thuis wonen en Sandra houdt haar baan")
    s.status(.lopend)
    let sandra = s.persoon("Sandra", "moeder, werkt in de supermarkt")
    s.persoon("Tijn", "zoon van 4")
    s.bereik(sandra, .telefoon, "06-00 80 81 82") { $0.tijden = "dinsdag en vrijdag de hele dag" }
    s.beeld("jeugd", speelt: "Tijn slaat als het druk is", goed: "Op de opvang speelt hij mee")
    s.beeld("werk", goed: "Vast contract voor 20 uur", zorg: "Te vaak weggebeld")
    s.notitie([
      .gezegd(
        "Op de proefdag bij de opvang heeft hij niet één keer geslagen. Maar ik kan het niet betalen."
      ),
      .gezien("Tijn bouwde een half uur aan een toren en liet een ander meisje helpen."),
      .betekenis("Opvang is hier de hulp. Dat staat alleen in geen enkel lijstje."),
    ]) {
      $0.hoe = .deur
      $0.aanwezig = ["Sandra", "Tijn"]
      $0.inwonerbij = .ja
      $0.domeinen = [jeugd, werk]
    }
    s.op(r.week(-26, 10), kitty)
    let opvang = s.procedure(
      "jeugdhulp", bij: "gemeente Hoogwaard, team Jeugd", ["jeugd", "werk"],
      naam: "kinderopvang uit het jeugdbudget", kenmerk: "JH-2871", balie: "mevrouw Terpstra",
      nummer: "099-414 26 14")
    s.stap(opvang, .ingediend)
    s.stap(opvang, .ontvangen)
    s.veld(opvang, .oorzaak, Stilstandoorzaak.verkeerdeGeldpot.rawValue)
    s.op(r.week(-19, 10), kitty)
    s.stap(opvang, .verdaagd, "team Jeugd en team Werk moeten samen beslissen") {
      $0.uiterlijk = r.week(-13).dag
    }
    s.op(r.week(-12, 10), samira)
    s.contact(
      .bellen, .gesproken, met: "afdelingshoofd Jeugd", over: [opvang],
      "Na tien telefoontjes wil niemand de eerste zijn. Afgesproken: één keer, als proef.")
    s.op(r.werkdag(-13, 10), kitty)
    s.besluit(opvang, .toegekend, "twee dagen per week, een half jaar", ingang: r.werkdag(-10).dag)
    s.veld(
      opvang, .watBewoog, "Samira belde het afdelingshoofd en liet de kosten naast elkaar zien")
    s.notitie([
      .tekst("Toegekend! Het duurde een half jaar. De ambtenaar zei: dit doe ik nooit meer."),
      .betekenis("Zonder Samira was het blijven liggen. Opschrijven voor de volgende keer."),
    ]) {
      $0.hoe = .bellen
      $0.inwonerbij = .metInstemming
      $0.domeinen = [jeugd]
    }
    s.op(r.werkdag(-6, 9), kitty)
    s.contact(
      .bellen, .gesproken, met: "opvang De Kikkers", over: [opvang],
      "Er is plek, maar zij hebben nog geen opdracht van de gemeente.", nummer: "099-510 12 00")
    s.netwerk("Bas", "vader van Tijn", .nabij) {
      $0.geeft = [Steun(.praktisch, "haalt Tijn op woensdag")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.laatsteContact = r.werkdag(-8).dag
    }
    s.netwerk("Joyce van de kassa", "collega", .vriend) {
      $0.geeft = [Steun(.praktisch, "ruilt diensten")]
      $0.krijgt = [Steun(.emotioneel, "Sandra luistert na de scheiding")]
      $0.deelname = .doetMee
    }
    s.afspraak(
      r.werkdag(-1, 11), "kennismaken op de groep", plaats: "opvang De Kikkers",
      met: "Sandra en Tijn")
    s.volgendContact(r.werkdag(4))
  }
}
