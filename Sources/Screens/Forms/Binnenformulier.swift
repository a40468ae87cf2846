import Termijnen
import TerminalUI
import Wijkteam

/// Something that came in: no casus needed.
///
/// While a name or number is typed, "Bekend?" is answered.
enum Binnenformulier: Formulier {
  static let naam = "binnen"
  static let titel = "Binnengekomen"
  static let kort = "binnengekomen"
  static let toetsen = ["i", "n i"]
  static let voet: String? = "binnen"
  static let synoniemen = [
    "telefoon", "gebeld", "bekend", "melding", "aanmelding", "terugbelverzoek", "vraag van buiten",
    "iemand belt", "terugbellen", "nieuwe vraag", "balie", "inloop", "doorverbonden",
    "ken ik deze persoon",
  ]
  static let wegwijzer = [
    ("De vraag", "vraag"), ("Wie het vraagt", "wie"), ("Het nummer", "nummer"),
    ("Teamlid", "voor"), ("terug", "terug"), ("datum", "terug"),
  ]
  static let zoektBekend = ["wie", "nummer"]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? { nil }

  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (nil, nil)
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .text(
        "wie", "Wie?", hint: "Naam, straat of wat je weet. Boven staat of iemand bekend is."),
      .text("nummer", "Nummer"),
      .text("vraag", "De vraag in één regel", required: true),
      .text(
        "terug", "Terugbellen uiterlijk",
        hint: "Typ: vandaag 16:00, morgen, vr. Leeg als het niet hoeft.",
        limit: 40),
      .choice(
        "voor", "Voor wie van ons?", Veld.leden(bron.gegevens),
        hint: "Leeg is: wie het oppakt. Backspace maakt leeg."),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    var binnen = Binnengekomen()
    binnen.id = .voorlopig(1)
    binnen.vraag = form.tekst("vraag") ?? ""
    binnen.wie = form.tekst("wie")
    binnen.nummer = form.tekst("nummer")
    binnen.terugVoor = try form.moment("terug", bron.gegevens, .vooruit)
    binnen.voor = form.choice("voor").map { Lid($0) }
    return Verzending(soort: .team(.meldBinnen(binnen)), gebeurdOp: nil, wat: "binnengekomen")
  }
}
