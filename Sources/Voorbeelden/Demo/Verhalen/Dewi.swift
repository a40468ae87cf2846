import Termijnen
import Wijkteam

extension Demo {
  /// Ill for two years, waiting for UWV; the one who stayed with her has left, nobody took over.
  static func dewi(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-32, 10), joost)
    s.open("Dewi", wijk: "Zuiderkwartier", vast: joost, tweede: kitty)
    s.agenda("Ik wil weten waar ik aan toe ben.")
    s.vraag("Een uitkering", speelt: "Loondoorbetaling stopt, een beoordeling komt niet.")
    s.doel("Inkomen waar ik op kan rekenen")
    s.status(.lopend)
    let dewi = s.persoon("Dewi", "vrouw van 45")
    s.bereik(dewi, .telefoon, "06-00 18 19 20") { $0.tijden = "'s middags, kort" }
    s.notitie([
      .gezegd("Elke keer zegt de telefoon dat er elf wachtenden voor mij zijn."),
      .gezien("Naast de telefoon ligt een schriftje met streepjes: 23 keer gebeld."),
    ]) {
      $0.hoe = .deur
      $0.inwonerbij = .ja
      $0.domeinen = [werk]
    }
    s.op(r.week(-18, 10), joost)
    let wia = s.procedure(
      "uwv-wia", bij: "UWV", ["werk", "schulden"], naam: "WIA-beoordeling", kenmerk: "WIA 44-09",
      nummer: "099-898 92 94")
    s.stap(wia, .ingediend)
    s.stap(wia, .ontvangen)
    s.stap(wia, .bevestigd)
    s.op(r.week(-13, 10), joost)
    s.contact(
      .bellen, .inDeWacht, met: "UWV", over: [wia], "25 minuten, toen afgebroken.",
      nummer: "099-898 92 94")
    let voorschot = s.procedure(
      "uwv-ww-voorschot", bij: "UWV", ["schulden"], naam: "voorschot zolang het duurt",
      kenmerk: "VS 44-09")
    s.stap(voorschot, .ontvangen)
    s.op(r.week(-11, 10), joost)
    s.besluit(voorschot, .buitenBehandeling, "verkeerd formulier, zegt UWV")
    let ww = s.procedure("uwv-ww", bij: "UWV", ["werk"], naam: "WW ernaast", wachtOp: [wia])
    s.veld(ww, .oorzaak, Stilstandoorzaak.geenAntwoord.rawValue)
    s.op(r.week(-5, 10), samira)
    s.zet(.vast, Veldwaarde())
    s.notitie([
      .tekst("Joost is langere tijd afwezig. Nog niemand gevonden die bij Dewi blijft."),
      .betekenis("Zij heeft al vier keer haar verhaal verteld. Liever iemand die ze kent: Kitty?"),
    ]) {
      $0.inwonerbij = .metInstemming
    }
    s.netwerk("zus Maya", "zus", .nabij) {
      $0.geeft = [
        Steun(.praktisch, "boodschappen"), Steun(.praktisch, "rijden"),
        Steun(.gezelschap, "elke avond"),
        Steun(.geldLening, "de huur van deze maand"),
      ]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.grenzen = "ik kan dit niet nog een half jaar"
      $0.kijkTerug = r.werkdag(-4).dag
    }
    s.op(r.werkdag(-7, 14), kitty)
    s.contact(
      .bellen, .gesproken, met: "Dewi", "Maya betaalt nu haar huur. Ze slaapt slecht.",
      nummer: "06-00 18 19 20",
      inwoner: true)
    s.aandacht("Huur wordt door haar zus betaald: hoe lang kan dat?", "schulden")
    // A rhythm was agreed and nobody chose the next day yet.
    s.ritme(dagen: 14)
  }
}
