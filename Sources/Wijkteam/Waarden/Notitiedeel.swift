/// What kind of words a part of a note holds: what was said, what was seen, what it may mean.
public enum Notitiemerk: String, Keuze {
  case gezegd, gezien, betekenis

  /// The words that a person reads; a meaning is always somebody's own.
  public var label: String { self == .betekenis ? "betekenis volgens mij" : rawValue }

  /// How the mark stands at the start of a line.
  public var begin: String { "\(rawValue): " }

  /// The mark of a line and the words after it; nil when the line has none.
  public static func lees(_ regel: some StringProtocol) -> (merk: Notitiemerk, tekst: String)? {
    guard let dubbelepunt = regel.firstIndex(of: ":") else { return nil }
    let woord = regel[..<dubbelepunt].lowercased()
    guard let merk = allCases.first(where: { $0.rawValue == woord || $0.label == woord }) else {
      return nil
    }
    let rest = regel[regel.index(after: dubbelepunt)...].drop { $0 == " " || $0 == "\t" }
    return (merk, String(rest))
  }

  /// The line with this mark, in place of the one it had; the same mark again takes it away.
  public func wissel(_ regel: String) -> String {
    guard let (merk, tekst) = Self.lees(regel) else { return begin + regel }
    return merk == self ? tekst : begin + tekst
  }
}

/// A part of a note with its mark; nil is a part without one.
public struct Notitiedeel: Hashable, Sendable {
  /// What kind of words it holds; nil is not told.
  public var merk: Notitiemerk?
  /// The words, without the mark.
  public var tekst: String

  /// Makes a part.
  public init(_ merk: Notitiemerk?, _ tekst: String) {
    self.merk = merk
    self.tekst = tekst
  }

  /// The parts of a text: a mark holds up to the next mark or an empty line.
  public static func delen(_ tekst: String) -> [Notitiedeel] {
    var uit: [Notitiedeel] = []
    var merk: Notitiemerk?
    var regels: [Substring] = []
    func sluit() {
      let alles = regels.joined(separator: "\n")
      if !Schoon.leeg(alles) { uit.append(Notitiedeel(merk, Schoon.tekst(alles))) }
      regels = []
    }
    for regel in tekst.split(separator: "\n", omittingEmptySubsequences: false) {
      if let (nieuw, rest) = Notitiemerk.lees(regel) {
        sluit()
        merk = nieuw
        regels = [Substring(rest)]
      } else if merk != nil, Schoon.leeg(String(regel)) {
        sluit()
        merk = nil
      } else {
        regels.append(regel)
      }
    }
    sluit()
    return uit
  }
}

extension Notitie {
  /// The parts of the note, each with its mark.
  public var delen: [Notitiedeel] { Notitiedeel.delen(tekst) }
}
