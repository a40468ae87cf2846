import ArgumentParser
import Screens
import Termijnen
import Wijkteam

/// All drafts: what each is, where it belongs and how it begins.
struct ConceptLijst: Nabijopdracht {
  static let configuration = CommandConfiguration(
    commandName: "lijst", abstract: "Alle concepten, met hun nummer.",
    discussion: "Voorbeeld: nabij concept lijst")

  @OptionGroup var open: OpenOpties

  func voer(_ beurt: Beurt) throws {
    let sessie = try beurt.sessie()
    let namen = try sessie.concepten()
    if namen.isEmpty, !open.json { return beurt.meld("Er zijn geen concepten.") }
    let casussen = namen.contains { Conceptbytes.sleutel($0)?.casus != nil }
    let werk = casussen ? try sessie.werkvoorraad() : nil
    let regels = try namen.enumerated().map { plaats, naam in
      Conceptregel(nummer: plaats + 1, naam: naam, bytes: try sessie.concept(naam) ?? [], werk)
    }
    if open.json { return beurt.uit(try Json.encode(regels)) }
    for regel in regels { beurt.uit(regel.zin) }
  }
}

/// A draft in the list.
struct Conceptregel: Encodable {
  let nummer: Int
  let naam: String
  let soort: String
  let casus: String?
  let begin: String

  private enum CodingKeys: CodingKey { case nummer, naam, soort, casus, begin }

  private let roepnaam: String?

  init(nummer: Int, naam: String, bytes: [UInt8], _ werk: Werkvoorraad?) {
    self.nummer = nummer
    self.naam = naam
    let inhoud = Conceptinhoud(naam, bytes)
    let van = inhoud.sleutel?.casus.flatMap { werk?.naam($0) }
    soort =
      inhoud.sleutel.map { $0.formulier.replacing("-", with: " ") }
      ?? "losse tekst\(Self.wanneer(naam))"
    casus = van?.code
    roepnaam = van?.roepnaam
    let regel = inhoud.tekst.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    begin = regel.count > 50 ? "\(regel.prefix(49))\u{2026}" : regel
  }

  /// When a loose text was kept, out of its name.
  private static func wanneer(_ naam: String) -> String {
    guard let dag = Dag(iso: String(naam.prefix(10))) else { return "" }
    let tijd = naam.dropFirst(11).prefix(4)
    return " van \(dag.kort)" + (tijd.count == 4 ? " \(tijd.prefix(2)):\(tijd.suffix(2))" : "")
  }

  /// `1  notitie bij Helena (jcm3): “Half zinnetje…”`.
  var zin: String {
    let bij = casus.map { code in " bij \(roepnaam.map { "\($0) (\(code))" } ?? code)" } ?? ""
    return "\(nummer)  \(soort)\(bij)" + (begin.isEmpty ? "" : ": \u{201C}\(begin)\u{201D}")
  }
}

/// What somebody typed that is in a draft.
struct Conceptinhoud {
  let sleutel: Conceptsleutel?
  /// The text itself, else the fields one below the other.
  let tekst: String
  /// Whether there is more than the text.
  let erbij: [String]

  init(_ naam: String, _ bytes: [UInt8]) {
    sleutel = Conceptbytes.sleutel(naam)
    guard let sleutel else {
      tekst = String(decoding: bytes, as: UTF8.self)
      erbij = []
      return
    }
    let velden = Conceptbytes.decode(bytes, sleutel).velden.filter { veld, waarde in
      !Schoon.leeg(waarde) && !Self.isId(waarde) && !veld.hasPrefix("venster")
    }
    let regels = velden.filter { $0.key != "tekst" }.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value)" }
    if let geheel = velden["tekst"] {
      tekst = geheel
      erbij = regels
    } else {
      tekst = regels.joined(separator: "\n")
      erbij = []
    }
  }

  /// An identity says nothing to anybody.
  private static func isId(_ waarde: String) -> Bool {
    waarde.count == 32 && waarde.allSatisfy(\.isHexDigit)
  }
}
