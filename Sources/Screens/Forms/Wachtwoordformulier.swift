import Termijnen
import TerminalUI
import Wijkteam

/// Gives me another passphrase; six words that nobody thought up are offered.
enum Wachtwoordformulier: Formulier {
  static let naam = "wachtwoord"
  static let titel = "Je wachtwoord wijzigen"
  static let kort = "wachtwoord"
  static let toetsen: [String] = []
  static let groep = "Van jou"
  static let synoniemen = ["wachtzin"]
  static let wegwijzer = [("je wachtwoord", "oud")]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? { nil }

  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (nil, nil)
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let aanbod = aanbod(bron)
    return [
      .text("oud", "Wachtwoord van nu", required: true, limit: 1_000, isSecret: true),
      .note(
        "aanbod",
        aanbod.isEmpty
          ? Line("Neem zes losse woorden, of ten minste 12 tekens.")
          : Line([Span("Dit kan je nieuwe zijn: "), Span(aanbod, .bold)])),
      .text(
        "nieuw", "Nieuw wachtwoord", required: aanbod.isEmpty,
        hint: aanbod.isEmpty
          ? "" : "Leeg neemt de zes woorden hierboven: schrijf ze eerst over.", limit: 1_000,
        isSecret: true),
      .text("nog-eens", "Nog eens het nieuwe", required: true, limit: 1_000, isSecret: true),
      .note(
        "uitleg",
        Line("Het oude werkt dan niet meer. Je herstelcode blijft geldig.", .dim)),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    let getypt = form.text("nieuw")
    let nieuw = getypt.isEmpty ? aanbod(bron) : getypt
    guard nieuw.count >= 12 else {
      throw Veldfout(
        "nieuw",
        "Dit wachtwoord is te kort. Neem zes losse woorden, of ten minste 12 tekens.")
    }
    guard form.text("nog-eens") == nieuw else {
      throw Veldfout("nog-eens", "De twee wachtwoorden zijn niet gelijk. Typ het nog eens.")
    }
    let daad = Teamdaad.wachtwoord(oud: form.text("oud"), nieuw: nieuw)
    return Verzending(soort: .leden(daad), gebeurdOp: nil, wat: daad.wat)
  }

  /// The offered words come with the opening: they are kept nowhere.
  private static func aanbod(_ bron: Formulierbron) -> String {
    bron.focus.casus == nil ? bron.focus.naam : ""
  }
}
