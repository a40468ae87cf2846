import Kluis
import Synchronization

/// A simulated disk on which something happens between two steps: another program at work.
final class HookFS: FileSystem {
  let base: SimFS
  private let hook: Mutex<(steps: Int, action: (@Sendable (Int) -> Void)?)>

  init(_ base: SimFS) {
    self.base = base
    hook = Mutex((0, nil))
  }

  /// What to do before each reading of, and each new name on, the disk, with its number.
  func before(_ action: @escaping @Sendable (Int) -> Void) {
    hook.withLock { $0 = (0, action) }
  }

  private func step() {
    let (number, action) = hook.withLock { state in
      state.steps += 1
      return (state.steps, state.action)
    }
    action?(number)
  }

  func openAppend(_ path: String) throws(Schijffout) -> Greep { try base.openAppend(path) }
  func create(_ path: String, mode: UInt32) throws(Schijffout) -> Greep {
    step()
    return try base.create(path, mode: mode)
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
    step()
    return try base.read(path, from: offset, limit: limit)
  }
  func rename(_ path: String, to target: String, replace: Bool) throws(Schijffout) {
    step()
    try base.rename(path, to: target, replace: replace)
  }
  func remove(_ path: String) throws(Schijffout) { try base.remove(path) }
  func makeFolder(_ path: String, mode: UInt32) throws(Schijffout) -> Bool {
    try base.makeFolder(path, mode: mode)
  }
  func syncFolder(_ path: String) throws(Schijffout) { try base.syncFolder(path) }
  func list(_ path: String) throws(Schijffout) -> [Ingang] {
    step()
    return try base.list(path)
  }
  func status(_ path: String) throws(Schijffout) -> Bestandsstand? {
    step()
    return try base.status(path)
  }
  func lock(_ path: String) throws(Schijffout) -> Greep? { try base.lock(path) }
}
