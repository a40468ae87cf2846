import ArgumentParser
import Kluis
import Termijnen
import Wijkteam

/// How long each closed casus has to be kept, and which may go.
struct Bewaartermijnen: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "bewaartermijnen",
    abstract: "Hoe lang elke gesloten casus bewaard moet worden, en welke weg mogen.",
    discussion: """
      Voorbeeld: nabij bewaartermijnen
                 nabij bewaartermijnen --alles

      Per deel van de casus telt een eigen wet, vanaf de laatste wijziging. Pas als
      het langste deel voorbij is mag de casus weg. Er gaat niets vanzelf weg: twee
      mensen beslissen en tekenen met nabij kluis wis CODE --grond bewaartermijn.
      """)

  @OptionGroup var open: OpenOpties

  @Flag(help: "Ook de casussen die nog lopen.")
  var alles = false

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let instellingen = sessie.instellingen
    var regels: [BewaarJson] = []
    for locator in sessie.kluis.casussen {
      guard try sessie.leesbaar(KluisBrug.id(locator)) != nil else { continue }
      let casus = try sessie.volledig(KluisBrug.id(locator))
      guard alles || !casus.loopt,
        let oordeel = Bewaaroordeel(
          casus, instellingen.bewaartermijnen, soortregel: instellingen.soortregel)
      else { continue }
      regels.append(BewaarJson(casus, oordeel, op: sessie.leesdag))
    }
    regels.sort { ($0.bewaarTot ?? "9999", $0.code) < ($1.bewaarTot ?? "9999", $1.code) }
    try beurt.toon(
      regels,
      tekst: regels.isEmpty
        ? "Er zijn geen gesloten casussen." : regels.map { $0.tekst }.joined(separator: "\n"))
  }
}

/// One line of `bewaartermijnen --json`.
struct BewaarJson: Encodable {
  struct Deel: Encodable {
    let deel: String
    let wat: String
    let tot: String?
    let bron: String
  }

  let code: String
  let status: String
  let laatsteWijziging: String
  let bewaarTot: String?
  let voorbij: Bool
  let delen: [Deel]

  init(_ casus: Casus, _ oordeel: Bewaaroordeel, op dag: Dag) {
    code = casus.code
    status = casus.status.rawValue
    laatsteWijziging = oordeel.laatsteWijziging.iso
    bewaarTot = oordeel.bewaarTot?.iso
    voorbij = !casus.loopt && oordeel.isVoorbij(op: dag)
    delen = oordeel.delen.map {
      Deel(
        deel: $0.termijn.id, wat: $0.termijn.wat, tot: $0.tot?.iso, bron: $0.termijn.bron.artikel)
    }
  }

  /// For people.
  var tekst: String {
    let onzeker = delen.filter { $0.tot == nil }.map(\.wat)
    var zin = "\(code): laatste wijziging \(laatsteWijziging), bewaren tot en met "
    zin += bewaarTot ?? "onbekend"
    if let langste = delen.first(where: { $0.tot != nil }) { zin += " (\(langste.wat))" }
    zin += voorbij ? ". VOORBIJ: kan gewist worden met nabij kluis wis \(code)." : "."
    if !onzeker.isEmpty {
      zin += " Niet zeker: \(onzeker.joined(separator: ", ")); vraag het na bij de archivaris."
    }
    return zin
  }
}
