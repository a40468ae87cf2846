import Termijnen
import TerminalUI
import Wijkteam

/// The registry of screens: one line for each.
///
/// Order is that of the bar and of `docs/toetsen.md`.
public enum Schermen {
  /// All screens.
  static let alle: [any Screen.Type] = [
    Vandaagscherm.self,
    Casussenscherm.self,
    Binnenscherm.self,
    Casusscherm.self,
    Procedurescherm.self,
    Bellenscherm.self,
    Ketenscherm.self,
    Netwerkscherm.self,
    Zoekscherm.self,
    Caseloadscherm.self,
    Toegangscherm.self,
    Teamscherm.self,
  ]

  /// The key table of a screen: its own keys, then the common ones.
  static func tabel(_ scherm: any Screen.Type) -> Toetsentabel {
    let eigen = scherm.toetsen
    let acties = Set(eigen.map(\.action))
    let gemeen = Gemeenschappelijk.toetsen.filter { !acties.contains($0.action) }
    return Toetsentabel(
      scherm.titel, prefixes: Gemeenschappelijk.prefixen.merging(scherm.prefixen) { $1 },
      eigen + gemeen)
  }

  /// The tables with the keys of the settings, and what could not be used.
  static func tabellen(
    _ instelling: [String: [String]]
  ) -> ([String: Toetsentabel], [String]) {
    var tabellen: [String: Toetsentabel] = [:]
    var problemen: [String] = []
    var over = Set(instelling.keys)
    for scherm in alle {
      let tabel = tabel(scherm)
      let namen = Set(tabel.bindings.map(\.name))
      let eigen = instelling.filter { namen.contains($0.key) }
      over.subtract(eigen.keys)
      let (nieuw, fouten) = tabel.rebound(eigen)
      tabellen[scherm.naam] = nieuw
      for fout in fouten where !problemen.contains(fout) { problemen.append(fout) }
    }
    problemen += over.sorted().map { "\($0): deze handeling bestaat niet." }
    return (tabellen, problemen)
  }

  /// What is wrong with key settings, as sentences; empty when all can be used.
  public static func toetsproblemen(_ instelling: [String: [String]]) -> [String] {
    tabellen(instelling).1
  }

  /// All key tables as one Dutch document: `docs/toetsen.md`.
  public static var toetsenlijst: String {
    var uit = "# Toetsen\n\nDit bestand wordt gemaakt uit de toetsentabellen van het programma.\n"
    uit += "Op elk scherm toont `?` de toetsen die daar werken.\n\n"
    uit += Toetsentabel("Overal", Gemeenschappelijk.toetsen).markdown
    for scherm in alle {
      let gemeen = Set(Gemeenschappelijk.toetsen.map(\.action))
      let eigen = scherm.toetsen
      guard !eigen.isEmpty else { continue }
      uit += "\n" + Toetsentabel(scherm.titel, eigen).markdown
      let anders = eigen.filter { gemeen.contains($0.action) }
      if !anders.isEmpty { uit += "\nDe andere toetsen van *Overal* werken hier ook.\n" }
    }
    uit += "\n" + Formulierlaag.tabel.markdown
    return uit
  }
}
