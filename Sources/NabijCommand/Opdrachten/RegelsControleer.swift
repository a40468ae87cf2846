import ArgumentParser
import Inrichting
import Termijnen

/// Reads all files of the configuration and names what has to be looked at again.
struct RegelsControleer: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "controleer", abstract: "Kijk alle regels na: fouten, en wat verlopen is.",
    discussion: """
      Voorbeeld: nabij regels controleer
                 nabij regels controleer --bestand ons-team.yaml --op 2027-02-01

      Met --bestand ook het bestand waarmee een team regels verandert. Een fout in
      een bestand is einde 2, met bestand, regel en veld. Wat opnieuw nagekeken moet
      worden is geen fout.
      """)
  static let aard = Opdrachtaard.zonderKluis
  static let kentDag = true

  @OptionGroup var open: OpenOpties

  @Option(
    name: [.customLong("bestand"), .customLong("inrichting")],
    help: ArgumentHelp("Een bestand met de regels van een team.", valueName: "bestand"))
  var bestand: String?

  func voer(_ beurt: Beurt) throws {
    var inrichting = try Inrichting.controleer()
    if let bestand { inrichting = try beurt.teambestand(bestand).inrichting }
    let soorten = try inrichting.soorten.alle().count
    let verlopen = try inrichting.verlopenControles(op: try beurt.leesdag())
    let zinnen = verlopen.map { "\($0.waar): \($0.zin)" }
    try beurt.toon(
      RegelcontroleJson(soorten: soorten, verlopen: verlopen.map { .init($0) }),
      tekst: (["Nagekeken: \(soorten) soorten, geen fouten."] + zinnen).joined(separator: "\n"))
  }
}

/// `regels controleer --json`.
struct RegelcontroleJson: Encodable {
  struct Verlopen: Encodable {
    let waar: String
    let wat: String
    let gecontroleerdOp: String
    let controleerVoor: String

    init(_ melding: Controlemelding) {
      waar = melding.waar
      wat = melding.wat
      gecontroleerdOp = melding.gecontroleerdOp.iso
      controleerVoor = melding.controleerVoor.iso
    }
  }

  let soorten: Int
  let verlopen: [Verlopen]
}
