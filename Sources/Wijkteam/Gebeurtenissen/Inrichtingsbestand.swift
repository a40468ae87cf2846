/// A file with the rules of a team, as it was loaded; without text: back to the built-in rules.
public struct Inrichtingsbestand: TLVRecord {
  /// The name of the file, without folders.
  public var naam = ""
  /// Its text, as it was.
  public var tekst = ""

  /// The most that a file may hold, in bytes of UTF-8.
  public static let hoogstens = 262_144

  /// An empty record: back to the built-in rules.
  public init() {}

  /// Makes a file.
  public init(naam: String, tekst: String) {
    self.naam = naam
    self.tekst = tekst
  }

  /// Whether it takes the rules of the team away.
  public var isWeg: Bool { tekst.isEmpty }

  /// The numbered fields.
  public static let velden: [TLVField<Inrichtingsbestand>] = [.init(1, \.naam), .init(2, \.tekst)]
}
