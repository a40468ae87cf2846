/// A disk seen with some files replaced or added, to try a repair before it is made.
///
/// Nothing can be written through it.
final class OverlayFS: FileSystem {
  private let base: any FileSystem
  private let files: [String: [UInt8]]
  /// Folders to the names in them that come from `files`.
  private let names: [String: [String: Bool]]

  init(_ base: any FileSystem, _ files: [String: [UInt8]]) {
    self.base = base
    self.files = files
    var names: [String: [String: Bool]] = [:]
    for path in files.keys {
      var path = path
      var isFolder = false
      while let slash = path.lastIndex(of: "/"), slash != path.startIndex {
        let folder = String(path[..<slash])
        names[folder, default: [:]][String(path[path.index(after: slash)...])] = isFolder
        path = folder
        isFolder = true
      }
    }
    self.names = names
  }

  private func readOnly(_ path: String) -> Schijffout {
    Schijffout(code: errorReadOnly, operatie: "overlay", pad: path)
  }

  func openAppend(_ path: String) throws(Schijffout) -> Greep { throw readOnly(path) }
  func create(_ path: String, mode: UInt32) throws(Schijffout) -> Greep { throw readOnly(path) }
  func append(_ bytes: [UInt8], to file: Greep) throws(Schijffout) -> Int { throw readOnly("") }
  func rewrite(_ path: String, at offset: Int, _ bytes: [UInt8]) throws(Schijffout) {
    throw readOnly(path)
  }
  func truncate(_ file: Greep, to length: Int) throws(Schijffout) { throw readOnly("") }
  func sync(_ file: Greep, metadata: Bool) throws(Schijffout) { throw readOnly("") }
  func length(_ file: Greep) throws(Schijffout) -> Int { throw readOnly("") }
  func close(_ file: Greep) {}
  func rename(_ path: String, to target: String, replace: Bool) throws(Schijffout) {
    throw readOnly(path)
  }
  func remove(_ path: String) throws(Schijffout) { throw readOnly(path) }
  func makeFolder(_ path: String, mode: UInt32) throws(Schijffout) -> Bool { throw readOnly(path) }
  func syncFolder(_ path: String) throws(Schijffout) { throw readOnly(path) }
  func lock(_ path: String) throws(Schijffout) -> Greep? { throw readOnly(path) }

  func read(_ path: String, from offset: Int, limit: Int) throws(Schijffout) -> [UInt8] {
    guard let bytes = files[path] else { return try base.read(path, from: offset, limit: limit) }
    return Array(bytes.dropFirst(max(0, offset)).prefix(limit))
  }

  func list(_ path: String) throws(Schijffout) -> [Ingang] {
    guard let added = names[path] else { return try base.list(path) }
    var entries: [Ingang] = []
    do throws(Schijffout) { entries = try base.list(path) } catch {
      if !error.isMissing { throw error }
    }
    let known = Set(entries.map(\.naam))
    for (name, isFolder) in added where !known.contains(name) {
      entries.append(Ingang(naam: name, isMap: isFolder))
    }
    return entries
  }

  func status(_ path: String) throws(Schijffout) -> Bestandsstand? {
    if let bytes = files[path] {
      return Bestandsstand(grootte: bytes.count, inode: 0, gewijzigd: 0, isMap: false)
    }
    if let known = try base.status(path) { return known }
    return names[path] == nil
      ? nil : Bestandsstand(grootte: 0, inode: 0, gewijzigd: 0, isMap: true)
  }
}
