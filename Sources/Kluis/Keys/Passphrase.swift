import Crypto
import CryptoExtras
import Foundation

/// What one derivation with scrypt costs.
struct KDFCost: Hashable, Sendable {
  let logN: UInt8
  let r: UInt32
  let p: UInt8
}

/// From what a person types to keys and ids.
enum Passphrase {
  /// Hears of every derivation before it is done: tests count them, in the program nobody listens.
  @TaskLocal static var listener: (@Sendable (KDFCost) -> Void)?

  /// A member's name as it is kept: NFC and lower case, without spaces around it.
  static func normalise(name: String) -> String {
    name.trimmingCharacters(in: .whitespacesAndNewlines)
      .precomposedStringWithCanonicalMapping.lowercased().precomposedStringWithCanonicalMapping
  }

  /// The folder of a member: guessable by who knows the name, which `privacy.md` says.
  static func memberID(_ name: String, store: ID16) -> ID16 {
    let hash = sha256(Array("nabij/lid".utf8), store.bytes, Array(normalise(name: name).utf8))
    return ID16(hash.prefix(16)) ?? .zero
  }

  /// One scrypt over the NFC form; salt is 16 random bytes and the kluis.
  static func slotKey(
    _ passphrase: String, salt: [UInt8], store: ID16, logN: UInt8, r: UInt32, p: UInt8
  ) throws(Kluisfout) -> SymmetricKey {
    var text = Array(passphrase.precomposedStringWithCanonicalMapping.utf8)
    // The library does not take an empty text; this one is refused for new slots, so it never fits.
    if text.isEmpty { text = [0] }
    defer { wipe(&text) }
    listener?(KDFCost(logN: logN, r: r, p: p))
    guard logN < 32, r > 0, p > 0,
      let key = try? KDF.Scrypt.deriveKey(
        from: text, salt: salt + store.bytes, outputByteCount: 32, rounds: 1 << Int(logN),
        blockSize: Int(r), parallelism: Int(p))
    else {
      throw Kluisfout(
        .schijf,
        "Er is te weinig geheugen om de sleutel af te leiden (128 MiB nodig). Er is niets veranderd."
          + " Sluit andere programma's en probeer het opnieuw.")
    }
    return key
  }
}
