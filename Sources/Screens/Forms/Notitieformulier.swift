import Termijnen
import TerminalUI
import Wijkteam

/// A note: one text box; everything else is optional and stands below it.
enum Notitieformulier: Formulier {
  static let naam = "notitie"
  static let titel = "Notitie"
  static let kort = "notitie"
  static let toetsen = ["n n"]
  static let voet: String? = "notitie"
  static let synoniemen = [
    "verslag", "aantekening", "opschrijven", "journaal", "rapporteren", "gespreksverslag",
    "noteren", "opmerking", "memo", "verslag maken", "contactverslag", "wat is er gezegd",
  ]
  static let kentTekens = true
  static let wegwijzer = [
    ("De reden", "reden"), ("Wie erbij was", "aanwezig"), ("Levensdomein", "domeinen"),
    ("De notitie", "tekst"), ("datum", Veld.gebeurdOp),
  ]

  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (focus.casus, nil)
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .area(
        "tekst", "Notitie", rows: 8, required: true,
        hint: "Eén zin is genoeg. Ctrl-T zet gezegd, gezien of betekenis voor de regel.",
        placeholder: "Wat is er gezegd, wat heb je gezien?"),
      .choice(
        "inwoner", "Inwoner erbij?", Veld.opties(Inwonerbij.self)),
      .choices("domeinen", "Over", Veld.domeinen(bron.gegevens)),
      .text(
        "aanwezig", "Wie nog meer", hint: "Namen, met komma's ertussen. Mag leeg blijven."),
      .choice(
        "besluit", "Besluit over hen?",
        [
          TerminalUI.Option("nee", "nee"),
          TerminalUI.Option("ja", "ja, er is iets over de inwoner besloten"),
        ]),
      .text(
        "reden", "Zonder hen, want",
        hint: "Alleen nodig als er zonder de inwoner iets over hen is besloten."),
      Veld.wanneer(),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var notitie = Notitie()
    notitie.id = .voorlopig(1)
    notitie.tekst = form.text("tekst")
    notitie.inwonerbij = form.choice("inwoner").flatMap(Inwonerbij.init)
    notitie.domeinen = form.choices("domeinen").map { Domein($0) }
    notitie.aanwezig = form.lijst("aanwezig")
    notitie.besluitOverInwoner = form.choice("besluit") == "ja"
    notitie.zonderInwonerReden = form.tekst("reden")
    return Verzending(
      soort: .casus(casus, [.noteer(notitie)]),
      gebeurdOp: try form.moment(Veld.gebeurdOp, bron.gegevens, .terug), wat: "notitie")
  }
}
