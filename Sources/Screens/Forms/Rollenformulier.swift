import Termijnen
import TerminalUI
import Wijkteam

/// Gives a member other roles.
enum Rollenformulier: Formulier {
  static let naam = "rollen"
  static let titel = "Rollen van een lid"
  static let kort = "rollen"
  static let toetsen: [String] = []
  static let groep = "Team"
  static let synoniemen = ["rol", "teamleider", "dienst"]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? {
    Teamscherm.geenRolhouder(gegevens)
  }

  static func conceptplek(_ focus: Focus, wijzigt: Bool) -> (casus: Id?, onderwerp: Id?) {
    (nil, nil)
  }

  /// A draft about somebody else does not come up on the row of this one.
  static func past(_ concept: Concept, _ bron: Formulierbron) -> Bool {
    bron.focus.naam.isEmpty || concept.velden["wie"] == bron.focus.naam
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    [
      .choice(
        "wie", "Wie?", leden(bron).map { .init($0.lid.naam, $0.lid.weergave) }, required: true),
      .note(
        "uitleg",
        Line("Kies alle rollen die het lid straks heeft. Dit is later weer te veranderen.", .dim)),
    ]
  }

  /// The roles belong to the one who was chosen: each person has a field of their own.
  static func stem(_ form: inout Form<String>, _ bron: Formulierbron) {
    let gekozen = form.choice("wie")
    form.fields.removeAll { $0.id.hasPrefix("rollen-") && $0.id != gekozen.map(veld) }
    guard let wie = leden(bron).first(where: { $0.lid.naam == gekozen }),
      form[veld(wie.lid.naam)] == nil
    else { return }
    form.fields.insert(
      .choices(
        veld(wie.lid.naam), "Welke rollen?",
        Teamrol.allCases.map { .init($0.rawValue, "\($0.rawValue): \($0.uitleg)") },
        values: wie.rollen.map(\.rawValue)), at: 1)
    guard wie.lid == bron.gegevens.ik else {
      form.fields.removeAll { $0.id == "zeker" }
      return
    }
    if form["zeker"] == nil {
      form.fields.insert(
        .choice(
          "zeker", "Je eigen rol van teamleider of beheerder weghalen?",
          [.init("nee", "nee"), .init("ja", "ja; alleen een ander kan die teruggeven")],
          value: "nee"), at: 2)
    }
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let wie = leden(bron).first(where: { $0.lid.naam == form.choice("wie") }) else {
      throw Veldfout("wie", "Kies wie andere rollen krijgt.")
    }
    let rollen = Set(form.choices(veld(wie.lid.naam)).compactMap { Teamrol(rawValue: $0) })
    guard !rollen.isEmpty else {
      throw Veldfout(
        veld(wie.lid.naam), "Kies ten minste één rol. Gaat iemand weg, trek het lid dan in.")
    }
    let straks = Teamlid(wie.lid, rollen: rollen)
    if wie.lid == bron.gegevens.ik, !straks.isRolhouder, form.choice("zeker") != "ja" {
      throw Veldfout("zeker", "Dit haal je zelf niet meer terug. Kies ja als je het zeker weet.")
    }
    let daad = Teamdaad.rollen(wie.lid, rollen)
    return Verzending(soort: .leden(daad), gebeurdOp: nil, wat: daad.wat)
  }

  private static func veld(_ naam: String) -> String { "rollen-\(naam)" }

  private static func leden(_ bron: Formulierbron) -> [Teamlid] {
    (bron.gegevens.team?.leden ?? []).filter(\.actief)
  }
}
