import Crypto

extension Kluis {
  /// Keeps a draft, sealed, in the local folder.
  ///
  /// A draft about a casus has its locator in its name: it goes when the casus is erased.
  public func bewaarConcept(_ naam: String, _ bytes: [UInt8]) throws(Kluisfout) {
    try keep(naam, bytes, in: "concept", what: "Het concept bewaren")
  }

  /// A draft, or nil.
  public func concept(_ naam: String) throws(Kluisfout) -> [UInt8]? {
    try kept(naam, in: "concept")
  }

  /// Removes a draft; none of that name is fine.
  public func verwijderConcept(_ naam: String) throws(Kluisfout) {
    let key = try localKey("concept")
    try guarded("Het concept weghalen") { try local.remove(file(naam, "concept", key)) }
  }

  /// Names of all drafts, in order.
  public func concepten() throws(Kluisfout) -> [String] {
    let key = try localKey("concept")
    local.sweep("concept", now: clock())
    return local.names("concept").compactMap { name in
      local.read("concept/" + name, key: key).flatMap { Self.unpack($0)?.name }
    }.sorted()
  }

  /// A small sealed local value, or nil.
  public func lokaal(_ naam: String) throws(Kluisfout) -> [UInt8]? { try kept(naam, in: "lokaal") }

  /// Keeps a small sealed local value.
  public func bewaarLokaal(_ naam: String, _ bytes: [UInt8]) throws(Kluisfout) {
    try keep(naam, bytes, in: "lokaal", what: "Bewaren op deze computer")
  }

  private func localKey(_ folder: String) throws(Kluisfout) -> SymmetricKey {
    try requireOpen().derived("nabij/" + folder)
  }

  /// The name of the file says nothing about the name of the draft.
  private func file(_ name: String, _ folder: String, _ key: SymmetricKey) -> String {
    folder + "/" + encodeHex(Array(hmac(Array(name.utf8), key: key).prefix(16)))
  }

  private func keep(
    _ name: String, _ bytes: [UInt8], in folder: String, what: String
  )
    throws(Kluisfout)
  {
    let key = try localKey(folder)
    guard name.utf8.count <= 1_024, bytes.count <= 16 * 1_048_576 else {
      throw Kluisfout(.gebruik, "\(what) lukt niet: het is te groot. Deel het op.")
    }
    try guarded(what) {
      try local.ensure(folder)
      var writer = ByteWriter(capacity: bytes.count + 64)
      writer.short(Array(name.utf8))
      writer.raw(bytes)
      try local.write(file(name, folder, key), writer.bytes, key: key)
    }
  }

  private func kept(_ name: String, in folder: String) throws(Kluisfout) -> [UInt8]? {
    let key = try localKey(folder)
    guard let bytes = local.read(file(name, folder, key), key: key) else { return nil }
    return Self.unpack(bytes)?.bytes
  }

  private static func unpack(_ bytes: [UInt8]) -> (name: String, bytes: [UInt8])? {
    var reader = ByteReader(bytes)
    guard let raw = try? reader.short(), let name = String(validating: raw, as: UTF8.self),
      let rest = try? reader.array(reader.remaining)
    else { return nil }
    return (name, rest)
  }
}
