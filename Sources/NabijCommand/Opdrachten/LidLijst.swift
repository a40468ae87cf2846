import ArgumentParser
import Kluis
import Wijkteam

/// The members, their roles, and how many wait for confirmation.
struct LidLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "Wie er in het team zitten, met hun rollen.",
    discussion: "Voorbeeld: nabij lid lijst --json")

  @OptionGroup var open: OpenOpties

  func voer(_ beurt: Beurt) throws {
    let kluis = try beurt.sessie().kluis
    let wachten = try kluis.wachtendenAantal()
    try beurt.toon(
      LedenJson(
        leden: kluis.leden.map { LidJson($0, ik: $0.naam == kluis.ik.naam) }, wachtend: wachten),
      tekst: tekst(kluis, wachten))
  }

  @MainActor private func tekst(_ kluis: Kluis, _ wachten: Int) -> String {
    let breed = kluis.leden.map(\.naam.count).max() ?? 0
    var regels = kluis.leden.map { lid in
      let naam = Lid(lid.naam).weergave
      let vul = String(repeating: " ", count: max(0, breed - naam.count))
      let rollen = lid.actief ? Rolwoord.tekst(lid.rollen) : "ingetrokken"
      return "\(naam)\(vul)  \(rollen)\(lid.naam == kluis.ik.naam ? " (jij)" : "")"
    }
    if wachten > 0 {
      regels.append(
        wachten == 1
          ? "Er wacht 1 nieuw lid op bevestiging (nabij lid bevestig NAAM)."
          : "Er wachten \(wachten) nieuwe leden op bevestiging (nabij lid bevestig NAAM).")
    }
    return regels.joined(separator: "\n")
  }
}

/// `lid lijst --json`.
struct LedenJson: Encodable {
  let leden: [LidJson]
  let wachtend: Int
}

/// One member in JSON.
struct LidJson: Encodable {
  let naam: String
  let rollen: [String]
  let actief: Bool
  let ik: Bool

  init(_ lid: Lidgegevens, ik: Bool) {
    naam = lid.naam
    rollen = Rolwoord.lijst(lid.rollen)
    actief = lid.actief
    self.ik = ik
  }
}
