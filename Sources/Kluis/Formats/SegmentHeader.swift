import Crypto

/// What a segment or log holds.
enum SegmentKind: UInt8 {
  case casus = 1
  case spoor = 2
  case teamlog = 3
  case blob = 4
  case teamDossier = 5
  case ownDossier = 6
  case teamCards = 7
  case leadCards = 8
}

/// The first 256 bytes of every segment, log and card file; signed by the device that writes it.
struct SegmentHeader: Hashable {
  static let length = 256
  private static let purpose = "nabij/segment/0"

  let kind: SegmentKind
  let storeID: ID16
  let segment: ID16
  let device: ID16
  let locator: ID16
  let epoch: UInt64
  let created: Int64
  /// Last acknowledged chain of this device's previous segment here; what came after it in that
  /// segment was never confirmed and was written again.
  let previous: Hash32
  let commitment: [UInt8]

  init(
    kind: SegmentKind, storeID: ID16, segment: ID16, device: ID16, locator: ID16, epoch: UInt64,
    created: Int64, previous: Hash32, commitment: [UInt8]
  ) {
    self.kind = kind
    self.storeID = storeID
    self.segment = segment
    self.device = device
    self.locator = locator
    self.epoch = epoch
    self.created = created
    self.previous = previous
    self.commitment = commitment
  }

  func encode(signedBy device: Curve25519.Signing.PrivateKey) throws(Formaatfout) -> [UInt8] {
    var writer = ByteWriter(capacity: Self.length)
    writer.raw(Magic.segment)
    writer.number(UInt16(Self.length))
    writer.u8(Formaat.nummer)
    writer.u8(Formaat.klein)
    writer.u8(1)
    writer.u8(kind.rawValue)
    writer.zeros(2)
    writer.id(storeID)
    writer.id(segment)
    writer.id(self.device)
    writer.id(locator)
    writer.number(epoch)
    writer.number(UInt64(bitPattern: created))
    writer.raw(previous.bytes)
    writer.raw(commitment)
    writer.zeros(32)
    return writer.bytes + (try Signing.sign(Self.purpose, writer.bytes, key: device))
  }

  /// Reads the fields; the signature is apart because a cited chain already vouches for the header.
  init(_ bytes: ArraySlice<UInt8>) throws(Formaatfout) {
    var reader = ByteReader(bytes)
    try reader.magic(Magic.segment)
    let length = try reader.number(UInt16.self)
    try Formaat.check(try reader.u8())
    _ = try reader.u8()
    guard length == Self.length, bytes.count == Self.length, try reader.u8() == 1,
      let kind = SegmentKind(rawValue: try reader.u8())
    else { throw .vorm }
    self.kind = kind
    try reader.zeros(2)
    storeID = try reader.id()
    segment = try reader.id()
    device = try reader.id()
    locator = try reader.id()
    epoch = try reader.number(UInt64.self)
    created = Int64(bitPattern: try reader.number(UInt64.self))
    guard let previous = Hash32(try reader.array(32)) else { throw .vorm }
    self.previous = previous
    commitment = try reader.array(32)
    try reader.zeros(32)
  }

  static func verify(_ bytes: ArraySlice<UInt8>, device: Curve25519.Signing.PublicKey) -> Bool {
    let all = Array(bytes)
    return all.count == length
      && Signing.verify(
        purpose, Array(all[..<(length - 64)]), signature: Array(all[(length - 64)...]), key: device)
  }
}

/// The key of one segment, from both halves of the key of its dossier.
enum SegmentKey {
  /// HKDF over the member's half and the kern; salt is the segment.
  static func derive(half: Sleutel, kern: [UInt8], segment: ID16) -> SymmetricKey {
    var material = half.bytes + kern
    defer { wipe(&material) }
    return HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: material), salt: segment.bytes,
      info: Array("nabij/segment/1".utf8), outputByteCount: 32)
  }

  /// Closes the problem of one ciphertext under two keys.
  static func commitment(_ key: SymmetricKey, segment: ID16) -> [UInt8] {
    hmac(Array("nabij/commit".utf8) + segment.bytes, key: key)
  }
}
