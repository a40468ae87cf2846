import Termijnen
import Wijkteam

/// Casussen in which nothing burns: that is normal, and the lists must show it as normal.
extension Demo {
  /// Kept on a low flame: bingo on Thursday, and a word in passing that his wife is ill.
  static func henk(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-40, 10), daan)
    s.open("Henk", wijk: "De Kamp", vast: daan, tweede: kitty)
    s.agenda("Zolang ik op donderdag kan bingoën hoef ik niets.")
    s.doel("Elke week onder de mensen blijven", .vasthouden)
    s.status(.lopend)
    let henk = s.persoon("Henk", "man van 76")
    s.bereik(henk, .deur, "buurthuis De Kamp, donderdag") { $0.tijden = "14 tot 16 uur" }
    s.notitie([
      .gezegd("Ze zegt de laatste tijd niet veel meer, mijn vrouw."),
      .gezien("Hij zei het tijdens de bingo, tussen twee nummers door."),
      .betekenis("Zo'n zin komt niet aan een bureau. Volgende keer naast hem gaan zitten."),
    ]) {
      $0.hoe = .deur
      $0.inwonerbij = .ja
    }
    s.netwerk("bingotafel 4", "vaste tafel op donderdag", .bekend) {
      $0.soort = .groep
      $0.geeft = [Steun(.gezelschap, "elke week dezelfde zes mensen")]
      $0.krijgt = [Steun(.praktisch, "Henk zet de stoelen klaar")]
      $0.deelname = .doetMee
      $0.instemming = true
    }
    s.op(r.week(-12, 10), daan)
    s.status(.waakvlam, terug: r.week(4).dag)
    s.op(r.week(-2, 15), daan)
    s.contact(
      .deur, .gesproken, met: "Henk", "Zijn vrouw gaat op vrijdag mee naar de wandelclub.",
      inwoner: true)
    s.volgendContact(r.week(4))
  }

  /// Everything arranged; resting until the look-again date.
  static func bartEnLoes(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-35, 10), esra)
    s.open("Bart en Loes", wijk: "Zuiderkwartier", vast: esra, tweede: kitty)
    s.agenda("We wilden één keer niet op het laatste moment zijn.")
    s.doel("Rust op de rekening en de kinderen op zwemles")
    s.status(.lopend)
    s.persoon("Bart", "vader")
    s.persoon("Loes", "moeder")
    s.op(r.week(-33, 10), esra)
    let huur = s.procedure(
      "huurtoeslag-voorschot", bij: "Dienst Toeslagen", ["schulden", "wonen"], kenmerk: "HT-7001")
    s.stap(huur, .ingediend)
    s.stap(huur, .ontvangen)
    s.op(r.week(-25, 10), esra)
    s.besluit(huur, .toegekend, "€ 281 per maand", ingang: r.week(-33).dag)
    s.op(r.week(-22, 10), esra)
    s.stap(huur, .uitgevoerd, "eerste bedrag staat erop")
    let gesprek = s.procedure("wgs-eerste-gesprek", bij: "Schulddienst Midden", ["schulden"])
    s.stap(gesprek, .ontvangen)
    s.op(r.week(-20, 10), esra)
    s.stap(gesprek, .ingetrokken, "niet meer nodig, zegt Loes zelf") { $0.schriftelijk = true }
    s.netwerk("de ouders van Loes", "ouders", .nabij) {
      $0.geeft = [Steun(.praktisch, "zwemles op zaterdag"), Steun(.geldGift, "de zwembandjes")]
      $0.deelname = .doetMee
      $0.instemming = true
    }
    s.op(r.week(-6, 10), esra)
    s.notitie([
      .gezegd("Loes: het is saai geworden. Heerlijk."),
      .tekst("Afgesproken: over een paar weken nog één keer bellen, dan klaar."),
    ]) {
      $0.hoe = .bellen
      $0.inwonerbij = .ja
      $0.domeinen = [schulden]
    }
    s.status(.rust, terug: r.week(5).dag)
  }

  /// Handed over to another team after a move; the look-again date has passed.
  static func tineke(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-26, 10), kitty)
    s.open("Tineke", wijk: "Stationsbuurt", vast: kitty, tweede: joost)
    s.agenda("Ik wil niet alles nog een keer moeten vertellen in de nieuwe stad.")
    s.doel("Zelfde hulp na de verhuizing", .vasthouden)
    s.status(.lopend)
    let tineke = s.persoon("Tineke", "vrouw van 52")
    s.bereik(tineke, .telefoon, "06-00 47 48 49")
    s.notitie([
      .gezegd(
        "Jij weet hoe het zit met mijn medicijnen. Straks zit ik weer tegenover een vreemde."),
      .betekenis("Pas loslaten als het nieuwe team haar echt gesproken heeft."),
    ]) {
      $0.hoe = .deur
      $0.inwonerbij = .ja
      $0.domeinen = [wonen]
    }
    s.op(r.week(-4, 10), kitty)
    s.contact(
      .bellen, .gesproken, met: "Tineke", "Dozen staan er. Ze slaapt op een matras.", inwoner: true)
    var verhuisd = Levensfeitmelding()
    verhuisd.persoon = tineke
    verhuisd.feit = .verhuisd
    verhuisd.tekst = "naar Rivierstad"
    s.doe(.meldLevensfeit(verhuisd))
    s.status(.overdracht, terug: r.werkdag(-3).dag)
    s.belofte(
      van: .instantie, "Tineke bellen voor een eerste gesprek", voor: r.werkdag(-1),
      wie: "wijkteam Rivierstad Noord")
    s.hulp(
      "wijkteam Rivierstad Noord", "Femke", "nieuwe contactpersoon", nummer: "099-618 40 11",
      van: r.week(-4).dag)
    s.netwerk("haar vriendin Bep", "vriendin", .vriend) {
      $0.geeft = [Steun(.praktisch, "reed twee keer met de verhuizing mee")]
      $0.krijgt = [Steun(.emotioneel, "ze bellen elke dag")]
      $0.deelname = .doetMee
      $0.instemming = true
    }
  }
}
