import Crypto

/// `nabij.store` and its second copy: what the kluis is; signed by the team root key, never rewritten.
struct Superblock: Hashable {
  static let length = 1416
  private static let purpose = "nabij/superblok/0"

  let storeID: ID16
  let created: Int64
  /// Ed25519 key that signed this file and the founder.
  let rootKey: [UInt8]
  /// X-Wing key of the recovery.
  let recoveryKey: [UInt8]
  /// Which cost of scrypt new slots get; a hint, the program's own bounds decide.
  let logN: UInt8
  let r: UInt32
  let p: UInt8
  let minReader: UInt16
  var minWriter: UInt16
  let incompatible: UInt64
  var readOnlyCompatible: UInt64
  let compatible: UInt64

  /// Whether a newer program asked older ones to write nothing here: they only read.
  var forbidsWriting: Bool { minWriter > Formaat.nummer || readOnlyCompatible != 0 }

  func encode(signedBy root: Curve25519.Signing.PrivateKey) throws(Formaatfout) -> [UInt8] {
    let text = clear
    return text + (try Signing.sign(Self.purpose, text, key: root))
  }

  private var clear: [UInt8] {
    var writer = ByteWriter(capacity: Self.length)
    writer.raw(Magic.store)
    writer.number(UInt16(Self.length))
    writer.u8(Formaat.nummer)
    writer.u8(Formaat.klein)
    writer.number(minReader)
    writer.number(minWriter)
    writer.id(storeID)
    writer.number(incompatible)
    writer.number(readOnlyCompatible)
    writer.number(compatible)
    writer.number(UInt64(bitPattern: created))
    writer.raw(rootKey)
    writer.raw(recoveryKey)
    writer.u8(1)
    writer.u8(logN)
    writer.u8(p)
    writer.u8(0)
    writer.number(r)
    writer.zeros(32)
    return writer.bytes
  }

  init(storeID: ID16, created: Int64, rootKey: [UInt8], recoveryKey: [UInt8], policy: KDFPolicy) {
    self.storeID = storeID
    self.created = created
    self.rootKey = rootKey
    self.recoveryKey = recoveryKey
    logN = policy.logN
    r = policy.r
    p = policy.p
    minReader = 0
    minWriter = 0
    incompatible = 0
    readOnlyCompatible = 0
    compatible = 0
  }

  init(_ bytes: [UInt8]) throws(Formaatfout) {
    var reader = ByteReader(bytes)
    try reader.magic(Magic.store)
    let length = try reader.number(UInt16.self)
    try Formaat.check(try reader.u8())
    _ = try reader.u8()
    guard length == Self.length, bytes.count == Self.length else { throw .vorm }
    minReader = try reader.number(UInt16.self)
    minWriter = try reader.number(UInt16.self)
    storeID = try reader.id()
    incompatible = try reader.number(UInt64.self)
    readOnlyCompatible = try reader.number(UInt64.self)
    compatible = try reader.number(UInt64.self)
    created = Int64(bitPattern: try reader.number(UInt64.self))
    rootKey = try reader.array(32)
    recoveryKey = try reader.array(Envelope.publicKey)
    guard try reader.u8() == 1 else { throw .vorm }
    logN = try reader.u8()
    p = try reader.u8()
    try reader.zeros(1)
    r = try reader.number(UInt32.self)
    try reader.zeros(32)
    let signature = try reader.array(64)
    try reader.end()
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: rootKey),
      Signing.verify(
        Self.purpose, Array(bytes[..<(Self.length - 64)]), signature: signature, key: key)
    else { throw .echtheid }
    guard minReader <= Formaat.nummer, incompatible == 0 else {
      throw .versie(UInt8(clamping: minReader))
    }
  }
}
