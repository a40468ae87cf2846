import Termijnen
import TerminalUI
import Wijkteam

/// Saves the filter and order of Casussen on a digit.
enum Weergaveformulier: Formulier {
  static let naam = "weergave"
  static let titel = "Weergave bewaren"
  static let toetsen: [String] = []
  static let synoniemen = ["filter bewaren", "lijst bewaren", "favoriet"]
  static let wegwijzer = [("cijfer", "cijfer"), ("filter", "filter"), ("Sortering", "sortering")]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? { nil }

  static func begintMetNamen(_ bron: Formulierbron) -> Bool { true }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let vrij = [6, 7, 8, 9, 5, 4, 3, 2, 1].first { bron.gegevens.eigen.weergaven[$0] == nil } ?? 9
    return [
      .text("naam", "Naam", hint: "Een kort woord; het staat boven de lijst."),
      .text("cijfer", "Op welk cijfer?", "\(vrij)", required: true, limit: 1),
      .text("filter", "Filter", hint: "Leeg haalt de weergave van dit cijfer weg."),
      .choice("sortering", "Volgorde", Veld.opties(Casussortering.self)),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let cijfer = form.tekst("cijfer").flatMap({ Int($0) }), (1...9).contains(cijfer) else {
      throw Veldfout("cijfer", "Kies een cijfer van 1 tot en met 9.")
    }
    var weergave = Weergave()
    weergave.cijfer = cijfer
    weergave.naam = form.tekst("naam") ?? ""
    weergave.filter = form.tekst("filter") ?? ""
    weergave.sortering = form.choice("sortering")
    return Verzending(
      soort: .eigen(.bewaarWeergave(weergave)), gebeurdOp: nil, wat: "weergave op \(cijfer)")
  }
}
