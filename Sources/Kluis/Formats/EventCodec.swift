/// The text inside a frame: a version byte and fields of (id, type, length in four bytes, value).
///
/// Types are 0 (number of eight bytes) and 1 (bytes). Unknown fields are skipped: nothing here is
/// ever written back, so they stay as they are on disk.
struct EventText: Hashable {
  /// Who the body is for.
  enum Audience: UInt64 {
    /// The domain.
    case domain = 0
    /// The kluis itself: who got the key of this casus.
    case access = 1
  }

  static let version: UInt8 = 1
  /// What the fields take beside body and deps.
  static let overhead = 1 + 6 * 5 + 8 * 3
  /// More than this no writer can have seen.
  static let depsLimit = 4_096

  let hlc: UInt64
  let entered: Int64
  let deps: [Kop]
  let audience: UInt64
  let body: [UInt8]

  init(hlc: UInt64, entered: Int64, deps: [Kop], audience: Audience, body: [UInt8]) {
    self.hlc = hlc
    self.entered = entered
    self.deps = deps
    self.audience = audience.rawValue
    self.body = body
  }

  var bytes: [UInt8] {
    var writer = ByteWriter(capacity: body.count + deps.count * 24 + Self.overhead)
    writer.u8(Self.version)
    writer.field(1, hlc)
    writer.field(2, UInt64(bitPattern: entered))
    if !deps.isEmpty {
      writer.u8(3)
      writer.u8(1)
      writer.number(UInt32(deps.count * 24))
      for dep in deps {
        writer.id(dep.segment)
        writer.number(dep.volgnummer)
      }
    }
    if audience != 0 { writer.field(4, audience) }
    writer.u8(5)
    writer.u8(1)
    writer.long(body)
    return writer.bytes
  }

  /// Reads a padded text; total, and allocates no more than its input.
  init(padded: UnsafeRawBufferPointer) throws(Formaatfout) {
    guard let end = Padding.end(padded), end > 0 else { throw .vorm }
    guard padded[0] == Self.version else { throw .versie(padded[0]) }
    var hlc: UInt64?
    var entered: UInt64?
    var deps: [Kop] = []
    var audience: UInt64 = 0
    var body: [UInt8]?
    var offset = 1
    while offset < end {
      guard end - offset >= 6 else { throw .vorm }
      let id = padded[offset]
      let type = padded[offset + 1]
      let count = Int(
        UInt32(littleEndian: padded.loadUnaligned(fromByteOffset: offset + 2, as: UInt32.self)))
      offset += 6
      guard count <= end - offset else { throw .vorm }
      if type == 0 && count != 8 { throw .vorm }
      switch (id, type) {
      case (1, 0): hlc = Self.number(padded, offset)
      case (2, 0): entered = Self.number(padded, offset)
      case (3, 1): deps = try Self.deps(padded, offset, count)
      case (4, 0): audience = Self.number(padded, offset)
      case (5, 1): body = Array(UnsafeRawBufferPointer(rebasing: padded[offset..<(offset + count)]))
      default: break
      }
      offset += count
    }
    guard let hlc, let entered, let body else { throw .vorm }
    self.hlc = hlc
    self.entered = Int64(bitPattern: entered)
    self.deps = deps
    self.audience = audience
    self.body = body
  }

  private static func number(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func deps(
    _ buffer: UnsafeRawBufferPointer, _ offset: Int, _ count: Int
  )
    throws(Formaatfout) -> [Kop]
  {
    guard count % 24 == 0, count / 24 <= depsLimit else { throw .vorm }
    var deps: [Kop] = []
    deps.reserveCapacity(count / 24)
    for start in stride(from: offset, to: offset + count, by: 24) {
      let segment = ID16(
        high: UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: start, as: UInt64.self)),
        low: UInt64(bigEndian: buffer.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self)))
      deps.append(Kop(segment: segment, volgnummer: number(buffer, start + 16)))
    }
    return deps
  }
}

extension ByteWriter {
  /// One numeric field of an event text.
  mutating func field(_ id: UInt8, _ value: UInt64) {
    u8(id)
    u8(0)
    number(UInt32(8))
    number(value)
  }
}
