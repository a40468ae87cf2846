import Crypto

/// A device's signing key, signed by the member it belongs to.
struct Certificate: Hashable {
  static let length = 192
  private static let purpose = "nabij/apparaat/0"

  let storeID: ID16
  let member: ID16
  let device: ID16
  let created: Int64
  let key: [UInt8]

  init(storeID: ID16, member: ID16, device: ID16, created: Int64, key: [UInt8]) {
    self.storeID = storeID
    self.member = member
    self.device = device
    self.created = created
    self.key = key
  }

  func encode(signedBy user: Curve25519.Signing.PrivateKey) throws(Formaatfout) -> [UInt8] {
    var writer = ByteWriter(capacity: Self.length)
    writer.raw(Magic.certificate)
    writer.number(UInt16(Self.length))
    writer.u8(Formaat.nummer)
    writer.u8(Formaat.klein)
    writer.zeros(4)
    writer.id(storeID)
    writer.id(member)
    writer.id(device)
    writer.number(UInt64(bitPattern: created))
    writer.raw(key)
    writer.zeros(24)
    return writer.bytes + (try Signing.sign(Self.purpose, writer.bytes, key: user))
  }

  init(_ bytes: [UInt8], signedBy user: Curve25519.Signing.PublicKey) throws(Formaatfout) {
    var reader = ByteReader(bytes)
    try reader.magic(Magic.certificate)
    let length = try reader.number(UInt16.self)
    try Formaat.check(try reader.u8())
    _ = try reader.u8()
    guard length == Self.length, bytes.count == Self.length else { throw .vorm }
    try reader.zeros(4)
    storeID = try reader.id()
    member = try reader.id()
    device = try reader.id()
    created = Int64(bitPattern: try reader.number(UInt64.self))
    key = try reader.array(32)
    try reader.zeros(24)
    let signature = try reader.array(64)
    try reader.end()
    guard
      Signing.verify(
        Self.purpose, Array(bytes[..<(bytes.count - 64)]), signature: signature, key: user)
    else { throw .echtheid }
  }

  /// A member's sub-devices: two terminals at once have the same key, each its own id and files.
  static func subdevice(_ device: ID16, _ index: Int) -> ID16 {
    if index == 0 { return device }
    let hash = sha256(
      Array("nabij/subapparaat".utf8), device.bytes, [UInt8(truncatingIfNeeded: index)])
    return ID16(hash.prefix(16)) ?? device
  }

  static let subdevices = 16
}
