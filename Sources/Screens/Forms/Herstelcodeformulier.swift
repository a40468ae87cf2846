import Termijnen
import TerminalUI
import Wijkteam

/// Makes me another recovery code, after my passphrase.
enum Herstelcodeformulier: Formulier {
  static let naam = "herstelcode"
  static let titel = "Nieuwe herstelcode"
  static let kort = "herstelcode"
  static let toetsen: [String] = []
  static let groep = "Van jou"
  static let synoniemen = ["wachtwoord kwijt", "papier"]
  static let wegwijzer = [("je wachtwoord", "wachtwoord")]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? { nil }

  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (nil, nil)
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .text("wachtwoord", "Je wachtwoord", required: true, limit: 1_000, isSecret: true),
      .note(
        "uitleg",
        Line(
          "De nieuwe code komt één keer op het scherm. Leg papier klaar: schrijf haar over en bewaar "
            + "haar niet bij de kluis. Je oude code werkt dan niet meer. Maakte jij de kluis, bewaar "
            + "dan ook de eerste code: die opent de herstelsleutel van het team.", .dim)),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    let daad = Teamdaad.herstelcode(wachtwoord: form.text("wachtwoord"))
    return Verzending(soort: .leden(daad), gebeurdOp: nil, wat: daad.wat)
  }
}
