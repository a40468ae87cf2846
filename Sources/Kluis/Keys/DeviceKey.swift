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

  /// Makes a key for this computer, durable when it returns.
  static func make(_ local: LocalFiles, master: Sleutel) throws(Schijffout) -> DeviceKey {
    let device = DeviceKey(id: .random(), key: Curve25519.Signing.PrivateKey())
    var bytes = device.id.bytes + Array(device.key.rawRepresentation)
    defer { wipe(&bytes) }
    try local.ensure()
    try local.write(name, bytes, key: master.derived("nabij/apparaat"))
    return device
  }
}
