import Kluis

/// A disk that does everything as another one; tests override what they want to be different.
///
/// Unchecked because it is open to subclasses: what it has itself never changes.
class ForwardFS: FileSystem, @unchecked Sendable {
  let base: SimFS

  init(_ base: SimFS) { self.base = base }

  func openAppend(_ path: String) throws(Schijffout) -> Greep { try base.openAppend(path) }
  func create(_ path: String, mode: UInt32) throws(Schijffout) -> Greep {
    try base.create(path, mode: mode)
  }
  func append(_ bytes: [UInt8], to file: Greep) throws(Schijffout) -> Int {
    try base.append(bytes, to: file)
  }
  func rewrite(_ path: String, at offset: Int, _ bytes: [UInt8]) throws(Schijffout) {
    try base.rewrite(path, at: offset, bytes)
  }
  func truncate(_ file: Greep, to length: Int) throws(Schijffout) {
    try base.truncate(file, to: length)
  }
  func sync(_ file: Greep, metadata: Bool) throws(Schijffout) {
    try base.sync(file, metadata: metadata)
  }
  func length(_ file: Greep) throws(Schijffout) -> Int { try base.length(file) }
  func close(_ file: Greep) { base.close(file) }
  func read(_ path: String, from offset: Int, limit: Int) throws(Schijffout) -> [UInt8] {
    try base.read(path, from: offset, limit: limit)
  }
  func rename(_ path: String, to target: String, replace: Bool) throws(Schijffout) {
    try base.rename(path, to: target, replace: replace)
  }
  func remove(_ path: String) throws(Schijffout) { try base.remove(path) }
  func removeFolder(_ path: String) throws(Schijffout) {}
  func makeFolder(_ path: String, mode: UInt32) throws(Schijffout) -> Bool {
    try base.makeFolder(path, mode: mode)
  }
  func syncFolder(_ path: String) throws(Schijffout) { try base.syncFolder(path) }
  func list(_ path: String) throws(Schijffout) -> [Ingang] { try base.list(path) }
  func status(_ path: String) throws(Schijffout) -> Bestandsstand? { try base.status(path) }
  func eigenaar(_ path: String) throws(Schijffout) -> Eigenaar? { nil }
  func lock(_ path: String) throws(Schijffout) -> Greep? { try base.lock(path) }
}
