import Crypto

/// Makes grant files in the name of one device.
struct GrantDesk {
  let superblock: Superblock
  let device: ID16
  let key: Curve25519.Signing.PrivateKey
  let hlc: UInt64

  /// Recipients that are not members.
  static let recovery = ID16(Array("nabij/_herstel/0".utf8)) ?? .zero
  static let duty = ID16(Array("nabij/_dienst//0".utf8)) ?? .zero

  private func seal(
    _ grant: Grant, _ recipient: ID16, _ bundle: UInt32, _ to: Envelope.Public
  )
    throws -> [UInt8]
  {
    try grant.seal(
      Grant.Clear(
        storeID: superblock.storeID, recipient: recipient, bundle: bundle, granter: device,
        hlc: hlc), to: to, by: key)
  }

  func file(
    _ grant: Grant, member: ID16, bundle: UInt32, key: Envelope.Public
  ) throws -> (
    path: String, bytes: [UInt8]
  ) {
    (Store.post(member) + "/" + ID16.random().hex, try seal(grant, member, bundle, key))
  }

  func recoveryFile(_ grant: Grant, key: Envelope.Public) throws -> (path: String, bytes: [UInt8]) {
    (
      Store.recoveryFolder + "/post/" + ID16.random().hex,
      try seal(grant, Self.recovery, 1, key)
    )
  }

  func dutyFile(_ grant: Grant, key: Team.RoleKey) throws -> (path: String, bytes: [UInt8]) {
    (
      Store.dutyFolder + "/post/" + ID16.random().hex,
      try seal(grant, Self.duty, UInt32(truncatingIfNeeded: key.number), key.key)
    )
  }
}
