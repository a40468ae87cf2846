import Synchronization

@testable import Kluis

/// Who made what on a shared computer.
final class Accounts: Sendable {
  struct State {
    var owners: [String: String] = [:]
    /// Folders in which only their owner may make anything.
    var closed: Set<String> = []
    /// Files and folders that only their owner may read.
    var secret: Set<String> = []
  }
  let state = Mutex(State())
}

/// A simulated disk as one account sees it: folders are sticky, so that only who made a file may
/// remove, replace or append to it; root may do everything.
final class AccountFS: ForwardFS, @unchecked Sendable {
  let account: String
  private let accounts: Accounts

  init(_ base: SimFS, _ account: String, _ accounts: Accounts) {
    self.account = account
    self.accounts = accounts
    super.init(base)
  }

  private func require(_ path: String, _ operation: String) throws(Schijffout) {
    let owner = accounts.state.withLock { $0.owners[path] }
    guard account == "root" || owner == nil || owner == account else {
      throw Schijffout(code: errorPermission, operatie: operation, pad: path)
    }
  }

  private func requireFolder(of path: String, _ operation: String) throws(Schijffout) {
    let folder = Store.folder(of: path)
    let refused = accounts.state.withLock {
      $0.closed.contains(folder) && $0.owners[folder] != account
    }
    guard account == "root" || !refused else {
      throw Schijffout(code: errorAccess, operatie: operation, pad: path)
    }
  }

  private func requireReadable(_ path: String) throws(Schijffout) {
    // In a folder that is closed nothing can be read either.
    let refused = accounts.state.withLock { state in
      state.secret.contains {
        ($0 == path || path.hasPrefix($0 + "/")) && state.owners[$0] != account
      }
    }
    guard account == "root" || !refused else {
      throw Schijffout(code: errorAccess, operatie: "open", pad: path)
    }
  }

  private func own(_ path: String) {
    accounts.state.withLock { if $0.owners[path] == nil { $0.owners[path] = account } }
  }

  override func openAppend(_ path: String) throws(Schijffout) -> Greep {
    try require(path, "open")
    return try base.openAppend(path)
  }
  override func create(_ path: String, mode: UInt32) throws(Schijffout) -> Greep {
    try requireFolder(of: path, "open")
    let handle = try base.create(path, mode: mode)
    own(path)
    return handle
  }
  override func rewrite(_ path: String, at offset: Int, _ bytes: [UInt8]) throws(Schijffout) {
    try require(path, "pwrite")
    try base.rewrite(path, at: offset, bytes)
  }
  override func read(_ path: String, from offset: Int, limit: Int) throws(Schijffout) -> [UInt8] {
    try requireReadable(path)
    return try base.read(path, from: offset, limit: limit)
  }
  override func rename(_ path: String, to target: String, replace: Bool) throws(Schijffout) {
    try require(path, "rename")
    try require(target, "rename")
    try requireFolder(of: target, "rename")
    try base.rename(path, to: target, replace: replace)
    accounts.state.withLock {
      $0.owners[target] = $0.owners[path]
      $0.owners[path] = nil
    }
  }
  override func remove(_ path: String) throws(Schijffout) {
    try require(path, "unlink")
    try requireFolder(of: path, "unlink")
    try base.remove(path)
    accounts.state.withLock { $0.owners[path] = nil }
  }
  override func makeFolder(_ path: String, mode: UInt32) throws(Schijffout) -> Bool {
    guard try base.makeFolder(path, mode: mode) else { return false }
    accounts.state.withLock {
      $0.owners[path] = account
      if mode & 0o020 == 0 { $0.closed.insert(path) }
    }
    return true
  }
  override func status(_ path: String) throws(Schijffout) -> Bestandsstand? {
    // A closed folder itself can be seen, what is in it cannot.
    try requireReadable(Store.folder(of: path))
    return try base.status(path)
  }
  override func list(_ path: String) throws(Schijffout) -> [Ingang] {
    try requireReadable(path)
    return try base.list(path)
  }
  override func eigenaar(_ path: String) throws(Schijffout) -> Eigenaar? {
    guard try base.status(path) != nil else { return nil }
    let name = accounts.state.withLock { $0.owners[path] } ?? "-"
    return Eigenaar(gebruiker: 1, groep: 1, gebruikersnaam: name, rechten: 0o600)
  }
}
