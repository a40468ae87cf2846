import Crypto

/// A SHA-256 value without an allocation.
struct Hash32: Hashable, Sendable {
  let a: UInt64
  let b: UInt64
  let c: UInt64
  let d: UInt64

  static let zero = Hash32(a: 0, b: 0, c: 0, d: 0)

  private init(a: UInt64, b: UInt64, c: UInt64, d: UInt64) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// Reads 32 bytes; the caller has checked that they are there.
  init(_ buffer: UnsafeRawBufferPointer, at offset: Int) {
    a = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    b = buffer.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
    c = buffer.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self)
    d = buffer.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self)
  }

  init(_ digest: SHA256.Digest) {
    self = digest.withUnsafeBytes { Hash32($0, at: 0) }
  }

  /// Takes exactly 32 bytes, or gives nil.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self = bytes.withUnsafeBytes { Hash32($0, at: 0) }
  }

  /// SHA-256 of the bytes.
  init(hashing bytes: [UInt8]) { self.init(SHA256.hash(data: bytes)) }

  var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    Swift.withUnsafeBytes(of: (a, b, c, d), body)
  }
}
