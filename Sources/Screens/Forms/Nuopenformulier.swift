import Termijnen
import TerminalUI
import Wijkteam

/// Opens a casus without a key of one's own, with a reason.
enum Nuopenformulier: Formulier {
  static let naam = "nu-openen"
  static let titel = "Nu openen met reden"
  static let kort = "casus nu openen"
  static let toetsen = ["n u"]
  static let synoniemen = ["nood", "spoed", "zonder sleutel", "dienst", "toch openen"]
  static let wegwijzer = [("Casus '", "code"), ("code", "code"), ("waarom", "reden")]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? { nil }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .text("code", "Welke casus?", required: true, hint: "De code van vier letters."),
      .text(
        "reden", "Waarom kan het niet wachten?", required: true,
        hint: "Wie er blijft en de teamleider lezen dit."),
      .note("uitleg", "Dit wordt eerst vastgelegd; daarna gaat de casus open, zolang je werkt."),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let code = form.tekst("code") else { throw Veldfout("code", "Typ de code.") }
    guard let reden = form.tekst("reden") else {
      throw Veldfout("reden", "Schrijf in een paar woorden waarom dit niet kan wachten.")
    }
    return Verzending(
      soort: .toegang(nil, .nuOpenen(code: code, reden: reden)), gebeurdOp: nil,
      wat: "casus \(code) geopend met reden")
  }
}
