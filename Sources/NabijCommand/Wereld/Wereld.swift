public import Kluis
import Termijnen
import Wijkteam

/// Everything outside the program that a subcommand touches: environment, disk, clock, streams and
/// the person at the keyboard.
///
/// Tests give another one.
public struct Wereld {
  /// The environment variables.
  public var omgeving: [String: String]
  /// The disk on which the kluis lies.
  public var schijf: any FileSystem
  /// Unix milliseconds.
  public var klok: @Sendable () -> Int64
  /// Writes text to standard output.
  public var uit: (String) -> Void
  /// Writes text to standard error.
  public var fout: (String) -> Void
  /// Reads all of standard input.
  public var standaardinvoer: () throws -> [UInt8]
  /// Asks a line of the person at the terminal; nil when there is no terminal or nothing came.
  public var vraag: (Vraag) -> String?
  /// Whether screens can be shown: standard input and output are a terminal.
  public var terminal: Bool
  /// Reads a file outside the kluis.
  public var leesBestand: (String) throws(Bestandsfout) -> Bestand
  /// Writes a new file with these rights; makes the folders above it.
  public var schrijfBestand: (String, [UInt8], UInt32) throws(Bestandsfout) -> Void
  /// Makes a new empty folder for a demo that is thrown away, and names it.
  public var tijdelijkeMap: () throws(Bestandsfout) -> String
  /// Removes a folder made by `tijdelijkeMap`.
  public var ruimOp: (String) -> Void
  /// Fresh random bits.
  public var willekeur: () -> UInt64
  /// The cost of the passphrase; only tests have another than the product.
  package var kdf: KDFPolicy = .product
  /// Opens the screens on a session; nil where there are none.
  public var schermen: ((Sessie, Schermopties) throws -> Int32)?
  /// Lets the first Ctrl-C only ask to stop; for work that takes long.
  public var vangStop: () -> Void = {}
  /// Whether the user asked to stop.
  public var gestopt: () -> Bool = { false }
  /// Whether there is a file with this name.
  public var bestaat: (String) -> Bool = { _ in false }
  /// Asks a text of one or more lines of the person at the terminal.
  public var vraagTekst: (String) -> Tekstantwoord = { _ in .geenTerminal }
  /// Whether standard input is a terminal: nothing waits there to be read.
  public var invoerIsTerminal = false
  /// Whether standard error is a terminal.
  public var foutIsTerminal = false
  /// Whether this computer swaps memory to a disk that is not known to be encrypted.
  public var onversleuteldeSwap: () -> Bool = { false }

  /// A question to the person at the terminal.
  public enum Vraag: Hashable, Sendable {
    /// One line, shown while typing.
    case regel(String)
    /// One line, not shown.
    case geheim(String)
    /// As `geheim`, where the question itself may not stay on the screen or in what scrolled away.
    case vluchtig(String)
  }

  /// What came of asking a text of more lines; bytes, because a terminal may send anything.
  public enum Tekstantwoord: Hashable, Sendable {
    case geenTerminal
    case tekst([UInt8])
    /// The person stopped half way; what was there is not lost.
    case afgebroken([UInt8])
  }

  /// A file outside the kluis.
  public struct Bestand: Sendable {
    /// The bytes.
    public var bytes: [UInt8]
    /// Whether other users of the computer can read it.
    public var openVoorAnderen: Bool

    /// Makes a file.
    public init(bytes: [UInt8], openVoorAnderen: Bool) {
      self.bytes = bytes
      self.openVoorAnderen = openVoorAnderen
    }
  }

  /// A file or folder that could not be read or made; one Dutch sentence.
  public struct Bestandsfout: Error, Sendable {
    /// The sentence.
    public let zin: String

    /// Makes an error with this sentence.
    public init(_ zin: String) { self.zin = zin }
  }
}

extension Wereld {
  /// A fresh identity.
  func nieuwId() -> Id { Id(hoog: willekeur(), laag: willekeur()) }

  /// This moment in Amsterdam.
  var nu: Moment { Amsterdam.moment(klok()) }
}
