import Termijnen
import TerminalUI
import Wijkteam

/// A signal that stays open until it is followed up or closed with a reason.
enum Aandachtspuntformulier: Formulier {
  static let naam = "aandachtspunt"
  static let titel = "Aandachtspunt"
  static let kort = "aandachtspunt"
  static let toetsen = ["n l"]
  static let synoniemen = [
    "signaal", "zorg", "let op", "niet vergeten", "punt", "opvallend", "in de gaten houden",
    "zorgen", "vermoeden", "later op terugkomen",
  ]
  static let wegwijzer = [("Levensdomein", "domein"), ("aandachtspunt", "tekst")]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .area("tekst", "Wat blijft liggen?", rows: 3, required: true),
      .choice("domein", "Domein", Veld.domeinen(bron.gegevens)),
      Veld.wanneer("Gezien op"),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var punt = Aandachtspunt()
    punt.id = .voorlopig(1)
    punt.tekst = form.tekst("tekst") ?? ""
    punt.domein = form.choice("domein").map { Domein($0) }
    return Verzending(
      soort: .casus(casus, [.zetAandachtspunt(punt)]),
      gebeurdOp: try form.moment(Veld.gebeurdOp, bron.gegevens, .terug), wat: "aandachtspunt")
  }
}
