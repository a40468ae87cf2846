import Termijnen
import TerminalUI
import Wijkteam

/// A threat: by whom, when, and what help runs against it.
enum Dreigingformulier: Formulier {
  static let naam = "dreiging"
  static let titel = "Wat dreigt"
  static let kort = "wat dreigt"
  static let toetsen = ["n d"]
  static let synoniemen = [
    "dreiging", "ontruiming", "afsluiting", "uithuisplaatsing", "beslag", "deurwaarder", "gevaar",
    "uitzetting", "huisuitzetting", "gas en licht", "water afgesloten", "loonbeslag", "boete",
    "sanctie", "gijzeling", "onveilig", "crisis", "veiligheid", "risico",
  ]
  static let wegwijzer = [
    ("toelichting", "toelichting"), ("Door wie", "door"), ("hulp", "hulp"), ("datum", "wanneer"),
  ]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let nu = bron.wijzigt ? bron.dreiging : nil
    return [
      .choice(
        "soort", "Wat dreigt er?", Veld.opties(Dreigingsoort.self), value: nu?.soort.rawValue,
        required: true),
      .text(
        "wanneer", "Wanneer?", nu?.wanneer.map { Veld.tekst($0) } ?? "",
        hint: "Dag, en uur als je dat weet: 21-3 9:00. Leeg als er nog geen dag is.", limit: 40),
      .text("door", "Door wie?", nu?.door ?? "", required: true),
      .text(
        "hulp", "Hulp ertegen", nu?.hulp ?? "",
        hint: "Leeg is rood: dan loopt er nog niets."),
      .area("toelichting", "Toelichting", nu?.toelichting ?? "", rows: 3),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var dreiging = bron.wijzigt ? bron.dreiging ?? Dreiging() : Dreiging()
    if dreiging.id == .nul { dreiging.id = .voorlopig(1) }
    dreiging.soort = form.keuze("soort") ?? .anders
    dreiging.wanneer = try form.moment("wanneer", bron.gegevens, .vooruit)
    dreiging.door = form.tekst("door") ?? ""
    dreiging.hulp = form.tekst("hulp")
    dreiging.toelichting = form.tekst("toelichting")
    return Verzending(
      soort: .casus(casus, [.zetDreiging(dreiging)]), gebeurdOp: nil,
      wat: "wat dreigt: \(dreiging.soort.label)")
  }
}
