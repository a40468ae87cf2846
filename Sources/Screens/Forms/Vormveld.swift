import Termijnen
import TerminalUI

/// The fields that decide which term holds: only for a kind of which the term can differ.
enum Vormveld {
  static let ids: Set = ["vorm", "gemeente"]

  /// The fields for a kind, filled in with what is known.
  static func velden(
    _ regel: Soortregel, variant: String? = nil, gemeente: String? = nil
  ) -> [FormField<String>] {
    var velden: [FormField<String>] = []
    if !regel.varianten.isEmpty {
      let gewoon = regel.termijnen.first.map { " (\($0.waarde.lang))" } ?? ""
      velden.append(
        .choice(
          "vorm", "Welke vorm?",
          [.init("", "weet ik nog niet"), .init(Termijnvariant.gewoon, "gewone termijn\(gewoon)")]
            + regel.varianten.map { .init($0.id, "\($0.naam) (\($0.termijn.waarde.lang))") },
          value: variant ?? "",
          hint: regel.openVariant(nil)?.vraag ?? "Dit bepaalt hoe lang zij mogen doen."))
    }
    if regel.perGemeente || !regel.gemeenten.isEmpty || gemeente != nil {
      velden.append(
        .text(
          "gemeente", "Welke gemeente?", gemeente ?? "",
          hint: "De termijn kan per gemeente verschillen. Leeg is de landelijke regel."))
    }
    return velden
  }

  /// Gives a form the fields of a kind, after the field with the name of the institution.
  static func stem(_ form: inout Form<String>, _ regel: Soortregel?) {
    let nieuw = regel.map { velden($0) } ?? []
    let oud = form.fields.filter { ids.contains($0.id) }
    guard oud.map(kenmerk) != nieuw.map(kenmerk) else { return }
    let focus = form.focusedID
    form.fields.removeAll { ids.contains($0.id) }
    let plaats = form.fields.firstIndex { $0.id == "instantie" }.map { $0 + 1 }
    form.fields.insert(contentsOf: nieuw, at: plaats ?? form.fields.endIndex)
    if let focus { form.focus(focus) }
  }

  /// What makes a field another one: its name and its answers.
  private static func kenmerk(_ veld: FormField<String>) -> [String] {
    guard case .choice(let keuze) = veld.content else { return [veld.id] }
    return [veld.id] + keuze.options.map(\.label)
  }
}
