import Termijnen
import TerminalUI
import Wijkteam

/// Shuts a colleague out of a casus, or lets them in again.
enum Uitsluitformulier: Formulier {
  static let naam = "uitsluiten"
  static let titel = "Collega uitsluiten of weer toelaten"
  static let kort = "collega uitsluiten"
  static let toetsen = ["n x"]
  static let synoniemen = [
    "meelezers", "toegang", "familie", "buren", "geheim", "niet laten lezen", "blokkeren",
    "rechten", "privacy", "belangenverstrengeling", "mag niet zien", "inzage",
  ]
  static let wegwijzer = [("contactpersoon", "wie"), ("uitgesloten", "wie"), ("De reden", "reden")]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let uit = bron.casus?.uitgesloten ?? [:]
    let leden = bron.gegevens.leden.filter { $0 != bron.gegevens.ik }
    return [
      .choice(
        "wie", "Wie?",
        leden.map { lid in
          .init(lid.naam, uit[lid] == nil ? lid.weergave : "\(lid.weergave) (nu uitgesloten)")
        }, required: true),
      .choice(
        "wat", "Wat moet er gebeuren?",
        [.init("uit", "mag deze casus niet zien"), .init("in", "mag deze casus weer zien")],
        value: "uit"),
      .text("reden", "Waarom?", hint: "Familie, buren, te dichtbij. Mag leeg blijven."),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus, let wie = form.choice("wie") else {
      throw Veldfout("wie", "Kies wie het is.")
    }
    let uit = form.choice("wat") != "in"
    let lid = Lid(wie)
    return Verzending(
      soort: .casus(casus, [uit ? .sluitUit(lid, reden: form.tekst("reden")) : .laatToe(lid)]),
      gebeurdOp: nil, wat: "\(lid.weergave) \(uit ? "uitgesloten" : "toegelaten")")
  }
}
