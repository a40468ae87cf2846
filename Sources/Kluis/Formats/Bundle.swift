import Crypto

/// The public half of a member: X-Wing for grants, Ed25519 for certificates; signed by itself.
struct PublicBundle: Hashable {
  static let length = 1376
  private static let purpose = "nabij/bundel/0"

  let storeID: ID16
  let member: ID16
  let number: UInt32
  let created: Int64
  let envelopeKey: [UInt8]
  let signingKey: [UInt8]

  func encode(signedBy user: Curve25519.Signing.PrivateKey) throws(Formaatfout) -> [UInt8] {
    var writer = ByteWriter(capacity: Self.length)
    writer.raw(Magic.publicBundle)
    writer.number(UInt16(Self.length))
    writer.u8(Formaat.nummer)
    writer.u8(Formaat.klein)
    writer.number(number)
    writer.id(storeID)
    writer.id(member)
    writer.number(UInt64(bitPattern: created))
    writer.raw(envelopeKey)
    writer.raw(signingKey)
    writer.zeros(8)
    return writer.bytes + (try Signing.sign(Self.purpose, writer.bytes, key: user))
  }

  init(
    storeID: ID16, member: ID16, number: UInt32, created: Int64, envelopeKey: [UInt8],
    signingKey: [UInt8]
  ) {
    self.storeID = storeID
    self.member = member
    self.number = number
    self.created = created
    self.envelopeKey = envelopeKey
    self.signingKey = signingKey
  }

  init(_ bytes: [UInt8]) throws(Formaatfout) {
    var reader = ByteReader(bytes)
    try reader.magic(Magic.publicBundle)
    let length = try reader.number(UInt16.self)
    try Formaat.check(try reader.u8())
    _ = try reader.u8()
    guard length == Self.length, bytes.count == Self.length else { throw .vorm }
    number = try reader.number(UInt32.self)
    storeID = try reader.id()
    member = try reader.id()
    created = Int64(bitPattern: try reader.number(UInt64.self))
    envelopeKey = try reader.array(Envelope.publicKey)
    signingKey = try reader.array(32)
    try reader.zeros(8)
    let signature = try reader.array(64)
    try reader.end()
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: signingKey),
      Signing.verify(
        Self.purpose, Array(bytes[..<(Self.length - 64)]), signature: signature, key: key)
    else { throw .echtheid }
  }
}

/// The private half of a member, sealed under the master key.
///
/// The root key of the team and the public half are bound in, so that a superblock or bundle put in
/// the place of the real one does not open.
enum SecretBundle {
  static let length = 172

  static func encode(
    envelope: Envelope.Private, signing: Curve25519.Signing.PrivateKey, number: UInt32,
    member: ID16, superblock: Superblock, publicBundle: [UInt8], master: Sleutel
  ) throws(Formaatfout) -> [UInt8] {
    var writer = ByteWriter(capacity: length)
    writer.raw(Magic.secretBundle)
    writer.number(UInt16(length))
    writer.u8(Formaat.nummer)
    writer.u8(Formaat.klein)
    writer.number(number)
    writer.id(superblock.storeID)
    writer.id(member)
    writer.raw(sha256(superblock.rootKey, publicBundle))
    var secret = Array(envelope.seedRepresentation) + Array(signing.rawRepresentation)
    defer { wipe(&secret) }
    let key = master.derived("nabij/bundel/0", salt: superblock.storeID.bytes)
    return writer.bytes + (try Seal.seal(secret, key: key, aad: writer.bytes))
  }

  static func open(
    _ bytes: [UInt8], member: ID16, superblock: Superblock, publicBundle: [UInt8], master: Sleutel
  ) throws(Formaatfout) -> (Envelope.Private, Curve25519.Signing.PrivateKey) {
    var reader = ByteReader(bytes)
    try reader.magic(Magic.secretBundle)
    let stated = try reader.number(UInt16.self)
    try Formaat.check(try reader.u8())
    _ = try reader.u8()
    guard stated == length, bytes.count == length else { throw .vorm }
    _ = try reader.number(UInt32.self)
    guard try reader.id() == superblock.storeID, try reader.id() == member,
      try reader.array(32) == sha256(superblock.rootKey, publicBundle)
    else { throw .plaats }
    let sealed = try reader.array(64 + Seal.overhead)
    try reader.end()
    let key = master.derived("nabij/bundel/0", salt: superblock.storeID.bytes)
    var secret = try Seal.open(sealed, key: key, aad: Array(bytes[..<80]))
    defer { wipe(&secret) }
    guard secret.count == 64,
      let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: Array(secret[32...]))
    else { throw .vorm }
    return (try Envelope.privateKey(seed: Array(secret[..<32])), signing)
  }
}
