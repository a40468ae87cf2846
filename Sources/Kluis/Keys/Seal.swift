import Crypto
import Foundation

/// ChaCha20-Poly1305 with a fresh random nonce in front.
enum Seal {
  /// Nonce and tag.
  static let overhead = 28

  static func seal(
    _ text: [UInt8], key: SymmetricKey, aad: [UInt8]
  )
    throws(Formaatfout) -> [UInt8]
  {
    guard let box = try? ChaChaPoly.seal(text, using: key, authenticating: aad) else {
      throw .echtheid
    }
    return Array(box.combined)
  }

  static func open(
    _ sealed: [UInt8], key: SymmetricKey, aad: [UInt8]
  )
    throws(Formaatfout) -> [UInt8]
  {
    guard sealed.count >= overhead else { throw .vorm }
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
      let text = try? ChaChaPoly.open(box, using: key, authenticating: aad)
    else { throw .echtheid }
    return Array(text)
  }
}

/// Fresh random bytes.
func randomBytes(_ count: Int) -> [UInt8] {
  var generator = SystemRandomNumberGenerator()
  var bytes: [UInt8] = []
  bytes.reserveCapacity(count)
  while bytes.count < count {
    let word = generator.next() as UInt64
    withUnsafeBytes(of: word) { bytes.append(contentsOf: $0.prefix(count - bytes.count)) }
  }
  return bytes
}

/// SHA-256 of pieces one after another.
func sha256(_ parts: [UInt8]...) -> [UInt8] {
  var hash = SHA256()
  for part in parts { hash.update(data: part) }
  return Array(hash.finalize())
}

/// HMAC-SHA-256.
func hmac(_ text: [UInt8], key: SymmetricKey) -> [UInt8] {
  Array(HMAC<SHA256>.authenticationCode(for: text, using: key))
}

/// Compares two byte strings in a time that depends on their lengths only.
func equalBytes(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
  guard left.count == right.count else { return false }
  var difference: UInt8 = 0
  for (a, b) in zip(left, right) { difference |= a ^ b }
  return difference == 0
}

/// Ed25519 with the message prefixed by what it is for, so that no signature serves two purposes.
enum Signing {
  static func sign(
    _ purpose: String, _ message: [UInt8], key: Curve25519.Signing.PrivateKey
  )
    throws(Formaatfout) -> [UInt8]
  {
    guard let signature = try? key.signature(for: Array(purpose.utf8) + [0] + message) else {
      throw .echtheid
    }
    return Array(signature)
  }

  static func verify(
    _ purpose: String, _ message: [UInt8], signature: [UInt8], key: Curve25519.Signing.PublicKey
  ) -> Bool {
    signature.count == 64
      && key.isValidSignature(signature, for: Array(purpose.utf8) + [0] + message)
  }
}

/// HPKE in base mode: X-Wing (ML-KEM-768 with X25519), HKDF-SHA-256, ChaCha20-Poly1305.
enum Envelope {
  typealias Public = XWingMLKEM768X25519.PublicKey
  typealias Private = XWingMLKEM768X25519.PrivateKey

  static let encapsulated = 1120
  static let publicKey = 1216
  /// What sealing adds.
  static let overhead = encapsulated + 16

  static let suite = HPKE.Ciphersuite(
    kem: .XWingMLKEM768X25519, kdf: .HKDF_SHA256, aead: .chaChaPoly)

  /// Seals to one key; `info` binds the place.
  ///
  /// The additional data of HPKE stay empty, because not every library has them.
  static func seal(_ text: [UInt8], to key: Public, info: [UInt8]) throws(Formaatfout) -> [UInt8] {
    guard
      var sender = try? HPKE.Sender(recipientKey: key, ciphersuite: suite, info: Data(info)),
      let sealed = try? sender.seal(text)
    else { throw .echtheid }
    return Array(sender.encapsulatedKey) + Array(sealed)
  }

  static func open(
    _ sealed: [UInt8], with key: Private, info: [UInt8]
  )
    throws(Formaatfout) -> [UInt8]
  {
    guard sealed.count >= overhead else { throw .vorm }
    guard
      var recipient = try? HPKE.Recipient(
        privateKey: key, ciphersuite: suite, info: Data(info),
        encapsulatedKey: Data(sealed[..<encapsulated])),
      let text = try? recipient.open(sealed[encapsulated...])
    else { throw .echtheid }
    return Array(text)
  }

  static func publicKey(_ bytes: [UInt8]) throws(Formaatfout) -> Public {
    guard bytes.count == publicKey, let key = try? Public(rawRepresentation: bytes) else {
      throw .vorm
    }
    return key
  }

  static func privateKey(seed: [UInt8]) throws(Formaatfout) -> Private {
    guard seed.count == 32, let key = try? Private(seedRepresentation: seed, publicKey: nil) else {
      throw .vorm
    }
    return key
  }

  static func generate() throws(Formaatfout) -> Private {
    guard let key = try? Private.generate() else { throw .echtheid }
    return key
  }
}
