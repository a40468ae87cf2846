import Crypto
import Foundation

/// Records of a spoor or team log: n, ~n, payload, chain, Ed25519 over the chain.
///
/// n counts payload, chain and signature. Anybody can check them; no key is needed.
enum LogCodec {
  /// Shortest and longest n.
  static let lengths = (20 + 96)...65_536
  static let purpose = "nabij/logregel/0"

  static func label(_ kind: SegmentKind) -> [UInt8] {
    Array((kind == .spoor ? "nabijs1" : "nabijt1").utf8)
  }

  static func seal(
    payload: [UInt8], kind: SegmentKind, previous: Hash32, key: Curve25519.Signing.PrivateKey
  ) throws(Formaatfout) -> (bytes: [UInt8], chain: Hash32) {
    guard lengths.contains(payload.count + 96) else { throw .vorm }
    let n = UInt32(payload.count + 96)
    var writer = ByteWriter(capacity: payload.count + 104)
    writer.number(n)
    writer.number(~n)
    writer.raw(payload)
    let chain = self.chain(writer.bytes, kind: kind, previous: previous)
    writer.raw(chain.bytes)
    writer.raw(try Signing.sign(purpose, chain.bytes, key: key))
    return (writer.bytes, chain)
  }

  private static func chain(_ bytes: [UInt8], kind: SegmentKind, previous: Hash32) -> Hash32 {
    var hash = SHA256()
    hash.update(data: label(kind))
    previous.withUnsafeBytes { hash.update(bufferPointer: $0) }
    hash.update(data: bytes)
    return Hash32(hash.finalize())
  }

  /// What stands at a place in a log.
  enum Step {
    case record(payload: Range<Int>, chain: Hash32, signature: Range<Int>, end: Int)
    case end
    case incomplete
    case bad
  }

  static func peek(
    _ buffer: UnsafeRawBufferPointer, at offset: Int, kind: SegmentKind, previous: Hash32
  ) -> Step {
    let left = buffer.count - offset
    if left == 0 { return .end }
    guard left >= 8 else { return .incomplete }
    let n = UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    let inverse = UInt32(
      littleEndian: buffer.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self))
    guard n == ~inverse, lengths.contains(Int(n)) else {
      return buffer[offset...].allSatisfy({ $0 == 0 }) ? .incomplete : .bad
    }
    let end = offset + 8 + Int(n)
    guard end <= buffer.count else { return .incomplete }
    let body = end - 96
    var hash = SHA256()
    hash.update(data: label(kind))
    previous.withUnsafeBytes { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[offset..<body]))
    let chain = Hash32(hash.finalize())
    guard chain == Hash32(buffer, at: body) else { return .bad }
    return .record(
      payload: (offset + 8)..<body, chain: chain, signature: (body + 32)..<end, end: end)
  }

  static func verify(
    chain: Hash32, signature: UnsafeRawBufferPointer, key: Curve25519.Signing.PublicKey
  ) -> Bool {
    Signing.verify(purpose, chain.bytes, signature: Array(signature), key: key)
  }
}

/// The head of a log: who, how far, and the chain there.
struct LogHead: Hashable {
  let device: ID16
  let seq: UInt64
  let chain: Hash32
}

/// What every record of a log starts with.
struct LogFront: Hashable {
  let seq: UInt64
  let hlc: UInt64
  let kind: UInt8
  /// How many heads the record cites; they stand further on.
  let heads: Int
  /// The blinded tag of a casus, or the member that a record of the team log is about.
  let about: ID16
}

/// What a spoor record tells.
enum SpoorKind: UInt8 {
  case commit = 1
  case inzage = 2
  case grant = 3
  case revoke = 4
  case eraseOrder = 5
  case eraseDone = 6
  case checkpoint = 7
  case rollback = 8
  case login = 9
  case export = 10
  case restore = 11
  case repair = 12
  /// A small file that never changes: its path and its hash.
  case file = 13
  /// A casus was opened at once with the dienstsleutel; the reason is in the details.
  case openedNow = 20
  /// Somebody asked whether a person is known; what was found is in the details.
  case lookup = 21
}

/// One record of the spoor (audit log) of one device.
struct SpoorRecord: Hashable {
  let seq: UInt64
  let hlc: UInt64
  let kind: UInt8
  /// Blinded: only who holds the key of the casus can make it.
  let tag: ID16
  /// The segment of a commit, or the first 16 bytes of the hash of a path.
  let segment: ID16
  let frameSeq: UInt64
  let chain: Hash32
  let heads: [LogHead]
  /// Sealed boxes, see `Detail`.
  let details: [UInt8]

