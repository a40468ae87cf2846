import Crypto

/// Which card: of which casus, and for the team or for the teamleiders.
struct CardKey: Hashable {
  let locator: ID16
  let lead: Bool
}

/// One card as far as it matters which is newest.
struct CardEntry {
  /// How many frames of the casus the card takes into account.
  let seen: UInt64
  let hlc: UInt64
  let device: ID16
  let bytes: [UInt8]

  /// A card that saw more wins; a card that dominates another always saw more.
  func isNewer(than other: CardEntry) -> Bool {
    (seen, hlc, device) > (other.seen, other.hlc, other.device)
  }
}

/// A card file as far as it was read.
struct CardFile {
  let header: SegmentHeader
  let number: Int
  let key: SymmetricKey
  var offset: Int
  var seq: UInt64
  var chain: Hash32
  var size: Int
}

/// Cards in memory: the newest of each, those that wait to be written, and my own files.
struct CardBox {
  var files: [String: CardFile] = [:]
  /// Files that gave nothing, with the length they had then.
  var refused: [String: Int] = [:]
  var newest: [CardKey: CardEntry] = [:]
  var pending: [CardKey: [UInt8]] = [:]
  var handles: [Bool: (path: String, handle: Greep)] = [:]
  var version: UInt64 = 0
  /// Files of teamkaarten in which something does not open: who is known may be missing from them.
  var damaged: Set<String> = []

  var hasPending: Bool { !pending.isEmpty }

  mutating func take(_ key: CardKey, _ entry: CardEntry) {
    if let old = newest[key], !entry.isNewer(than: old) { return }
    newest[key] = entry
    version += 1
  }

  mutating func close(_ fs: any FileSystem) {
    for own in handles.values { fs.close(own.handle) }
    handles = [:]
  }
}

/// The bytes of a card file: a header, for lead cards the sealed key of the file, and frames.
enum CardFormat {
  /// Sealed key of a lead card file.
  static let preamble = Envelope.overhead + 32
  static let info = Array("nabij/leidkaart/0".utf8)

  static func start(_ kind: SegmentKind) -> Int {
    SegmentHeader.length + (kind == .leadCards ? preamble : 0)
  }

  static func body(_ locator: ID16, _ bytes: [UInt8]) -> [UInt8] { locator.bytes + bytes }

  static func folder(lead: Bool) -> String { lead ? "kaarten/leid" : "kaarten/team" }
  static func kind(lead: Bool) -> SegmentKind { lead ? .leadCards : .teamCards }
}
