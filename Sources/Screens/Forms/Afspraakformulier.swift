import Termijnen
import TerminalUI
import Wijkteam

/// An appointment: day, hour, place, with whom.
enum Afspraakformulier: Formulier {
  static let naam = "afspraak"
  static let titel = "Afspraak"
  static let kort = "afspraak"
  static let toetsen = ["n a"]
  static let synoniemen = [
    "agenda", "huisbezoek plannen", "gesprek", "overleg", "inplannen", "huisbezoek",
    "keukentafelgesprek", "planning", "kalender", "mdo", "rondetafel", "datum prikken",
  ]
  static let wegwijzer = [
    ("De plaats", "plaats"), ("Met wie", "met"), ("Waarover", "wat"), ("Teamlid", "wie"),
    ("afspraak", "wanneer"), ("datum", "wanneer"),
  ]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .text(
        "wanneer", "Wanneer?", required: true, hint: "Typ bijvoorbeeld: morgen 10:00, vr 14:30.",
        limit: 40),
      .text("met", "Met wie?"),
      .text("plaats", "Waar?"),
      .text("wat", "Waarover?"),
      .choice(
        "wie", "Wie van ons gaat?", Veld.leden(bron.gegevens),
        value: (bron.casus?.vast ?? bron.gegevens.ik).naam),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var afspraak = Afspraak()
    afspraak.id = .voorlopig(1)
    afspraak.wanneer = try form.moment("wanneer", bron.gegevens, .vooruit)
    afspraak.met = form.tekst("met")
    afspraak.plaats = form.tekst("plaats")
    afspraak.wat = form.tekst("wat")
    afspraak.wie = form.choice("wie").map { Lid($0) }
    return Verzending(
      soort: .casus(casus, [.maakAfspraak(afspraak)]), gebeurdOp: nil,
      wat: "afspraak \(afspraak.wanneer?.kort ?? "")")
  }
}
