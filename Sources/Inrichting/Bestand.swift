import CInrichting

/// One file of configuration: its path inside `config/` and its text.
public struct Bestand: Sendable, Hashable {
  /// The path inside `config/`, for instance `termijnen/urgentie.yaml`.
  public let pad: String
  /// The text.
  public let tekst: String

  /// A file that does not come from the program.
  public init(pad: String, tekst: String) {
    self.pad = pad
    self.tekst = tekst
  }
}

/// The files of `config/` that are compiled into the program.
public enum Ingebouwd {
  /// The paths of all files, in order of name.
  public static let paden: [String] = (0..<nabij_bestand_aantal()).map {
    String(cString: nabij_bestand_op($0).pointee.pad)
  }

  /// The text of one file, or nil when there is none with this path.
  public static func tekst(_ pad: String) -> String? {
    guard let plaats = paden.firstIndex(of: pad) else { return nil }
    let bestand = nabij_bestand_op(plaats).pointee
    return String(
      decoding: UnsafeBufferPointer(start: bestand.bytes, count: bestand.lengte), as: UTF8.self)
  }

  /// One file, or an error that names it.
  static func bestand(_ pad: String) throws(Inrichtingsfouten) -> Bestand {
    guard let tekst = tekst(pad) else {
      throw Inrichtingsfouten([
        Inrichtingsfout(bestand: pad, zin: "Dit bestand zit niet in het programma.")
      ])
    }
    return Bestand(pad: "config/\(pad)", tekst: tekst)
  }

  /// The names without ending of the files in a folder.
  static func namen(in map: String) -> [String] {
    paden.compactMap { pad in
      guard pad.hasPrefix(map + "/"), pad.hasSuffix(".yaml") else { return nil }
      return String(pad.dropFirst(map.utf8.count + 1).dropLast(5))
    }
  }
}
