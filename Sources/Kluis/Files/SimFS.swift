import Synchronization

/// A file system in memory that knows the difference between written and durable.
///
/// Tests make it fail at a chosen operation, and make the image a power cut would leave. The
/// in-memory kluis of the other tests is a `Kluis` on this.
public final class SimFS: FileSystem {
  /// What happens at which operation; operations that change something are counted from 1.
  public struct Storingsplan: Sendable {
    /// The first operation that fails; nil is never.
    public var vanaf: Int?
    /// Only that one fails when true, else all from there on.
    public var eenmalig: Bool
    /// The error.
    public var code: Int32

    /// Makes a plan.
    public init(vanaf: Int?, eenmalig: Bool = true, code: Int32 = 5) {
      self.vanaf = vanaf
      self.eenmalig = eenmalig
      self.code = code
    }
  }

  let state: Mutex<SimState>

  /// An empty disk with a root folder.
  public convenience init() { self.init(SimState()) }

  init(_ state: SimState) { self.state = Mutex(state) }

  /// Sets what fails from now on; the count goes on.
  public func plan(_ plan: Storingsplan) { state.withLock { $0.plan = plan } }

  /// How many changing operations were done.
  public var operaties: Int { state.withLock { $0.operations } }

  /// Keeps the state before each changing operation from now on, for crash tests.
  package func startRecording() { state.withLock { $0.recording = [] } }

  /// The states kept, as numbered by operation.
  package func recorded() -> [SimImage] {
    state.withLock { ($0.recording ?? []).map { SimImage(state: $0) } }
  }

  /// What is on the disk now, as another disk; open files and locks are gone.
  package func image() -> SimImage { state.withLock { SimImage(state: $0) } }

  /// The whole tree as path to bytes, for looking in.
  package func files() -> [String: [UInt8]] { state.withLock { $0.allFiles() } }

  /// Puts bytes in the place of a file (durable), or takes it away; for damage in tests.
  package func overwrite(_ path: String, _ bytes: [UInt8]?) {
    state.withLock { $0.overwrite(path, bytes) }
  }

  /// Who works on this disk; 0 is root, and only root gives files away.
  package func work(as user: UInt32) { state.withLock { $0.user = user } }

  /// Says whose a path is, whoever works here.
  package func own(_ path: String, _ owner: Eigenaar) { state.withLock { $0.owners[path] = owner } }

  /// Removes an empty folder.
  public func removeFolder(_ path: String) throws(Schijffout) {
    try change("rmdir", path) { state throws(Schijffout) in try state.remove(path) }
  }

  /// Whose it is; root's when nobody said otherwise.
  public func eigenaar(_ path: String) throws(Schijffout) -> Eigenaar? {
    guard let status = try status(path) else { return nil }
    return state.withLock {
      $0.owners[path]
        ?? Eigenaar(
          gebruiker: $0.user, groep: $0.user, rechten: status.isMap ? Store.shared : 0o600)
    }
  }

  /// Only root, or what is so already.
  public func zetEigenaar(_ path: String, _ eigenaar: Eigenaar) throws(Schijffout) {
    if try self.eigenaar(path) == eigenaar { return }
    let allowed = state.withLock { state in
      if state.user == 0 { state.owners[path] = eigenaar }
      return state.user == 0
    }
    guard allowed else { throw Schijffout(code: 1, operatie: "chown", pad: path) }
  }

  private func change<T>(
    _ operation: String, _ path: String,
    _ body: (inout SimState) throws(Schijffout) -> T
  ) throws(Schijffout) -> T {
    let result: Result<T, Schijffout> = state.withLock { state in
      do throws(Schijffout) {
        try state.step(operation, path)
        return .success(try body(&state))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func look<T>(_ body: (inout SimState) throws(Schijffout) -> T) throws(Schijffout) -> T {
    let result: Result<T, Schijffout> = state.withLock { state in
      do throws(Schijffout) { return .success(try body(&state)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Opens an existing file for appending.
  public func openAppend(_ path: String) throws(Schijffout) -> Greep {
    try change("open", path) { state throws(Schijffout) in try state.open(path) }
  }

  /// Creates a new file.
  public func create(_ path: String, mode: UInt32) throws(Schijffout) -> Greep {
    try change("create", path) { state throws(Schijffout) in try state.create(path) }
  }

  /// One write at the end; a plan with ENOSPC writes half.
  public func append(_ bytes: [UInt8], to file: Greep) throws(Schijffout) -> Int {
    let result: Result<Int, Schijffout> = state.withLock { state in
      do throws(Schijffout) {
        try state.step("write", "")
        return .success(try state.append(bytes[...], file))
      } catch {
        if error.code == errorFull, bytes.count > 1,
          let part = try? state.append(bytes[..<(bytes.count / 2)], file)
        {
          return .success(part)
        }
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Writes bytes over themselves.
  public func rewrite(_ path: String, at offset: Int, _ bytes: [UInt8]) throws(Schijffout) {
    try change("pwrite", path) { state throws(Schijffout) in
      try state.rewrite(path, offset, bytes)
    }
  }

  /// Cuts the file to a length.
  public func truncate(_ file: Greep, to length: Int) throws(Schijffout) {
    try change("ftruncate", "") { state throws(Schijffout) in try state.truncate(file, length) }
  }

  /// Makes the content durable; when this fails the data written since is dropped from the disk.
  public func sync(_ file: Greep, metadata: Bool) throws(Schijffout) {
    let result: Result<Void, Schijffout> = state.withLock { state in
      do throws(Schijffout) {
        try state.step("fsync", "")
        return .success(try state.sync(file))
      } catch {
        state.dropUnsynced(file)
        return .failure(error)
      }
    }
    try result.get()
  }

  /// The length of an open file.
  public func length(_ file: Greep) throws(Schijffout) -> Int {
    try look { state throws(Schijffout) in try state.length(file) }
  }

  /// Closes.
  public func close(_ file: Greep) { state.withLock { $0.close(file) } }

  /// Reads from an offset.
  public func read(_ path: String, from offset: Int, limit: Int) throws(Schijffout) -> [UInt8] {
    try look { state throws(Schijffout) in try state.read(path, offset, limit) }
  }

  /// Gives a file another name.
  public func rename(_ path: String, to target: String, replace: Bool) throws(Schijffout) {
    try change("rename", target) { state throws(Schijffout) in
      try state.rename(path, target, replace)
    }
  }

  /// Removes a file.
  public func remove(_ path: String) throws(Schijffout) {
    try change("unlink", path) { state throws(Schijffout) in try state.remove(path) }
  }

  /// Makes one folder.
  public func makeFolder(_ path: String, mode: UInt32) throws(Schijffout) -> Bool {
    if (try status(path)) != nil { return false }
    return try change("mkdir", path) { state throws(Schijffout) in try state.makeFolder(path) }
  }

  /// Makes the names in a folder durable.
  public func syncFolder(_ path: String) throws(Schijffout) {
    try change("fsyncdir", path) { state throws(Schijffout) in try state.syncFolder(path) }
  }

  /// The names in a folder.
  public func list(_ path: String) throws(Schijffout) -> [Ingang] {
    try look { state throws(Schijffout) in try state.list(path) }
  }

  /// Status, or nil when there is nothing.
  public func status(_ path: String) throws(Schijffout) -> Bestandsstand? {
    try look { state throws(Schijffout) in state.status(path) }
  }

  /// Takes an exclusive lock.
  public func lock(_ path: String) throws(Schijffout) -> Greep? {
    try look { state throws(Schijffout) in try state.lock(path) }
  }
}
