import ArgumentParser
import Kluis
import Termijnen

/// Checks all files of the kluis.
struct KluisControleer: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "controleer", abstract: "Kijk na of alle bestanden van de kluis heel zijn.",
    discussion: """
      Voorbeeld: nabij kluis controleer
                 nabij kluis controleer --volledig
                 nabij kluis controleer --ijkpunt 3f9a...

      Zonder wachtwoord worden de logboeken en bestanden nagekeken; met --volledig
      ook de inhoud van wat jij mag lezen. Met de 64 tekens van een ijkpunt dat je
      op papier hebt, zie je of dit niet een oudere kopie is. Einde 0 is heel, 3 is
      beschadigd, 130 is gestopt met Ctrl-C.
      """)
  static let aard = Opdrachtaard.zonderKluis

  @OptionGroup var open: OpenOpties

  @Flag(help: "Kijk ook de inhoud na van wat jij mag lezen (vraagt je wachtwoord).")
  var volledig = false

  @Option(
    help: ArgumentHelp("De 64 tekens van een eerder ijkpunt, van papier.", valueName: "code"))
  var ijkpunt: String?

  func voer(_ beurt: Beurt) throws {
    let map = try Toegang(wereld: beurt.wereld, opties: open).map()
    let papier = try ijkpunt.map { try Self.code($0) }
    let kluis = volledig ? try beurt.sessie().kluis : nil
    let rapport = try beurt.langwerk { werk in
      try controleer(
        map: map, fs: beurt.wereld.schijf, kluis: kluis, ijkpunt: papier,
        voortgang: werk.voortgang, stop: werk.stop)
    }
    let regel = "\(beurt.vandaag.iso): \(rapport.ijkpunt.regel)"
    try beurt.toon(
      ControleJson(rapport, heel: rapport.gaaf, dag: beurt.vandaag.iso),
      tekst: Self.tekst(rapport) + "\nIJkpunt \(regel)")
    if !rapport.gaaf { throw Uitgang(code: Afloop.beschadigd.rawValue) }
  }

  /// As typed over from paper: spaces and capitals do not matter.
  @MainActor static func code(_ getypt: String) throws -> String {
    let kaal = getypt.filter { !$0.isWhitespace }.lowercased()
    guard kaal.count == 64, kaal.allSatisfy(\.isHexDigit) else {
      throw Gebruiksfout(
        "--ijkpunt: een ijkpunt heeft 64 tekens (0-9 en a-f). Dit zijn er \(kaal.count).")
    }
    return kaal
  }

  /// What was looked at and what was found, one line each.
  @MainActor static func tekst(_ rapport: Controlerapport) -> String {
    let telling = rapport.telling.sorted { $0.key < $1.key }
      .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    var regels = ["Nagekeken: \(telling)."]
    regels += rapport.meldingen.map { Beurt.regel($0) }
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

    init(_ melding: Kluismelding) {
      bestand = melding.bestand
      wat = melding.wat
      gevolg = melding.gevolg
      doen = melding.doen
      ernst = ControleJson.woord(melding.ernst)
    }
  }

  struct Punt: Encodable {
    let dag: String
    let logboeken: Int
    let regels: UInt64
    let wortel: String
  }

  let heel: Bool
  let telling: [String: Int]
  let meldingen: [Melding]
  let ijkpunt: Punt

  init(_ rapport: Controlerapport, heel: Bool, dag: String) {
    self.heel = heel
    ijkpunt = Punt(
      dag: dag, logboeken: rapport.ijkpunt.logboeken, regels: rapport.ijkpunt.regels,
      wortel: rapport.ijkpunt.wortel)
    telling = rapport.telling
    meldingen = rapport.meldingen.map { Melding($0) }
  }

  private static func woord(_ ernst: Kluismelding.Ernst) -> String {
    switch ernst {
    case .info: "info"
    case .ernstig: "ernstig"
    default: "let-op"
    }
  }
}
