import Termijnen
import TerminalUI
import Wijkteam

/// A professional around the household, from-to.
enum Hulpverlenerformulier: Formulier {
  static let naam = "hulpverlener"
  static let titel = "Hulpverlener"
  static let kort = "hulpverlener"
  static let toetsen = ["n h"]
  static let synoniemen = [
    "hulpverlening", "instelling", "begeleider", "voogd", "behangrol", "instantie", "huisarts",
    "psycholoog", "gezinsvoogd", "jeugdbeschermer", "professional", "betrokken hulp",
    "wie zijn er al",
  ]
  static let wegwijzer = [
    ("De organisatie", "organisatie"), ("De naam", "naam"), ("nummer", "nummer"), ("datum", "van"),
  ]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let nu = bron.wijzigt ? bron.hulpverlener : nil
    return [
      .text("organisatie", "Organisatie", nu?.organisatie ?? "", required: true),
      .text("naam", "Naam", nu?.naam ?? ""),
      .text("rol", "Doet wat?", nu?.rol ?? ""),
      .text("nummer", "Direct nummer", nu?.nummer ?? ""),
      .date("van", "Sinds", nu?.van?.iso),
      .date("tot", "Tot", nu?.tot?.iso),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var hulp = bron.wijzigt ? bron.hulpverlener ?? Hulpverlener() : Hulpverlener()
    if hulp.id == .nul { hulp.id = .voorlopig(1) }
    hulp.organisatie = form.tekst("organisatie") ?? ""
    hulp.naam = form.tekst("naam")
    hulp.rol = form.tekst("rol")
    hulp.nummer = form.tekst("nummer")
    hulp.van = form.dag("van")
    hulp.tot = form.dag("tot")
    return Verzending(
      soort: .casus(casus, [.zetHulpverlener(hulp)]), gebeurdOp: nil, wat: "hulpverlener")
  }
}
