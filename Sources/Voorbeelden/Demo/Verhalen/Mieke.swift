import Termijnen
import Wijkteam

extension Demo {
  /// Debt help was refused because of a car; somebody asked why she keeps it; the neighbours solved it.
  static func mieke(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-30, 9), daan)
    s.open("Mieke", wijk: "De Kamp", vast: daan, tweede: kitty)
    s.agenda("Ik wil van mijn schulden af zonder dat mijn dochter er last van heeft.")
    s.vraag("Een lening", speelt: "Schulden na de scheiding, en een ziek kind.")
    s.doel("Schuldenvrij, en 's nachts naar het ziekenhuis kunnen")
    s.status(.lopend)
    let mieke = s.persoon("Mieke", "moeder")
    s.persoon("Fleur", "dochter van 9")
    s.bereik(mieke, .telefoon, "06-00 70 71 72")

    s.op(r.week(-29, 10), daan)
    let eerste = s.procedure(
      "wgs-eerste-gesprek", bij: "Schulddienst Midden", ["schulden"], kenmerk: "SD-5512")
    s.stap(eerste, .ontvangen)
    s.op(r.week(-26, 10), daan)
    s.stap(eerste, .uitgevoerd, "gesprek geweest, samen met Mieke")
    let weigering = s.procedure(
      "wgs-beschikking", bij: "Schulddienst Midden", ["schulden"], naam: "schuldregeling",
      kenmerk: "SD-5512")
    s.stap(weigering, .ontvangen)
    s.op(r.week(-20, 15), daan)
    s.besluit(weigering, .afgewezen, "De auto moet eerst weg.")
    s.notitie([
      .gezegd(
        "Als Fleur 's nachts benauwd wordt, moet ik binnen tien minuten rijden. Zonder auto durf ik niet te slapen."
      ),
      .gezien("Op de koelkast hangt een lijst met elf nachtritten in vier maanden."),
      .betekenis(
        "De regel gaat over bezit. Hier gaat het over een ziek kind. Niemand had gevraagd waarom."),
    ]) {
      $0.hoe = .deur
      $0.inwonerbij = .ja
      $0.domeinen = [schulden, jeugd]
    }
    s.op(r.week(-19, 10), daan)
    let bezwaar = s.procedure(
      "bezwaar", bij: "Schulddienst Midden", ["schulden"], naam: "bezwaar tegen de weigering"
    ) { $0.tegen = weigering }
    s.stap(bezwaar, .ontvangen)
    s.op(r.week(-12, 10), daan)
    s.stap(bezwaar, .ingetrokken, "niet meer nodig: de buren lenen hun auto uit") {
      $0.schriftelijk = true
    }
    s.netwerk("Wout en Ineke", "buren van de overkant", .buurt) {
      $0.geeft = [Steun(.praktisch, "hun auto, ook 's nachts; Mieke heeft een reservesleutel")]
      $0.krijgt = [
        Steun(.praktisch, "Mieke knipt hun haar"), Steun(.gezelschap, "samen eten op vrijdag"),
      ]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.magWeten = "dat Fleur ziek is en dat er schulden zijn"
      $0.effect = "De auto kon weg en de regeling kon beginnen"
      $0.laatsteContact = r.week(-1).dag
      $0.achterwacht = "Inekes broer, een straat verder"
    }
    s.op(r.week(-11, 10), daan)
    let regeling = s.procedure(
      "wgs-beschikking", bij: "Schulddienst Midden", ["schulden"],
      naam: "schuldregeling, opnieuw gevraagd",
      kenmerk: "SD-5987")
    s.stap(regeling, .ontvangen)
    s.op(r.week(-10, 10), daan)
    s.stap(regeling, .bevestigd)
    s.op(r.werkdag(-13, 11), daan)
    s.besluit(regeling, .toegekend, "Regeling van 18 maanden", ingang: r.werkdag(-5).dag)
    s.op(r.werkdag(-4, 11), daan)
    s.stap(regeling, .uitgevoerd, "eerste leefgeld staat op de rekening")
    s.notitie([
      .gezegd("Ik heb vannacht geslapen. Gewoon geslapen."),
      .tekst("Eerste leefgeld is binnen. Alle schuldeisers doen mee."),
      .betekenis("De vraag 'waarom' heeft meer gedaan dan het bezwaar."),
    ]) {
      $0.hoe = .bellen
      $0.inwonerbij = .ja
      $0.domeinen = [schulden]
    }
    let belofte = s.belofte(
      van: .team, "bij de eerste afschrijving naast haar zitten", voor: r.werkdag(-1), aan: "Mieke")
    s.op(r.werkdag(-1, 9), daan)
    s.nagekomen(belofte, "samen gekeken, alles klopte")
    s.status(.rust, terug: r.week(6).dag)
  }
}
