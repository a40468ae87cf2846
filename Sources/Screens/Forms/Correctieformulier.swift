import Termijnen
import TerminalUI
import Wijkteam

/// Takes an event back with a reason; a note gets its new text.
///
/// What was there stays readable.
enum Correctieformulier: Formulier {
  static let naam = "correctie"
  static let titel = "Terugnemen of corrigeren"
  static let toetsen: [String] = []
  static let synoniemen = ["fout", "verbeteren", "herstellen"]
  static let kentTekens = true
  static let wegwijzer = [
    ("De notitie", "tekst"), ("teruggenomen", "reden"), ("De reden", "reden"),
  ]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? {
    focus.gebeurtenis == nil ? "Kies eerst de regel die niet klopt." : nil
  }

  static func begintMetNamen(_ bron: Formulierbron) -> Bool { bron.notitie != nil }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let uitleg = "Er wordt niets gewist: de oude regel blijft te lezen, met jouw reden."
    guard let notitie = bron.notitie else {
      return [
        .note("uitleg", Line(uitleg, .dim)),
        .text("reden", "Waarom klopt het niet?", required: true),
      ]
    }
    return [
      .area("tekst", "Hoe moet het zijn?", notitie.tekst, rows: 8),
      .text("reden", "Waarom klopt het niet?", required: true, hint: uitleg),
      .choice(
        "hoe", "Wat moet er gebeuren?",
        [
          .init("vervang", "deze tekst komt ervoor in de plaats"),
          .init("weg", "de notitie vervalt"),
        ],
        value: "vervang"),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let gebeurtenis = bron.focus.gebeurtenis else {
      throw Veldfout(nil, "Kies eerst de regel die niet klopt.")
    }
    // What came in belongs to the team, not to a casus.
    guard let casus = bron.focus.casus else {
      return Verzending(
        soort: .team(.neemTerug([gebeurtenis], reden: form.tekst("reden") ?? "")), gebeurdOp: nil,
        wat: "teruggenomen")
    }
    var nieuw: Notitie?
    if var notitie = bron.notitie, form.choice("hoe") != "weg" {
      notitie.tekst = form.text("tekst")
      nieuw = notitie
    }
    return Verzending(
      soort: .casus(
        casus, [.corrigeer(gebeurtenis, reden: form.tekst("reden") ?? "", nieuw: nieuw)]),
      gebeurdOp: nil, wat: nieuw == nil ? "teruggenomen" : "notitie gecorrigeerd")
  }
}
