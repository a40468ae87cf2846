import Termijnen
import TerminalUI
import Wijkteam

/// A short code that lifts the blank screen, until the program ends.
enum Kortecodeformulier: Formulier {
  static let naam = "korte-code"
  static let titel = "Korte code voor dit scherm"
  static let kort = "korte code"
  static let toetsen = ["s p"]
  static let groep = "Programma"
  static let synoniemen = [
    "pincode", "code", "leeg scherm", "zwart scherm", "schermbeveiliging", "weglopen",
    "ontgrendelen",
  ]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? { nil }

  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (nil, nil)
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .text(
        "code", "Korte code", required: true,
        hint: "Vier tekens of meer. Niet je wachtwoord.", limit: 20, isSecret: true),
      .text("nog-eens", "Nog eens", required: true, limit: 20, isSecret: true),
      .note(
        "uitleg",
        Line(
          "Wordt het scherm leeg, dan vraagt Nabij deze code. Na drie keer mis, en na vergrendelen, "
            + "vraagt het je wachtwoord. De code geldt tot je Nabij sluit en wordt nergens bewaard.",
          .dim)),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    let code = form.text("code")
    guard code.count >= 4 else {
      throw Veldfout("code", "Een korte code heeft vier tekens of meer.")
    }
    guard form.text("nog-eens") == code else {
      throw Veldfout("nog-eens", "Dit is niet hetzelfde als de code hierboven. Typ hem nog eens.")
    }
    return Verzending(
      soort: .korteCode(code), gebeurdOp: nil, wat: "korte code, tot je Nabij sluit")
  }
}