  var payload: [UInt8] {
    var writer = ByteWriter(capacity: 128 + heads.count * 56 + details.count)
    writer.front(LogFront(seq: seq, hlc: hlc, kind: kind, heads: heads.count, about: tag))
    writer.id(segment)
    writer.number(frameSeq)
    writer.raw(chain.bytes)
    writer.heads(heads)
    writer.short(details)
    return writer.bytes
  }

  init(
    seq: UInt64, hlc: UInt64, kind: SpoorKind, tag: ID16, segment: ID16 = .zero,
    frameSeq: UInt64 = 0, chain: Hash32 = .zero, heads: [LogHead] = [], details: [UInt8] = []
  ) {
    self.seq = seq
    self.hlc = hlc
    self.kind = kind.rawValue
    self.tag = tag
    self.segment = segment
    self.frameSeq = frameSeq
    self.chain = chain
    self.heads = heads
    self.details = details
  }

  init(payload: ArraySlice<UInt8>) throws(Formaatfout) {
    var reader = ByteReader(payload)
    let front = try reader.front()
    seq = front.seq
    hlc = front.hlc
    kind = front.kind
    tag = front.about
    segment = try reader.id()
    frameSeq = try reader.number(UInt64.self)
    guard let chain = Hash32(try reader.array(32)) else { throw .vorm }
    self.chain = chain
    heads = try reader.heads(front.heads)
    details = try reader.short()
    try reader.end()
  }
}

/// What a record of the team log tells.
enum TeamKind: UInt8 {
  case founder = 1
  case member = 2
  case roles = 3
  case withdrawn = 4
  case roleKey = 5
  case eraseOrder = 6
  case teamName = 7
  /// Who signed an order to erase takes that back; only while the order is not complete.
  case eraseWithdrawn = 8
  /// Who gets the key of a new casus.
  case readPolicy = 20
}

/// One record of the team log of one device: members, roles, role keys.
struct TeamRecord: Hashable {
  let seq: UInt64
  let hlc: UInt64
  let kind: UInt8
  /// The member it is about.
  let subject: ID16
  let heads: [LogHead]
  /// What anybody may check.
  let clear: [UInt8]
  /// Under the team key: names.
  let sealed: [UInt8]

  var payload: [UInt8] {
    var writer = ByteWriter(capacity: 64 + heads.count * 56 + clear.count + sealed.count)
    writer.front(LogFront(seq: seq, hlc: hlc, kind: kind, heads: heads.count, about: subject))
    writer.heads(heads)
    writer.short(clear)
    writer.short(sealed)
    return writer.bytes
  }

  init(
    seq: UInt64, hlc: UInt64, kind: TeamKind, subject: ID16, heads: [LogHead] = [],
    clear: [UInt8], sealed: [UInt8] = []
  ) {
    self.seq = seq
    self.hlc = hlc
    self.kind = kind.rawValue
    self.subject = subject
    self.heads = heads
    self.clear = clear
    self.sealed = sealed
  }

  init(payload: ArraySlice<UInt8>) throws(Formaatfout) {
    var reader = ByteReader(payload)
    let front = try reader.front()
    seq = front.seq
    hlc = front.hlc
    kind = front.kind
    subject = front.about
    heads = try reader.heads(front.heads)
    clear = try reader.short()
    sealed = try reader.short()
    try reader.end()
  }
}

extension ByteWriter {
  mutating func front(_ front: LogFront) {
    number(front.seq)
    number(front.hlc)
    u8(front.kind)
    u8(UInt8(truncatingIfNeeded: front.heads))
    zeros(2)
    id(front.about)
  }

  mutating func heads(_ heads: [LogHead]) {
    for head in heads {
      id(head.device)
      number(head.seq)
      raw(head.chain.bytes)
    }
  }
}

extension ByteReader {
  mutating func front() throws(Formaatfout) -> LogFront {
    let seq = try number(UInt64.self)
    let hlc = try number(UInt64.self)
    let kind = try u8()
    let heads = try u8()
    try zeros(2)
    return LogFront(seq: seq, hlc: hlc, kind: kind, heads: Int(heads), about: try id())
  }

  mutating func heads(_ count: Int) throws(Formaatfout) -> [LogHead] {
    guard count * 56 <= remaining else { throw .vorm }
    var heads: [LogHead] = []
    heads.reserveCapacity(count)
    for _ in 0..<count {
      let device = try id()
      let seq = try number(UInt64.self)
      guard let chain = Hash32(try array(32)) else { throw .vorm }
      heads.append(LogHead(device: device, seq: seq, chain: chain))
    }
    return heads
  }
}
