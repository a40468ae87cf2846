import Termijnen
import Wijkteam

extension Demo {
  /// A secret address and a report at Veilig Thuis: only two people may read this casus.
  static func naomi(_ s: inout Schrijver) {
    let r = s.rooster
    s.op(r.werkdag(-15, 9), kitty)
    s.open("Naomi", wijk: nil, vast: kitty, tweede: samira, gevoelig: true)
    s.agenda("Ik wil dat mijn zoon kan slapen zonder stoel voor de deur.")
    s.doel("Veilig wonen, en zelf bepalen wie het weet")
    s.status(.lopend)
    let naomi = s.persoon("Naomi", "moeder")
    s.persoon("Levi", "zoon van 3")
    s.bereik(naomi, .telefoon, "06-00 01 02 03") {
      $0.tijden = "alleen tussen 10 en 11 uur"
      $0.waarschuwingen = [.nietInspreken, .nietAppen, .leestEenAnderMee]
    }
    s.bereik(naomi, .adres, "via de opvang") { $0.waarschuwingen = [.geheimAdres, .nietAlleen] }
    s.notitie([
      .gezegd("Als hij mijn telefoon pakt ziet hij alles. Bel nooit buiten die tijd."),
      .gezien("Ze ging met haar rug naar de muur zitten, met zicht op de deur."),
      .tekst("Samen met Samira besproken wat we wel en niet opschrijven."),
    ]) {
      $0.hoe = .balie
      $0.aanwezig = ["Naomi", "Samira"]
      $0.inwonerbij = .ja
      $0.domeinen = [wonen, jeugd]
      $0.zichtbaarheid = .alleenTeam
    }
    s.op(r.werkdag(-14, 10), kitty)
    let melding = s.procedure(
      "veilig-thuis", bij: "Veilig Thuis Midden", ["jeugd"], kenmerk: "VT-81", balie: "Carla",
      nummer: "099-126 26 00")
    s.stap(melding, .ontvangen)
    s.stap(melding, .bevestigd)
    s.veld(melding, .variant, "oordeel", dag: r.werkdag(-14).dag)
    s.op(r.werkdag(-2, 10), kitty)
    s.contact(
      .bellen, .gesproken, met: "Carla", over: [melding],
      "Onderzoek is begonnen, zij is ons vaste nummer.",
      nummer: "099-126 26 00", beloofd: ("bellen na het gesprek met Naomi", r.werkdag(3)))
    s.contact(
      .bellen, .gesproken, met: "Naomi", "Heeft twee nachten geslapen.", nummer: "06-00 01 02 03",
      inwoner: true)
    s.netwerk("haar collega", "collega, naam bekend bij Kitty", .vriend) {
      $0.geeft = [Steun(.praktisch, "bewaart een tas met kleren en papieren")]
      $0.deelname = .doetMee
      $0.instemming = true
      $0.magWeten = "dat er een tas is, verder niets"
    }
    s.volgendContact(r.werkdag(1))
    s.ritme(dagen: 2)
  }
}
