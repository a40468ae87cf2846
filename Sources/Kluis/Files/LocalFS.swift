import CKluis

/// The disk of this computer, or a share mounted on it.
public final class LocalFS: FileSystem {
  private let durable: Bool

  /// Makes the file system.
  ///
  /// With `duurzaam` false nothing waits for the disk: only for a kluis that may be thrown away, such
  /// as one full of invented casussen.
  public init(duurzaam: Bool = true) { durable = duurzaam }

  @inline(__always)
  private func check(
    _ result: Int32, _ operation: String, _ path: String
  )
    throws(Schijffout) -> Int32
  {
    if result < 0 { throw Schijffout(code: -result, operatie: operation, pad: path) }
    return result
  }

  @inline(__always)
  private func check(_ result: Int64, _ operation: String, _ path: String) throws(Schijffout) -> Int
  {
    if result < 0 {
      throw Schijffout(
        code: Int32(truncatingIfNeeded: -result), operatie: operation, pad: path)
    }
    return Int(result)
  }

  /// Opens an existing file for appending.
  public func openAppend(_ path: String) throws(Schijffout) -> Greep {
    Greep(nummer: try check(ck_open_append(path), "open", path))
  }

  /// Creates a new file.
  public func create(_ path: String, mode: UInt32) throws(Schijffout) -> Greep {
    Greep(nummer: try check(ck_create(path, mode), "create", path))
  }

  /// One write at the end.
  public func append(_ bytes: [UInt8], to file: Greep) throws(Schijffout) -> Int {
    let result = bytes.withUnsafeBytes { ck_append(file.nummer, $0.baseAddress, $0.count) }
    return try check(result, "write", "")
  }

  /// Writes bytes over themselves.
  public func rewrite(_ path: String, at offset: Int, _ bytes: [UInt8]) throws(Schijffout) {
    let result = bytes.withUnsafeBytes {
      ck_rewrite(path, $0.baseAddress, $0.count, Int64(offset))
    }
    _ = try check(result, "pwrite", path)
  }

  /// Cuts the file to a length.
  public func truncate(_ file: Greep, to length: Int) throws(Schijffout) {
    _ = try check(ck_truncate(file.nummer, Int64(length)), "ftruncate", "")
  }

  /// Makes the content durable.
  public func sync(_ file: Greep, metadata: Bool) throws(Schijffout) {
    guard durable else { return }
    _ = try check(ck_sync(file.nummer, metadata ? 1 : 0), "fsync", "")
  }

  /// The length of an open file.
  public func length(_ file: Greep) throws(Schijffout) -> Int {
    try check(ck_length(file.nummer), "fstat", "")
  }

  /// Closes.
  public func close(_ file: Greep) { _ = ck_close(file.nummer) }

  /// Reads from an offset.
  public func read(_ path: String, from offset: Int, limit: Int) throws(Schijffout) -> [UInt8] {
    var size: Int64 = 0
    let fd = try check(ck_open_read(path, &size), "open", path)
    defer { _ = ck_close(fd) }
    let count = min(limit, Int(size) - offset)
    guard offset >= 0, count > 0 else { return [] }
    var failure: Int64 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count, let base = buffer.baseAddress {
        let got = ck_read_at(fd, base + filled, count - filled, Int64(offset + filled))
        if got < 0 { failure = got }
        if got <= 0 { break }
        filled += Int(got)
      }
    }
    _ = try check(failure, "read", path)
    return bytes
  }

  /// Gives a file another name.
  public func rename(_ path: String, to target: String, replace: Bool) throws(Schijffout) {
    _ = try check(ck_rename(path, target, replace ? 1 : 0), "rename", target)
  }

  /// Removes a file.
  public func remove(_ path: String) throws(Schijffout) {
    _ = try check(ck_remove(path), "unlink", path)
  }

  /// Makes one folder; an existing one is fine.
  public func makeFolder(_ path: String, mode: UInt32) throws(Schijffout) -> Bool {
    let result = ck_make_folder(path, mode)
    if result == -errorExists { return false }
    _ = try check(result, "mkdir", path)
    return true
  }

  /// Makes the names in a folder durable.
  public func syncFolder(_ path: String) throws(Schijffout) {
    guard durable else { return }
    _ = try check(ck_sync_folder(path), "fsync", path)
  }

  /// The names in a folder.
  public func list(_ path: String) throws(Schijffout) -> [Ingang] {
    var code: Int32 = 0
    guard let folder = ck_list(path, &code) else {
      throw Schijffout(code: code, operatie: "opendir", pad: path)
    }
    defer { ck_list_end(folder) }
    var entries: [Ingang] = []
    while true {
      var name: UnsafePointer<CChar>?
      var isFolder: Int32 = 0
      let result = ck_next(folder, &name, &isFolder)
      if result == 0 { return entries }
      _ = try check(result, "readdir", path)
      if let name { entries.append(Ingang(naam: String(cString: name), isMap: isFolder != 0)) }
    }
  }

  /// Status, or nil when there is nothing.
  public func status(_ path: String) throws(Schijffout) -> Bestandsstand? {
    var size: Int64 = 0
    var inode: UInt64 = 0
    var changed: Int64 = 0
    var folder: Int32 = 0
    let result = ck_status(path, &size, &inode, &changed, &folder)
    if result == -errorNoEntry || result == -errorNotFolder { return nil }
    _ = try check(result, "stat", path)
    return Bestandsstand(
      grootte: Int(size), inode: inode, gewijzigd: changed, isMap: folder != 0)
  }

  /// Removes an empty folder.
  public func removeFolder(_ path: String) throws(Schijffout) {
    _ = try check(ck_remove_folder(path), "rmdir", path)
  }

  /// Whose it is, with the names that this computer knows.
  public func eigenaar(_ path: String) throws(Schijffout) -> Eigenaar? {
    var user: UInt32 = 0
    var group: UInt32 = 0
    var mode: UInt32 = 0
    var names = [CChar](repeating: 0, count: 256)
    let result = ck_owner(path, &user, &group, &mode, &names, names.count)
    if result == -errorNoEntry || result == -errorNotFolder { return nil }
    _ = try check(result, "stat", path)
    let bytes = names.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let text = String(decoding: bytes, as: UTF8.self)
    let words = text.split(separator: " ").map(String.init)
    return Eigenaar(
      gebruiker: user, groep: group, gebruikersnaam: words.first ?? "-",
      groepsnaam: words.last ?? "-", rechten: mode)
  }

  /// By name where this computer knows the name, else by number.
  public func zetEigenaar(_ path: String, _ eigenaar: Eigenaar) throws(Schijffout) {
    _ = try check(
      ck_set_owner(
        path, eigenaar.gebruiker, eigenaar.groep, eigenaar.gebruikersnaam, eigenaar.groepsnaam,
        eigenaar.rechten), "chown", path)
  }

  /// Takes an exclusive lock.
  public func lock(_ path: String) throws(Schijffout) -> Greep? {
    let result = ck_lock(path)
    if result == -errorWouldBlock { return nil }
    return Greep(nummer: try check(result, "flock", path))
  }
}
