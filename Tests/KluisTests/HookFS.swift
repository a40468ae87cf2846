import Kluis
import Synchronization

/// A simulated disk on which something happens between two steps: another program at work.
final class HookFS: ForwardFS, @unchecked Sendable {
  private let hook: Mutex<(steps: Int, action: (@Sendable (Int) -> Void)?)> = Mutex((0, nil))

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

  override func create(_ path: String, mode: UInt32) throws(Schijffout) -> Greep {
    step()
    return try super.create(path, mode: mode)
  }
  override func read(
    _ path: String, from offset: Int, limit: Int
  ) throws(Schijffout) -> [UInt8] {
    step()
    return try super.read(path, from: offset, limit: limit)
  }
  override func rename(
    _ path: String, to target: String, replace: Bool
  ) throws(Schijffout) {
    step()
    try super.rename(path, to: target, replace: replace)
  }
  override func list(_ path: String) throws(Schijffout) -> [Ingang] {
    step()
    return try super.list(path)
  }
  override func status(_ path: String) throws(Schijffout) -> Bestandsstand? {
    step()
    return try super.status(path)
  }
}
