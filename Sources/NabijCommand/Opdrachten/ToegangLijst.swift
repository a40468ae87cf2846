import ArgumentParser
import Termijnen
import Wijkteam

/// Who may read a casus, who may not, and who asks.
struct ToegangLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst",
    abstract: "Wie meeleest in een casus, wie is uitgesloten, wie het vraagt.",
    discussion: "Voorbeeld: nabij toegang lijst CODE --json")

  @OptionGroup var open: OpenOpties

  @Argument(help: ArgumentHelp("De code van de casus.", valueName: "code"))
  var code: String

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let id = try sessie.zoekCasus(code)
    let casus = try sessie.bekijk(id)
    let json = ToegangJson(
      casus, meelezers: try sessie.meelezers(id), vragen: try sessie.vragen(id))
    try beurt.toon(json, tekst: json.tekst(sessie.vandaag))
  }
}

/// `toegang lijst --json`.
struct ToegangJson: Encodable {
  let casus: String
  let gevoelig: Bool
  let meelezers: [Meelezer]
  let uitgesloten: [Uitgeslotene]
  let gevraagd: [Vrager]

  struct Meelezer: Encodable {
    let lid: String
    let rol: String?
  }

  struct Uitgeslotene: Encodable {
    let lid: String
    let sinds: String
    let reden: String?
  }

  struct Vrager: Encodable {
    let lid: String
    let sinds: String
    let waarvoor: String?
  }

  init(_ casus: Casus, meelezers: [Lid], vragen: [OpenToegangsvraag]) {
    self.casus = casus.code
    gevoelig = casus.gevoelig
    self.meelezers = meelezers.sorted().map { lid in
      Meelezer(
        lid: lid.naam, rol: lid == casus.vast ? "vast" : lid == casus.tweede ? "tweede" : nil)
    }
    uitgesloten = casus.uitgesloten.sorted { $0.key < $1.key }.map {
      Uitgeslotene(lid: $0.key.naam, sinds: $0.value.merk.dag.iso, reden: $0.value.waarde.reden)
    }
    gevraagd = vragen.map {
      Vrager(lid: $0.lid.naam, sinds: $0.sinds.iso, waarvoor: $0.waarvoor)
    }
  }

  func tekst(_ vandaag: Dag) -> String {
    var regels = ["Casus \(casus)\(gevoelig ? " (gevoelig)" : "")", "Leest mee:"]
    regels += meelezers.map { "  \(Lid($0.lid).weergave)\($0.rol.map { " (\($0))" } ?? "")" }
    if !uitgesloten.isEmpty {
      regels.append("Uitgesloten:")
      regels += uitgesloten.map {
        "  \(Lid($0.lid).weergave), sinds \($0.sinds)\($0.reden.map { ": \($0)" } ?? "")"
      }
    }
    if !gevraagd.isEmpty {
      regels.append("Vraagt toegang:")
      regels += gevraagd.map {
        "  \(Lid($0.lid).weergave), \($0.sinds)\($0.waarvoor.map { ": \($0)" } ?? "")"
      }
    }
    return regels.joined(separator: "\n")
  }
}
