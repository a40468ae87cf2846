import Termijnen
import TerminalUI
import Wijkteam

/// Two people changed the same thing: choose which value holds.
enum Gelijktijdigformulier: Formulier {
  static let naam = "gelijktijdig"
  static let titel = "Kiezen wat klopt"
  static let kort = "kiezen wat klopt"
  static let toetsen = ["s k"]
  static let groep = "Status"
  static let synoniemen = ["tegelijk", "twee waarden", "dubbel", "conflict", "gelijktijdig"]

  static func onmogelijk(_ focus: Focus, _ gegevens: Gegevens) -> String? {
    guard let casus = focus.casus.flatMap({ gegevens.casus($0) }) else {
      return "Kies eerst een casus."
    }
    return casus.tegelijk.isEmpty ? "In deze casus is niets gelijktijdig gewijzigd." : nil
  }

  static func velden(_ bron: Formulierbron) -> [FormField<String>] {
    guard let tegelijk = eerste(bron) else { return [] }
    let opties = tegelijk.keuzes.enumerated().map { plaats, keuze in
      Option(
        "\(plaats)",
        (bron.namenVerborgen ? "waarde \(plaats + 1)" : Zin.kort(keuze.tekst))
          + " (\(keuze.merk.door.weergave), \(keuze.merk.gebeurdOp.kort))")
    }
    return [
      .choice(
        "welke", "\(tegelijk.naam.prefix(1).uppercased() + tegelijk.naam.dropFirst()): wat klopt?",
        opties, required: true),
      .note("uitleg", "De andere waarde blijft te lezen in de geschiedenis."),
    ]
  }

  static func lees(_ form: Form<String>, _ bron: Formulierbron) throws(Veldfout) -> Verzending {
    guard let casus = bron.focus.casus, let tegelijk = eerste(bron),
      let plaats = form.choice("welke").flatMap({ Int($0) }),
      tegelijk.keuzes.indices.contains(plaats)
    else { throw Veldfout("welke", "Kies welke waarde klopt.") }
    return Verzending(
      soort: .casus(casus, [tegelijk.keuzes[plaats].opdracht]), gebeurdOp: nil,
      wat: "gekozen wat klopt bij \(tegelijk.naam)")
  }

  /// What the row is about, else the first that waits.
  private static func eerste(_ bron: Formulierbron) -> Tegelijk? {
    let alle = bron.casus?.tegelijk ?? []
    let gemeend = alle.first { tegelijk in
      switch tegelijk.plek {
      case .procedureveld(let id, _): id == bron.focus.procedure
      case .versie(let id): id == bron.focus.onderwerp?.id
      default: false
      }
    }
    return gemeend ?? alle.first
  }
}
