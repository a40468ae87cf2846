import Crypto

/// One way into a member's master key: by passphrase (scrypt) or by recovery code.
struct Slot {
  enum Kind: UInt8 {
    case passphrase = 1
    case recoveryCode = 2
  }

  static let length = 184
  private static let bound = 104

  let kind: Kind
  let logN: UInt8
  let p: UInt8
  let r: UInt32
  let storeID: ID16
  let member: ID16
  let id: ID16
  let salt: [UInt8]
  private let sealed: [UInt8]
  private let commitment: [UInt8]
  private let clear: [UInt8]

  /// Seals the master key under a slot key.
  init(
    kind: Kind, policy: KDFPolicy?, storeID: ID16, member: ID16, id: ID16, salt: [UInt8],
    slotKey: SymmetricKey, master: Sleutel
  ) throws(Formaatfout) {
    self.kind = kind
    logN = policy?.logN ?? 0
    p = policy?.p ?? 0
    r = policy?.r ?? 0
    self.storeID = storeID
    self.member = member
    self.id = id
    self.salt = salt
    var writer = ByteWriter(capacity: Self.length)
    writer.raw(Magic.slot)
    writer.number(UInt16(Self.length))
    writer.u8(Formaat.nummer)
    writer.u8(Formaat.klein)
    writer.u8(kind.rawValue)
    writer.u8(kind == .passphrase ? 1 : 0)
    writer.u8(logN)
    writer.u8(p)
    writer.number(r)
    writer.zeros(4)
    writer.id(storeID)
    writer.id(member)
    writer.id(id)
    writer.raw(salt)
    writer.zeros(16)
    clear = writer.bytes
    var secret = master.bytes
    sealed = try Seal.seal(secret, key: slotKey, aad: clear)
    wipe(&secret)
    commitment = Self.commitment(slotKey, id)
  }

  private static func commitment(_ key: SymmetricKey, _ id: ID16) -> [UInt8] {
    Array(hmac(Array("nabij/commit".utf8) + id.bytes, key: key).prefix(20))
  }

  var bytes: [UInt8] { clear + sealed + commitment }

  init(_ bytes: [UInt8]) throws(Formaatfout) {
    var reader = ByteReader(bytes)
    try reader.magic(Magic.slot)
    let length = try reader.number(UInt16.self)
    try Formaat.check(try reader.u8())
    _ = try reader.u8()
    guard length == Self.length, bytes.count == Self.length,
      let kind = Kind(rawValue: try reader.u8()),
      try reader.u8() == (kind == .passphrase ? 1 : 0)
    else { throw .vorm }
    self.kind = kind
    logN = try reader.u8()
    p = try reader.u8()
    r = try reader.number(UInt32.self)
    try reader.zeros(4)
    storeID = try reader.id()
    member = try reader.id()
    id = try reader.id()
    salt = try reader.array(16)
    try reader.zeros(16)
    clear = Array(bytes[..<Self.bound])
    sealed = try reader.array(32 + Seal.overhead)
    commitment = try reader.array(20)
    try reader.end()
  }

  /// True when the program accepts this cost: no memory bomb, no downgrade.
  func accepted(by policy: KDFPolicy) -> Bool {
    kind == .passphrase && policy.accepted.contains(logN) && r == policy.r && p == policy.p
  }

  /// The master key, when the slot key fits.
  func open(_ slotKey: SymmetricKey) throws(Formaatfout) -> Sleutel {
    guard equalBytes(Self.commitment(slotKey, id), commitment) else { throw .echtheid }
    var secret = try Seal.open(sealed, key: slotKey, aad: clear)
    defer { wipe(&secret) }
    guard let key = Sleutel(secret) else { throw .vorm }
    return key
  }
}
