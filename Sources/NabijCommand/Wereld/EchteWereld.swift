import Glibc
import Kluis

extension Wereld {
  /// The world of the real program.
  public static func echt() -> Wereld {
    var wereld = Wereld(
      omgeving: Omgeving.alle(), schijf: LocalFS(), klok: systeemklok,
      uit: { if !Uitvoer.schrijf($0, naar: STDOUT_FILENO) { Uitvoer.mislukt = true } },
      fout: { Uitvoer.schrijf($0, naar: STDERR_FILENO) },
      standaardinvoer: { try Bestanden.leesAlles(STDIN_FILENO, naam: "de standaardinvoer") },
      vraag: { Toetsenbord.vraag($0) },
      terminal: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      leesBestand: { pad throws(Bestandsfout) in try Bestanden.lees(pad) },
      schrijfBestand: { pad, bytes, rechten throws(Bestandsfout) in
        try Bestanden.schrijf(pad, bytes, rechten)
      },
      tijdelijkeMap: { () throws(Bestandsfout) in
        let map = try Bestanden.tijdelijkeMap()
        Uitvoer.tijdelijk.append(map)
        return map
      },
      ruimOp: { Bestanden.ruimOp($0) },
      willekeur: { UInt64.random(in: 0 ... .max) },
      schermen: { try Schermstart.open($0, $1) }, bestaat: { access($0, F_OK) == 0 })
    wereld.vraagTekst = { Toetsenbord.vraagTekst($0) }
    wereld.invoerIsTerminal = isatty(STDIN_FILENO) == 1
    wereld.foutIsTerminal = isatty(STDERR_FILENO) == 1
    wereld.vangStop = { vangOnderbreking() }
    wereld.gestopt = { onderbroken }
    wereld.onversleuteldeSwap = { Hygiene.wisseltLeesbaar }
    return wereld
  }
}

/// The environment of the process.
enum Omgeving {
  static func alle() -> [String: String] {
    var uit: [String: String] = [:]
    var plaats = environ
    while let regel = plaats.pointee {
      let tekst = String(cString: regel)
      if let is_ = tekst.firstIndex(of: "=") {
        uit[String(tekst[..<is_])] = String(tekst[tekst.index(after: is_)...])
      }
      plaats += 1
    }
    return uit
  }
}

/// Writing to a stream; a reader that went away ends the program without a word.
enum Uitvoer {
  /// Whether something for standard output did not get there.
  static var mislukt = false

  /// Folders that go away with the program, also when nobody listens any more.
  static var tijdelijk: [String] = []

  /// Removes those folders: the program ends here, and nothing that would do it later runs any more.
  static func ruimTijdelijkOp() {
    for map in tijdelijk { Bestanden.ruimOp(map) }
    tijdelijk = []
  }

  /// Answers whether all of it was written.
  @discardableResult
  static func schrijf(_ tekst: String, naar stroom: Int32) -> Bool {
    var bytes = Array(tekst.utf8)[...]
    while !bytes.isEmpty {
      let geschreven = bytes.withUnsafeBytes { write(stroom, $0.baseAddress, $0.count) }
      if geschreven > 0 {
        bytes = bytes.dropFirst(geschreven)
      } else if errno == EPIPE {
        ruimTijdelijkOp()
        exit(Afloop.goed.rawValue)
      } else if errno != EINTR && errno != EAGAIN {
        return false
      }
    }
    return true
  }
}
