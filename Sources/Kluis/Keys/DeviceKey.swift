import Crypto

/// The signing key of this computer for one member; sealed under the master key, never on the share.
struct DeviceKey {
  static let name = "apparaat.key"

  let id: ID16
  let key: Curve25519.Signing.PrivateKey

  /// Reads the key of this computer, or nil when there is none yet.
  static func load(_ local: LocalFiles, master: Sleutel) -> DeviceKey? {
    guard var bytes = local.read(name, key: master.derived("nabij/apparaat")), bytes.count == 48,
      let id = ID16(bytes[..<16]),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: Array(bytes[16...]))
    else { return nil }
    wipe(&bytes)
    return DeviceKey(id: id, key: key)
  }

  /// The key of this computer, made when there is none yet; programs that start at once all get
  /// the same one.
  static func loadOrMake(_ local: LocalFiles, master: Sleutel) throws(Schijffout) -> DeviceKey {
    if let known = load(local, master: master) { return known }
    do throws(Schijffout) { return try make(local, master: master, replace: false) } catch {
      guard error.code == errorExists else { throw error }
      // Another program was first, or what is there does not open and must make way.
      if let known = load(local, master: master) { return known }
      return try make(local, master: master, replace: true)
    }
  }

  /// Makes a key for this computer, durable when it returns.
  ///
  /// Throws `errorExists` when there is one and it may not be replaced.
  static func make(
    _ local: LocalFiles, master: Sleutel, replace: Bool
  ) throws(Schijffout) -> DeviceKey {
    let device = DeviceKey(id: .random(), key: Curve25519.Signing.PrivateKey())
    var bytes = device.id.bytes + Array(device.key.rawRepresentation)
    defer { wipe(&bytes) }
    try local.ensure()
    try local.write(
      name, bytes, key: master.derived("nabij/apparaat"), replace: replace)
    return device
  }
}
