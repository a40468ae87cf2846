import Termijnen
import TerminalUI
import Wijkteam

/// Asks to read along in a casus of a colleague.
enum Toegangsvraagformulier: Formulier {
  static let naam = "toegangsvraag"
  static let titel = "Vragen om mee te lezen"
  static let kort = "vragen om mee te lezen"
  static let toetsen = ["n z"]
  static let synoniemen = ["toegang vragen", "meelezen", "sleutel vragen"]
  static let wegwijzer = [("Casus '", "code"), ("code", "code"), ("Waarvoor", "waarvoor")]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? { nil }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .text("code", "Welke casus?", required: true, hint: "De code van vier letters."),
      .text(
        "waarvoor", "Waarvoor?", hint: "Geen namen: het hele team kan dit lezen. Mag leeg blijven."),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let code = form.tekst("code") else { throw Veldfout("code", "Typ de code.") }
    return Verzending(
      soort: .toegang(nil, .vraag(code: code, waarvoor: form.tekst("waarvoor"))), gebeurdOp: nil,
      wat: "toegang gevraagd tot \(code)")
  }
}
