import Termijnen
import TerminalUI
import Wijkteam

/// How a life domain stands, in the eyes of one person; views stay side by side.
enum Domeinformulier: Formulier {
  static let naam = "domeinbeeld"
  static let titel = "Levensdomein: hoe staat het?"
  static let kort = "levensdomein"
  static let toetsen = ["n m"]
  static let synoniemen = [
    "levensdomein", "schulden", "wonen", "jeugd", "werk", "wat speelt", "gezondheid", "geld",
    "opvoeding", "leefgebied", "situatie", "wat gaat goed", "zelfbeeld", "school", "dagbesteding",
  ]
  static let wegwijzer = [("Levensdomein", "domein"), ("nog niets", "speelt")]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .choice(
        "domein", "Welk domein?", Veld.domeinen(bron.gegevens),
        value: bron.focus.regel.flatMap { woord in
          bron.gegevens.domeinen.contains { $0.domein.naam == woord } ? woord : nil
        }, required: true),
      .area("speelt", "Wat speelt er?", rows: 3),
      .area("goed", "Wat gaat goed?", rows: 2),
      .area("wens", "Wat is de wens?", rows: 2),
      .area("zorg", "Wat is de zorg?", rows: 2),
      .text("perspectief", "Gezien door", "inwoner", hint: "De inwoner, jij, of een naam."),
      Veld.wanneer(),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var beeld = Domeinbeeld()
    beeld.id = .voorlopig(1)
    beeld.domein = Domein(form.choice("domein") ?? "")
    beeld.perspectief = form.tekst("perspectief") ?? "inwoner"
    beeld.watSpeelt = form.tekst("speelt")
    beeld.watGaatGoed = form.tekst("goed")
    beeld.wens = form.tekst("wens")
    beeld.zorg = form.tekst("zorg")
    return Verzending(
      soort: .casus(casus, [.geefDomeinbeeld(beeld)]),
      gebeurdOp: try form.moment(Veld.gebeurdOp, bron.gegevens, .terug),
      wat: "beeld van \(bron.gegevens.naam(beeld.domein))")
  }
}
