/// What stopped the kluis, with one plain Dutch sentence for the user.
public struct Kluisfout: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind, which decides the exit code.
  public enum Soort: Hashable, Sendable {
    /// There is no kluis, casus, member or draft of that name.
    case nietGevonden
    /// Files are damaged, cut off, missing or put back (exit 3).
    case beschadigd
    /// Wrong passphrase, unknown member, damaged slot, or no key for this casus (exit 4).
    case geenToegang
    /// Too many programs at once or no local lock (exit 5).
    case bezet
    /// The disk refused: full, read-only, broken.
    case schijf
    /// Made by another version of the program.
    case versie
    /// The request itself is wrong.
    case gebruik
  }

  /// The kind.
  public let soort: Soort
  /// What, where, with which consequence, and what to do; Dutch.
  public let zin: String

  /// Makes an error from its kind and its sentence.
  public init(_ soort: Soort, _ zin: String) {
    self.soort = soort
    self.zin = zin
  }

  /// The sentence.
  public var description: String { zin }
}

/// One finding about the files: which, what, with which consequence, and what to do.
public struct Kluismelding: Hashable, Sendable {
  /// How bad it is.
  public enum Ernst: Int, Comparable, Sendable {
    /// Normal course of things: a file that is still arriving, a device that was repaired.
    case info
    /// Something to look at; nothing is lost.
    case waarschuwing
    /// Damage, loss, rollback or forgery.
    case ernstig

    /// Orders from info to ernstig.
    public static func < (left: Ernst, right: Ernst) -> Bool { left.rawValue < right.rawValue }
  }

  /// Path inside the kluis, or in the local folder when it starts with `lokaal:`.
  public let bestand: String
  /// What is the matter; Dutch.
  public let wat: String
  /// What that means for the user; Dutch.
  public let gevolg: String
  /// What to do; Dutch.
  public let doen: String
  /// How bad it is.
  public let ernst: Ernst

  /// Makes a finding.
  public init(bestand: String, wat: String, gevolg: String, doen: String, ernst: Ernst) {
    self.bestand = bestand
    self.wat = wat
    self.gevolg = gevolg
    self.doen = doen
    self.ernst = ernst
  }
}
