import Termijnen
import TerminalUI
import Wijkteam

/// A call, a visit, an app: the attempt, what was said, and what they or we promised.
enum Contactformulier: Formulier {
  static let naam = "contact"
  static let titel = "Contact: bellen, deur, app, mail"
  static let kort = "contact"
  static let toetsen = ["n b"]
  static let voet: String? = "gebeld"
  static let synoniemen = [
    "bellen", "gebeld", "telefoontje", "geen gehoor", "huisbezoek", "deur", "app", "mail",
    "gesproken", "terugbellen", "telefoon", "telefoongesprek", "belpoging", "voicemail",
    "ingesproken", "mailtje", "whatsapp", "contactmoment", "gesprek", "langs geweest",
    "in de wacht", "aan de balie", "opgehangen",
  ]
  static let wegwijzer = [
    ("bij de toezegging", "belofte-voor"), ("beloofde dag", "belofte-voor"),
    ("De toezegging", "belofte"), ("De tekst", "tekst"),
    ("Met wie", "wie"), ("Het nummer", "nummer"),
  ]

  static func veld(_ weigering: Weigering, _ form: Form<String>) -> String? {
    let veld = wegwijzer.first { weigering.zin.contains($0.0) }?.1
    return veld == "belofte-voor" && form.dag(veld ?? "") == nil ? "wij-voor" : veld
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let procedures = bron.casus?.procedures.alle.filter { !$0.klaar } ?? []
    let bijInstantie = bron.focus.procedure != nil
    return [
      .choice(
        "resultaat", "Hoe liep het?", resultaten, required: true,
        hint: "De eerste letter springt ernaartoe."),
      .area(
        "tekst", "Wat is gezegd", rows: 3, hint: "Eén zin is genoeg; leeg mag ook.",
        placeholder: "bijvoorbeeld: ligt bij de beslisser, niets meer nodig"),
      .date(
        "belofte-voor", "Beloofd uiterlijk",
        hint: "De dag die zij noemen. Typ vr, 14-3, +2w. Leeg als er niets beloofd is."),
      .text("belofte", "Wat beloven ze", hint: "Leeg is: iets laten weten."),
      .date(
        "wij-voor", "Wij beloven uiterlijk", hint: "Dan staat het op Vandaag als het zover is."),
      .text("wij", "Wat beloven wij"),
      .choice(
        "met", "Met wie",
        [
          .init("inwoner", "de inwoner of het gezin"), .init("instantie", "een instantie"),
          .init("ander", "iemand anders"),
        ], value: bijInstantie ? "instantie" : "inwoner"),
      .text(
        "wie", "Naam", bron.namenVerborgen ? "" : bron.procedure?.persoonAanBalie ?? "",
        hint: "Wie je sprak."),
      .text("nummer", "Nummer", nummer(bron)),
      .choice(
        "kanaal", "Hoe", Veld.opties(Kanaal.self), value: Kanaal.bellen.rawValue),
      .choices(
        "procedures", "Ging over", procedures.map { Veld.optie($0, bron) },
        values: bron.focus.procedure.map { [Veld.sleutel($0)] } ?? [],
        hint: "Eén gesprek kan over meer procedures gaan."),
      Veld.wanneer(),
    ]
  }

  /// What happened most stands first: its letter is one key.
  private static var resultaten: [TerminalUI.Option] {
    let alle = Contactresultaat.allCases
    return (alle.filter { $0 == .gesproken } + alle.filter { $0 != .gesproken }).map {
      TerminalUI.Option($0.rawValue, $0.label)
    }
  }

  /// The number that was called; with names hidden only that of a desk.
  private static func nummer(_ bron: Formulierbron) -> String {
    let balie = bron.procedure?.direktNummer
    return (bron.namenVerborgen ? balie : bron.focus.nummer ?? balie) ?? ""
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var contact = Contact()
    contact.id = .voorlopig(1)
    guard let resultaat: Contactresultaat = form.keuze("resultaat") else {
      throw Veldfout("resultaat", "Kies hoe het liep.")
    }
    contact.resultaat = resultaat
    contact.kanaal = form.keuze("kanaal") ?? .bellen
    contact.tekst = form.tekst("tekst")
    contact.metWie = form.tekst("wie")
    contact.nummer = form.tekst("nummer")
    contact.metInwoner = form.choice("met") == "inwoner"
    contact.procedures = form.ids("procedures")
    var opdrachten: [Opdracht] = []
    if form.dag("belofte-voor") != nil || form.tekst("belofte") != nil {
      var belofte = Toezegging()
      belofte.id = .voorlopig(2)
      belofte.van = contact.metInwoner ? .inwoner : .instantie
      belofte.wat = form.tekst("belofte") ?? ""
      belofte.voor = form.dag("belofte-voor")
      opdrachten.append(.logContact(contact, belofte: belofte))
    } else {
      opdrachten.append(.logContact(contact, belofte: nil))
    }
    if form.dag("wij-voor") != nil || form.tekst("wij") != nil {
      guard let wat = form.tekst("wij") else {
        throw Veldfout("wij", "Schrijf in een paar woorden wat wij beloven.")
      }
      var belofte = Toezegging()
      belofte.id = .voorlopig(3)
      belofte.wat = wat
      belofte.voor = form.dag("wij-voor")
      belofte.contact = .voorlopig(1)
      belofte.procedure = contact.procedures.count == 1 ? contact.procedures.first : nil
      opdrachten.append(.doeToezegging(belofte))
    }
    return Verzending(
      soort: .casus(casus, opdrachten),
      gebeurdOp: try form.moment(Veld.gebeurdOp, bron.gegevens, .terug),
      wat: "contact, \(contact.resultaat.label)")
  }
}
