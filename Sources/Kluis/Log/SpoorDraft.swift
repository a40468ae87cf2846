import Crypto

/// What is to be written in my spoor, before it has a place: the blinded tag and the sealed details
/// depend on the file it lands in.
struct SpoorDraft {
  let kind: SpoorKind
  let hlc: UInt64
  /// The key of the casus or dossier it is about; nil gives a random tag.
  let key: Sleutel?
  var segment: ID16 = .zero
  var frameSeq: UInt64 = 0
  var chain: Hash32 = .zero
  var heads: [LogHead] = []
  /// For who holds the key of the casus.
  var detail: [UInt8] = []
  /// For anybody: the header of a segment that was erased.
  var open: [UInt8] = []

  func record(seq: UInt64, log: ID16) throws(Formaatfout) -> SpoorRecord {
    let tag = key.map { Detail.tag($0, log: log) } ?? .random()
    var details: [UInt8] = []
    if let key, !detail.isEmpty { details = try Detail.seal(detail, key: key, log: log, seq: seq) }
    if !open.isEmpty { details += Detail.open(open) }
    return SpoorRecord(
      seq: seq, hlc: hlc, kind: kind, tag: tag, segment: segment, frameSeq: frameSeq,
      chain: chain, heads: heads, details: details)
  }
}

/// Blinded tags and sealed details of spoor records.
///
/// Details are boxes of (for whom, length in two bytes, sealed); 1 is "who holds the key of the
/// casus", 2 is kept for the key of the month (auditor and owner), 3 for the team key, 4 anybody.
enum Detail {
  /// Only who holds the key of the casus can make or recognise it.
  static func tag(_ key: Sleutel, log: ID16) -> ID16 { tagger(key)(log) }

  /// The tags of one key in many logs.
  static func tagger(_ key: Sleutel) -> (ID16) -> ID16 {
    let derived = key.derived("nabij/tag")
    return { log in ID16(hmac(log.bytes, key: derived).prefix(16)) ?? .zero }
  }

  private static func aad(_ log: ID16, _ seq: UInt64) -> [UInt8] {
    var writer = ByteWriter()
    writer.raw(Array("nabij/detail/0".utf8))
    writer.id(log)
    writer.number(seq)
    return writer.bytes
  }

  static func seal(
    _ text: [UInt8], key: Sleutel, log: ID16, seq: UInt64
  )
    throws(Formaatfout) -> [UInt8]
  {
    var writer = ByteWriter()
    writer.u8(1)
    writer.short(
      try Seal.seal(
        text, key: key.derived("nabij/detail/0", salt: log.bytes), aad: aad(log, seq)))
    return writer.bytes
  }

  /// A box that anybody can read.
  static func open(_ text: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(capacity: text.count + 3)
    writer.u8(4)
    writer.short(text)
    return writer.bytes
  }

  /// The text of the box for anybody, or nil.
  static func clear(_ details: [UInt8]) -> [UInt8]? {
    var reader = ByteReader(details)
    while reader.remaining > 0 {
      guard let kind = try? reader.u8(), let box = try? reader.short() else { return nil }
      if kind == 4 { return box }
    }
    return nil
  }

  /// The text of the box for holders of the key, or nil.
  static func open(_ details: [UInt8], key: Sleutel, log: ID16, seq: UInt64) -> [UInt8]? {
    var reader = ByteReader(details)
    while reader.remaining > 0 {
      guard let kind = try? reader.u8(), let box = try? reader.short() else { return nil }
      guard kind == 1 else { continue }
      return try? Seal.open(
        box, key: key.derived("nabij/detail/0", salt: log.bytes), aad: aad(log, seq))
    }
    return nil
  }
}
