import Termijnen
import TerminalUI
import Wijkteam

/// What can be copied from a casus for another system: text without frames, per part.
enum Kopieermenu {
  static let menu = Menu(
    "kopieren", titel: "Kopiëren",
    keuzes: [
      Menukeuze("r", "regel", "deze regel"), Menukeuze("n", "nummer", "het telefoonnummer"),
      Menukeuze("c", "code", "de code van de casus"),
      Menukeuze("s", "samenvatting", "een samenvatting van de casus"),
    ])

  static func tekst(
    _ keuze: String, _ casus: Casus, _ regel: Casusinhoud?, _ context: Context
  ) -> String {
    switch keuze {
    case "nummer": return regel?.focus.nummer ?? ""
    case "code": return casus.code
    case "regel":
      guard let regel else { return casus.code }
      return regel.detail.isEmpty ? regel.zin : regel.detail.map(\.text).joined(separator: "\n")
    default: return samenvatting(casus, context)
    }
  }

  /// The casus in plain sentences.
  static func samenvatting(_ casus: Casus, _ context: Context) -> String {
    let vandaag = context.gegevens.vandaag
    var regels = ["Casus \(context.naam(casus)), \(vandaag.lang)"]
    if let doel = casus.doel, !context.namenVerborgen { regels.append("Doel: \(doel)") }
    regels.append("Vast: \(casus.vast?.weergave ?? "niemand blijft")")
    for vlag in context.gegevens.voorraad.letop[casus.id] ?? [] {
      regels.append("- \(context.kop(vlag))")
    }
    for procedure in casus.procedures.alle where !procedure.klaar {
      let stand = Procedurestand(procedure, casus, context)
      var regel =
        "Procedure \(context.naam(procedure)) bij \(procedure.instantie): \(stand.woorden)"
      if let dag = stand.uiterlijk { regel += ", \(stand.dagwoord) \(dag.lang)" }
      regels.append(regel)
    }
    return regels.joined(separator: "\n")
  }
}
