/// The words of the argument parser in Dutch.
enum Vertaling {
  /// Help as it is printed, with Dutch headings.
  ///
  /// - Parameter opties: options with a day that mean nothing here and are left out.
  static func hulp(_ tekst: String, zonder opties: [String] = []) -> String {
    var uit = weggelaten(opties, tekst)
    for (engels, nederlands) in koppen { uit = vervang(engels, nederlands, in: uit) }
    return uit
  }

  private static func weggelaten(_ opties: [String], _ tekst: String) -> String {
    guard !opties.isEmpty else { return tekst }
    var regels: [Substring] = []
    var weg = false
    for regel in tekst.split(separator: "\n", omittingEmptySubsequences: false) {
      if opties.contains(where: { regel.hasPrefix("  \($0) ") }) {
        weg = true
      } else if !weg || !regel.hasPrefix("      ") {
        weg = false
        regels.append(regel)
      }
    }
    var uit = regels.joined(separator: "\n")
    for optie in opties { uit = vervang(" [\(optie) <dag>]", "", in: uit) }
    return uit
  }

  /// An error: a Dutch first line that says what to do, and the usage line.
  static func fout(_ tekst: String) -> String {
    var regels = tekst.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard !regels.isEmpty else { return tekst }
    var eerste = regels[0]
    for voorvoegsel in ["Error: ", "error: "] where eerste.hasPrefix(voorvoegsel) {
      eerste.removeFirst(voorvoegsel.count)
    }
    regels[0] = zin(eerste)
    return hulp(regels.joined(separator: "\n"))
  }

  private static let koppen = [
    ("OVERVIEW: ", ""), ("USAGE: ", "GEBRUIK: "), ("Usage: ", "Gebruik: "),
    ("ARGUMENTS:", "WAT JE GEEFT:"), ("OPTIONS:", "OPTIES:"), ("SUBCOMMANDS:", "OPDRACHTEN:"),
    ("Show help information.", "Toon deze uitleg."), ("Show the version.", "Toon de versie."),
    ("Show subcommand help information.", "Toon uitleg bij een opdracht."),
    ("(default: ", "(anders: "), ("(default)", "(gewoonlijk)"), ("<subcommand>", "<opdracht>"),
    ("<options>", "<opties>"), ("for detailed help.", "voor meer uitleg."),
    ("for more information.", "voor meer uitleg."),
    ("for detailed information.", "voor meer uitleg."), ("  See '", "  Zie '"),
    ("Help: ", "Uitleg: "),
  ]

  private static func zin(_ engels: String) -> String {
    let woorden = tussenAanhaling(engels)
    func woord(_ plaats: Int) -> String { plaats < woorden.count ? woorden[plaats] : "" }
    if engels.hasPrefix("Missing expected argument") {
      return "Er ontbreekt iets: \(woord(0)). Zet dat erbij."
    }
    if engels.hasPrefix("Missing value for") {
      let optie = woord(0).split(separator: " ").first.map(String.init) ?? woord(0)
      return "Achter \(woord(0)) hoort nog een waarde. Begint die met een streepje, typ dan "
        + "\(optie)=WAARDE."
    }
    if engels.hasPrefix("Missing one of") {
      return "Geef een van deze: \(woorden.joined(separator: ", "))."
    }
    if engels.hasPrefix("Unknown option") {
      let bedoeld = woorden.count > 1 ? "Bedoel je \(woord(1))? " : ""
      return "De optie \(woord(0)) ken ik niet. \(bedoeld)"
        + "Begint je tekst met een streepje, zet er dan -- voor."
    }
    if engels.hasPrefix("Unexpected argument") {
      return
        "'\(woord(0))' hoort hier niet. Zet een tekst van meer woorden tussen aanhalingstekens."
    }
    if engels.contains("unexpected arguments") {
      return "Dit hoort hier niet: \(woorden.joined(separator: ", ")). "
        + "Zet een tekst van meer woorden tussen aanhalingstekens."
    }
    if engels.hasPrefix("The value '") {
      return "'\(woord(0))' kan niet bij \(woord(1)). Kijk na wat daar hoort te staan."
    }
    if engels.hasPrefix("Value to be set with") {
      return "\(woord(0)) staat er twee keer. Laat er een weg."
    }
    // What a command itself checked is our own sentence already.
    if engels.hasPrefix("--") { return engels }
    return "Deze opdracht begrijp ik niet: \(engels)"
  }

  /// The parts of a sentence between quotation marks.
  private static func tussenAanhaling(_ zin: String) -> [String] {
    let delen = zin.split(separator: "'", omittingEmptySubsequences: false)
    return stride(from: 1, to: delen.count, by: 2).map { String(delen[$0]) }
  }

  private static func vervang(_ oud: String, _ nieuw: String, in tekst: String) -> String {
    guard !oud.isEmpty else { return tekst }
    var uit = ""
    var rest = tekst[...]
    while let plaats = rest.firstRange(of: oud) {
      uit += rest[..<plaats.lowerBound] + nieuw
      rest = rest[plaats.upperBound...]
    }
    return uit + rest
  }
}
