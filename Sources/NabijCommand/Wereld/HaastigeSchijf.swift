import Kluis

/// A disk that does not wait until content is durable, for making a kluis that can be made again.
///
/// A power cut during the making loses it; nobody works in it yet. Everything else goes to the real
/// disk.
nonisolated final class HaastigeSchijf: FileSystem {
  private let schijf: any FileSystem

  init(_ schijf: any FileSystem) { self.schijf = schijf }

  func sync(_: Greep, metadata _: Bool) throws(Schijffout) {}
  func syncFolder(_: String) throws(Schijffout) {}

  func openAppend(_ path: String) throws(Schijffout) -> Greep { try schijf.openAppend(path) }

  func create(_ path: String, mode: UInt32) throws(Schijffout) -> Greep {
    try schijf.create(path, mode: mode)
  }

  func append(_ bytes: [UInt8], to file: Greep) throws(Schijffout) -> Int {
    try schijf.append(bytes, to: file)
  }

  func truncate(_ file: Greep, to length: Int) throws(Schijffout) {
    try schijf.truncate(file, to: length)
  }

  func length(_ file: Greep) throws(Schijffout) -> Int { try schijf.length(file) }

  func close(_ file: Greep) { schijf.close(file) }

  func read(_ path: String, from offset: Int, limit: Int) throws(Schijffout) -> [UInt8] {
    try schijf.read(path, from: offset, limit: limit)
  }

  func rename(_ path: String, to target: String, replace: Bool) throws(Schijffout) {
    try schijf.rename(path, to: target, replace: replace)
  }

  func remove(_ path: String) throws(Schijffout) { try schijf.remove(path) }

  func makeFolder(_ path: String, mode: UInt32) throws(Schijffout) -> Bool {
    try schijf.makeFolder(path, mode: mode)
  }

  func list(_ path: String) throws(Schijffout) -> [Ingang] { try schijf.list(path) }

  func status(_ path: String) throws(Schijffout) -> Bestandsstand? { try schijf.status(path) }

  func rewrite(_ path: String, at offset: Int, _ bytes: [UInt8]) throws(Schijffout) {
    try schijf.rewrite(path, at: offset, bytes)
  }

  func lock(_ path: String) throws(Schijffout) -> Greep? { try schijf.lock(path) }
}
