import Termijnen
import TerminalUI
import Wijkteam

/// Who may speak for whom.
enum Machtigingformulier: Formulier {
  static let naam = "machtiging"
  static let titel = "Wie mag spreken namens wie"
  static let kort = "wie mag spreken"
  static let toetsen = ["n g"]
  static let synoniemen = [
    "machtiging", "bewindvoerder", "mentor", "gezag", "toestemming", "namens", "volmacht",
    "curator", "ouder met gezag", "vertegenwoordiger", "mag bellen namens", "tekenen",
  ]
  static let wegwijzer = [("De persoon", "voor"), ("Wie", "wie"), ("datum", "tot")]

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    let nu = bron.wijzigt ? bron.machtiging : nil
    let personen = bron.casus?.personen.alle.map(\.waarde) ?? []
    return [
      .text("wie", "Wie mag spreken?", nu?.gemachtigde ?? "", required: true),
      .choice(
        "voor", "Namens",
        Veld.personen(personen, bron),
        value: (nu?.voor ?? bron.persoon?.id).map { Veld.sleutel($0) }),
      .choice(
        "soort", "Op grond van", Veld.opties(Machtigingsoort.self),
        value: (nu?.soort ?? .machtiging).rawValue),
      .text("waarvoor", "Waarvoor?", nu?.waarvoor ?? ""),
      .date("tot", "Tot en met", nu?.tot?.iso),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus else { throw Veldfout(nil, "Kies eerst een casus.") }
    var machtiging = bron.wijzigt ? bron.machtiging ?? Machtiging() : Machtiging()
    if machtiging.id == .nul { machtiging.id = .voorlopig(1) }
    machtiging.gemachtigde = form.tekst("wie") ?? ""
    machtiging.voor = form.ids("voor").first
    machtiging.soort = form.keuze("soort") ?? .machtiging
    machtiging.waarvoor = form.tekst("waarvoor")
    machtiging.tot = form.dag("tot")
    return Verzending(
      soort: .casus(casus, [.zetMachtiging(machtiging)]), gebeurdOp: nil,
      wat: Omschrijving(machtiging.soort.label))
  }
}
