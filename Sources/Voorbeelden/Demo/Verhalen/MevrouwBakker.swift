import Termijnen
import Wijkteam

extension Demo {
  /// She asked for help in the house; her debts and her son at home were written down and forgotten.
  static func mevrouwBakker(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.werkdag(-48, 10), joost)
    s.open("mevrouw Bakker", wijk: "De Kamp", vast: joost, tweede: kitty)
    s.agenda("Ik ben ziek. Ik wil dat iemand naast me zit als de brieven komen.")
    s.vraag(
      "Hulp bij het huishouden",
      speelt: "Ze is ernstig ziek. Er zijn schulden, en haar zoon zit thuis.")
    s.doel("Rust in huis zolang de behandeling duurt", .vasthouden)
    s.status(.lopend)
    let bakker = s.persoon("mevrouw Bakker", "moeder") { $0.behoeften = ["samen bellen"] }
    s.persoon("Kevin", "zoon van 24, zoekt werk")
    s.bereik(bakker, .telefoon, "06-00 91 92 93") { $0.tijden = "niet op maandag, dan is de kuur" }
    s.notitie([
      .tekst("Keukentafelgesprek met de Wmo-consulent erbij."),
      .gezegd(
        "Mijn zoon zit al een jaar binnen. En ik krijg deurwaarders, maar dat hoort hier niet bij, zeker?"
      ),
      .gezien(
        "De consulent schreef 'schulden' en 'zoon zonder werk' op en ging door met de uren hulp."),
      .betekenis("Dat hoort er wel bij. Wij houden het vast tot iemand het oppakt."),
    ]) {
      $0.hoe = .deur
      $0.aanwezig = ["mevrouw Bakker", "consulent Wmo", "Joost"]
      $0.inwonerbij = .ja
      $0.domeinen = [zorg, schulden, werk]
    }
    s.aandacht("Deurwaarders aan de deur, nog niet uitgezocht van wie", "schulden")
    s.aandacht("Kevin zit een jaar thuis zonder werk of uitkering", "werk")
    let opgepakt = s.aandacht("Vervoer naar het ziekenhuis", "zorg")
    s.op(r.werkdag(-45, 9), joost)
    let hulp = s.procedure(
      "wmo-aanvraag", bij: "gemeente Hoogwaard, Wmo", ["zorg"], naam: "hulp bij het huishouden",
      kenmerk: "WMO-5870")
    s.stap(hulp, .ontvangen)
    s.op(r.werkdag(-37, 9), joost)
    s.besluit(hulp, .deels, "drie uur in plaats van vijf", ingang: r.werkdag(-30).dag)
    s.post(
      "gemeente Hoogwaard", .besluit,
      "U komt in aanmerking voor resultaat 2a, module schoon en leefbaar."
    ) {
      $0.gedateerd = r.werkdag(-37).dag
      $0.procedure = hulp
    }
    s.op(r.werkdag(-33, 9), joost)
    s.notitie([
      .gezegd("Ik heb de brief drie keer gelezen. Krijg ik nou iemand of niet?"),
      .tekst(
        "Brief samen gelezen en in gewone woorden opgeschreven: drie uur per week, op dinsdag."),
    ]) {
      $0.hoe = .bellen
      $0.inwonerbij = .ja
      $0.domeinen = [zorg]
    }
    s.op(r.werkdag(-29, 9), joost)
    s.stap(hulp, .uitgevoerd, "hulp is begonnen")
    s.doe(.rondAandachtspuntAf(opgepakt, .opgevolgd, "buurman Ton rijdt haar op maandag"))
    s.netwerk("buurman Ton", "buurman", .buurt) {
      $0.geeft = [Steun(.praktisch, "rijdt haar op maandag naar het ziekenhuis")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.grenzen = "alleen rijden, niet mee naar binnen"
      $0.laatsteContact = r.werkdag(-5).dag
    }
    s.netwerk("Kevin", "zoon", .nabij) {
      $0.geeft = [Steun(.praktisch, "kookt elke avond")]
      $0.krijgt = [Steun(.geldGift, "hij woont gratis thuis")]
      $0.deelname = .doetMee
      $0.instemming = true
    }
    s.op(r.werkdag(-14, 11), kitty)
    let toeslag = s.procedure(
      "individuele-inkomenstoeslag", bij: "gemeente Hoogwaard", ["schulden"], kenmerk: "IIT-330")
    s.stap(toeslag, .ingediend)
    s.stap(toeslag, .ontvangen)
    s.stap(toeslag, .bevestigd)
    s.op(r.werkdag(-8, 11), joost)
    s.contact(
      .bellen, .gesproken, met: "mevrouw Bakker", "De kuur slaat aan. Ze vroeg zelf naar Kevin.",
      inwoner: true)
    s.volgendContact(r.werkdag(6))
  }
}
