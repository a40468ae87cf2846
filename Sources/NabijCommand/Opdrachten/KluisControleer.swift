import ArgumentParser
import Kluis

/// Checks all files of the kluis.
struct KluisControleer: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "controleer", abstract: "Kijk na of alle bestanden van de kluis heel zijn.",
    discussion: """
      Voorbeeld: nabij kluis controleer
                 nabij kluis controleer --volledig

      Zonder wachtwoord worden de logboeken en bestanden nagekeken; met --volledig ook de inhoud
      van wat jij mag lezen. Einde 0 is heel, 3 is beschadigd.
      """)
  static let aard = Opdrachtaard.zonderKluis

  @OptionGroup var open: OpenOpties

  @Flag(help: "Kijk ook de inhoud na van wat jij mag lezen (vraagt je wachtwoord).")
  var volledig = false

  func voer(_ beurt: Beurt) throws {
    let map = try Toegang(wereld: beurt.wereld, opties: open).map()
    let kluis = volledig ? try beurt.sessie().kluis : nil
    let rapport = try controleer(map: map, fs: beurt.wereld.schijf, kluis: kluis)
    let ernstig = rapport.meldingen.contains { $0.ernst == .ernstig }
    try beurt.toon(ControleJson(rapport, heel: !ernstig), tekst: Self.tekst(rapport))
    if ernstig { throw Uitgang(code: Afloop.beschadigd.rawValue) }
  }

  private static func tekst(_ rapport: Controlerapport) -> String {
    let telling = rapport.telling.sorted { $0.key < $1.key }
      .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    var regels = ["Nagekeken: \(telling)."]
    for melding in rapport.meldingen {
      regels.append("\(melding.bestand): \(melding.wat) \(melding.gevolg) \(melding.doen)")
    }
    if rapport.meldingen.isEmpty { regels.append("Alles is heel.") }
    return regels.joined(separator: "\n")
  }
}

/// `kluis controleer --json`.
struct ControleJson: Encodable {
  struct Melding: Encodable {
    let bestand: String
    let wat: String
    let gevolg: String
    let doen: String
    let ernst: String
  }

  let heel: Bool
  let telling: [String: Int]
  let meldingen: [Melding]

  init(_ rapport: Controlerapport, heel: Bool) {
    self.heel = heel
    telling = rapport.telling
    meldingen = rapport.meldingen.map {
      Melding(
        bestand: $0.bestand, wat: $0.wat, gevolg: $0.gevolg, doen: $0.doen,
        ernst: Self.woord($0.ernst))
    }
  }

  private static func woord(_ ernst: Kluismelding.Ernst) -> String {
    switch ernst {
    case .info: "info"
    case .ernstig: "ernstig"
    default: "let-op"
    }
  }
}
