/// Puts little-endian numbers and bytes one after another.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

  var count: Int { bytes.count }

  mutating func u8(_ value: UInt8) { bytes.append(value) }

  mutating func number(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func raw(_ value: some Sequence<UInt8>) { bytes.append(contentsOf: value) }

  mutating func id(_ value: ID16) {
    number(value.high.byteSwapped)
    number(value.low.byteSwapped)
  }

  mutating func zeros(_ count: Int) { bytes.append(contentsOf: repeatElement(0, count: count)) }

  /// A length in two bytes and then the bytes; longer than 65,535 is cut (callers check before).
  mutating func short(_ value: [UInt8]) {
    let part = value.prefix(Int(UInt16.max))
    number(UInt16(part.count))
    raw(part)
  }

  /// A length in four bytes and then the bytes.
  mutating func long(_ value: [UInt8]) {
    number(UInt32(truncatingIfNeeded: value.count))
    raw(value)
  }
}

/// The first bytes of each kind of file.
enum Magic {
  static let store = Array("NABIJST".utf8) + [1]
  static let slot = Array("NABIJSL".utf8) + [1]
  static let publicBundle = Array("NABIJPB".utf8) + [1]
  static let secretBundle = Array("NABIJGB".utf8) + [1]
  static let certificate = Array("NABIJAP".utf8) + [1]
  static let grant = Array("NABIJGR".utf8) + [1]
  static let segment = Array("NABIJSG".utf8) + [1]
  static let sealed = Array("NABIJLK".utf8) + [1]
  static let memory = Array("NABIJGZ".utf8) + [1]
  static let recovery = Array("NABIJHC".utf8) + [1]
  static let quorum = Array("NABIJQR".utf8) + [1]
}
