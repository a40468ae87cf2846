import Crypto

/// The sealed files of one member on this computer; nothing of it is on the share.
struct LocalFiles {
  let fs: any FileSystem
  /// `<state>/<store>/<member>`.
  let folder: String
  let storeID: ID16
  let member: ID16

  private static let temporaryMark = ".tmp-"

  private func path(_ name: String) -> String { folder + "/" + name }

  /// Makes a local folder and those above it, for this user only.
  static func ensure(_ path: String, fs: any FileSystem) throws(Schijffout) {
    if let status = try fs.status(path), status.isMap { return }
    var current = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      let parent = current
      current += "/" + part
      if let status = try fs.status(current), status.isMap { continue }
      if try fs.makeFolder(current, mode: 0o700) {
        try fs.syncFolder(parent.isEmpty ? "/" : parent)
      }
    }
  }

  func ensure(_ sub: String = "") throws(Schijffout) {
    try Self.ensure(sub.isEmpty ? folder : path(sub), fs: fs)
  }

  /// Reads and opens; nil when there is none or when it does not open (a local file is a memory,
  /// and a damaged memory is no memory).
  func read(_ name: String, key: SymmetricKey) -> [UInt8]? {
    guard let bytes = try? fs.read(path(name), from: 0, limit: Formaat.segmentLimit),
      bytes.starts(with: Magic.sealed)
    else { return nil }
    return try? Seal.open(
      Array(bytes.dropFirst(Magic.sealed.count)), key: key, aad: aad(name))
  }

  private func aad(_ name: String) -> [UInt8] {
    Array("nabij/lokaal/0".utf8) + storeID.bytes + member.bytes + Array(name.utf8)
  }

  /// Seals and puts in place whole or not at all, durable when it returns.
  func write(
    _ name: String, _ bytes: [UInt8], key: SymmetricKey, replace: Bool = true
  ) throws(Schijffout) {
    let sealed: [UInt8]
    do throws(Formaatfout) {
      sealed = Magic.sealed + (try Seal.seal(bytes, key: key, aad: aad(name)))
    } catch {
      throw Schijffout(code: errorIO, operatie: "seal", pad: name)
    }
    try Self.put(path(name), sealed, replace: replace, fs: fs)
  }

  static func replace(_ path: String, _ bytes: [UInt8], fs: any FileSystem) throws(Schijffout) {
    try put(path, bytes, replace: true, fs: fs)
  }

  private static func put(
    _ path: String, _ bytes: [UInt8], replace: Bool, fs: any FileSystem
  ) throws(Schijffout) {
    let temporary = path + temporaryMark + ID16.random().hex
    let handle = try fs.create(temporary, mode: 0o600)
    do throws(Schijffout) {
      defer { fs.close(handle) }
      guard try fs.append(bytes, to: handle) == bytes.count else {
        throw Schijffout(code: errorFull, operatie: "write", pad: path)
      }
      try fs.sync(handle, metadata: true)
      try fs.rename(temporary, to: path, replace: replace)
    } catch {
      try? fs.remove(temporary)
      throw error
    }
    try fs.syncFolder(Store.folder(of: path))
  }

  func remove(_ name: String) throws(Schijffout) {
    do throws(Schijffout) { try fs.remove(path(name)) } catch {
      if error.isMissing { return }
      throw error
    }
    try fs.syncFolder(Store.folder(of: path(name)))
  }

  func names(_ sub: String) -> [String] {
    guard let entries = try? fs.list(path(sub)) else { return [] }
    return entries.map(\.naam).filter { !$0.contains(Self.temporaryMark) }.sorted()
  }

  /// Removes what a program left that was killed while it wrote; one that is younger than an hour may
  /// still be in the making.
  ///
  /// - Parameter now: milliseconds since 1970.
  func sweep(_ sub: String, now: Int64) {
    for entry in (try? fs.list(path(sub))) ?? [] where entry.naam.contains(Self.temporaryMark) {
      let leftover = path(sub + "/" + entry.naam)
      guard let changed = (try? fs.status(leftover))?.gewijzigd,
        changed / 1_000_000 < now - 3_600_000
      else { continue }
      try? fs.remove(leftover)
    }
  }

  /// Keeps bytes that were cut off a damaged tail; they are ciphertext, so they go in as they are.
  func keepFound(_ name: String, _ bytes: [UInt8]) {
    guard (try? ensure("gevonden")) != nil else { return }
    try? Self.replace(path("gevonden/" + name), bytes, fs: fs)
  }
}
