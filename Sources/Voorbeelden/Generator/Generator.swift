import Termijnen
import Wijkteam

/// A caseload of a named size: its members and its casussen, one at a time.
///
/// Of 800 casussen the first member may read 60: a full desk. The last is the teamleider, who reads
/// all. Who may read: vast, tweede and teamleider, and these three write.
public struct Generator: Sequence, Sendable {
  /// How many casussen it makes.
  public let casussen: Int
  /// How many notes it makes over all casussen.
  public let notities: Int
  let zaad: UInt64
  let rooster: Rooster

  init(casussen: Int, notities: Int, zaad: UInt64, nu: Moment, kalender: Kalender) {
    // More codes of four letters than this do not exist.
    self.casussen = Swift.min(Swift.max(1, casussen), Self.codes)
    self.notities = Swift.max(0, notities)
    self.zaad = zaad
    rooster = Rooster(nu: nu, kalender: kalender)
  }

  /// The twelve members; the last is the teamleider.
  public var leden: [Voorbeeldlid] { Self.leden }

  static let leden = [
    ("kitty", "Kitty Blom"), ("daan", "Daan Verhulst"), ("esra", "Esra Yildiz"),
    ("joost", "Joost van Loon"), ("fenna", "Fenna de Wit"), ("rachid", "Rachid Bouzid"),
    ("lotte", "Lotte Kamp"), ("pim", "Pim Hoekstra"), ("zohra", "Zohra Haidari"),
    ("wouter", "Wouter Bos"), ("noor", "Noor Terpstra"), ("samira", "Samira Amrani"),
  ].map { Voorbeeldlid(lid: Lid($0.0), naam: $0.1, teamleider: $0.0 == "samira") }

  static let codes = 810_000

  /// One casus with all its steps, in the order in which they were typed.
  public struct Deel: Sendable {
    /// The casus.
    public let casus: Voorbeeldcasus
    /// What was done in it.
    public let stappen: [Voorbeeldstap]
  }

  /// Walks over the casussen.
  public struct Iterator: IteratorProtocol, Sendable {
    private let generator: Generator
    private let gewicht: UInt64
    private var plaats = 0
    private var gehad: UInt64 = 0

    init(_ generator: Generator) {
      self.generator = generator
      gewicht = (0..<generator.casussen).reduce(0) { $0 + generator.gewicht($1) }
    }

    /// The next casus, or nil when all were made.
    public mutating func next() -> Deel? {
      guard plaats < generator.casussen else { return nil }
      // Shares of the notes by cumulated weight, so that they add up to the number that was asked.
      let voor = generator.notities(tot: gehad, van: gewicht)
      gehad += generator.gewicht(plaats)
      let na = generator.notities(tot: gehad, van: gewicht)
      defer { plaats += 1 }
      return generator.deel(plaats, notities: na - voor)
    }
  }

  /// Starts at the first casus.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// The number of casussen.
  public var underestimatedCount: Int { casussen }

  private func toeval(_ plaats: Int, _ zout: UInt64) -> Toeval {
    var bron = Toeval(zaad: zaad ^ zout)
    return Toeval(zaad: bron.next() ^ (UInt64(truncatingIfNeeded: plaats) &* 0xd129_0d3b_9f3a_71e5))
  }

  /// How heavy a casus is in notes, 10-400: many light ones, few heavy ones.
  func gewicht(_ plaats: Int) -> UInt64 {
    var toeval = toeval(plaats, 1)
    let licht = UInt64(toeval.getal(10, 120))
    return toeval.kans(15) ? licht + UInt64(toeval.getal(80, 280)) : licht
  }

  private func notities(tot deel: UInt64, van geheel: UInt64) -> Int {
    guard geheel > 0 else { return 0 }
    let (hoog, laag) = deel.multipliedFullWidth(by: UInt64(notities))
    return Int(truncatingIfNeeded: geheel.dividingFullWidth((hoog, laag)).quotient)
  }

  /// A code of four letters, another for every place.
  func code(_ plaats: Int) -> String {
    let begin = UInt64(zaad % UInt64(Self.codes))
    // 486721 has no divisor in common with 810000, so all places are hit once.
    var rest = Int((begin + UInt64(plaats) * 486_721) % UInt64(Self.codes))
    var code = ""
    for _ in 0..<4 {
      code.append(Spreekletters.alle[rest % 30])
      rest /= 30
    }
    return code
  }

  /// Who stays with it and who is second.
  func team(_ plaats: Int) -> (vast: Lid, tweede: Lid, lead: Lid) {
    let leden = Self.leden.map(\.lid)
    let anderen = leden[1..<11]
    func ander(_ nummer: Int) -> Lid { anderen[anderen.startIndex + nummer % anderen.count] }
    let eerste = ander(plaats)
    let tweede = ander(plaats + 1 + plaats / 10 % 9)
    if plaats % 20 == 0 { return (leden[0], tweede, leden[11]) }
    if plaats % 40 == 10 { return (eerste, leden[0], leden[11]) }
    return (eerste, tweede, leden[11])
  }

  func deel(_ plaats: Int, notities: Int) -> Deel {
    var maker = Casusmaker(
      rooster: rooster, toeval: toeval(plaats, 2), code: code(plaats), team: team(plaats),
      plaats: plaats)
    return maker.maak(notities: notities)
  }
}
