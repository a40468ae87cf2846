import Termijnen
import Wijkteam

extension Demo {
  /// Reported by the housing association, not spoken yet, and nobody stays with it.
  static func lowie(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.werkdag(-5, 11), kitty)
    s.open("Lowie", wijk: "De Kamp", vast: nil)
    s.vraag("Klachten over vervuiling, zegt de corporatie")
    let lowie = s.persoon("Lowie", "man, woont alleen")
    s.bereik(lowie, .deur, "Molenpad 3") {
      $0.tijden = "gordijnen dicht, doet open voor de postbode"
    }
    s.notitie([
      .gezegd("Corporatie: de buren klagen over de tuin. Of wij eens willen kijken."),
      .tekst("Nog niet met hem zelf gesproken."),
    ]) { $0.hoe = .mail }
    s.op(r.werkdag(-3, 15), kitty)
    s.contact(.deur, .geenGehoor, met: "Lowie", "Kaartje in de bus met mijn nummer.", inwoner: true)
    s.netwerk("de postbode", "postbode", .buurt) {
      $0.geeft = [Steun(.gezelschap, "maakt elke dag een praatje")]
      $0.deelname = .genoemd
    }
  }

  /// Came in as urgent: nobody has spoken her yet, and the same day is the norm.
  static func gerda(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.werkdag(-1, 16), joost)
    s.open("Gerda", wijk: "Vogelwijk", vast: kitty, tweede: joost, modus: .spoed)
    s.vraag(
      "De huisarts vraagt of er vandaag iemand kan gaan",
      speelt: "Man opgenomen, zij blijft alleen achter en vergeet te eten.")
    let gerda = s.persoon("Gerda", "vrouw van 84") {
      $0.geboortedatum = Dag(r.vandaag.jaar - 84, 2, 3)
    }
    s.bereik(gerda, .telefoon, "099-228 11 90") {
      $0.tijden = "neemt op als de telefoon twee keer gaat"
    }
    s.bereik(gerda, .adres, "Merelstraat 9") { $0.waarschuwingen = [.nietAlleen] }
    s.hulp(
      "huisartsen Vogelwijk", "praktijkondersteuner Miriam", "huisarts", nummer: "099-229 00 10")
    s.notitie([
      .gezegd(
        "Praktijkondersteuner: haar man ligt sinds vanmiddag in het ziekenhuis. De koelkast is leeg."
      ),
      .tekst("Sleutel ligt bij de overbuurvrouw, nummer 10."),
    ]) {
      $0.hoe = .bellen
      $0.inwonerbij = .nee
    }
    s.netwerk("overbuurvrouw nummer 10", "overbuurvrouw", .buurt) {
      $0.geeft = [Steun(.praktisch, "heeft de sleutel")]
      $0.deelname = .genoemd
    }
  }
}
