import Termijnen
import Wijkteam

extension Demo {
  /// Two jobs overseas and no money for the crossing: paying it saved two benefits, and it is closed.
  static func oscarEnWendy(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.week(-24, 14), daan)
    s.open("Oscar en Wendy", wijk: "Stationsbuurt", vast: daan, tweede: kitty)
    s.agenda("Wij hebben allebei werk op Bonaire. We hebben alleen de reis niet.")
    s.vraag(
      "Twee vliegtickets", speelt: "Bijstand, werk gevonden overzee, geen geld voor de overtocht.")
    s.doel("Voor de eerste werkdag daar zijn")
    s.status(.lopend)
    s.persoon("Oscar", "man van 41, kok")
    s.persoon("Wendy", "vrouw van 38, kapster")
    s.notitie([
      .gezegd("We hebben twee getekende contracten, kijk maar. Alleen de tickets, dat is € 1.900."),
      .tekst("De eerste reactie van de gemeente: dan wil iedereen een ticket."),
      .tekst("Bijstand voor twee kost per maand meer dan de hele reis."),
      .betekenis("Er mag meer dan mensen denken: artikel 16 is voor dringende redenen."),
    ]) {
      $0.hoe = .balie
      $0.inwonerbij = .ja
      $0.domeinen = [werk, schulden]
    }
    s.op(r.week(-23, 10), daan)
    let reis = s.procedure(
      "bijzondere-bijstand", bij: "gemeente Hoogwaard", ["werk", "schulden"],
      naam: "reiskosten naar Bonaire",
      kenmerk: "BB-10022")
    s.stap(reis, .ingediend)
    s.stap(reis, .ontvangen)
    s.op(r.week(-22, 10), daan)
    s.stap(reis, .bevestigd)
    s.op(r.week(-17, 10), daan)
    s.besluit(
      reis, .toegekend, "op grond van artikel 16, als uitzondering", ingang: r.week(-16).dag)
    s.op(r.week(-15, 10), daan)
    s.stap(reis, .uitgevoerd, "tickets betaald")
    s.op(r.week(-6, 10), daan)
    s.contact(
      .mail, .ontvangen, met: "Oscar en Wendy",
      "Foto uit de keuken van het hotel. Ze werken allebei.", inwoner: true)
    s.notitie([
      .tekst("Afgesloten. Oscar en Wendy weten dat ze altijd mogen terugkomen."),
      .betekenis("Bewaren als voorbeeld: een uitzondering met een goede reden is geen willekeur."),
    ]) {
      $0.inwonerbij = .metInstemming
      $0.domeinen = [werk]
    }
    s.status(.gesloten)
  }
}
