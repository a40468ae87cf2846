/// All files of a kluis or of a copy of one, by what they are.
struct FileTree {
  /// What a copy is kept for: the content for years, the keys for at most 35 days.
  enum Kind {
    case content
    case keys
    /// Card files: made again from the casussen, so never copied.
    case derived
  }

  let store: Store

  static func kind(_ path: String) -> Kind {
    if path.hasPrefix("kaarten/") { return .derived }
    if path.hasPrefix("leden/") || path.hasPrefix("kernen/") || path.contains("/kern.")
      || path == Store.superblock || path == Store.superblockCopy
    {
      return .keys
    }
    return .content
  }

  /// Segments and logs only grow.
  static func grows(_ path: String) -> Bool { path.hasSuffix(".seg") || path.hasSuffix(".log") }

  /// Paths below a folder, in order; names that start with a dot are not part of a kluis.
  ///
  /// With `closed` a folder that cannot be read here is told and passed over.
  func paths(
    _ folder: String = "", closed: ((String, Schijffout) -> Void)? = nil
  ) throws(Schijffout) -> [String] {
    let entries: [Ingang]
    do throws(Schijffout) {
      entries = try store.fs.list(folder.isEmpty ? store.root : store.path(folder))
    } catch {
      if error.isMissing { return [] }
      guard let closed, error.isUnreadable else { throw error }
      closed(folder, error)
      return []
    }
    var found: [String] = []
    for entry in entries.sorted(by: { $0.naam < $1.naam }) where !entry.naam.hasPrefix(".") {
      let path = folder.isEmpty ? entry.naam : folder + "/" + entry.naam
      if entry.isMap { found += try paths(path, closed: closed) } else { found.append(path) }
    }
    return found
  }

  /// Takes a folder away with all that is in it, also names that start with a dot.
  func removeAll(_ folder: String) throws(Schijffout) {
    for entry in try store.fs.list(store.path(folder)) {
      let path = folder + "/" + entry.naam
      if entry.isMap { try removeAll(path) } else { try store.fs.remove(store.path(path)) }
    }
    try store.fs.removeFolder(store.path(folder))
  }

  /// A whole file, or nil when it is gone.
  func read(_ path: String) throws(Schijffout) -> [UInt8]? {
    try store.fs.readIfThere(store.path(path), limit: Formaat.segmentLimit)
  }

  /// Puts a file in place whole or not at all, durable; makes the folders above it.
  func write(_ path: String, _ bytes: [UInt8], folderMode: UInt32) throws(Schijffout) {
    let folder = Store.folder(of: path)
    if folder != "." { try store.ensureFolder(folder, mode: folderMode) }
    let temporary = store.path(
      (folder == "." ? "" : folder + "/") + ".nabij-tmp-" + ID16.random().hex)
    let handle = try store.fs.create(temporary, mode: Store.fileMode)
    do throws(Schijffout) {
      defer { store.fs.close(handle) }
      guard try store.fs.append(bytes, to: handle) == bytes.count else {
        throw Schijffout(code: errorFull, operatie: "write", pad: path)
      }
      try store.fs.sync(handle, metadata: true)
      try store.fs.rename(temporary, to: store.path(path), replace: true)
    } catch {
      try? store.fs.remove(temporary)
      throw error
    }
    try store.fs.syncFolder(folder == "." ? store.root : store.path(folder))
  }
}
