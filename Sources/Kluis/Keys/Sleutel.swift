import Crypto

/// A secret of 32 bytes that lives in the locked arena and is zeroed when nobody holds it.
///
/// Whoever uses it makes a `SymmetricKey` of it for that moment: that copy is outside the arena.
/// swift-crypto zeroes it when it is released, but it can be swapped out before that.
final class Sleutel: @unchecked Sendable {
  let place: SleutelArena.Place

  /// Copies 32 bytes in; any other length gives nil.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    place = SleutelArena.shared.take()
    for (index, byte) in bytes.enumerated() { place.base[index] = byte }
  }

  private init(place: SleutelArena.Place) { self.place = place }

  /// 32 fresh random bytes.
  static func random() -> Sleutel {
    let key = Sleutel(place: SleutelArena.shared.take())
    var generator = SystemRandomNumberGenerator()
    for word in 0..<4 {
      withUnsafeBytes(of: generator.next()) { bytes in
        for index in 0..<8 { key.place.base[word * 8 + index] = bytes[index] }
      }
    }
    return key
  }

  init(_ key: SymmetricKey) {
    place = SleutelArena.shared.take()
    let base = place.base
    key.withUnsafeBytes { bytes in
      for index in 0..<min(32, bytes.count) { base[index] = bytes[index] }
    }
  }

  deinit { SleutelArena.shared.give(place) }

  /// The key for use by swift-crypto.
  var symmetric: SymmetricKey {
    SymmetricKey(data: UnsafeRawBufferPointer(start: place.base, count: 32))
  }

  /// The bytes, for sealing them under another key; wipe the copy after use.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: place.base, count: 32)) }

  /// Another key derived from this one.
  func derived(_ info: String, salt: [UInt8] = []) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: symmetric, salt: salt, info: Array(info.utf8), outputByteCount: 32)
  }

  /// Compares in the same time whatever the bytes are.
  func equals(_ other: Sleutel) -> Bool { symmetric == other.symmetric }
}
