import Termijnen
import TerminalUI
import Wijkteam

/// Makes somebody a member who made keys: first who and which roles, then the eight words.
enum Bevestigformulier: Formulier {
  static let naam = "lid-bevestigen"
  static let titel = "Nieuw lid bevestigen"
  static let kort = "nieuw lid"
  static let toetsen: [String] = []
  static let groep = "Team"
  static let synoniemen = ["acht woorden", "nieuwe collega"]
  static let wegwijzer = [("al lid", "naam"), ("sleutels", "naam")]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? {
    Teamscherm.geenRolhouder(gegevens)
  }

  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (nil, nil)
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .text(
        "naam", "Hoe heet het nieuwe lid?", required: true,
        hint: "De naam van 'nabij lid nieuw', bij de collega zelf gedaan.", limit: 64),
      .choices(
        "rollen", "Welke rollen?",
        Teamrol.allCases.map { .init($0.rawValue, "\($0.rawValue): \($0.uitleg)") },
        values: [Teamrol.generalist.rawValue]),
      .note(
        "uitleg",
        Line(
          "Hierna staan de acht woorden op het scherm. Laat de collega ze zelf voorlezen, aan tafel "
            + "of aan de telefoon; niet per mail.", .dim)),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    let rollen = Set(form.choices("rollen").compactMap { Teamrol(rawValue: $0) })
    guard !rollen.isEmpty else { throw Veldfout("rollen", "Kies ten minste één rol.") }
    guard let naam = form.tekst("naam") else {
      throw Veldfout("naam", "Typ de naam van het nieuwe lid.")
    }
    let daad = Teamdaad.woorden(naam, rollen)
    return Verzending(soort: .leden(daad), gebeurdOp: nil, wat: daad.wat)
  }
}
