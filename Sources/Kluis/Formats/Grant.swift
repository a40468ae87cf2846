import Crypto

/// What a grant gives.
enum GrantKind: UInt8 {
  /// The member's half of the key of one casus.
  case casus = 1
  /// The team key.
  case team = 2
  /// The key of the member's own dossier.
  case own = 3
  /// The private half of the role key of the teamleiders.
  case leadRole = 4
  /// The private half of the dienstsleutel.
  case duty = 5
}

/// A key sealed to one member: one small file in the member's post folder, signed by the giver.
struct Grant {
  static let length = 1376
  private static let payload = 96
  private static let purpose = "nabij/grant/0"
  private static let clearLength = 80

  let kind: GrantKind
  /// The epoch of the key, or the number of the role key.
  let epoch: UInt64
  /// The casus; zero for other kinds.
  let locator: ID16
  let key: Sleutel
  /// Of a later epoch of a casus: proof that the maker held the key before it; else zero.
  let link: [UInt8]

  static let noLink = [UInt8](repeating: 0, count: 32)

  init(
    kind: GrantKind, epoch: UInt64, locator: ID16, key: Sleutel, link: [UInt8] = Grant.noLink
  ) {
    self.kind = kind
    self.epoch = epoch
    self.locator = locator
    self.key = key
    self.link = link
  }

  /// What binds the key of an epoch to the key of the epoch before it.
  static func link(
    locator: ID16, from old: (epoch: UInt64, key: Sleutel), to new: (epoch: UInt64, key: Sleutel)
  ) -> [UInt8] {
    var writer = ByteWriter(capacity: 64)
    writer.id(locator)
    writer.number(old.epoch)
    writer.number(new.epoch)
    var bytes = new.key.bytes
    defer { wipe(&bytes) }
    return hmac(writer.bytes + bytes, key: old.key.derived("nabij/tijdvak"))
  }

  /// What anybody can read of a grant.
  struct Clear: Hashable {
    let storeID: ID16
    let recipient: ID16
    let bundle: UInt32
    let granter: ID16
    let hlc: UInt64
  }

  func seal(
    _ clear: Clear, to recipient: Envelope.Public, by device: Curve25519.Signing.PrivateKey
  )
    throws(Formaatfout) -> [UInt8]
  {
    var writer = ByteWriter(capacity: Self.length)
    writer.raw(Magic.grant)
    writer.number(UInt16(Self.length))
    writer.u8(Formaat.nummer)
    writer.u8(Formaat.klein)
    writer.zeros(4)
    writer.id(clear.storeID)
    writer.id(clear.recipient)
    writer.number(clear.bundle)
    writer.zeros(4)
    writer.id(clear.granter)
    writer.number(clear.hlc)
    var secret = ByteWriter(capacity: Self.payload)
    secret.u8(kind.rawValue)
    secret.zeros(7)
    secret.number(epoch)
    secret.id(locator)
    var bytes = key.bytes
    defer { wipe(&bytes) }
    secret.raw(bytes)
    secret.raw(link)
    let sealed = try Envelope.seal(secret.bytes, to: recipient, info: Self.info(writer.bytes))
    writer.raw(sealed)
    return writer.bytes + (try Signing.sign(Self.purpose, writer.bytes, key: device))
  }

  /// The whole readable part is bound in.
  private static func info(_ clear: [UInt8]) -> [UInt8] { Array(purpose.utf8) + clear }

  /// The readable part; checks lengths before anything else.
  static func clear(_ bytes: [UInt8]) throws(Formaatfout) -> Clear {
    var reader = ByteReader(bytes)
    try reader.magic(Magic.grant)
    let length = try reader.number(UInt16.self)
    try Formaat.check(try reader.u8())
    _ = try reader.u8()
    guard length == Self.length, bytes.count == Self.length else { throw .vorm }
    try reader.zeros(4)
    let store = try reader.id()
    let recipient = try reader.id()
    let bundle = try reader.number(UInt32.self)
    try reader.zeros(4)
    return Clear(
      storeID: store, recipient: recipient, bundle: bundle, granter: try reader.id(),
      hlc: try reader.number(UInt64.self))
  }

  /// True when the giver's device signed exactly these bytes.
  static func verify(_ bytes: [UInt8], device: Curve25519.Signing.PublicKey) -> Bool {
    bytes.count == length
      && Signing.verify(
        purpose, Array(bytes[..<(length - 64)]), signature: Array(bytes[(length - 64)...]),
        key: device)
  }

  /// Opens a grant meant for this member and bundle.
  init(_ bytes: [UInt8], with key: Envelope.Private) throws(Formaatfout) {
    _ = try Self.clear(bytes)
    var secret = try Envelope.open(
      Array(bytes[Self.clearLength..<(Self.length - 64)]), with: key,
      info: Self.info(Array(bytes[..<Self.clearLength])))
    defer { wipe(&secret) }
    var reader = ByteReader(secret)
    guard let kind = GrantKind(rawValue: try reader.u8()) else { throw .versie(secret[0]) }
    self.kind = kind
    try reader.zeros(7)
    epoch = try reader.number(UInt64.self)
    locator = try reader.id()
    guard let value = Sleutel(try reader.take(32)) else { throw .vorm }
    self.key = value
    link = try reader.array(32)
  }
}
