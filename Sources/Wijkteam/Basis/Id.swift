import Termijnen

/// A 128-bit identity, drawn at random by the effects and handed to `decide`.
public struct Id: Hashable, Comparable, Sendable {
  /// The first eight bytes, big endian.
  public let hoog: UInt64
  /// The last eight bytes, big endian.
  public let laag: UInt64

  /// Makes an identity from its two halves.
  public init(hoog: UInt64, laag: UInt64) {
    self.hoog = hoog
    self.laag = laag
  }

  /// Reads sixteen bytes, big endian; nil when there are not exactly sixteen.
  public init?(bytes: [UInt8]) { self.init(bytes: bytes[...]) }

  /// Reads sixteen bytes, big endian; nil when there are not exactly sixteen.
  ///
  /// Not generic: every event has several identities, and a generic one is looked up at run time.
  public init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var hoog: UInt64 = 0
    var laag: UInt64 = 0
    for plaats in bytes.startIndex..<bytes.startIndex + 8 {
      hoog = hoog << 8 | UInt64(bytes[plaats])
      laag = laag << 8 | UInt64(bytes[plaats + 8])
    }
    self.init(hoog: hoog, laag: laag)
  }

  /// Sixteen bytes, big endian.
  public var bytes: [UInt8] {
    var uit: [UInt8] = []
    uit.reserveCapacity(16)
    for helft in [hoog, laag] {
      for schuif in stride(from: 56, through: 0, by: -8) {
        uit.append(UInt8(truncatingIfNeeded: helft >> UInt64(schuif)))
      }
    }
    return uit
  }

  /// Orders by value; the order has no meaning but is the same everywhere.
  public static func < (a: Id, b: Id) -> Bool { (a.hoog, a.laag) < (b.hoog, b.laag) }

  /// The identity that nothing has.
  public static let nul = Id(hoog: 0, laag: 0)
}

/// The thirty letters and digits that cannot be taken for one another, aloud or in print.
public enum Spreekletters {
  /// Without i, l, o, 0, 1 and 5.
  public static let alle: [Character] = Array("abcdefghjkmnpqrstuvwxyz2346789")

  /// The first `aantal` letters of an identity, at most 24.
  public static func kort(_ id: Id, aantal: Int = 4) -> String {
    var rest = id.hoog
    var uit = ""
    for plaats in 0..<max(1, min(aantal, 24)) {
      if plaats == 12 { rest = id.laag }
      uit.append(alle[Int(rest % 30)])
      rest /= 30
    }
    return uit
  }

  /// Whether a text could be the start of a shown identity or a casus code.
  public static func geldig(_ tekst: String) -> Bool {
    !tekst.isEmpty && tekst.allSatisfy { alle.contains($0) }
  }
}

extension Id {
  /// The four letters that a person says or types for this identity.
  public var kort: String { Spreekletters.kort(self) }
}

/// A member of the team, known by the name that they log in with (NFC, lower case).
public struct Lid: Hashable, Comparable, Sendable {
  /// The log-in name.
  public let naam: String

  /// Makes a member from a log-in name; upper case is lowered.
  public init(_ naam: String) { self.naam = naam.lowercased() }

  /// Orders by name.
  public static func < (a: Lid, b: Lid) -> Bool { a.naam < b.naam }

  /// The name as a person reads it, with a capital.
  public var weergave: String { naam.metHoofdletter }
}
