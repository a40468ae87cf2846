import Termijnen
import TerminalUI
import Wijkteam

/// A promise, ours or theirs.
enum Toezeggingformulier: Formulier {
  static let naam = "toezegging"
  static let titel = "Toezegging"
  static let kort = "toezegging"
  static let toetsen = ["n t"]
  static let synoniemen = [
    "belofte", "beloofd", "afgesproken", "taak", "actie", "herinnering", "todo", "te doen",
    "onthouden", "wij doen", "zij doen", "deadline", "afspraak nakomen", "beloof",
  ]
  static let wegwijzer = [
    ("beloofde dag", "voor"), ("Wie het toezegde", "wie"), ("Aan wie", "aan"),
    ("De toezegging", "wat"), ("De voorwaarde", "voorwaarde"), ("datum", "voor"),
  ]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let procedures = bron.casus?.procedures.alle.filter { !$0.klaar } ?? []
    return [
      .text("wat", "Wat is er beloofd?", required: true),
      .choice(
        "van", "Door wie?",
        [
          .init(Belover.team.rawValue, "door ons"),
          .init(Belover.instantie.rawValue, "door een instantie"),
          .init(Belover.inwoner.rawValue, "door de inwoner"),
          .init(Belover.netwerk.rawValue, "door iemand uit het netwerk"),
        ], value: Belover.team.rawValue),
      .date(
        "voor", "Uiterlijk welke dag?", hint: "Typ vr, 14-3, +2w. Leeg als er geen dag is genoemd."),
      .text("wie", "Naam", hint: "Wie het beloofde. Leeg bij ons is: jij."),
      .text("aan", "Aan wie?"),
      .text("voorwaarde", "Op voorwaarde dat"),
      .choice(
        "procedure", "Hoort bij", procedures.map { Veld.optie($0, bron) },
        value: bron.focus.procedure.map { Veld.sleutel($0) }),
      Veld.wanneer("Beloofd op"),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var toezegging = Toezegging()
    toezegging.id = .voorlopig(1)
    toezegging.wat = form.tekst("wat") ?? ""
    toezegging.van = form.keuze("van") ?? .team
    toezegging.voor = form.dag("voor")
    toezegging.wie = form.tekst("wie")
    toezegging.aan = form.tekst("aan")
    toezegging.voorwaarde = form.tekst("voorwaarde")
    toezegging.procedure = form.ids("procedure").first
    return Verzending(
      soort: .casus(casus, [.doeToezegging(toezegging)]),
      gebeurdOp: try form.moment(Veld.gebeurdOp, bron.gegevens, .terug),
      wat: Omschrijving("toezegging", eigen: Zin.kort(toezegging.wat)))
  }
}
