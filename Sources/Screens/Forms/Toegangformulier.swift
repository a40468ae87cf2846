import Termijnen
import TerminalUI
import Wijkteam

/// Lets a colleague read along in a casus.
enum Toegangformulier: Formulier {
  static let naam = "toegang"
  static let titel = "Collega laten meelezen"
  static let kort = "collega laten meelezen"
  static let toetsen = ["n e"]
  static let synoniemen = ["toegang geven", "sleutel geven", "meelezer"]
  static let wegwijzer = [("leest al mee", "wie"), ("uitgesloten", "wie")]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let lezers = bron.focus.casus.flatMap { bron.gegevens.meelezers[$0] } ?? []
    let leden = bron.gegevens.leden.filter {
      !lezers.contains($0) && bron.casus?.uitgesloten[$0] == nil
    }
    return [
      .choice("wie", "Wie?", leden.map { .init($0.naam, $0.weergave) }, required: true),
      .note(
        "uitleg", "Wie meeleest, ziet alles in deze casus, ook wat er eerder is geschreven."),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus, let wie = form.choice("wie") else {
      throw Veldfout("wie", "Kies wie mag meelezen.")
    }
    let lid = Lid(wie)
    return Verzending(
      soort: .toegang(casus, .geef(lid)), gebeurdOp: nil, wat: "\(lid.weergave) leest mee")
  }
}
