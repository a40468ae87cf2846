import Termijnen
import TerminalUI
import Wijkteam

/// Lets a let op rest until a day, with a reason; it never disappears without a fact.
enum Uitstelformulier: Formulier {
  static let naam = "uitstel"
  static let titel = "Let op laten rusten"
  static let kort = "let op laten rusten"
  static let toetsen = ["s r"]
  static let groep = "Status"
  static let synoniemen = [
    "uitstellen", "slapen", "later", "rusten", "wegdrukken", "snooze", "volgende week", "niet nu",
    "even niet laten zien", "herinner me later", "parkeren",
  ]
  static let wegwijzer = [("De reden", "reden"), ("dag", "tot"), ("datum", "tot")]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? {
    focus.casus == nil || focus.regel == nil ? "Kies eerst een let op." : nil
  }

  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (focus.casus, focus.onderwerp?.id ?? focus.procedure)
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .date(
        "tot", "Tot welke dag?", bron.gegevens.vandaag.plus(weken: 1).iso, required: true,
        hint: "Op die dag staat hij er weer."),
      .text("reden", "Waarom mag het rusten?", required: true),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus, let regel = bron.focus.regel else {
      throw Veldfout(nil, "Kies eerst een let op.")
    }
    var uitstel = Letopuitstel()
    uitstel.regel = regel
    uitstel.onderwerp = bron.focus.procedure ?? bron.focus.onderwerp?.id
    uitstel.tot = form.dag("tot")
    uitstel.reden = form.tekst("reden") ?? ""
    return Verzending(
      soort: .casus(casus, [.stelUit(uitstel)]), gebeurdOp: nil,
      wat: "let op rust tot \(uitstel.tot?.kort ?? "")")
  }
}
